package inbound

import (
	"errors"

	"shipdesk/store"
	"shipdesk/store/stock"
)

// handling is a document of this room that moved goods.
type handling struct {
	doc, receipt, sku, units, undone int64
	kind                             string
}

const handlingColumns = "doc_seq, receipt_id, sku_id, units, undone_doc, kind"

func (h *handling) fields() []any {
	return []any{&h.doc, &h.receipt, &h.sku, &h.units, &h.undone, &h.kind}
}

// undo takes back the last accepted scan of this station: in the receipt that
// is open here, in this issue, or the last move. Goods in hand are put back.
func (t *turn) undo() (Verdict, error) {
	if t.st.mode == ModeMove && t.st.sku != 0 {
		s, err := stock.ByID(t.tx, t.st.sku)
		v := Verdict{Kind: Undone, Item: itemOf(s, t.st.units), skuID: s.ID, Units: t.st.units}
		t.st.forget()
		return v, err
	}
	h, err := t.lastHandling()
	if errors.Is(err, store.ErrNotFound) {
		return Verdict{Kind: NothingToDo, Why: WhyNoUndo}, nil
	}
	if err != nil {
		return Verdict{}, err
	}
	d := &store.Doc{}
	if err := t.book(d); err != nil {
		return Verdict{}, err
	}
	gone, err := takeBack(t.tx, d, h, "")
	if err != nil {
		return Verdict{}, err
	}
	if gone != nil {
		return Verdict{Kind: NotAllowed, Why: WhyGone, Gone: gone}, nil
	}
	s, err := stock.ByID(t.tx, h.sku)
	if err != nil {
		return Verdict{}, err
	}
	v := Verdict{Kind: Undone, Item: itemOf(s, h.units), skuID: s.ID, Units: h.units}
	t.st.forget()
	if t.st.mode != ModeReceive {
		return v, nil
	}
	if h.kind == DocPutAway { // it may be put somewhere else now
		t.st.sku, t.st.units, t.st.last, t.st.place, t.st.lot = h.sku, h.units, h.units, d.Moves[0].To, d.Moves[0].Lot
	}
	r, err := receiptByID(t.tx, h.receipt)
	if err != nil {
		return v, err
	}
	v.Receipt, v.Note, v.Supplier = r.No, r.Note, r.Supplier
	return t.lineOf(r, v)
}

func (t *turn) lastHandling() (h handling, err error) {
	switch t.st.mode {
	case ModeReceive:
		if t.st.receipt == 0 {
			return h, store.ErrNotFound
		}
		err = t.tx.Row("SELECT "+handlingColumns+" FROM handling WHERE station_id = $1 AND undone_doc = 0 AND receipt_id = $2 ORDER BY doc_seq DESC LIMIT 1",
			[]any{t.st.id, t.st.receipt}, h.fields()...)
	default:
		err = t.tx.Row("SELECT "+handlingColumns+` FROM handling WHERE station_id = $1 AND undone_doc = 0 AND kind = $2 AND doc_seq > $3 ORDER BY doc_seq DESC LIMIT 1`,
			[]any{t.st.id, t.st.mode, t.st.since}, h.fields()...)
	}
	return h, err
}

// takeBack reverses h on d, which the caller posts. If its goods are no longer
// where it put them it answers the documents that took them, and the caller
// rolls back.
func takeBack(tx *store.Tx, d *store.Doc, h handling, reason string) ([]Gone, error) {
	d.Kind, d.Subject, d.Reverses, d.Reason = DocReverse, h.receipt, h.doc, reason
	ok, err := stock.Unbook(tx, d)
	if err != nil {
		return nil, err
	}
	if !ok {
		return WhoTook(tx, h.doc)
	}
	seq, err := tx.Reserve()
	if err != nil {
		return nil, err
	}
	if _, err := tx.Exec("UPDATE handling SET undone_doc = $1 WHERE doc_seq = $2", seq, h.doc); err != nil {
		return nil, err
	}
	if h.receipt == 0 || h.kind == DocPutAway {
		return nil, nil
	}
	r, err := receiptByID(tx, h.receipt)
	if err != nil {
		return nil, err
	}
	if h.kind == DocDamaged {
		return nil, count(tx, r, h.sku, 0, -h.units)
	}
	return nil, count(tx, r, h.sku, -h.units, 0)
}

