package inbound

import (
	"errors"

	"shipdesk/store"
	"shipdesk/store/stock"
)

// View is where a station stands in one mode, for a screen.
type View struct {
	Mode    string
	Receipt *Receipt // open here; nil: none
	All     Progress // of that receipt
	Line    *Line    // the receipt's line of the item handled last, as it is now
	Others  []string // other stations that have the receipt open
	Item    *Item    // receive, issue: handled last; move: in hand, with its pieces
	Place   string   // receive: where that item lies; issue, move: where goods are taken from; empty: none, or a shop without places
	Purpose Purpose
	Reason  string
	Lock    *Verdict // the refusal that waits to be acknowledged
	Held    int64    // scans that did not count since
	Last    *Verdict // what the last scan here was answered
}

// Progress is a receipt in numbers, in pieces but for the lines.
type Progress struct {
	Lines, Expected, Received, Damaged, Over, Short int64
}

// Look reads where a station stands in a mode. One that never scanned there
// stands nowhere.
func Look(tx *store.Tx, name, mode string) (View, error) {
	v := View{Mode: mode}
	var id int64
	err := tx.Row("SELECT s.id FROM station s JOIN goods_station g ON g.station_id = s.id WHERE s.name = $1 AND g.mode = $2", []any{name, mode}, &id)
	if errors.Is(err, store.ErrNotFound) {
		return v, nil
	}
	if err != nil {
		return v, err
	}
	st, err := stationNamed(tx, name, mode)
	if err != nil {
		return v, err
	}
	v.Purpose, v.Reason, v.Held = st.purpose, st.reason, st.held
	if v.Last, err = lookVerdict(tx, st.lastScan); err != nil {
		return v, err
	}
	if v.Lock, err = lookVerdict(tx, st.lockScan); err != nil {
		return v, err
	}
	if st.place != 0 && st.place != stock.Shelf {
		p, err := stock.PlaceByID(tx, st.place)
		if err != nil {
			return v, err
		}
		v.Place = p.Code
	}
	if st.sku != 0 {
		s, err := stock.ByID(tx, st.sku)
		if err != nil {
			return v, err
		}
		v.Item = itemOf(s, st.units)
	}
	return v, v.lookReceipt(tx, st)
}

func lookVerdict(tx *store.Tx, scan int64) (*Verdict, error) {
	if scan == 0 {
		return nil, nil
	}
	v, err := verdictOf(tx, scan)
	return &v, err
}

func (v *View) lookReceipt(tx *store.Tx, st station) error {
	if st.receipt == 0 {
		return nil
	}
	r, err := receiptByID(tx, st.receipt)
	if err != nil {
		return err
	}
	v.Receipt = &r
	if v.All, err = r.Progress(tx); err != nil {
		return err
	}
	if st.sku != 0 {
		lines, err := r.lines(tx, "AND l.sku_id = $2", st.sku)
		if err != nil {
			return err
		}
		if len(lines) > 0 {
			v.Line = &lines[0]
		}
	}
	return tx.Each("SELECT s.name FROM goods_station g JOIN station s ON s.id = g.station_id WHERE g.receipt_id = $1 AND g.station_id <> $2 ORDER BY s.name",
		[]any{st.receipt, st.id}, func(read func(...any) error) error {
			var name string
			err := read(&name)
			v.Others = append(v.Others, name)
			return err
		})
}

// Progress adds a receipt up.
func (r Receipt) Progress(tx *store.Tx) (p Progress, err error) {
	err = tx.Row(`SELECT count(*), coalesce(sum(expected), 0), coalesce(sum(units), 0), coalesce(sum(damaged), 0),
		coalesce(sum(CASE WHEN units > expected THEN units - expected ELSE 0 END), 0), coalesce(sum(CASE WHEN expected > units THEN expected - units ELSE 0 END), 0)
		FROM receipt_line WHERE receipt_id = $1 AND expected + units > 0`, []any{r.ID}, &p.Lines, &p.Expected, &p.Received, &p.Damaged, &p.Over, &p.Short)
	return p, err
}

// Blind reports whether the receipt is of no purchase note: it expects nothing
// in particular.
func (r Receipt) Blind() bool { return r.purchase == 0 }

// Window reads up to n lines of a receipt from the one at offset on, by code.
func (r Receipt) Window(tx *store.Tx, offset, n int64) ([]Line, error) {
	return r.lines(tx, "ORDER BY s.code LIMIT $2 OFFSET $3", n, offset)
}

// Rank is how many lines of a receipt stand before a SKU's.
func (r Receipt) Rank(tx *store.Tx, sku string) (n int64, err error) {
	err = tx.Row("SELECT count(*) FROM receipt_line l JOIN sku s ON s.id = l.sku_id WHERE l.receipt_id = $1 AND l.expected + l.units > 0 AND s.code < $2", []any{r.ID, sku}, &n)
	return n, err
}

func (r Receipt) lines(tx *store.Tx, rest string, args ...any) ([]Line, error) {
	var all []Line
	err := tx.Each(`SELECT s.code, `+stock.ShownName+`, `+stock.ShownVariant+`, l.expected, l.units, l.damaged
		FROM receipt_line l JOIN sku s ON s.id = l.sku_id WHERE l.receipt_id = $1 AND l.expected + l.units > 0 `+rest, append([]any{r.ID}, args...),
		func(read func(...any) error) error {
			var l Line
			err := read(&l.SKU, &l.Name, &l.Variant, &l.Expected, &l.Received, &l.Damaged)
			if !r.Blind() { // a blind one expects nothing in particular
				l.Over, l.Short = max(l.Received-l.Expected, 0), max(l.Expected-l.Received, 0)
			}
			all = append(all, l)
			return err
		})
	return all, err
}
