package line

import (
	"bufio"
	"context"
	"errors"
	"fmt"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/sellable"
	"shipdesk/store/stock"
)

// Kit is the JSON form of one kit.
type Kit struct {
	SKU        string    `json:"sku"`
	Name       string    `json:"name"`
	Available  int64     `json:"available"`
	ShortUnits int64     `json:"short_units"`
	Assembled  int64     `json:"assembled"`
	CanBuild   int64     `json:"can_build"`
	LimitedBy  string    `json:"limited_by"`
	Parts      []KitPart `json:"parts"`
}

// KitPart is pieces of a SKU in a kit.
type KitPart struct {
	SKU   string `json:"sku"`
	Units int64  `json:"units"`
}

// Kits lists kits: how many stand assembled, how many can be built, and of
// which part there is too little for more.
func (d *Desk) Kits(ctx context.Context, asJSON bool) error {
	var all []Kit
	err := d.DB.Read(ctx, func(tx *store.Tx) error {
		rows, err := sellable.List(tx, tx.Now())
		if err != nil {
			return err
		}
		for _, r := range rows {
			if r.Kit == nil {
				continue
			}
			s, err := stock.ByID(tx, r.ID)
			if err != nil {
				return err
			}
			k := Kit{r.SKU, s.Name, r.Available, r.ShortUnits, r.Kit.Assembled, r.Kit.CanBuild, r.Kit.LimitedBy, nil}
			if k.Parts, err = kitParts(tx, r.ID); err != nil {
				return err
			}
			all = append(all, k)
		}
		return nil
	})
	if err != nil {
		return err
	}
	if asJSON {
		list := newJSONArray(d.Out)
		for _, k := range all {
			if err := list.add(k); err != nil {
				return err
			}
		}
		return list.end()
	}
	out := bufio.NewWriter(d.Out)
	if err := tabbedHead(out, d.Words.Sell.KitHead); err != nil {
		return err
	}
	for _, k := range all {
		if err := tabbed(out, k.SKU, k.Name, k.Available, k.ShortUnits, k.Assembled, k.CanBuild, k.LimitedBy); err != nil {
			return err
		}
	}
	return out.Flush()
}

func kitParts(tx *store.Tx, kit int64) ([]KitPart, error) {
	parts, err := order.PartsOf(tx, kit)
	var all []KitPart
	for _, p := range parts {
		s, err := stock.ByID(tx, p.SKU)
		if err != nil {
			return nil, err
		}
		all = append(all, KitPart{s.Code, p.Units})
	}
	return all, err
}

// Assemble makes kits of their parts, or with apart parts of kits.
func (d *Desk) Assemble(ctx context.Context, code string, units int64, apart bool) error {
	if units < 1 {
		return usage(d.Words.Sell.KitUnits)
	}
	var lacking *stock.Pieces
	err := d.DB.Write(ctx, func(tx *store.Tx) error {
		kit, err := stock.ByCode(tx, code)
		if err != nil {
			return err
		}
		act := store.Act{Key: store.NewKey(), At: tx.Now(), Station: d.Station, Operator: d.Operator}
		lacking, err = order.Assemble(tx, act, kit, units, apart)
		return err
	})
	said := d.Words.Sell.Assembled
	if apart {
		said = d.Words.Sell.TakenApart
	}
	switch {
	case errors.Is(err, store.ErrNotFound):
		fmt.Fprintln(d.Err, d.Words.Line.NoSuchSKU.Of(code))
	case errors.Is(err, stock.ErrLots):
		fmt.Fprintln(d.Err, d.Words.Lots().NoKits)
	case errors.Is(err, order.ErrNoKit):
		fmt.Fprintln(d.Err, d.Words.Sell.NoKit.Of(code))
	case err != nil:
		return err
	case lacking != nil:
		fmt.Fprintln(d.Err, d.Words.Sell.Lacking.Of(lacking.Code, lacking.Units))
	default:
		fmt.Fprintln(d.Err, said.Of(code, units))
		return nil
	}
	return ErrRefused
}
