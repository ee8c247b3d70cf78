package stock

import (
	"errors"
	"fmt"

	"shipdesk/store"
)

// Kinds of document: parts became kits, or kits parts again. Subject is the
// kit; the body names it and every part, with the pieces that moved.
const (
	DocAssemble  = "assemble"
	DocTakeApart = "take_apart"
)

// ErrLots says that parts have lots: they are packed one by one, so that it is
// known which lot went where.
var ErrLots = errors.New("stock: a part of the kit has lots")

// Pieces is units of a SKU.
type Pieces struct {
	SKU
	Units int64
}

// Transform books kits made of parts, or with apart the other way: what goes
// in is taken from the shelves, what comes out is put at its home place. If the
// shelves have too little of something nothing is booked, and lacking names it
// with the pieces that are missing. A key saved before answers no more than
// that nothing is lacking. ErrLots where the lot of a part would be lost.
func Transform(tx *store.Tx, act store.Act, kit Pieces, parts []Pieces, apart bool) (lacking *Pieces, err error) {
	var known int64
	err = tx.Row("SELECT seq FROM doc WHERE key = $1", []any{act.Key[:]}, &known)
	if !errors.Is(err, store.ErrNotFound) {
		return nil, err
	}
	for _, p := range parts {
		if p.Lots != LotsOff {
			return nil, ErrLots
		}
	}
	d := &store.Doc{Key: act.Key, Kind: DocAssemble, Subject: kit.ID, Body: fmt.Sprintf("%s %d\n", kit.Code, kit.Units)}
	for _, p := range parts {
		d.Body += fmt.Sprintf("%s %d\n", p.Code, p.Units)
	}
	from, to := parts, []Pieces{kit}
	if apart {
		d.Kind, from, to = DocTakeApart, to, from
	}
	err = tx.Act(func() (bool, error) {
		for _, p := range from {
			have, moves, err := takeTo(tx, d, p.SKU, Choice{Day: Day(act.At)}, p.Units, Assembly)
			if err != nil {
				return false, err
			}
			if moves == nil {
				lacking = &Pieces{p.SKU, p.Units - have}
				return false, nil
			}
		}
		for _, p := range to {
			if _, err := Move(tx, d, store.Move{SKU: p.ID, Units: p.Units, From: Assembly, To: p.home()}); err != nil {
				return false, err
			}
			if _, err := tx.Exec("UPDATE sku SET known = 1 WHERE id = $1 AND known = 0", p.ID); err != nil {
				return false, err
			}
		}
		return true, tx.Post(act, d)
	})
	return lacking, err
}

// ReverseTransform takes an assembly back, or kits taken apart, by a document
// that is the other of the two. mine is false if the document is neither; a
// reversal of 0 says that the goods are no longer where it put them. The caller
// has asked whether it was reversed already, and rolls back a refusal.
func ReverseTransform(tx *store.Tx, act store.Act, seq int64, reason string) (reversal int64, mine bool, err error) {
	d := &store.Doc{Key: act.Key, Reverses: seq, Reason: reason}
	if err := tx.Row("SELECT kind, subject, body FROM doc WHERE seq = $1", []any{seq}, &d.Kind, &d.Subject, &d.Body); err != nil {
		return 0, false, err
	}
	switch d.Kind {
	case DocAssemble:
		d.Kind = DocTakeApart
	case DocTakeApart:
		d.Kind = DocAssemble
	default:
		return 0, false, nil
	}
	if ok, err := Unbook(tx, d); !ok || err != nil {
		return 0, true, err
	}
	err = tx.Post(act, d)
	return d.Seq, true, err
}
