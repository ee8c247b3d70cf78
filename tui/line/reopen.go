package line

import (
	"context"
	"fmt"

	"shipdesk/store"
	"shipdesk/store/order"
)

// Reopen says that orders which had been taken as gone are to be packed after
// all. Numbers that are none of those are said, and it ends in ErrRefused.
func (d *Desk) Reopen(ctx context.Context, numbers []string) error {
	act, err := d.importAct(ctx, false)
	if err != nil {
		return err
	}
	act.Mode = "import"
	var refused error
	for _, no := range numbers {
		act.Key = store.NewKey()
		var n int
		err := d.DB.Write(ctx, func(tx *store.Tx) (err error) { n, err = order.TakeBack(tx, act, no); return err })
		switch {
		case err != nil:
			return err
		case n == 0:
			fmt.Fprintln(d.Err, d.Words.Intake().GoneNot.Of(no))
			refused = ErrRefused
		default:
			fmt.Fprintln(d.Out, d.Words.Intake().GoneBack.Of(no))
		}
	}
	return refused
}
