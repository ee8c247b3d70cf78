package count

import (
	"errors"

	"shipdesk/store"
)

// The states of a line.
const (
	lineToCount = 0
	lineCounted = 1 // decided, ready to be posted
	lineRecount = 2
	linePosted  = 3
)

// RecountWhy says why a line is to be counted again.
type RecountWhy string

// The reasons.
const (
	lineMoved      RecountWhy = "moved"        // it moved between its first and last scan
	lineDisagree   RecountWhy = "disagree"     // two counts differ: a third decides
	lineAsked      RecountWhy = "asked"        // the lead wants it
	lineBelowZero  RecountWhy = "below_zero"   // posted, the place would have fewer than none
	linePlaceEnded RecountWhy = "place_closed" // its place was closed meanwhile
	lineMerged     RecountWhy = "merged"       // its SKU was found to be another one
)

// said is what one count says of a line.
type said struct {
	tally, units, books, seq, at int64
	operator                     string
	moved                        bool
}

func (s said) variance() int64 { return s.units - s.books }

// countsOf gives the counts that speak for a line, first come first.
func countsOf(tx *store.Tx, s spot) ([]said, error) {
	var all []said
	var first []int64
	err := tx.Each(`SELECT t.id, e.units, e.books, e.seq_first, e.seq_last, e.at, t.operator FROM count_tally t JOIN count_entry e ON e.tally_id = t.id AND e.sku_id = $3 AND e.lot_id = $4
		WHERE t.session_id = $1 AND t.place_id = $2 AND t.state = $5
			AND t.id > coalesce((SELECT l.since_tally FROM count_line l WHERE l.session_id = $1 AND l.place_id = $2 AND l.sku_id = $3 AND l.lot_id = $4), 0) ORDER BY t.id`,
		[]any{s.session, s.place, s.sku, s.lot, tallyClosed}, func(read func(...any) error) error {
			var c said
			var from int64
			err := read(&c.tally, &c.units, &c.books, &from, &c.seq, &c.at, &c.operator)
			all, first = append(all, c), append(first, from)
			return err
		})
	if err != nil {
		return nil, err
	}
	for i := range all {
		if all[i].moved, err = movedBetween(tx, s, first[i], all[i].seq); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// movedBetween reports whether a line moved after one document, up to another.
func movedBetween(tx *store.Tx, s spot, from, to int64) (bool, error) {
	if from == to {
		return false, nil
	}
	var n int64
	err := tx.Row(`SELECT count(*) FROM movement WHERE doc_seq > $1 AND doc_seq <= $2 AND sku_id + 0 = $3 AND lot_id = $4 AND (from_place = $5 OR to_place = $5)`,
		[]any{from, to, s.sku, s.lot, s.place}, &n)
	return n > 0, err
}

// decide lets the counts of a line speak: one alone decides, two must differ
// from the books by as much, of more the last decides. A count during which
// the line moved says nothing, and is made again.
func decide(tx *store.Tx, s spot) (RecountWhy, error) {
	if err := ensureLine(tx, s); err != nil {
		return "", err
	}
	all, err := countsOf(tx, s)
	if err != nil {
		return "", err
	}
	var sound []said
	for _, c := range all {
		if !c.moved {
			sound = append(sound, c)
		}
	}
	state, why, by := lineCounted, RecountWhy(""), said{}
	switch n := len(sound); {
	case n == 0 && len(all) == 0:
		state = lineToCount
	case all[len(all)-1].moved:
		state, why, by = lineRecount, lineMoved, all[len(all)-1]
	case n == 2 && sound[0].variance() != sound[1].variance():
		state, why, by = lineRecount, lineDisagree, sound[1]
	default:
		by = sound[n-1]
	}
	_, err = tx.Exec(`UPDATE count_line SET state = $1, why = $2, tally_id = $3, counted = $4, books = $5, seq = $6, at = $7
		WHERE session_id = $8 AND place_id = $9 AND sku_id = $10 AND lot_id = $11 AND posted_doc = 0`,
		state, string(why), by.tally, by.units, by.books, by.seq, by.at, s.session, s.place, s.sku, s.lot)
	return why, err
}

// Recount asks for lines to be counted again by somebody else: those of one
// place or SKU, or with neither all that differ by more than the tolerance.
// It answers how many.
func Recount(tx *store.Tx, act store.Act, no, place, sku string) (int64, error) {
	se, err := SessionNo(tx, no)
	switch {
	case err != nil:
		return 0, err
	case !act.Lead:
		return 0, store.ErrNotLead
	case !se.Open:
		return 0, ErrEnded
	}
	tolerance, err := number(tx, ToleranceSetting, defaultTolerance)
	if err != nil {
		return 0, err
	}
	if place != "" || sku != "" {
		tolerance = -1
	}
	return tx.Exec(`UPDATE count_line SET state = $1, why = $2 WHERE session_id = $3 AND state = $4
		AND ($5 = '' OR place_id IN (SELECT id FROM place WHERE code = $5)) AND ($6 = '' OR sku_id IN (SELECT id FROM sku WHERE code = $6))
		AND ($7 < 0 OR counted - books > $7 OR books - counted > $7)`, lineRecount, string(lineAsked), se.ID, lineCounted, place, sku, tolerance)
}

// ErrEnded is a session that was posted or cancelled.
var ErrEnded = errors.New("count: the session has ended")

// Reasons are the reasons that can be given for a difference.
func Reasons() []string {
	return []string{"miscount", "damaged", "lost", "mixed", "receipt", "return", "shipped", "other"}
}

// Explain gives the reason for a difference; it is posted along.
func Explain(tx *store.Tx, no, place, sku, reason string) (int64, error) {
	se, err := SessionNo(tx, no)
	if err != nil {
		return 0, err
	}
	if !se.Open {
		return 0, ErrEnded
	}
	return tx.Exec(`UPDATE count_line SET reason = $1 WHERE session_id = $2 AND posted_doc = 0 AND ($3 = '' OR place_id IN (SELECT id FROM place WHERE code = $3))
		AND sku_id IN (SELECT id FROM sku WHERE code = $4)`, reason, se.ID, place, sku)
}
