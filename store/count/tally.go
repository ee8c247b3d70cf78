package count

import (
	"errors"

	"shipdesk/store"
	"shipdesk/store/stock"
)

// The states of a tally.
const (
	tallyOpen    = 1
	tallyClosed  = 2
	tallyDropped = 3 // it speaks for nothing any more
)

// tally is one counting of one place by one person.
type tally struct {
	id, session, place int64
	operator           string
	recount            bool // only lines to be counted again
	state, closedAt    int64
}

const tallyColumns = "id, session_id, place_id, operator, recount, state, closed_at"

func (t *tally) fields() []any {
	return []any{&t.id, &t.session, &t.place, &t.operator, &t.recount, &t.state, &t.closedAt}
}

func tallyByID(tx *store.Tx, id int64) (t tally, err error) {
	err = tx.Row("SELECT "+tallyColumns+" FROM count_tally WHERE id = $1", []any{id}, t.fields()...)
	return t, err
}

// talliesOf gives the countings of a place that speak, first come first.
func talliesOf(tx *store.Tx, session, place int64) ([]tally, error) {
	var all []tally
	err := tx.Each("SELECT "+tallyColumns+" FROM count_tally WHERE session_id = $1 AND place_id = $2 AND state < $3 ORDER BY id", []any{session, place, tallyDropped},
		func(read func(...any) error) error {
			var t tally
			err := read(t.fields()...)
			all = append(all, t)
			return err
		})
	return all, err
}

// booksAt is what the books have of a SKU and lot at a place.
func booksAt(tx *store.Tx, place, sku, lot int64) (units int64, err error) {
	err = tx.Row("SELECT units FROM balance WHERE sku_id = $1 AND place_id = $2 AND lot_id = $3", []any{sku, place, lot}, &units)
	if errors.Is(err, store.ErrNotFound) {
		err = nil
	}
	return units, err
}

// booksThen is what they had when seq was the last document.
func booksThen(tx *store.Tx, place, sku, lot, seq int64) (units int64, err error) {
	var since int64
	if units, err = booksAt(tx, place, sku, lot); err != nil {
		return 0, err
	}
	err = tx.Row(`SELECT coalesce(sum(CASE WHEN to_place = $1 THEN units ELSE -units END), 0) FROM movement
		WHERE doc_seq > $2 AND sku_id + 0 = $3 AND lot_id = $4 AND (from_place = $1 OR to_place = $1)`, []any{place, seq, sku, lot}, &since)
	return units - since, err
}

// late is from when on a scan is an upload of a collector, which was out while
// documents went on.
const late = 60 * 1000

// position is the last document when this scan happened.
func (t *turn) position() (seq int64, uploaded bool, err error) {
	if t.act.At+late < t.tx.Now() {
		err = t.tx.Row("SELECT seq FROM doc WHERE saved_at <= $1 ORDER BY seq DESC LIMIT 1", []any{t.act.At}, &seq)
		if errors.Is(err, store.ErrNotFound) {
			err = nil
		}
		return seq, true, err
	}
	next, err := t.tx.Reserve()
	return next - 1, false, err
}

