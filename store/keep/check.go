// Package keep looks after the file of the books as a whole.
package keep

import (
	"context"

	"shipdesk/store"
	"shipdesk/store/count"
	"shipdesk/store/inbound"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/report"
	"shipdesk/store/returns"
	"shipdesk/store/sellable"
	"shipdesk/store/stock"
)

// Check lets every room that keeps data prove its promises, all on one state
// of the books. No problem found is an empty list. What the receipt beside
// the file says counts as well.
func Check(ctx context.Context, db *store.DB) ([]store.Problem, error) {
	var found []store.Problem
	if a := db.Alarm(); a != nil {
		found = append(found, store.Problem{Room: "store", Code: "receipt", Numbers: []int64{a.Receipt, a.Books}})
	}
	err := db.Read(ctx, func(tx *store.Tx) error {
		for _, room := range []func(*store.Tx) ([]store.Problem, error){store.Check, stock.Check, order.Check, inbound.Check, pack.Check, returns.Check, report.Check, sellable.Check, count.Check} {
			p, err := room(tx)
			if err != nil {
				return err
			}
			found = append(found, p...)
		}
		return nil
	})
	return found, err
}
