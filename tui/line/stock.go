package line

import (
	"bufio"
	"context"

	"shipdesk/store"
	"shipdesk/store/stock"
)

// Stock lists every SKU's figures, as a JSON array or as lines with tabs.
func (d *Desk) Stock(ctx context.Context, asJSON bool) error {
	if asJSON {
		all := newJSONArray(d.Out)
		if err := d.eachStock(ctx, func(r stock.StockRow) error { return all.add(r) }); err != nil {
			return err
		}
		return all.end()
	}
	out := bufio.NewWriter(d.Out)
	if err := tabbedHead(out, d.Words.Line.StockHead); err != nil {
		return err
	}
	err := d.eachStock(ctx, func(r stock.StockRow) error {
		return tabbed(out, r.SKU, r.Name, r.OnHand, r.Promised, r.Available, r.Bench, r.Dispatch, r.Damaged)
	})
	if err != nil {
		return err
	}
	return out.Flush()
}

func (d *Desk) eachStock(ctx context.Context, each func(stock.StockRow) error) error {
	return d.DB.Read(ctx, func(tx *store.Tx) error { return stock.Rows(tx, each) })
}