// add counts units of a SKU and lot into a tally, as of when they were scanned.
func (t *turn) add(tl tally, sku, lot, units int64) error {
	seq, uploaded, err := t.position()
	if err != nil {
		return err
	}
	books, err := booksAt(t.tx, tl.place, sku, lot)
	if uploaded && err == nil {
		books, err = booksThen(t.tx, tl.place, sku, lot, seq)
	}
	if err != nil {
		return err
	}
	_, err = t.tx.Exec(`INSERT INTO count_step(tally_id, sku_id, lot_id, units, books, seq, at, station, operator, key) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
		tl.id, sku, lot, units, books, seq, t.act.At, t.st.name, t.act.Operator, t.act.Key[:])
	if err != nil {
		return err
	}
	if uploaded || units < 0 {
		return sumUp(t.tx, tl.id, sku, lot)
	}
	_, err = t.tx.Exec(`INSERT INTO count_entry(tally_id, sku_id, lot_id, units, books, seq_first, seq_last, at) VALUES ($1, $2, $3, $4, $5, $6, $6, $7)
		ON CONFLICT (tally_id, sku_id, lot_id) DO UPDATE SET units = count_entry.units + excluded.units, books = excluded.books, seq_last = excluded.seq_last, at = excluded.at`,
		tl.id, sku, lot, units, books, seq, t.act.At)
	return err
}

// sumUp makes an entry of its steps again; of none there is no entry.
func sumUp(tx *store.Tx, tallyID, sku, lot int64) error {
	if _, err := tx.Exec("DELETE FROM count_entry WHERE tally_id = $1 AND sku_id = $2 AND lot_id = $3", tallyID, sku, lot); err != nil {
		return err
	}
	_, err := tx.Exec(`INSERT INTO count_entry(tally_id, sku_id, lot_id, units, books, seq_first, seq_last, at)
		SELECT tally_id, sku_id, lot_id, sum(units), (SELECT l.books FROM count_step l WHERE l.tally_id = $1 AND l.sku_id = $2 AND l.lot_id = $3 AND l.undone = 0
			ORDER BY l.seq DESC, l.id DESC LIMIT 1), min(seq), max(seq), max(at)
		FROM count_step WHERE tally_id = $1 AND sku_id = $2 AND lot_id = $3 AND undone = 0 GROUP BY tally_id, sku_id, lot_id`, tallyID, sku, lot)
	return err
}

func countedOf(tx *store.Tx, tallyID, sku, lot int64) (units int64, err error) {
	err = tx.Row("SELECT units FROM count_entry WHERE tally_id = $1 AND sku_id = $2 AND lot_id = $3", []any{tallyID, sku, lot}, &units)
	if errors.Is(err, store.ErrNotFound) {
		err = nil
	}
	return units, err
}

// expected is a SKU and lot that a tally should have met.
type expected struct {
	sku, lot, books int64
}

// missing gives what is expected in the place of a tally and was not counted
// in it: what the books have or doubt there now, and what the session noted; of a
// recount only what is to be counted again, of a session by SKU only its SKUs.
func missing(tx *store.Tx, se Session, tl tally) ([]expected, error) {
	query := `SELECT x.sku, x.lot, coalesce((SELECT b.units FROM balance b WHERE b.sku_id = x.sku AND b.place_id = $2 AND b.lot_id = x.lot), 0) FROM (
			SELECT sku_id AS sku, lot_id AS lot FROM count_line WHERE session_id = $1 AND place_id = $2 AND posted_doc = 0
			UNION SELECT b.sku_id, b.lot_id FROM (SELECT sku_id, lot_id FROM balance WHERE place_id = $2 AND units <> 0 AND units > 0
					UNION SELECT sku_id, 0 FROM doubt WHERE place_id = $2) b
				WHERE $4 = 0 OR EXISTS (SELECT 1 FROM count_line l WHERE l.session_id = $1 AND l.sku_id = b.sku_id)) x
		WHERE NOT EXISTS (SELECT 1 FROM count_entry e WHERE e.tally_id = $3 AND e.sku_id = x.sku AND e.lot_id = x.lot)`
	args := []any{se.ID, tl.place, tl.id, flag(se.bySKU)}
	if tl.recount {
		query = `SELECT x.sku_id, x.lot_id, coalesce((SELECT b.units FROM balance b WHERE b.sku_id = x.sku_id AND b.place_id = $2 AND b.lot_id = x.lot_id), 0)
			FROM count_line x WHERE x.session_id = $1 AND x.place_id = $2 AND x.state = $4
			AND NOT EXISTS (SELECT 1 FROM count_entry e WHERE e.tally_id = $3 AND e.sku_id = x.sku_id AND e.lot_id = x.lot_id)`
		args[3] = lineRecount
	}
	var all []expected
	err := tx.Each(query, args, func(read func(...any) error) error {
		var e expected
		err := read(&e.sku, &e.lot, &e.books)
		all = append(all, e)
		return err
	})
	return all, err
}

// items names what is expected, without its numbers.
func items(tx *store.Tx, list []expected) ([]Item, error) {
	var all []Item
	for _, e := range list {
		it, err := named(tx, e.sku, e.lot, 0)
		if err != nil {
			return nil, err
		}
		all = append(all, *it)
	}
	return all, nil
}

func named(tx *store.Tx, sku, lot, units int64) (*Item, error) {
	s, err := stock.ByID(tx, sku)
	if err != nil {
		return nil, err
	}
	it := itemOf(s, units)
	if lot != 0 {
		var day int64
		err = tx.Row("SELECT code, expires FROM lot WHERE id = $1", []any{lot}, &it.Lot, &day)
		it.Expires = dayText(day)
	}
	return it, err
}
