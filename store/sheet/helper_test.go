package sheet

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
)

// openText opens a text as if it were a file.
func openText(t *testing.T, text string) *Sheet {
	t.Helper()
	return openBytes(t, []byte(text)).Sheets()[0]
}

func openBytes(t *testing.T, b []byte) *File {
	t.Helper()
	f, err := OpenReader(bytes.NewReader(b), "test.csv")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

// encode turns a text into the bytes of a coding.
func encode(t *testing.T, e encoding.Encoding, text string) []byte {
	t.Helper()
	b, err := e.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// texts reads all rows as the text of the fields, joined by |.
func texts(t *testing.T, s *Sheet, fields ...Field) []string {
	t.Helper()
	var out []string
	for {
		r, err := s.Next()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		var cells []string
		for _, f := range fields {
			cells = append(cells, r.Text(f))
		}
		out = append(out, strings.Join(cells, "|"))
	}
}

// firstRow gives the first row of a text.
func firstRow(t *testing.T, text string) Row {
	t.Helper()
	r, err := openText(t, text).Next()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// wantReason checks that err refuses a cell for a reason.
func wantReason(t *testing.T, err error, reason Reason) {
	t.Helper()
	var cell *CellError
	switch {
	case reason == "" && err != nil:
		t.Errorf("unexpected error: %v", err)
	case reason == "":
	case !errors.As(err, &cell):
		t.Errorf("error %v, want a cell refused as %s", err, reason)
	case cell.Reason != reason:
		t.Errorf("refused as %s, want %s: %v", cell.Reason, reason, err)
	}
}
