package line

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/stock"
	"shipdesk/tui/print"
	"shipdesk/tui/say"
)

// CommandSheet writes the command sheet, with a badge for everybody in the
// books, to a file whose ending names its form: .pdf or .html.
func (d *Desk) CommandSheet(ctx context.Context, out string) error {
	if _, err := d.sheetForm(out); err != nil {
		return err
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
	return d.writeSheet(print.Commands(d.Words, people), out)
}

// SKUSheet writes cards with the barcode of their SKU for the goods named, or
// with none named for all that have no barcode. ErrRefused if some could not
// be printed; the others are.
func (d *Desk) SKUSheet(ctx context.Context, out string, codes []string) error {
	if _, err := d.sheetForm(out); err != nil {
		return err
	}
	var cards []print.SKUCard
	var missing []string
	err := d.DB.Read(ctx, func(tx *store.Tx) error {
		all, none, err := stock.Cards(tx, codes)
		missing = none
		for _, s := range all {
			if err != nil {
				return err
			}
			var place string
			place, err = s.HomeCode(tx)
			cards = append(cards, print.SKUCard{Code: s.Code, Name: scan.Clean(s.Name), Variant: say.Values(scan.Clean(s.Variant)), Place: place})
		}
		return err
	})
	if err != nil {
		return err
	}
	sheet, left := print.SKUs(d.Words, cards)
	said := d.Words.Line
	if len(missing) > 0 {
		fmt.Fprintln(d.Err, said.NoSuchSKU.Of(strings.Join(missing, d.Words.Common.ListMark)))
	}
	if len(left) > 0 {
		fmt.Fprintln(d.Err, said.NotPrintable.Of(strings.Join(left, d.Words.Common.ListMark)))
	}
	switch {
	case len(sheet.Groups) > 0:
		err = d.writeSheet(sheet, out)
	case len(missing)+len(left) == 0:
		fmt.Fprintln(d.Err, said.NoCards)
	}
	if err == nil && len(missing)+len(left) > 0 {
		err = ErrRefused
	}
	return err
}

// sheetForm is the form that the ending of a file asks for, ".pdf" or ".html".
func (d *Desk) sheetForm(out string) (string, error) {
	switch ending := strings.ToLower(filepath.Ext(out)); ending {
	case ".pdf":
		return ending, nil
	case ".html", ".htm":
		return ".html", nil
	}
	return "", usage(d.Words.Line.SheetEnding)
}

func (d *Desk) writeSheet(sheet print.Sheet, out string) error {
	form, err := d.sheetForm(out)
	if err != nil {
		return err
	}
	pages, err := sheet.Pages()
	if err != nil {
		return err
	}
	err = toFile(out, func(w io.Writer) error {
		if form == ".pdf" {
			return print.PDF(w, sheet.Title, pages)
		}
		return print.HTML(w, sheet.Title, d.Words.Lang, pages)
	})
	if err == nil {
		fmt.Fprintln(d.Err, d.Words.Line.WrittenTo.Of(out))
	}
	return err
}
