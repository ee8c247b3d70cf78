package binarytest

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestTheDemoIsNeverARealShop asks for the demo in somebody's books: it says
// so in a sentence and opens nothing.
func TestTheDemoIsNeverARealShop(t *testing.T) {
	path := books(t, 1)
	for lang, want := range map[string]string{"zh": "里是真账本，演示不会动它", "en": "holds real books; the demo leaves them alone"} {
		out, err := exec.Command(program, "demo", "--db", path, "--lang", lang).CombinedOutput()
		if code := err.(*exec.ExitError).ExitCode(); code != 1 || !strings.Contains(string(out), path+" "+want) {
			t.Errorf("exit %d: %s", code, out)
		}
	}
}

// TestAnEmptyDeskGoesOnToTheDemo begins in new books and ends up in the demo,
// which has a file of its own.
func TestAnEmptyDeskGoesOnToTheDemo(t *testing.T) {
	data := t.TempDir()
	t.Setenv("XDG_DATA_HOME", data)
	d := start(t, filepath.Join(t.TempDir(), "shop.db"))
	d.sees("Ctrl+T 打开演示小店")
	if _, err := d.pty.Write([]byte{0x14}); err != nil { // Ctrl+T
		t.Fatal(err)
	}
	for _, want := range []string{"第1步/5", "演示账本，不是真单", "小王 组长"} {
		d.sees(want)
	}
	proved(t, filepath.Join(data, "shipdesk", "demo.db"))
}
