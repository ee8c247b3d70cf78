package line

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/sellable"
)

type shopJSON struct {
	Shop     string            `json:"shop"` // empty: files that name none
	Platform string            `json:"platform"`
	Open     int64             `json:"open"`              // orders that have still to leave
	Columns  []sellable.Column `json:"columns,omitempty"` // of its table of what may be sold
}

// ShopList lists the shops.
func (d *Desk) ShopList(ctx context.Context, asJSON bool) error {
	var all []shopJSON
	err := d.DB.Read(ctx, func(tx *store.Tx) error {
		shops, err := order.Shops(tx)
		for _, s := range shops {
			columns, bad := sellable.Columns(tx, s.Name)
			err = errors.Join(err, bad)
			all = append(all, shopJSON{s.Name, s.Platform, s.Open, columns})
		}
		return err
	})
	if err != nil {
		return err
	}
	if asJSON {
		out := newJSONArray(d.Out)
		for _, s := range all {
			if err := out.add(s); err != nil {
				return err
			}
		}
		return out.end()
	}
	w := d.Words.Shops()
	if err := tabbedHead(d.Out, w.Head); err != nil {
		return err
	}
	for _, s := range all {
		if s.Shop == "" {
			s.Shop = w.Unnamed
		}
		if err := tabbed(d.Out, s.Shop, s.Platform, s.Open, strings.Join(d.columnTexts(s.Columns), " ")); err != nil {
			return err
		}
	}
	return nil
}

// columnTexts are columns as they are typed.
func (d *Desk) columnTexts(columns []sellable.Column) (all []string) {
	w := d.Words.Shops()
	for _, c := range columns {
		holds := w.Fields[string(c.Field)]
		if c.Field == sellable.FieldText {
			holds += ":" + c.Text
		}
		all = append(all, w.Column.Of(c.Head, holds))
	}
	return all
}

// ShopColumns says which columns a shop's table of what may be sold has, each
// NAME=WHAT, or takes that back; with neither it lists them.
func (d *Desk) ShopColumns(ctx context.Context, shop string, columns []string, off bool) error {
	w := d.Words.Shops()
	if len(columns) == 0 && !off {
		var known []sellable.Column
		err := d.DB.Read(ctx, func(tx *store.Tx) (err error) { known, err = sellable.Columns(tx, shop); return err })
		if err == nil && len(known) == 0 {
			fmt.Fprintln(d.Err, w.None.Of(shop))
		}
		for _, line := range d.columnTexts(known) {
			fmt.Fprintln(d.Out, line)
		}
		return err
	}
	var all []sellable.Column
	for _, typed := range columns {
		c, ok := d.column(typed)
		if !ok {
			var possible []string
			for _, f := range sellable.Fields() {
				possible = append(possible, w.Fields[string(f)])
			}
			return usage(w.BadField.Of(typed, strings.Join(possible, d.Words.Common.ListMark)))
		}
		all = append(all, c)
	}
	err := d.DB.Write(ctx, func(tx *store.Tx) error { return sellable.SetColumns(tx, shop, all) })
	switch {
	case errors.Is(err, sellable.ErrNoColumns):
		return usage(w.Lacks)
	case errors.Is(err, sellable.ErrBadColumn):
		return usage(w.Twice)
	case err != nil:
		return err
	}
	said := w.Saved
	if len(all) == 0 {
		said = w.Off
	}
	fmt.Fprintln(d.Err, said.Of(shop))
	return nil
}

// column reads NAME=WHAT.
func (d *Desk) column(typed string) (sellable.Column, bool) {
	typed = strings.ReplaceAll(strings.ReplaceAll(typed, "＝", "="), "：", ":")
	head, holds, ok := strings.Cut(typed, "=")
	holds, text, worded := strings.Cut(strings.TrimSpace(holds), ":")
	c := sellable.Column{Head: strings.TrimSpace(head), Text: strings.TrimSpace(text)}
	for _, f := range sellable.Fields() {
		if holds == string(f) || holds == d.Words.Shops().Fields[string(f)] {
			c.Field = f
		}
	}
	return c, ok && c.Head != "" && c.Field != "" && (c.Field == sellable.FieldText) == worded
}
