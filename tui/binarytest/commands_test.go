package binarytest

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"
)

// ran runs the program over an input and gives what it wrote and its exit code.
func ran(t *testing.T, input string, args ...string) (out, said string, code int) {
	t.Helper()
	cmd := exec.Command(program, args...)
	var stdout, stderr bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(input), &stdout, &stderr
	if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()
}

func TestThePlainDesk(t *testing.T) {
	path := books(t, 2)
	out, said, code := ran(t, waybill(0)+"\n"+barcode+"\n/quit\n", "--db", path, "--station", "1", "--operator", "小王", "--lang", "en", "--plain")
	if code != 0 || said != "" || !strings.HasPrefix(out, "shipdesk, Station 1\nOperator 小王 lead\n") ||
		!strings.Contains(out, "complete: Waybill "+waybill(0)) || !strings.HasSuffix(out, "Closed, the books are saved\n") {
		t.Errorf("exit %d\n%s\n%s", code, out, said)
	}
	proved(t, path)
}

func TestVersionAndCompletion(t *testing.T) {
	if out, _, code := ran(t, "", "--lang", "en", "version"); code != 0 || !strings.HasPrefix(out, "shipdesk ") || !strings.Contains(out, "(go1.") {
		t.Errorf("exit %d: %s", code, out)
	}
	script, _, code := ran(t, "", "completion", "bash")
	if code != 0 {
		t.Fatalf("exit %d", code)
	}
	ask := script + "COMP_WORDS=(shipdesk --lang zh sheet ''); COMP_CWORD=4; _shipdesk; echo \"${COMPREPLY[*]}\""
	if got, err := exec.Command("bash", "-c", ask).CombinedOutput(); err != nil || string(got) != "commands skus places\n" {
		t.Errorf("%s, %v", got, err)
	}
	if _, said, code := ran(t, "", "--lang", "zh", "completion", "tcsh"); code != 2 || !strings.Contains(said, "用法不对") {
		t.Errorf("exit %d: %s", code, said)
	}
}
