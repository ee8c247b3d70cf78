package line

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"shipdesk/tui/text"
)

// TestTemplatesImportAsTheyAre writes every template in both languages and
// formats and imports it: nothing is refused, nothing unknown.
func TestTemplatesImportAsTheyAre(t *testing.T) {
	ctx := context.Background()
	for _, w := range []*text.Words{text.ZH, text.EN} {
		for _, ending := range []string{".csv", ".xlsx"} {
			b := newBench(t)
			b.Words = w
			folder := t.TempDir()
			counts := map[string]string{
				"products": `"products":{"new":2,`, "stock": `"stock":{"new":2,`, "orders": `"lines":{"new":3,`, "waybills": `"waybills":{"new":1,"changed":0,"unchanged":1,`, "kits": `"kits":{"new":2,`,
				"suppliers": `"suppliers":{"new":2,`, "places": `"places":{"new":1,"changed":2,`, "notes": `"notes":{"new":2,`, "refunds": `"refunds":{"new":1,`,
			}
			for _, name := range []string{"products", "stock", "orders", "waybills", "kits", "suppliers", "places", "notes", "refunds"} {
				path := filepath.Join(folder, name+ending)
				if err := b.Template(name, path); err != nil {
					t.Fatal(err)
				}
				b.out.Reset()
				if err := b.Import(ctx, []string{path}, ImportOptions{JSON: true}); err != nil || !strings.Contains(b.out.String(), counts[name]) || !strings.Contains(b.out.String(), `"unmapped":[]`) {
					t.Error(w.Lang, name, ending, err, b.out, b.err)
				}
			}
		}
	}
}

func TestATemplateIsNotWrittenOverAFile(t *testing.T) {
	b := newBench(t)
	path := filepath.Join(t.TempDir(), "products.csv")
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, out := range []string{path, "products.doc"} {
		if err := b.Template("products", out); Exit(err) != ExitUsage {
			t.Error(out, err)
		}
	}
	if err := b.Template("cakes", ""); Exit(err) != ExitUsage {
		t.Error(err)
	}
	b.out.Reset()
	if err := b.Template("stock", ""); err != nil || b.out.String() != "\uFEFF商家编码,货位,数量\r\nTX-H-L,A-01-01,50\r\nBZ-350,A-01-02,0\r\n" {
		t.Errorf("%v %q", err, b.out)
	}
	if raw, _ := os.ReadFile(path); string(raw) != "mine" {
		t.Error("written over")
	}
}
