package sellable

import (
	"errors"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/stock"
)

// PlotDays is how many days a card looks back.
const PlotDays = 30

// Card is what there is to know of one SKU, but for its history and who waits
// for it, which may be of any length.
type Card struct {
	Stock
	LongName string // where people read a short one
	Codes    []stock.Code
	Stacks   []stock.Stack
	Hand     []int64 // on hand at the end of each of PlotDays, today last
	Left     []int64 // what left on each
	Parts    []Part  // of a kit
	CanBuild int64   // of a kit
	Limit    string  // the part there is least of
	DownBy   Done    // of goods that are taken down
}

// Part is what a kit has of one SKU.
type Part struct {
	SKU, Name, Variant string
	Units              int64 // pieces in one kit
	Available          int64
}

// CardOf reads the card of a SKU; store.ErrNotFound. now is in UTC ms.
func CardOf(tx *store.Tx, sku, now int64) (Card, error) {
	var c Card
	var err error
	for _, read := range []func() error{
		func() (err error) { c.Stock, err = One(tx, sku, now); return err },
		func() error {
			return tx.Row("SELECT CASE WHEN short_name <> '' THEN name ELSE '' END FROM sku WHERE id = $1", []any{sku}, &c.LongName)
		},
		func() (err error) { c.Codes, err = stock.CodesOf(tx, sku); return err },
		func() (err error) { c.Stacks, err = stock.StacksOf(tx, sku); return err },
		func() (err error) { c.Hand, c.Left, err = stock.Days(tx, sku, now, PlotDays); return err },
		func() error { return c.readKit(tx) },
		func() error { return c.readDown(tx) },
	} {
		if err = read(); err != nil {
			break
		}
	}
	return c, err
}

func (c *Card) readDown(tx *store.Tx) (err error) {
	if c.DownBy, err = DownSince(tx, c.ID); errors.Is(err, store.ErrNotFound) {
		return nil
	}
	return err
}

func (c *Card) readKit(tx *store.Tx) error {
	if !c.Kit {
		return nil
	}
	parts, err := order.PartsOf(tx, c.ID)
	if err != nil {
		return err
	}
	var limit int64
	if c.CanBuild, limit, err = CanBuild(tx, c.ID); err != nil {
		return err
	}
	for _, p := range parts {
		s, err := stock.ByID(tx, p.SKU)
		if err != nil {
			return err
		}
		one := Part{SKU: s.Code, Name: s.Name, Variant: s.Variant, Units: p.Units}
		if err := tx.Row("SELECT available FROM sku_sum WHERE sku_id = $1", []any{p.SKU}, &one.Available); err != nil {
			return err
		}
		if p.SKU == limit {
			c.Limit = s.Code
		}
		c.Parts = append(c.Parts, one)
	}
	return nil
}