// WhoTook names the latest documents that took goods from where a document put
// them; never nil.
func WhoTook(tx *store.Tx, doc int64) ([]Gone, error) {
	gone := []Gone{}
	err := tx.Each(`SELECT m.doc_seq, d.kind, p.code, m.units FROM movement o JOIN movement m ON m.sku_id = o.sku_id AND m.from_place = o.to_place AND m.doc_seq > o.doc_seq
			JOIN doc d ON d.seq = m.doc_seq JOIN place p ON p.id = m.to_place WHERE o.doc_seq = $1 AND o.to_place > 0 AND coalesce(d.reverses, 0) <= $1
			AND NOT EXISTS (SELECT 1 FROM doc r WHERE r.reverses = d.seq) ORDER BY m.id DESC LIMIT 5`,
		[]any{doc}, func(read func(...any) error) error {
			var g Gone
			err := read(&g.Doc, &g.Kind, &g.Place, &g.Units)
			gone = append(gone, g)
			return err
		})
	return gone, err
}

// Reversal is what became of the wish to take a document back.
type Reversal struct {
	Doc   int64  // the document of the reversal, 0 if it was refused
	Why   Why    // why it was refused: gone, receipt_void, other_open
	Gone  []Gone // gone: what took the goods
	Other string // other_open: the receipt that is open
}

// Reverse takes back a document of this room: goods that were received, put
// away, set aside, issued or moved, the closing of a receipt, or a whole
// receipt. mine is false if it is none. The caller has asked whether it was
// reversed already, and rolls back a refusal.
func Reverse(tx *store.Tx, act store.Act, seq int64, reason string) (rev Reversal, mine bool, err error) {
	var kind string
	var subject int64
	if err := tx.Row("SELECT kind, subject FROM doc WHERE seq = $1", []any{seq}, &kind, &subject); err != nil {
		return rev, false, err
	}
	if kind == DocReceipt || kind == DocClose {
		r, err := receiptByID(tx, subject)
		if err != nil {
			return rev, true, err
		}
		if kind == DocClose {
			rev, err = reopen(tx, act, r, reason)
		} else {
			rev, err = void(tx, act, r, reason)
		}
		return rev, true, err
	}
	var h handling
	err = tx.Row("SELECT "+handlingColumns+" FROM handling WHERE doc_seq = $1", []any{seq}, h.fields()...)
	if errors.Is(err, store.ErrNotFound) {
		return rev, false, nil
	}
	if err == nil {
		rev, err = reverseHandling(tx, act, h, reason)
	}
	return rev, true, err
}

func reverseHandling(tx *store.Tx, act store.Act, h handling, reason string) (Reversal, error) {
	d := &store.Doc{Key: act.Key}
	gone, err := takeBack(tx, d, h, reason)
	if err != nil {
		return Reversal{}, err
	}
	if gone != nil {
		return Reversal{Why: WhyGone, Gone: gone}, nil
	}
	if err := forgetAt(tx, h); err != nil {
		return Reversal{}, err
	}
	err = tx.Post(act, d)
	return Reversal{Doc: d.Seq}, err
}

// forgetAt leaves no station thinking that the goods of h were its last: a
// place scanned there must not move what was taken back.
func forgetAt(tx *store.Tx, h handling) error {
	_, err := tx.Exec("UPDATE goods_station SET sku_id = 0, units = 0, last_units = 0, lot_id = 0 WHERE mode = 'receive' AND sku_id = $1", h.sku)
	return err
}
