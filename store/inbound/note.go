package inbound

import (
	"errors"
	"strconv"
	"strings"

	"shipdesk/store"
	"shipdesk/store/stock"
)

// Note is a purchase note: what was ordered of a supplier.
type Note struct {
	ID       int64
	No       string
	Supplier string
	DueAt    int64 // UTC ms, when it is expected; 0 = not known
	Closed   bool

	supplier int64
}

const noteColumns = `p.id, p.no, s.name, p.due_at, p.closed_doc <> 0, p.supplier_id FROM purchase p JOIN supplier s ON s.id = p.supplier_id`

func (n *Note) fields() []any {
	return []any{&n.ID, &n.No, &n.Supplier, &n.DueAt, &n.Closed, &n.supplier}
}

// NoteNo finds a purchase note by its number; store.ErrNotFound.
func NoteNo(tx *store.Tx, no string) (Note, error) {
	var n Note
	err := tx.Row("SELECT "+noteColumns+" WHERE p.no = $1", []any{no}, n.fields()...)
	return n, err
}

// OpenNotes lists notes of which something is on its way, the earliest first.
func OpenNotes(tx *store.Tx) ([]Note, error) {
	var all []Note
	err := tx.Each("SELECT "+noteColumns+" WHERE p.closed_doc = 0 ORDER BY p.due_at, p.id", nil, func(read func(...any) error) error {
		var n Note
		err := read(n.fields()...)
		all = append(all, n)
		return err
	})
	return all, err
}

// Lines says what was ordered and what has come of each SKU.
func (n Note) Lines(tx *store.Tx) ([]Line, error) {
	var all []Line
	err := tx.Each(`SELECT s.code, `+stock.ShownName+`, `+stock.ShownVariant+`, l.units, l.received
		FROM purchase_line l JOIN sku s ON s.id = l.sku_id WHERE l.purchase_id = $1 ORDER BY s.code`, []any{n.ID}, func(read func(...any) error) error {
		var l Line
		err := read(&l.SKU, &l.Name, &l.Variant, &l.Expected, &l.Received)
		l.Over, l.Short = max(l.Received-l.Expected, 0), max(l.Expected-l.Received, 0)
		all = append(all, l)
		return err
	})
	return all, err
}

// Want is units of a SKU that a note orders.
type Want struct {
	SKU   int64
	Units int64
}

// WriteNote writes a purchase note on d, or changes one that is there: wants
// are all its lines, a line left out is not ordered any more. It reports
// whether anything changed; then the caller posts d. ErrClosed if the note is
// closed.
func WriteNote(tx *store.Tx, d *store.Doc, no, supplier string, dueAt int64, wants []Want) (changed bool, err error) {
	seq, err := tx.Reserve()
	if err != nil {
		return false, err
	}
	sup, err := ensureSupplier(tx, supplier)
	if err != nil {
		return false, err
	}
	n, err := NoteNo(tx, no)
	switch {
	case errors.Is(err, store.ErrNotFound):
		n.ID, err = tx.Insert("INSERT INTO purchase(no, supplier_id, due_at, doc_seq) VALUES ($1, $2, $3, $4)", no, sup, dueAt, seq)
		changed = true
	case err == nil && n.Closed:
		return false, ErrClosed
	case err == nil && (n.supplier != sup || n.DueAt != dueAt):
		_, err = tx.Exec("UPDATE purchase SET supplier_id = $1, due_at = $2 WHERE id = $3", sup, dueAt, n.ID)
		changed = true
	}
	if err != nil {
		return false, err
	}
	lines, err := n.writeLines(tx, wants)
	if err != nil || !changed && !lines {
		return false, err
	}
	if _, err := tx.Exec("UPDATE purchase SET doc_seq = $1 WHERE id = $2", seq, n.ID); err != nil {
		return false, err
	}
	d.Kind, d.Subject, d.Body = DocPurchase, n.ID, noteBody(no, sup, dueAt, wants)
	return true, nil
}

// noteBody is a note in the fixed form that its document keeps.
func noteBody(no string, supplier, dueAt int64, wants []Want) string {
	var b strings.Builder
	b.WriteString(no + "\n" + strconv.FormatInt(supplier, 10) + " " + strconv.FormatInt(dueAt, 10))
	for _, w := range wants {
		b.WriteString("\n" + strconv.FormatInt(w.SKU, 10) + " " + strconv.FormatInt(w.Units, 10))
	}
	return b.String()
}

