package pack

import (
	"errors"

	"shipdesk/store"
	"shipdesk/store/order"
)

// orderScanned answers an order number: it opens the order's parcel if there
// is exactly one to be packed, asks which of several, or says why there is
// none. False if it is no order's number.
func (t *turn) orderScanned() (v Verdict, known bool, err error) {
	no := t.sense.Code
	ids, err := order.IDs(t.tx, no)
	if err != nil || len(ids) == 0 {
		return v, false, err
	}
	if v, asked, err := t.askedBind(no); asked || err != nil {
		return v, true, err
	}
	live, err := t.liveParcels(no)
	if err != nil {
		return v, true, err
	}
	for _, p := range live {
		if p.id == t.st.parcel || len(live) == 1 {
			v, err = t.waybillScanned(p)
			return v, true, err
		}
	}
	if len(live) > 1 {
		v = Verdict{Kind: Ambiguous, Why: WhyManyWaybills, Parcel: t.st.parcel, Orders: []string{no}}
		for _, p := range live {
			v.Waybills = append(v.Waybills, p.waybill)
		}
		return v, true, nil
	}
	v, err = t.nothingToPack(ids[len(ids)-1])
	if v.Orders == nil {
		v.Orders = []string{no}
	}
	return v, true, err
}

// liveParcels lists the parcels not packed of the orders of a number.
func (t *turn) liveParcels(no string) ([]parcel, error) {
	ids, err := order.IDs(t.tx, no)
	var live []parcel
	for _, id := range ids {
		if err != nil {
			break
		}
		var some []parcel
		some, err = parcelsOfOrder(t.tx, id)
		live = append(live, some...)
	}
	return live, err
}

// parcelsOfOrder lists the parcels of an order that are not packed.
func parcelsOfOrder(tx *store.Tx, orderID int64) ([]parcel, error) {
	var all []parcel
	err := tx.Each("SELECT "+parcelColumns+` FROM parcel
		WHERE state IN (1, 2, 3) AND id IN (SELECT parcel_id FROM parcel_order WHERE order_id = $1) ORDER BY id`, []any{orderID},
		func(read func(...any) error) error {
			var p parcel
			err := read(p.fields()...)
			all = append(all, p)
			return err
		})
	return all, err
}

// nothingToPack says why an order has no parcel to be packed: it left, or it
// has no waybill yet.
func (t *turn) nothingToPack(orderID int64) (Verdict, error) {
	var p parcel
	err := t.tx.Row("SELECT "+parcelColumns+` FROM parcel WHERE state = 4 AND id IN (SELECT parcel_id FROM parcel_order WHERE order_id = $1)
		ORDER BY packed_at DESC, id DESC LIMIT 1`, []any{orderID}, p.fields()...)
	if err == nil {
		return t.waybillScanned(p)
	}
	if !errors.Is(err, store.ErrNotFound) {
		return Verdict{}, err
	}
	var state order.State
	err = t.tx.Row("SELECT state FROM orders WHERE id = $1", []any{orderID}, &state)
	switch state {
	case order.Gone:
		return Verdict{Kind: AlreadyPacked, Why: WhyGone}, err
	case order.Dead:
		return Verdict{Kind: UnknownWaybill, Why: WhyClosed}, err
	}
	return Verdict{Kind: UnknownWaybill, Why: WhyNoWaybill}, err
}

// chosenWaybill goes on with the waybill that was chosen of several.
func (t *turn) chosenWaybill(waybill string) (Verdict, error) {
	p, err := parcelByWaybill(t.tx, waybill)
	if err != nil || p.id == 0 {
		return Verdict{Kind: NothingToDo, Why: WhyNoChoice}, err
	}
	return t.waybillScanned(p)
}
