package store

import "golang.org/x/sys/unix"

// onNetworkShare reports whether dir lies on a network share, where file
// locks and the shared-memory index of the write-ahead log can't be trusted.
func onNetworkShare(dir string) bool {
	var st unix.Statfs_t
	if unix.Statfs(dir, &st) != nil {
		return false
	}
	switch unix.ByteSliceToString(st.Fstypename[:]) {
	case "nfs", "smbfs", "afpfs", "webdav", "cifs":
		return true
	}
	return false
}
