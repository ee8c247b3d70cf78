package line

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"shipdesk/store"
	"shipdesk/store/desk"
	"shipdesk/store/stock"
	"shipdesk/tui/say"
)

// SKUBind makes a barcode mean units of a SKU.
func (d *Desk) SKUBind(ctx context.Context, sku, barcode string, units int64, asJSON bool) error {
	return d.skuAct(ctx, asJSON, func(tx *store.Tx, act store.Act) (stock.GoodsVerdict, string, error) {
		v, err := stock.Bind(tx, act, sku, barcode, units)
		said := d.Words.SKUs().Bound.Of(v.Barcode, v.SKU, d.Words.Count.Pieces.Of(v.Units))
		if len(v.Others) > 0 {
			said += d.Words.Common.ListMark + d.Words.SKUs().Shared.Of(strings.Join(v.Others, d.Words.Common.ListMark))
		}
		return v, said, err
	})
}

// SKUUnbind makes a barcode mean a SKU no longer.
func (d *Desk) SKUUnbind(ctx context.Context, sku, barcode string, asJSON bool) error {
	return d.skuAct(ctx, asJSON, func(tx *store.Tx, act store.Act) (stock.GoodsVerdict, string, error) {
		v, err := stock.Unbind(tx, act, sku, barcode)
		return v, d.Words.SKUs().Unbound.Of(v.Barcode, v.SKU), err
	})
}

// SKURename gives a SKU another name or variant.
func (d *Desk) SKURename(ctx context.Context, sku, name, variant string, asJSON bool) error {
	if strings.TrimSpace(name+variant) == "" {
		return usage(d.Words.SKUs().NeedName)
	}
	return d.skuAct(ctx, asJSON, func(tx *store.Tx, act store.Act) (stock.GoodsVerdict, string, error) {
		v, err := stock.Rename(tx, act, sku, name, variant)
		return v, d.Words.SKUs().Renamed.Of(v.SKU), err
	})
}

// SKURetire says that a SKU is no longer sold or, with off, that it is again.
func (d *Desk) SKURetire(ctx context.Context, sku string, off, asJSON bool) error {
	return d.skuAct(ctx, asJSON, func(tx *store.Tx, act store.Act) (stock.GoodsVerdict, string, error) {
		v, err := stock.Retire(tx, act, sku, off)
		said := d.Words.SKUs().Retired
		if off {
			said = d.Words.SKUs().Back
		}
		return v, said.Of(v.SKU), err
	})
}

// SKUMerge merges one SKU into another.
func (d *Desk) SKUMerge(ctx context.Context, sku, into string, asJSON bool) error {
	return d.skuAct(ctx, asJSON, func(tx *store.Tx, act store.Act) (stock.GoodsVerdict, string, error) {
		v, err := desk.Merge(tx, act, sku, into)
		return v, d.Words.SKUs().Merged.Of(v.SKU, v.Into, d.Words.Count.Pieces.Of(v.Units), fmt.Sprint(v.Lines)), err
	})
}

// skuAct runs an act of the command's operator about a SKU and says what
// became of it. What is refused ends the command in a usage error.
func (d *Desk) skuAct(ctx context.Context, asJSON bool, f func(*store.Tx, store.Act) (stock.GoodsVerdict, string, error)) error {
	if err := d.calm(); err != nil {
		return err
	}
	station := d.Station
	if station == "" {
		station = "office"
	}
	act := store.Act{Key: store.NewKey(), At: d.DB.Now().UnixMilli(), Station: station, Operator: d.Operator}
	var v stock.GoodsVerdict
	var said string
	err := d.DB.Write(ctx, func(tx *store.Tx) error {
		if err := d.mustBeLead(tx); err != nil {
			return err
		}
		act.Lead = true
		return tx.Act(func() (bool, error) {
			var err error
			v, said, err = f(tx, act)
			return v.Kind == stock.GoodsDone, err
		})
	})
	if err != nil {
		return d.operatorError(err, d.Operator)
	}
	if v.Kind != stock.GoodsDone {
		said = say.SKURefused(d.Words, v)
	}
	if asJSON {
		e := json.NewEncoder(d.Out)
		e.SetEscapeHTML(false)
		if err := e.Encode(struct {
			stock.GoodsVerdict
			Message string `json:"message"`
		}{v, said}); err != nil {
			return err
		}
	} else {
		fmt.Fprintln(d.Err, said)
	}
	if v.Kind != stock.GoodsDone && v.Kind != stock.GoodsUnchanged {
		return ErrRefused
	}
	return nil
}
