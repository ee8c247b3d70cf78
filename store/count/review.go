package count

import (
	"cmp"
	"slices"

	"shipdesk/store"
	"shipdesk/store/stock"
)

// Row is one counted line of a session, as it is reviewed. Bench and dispatch
// hold pieces of the SKU that lie in parcels, and were not to be counted.
type Row struct {
	Place      string     `json:"place"`
	SKU        string     `json:"sku"`
	Name       string     `json:"name"`
	Variant    string     `json:"variant"`
	Lot        string     `json:"lot"`
	Counted    int64      `json:"counted"`
	BooksThen  int64      `json:"books_then"`
	Variance   int64      `json:"variance"`
	MovedSince int64      `json:"moved_since"`
	ExpectNow  int64      `json:"expect_now"`
	Recount    bool       `json:"recount"`
	Why        RecountWhy `json:"why,omitempty"`
	State      string     `json:"state"` // counted, recount or posted
	At         int64      `json:"-"`     // UTC ms
	Bench      int64      `json:"bench"`
	Dispatch   int64      `json:"dispatch"`
	Fen        int64      `json:"value_fen"` // of the difference, at the last price
	Reason     string     `json:"reason,omitempty"`
	Booked     int64      `json:"booked,omitempty"` // by the document that posted it
	Doc        int64      `json:"doc,omitempty"`
	Counts     []Of       `json:"counts,omitempty"` // where there is more than one
	Since      []Since    `json:"since,omitempty"`  // what moved since, where something did
	Causes     []Cause    `json:"causes,omitempty"`

	spot spot
	seq  int64
	name string
}

// Of is one count of a line.
type Of struct {
	Who     string `json:"operator"`
	Counted int64  `json:"counted"`
	Books   int64  `json:"books_then"`
	Moved   bool   `json:"moved,omitempty"` // while it was counted: it says nothing
}

// Since is what documents of one kind moved of a line since it was counted.
type Since struct {
	Kind  string `json:"kind"`
	Units int64  `json:"units"`
}

// The states of a Row.
const (
	StateCounted = "counted"
	StateRecount = "recount"
	StatePosted  = "posted"
	StateUndone  = "reversed"
)

// How a review is ordered.
const (
	ByPlace = "place" // along the walking route
	ByUnits = "units" // the largest difference first
	ByValue = "value"
)

const rowQuery = `SELECT l.place_id, l.sku_id, l.lot_id, p.code, s.code, ` + stock.ShownName + `, ` + stock.ShownVariant + `, t.code, l.state, l.why, l.counted, l.books, l.seq, l.at, l.reason,
		l.booked, l.posted_doc, l.undone_doc, m.bench, m.dispatch, s.name, coalesce(b.units, 0) - l.books - coalesce((
			SELECT sum(CASE WHEN v.to_place = l.place_id THEN v.units ELSE -v.units END) FROM movement v JOIN doc d ON d.seq = v.doc_seq
			WHERE (v.from_place = -3 OR v.to_place = -3) AND v.sku_id = l.sku_id AND v.doc_seq > l.seq AND v.lot_id = l.lot_id AND (v.from_place = l.place_id OR v.to_place = l.place_id)
				AND d.kind <> 'sku_merge'), 0)
	FROM count_line l JOIN place p ON p.id = l.place_id JOIN sku s ON s.id = l.sku_id JOIN lot t ON t.id = l.lot_id JOIN sku_sum m ON m.sku_id = l.sku_id
		LEFT JOIN balance b ON b.sku_id = l.sku_id AND b.place_id = l.place_id AND b.lot_id = l.lot_id
	WHERE l.session_id = $1 AND l.state > 0`

// Review lists the counted lines of a session: all of them, or those that
// differ or are to be counted again; nothing of it is decided by reading.
func Review(tx *store.Tx, no string, differing bool, by string) ([]Row, error) {
	se, err := SessionNo(tx, no)
	if err != nil {
		return nil, err
	}
	query := rowQuery + " ORDER BY p.route, p.id, s.code, l.lot_id"
	if differing {
		query = rowQuery + " AND (l.counted <> l.books OR l.state = 2) ORDER BY p.route, p.id, s.code, l.lot_id"
	}
	rows := []Row{}
	err = tx.Each(query, []any{se.ID}, func(read func(...any) error) error {
		r, err := readRow(read)
		r.spot.session = se.ID
		rows = append(rows, r)
		return err
	})
	if err == nil {
		err = explain(tx, rows)
	}
	switch by {
	case ByUnits:
		slices.SortStableFunc(rows, func(a, b Row) int { return cmp.Compare(size(b.Variance), size(a.Variance)) })
	case ByValue:
		slices.SortStableFunc(rows, func(a, b Row) int {
			return cmp.Or(cmp.Compare(size(b.Fen), size(a.Fen)), cmp.Compare(size(b.Variance), size(a.Variance)))
		})
	}
	return rows, err
}

