package line

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/store/shoptest"
)

// The receipt lies on a full disk: scans are answered as saved, and somebody
// is told once.
func TestAReceiptThatCantBeWrittenStopsNoScan(t *testing.T) {
	path := filepath.Join(t.TempDir(), "shop.db")
	if err := os.Symlink("/dev/full", path+".receipt"); err != nil {
		t.Fatal(err)
	}
	b := benchOn(shoptest.At(t, path))
	b.slippers()
	for range 2 {
		all, err := b.scan(t, false, "YT8812345670002", "6949386895296", "/undo")
		wantVerdicts(t, all, err, "opened complete undone")
		all, err = b.scan(t, false, "/park")
		wantVerdicts(t, all, err, "parked")
		b.shop.Write(func(tx *store.Tx) error {
			_, err := tx.Exec("UPDATE parcel SET state = 1")
			return err
		})
	}
	if n := strings.Count(b.err.String(), "回执写不了"); n < 1 || n > 4 {
		t.Errorf("told %d times: %s", n, b.err)
	}
}
