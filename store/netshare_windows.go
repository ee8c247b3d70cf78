package store

import (
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"
)

// onNetworkShare reports whether dir lies on a network share, where file
// locks and the shared-memory index of the write-ahead log can't be trusted.
func onNetworkShare(dir string) bool {
	volume := filepath.VolumeName(dir)
	if strings.HasPrefix(volume, `\\`) {
		return true
	}
	root, err := windows.UTF16PtrFromString(volume + `\`)
	return err == nil && windows.GetDriveType(root) == windows.DRIVE_REMOTE
}
