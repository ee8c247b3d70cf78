package line

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"shipdesk/store"
)

// toFile writes a file beside its place and gives it its name when it is
// whole, so that nobody ever finds half of it.
func toFile(path string, write func(io.Writer) error) error {
	temp, err := os.CreateTemp(filepath.Dir(path), ".shipdesk-*.part")
	if err != nil {
		return outFault(path, err)
	}
	err = write(temp)
	if closing := temp.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Rename(temp.Name(), path)
	}
	if err != nil {
		_ = os.Remove(temp.Name())
		return outFault(path, err)
	}
	return nil
}

// outFault names the file that could not be written, unless err is a fault of
// the books.
func outFault(path string, err error) error {
	if store.FaultCode(err) != "" {
		return err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &store.Fault{Code: store.FaultNoFolder, Path: filepath.Dir(path), Err: err}
	case errors.Is(err, fs.ErrPermission):
		return &store.Fault{Code: store.FaultNoPermission, Path: path, Err: err}
	}
	return &store.Fault{Code: store.FaultIO, Path: path, Err: err}
}

// jsonArray writes values one a line as one JSON array, without holding them
// all.
type jsonArray struct {
	w     *bufio.Writer
	begun bool
}

func newJSONArray(w io.Writer) *jsonArray { return &jsonArray{w: bufio.NewWriter(w)} }

// add writes one value.
func (a *jsonArray) add(v any) error {
	before := ",\n"
	if !a.begun {
		before, a.begun = "[\n", true
	}
	if _, err := a.w.WriteString(before); err != nil {
		return err
	}
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := a.w.WriteString(strings.TrimRight(b.String(), "\n"))
	return err
}

// end closes the array and flushes.
func (a *jsonArray) end() error {
	closing := "\n]\n"
	if !a.begun {
		closing = "[]\n"
	}
	if _, err := a.w.WriteString(closing); err != nil {
		return err
	}
	return a.w.Flush()
}

// tabbed writes a row of cells with tabs between them.
func tabbed(w io.Writer, cells ...any) error {
	for i, c := range cells {
		sep := "\t"
		if i == len(cells)-1 {
			sep = "\n"
		}
		if _, err := fmt.Fprintf(w, "%v%s", c, sep); err != nil {
			return err
		}
	}
	return nil
}

// tabbedHead writes headings.
func tabbedHead(w io.Writer, names []string) error {
	_, err := fmt.Fprintln(w, strings.Join(names, "\t"))
	return err
}