func size(n int64) int64 { return max(n, -n) }

func readRow(read func(...any) error) (Row, error) {
	var r Row
	var state, undone int64
	err := read(&r.spot.place, &r.spot.sku, &r.spot.lot, &r.Place, &r.SKU, &r.Name, &r.Variant, &r.Lot, &state, &r.Why, &r.Counted, &r.BooksThen, &r.seq, &r.At, &r.Reason,
		&r.Booked, &r.Doc, &undone, &r.Bench, &r.Dispatch, &r.name, &r.MovedSince)
	r.Variance, r.ExpectNow = r.Counted-r.BooksThen, r.Counted+r.MovedSince
	r.Recount = state == lineRecount
	switch {
	case r.Recount:
		r.State = StateRecount
	case undone > 0:
		r.State = StateUndone
	case state == linePosted:
		r.State = StatePosted
	default:
		r.State = StateCounted
	}
	return r, err
}

// explain adds to the rows that differ what may help to see why.
func explain(tx *store.Tx, rows []Row) error {
	prices, err := Prices(tx)
	if err != nil {
		return err
	}
	for i := range rows {
		r := &rows[i]
		r.Fen = r.Variance * prices[r.spot.sku]
		if r.Variance == 0 && !r.Recount {
			continue
		}
		if r.MovedSince != 0 {
			if r.Since, err = sinceOf(tx, r.spot, r.seq); err != nil {
				return err
			}
		}
		all, err := countsOf(tx, r.spot)
		if err != nil {
			return err
		}
		if len(all) > 1 || len(all) == 1 && all[0].moved {
			for _, c := range all {
				r.Counts = append(r.Counts, Of{c.operator, c.units, c.books, c.moved})
			}
		}
	}
	return causes(tx, rows)
}

// sinceOf is what moved of a line after seq, by kind of document.
func sinceOf(tx *store.Tx, s spot, seq int64) ([]Since, error) {
	var all []Since
	err := tx.Each(`SELECT d.kind, sum(CASE WHEN m.to_place = $1 THEN m.units ELSE -m.units END) FROM movement m JOIN doc d ON d.seq = m.doc_seq
		WHERE m.sku_id = $2 AND m.doc_seq > $3 AND m.lot_id = $4 AND (m.from_place = $1 OR m.to_place = $1) AND m.from_place <> -3 AND m.to_place <> -3
		GROUP BY d.kind HAVING sum(CASE WHEN m.to_place = $1 THEN m.units ELSE -m.units END) <> 0 ORDER BY min(m.id)`,
		[]any{s.place, s.sku, seq, s.lot}, func(read func(...any) error) error {
			var c Since
			err := read(&c.Kind, &c.Units)
			all = append(all, c)
			return err
		})
	return all, err
}

// LineMoves gives the last movements at the place of a row, latest first.
func LineMoves(tx *store.Tx, r Row, limit int) ([]stock.Movement, error) {
	var all []stock.Movement
	err := tx.Each(`SELECT d.seq, d.kind, d.at, s.code, m.units, f.code, t.code, d.operator, d.station, d.reason
		FROM movement m JOIN doc d ON d.seq = m.doc_seq JOIN sku s ON s.id = m.sku_id JOIN place f ON f.id = m.from_place JOIN place t ON t.id = m.to_place
		WHERE m.sku_id = $1 AND m.lot_id = $2 AND (m.from_place = $3 OR m.to_place = $3) ORDER BY m.id DESC LIMIT $4`, []any{r.spot.sku, r.spot.lot, r.spot.place, limit},
		func(read func(...any) error) error {
			var v stock.Movement
			err := read(&v.Doc, &v.Kind, &v.At, &v.SKU, &v.Units, &v.From, &v.To, &v.Operator, &v.Station, &v.Reason)
			all = append(all, v)
			return err
		})
	return all, err
}

func sortNamed(list []Named) {
	slices.SortFunc(list, func(a, b Named) int { return cmp.Compare(a.SKU, b.SKU) })
}
