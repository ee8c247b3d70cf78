package inbound

import (
	"errors"
	"fmt"
	"time"

	"shipdesk/store"
	"shipdesk/store/deadline"
)

// Receipt is one delivery, of a purchase note or blind.
type Receipt struct {
	ID       int64
	No       string
	Note     string // the purchase note's number, empty for a blind one
	Supplier string
	Closed   bool
	OpenedAt int64 // UTC ms
	OpenedBy string

	purchase int64
}

const receiptColumns = `r.id, r.no, coalesce(p.no, ''), s.name, r.closed_doc <> 0, d.at, d.operator, r.purchase_id
	FROM receipt r JOIN supplier s ON s.id = r.supplier_id JOIN doc d ON d.seq = r.doc_seq LEFT JOIN purchase p ON p.id = r.purchase_id`

func (r *Receipt) fields() []any {
	return []any{&r.ID, &r.No, &r.Note, &r.Supplier, &r.Closed, &r.OpenedAt, &r.OpenedBy, &r.purchase}
}

// ReceiptNo finds a receipt by its number; store.ErrNotFound.
func ReceiptNo(tx *store.Tx, no string) (Receipt, error) {
	var r Receipt
	err := tx.Row("SELECT "+receiptColumns+" WHERE r.no = $1", []any{no}, r.fields()...)
	return r, err
}

func receiptByID(tx *store.Tx, id int64) (Receipt, error) {
	var r Receipt
	err := tx.Row("SELECT "+receiptColumns+" WHERE r.id = $1", []any{id}, r.fields()...)
	return r, err
}

// Receipts lists receipts, latest first, at most limit; open ones only if asked.
func Receipts(tx *store.Tx, open bool, limit int) ([]Receipt, error) {
	var all []Receipt
	err := tx.Each("SELECT "+receiptColumns+" WHERE $1 = 0 OR r.closed_doc = 0 ORDER BY r.id DESC LIMIT $2", []any{open, limit},
		func(read func(...any) error) error {
			var r Receipt
			err := read(r.fields()...)
			all = append(all, r)
			return err
		})
	return all, err
}

// Lines says what was expected and what came of each SKU.
func (r Receipt) Lines(tx *store.Tx) ([]Line, error) {
	all, err := r.lines(tx, "ORDER BY s.code")
	if err != nil {
		return all, err
	}
	return all, r.addLots(tx, all)
}

// ErrClosed: the receipt or note that was asked for is closed.
var ErrClosed = errors.New("inbound: it is closed")

// openReceipt opens a receipt of a note on d; with a nil note a blind one.
func openReceipt(tx *store.Tx, act store.Act, d *store.Doc, note *Note, supplier int64) (Receipt, error) {
	no, err := nextNo(tx, act.At)
	if err != nil {
		return Receipt{}, err
	}
	seq, err := tx.Reserve()
	if err != nil {
		return Receipt{}, err
	}
	r := Receipt{No: no, OpenedAt: act.At, OpenedBy: act.Operator}
	if note != nil {
		supplier, r.purchase, r.Note, r.Supplier = note.supplier, note.ID, note.No, note.Supplier
	}
	r.ID, err = tx.Insert("INSERT INTO receipt(no, purchase_id, supplier_id, doc_seq) VALUES ($1, $2, $3, $4)", no, r.purchase, supplier, seq)
	if err != nil {
		return r, err
	}
	if note != nil {
		_, err = tx.Exec(`INSERT INTO receipt_line(receipt_id, sku_id, expected)
			SELECT $1, sku_id, units - received FROM purchase_line WHERE purchase_id = $2 AND units > received`, r.ID, note.ID)
	}
	d.Kind, d.Subject, d.Body = DocReceipt, r.ID, no
	return r, err
}

// nextNo numbers receipts by the day: R261120-1.
func nextNo(tx *store.Tx, at int64) (string, error) {
	day := "R" + time.UnixMilli(at).In(deadline.Zone()).Format("060102") + "-"
	var n int64
	err := tx.Row("SELECT count(*) FROM receipt WHERE no >= $1 AND no < $2", []any{day, day + ":"}, &n)
	return fmt.Sprintf("%s%d", day, n+1), err
}

