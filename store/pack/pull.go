package pack

import (
	"errors"
	"time"

	"shipdesk/scan"
	"shipdesk/store"
)

// The pull list names packed parcels that must not leave after all: cancelled,
// held, or with a label that is no longer right. Each is found by its station
// and its neighbours in the pile, and taken out by scanning it and then the
// barcode of the red basket.

// PullWindow is how long after it was packed a parcel may still be here: the
// courier comes every day.
const PullWindow = 24 * time.Hour

// ReasonPulled is the reason of the document that takes a dispatch back because
// the parcel was found and taken out.
const ReasonPulled = "pulled"

// How an entry of the pull list ended.
const (
	pullDone      = "pulled"    // found and taken out
	pullWithdrawn = "withdrawn" // it may leave after all
	pullUndone    = "undone"    // its dispatch was taken back at the bench
)

// PullEntry is a parcel on the pull list.
type PullEntry struct {
	Parcel   int64
	Waybill  string
	Carrier  string
	Orders   []string
	Why      Why    // closed, refunded, refund_asked, address, held
	Reason   string // a lead's words
	Station  string // where it was packed
	Operator string
	PackedAt int64  // UTC ms
	Since    int64  // UTC ms, when it came on the list
	Before   string // the waybill packed just before it at that station, and after it
	After    string
}

// AskPull puts a packed parcel on the pull list if it may still be here. doc
// is the number of the document that says why. It answers whether it is new
// there.
func AskPull(tx *store.Tx, parcelID int64, why Why, reason string, doc int64) (bool, error) {
	n, err := tx.Exec(`INSERT INTO pull(parcel_id, why, reason, doc_seq) SELECT p.id, $2, $3, $4 FROM parcel p
		WHERE p.id = $1 AND p.state = 4 AND p.packed_at > $5
			AND NOT EXISTS (SELECT 1 FROM pull WHERE parcel_id = p.id AND ended = '')`,
		parcelID, string(why), reason, doc, tx.Now()-PullWindow.Milliseconds())
	return n == 1, err
}

// WithdrawPull takes a parcel off the pull list: it may leave after all. It
// answers whether it was there.
func WithdrawPull(tx *store.Tx, parcelID, doc int64) (bool, error) {
	return endPull(tx, parcelID, pullWithdrawn, doc)
}

func endPull(tx *store.Tx, parcelID int64, how string, doc int64) (bool, error) {
	n, err := tx.Exec("UPDATE pull SET ended = $1, ended_doc = $2 WHERE parcel_id = $3 AND ended = ''", how, doc, parcelID)
	return n == 1, err
}

// Pulls lists the parcels that are to be taken out, packed last first: at most
// limit of them, and not the first from ones.
func Pulls(tx *store.Tx, from, limit int) ([]PullEntry, error) {
	var all []PullEntry
	err := tx.Each(`SELECT p.id, p.waybill, p.carrier, l.why, l.reason, p.packed_on, p.packed_by, p.packed_at, coalesce(d.saved_at, 0),
			coalesce((SELECT b.waybill FROM parcel b WHERE b.packed_on = p.packed_on AND b.state = 4 AND b.packed_at <= p.packed_at
				AND (b.packed_at, b.packed_doc) < (p.packed_at, p.packed_doc) ORDER BY b.packed_at DESC, b.packed_doc DESC LIMIT 1), ''),
			coalesce((SELECT a.waybill FROM parcel a WHERE a.packed_on = p.packed_on AND a.state = 4 AND a.packed_at >= p.packed_at
				AND (a.packed_at, a.packed_doc) > (p.packed_at, p.packed_doc) ORDER BY a.packed_at, a.packed_doc LIMIT 1), '')
		FROM pull l JOIN parcel p ON p.id = l.parcel_id LEFT JOIN doc d ON d.seq = l.doc_seq
		WHERE l.ended = '' ORDER BY p.packed_at DESC, p.packed_doc DESC LIMIT $1 OFFSET $2`, []any{limit, from},
		func(read func(...any) error) error {
			var e PullEntry
			err := read(&e.Parcel, &e.Waybill, &e.Carrier, &e.Why, &e.Reason, &e.Station, &e.Operator, &e.PackedAt, &e.Since, &e.Before, &e.After)
			all = append(all, e)
			return err
		})
	for i := range all {
		if err == nil {
			all[i].Orders, err = orderNos(tx, all[i].Parcel, true)
		}
	}
	return all, err
}

