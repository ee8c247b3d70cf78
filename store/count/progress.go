package count

import (
	"errors"

	"shipdesk/store"
	"shipdesk/store/stock"
)

// Progress is how far a session is, and how good its books were.
type Progress struct {
	Places    int64     // to be counted
	Counted   int64     // places
	Lines     int64     // expected, and met besides
	LinesDone int64     // counted once at least
	Recount   int64     // lines to be counted again
	Matched   int64     // lines that are as the books say
	Books     int64     // pieces that the books had of the counted lines
	Found     int64     // pieces more than that
	Lost      int64     // pieces fewer
	Counters  []Counter // by when they began
	Left      []string  // places that nobody counted yet, along the route, the first of them
}

// Counter is what one person counted in a session.
type Counter struct {
	Operator string `json:"operator"`
	Places   int64  `json:"places"`
	Open     string `json:"open,omitempty"` // the place counted right now
	Lines    int64  `json:"lines"`
	Units    int64  `json:"units"`
	Seconds  int64  `json:"seconds"` // from opening to closing, over all places
}

// leftShown is how many uncounted places a Progress names.
const leftShown = 50

// ProgressOf says how far a session is.
func ProgressOf(tx *store.Tx, se Session) (Progress, error) {
	var p Progress
	err := tx.Row(`SELECT (SELECT count(*) FROM count_place WHERE session_id = $1), (SELECT coalesce(sum(counted), 0) FROM count_place WHERE session_id = $1),
			count(*), coalesce(sum(CASE WHEN state > 0 THEN 1 ELSE 0 END), 0), coalesce(sum(CASE WHEN state = 2 THEN 1 ELSE 0 END), 0),
			coalesce(sum(CASE WHEN state IN (1, 3) AND counted = books THEN 1 ELSE 0 END), 0), coalesce(sum(CASE WHEN state > 0 THEN books ELSE 0 END), 0),
			coalesce(sum(CASE WHEN state > 0 AND counted > books THEN counted - books ELSE 0 END), 0), coalesce(sum(CASE WHEN state > 0 AND counted < books THEN books - counted ELSE 0 END), 0)
		FROM count_line WHERE session_id = $1`, []any{se.ID}, &p.Places, &p.Counted, &p.Lines, &p.LinesDone, &p.Recount, &p.Matched, &p.Books, &p.Found, &p.Lost)
	if err != nil {
		return p, err
	}
	err = tx.Each("SELECT p.code FROM count_place c JOIN place p ON p.id = c.place_id WHERE c.session_id = $1 AND c.counted = 0 ORDER BY p.route, p.id LIMIT $2", []any{se.ID, leftShown},
		func(read func(...any) error) error {
			var code string
			err := read(&code)
			p.Left = append(p.Left, code)
			return err
		})
	if err != nil {
		return p, err
	}
	err = tx.Each(`SELECT t.operator, sum(CASE WHEN t.state = 2 THEN 1 ELSE 0 END), coalesce(max(CASE WHEN t.state = 1 THEN p.code END), ''),
			coalesce(sum(e.lines), 0), coalesce(sum(e.units), 0), sum(CASE WHEN t.state = 2 THEN (t.closed_at - t.opened_at) / 1000 ELSE 0 END)
		FROM count_tally t JOIN place p ON p.id = t.place_id LEFT JOIN (SELECT tally_id, count(*) AS lines, sum(units) AS units FROM count_entry GROUP BY tally_id) e ON e.tally_id = t.id
		WHERE t.session_id = $1 AND t.state < 3 GROUP BY t.operator ORDER BY min(t.id)`, []any{se.ID}, func(read func(...any) error) error {
		var c Counter
		err := read(&c.Operator, &c.Places, &c.Open, &c.Lines, &c.Units, &c.Seconds)
		p.Counters = append(p.Counters, c)
		return err
	})
	return p, err
}

// Last is the last posted count of a SKU at one place.
type Last struct {
	Session   string `json:"session"`
	At        int64  `json:"-"` // UTC ms
	Place     string `json:"place"`
	Lot       string `json:"lot"`
	Counted   int64  `json:"counted"`
	BooksThen int64  `json:"books_then"`
	Variance  int64  `json:"variance"`
	Who       string `json:"operator"`
	Doc       int64  `json:"doc"`
}

// LastCounted is when a SKU was last counted, at whatever place, by a count
// that was posted and not taken back (UTC ms); 0 if it never was.
func LastCounted(tx *store.Tx, sku int64) (at int64, err error) {
	err = tx.Row("SELECT coalesce(max(at), 0) FROM count_line WHERE sku_id = $1 AND posted_doc > 0 AND undone_doc = 0", []any{sku}, &at)
	return at, err
}

// PlaceLastCounted is the same of a SKU at one place.
func PlaceLastCounted(tx *store.Tx, sku, place int64) (at int64, err error) {
	err = tx.Row("SELECT coalesce(max(at), 0) FROM count_line WHERE sku_id = $1 AND place_id = $2 AND posted_doc > 0 AND undone_doc = 0", []any{sku, place}, &at)
	return at, err
}

// History gives the posted counts of a SKU, at one place or, with none named,
// at all, latest first.
func History(tx *store.Tx, sku, place string, limit int) ([]Last, error) {
	s, err := stock.ByCode(tx, sku)
	if err != nil {
		return nil, err
	}
	at := int64(0)
	if place != "" {
		p, err := stock.PlaceByCode(tx, place)
		if err != nil {
			return nil, err
		}
		at = p.ID
	}
	all := []Last{}
	err = tx.Each(`SELECT n.no, l.at, p.code, t.code, l.counted, l.books, coalesce(y.operator, ''), l.posted_doc FROM count_line l JOIN count_session n ON n.id = l.session_id
		JOIN place p ON p.id = l.place_id JOIN lot t ON t.id = l.lot_id LEFT JOIN count_tally y ON y.id = l.tally_id
		WHERE l.sku_id = $1 AND l.posted_doc > 0 AND l.undone_doc = 0 AND ($2 = 0 OR l.place_id = $2) ORDER BY l.at DESC, l.place_id LIMIT $3`, []any{s.ID, at, limit},
		func(read func(...any) error) error {
			var h Last
			err := read(&h.Session, &h.At, &h.Place, &h.Lot, &h.Counted, &h.BooksThen, &h.Who, &h.Doc)
			h.Variance = h.Counted - h.BooksThen
			all = append(all, h)
			return err
		})
	return all, err
}

// Join makes a session the one of a station, as scanning its number does.
// ErrEnded if it takes no counts any more; store.ErrNotFound.
func Join(tx *store.Tx, name, no string) error {
	se, err := SessionNo(tx, no)
	if err != nil {
		return err
	}
	if !se.Open {
		return ErrEnded
	}
	st, err := stationNamed(tx, name)
	if errors.Is(err, store.ErrNotFound) {
		err = nil
	}
	if err != nil || st.session == se.ID {
		return err
	}
	st.session, st.tally = se.ID, 0
	return st.save(tx)
}
