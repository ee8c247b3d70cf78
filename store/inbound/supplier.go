package inbound

import (
	"errors"
	"strconv"

	"shipdesk/store"
)

// Supplier is who delivers goods.
type Supplier struct {
	Name     string `json:"supplier"`
	LeadDays int64  `json:"lead_days"` // from ordering to delivery, 0 = not known
	Notes    int64  `json:"open_notes"`
}

// day is a day in milliseconds.
const day = 24 * 60 * 60 * 1000

// Suppliers lists the suppliers by name.
func Suppliers(tx *store.Tx) ([]Supplier, error) {
	all := []Supplier{}
	err := tx.Each(`SELECT s.name, s.lead_days, (SELECT count(*) FROM purchase p WHERE p.supplier_id = s.id AND p.closed_doc = 0)
		FROM supplier s WHERE s.name <> '' ORDER BY s.name`, nil, func(read func(...any) error) error {
		var s Supplier
		err := read(&s.Name, &s.LeadDays, &s.Notes)
		all = append(all, s)
		return err
	})
	return all, err
}

// SupplierNamed finds a supplier by its name; store.ErrNotFound.
func SupplierNamed(tx *store.Tx, name string) (Supplier, error) {
	s := Supplier{Name: name}
	err := tx.Row("SELECT lead_days FROM supplier WHERE name = $1", []any{name}, &s.LeadDays)
	return s, err
}

// DueAfter is when goods ordered of a supplier at a time (UTC ms) are expected;
// 0 if nobody said how long it takes.
func DueAfter(tx *store.Tx, supplier string, at int64) (int64, error) {
	s, err := SupplierNamed(tx, supplier)
	switch {
	case errors.Is(err, store.ErrNotFound) || err == nil && s.LeadDays == 0:
		return 0, nil
	case err != nil:
		return 0, err
	}
	return at + s.LeadDays*day, nil
}

// KeepSupplier makes a supplier, or changes how many days it takes, by a
// document; it reports whether anything changed.
func KeepSupplier(tx *store.Tx, act store.Act, name string, leadDays int64) (bool, error) {
	was, err := SupplierNamed(tx, name)
	if err == nil && was.LeadDays == leadDays {
		return false, nil
	}
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return false, err
	}
	id, err := ensureSupplier(tx, name)
	if err == nil {
		_, err = tx.Exec("UPDATE supplier SET lead_days = $1 WHERE id = $2", leadDays, id)
	}
	if err != nil {
		return false, err
	}
	return true, tx.Post(act, &store.Doc{Key: act.Key, Kind: DocSupplier, Subject: id, Body: strconv.FormatInt(leadDays, 10) + " " + name})
}

// ExpectNote says when a note is expected (UTC ms, 0 = not known), by a
// document; it reports whether that is new. ErrClosed if the note is closed.
func ExpectNote(tx *store.Tx, act store.Act, no string, dueAt int64) (bool, error) {
	n, err := NoteNo(tx, no)
	if err != nil {
		return false, err
	}
	wants, err := n.wants(tx)
	if err != nil {
		return false, err
	}
	d := &store.Doc{Key: act.Key}
	changed, err := WriteNote(tx, d, no, n.Supplier, dueAt, wants)
	if err != nil || !changed {
		return false, err
	}
	return true, tx.Post(act, d)
}

// wants are the lines of a note.
func (n Note) wants(tx *store.Tx) ([]Want, error) {
	var all []Want
	err := tx.Each("SELECT sku_id, units FROM purchase_line WHERE purchase_id = $1 AND units > 0 ORDER BY sku_id", []any{n.ID}, func(read func(...any) error) error {
		var w Want
		err := read(&w.SKU, &w.Units)
		all = append(all, w)
		return err
	})
	return all, err
}
