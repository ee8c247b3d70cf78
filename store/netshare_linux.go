package store

import "golang.org/x/sys/unix"

// File system magic numbers of network shares (statfs(2), linux/magic.h).
var networkMagic = map[uint32]bool{
	0x6969:     true, // NFS
	0xff534d42: true, // CIFS
	0xfe534d42: true, // SMB2
	0x517b:     true, // SMB
	0x5346414f: true, // AFS
	0x00c36400: true, // CEPH
}

// onNetworkShare reports whether dir lies on a network share, where file
// locks and the shared-memory index of the write-ahead log can't be trusted.
func onNetworkShare(dir string) bool {
	var st unix.Statfs_t
	if unix.Statfs(dir, &st) != nil {
		return false
	}
	return networkMagic[uint32(st.Type)]
}