func (n Note) writeLines(tx *store.Tx, wants []Want) (changed bool, err error) {
	now := map[int64]int64{}
	for _, w := range wants {
		now[w.SKU] += w.Units
	}
	had := map[int64]int64{}
	err = tx.Each("SELECT sku_id, units FROM purchase_line WHERE purchase_id = $1", []any{n.ID}, func(read func(...any) error) error {
		var sku, units int64
		err := read(&sku, &units)
		had[sku] = units
		return err
	})
	if err != nil {
		return false, err
	}
	for sku := range had {
		if _, ok := now[sku]; !ok {
			now[sku] = 0
		}
	}
	for sku, units := range now {
		if had[sku] == units {
			continue
		}
		changed = true
		if err := n.setLine(tx, sku, units); err != nil {
			return true, err
		}
	}
	return changed, nil
}

func (n Note) setLine(tx *store.Tx, sku, units int64) error {
	return onItsWay(tx, n.ID, sku, func() error {
		_, err := tx.Exec(`INSERT INTO purchase_line(purchase_id, sku_id, units) VALUES ($1, $2, $3)
			ON CONFLICT (purchase_id, sku_id) DO UPDATE SET units = excluded.units`, n.ID, sku, units)
		if err != nil {
			return err
		}
		// Receipts under way expect what the note says now.
		_, err = tx.Exec(`INSERT INTO receipt_line(receipt_id, sku_id, expected)
			SELECT r.id, $1, CASE WHEN $2 > l.received THEN $2 - l.received ELSE 0 END + coalesce((SELECT x.units FROM receipt_line x WHERE x.receipt_id = r.id AND x.sku_id = $1), 0)
			FROM receipt r JOIN purchase_line l ON l.purchase_id = r.purchase_id AND l.sku_id = $1 WHERE r.purchase_id = $3 AND r.closed_doc = 0
			ON CONFLICT (receipt_id, sku_id) DO UPDATE SET expected = excluded.expected`, sku, units, n.ID)
		return err
	})
}

// onItsWay keeps the units on their way while f changes a note's line.
func onItsWay(tx *store.Tx, purchase, sku int64, f func() error) error {
	before, err := left(tx, purchase, sku)
	if err != nil {
		return err
	}
	if err := f(); err != nil {
		return err
	}
	after, err := left(tx, purchase, sku)
	if err != nil {
		return err
	}
	return stock.AddIncoming(tx, sku, after-before)
}

func left(tx *store.Tx, purchase, sku int64) (int64, error) {
	var n int64
	err := tx.Row(`SELECT coalesce(sum(CASE WHEN l.units > l.received THEN l.units - l.received ELSE 0 END), 0)
		FROM purchase_line l JOIN purchase p ON p.id = l.purchase_id WHERE l.purchase_id = $1 AND l.sku_id = $2 AND p.closed_doc = 0`, []any{purchase, sku}, &n)
	return n, err
}

// EndNote says that nothing more of a note will come. ErrClosed if it is so
// already.
func EndNote(tx *store.Tx, act store.Act, no, reason string) error {
	n, err := NoteNo(tx, no)
	if err != nil {
		return err
	}
	if n.Closed {
		return ErrClosed
	}
	d := &store.Doc{Key: act.Key, Kind: DocNoteEnd, Subject: n.ID, Body: no, Reason: reason}
	seq, err := tx.Reserve()
	if err != nil {
		return err
	}
	skus, err := n.Lines(tx)
	if err != nil {
		return err
	}
	for _, l := range skus {
		s, err := stock.ByCode(tx, l.SKU)
		if err == nil {
			err = stock.AddIncoming(tx, s.ID, -l.Short)
		}
		if err != nil {
			return err
		}
	}
	if _, err := tx.Exec("UPDATE purchase SET closed_doc = $1 WHERE id = $2", seq, n.ID); err != nil {
		return err
	}
	return tx.Post(act, d)
}

// ensureSupplier finds a supplier and makes it if it is new; "" is an unknown one.
func ensureSupplier(tx *store.Tx, name string) (int64, error) {
	var id int64
	err := tx.Row("SELECT id FROM supplier WHERE name = $1", []any{name}, &id)
	if errors.Is(err, store.ErrNotFound) {
		return tx.Insert("INSERT INTO supplier(name) VALUES ($1)", name)
	}
	return id, err
}
