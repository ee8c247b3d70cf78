package exception

import (
	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
)

// How a code stands before anything is done to it, besides Unknown and Left.
const (
	Waits  = "waits"   // it may be packed
	IsHeld = "is_held" // a lead holds it
	Packed = "packed"  // it is packed, and may leave
	OnList = "on_list" // it is packed, and on the pull list
)

// LookUp says how the orders stand that a code means. It changes nothing.
func LookUp(tx *store.Tx, code string) (Fate, error) {
	f := Fate{Code: scan.Clean(code), What: Unknown}
	ids, err := meant(tx, f.Code)
	if err != nil || len(ids) == 0 {
		return f, err
	}
	f.What = Left
	for _, id := range ids {
		what, err := stands(tx, id)
		if err != nil {
			return f, err
		}
		if weight[what] > weight[f.What] {
			f.What = what
		}
		if err := name(tx, id, &f); err != nil {
			return f, err
		}
	}
	return f, nil
}

// weight orders what to say of a code of several orders.
var weight = map[string]int{Left: 0, Packed: 1, Waits: 2, IsHeld: 3, OnList: 4}

// stands says how one order stands.
func stands(tx *store.Tx, id int64) (string, error) {
	var state order.State
	var hold order.Hold
	if err := tx.Row("SELECT state, hold FROM orders WHERE id = $1", []any{id}, &state, &hold); err != nil {
		return "", err
	}
	what := Left
	switch {
	case state != order.Open && state != order.Waiting:
	case hold == order.HoldLead:
		what = IsHeld
	default:
		what = Waits
	}
	err := eachParcel(tx, id, func(p parcel) error {
		if p.state != pack.Packed {
			return nil
		}
		is := Packed
		on, err := pack.OnPullList(tx, p.id)
		switch {
		case on:
			is = OnList
		case tx.Now()-p.packedAt >= pack.PullWindow.Milliseconds():
			is = Left
		}
		if weight[is] > weight[what] {
			what = is
		}
		return err
	})
	return what, err
}
