package line

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"shipdesk/store/sheet"
)

// Template writes a table to fill in, with rows that show how: to a file that
// ends in .csv or .xlsx, or as CSV to Out. It needs no books. A file that is
// there already may be filled in, so it is not written over.
func (d *Desk) Template(name, out string) error {
	t, ok := d.Words.Template[name]
	if !ok {
		return usage(d.Words.Line.NoTemplate.Of(name))
	}
	table, err := d.openTemplate(out)
	if err != nil {
		return err
	}
	err = table.WriteHeader(t.Head)
	for i := range t.Rows {
		var cells []any
		for _, c := range t.Cells(i) {
			cells = append(cells, c)
		}
		if err == nil {
			err = table.Write(cells...)
		}
	}
	if err == nil {
		err = table.Close()
	} else {
		table.Discard()
	}
	if err != nil {
		return outFault(out, err)
	}
	if out != "" {
		_, err = d.Out.Write([]byte(d.Words.Line.WrittenTo.Of(out) + "\n"))
	}
	return err
}

func (d *Desk) openTemplate(out string) (*sheet.Writer, error) {
	if out == "" {
		return sheet.NewWriter(d.Out, sheet.CSV)
	}
	if ending := strings.ToLower(filepath.Ext(out)); ending != ".csv" && ending != ".xlsx" {
		return nil, usage(d.Words.Line.TemplateEnding)
	}
	if _, err := os.Lstat(out); err == nil {
		return nil, usage(d.Words.Line.FileThere.Of(out))
	} else if !errors.Is(err, fs.ErrNotExist) {
		return nil, outFault(out, err)
	}
	table, err := sheet.Create(out)
	if err != nil {
		return nil, outFault(out, err)
	}
	return table, nil
}