// CountPulls is how many parcels are to be taken out.
func CountPulls(tx *store.Tx) (n int64, err error) {
	err = tx.Row("SELECT count(*) FROM pull WHERE ended = ''", nil, &n)
	return n, err
}

// PullNamed finds the parcel on the pull list that a waybill means, and how
// many stand before it in the list; id 0 if none does.
func PullNamed(tx *store.Tx, waybill string) (id, before int64, err error) {
	var packed, doc int64
	err = tx.Row(`SELECT p.id, p.packed_at, p.packed_doc FROM parcel p JOIN pull l ON l.parcel_id = p.id AND l.ended = ''
		WHERE p.key = $1 ORDER BY p.id DESC LIMIT 1`, []any{scan.WaybillKey(waybill)}, &id, &packed, &doc)
	if errors.Is(err, store.ErrNotFound) {
		return 0, 0, nil
	}
	if err != nil {
		return 0, 0, err
	}
	err = tx.Row(`SELECT count(*) FROM pull l JOIN parcel p ON p.id = l.parcel_id WHERE l.ended = '' AND (p.packed_at, p.packed_doc) > ($1, $2)`,
		[]any{packed, doc}, &before)
	return id, before, err
}

// toPull answers the waybill of a packed parcel that is to be taken out; false
// if it is not on the list.
func (t *turn) toPull(p parcel) (Verdict, bool, error) {
	v := Verdict{Kind: Pull, Parcel: p.id, Waybill: p.waybill, Carrier: p.carrier, When: p.packedAt, Station: p.packedOn, Operator: p.packedBy, Lock: true}
	err := t.tx.Row("SELECT why, reason FROM pull WHERE parcel_id = $1 AND ended = ''", []any{p.id}, &v.Why, &v.Reason)
	if errors.Is(err, store.ErrNotFound) {
		return v, false, nil
	}
	if err == nil {
		v.Orders, err = orderNos(t.tx, p.id, true)
	}
	return v, err == nil, err
}

// pulled answers the red basket under a pull: what was still being packed is
// acknowledged, a packed parcel is taken out of the dispatch and its goods are
// booked back to where they came from. It is the parcel whose waybill was just scanned, or the one that is named
// behind the command.
func (t *turn) pulled() (Verdict, error) {
	if t.sense.Arg != "" {
		id, _, err := PullNamed(t.tx, t.sense.Arg)
		if err != nil || id == 0 {
			return Verdict{Kind: NothingToDo, Why: WhyNotPulled}, err
		}
		p, err := parcelByID(t.tx, id)
		if err != nil {
			return Verdict{}, err
		}
		return t.pullOut(p)
	}
	if t.st.lockKind != Pull {
		return Verdict{Kind: NothingToDo, Why: WhyNotPulled}, nil
	}
	p, err := parcelByID(t.tx, t.st.lockParcel)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return Verdict{}, err
	}
	if p.state != Packed {
		v, err := t.acknowledge()
		v.Kind = Pulled
		return v, err
	}
	return t.pullOut(p)
}

// pullOut takes a packed parcel of the pull list out, and ends the refusal that
// was about it.
func (t *turn) pullOut(p parcel) (Verdict, error) {
	back, err := p.cameBack(t.tx)
	if err != nil {
		return Verdict{}, err
	}
	asked, on, err := t.toPull(p)
	if err != nil || !on || back {
		return Verdict{Kind: NothingToDo, Why: WhyNotPulled}, err
	}
	if t.st.lockKind == Pull && t.st.lockParcel == p.id {
		t.st.unlock()
	}
	v := Verdict{Kind: Pulled, Why: asked.Why, Reason: asked.Reason, Parcel: p.id, Waybill: p.waybill, Carrier: p.carrier}
	if v.Back, err = t.takeOutPacked(p); err != nil {
		return v, err
	}
	if t.st.last == p.id {
		t.st.last = 0
	}
	return v, nil
}

