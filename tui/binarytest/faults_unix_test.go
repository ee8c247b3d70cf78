//go:build unix

package binarytest

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// nobody is an account that owns nothing.
const nobody = 65534

// asNobody runs the program without the powers of an administrator, who may
// write anything.
func asNobody(t *testing.T, args ...string) (said string, code int) {
	t.Helper()
	cmd := exec.Command(program, args...)
	if os.Getuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return stderr.String(), cmd.ProcessState.ExitCode()
}

// open lets everybody into the folders above a path.
func open(t *testing.T, path string) {
	t.Helper()
	for dir := filepath.Dir(path); len(dir) > len(os.TempDir()); dir = filepath.Dir(dir) {
		if err := os.Chmod(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
}

func TestBooksThatMayNotBeWrittenAreSaidInWords(t *testing.T) {
	path := books(t, 1)
	open(t, path)
	open(t, program)
	dir := filepath.Dir(path)
	for _, name := range []string{path, path + ".lock", path + ".receipt"} {
		if err := os.Chmod(name, 0o444); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(dir, 0o755) })
	said, code := asNobody(t, "--lang", "zh", "--db", path, "check")
	if want := "账本只能读，不能写：" + path + "\n看看文件、文件夹、磁盘是不是设成了只读"; code != 3 || !strings.HasPrefix(said, want) {
		t.Errorf("exit %d: %s", code, said)
	}
	said, code = asNobody(t, "--lang", "en", "--db", filepath.Join(dir, "new.db"), "scan")
	if want := "No permission to open: " + filepath.Join(dir, "new.db.lock") + "\nHave reading and writing of file and folder allowed"; code != 3 || !strings.HasPrefix(said, want) {
		t.Errorf("exit %d: %s", code, said)
	}
	if err := os.Chmod(path, 0o000); err != nil {
		t.Fatal(err)
	}
	said, code = asNobody(t, "--lang", "zh", "--db", path, "check")
	if want := "没有权限打开：" + path + "\n请管电脑的人放开这个文件和文件夹的读写权限"; code != 3 || !strings.HasPrefix(said, want) {
		t.Errorf("exit %d: %s", code, said)
	}
}
