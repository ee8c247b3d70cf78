package line

import (
	"bufio"
	"context"
	"errors"
	"fmt"

	"shipdesk/store"
	"shipdesk/store/stock"
)

type moveJSON struct {
	Doc        int64  `json:"doc"`
	Kind       string `json:"kind"`
	At         string `json:"at"`
	SKU        string `json:"sku"`
	Units      int64  `json:"units"`
	From       string `json:"from"`
	To         string `json:"to"`
	Operator   string `json:"operator"`
	Station    string `json:"station"`
	Reason     string `json:"reason,omitempty"`
	Reverses   int64  `json:"reverses,omitempty"`
	ReversedBy int64  `json:"reversed_by,omitempty"`
	Lot        string `json:"lot,omitempty"`
	Expires    string `json:"expires,omitempty"` // of the lot
}

// Moves lists every movement of a SKU in the order of the books.
func (d *Desk) Moves(ctx context.Context, sku string, asJSON bool) error {
	out := bufio.NewWriter(d.Out)
	array := newJSONArray(d.Out)
	return d.DB.Read(ctx, func(tx *store.Tx) error {
		s, err := stock.ByCode(tx, sku)
		if errors.Is(err, store.ErrNotFound) {
			return usage(d.Words.Line.NoSuchSKU.Of(sku))
		}
		if err != nil {
			return err
		}
		if !asJSON {
			if err := tabbedHead(out, d.Words.Goods().MoveHead); err != nil {
				return err
			}
		}
		err = stock.Moves(tx, s.ID, 0, 0, func(m stock.Movement) error {
			if asJSON {
				return array.add(moveJSON{m.Doc, m.Kind, d.stamp(m.At), m.SKU, m.Units, m.From, m.To, m.Operator, m.Station, m.Reason, m.Reverses, m.ReversedBy, m.Lot, m.Expires})
			}
			return tabbed(out, m.Doc, m.Kind, d.stamp(m.At), m.Units, m.From, m.To, m.Operator, m.Station, m.Reason)
		})
		if err != nil {
			return err
		}
		if asJSON {
			return array.end()
		}
		return out.Flush()
	})
}

// PlaceList lists the bins along the walking route.
func (d *Desk) PlaceList(ctx context.Context, asJSON bool) error {
	var all []stock.PlaceRow
	err := d.DB.Read(ctx, func(tx *store.Tx) (err error) {
		all, err = stock.Places(tx)
		return err
	})
	if err != nil {
		return err
	}
	if asJSON {
		array := newJSONArray(d.Out)
		for _, p := range all {
			if err := array.add(p); err != nil {
				return err
			}
		}
		return array.end()
	}
	w := d.Words.Goods()
	if err := tabbedHead(d.Out, w.PlaceHead); err != nil {
		return err
	}
	for _, p := range all {
		state := w.Open
		if p.Closed {
			state = w.Closed
		}
		if err := tabbed(d.Out, p.Code, p.Route, state, p.SKUs, p.Units); err != nil {
			return err
		}
	}
	return nil
}

// PlaceAdd makes a bin.
func (d *Desk) PlaceAdd(ctx context.Context, code string) error {
	return d.changePlace(ctx, code, stock.AddPlace)
}

// PlaceRename gives a bin another code.
func (d *Desk) PlaceRename(ctx context.Context, from, to string) error {
	return d.changePlace(ctx, from, func(tx *store.Tx, act store.Act, code string) error { return stock.RenamePlace(tx, act, code, to) })
}

// PlaceClose closes an empty bin, or opens it again.
func (d *Desk) PlaceClose(ctx context.Context, code string, closed bool) error {
	return d.changePlace(ctx, code, func(tx *store.Tx, act store.Act, code string) error { return stock.ClosePlace(tx, act, code, closed) })
}

// PlaceRoute says where a bin comes on the walking route.
func (d *Desk) PlaceRoute(ctx context.Context, code, route string) error {
	return d.changePlace(ctx, code, func(tx *store.Tx, act store.Act, code string) error { return stock.RoutePlace(tx, act, code, route) })
}

func (d *Desk) changePlace(ctx context.Context, code string, change func(*store.Tx, store.Act, string) error) error {
	act, err := d.officeAct(ctx)
	if err != nil {
		return err
	}
	err = d.DB.Write(ctx, func(tx *store.Tx) error { return change(tx, act, code) })
	w := d.Words.Goods()
	for e, word := range map[error]string{stock.ErrPlaceTaken: "taken", stock.ErrPlaceFixed: "fixed", stock.ErrPlaceNotEmpty: "not_empty", stock.ErrPlaceIsHome: "home"} {
		if errors.Is(err, e) {
			return usage(w.PlaceWrong[word])
		}
	}
	if errors.Is(err, store.ErrNotFound) {
		return usage(w.NoPlace.Of(code))
	}
	if err == nil {
		fmt.Fprintln(d.Err, w.PlaceDone.Of(code))
	}
	return err
}
