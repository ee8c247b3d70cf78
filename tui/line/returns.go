package line

import (
	"bufio"
	"context"
	"fmt"
	"strings"

	"shipdesk/store"
	"shipdesk/store/returns"
)

// ReturnedRow is the JSON form of one parcel that came back.
type ReturnedRow struct {
	returns.Row
	SignedIn string `json:"signed_in"` // empty: its goods are awaited
}

// Returns lists the parcels that came back, latest first, and the refunds whose
// goods are awaited; with a state only those in it.
func (d *Desk) Returns(ctx context.Context, state string, asJSON bool) error {
	if asJSON {
		all := newJSONArray(d.Out)
		err := d.eachReturn(ctx, state, func(r returns.Row) error { return all.add(ReturnedRow{r, d.stamp(r.At)}) })
		if err != nil {
			return err
		}
		return all.end()
	}
	w := d.Words.Returns()
	out := bufio.NewWriter(d.Out)
	if err := tabbedHead(out, w.Head); err != nil {
		return err
	}
	err := d.eachReturn(ctx, state, func(r returns.Row) error {
		var goods []string
		for _, u := range r.Units {
			goods = append(goods, fmt.Sprintf("%s x%d %s", u.SKU, u.Units, w.Fates[u.Fate]))
		}
		return tabbed(out, r.Number, w.States[r.State], strings.Join(r.Orders, ","), strings.Join(r.Refunds, ","), strings.Join(goods, ", "), d.stamp(r.At), r.Operator, r.Station)
	})
	if err != nil {
		return err
	}
	return out.Flush()
}

func (d *Desk) eachReturn(ctx context.Context, state string, each func(returns.Row) error) error {
	return d.DB.Read(ctx, func(tx *store.Tx) error { return returns.Rows(tx, state, each) })
}
