package line

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/stock"
	"shipdesk/tui/print"
)

// PlaceSheet writes labels with their barcodes for the places named, or with
// none named for all bins that are in use, in walking order. ErrRefused if some
// could not be printed; the others are.
func (d *Desk) PlaceSheet(ctx context.Context, out string, codes []string) error {
	if _, err := d.sheetForm(out); err != nil {
		return err
	}
	var labels, missing []string
	err := d.DB.Read(ctx, func(tx *store.Tx) (err error) {
		labels, missing, err = placeLabels(tx, codes)
		return err
	})
	if err != nil {
		return err
	}
	sheet, left := print.Places(d.Words, labels)
	for _, code := range missing {
		fmt.Fprintln(d.Err, d.Words.Goods().NoPlace.Of(code))
	}
	if len(left) > 0 {
		fmt.Fprintln(d.Err, d.Words.Line.NotPrintable.Of(strings.Join(left, d.Words.Common.ListMark)))
	}
	switch {
	case len(sheet.Groups) > 0:
		err = d.writeSheet(sheet, out)
	case len(missing)+len(left) == 0:
		fmt.Fprintln(d.Err, d.Words.Catalog().Empty[1])
	}
	if err == nil && len(missing)+len(left) > 0 {
		err = ErrRefused
	}
	return err
}

func placeLabels(tx *store.Tx, codes []string) (labels, missing []string, err error) {
	if len(codes) == 0 {
		all, err := stock.Places(tx)
		for _, p := range all {
			if p.ID > stock.Shelf && !p.Closed {
				labels = append(labels, p.Code)
			}
		}
		return labels, nil, err
	}
	for _, code := range codes {
		p, err := stock.PlaceByCode(tx, scan.Clean(code))
		switch {
		case errors.Is(err, store.ErrNotFound):
			missing = append(missing, code)
		case err != nil:
			return labels, missing, err
		default:
			labels = append(labels, p.Code)
		}
	}
	return labels, missing, nil
}
