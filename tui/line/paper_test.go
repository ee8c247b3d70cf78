package line

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"shipdesk/store"
)

func TestTheCommandSheetHasABadgeForEverybody(t *testing.T) {
	b := newBench(t)
	b.shop.Write(func(tx *store.Tx) error {
		for _, name := range []string{"小王", "小李"} {
			if _, err := store.SignIn(tx, name, ""); err != nil {
				return err
			}
		}
		return nil
	})
	dir := t.TempDir()
	for name, want := range map[string][]string{
		"sheet.pdf":  {"%PDF-1.5", "(%SDP26)", "<5C0F674E>", "(%SDCPULLEDP)"},
		"sheet.HTML": {"<!DOCTYPE html>", ">%SDP26<", ">小李<", ">红筐<"},
	} {
		path := filepath.Join(dir, name)
		if err := b.CommandSheet(context.Background(), path); err != nil {
			t.Fatal(err)
		}
		file, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range want {
			if !strings.Contains(string(file), w) {
				t.Errorf("%s lacks %q", name, w)
			}
		}
		if !strings.Contains(b.err.String(), "已写到 "+path) {
			t.Error(b.err)
		}
	}
	if err := b.CommandSheet(context.Background(), "sheet.doc"); Exit(err) != ExitUsage {
		t.Error(err)
	}
	if err := b.CommandSheet(context.Background(), filepath.Join(dir, "none", "sheet.pdf")); store.FaultCode(err) != store.FaultNoFolder {
		t.Error(err)
	}
}
