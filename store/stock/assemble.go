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

// Pieces is units of a SKU.
type Pieces struct {
	SKU
	Units int64
}

// Transform books kits made of parts, or with apart the other way: what goes
// in is taken from the shelves, what comes out is put at its home place. If the
// shelves have too little of something nothing is booked, and lacking names it
// with the pieces that are missing. A key saved before answers no more than
// that nothing is lacking.
func Transform(tx *store.Tx, act store.Act, kit Pieces, parts []Pieces, apart bool) (lacking *Pieces, err error) {
	var known int64
	err = tx.Row("SELECT seq FROM doc WHERE key = $1", []any{act.Key[:]}, &known)
	if !errors.Is(err, store.ErrNotFound) {
		return nil, err
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
			have, moves, err := takeTo(tx, d, p.SKU, p.Units, Assembly)
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
