package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// SetAside gives closed books another name beside the old one, "shop.db"
// becomes "shop-2026-11-20.db", and returns its path: new books can then be
// made under the old name. Nothing is overwritten. A terminal that has the
// books open gives a Fault station_taken.
func SetAside(ctx context.Context, path string, now time.Time) (aside string, err error) {
	lock := newWriteLock(path, Options{})
	if err := lock.lock(ctx); err != nil {
		return "", fault(path, err)
	}
	defer lock.unlock()
	if err := nobodyAt(path); err != nil {
		return "", err
	}
	aside = freeName(path, now)
	// The books and what belongs to them; the locks stay, they hold nothing.
	for _, suffix := range []string{receiptSuffix, "-wal", "-shm", ""} {
		if err := os.Rename(path+suffix, aside+suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", fault(path, err)
		}
	}
	return aside, nil
}

// nobodyAt makes sure that no station of the books is held.
func nobodyAt(path string) error {
	files, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return fault(path, err)
	}
	db := &DB{path: path}
	for _, f := range files {
		suffix, ok := strings.CutPrefix(f.Name(), filepath.Base(path))
		if !ok || !strings.HasPrefix(suffix, stationSuffix) {
			continue
		}
		hold, err := db.hold(suffix, f.Name(), FaultStationTaken)
		if err != nil {
			return err
		}
		if err := hold.Unlock(); err != nil {
			return fault(path, err)
		}
	}
	return nil
}

// freeName is a name for old books that nothing has yet.
func freeName(path string, now time.Time) string {
	ext := filepath.Ext(path)
	base := strings.TrimSuffix(path, ext) + now.Format("-2006-01-02")
	name := base + ext
	for n := 2; exists(name); n++ {
		name = base + "-" + strconv.Itoa(n) + ext
	}
	return name
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
