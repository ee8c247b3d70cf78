package line

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"os/user"
	"path/filepath"
	"runtime"
	"strings"

	"shipdesk/store"
)

// DataFile is the path of a file in the user's data folder, as the operating
// system has it: ~/.local/share/shipdesk, ~/Library/Application Support/shipdesk
// or %LocalAppData%\shipdesk.
func DataFile(name string) (string, error) {
	home, err := os.UserHomeDir()
	folder := dataFolder(runtime.GOOS, home, os.Getenv)
	if folder == "" {
		return "", &store.Fault{Code: store.FaultNoFolder, Path: "~", Err: err}
	}
	return filepath.Join(folder, "shipdesk", name), nil
}

func dataFolder(goos, home string, getenv func(string) string) string {
	known, below := "XDG_DATA_HOME", []string{".local", "share"}
	switch goos {
	case "windows":
		known, below = "LocalAppData", []string{"AppData", "Local"}
	case "darwin":
		known, below = "", []string{"Library", "Application Support"}
	}
	if known != "" {
		if folder := getenv(known); filepath.IsAbs(folder) {
			return folder
		}
	}
	if home == "" {
		return ""
	}
	return filepath.Join(append([]string{home}, below...)...)
}

// OpenBooks opens the books at path. Without a path it is shop.db in the data
// folder, which is made if it is not there and new books may be made.
func OpenBooks(ctx context.Context, path string, o store.Options) (*store.DB, error) {
	if path != "" {
		return store.Open(ctx, path, o)
	}
	path, err := DataFile("shop.db")
	if err != nil {
		return nil, err
	}
	if o.MustExist {
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			return nil, &store.Fault{Code: store.FaultNoBooks, Path: path}
		}
	}
	if err := makeFolder(filepath.Dir(path)); err != nil {
		return nil, err
	}
	return store.Open(ctx, path, o)
}

func makeFolder(folder string) error {
	err := os.MkdirAll(folder, 0o755)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrPermission):
		return &store.Fault{Code: store.FaultNoPermission, Path: folder, Err: err}
	}
	return &store.Fault{Code: store.FaultIO, Path: folder, Err: err}
}

// DefaultOperator is who works where nobody is named: the name of the account
// on this computer.
func DefaultOperator() string {
	if u, err := user.Current(); err == nil && u.Username != "" {
		name := u.Username
		return name[strings.LastIndexByte(name, '\\')+1:] // DOMAIN\name on Windows
	}
	return "desk"
}
