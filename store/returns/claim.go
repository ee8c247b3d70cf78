package returns

import (
	"shipdesk/store"
	"shipdesk/store/stock"
)

// claimNumber says whose the open unclaimed parcel is: an order number or one
// of our waybills.
func (t *turn) claimNumber(number string) (Verdict, error) {
	if t.st.open == 0 || number == "" {
		return Verdict{Kind: NothingToDo}, nil
	}
	orders, err := ordersOf(t.tx, t.st.open)
	if err != nil || len(orders) > 0 {
		return Verdict{Kind: NothingToDo}, err
	}
	src, err := find(t.tx, number)
	switch {
	case err != nil:
		return Verdict{}, err
	case src.unsent:
		return Verdict{Kind: NotSent, Number: number}, nil
	case len(src.orders) == 0:
		return Verdict{Kind: UnknownCode}, nil
	}
	id := t.st.open
	if err := t.claim(id, src); err != nil {
		return Verdict{}, err
	}
	return t.about(id, Claimed)
}

// kept is units that wait among the returns.
type kept struct{ row, sku, units int64 }

// claim gives a parcel its orders. What was found in it and was sent to them
// goes to its shelf; what was not stays among the returns.
func (t *turn) claim(id int64, src source) error {
	if err := t.book(&store.Doc{Kind: DocClaim, Subject: id, Body: src.code}); err != nil {
		return err
	}
	if err := join(t.tx, id, src); err != nil {
		return err
	}
	r, err := byID(t.tx, id)
	if err != nil {
		return err
	}
	var waiting []kept
	err = t.tx.Each("SELECT id, sku_id, units FROM returned_unit WHERE return_id = $1 AND fate = 'kept' AND claimed_doc = 0 ORDER BY id", []any{id}, func(read func(...any) error) error {
		var k kept
		err := read(&k.row, &k.sku, &k.units)
		waiting = append(waiting, k)
		return err
	})
	for _, k := range waiting {
		if err == nil {
			err = t.claimUnits(r, k)
		}
	}
	return err
}

func (t *turn) claimUnits(r back, k kept) error {
	total, returned, lying, err := t.outside(r, k.sku)
	if err != nil || total-returned < k.units {
		return err
	}
	s, err := stock.ByID(t.tx, k.sku)
	if err != nil {
		return err
	}
	seq, err := t.tx.Reserve()
	if err != nil {
		return err
	}
	// It was kept without a lot, and goes on without one.
	for i := range lying {
		lying[i].lot = 0
	}
	var there int64
	if err := t.tx.Row("SELECT coalesce(sum(units), 0) FROM balance WHERE sku_id = $1 AND place_id = $2 AND lot_id = 0", []any{k.sku, stock.Returns}, &there); err != nil || there < k.units {
		return err // somebody moved it on
	}
	if _, err := t.tx.Exec("UPDATE returned_unit SET claimed_doc = $1 WHERE id = $2", seq, k.row); err != nil {
		return err
	}
	_, err = t.put(r.id, stock.Hit{SKU: s, Units: k.units}, Sellable, lying, stock.Returns)
	return err
}
