package exception

import (
	"strings"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
)

// Kinds of document that this room posts. Body lists the codes, one a line.
const (
	DocHold     = "hold"
	DocWithdraw = "hold_withdrawn"
)

// What became of a code in the hold box.
const (
	Held     = "held"      // it is not packed any more
	Pulling  = "pull"      // it is packed: now on the pull list
	Again    = "again"     // it was held, or on the list, before
	Left     = "left"      // packed too long ago to be still here, or gone
	Unknown  = "unknown"   // no order and no waybill of the books
	Freed    = "freed"     // withdrawn: may be packed, or leave, again
	NotHeld  = "not_held"  // withdrawn, but nothing held it
	TooLate  = "too_late"  // withdrawn, but it was pulled already: it is packed anew
	NotAsked = "duplicate" // the same code stands earlier in the list
)

// Fate is what became of one code.
type Fate struct {
	Code     string
	What     string
	Orders   []string
	Waybills []string
}

// Codes takes a pasted text apart: order and waybill numbers stand between
// blanks, commas, semicolons and line ends.
func Codes(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \t\r\n,;，；、\u3000", r) })
}

// HoldAll holds the orders that a list of order and waybill numbers means, in
// one act: what is not packed can't be packed from now on, what is packed and
// may still be here goes on the pull list. ErrNoReason without a reason,
// ErrNotLead if no lead stands behind it. A document is posted if anything is
// new.
func HoldAll(tx *store.Tx, act store.Act, codes []string, reason string) ([]Fate, error) {
	if strings.TrimSpace(reason) == "" {
		return nil, store.ErrNoReason
	}
	return forAll(tx, act, &store.Doc{Key: act.Key, Kind: DocHold, Reason: reason}, codes, func(ids []int64, doc int64) (string, error) {
		return holdOrders(tx, ids, reason, doc)
	})
}

// Withdraw ends holds and takes packed parcels off the pull list again. What
// was pulled already is packed anew.
func Withdraw(tx *store.Tx, act store.Act, codes []string) ([]Fate, error) {
	return forAll(tx, act, &store.Doc{Key: act.Key, Kind: DocWithdraw}, codes, func(ids []int64, doc int64) (string, error) {
		return withdrawOrders(tx, ids, doc)
	})
}

// forAll does something to the orders of every code and posts the document if
// anything came of it.
func forAll(tx *store.Tx, act store.Act, doc *store.Doc, codes []string, do func(ids []int64, doc int64) (string, error)) ([]Fate, error) {
	if !act.Lead {
		return nil, store.ErrNotLead
	}
	seq, err := tx.Reserve()
	if err != nil {
		return nil, err
	}
	var fates []Fate
	var done []string
	met := map[string]bool{}
	for _, code := range codes {
		code = scan.Clean(code)
		if code == "" {
			continue
		}
		if met[code] {
			fates = append(fates, Fate{Code: code, What: NotAsked})
			continue
		}
		met[code] = true
		f, err := one(tx, code, seq, do)
		if err != nil {
			return nil, err
		}
		fates = append(fates, f)
		if f.What == Held || f.What == Pulling || f.What == Freed {
			done = append(done, code)
		}
	}
	if len(done) == 0 {
		return fates, nil
	}
	doc.Body = strings.Join(done, "\n")
	return fates, tx.Post(act, doc)
}

func one(tx *store.Tx, code string, doc int64, do func([]int64, int64) (string, error)) (Fate, error) {
	f := Fate{Code: code, What: Unknown}
	ids, err := meant(tx, code)
	if err != nil || len(ids) == 0 {
		return f, err
	}
	if f.What, err = do(ids, doc); err != nil {
		return f, err
	}
	for _, id := range ids {
		if err := name(tx, id, &f); err != nil {
			return f, err
		}
	}
	return f, nil
}

// meant finds the orders of an order number, else those of a waybill.
func meant(tx *store.Tx, code string) ([]int64, error) {
	ids, err := order.IDs(tx, code)
	if err != nil || len(ids) > 0 {
		return ids, err
	}
	return pack.OrdersOf(tx, code)
}

func name(tx *store.Tx, id int64, f *Fate) error {
	var no string
	if err := tx.Row("SELECT no FROM orders WHERE id = $1", []any{id}, &no); err != nil {
		return err
	}
	f.Orders = append(f.Orders, no)
	return eachParcel(tx, id, func(p parcel) error {
		f.Waybills = append(f.Waybills, p.waybill)
		return nil
	})
}

// parcel is a parcel that holds goods of an order.
type parcel struct {
	id       int64
	waybill  string
	state    pack.State
	packedAt int64
}

func eachParcel(tx *store.Tx, orderID int64, f func(parcel) error) error {
	var all []parcel
	err := tx.Each(`SELECT p.id, p.waybill, p.state, p.packed_at FROM parcel_order po JOIN parcel p ON p.id = po.parcel_id
		WHERE po.order_id = $1 AND p.state > 0 ORDER BY p.id`, []any{orderID}, func(read func(...any) error) error {
		var p parcel
		err := read(&p.id, &p.waybill, &p.state, &p.packedAt)
		all = append(all, p)
		return err
	})
	for _, p := range all {
		if err == nil {
			err = f(p)
		}
	}
	return err
}

// holdOrders holds orders whose goods are still to be packed, and asks for
// their packed parcels.
func holdOrders(tx *store.Tx, ids []int64, reason string, doc int64) (string, error) {
	what := Left
	for _, id := range ids {
		var state order.State
		var hold order.Hold
		if err := tx.Row("SELECT state, hold FROM orders WHERE id = $1", []any{id}, &state, &hold); err != nil {
			return what, err
		}
		if state == order.Open || state == order.Waiting {
			held, err := order.SetHold(tx, id, order.HoldLead, reason, doc)
			if err != nil {
				return what, err
			}
			what = better(what, held, Held)
		}
		err := eachParcel(tx, id, func(p parcel) error {
			if p.state != pack.Packed {
				return nil
			}
			asked, err := pack.AskPull(tx, p.id, pack.WhyHeld, reason, doc)
			if err != nil {
				return err
			}
			on, err := pack.OnPullList(tx, p.id)
			if err == nil && on {
				what = better(what, asked, Pulling)
			}
			return err
		})
		if err != nil {
			return what, err
		}
	}
	return what, nil
}

// better is what to say of a code of several orders: the strongest thing that
// is new, else that it was so before.
func better(so string, isNew bool, what string) string {
	switch {
	case isNew && so != Pulling:
		return what
	case so == Left:
		return Again
	}
	return so
}

func withdrawOrders(tx *store.Tx, ids []int64, doc int64) (string, error) {
	what := NotHeld
	for _, id := range ids {
		ended, err := order.Release(tx, id, order.HoldLead)
		if err != nil {
			return what, err
		}
		if ended {
			what = Freed
		}
		err = eachParcel(tx, id, func(p parcel) error {
			off, err := pack.WithdrawPull(tx, p.id, doc)
			if err == nil && off {
				what = Freed
			}
			if err == nil && !off && p.state != pack.Packed && what == NotHeld {
				var was bool
				if was, err = pack.WasPulled(tx, p.id); was {
					what = TooLate
				}
			}
			return err
		})
		if err != nil {
			return what, err
		}
	}
	return what, nil
}
