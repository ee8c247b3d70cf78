package line

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/stock"
	"shipdesk/tui/say"
)

// LotsOptions are the flags of the lots command.
type LotsOptions struct {
	SKU          string
	Near         int64 // days; below 0: as the SKU says, or the setting
	Expired, All bool
	JSON         bool
}

// Lots lists lots that are near their expiry or past it, those that expire
// first before others.
func (d *Desk) Lots(ctx context.Context, o LotsOptions) error {
	q := stock.LotQuery{Near: o.Near, Expired: o.Expired, All: o.All}
	var rows []stock.LotRow
	err := d.DB.Read(ctx, func(tx *store.Tx) error {
		if o.SKU != "" {
			s, err := stock.ByCode(tx, scan.Clean(o.SKU))
			if errors.Is(err, store.ErrNotFound) {
				return usage(d.Words.Line.NoSuchSKU.Of(o.SKU))
			}
			if err != nil {
				return err
			}
			q.SKU = s.ID
		}
		var err error
		rows, err = stock.LotRows(tx, q, stock.Day(tx.Now()), 0)
		return err
	})
	if err != nil {
		return err
	}
	if o.JSON {
		out := newJSONArray(d.Out)
		for _, r := range rows {
			if err := out.add(r); err != nil {
				return err
			}
		}
		return out.end()
	}
	return d.lotTable(rows)
}

func (d *Desk) lotTable(rows []stock.LotRow) error {
	w := d.Words.Lots()
	if len(rows) == 0 {
		fmt.Fprintln(d.Err, w.Empty)
		return nil
	}
	out := bufio.NewWriter(d.Out)
	if err := tabbedHead(out, w.Head); err != nil {
		return err
	}
	for _, r := range rows {
		days := ""
		if r.Expires != "" {
			days = fmt.Sprint(r.Days)
		}
		if err := tabbed(out, r.SKU, strings.TrimSpace(r.Name+" "+r.Variant), r.Lot, r.Expires, days, w.States[string(r.State)], r.Place, r.Units); err != nil {
			return err
		}
	}
	return out.Flush()
}

// lotModes are what a SKU may want of its lots, as the command names it.
var lotModes = map[string]int64{"off": stock.LotsOff, "undated": stock.LotsAsked, "on": stock.LotsDated}

// SKULots says what a SKU wants of its lots: on, undated or off; how many days
// its goods keep and from how many days before they are near expiry, where
// these are not below 0.
func (d *Desk) SKULots(ctx context.Context, sku, mode string, keeps, near int64, asJSON bool) error {
	if max(keeps, near) > maxDays {
		return usage(d.Words.Lots().NearBad)
	}
	return d.skuAct(ctx, asJSON, func(tx *store.Tx, act store.Act) (stock.GoodsVerdict, string, error) {
		v, err := stock.SetLots(tx, act, sku, lotModes[mode], keeps, near)
		return v, d.Words.Lots().Set.Of(v.SKU), err
	})
}

// maxDays is more than any goods keep.
const maxDays = 3650

// LotsDays sets from how many days before they expire lots count as near it.
func (d *Desk) LotsDays(ctx context.Context, days int64) error {
	if days < 0 || days > maxDays {
		return usage(d.Words.Lots().NearBad)
	}
	err := d.DB.Write(ctx, func(tx *store.Tx) error {
		if err := d.mustBeLead(tx); err != nil {
			return err
		}
		return store.SetSetting(tx, stock.NearSetting, fmt.Sprint(days))
	})
	if err != nil {
		return d.operatorError(err, d.Operator)
	}
	fmt.Fprintln(d.Err, d.Words.Lots().NearSet.Of(days))
	return nil
}

// LotsGive says of which lot goods at a place are.
func (d *Desk) LotsGive(ctx context.Context, sku, place string, lot []string, from string, units int64, asJSON bool) error {
	w := d.Words.Lots()
	said, ok := scan.ParseLabel(strings.Join(lot, " "))
	if !ok {
		return usage(w.BadLot["bad_lot"].Of(strings.Join(lot, " ")))
	}
	act, err := d.officeAct(ctx)
	if err != nil {
		return err
	}
	var g stock.Given
	err = d.DB.Write(ctx, func(tx *store.Tx) error {
		if err := d.mustBeLead(tx); err != nil {
			return err
		}
		act.Lead = true
		return tx.Act(func() (keep bool, err error) {
			g, err = stock.GiveLot(tx, act, sku, place, from, stock.LabelOf(said), units)
			return g.Kind == stock.GoodsDone, err
		})
	})
	if err != nil {
		return d.operatorError(err, d.Operator)
	}
	message := d.given(g, place)
	if asJSON {
		e := json.NewEncoder(d.Out)
		e.SetEscapeHTML(false)
		if err := e.Encode(struct {
			stock.GoodsVerdict
			Lot     string `json:"lot"`
			Expires string `json:"expires"`
			Message string `json:"message"`
		}{g.GoodsVerdict, g.Lot.Code, stock.Date(g.Lot.Expires), message}); err != nil {
			return err
		}
	} else {
		fmt.Fprintln(d.Err, message)
	}
	if g.Kind != stock.GoodsDone {
		return ErrRefused
	}
	return nil
}

func (d *Desk) given(g stock.Given, place string) string {
	w, pieces := d.Words.Lots(), d.Words.Count.Pieces.Of(g.Units)
	switch g.Kind {
	case stock.GoodsDone:
		return w.Given.Of(pieces, g.SKU, place, w.Named(g.Lot.Code, stock.Date(g.Lot.Expires)))
	case stock.GoodsBadLot:
		return w.BadLot[string(g.Wrong)].Of(g.Lot.Code, stock.Date(g.Lot.Expires))
	case stock.GoodsNoPlace:
		return w.NoPlace.Of(place)
	case stock.GoodsFew:
		return w.Few.Of(pieces, place)
	}
	return say.SKURefused(d.Words, g.GoodsVerdict)
}
