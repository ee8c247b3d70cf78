package binarytest

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A mistyped path is no new shop: what only looks at the books makes none.
func TestAMistypedPathMakesNoBooks(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "typo.db")
	for _, args := range [][]string{{"check"}, {"stock", "--json"}, {"register", "--json"}, {"import", "--dry-run", "a.csv"}, {"operator", "list"}} {
		said, err := exec.Command(program, append(args, "--db", path, "--lang", "zh")...).CombinedOutput()
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != 3 || !strings.Contains(string(said), "这里没有账本") {
			t.Errorf("%v: %v %s", args, err, said)
		}
	}
	said, _ := exec.Command(program, "check", "--db", dir, "--lang", "en").CombinedOutput()
	if !strings.Contains(string(said), "This is a folder") {
		t.Error(string(said))
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

func TestWrongUsageSpeaksTheLanguage(t *testing.T) {
	said, _ := exec.Command(program, "stok", "--lang", "zh").CombinedOutput()
	if !strings.Contains(string(said), "多了这个词：stok，是不是 stock") {
		t.Error(string(said))
	}
}
