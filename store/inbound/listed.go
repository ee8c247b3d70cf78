package inbound

import (
	"errors"
	"maps"

	"shipdesk/store"
)

// Listed is a purchase note as a list states it: all its lines. What the list
// does not say is empty.
type Listed struct {
	No        string
	Supplier  string
	DueAt     int64 // UTC ms
	OrderedAt int64 // UTC ms
	Wants     []Want
	Void      bool   // it was called off: nothing more of it comes
	Done      bool   // elsewhere it counts as received
	Reason    string // the list's word for that
}

// What a list makes of a note.
const (
	NoteNew       = "new"
	NoteChanged   = "changed"
	NoteUnchanged = "unchanged"
)

// CompareNote says what a list makes of a note. A note that was called off, or
// is done, before these books knew of it is none of theirs; one that they have
// is done when its goods were received here. ErrClosed if a closed note would
// change.
func CompareNote(tx *store.Tx, l Listed) (string, error) {
	n, err := NoteNo(tx, l.No)
	switch {
	case errors.Is(err, store.ErrNotFound) && (l.Void || l.Done):
		return NoteUnchanged, nil
	case errors.Is(err, store.ErrNotFound):
		return NoteNew, nil
	case err != nil:
		return "", err
	case l.Void && n.Closed:
		return NoteUnchanged, nil
	case l.Void:
		return NoteChanged, nil
	}
	same, err := n.says(tx, l)
	switch {
	case err != nil || same:
		return NoteUnchanged, err
	case n.Closed:
		return "", ErrClosed
	}
	return NoteChanged, nil
}

// says reports whether the note is as a list states it.
func (n Note) says(tx *store.Tx, l Listed) (bool, error) {
	if l.Supplier != "" && l.Supplier != n.Supplier || l.DueAt != 0 && l.DueAt != n.DueAt {
		return false, nil
	}
	wants, had := map[int64]int64{}, map[int64]int64{}
	for _, w := range l.Wants {
		wants[w.SKU] += w.Units
	}
	err := tx.Each("SELECT sku_id, units FROM purchase_line WHERE purchase_id = $1 AND units > 0", []any{n.ID}, func(read func(...any) error) error {
		var sku, units int64
		err := read(&sku, &units)
		had[sku] = units
		return err
	})
	return maps.Equal(wants, had), err
}

// KeepNote makes a note what a list states, by a document of its own. What the
// list does not say stays as it is; a note that is new is expected after its
// supplier's days.
func KeepNote(tx *store.Tx, act store.Act, l Listed) error {
	act.Key = store.NewKey()
	if l.Void {
		return EndNote(tx, act, l.No, l.Reason)
	}
	n, err := NoteNo(tx, l.No)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return err
	}
	if l.Supplier == "" {
		l.Supplier = n.Supplier
	}
	if l.DueAt == 0 {
		l.DueAt = n.DueAt
	}
	if n.ID == 0 && l.DueAt == 0 {
		from := l.OrderedAt
		if from == 0 {
			from = act.At
		}
		if l.DueAt, err = DueAfter(tx, l.Supplier, from); err != nil {
			return err
		}
	}
	d := &store.Doc{Key: act.Key}
	changed, err := WriteNote(tx, d, l.No, l.Supplier, l.DueAt, l.Wants)
	if err != nil || !changed {
		return err
	}
	return tx.Post(act, d)
}
