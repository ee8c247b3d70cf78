//go:build unix

package sound

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// only makes a program of that name the only one that can be found.
func only(t *testing.T, name, script string) {
	t.Helper()
	bin := t.TempDir()
	t.Setenv("PATH", bin)
	t.Setenv("TMPDIR", t.TempDir())
	if name == "" {
		return
	}
	if err := os.WriteFile(filepath.Join(bin, name), []byte("#!/bin/sh\n"+script), 0o755); err != nil {
		t.Fatal(err)
	}
}

func TestTheProgramGetsTheFile(t *testing.T) {
	heard := filepath.Join(t.TempDir(), "heard")
	t.Setenv("HEARD", heard)
	only(t, "aplay", `echo "$1" "$2" >>"$HEARD"; [ -s "$2" ]`)
	p := System(func(string) string { return "" })
	if p.Name() != "aplay" {
		t.Fatalf("%q plays", p.Name())
	}
	for _, s := range []Sound{Complete, Pull} {
		if err := p.Play(s); err != nil {
			t.Fatal(err)
		}
	}
	told, err := os.ReadFile(heard)
	if err != nil || strings.Count(string(told), "-q ") != 2 || !strings.Contains(string(told), "2.wav\n") || !strings.Contains(string(told), "4.wav\n") {
		t.Errorf("%q, %v", told, err)
	}
	p.Close()
	if left, err := os.ReadDir(os.TempDir()); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestNoSoundCard(t *testing.T) {
	only(t, "paplay", `exit 1`)
	p := System(func(string) string { return "" })
	if p.Name() != "paplay" || p.Play(Refused) == nil || p.Name() != "" {
		t.Error("a program that fails is no error")
	}
	p.Close()
	only(t, "", "")
	if p := System(func(string) string { return "" }); p != nil {
		t.Errorf("%q plays though there is nothing", p.Name())
	}
}