// OpenReceipt gives the open receipt of a purchase note, or opens one; without
// a note a blind one of a supplier, who may be unknown (""). ErrClosed if the
// note is closed, store.ErrNotFound if there is none.
func OpenReceipt(tx *store.Tx, act store.Act, note, supplier string) (Receipt, error) {
	d := &store.Doc{Key: act.Key}
	if note == "" {
		id, err := ensureSupplier(tx, supplier)
		if err != nil {
			return Receipt{}, err
		}
		r, err := openReceipt(tx, act, d, nil, id)
		if err != nil {
			return r, err
		}
		r.Supplier = supplier
		return r, tx.Post(act, d)
	}
	n, err := NoteNo(tx, note)
	if err != nil {
		return Receipt{}, err
	}
	r, err := openOf(tx, n)
	if err != nil || r.ID != 0 {
		return r, err
	}
	if n.Closed {
		return Receipt{}, ErrClosed
	}
	if r, err = openReceipt(tx, act, d, &n, 0); err != nil {
		return r, err
	}
	return r, tx.Post(act, d)
}

// openOf is the open receipt of a note; a zero one if there is none.
func openOf(tx *store.Tx, n Note) (Receipt, error) {
	var r Receipt
	err := tx.Row("SELECT "+receiptColumns+" WHERE r.purchase_id = $1 AND r.closed_doc = 0 ORDER BY r.id LIMIT 1", []any{n.ID}, r.fields()...)
	if errors.Is(err, store.ErrNotFound) {
		err = nil
	}
	return r, err
}

// CloseReceipt closes a receipt by its number and gives the lines that differ.
// ErrClosed if it is closed already.
func CloseReceipt(tx *store.Tx, act store.Act, no string) ([]Line, error) {
	r, err := ReceiptNo(tx, no)
	if err != nil {
		return nil, err
	}
	if r.Closed {
		return nil, ErrClosed
	}
	d := &store.Doc{Key: act.Key}
	lines, err := closeReceipt(tx, d, r)
	if err != nil {
		return nil, err
	}
	return lines, tx.Post(act, d)
}

// closeReceipt closes r on d, and its note as well once all of it has come.
func closeReceipt(tx *store.Tx, d *store.Doc, r Receipt) ([]Line, error) {
	d.Kind, d.Subject, d.Body = DocClose, r.ID, r.No
	seq, err := tx.Reserve()
	if err != nil {
		return nil, err
	}
	if _, err := tx.Exec("UPDATE receipt SET closed_doc = $1 WHERE id = $2", seq, r.ID); err != nil {
		return nil, err
	}
	if _, err := tx.Exec("UPDATE goods_station SET receipt_id = 0 WHERE receipt_id = $1", r.ID); err != nil {
		return nil, err
	}
	if r.purchase != 0 {
		if _, err := tx.Exec(`UPDATE purchase SET closed_doc = $1 WHERE id = $2 AND closed_doc = 0
			AND NOT EXISTS (SELECT 1 FROM purchase_line l WHERE l.purchase_id = purchase.id AND l.units > l.received)`, seq, r.purchase); err != nil {
			return nil, err
		}
	}
	return r.differences(tx)
}

// differences are the lines that are not as expected; a blind receipt expects
// nothing in particular.
func (r Receipt) differences(tx *store.Tx) ([]Line, error) {
	lines, err := r.Lines(tx)
	var all []Line
	for _, l := range lines {
		if r.Differs(l) {
			all = append(all, l)
		}
	}
	return all, err
}

func (r Receipt) about(k Kind) Verdict {
	return Verdict{Kind: k, Receipt: r.No, Note: r.Note, Supplier: r.Supplier}
}

// totals adds what was received and expected in all.
func (r Receipt) totals(tx *store.Tx, v Verdict) (Verdict, error) {
	err := tx.Row("SELECT coalesce(sum(units), 0), coalesce(sum(expected), 0) FROM receipt_line WHERE receipt_id = $1", []any{r.ID}, &v.Done, &v.Need)
	return v, err
}
