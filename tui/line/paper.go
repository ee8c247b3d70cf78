package line

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"shipdesk/store"
	"shipdesk/tui/print"
)

// CommandSheet writes the command sheet, with a badge for everybody in the
// books, to a file whose ending names its form: .pdf or .html.
func (d *Desk) CommandSheet(ctx context.Context, out string) error {
	ending := strings.ToLower(filepath.Ext(out))
	if ending != ".pdf" && ending != ".html" && ending != ".htm" {
		return usage(d.Words.Line.SheetEnding)
	}
	var people []print.Person
	err := d.DB.Read(ctx, func(tx *store.Tx) error {
		all, err := store.Operators(tx)
		for _, o := range all {
			people = append(people, print.Person{ID: o.ID, Name: o.Name})
		}
		return err
	})
	if err != nil {
		return err
	}
	sheet := print.Commands(d.Words, people)
	pages, err := sheet.Pages()
	if err != nil {
		return err
	}
	err = toFile(out, func(w io.Writer) error {
		if ending == ".pdf" {
			return print.PDF(w, sheet.Title, pages)
		}
		return print.HTML(w, sheet.Title, d.Words.Lang, pages)
	})
	if err == nil {
		fmt.Fprintln(d.Err, d.Words.Line.WrittenTo.Of(out))
	}
	return err
}