// takeOutPacked takes the dispatch of a parcel back: it waits to be packed
// again if its orders still want it. It says where its goods go.
func (t *turn) takeOutPacked(p parcel) ([]Item, error) {
	out := takeOut{}
	var err error
	if out.picks, err = picksOf(t.tx, p.id); err != nil {
		return nil, err
	}
	if err := sendPicks(t.tx, out.picks, -1, p.packedAt); err != nil {
		return nil, err
	}
	docs := p.docs(out.picks)
	for i := len(docs) - 1; i >= 0; i-- {
		if err := out.came(t.tx, docs[i]); err != nil {
			return nil, err
		}
	}
	if err := p.reopen(t.tx, Ready, 0); err != nil {
		return nil, err
	}
	if _, err := t.takeBack(p, out.picks, docs); err != nil {
		return nil, err
	}
	t.doc.Reason = ReasonPulled
	seq, err := t.tx.Reserve()
	if err == nil {
		_, err = endPull(t.tx, p.id, pullDone, seq)
	}
	return out.items, err
}

// OnPullList reports whether a parcel is to be taken out.
func OnPullList(tx *store.Tx, parcelID int64) (on bool, err error) {
	err = tx.Row("SELECT EXISTS (SELECT 1 FROM pull WHERE parcel_id = $1 AND ended = '')", []any{parcelID}, &on)
	return on, err
}

// WasPulled reports whether a parcel was taken out before.
func WasPulled(tx *store.Tx, parcelID int64) (was bool, err error) {
	err = tx.Row("SELECT EXISTS (SELECT 1 FROM pull WHERE parcel_id = $1 AND ended = $2)", []any{parcelID, pullDone}, &was)
	return was, err
}

// WhyNotSend says why a packed parcel must not leave by what the platform says
// of the orders in it: closed, refunded or refund_asked; empty if it may.
func WhyNotSend(tx *store.Tx, parcelID int64) (why Why, err error) {
	var closed, refunded, asked bool
	err = tx.Row(`SELECT coalesce(max(CASE WHEN o.platform = 4 OR l.platform = 4 THEN 1 ELSE 0 END), 0),
		coalesce(max(CASE WHEN o.platform = 7 OR l.platform = 7 THEN 1 ELSE 0 END), 0),
		coalesce(max(CASE WHEN o.platform = 6 OR l.platform = 6 THEN 1 ELSE 0 END), 0)
		FROM pick k JOIN order_line l ON l.id = k.line_id JOIN orders o ON o.id = l.order_id WHERE k.parcel_id = $1`,
		[]any{parcelID}, &closed, &refunded, &asked)
	switch {
	case closed:
		why = WhyClosed
	case refunded:
		why = WhyRefunded
	case asked:
		why = WhyRefundAsked
	}
	return why, err
}

// MaySendAgain takes a parcel off the pull list that was there for what the
// platform said of its orders, when the platform no longer says so.
func MaySendAgain(tx *store.Tx, parcelID, doc int64) error {
	_, err := tx.Exec("UPDATE pull SET ended = $1, ended_doc = $2 WHERE parcel_id = $3 AND ended = '' AND why IN ($4, $5, $6)",
		pullWithdrawn, doc, parcelID, string(WhyClosed), string(WhyRefunded), string(WhyRefundAsked))
	return err
}

// OrdersOf lists the orders in the parcel that a waybill means now.
func OrdersOf(tx *store.Tx, waybill string) ([]int64, error) {
	p, err := parcelByWaybill(tx, waybill)
	if err != nil || p.id == 0 {
		return nil, err
	}
	return OrdersIn(tx, p.id)
}

// OrdersIn lists the orders in a parcel.
func OrdersIn(tx *store.Tx, parcelID int64) ([]int64, error) {
	var ids []int64
	err := tx.Each("SELECT o.id FROM parcel_order po JOIN orders o ON o.id = po.order_id WHERE po.parcel_id = $1 AND o.state > 0 ORDER BY o.id", []any{parcelID},
		func(read func(...any) error) error {
			var id int64
			err := read(&id)
			ids = append(ids, id)
			return err
		})
	return ids, err
}

// LabelledBy reports whether a document gave a parcel the waybill it has now.
func LabelledBy(tx *store.Tx, parcelID, doc int64) (yes bool, err error) {
	err = tx.Row("SELECT EXISTS (SELECT 1 FROM waybill_past WHERE parcel_id = $1 AND doc_seq = $2)", []any{parcelID, doc}, &yes)
	return yes, err
}
