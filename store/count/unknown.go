package count

import (
	"errors"

	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/store/stock"
)

// Unknown is a code that was counted and that nobody knew.
type Unknown struct {
	Tag   int64  `json:"tag"`
	Place string `json:"place"`
	Code  string `json:"code"`
	Units int64  `json:"units"`
	Note  string `json:"note"`
	Who   string `json:"operator"`
	SKU   string `json:"sku"` // bound to; empty: to be bound
}

// Unknowns lists the unknown codes of a session.
func Unknowns(tx *store.Tx, no string) ([]Unknown, error) {
	se, err := SessionNo(tx, no)
	if err != nil {
		return nil, err
	}
	all := []Unknown{}
	err = tx.Each(`SELECT u.id, p.code, u.code, u.units, u.note, t.operator, s.code FROM count_unknown u JOIN count_tally t ON t.id = u.tally_id JOIN place p ON p.id = t.place_id
		JOIN sku s ON s.id = u.sku_id WHERE t.session_id = $1 AND u.units > 0 ORDER BY u.id`, []any{se.ID}, func(read func(...any) error) error {
		var u Unknown
		err := read(&u.Tag, &u.Place, &u.Code, &u.Units, &u.Note, &u.Who, &u.SKU)
		all = append(all, u)
		return err
	})
	return all, err
}

// What may be wrong with binding.
var (
	ErrNoTag = errors.New("count: no unknown code with this number waits to be bound")
	ErrLots  = errors.New("count: the SKU has lots, its pieces are counted by lot")
)

// Bind says what an unknown code is: the barcode is bound to units of the SKU,
// and what was counted under it counts as that SKU, as of when it was scanned.
// ErrNoTag, ErrEnded, ErrLots, and the errors of inbound.BindBarcode.
func Bind(tx *store.Tx, act store.Act, tag int64, sku string, units int64) error {
	var tl tally
	var code string
	var n, seq, at int64
	err := tx.Row(`SELECT t.id, t.session_id, t.place_id, t.state, u.code, u.units, (SELECT coalesce(max(seq), 0) FROM count_step s WHERE s.unknown_id = u.id AND s.undone = 0),
			(SELECT coalesce(max(at), 0) FROM count_step s WHERE s.unknown_id = u.id AND s.undone = 0)
		FROM count_unknown u JOIN count_tally t ON t.id = u.tally_id WHERE u.id = $1 AND u.sku_id = 0 AND u.units > 0`, []any{tag},
		&tl.id, &tl.session, &tl.place, &tl.state, &code, &n, &seq, &at)
	if errors.Is(err, store.ErrNotFound) {
		return ErrNoTag
	}
	if err != nil {
		return err
	}
	se, err := sessionByID(tx, tl.session)
	if err != nil {
		return err
	}
	if !se.Open {
		return ErrEnded
	}
	if err := inbound.BindBarcode(tx, act, code, sku, units); err != nil {
		return err
	}
	s, err := stock.ByCode(tx, sku)
	if err != nil {
		return err
	}
	var lots int64
	if err := tx.Row("SELECT count(*) FROM lot WHERE sku_id = $1", []any{s.ID}, &lots); err != nil || lots > 0 {
		return errors.Join(err, when(lots > 0, ErrLots))
	}
	books, err := booksThen(tx, tl.place, s.ID, 0, seq)
	if err != nil {
		return err
	}
	if _, err := tx.Exec(`INSERT INTO count_step(tally_id, sku_id, lot_id, units, books, seq, at, station, operator, key) VALUES ($1, $2, 0, $3, $4, $5, $6, $7, $8, $9)`,
		tl.id, s.ID, n*units, books, seq, at, act.Station, act.Operator, act.Key[:]); err != nil {
		return err
	}
	if _, err := tx.Exec("UPDATE count_unknown SET sku_id = $1 WHERE id = $2", s.ID, tag); err != nil {
		return err
	}
	if err := sumUp(tx, tl.id, s.ID, 0); err != nil || tl.state != tallyClosed {
		return err
	}
	_, err = decide(tx, spot{tl.session, tl.place, s.ID, 0})
	return err
}

func when(yes bool, err error) error {
	if yes {
		return err
	}
	return nil
}
