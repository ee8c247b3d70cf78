package report

import (
	"errors"
	"strconv"
	"strings"

	"shipdesk/scan"
	"shipdesk/store"
)

// stream is a way through parcels in the order of their keys, fast to enter
// anywhere. A filter that its index knows nothing of is asked row by row.
type stream struct {
	from  string // tables; p is the parcel
	where string
	args  []any  // what stands for each ? of from and where
	a, b  string // the key; b may be empty
	rises bool   // the list begins with the smallest key
}

// How much of a stream is looked through at most for one page: beyond that the
// page comes as it is, and the next call goes on behind.
const (
	chunkRows = 2000
	chunksMax = 4
)

// query is SQL with its values.
type query struct {
	strings.Builder
	args []any
}

func (q *query) add(parts ...string) {
	for _, p := range parts {
		q.WriteString(p)
	}
}

// arg takes a value and gives the sign that stands for it.
func (q *query) arg(v any) string {
	q.args = append(q.args, v)
	return "$" + strconv.Itoa(len(q.args))
}

// cond adds a condition in which every ? stands for the next value.
func (q *query) cond(c string, values ...any) {
	q.add(" AND ")
	for _, v := range values {
		before, after, _ := strings.Cut(c, "?")
		q.add(before, q.arg(v))
		c = after
	}
	q.add(c)
}

// begin begins a query of what lies behind a key, in one direction.
func (s stream) begin(columns string, from Key, down bool) *query {
	q := &query{}
	q.add("SELECT ", columns, " FROM ")
	rest := s.from + " WHERE " + s.where
	for _, v := range s.args {
		before, after, _ := strings.Cut(rest, "?")
		q.add(before, q.arg(v))
		rest = after
	}
	q.add(rest)
	if from != (Key{}) {
		q.cond(s.key(down, false), s.values(from)...)
	}
	return q
}

// key is the condition of lying behind a key, or with upTo before it or at it.
func (s stream) key(down, upTo bool) string {
	sign := ">"
	if down {
		sign = "<"
	}
	if upTo {
		sign = map[string]string{">": "<=", "<": ">="}[sign]
	}
	if s.b == "" {
		return s.a + " " + sign + " ?"
	}
	return "(" + s.a + ", " + s.b + ") " + sign + " (?, ?)"
}

func (s stream) values(k Key) []any {
	if s.b == "" {
		return []any{k.A}
	}
	return []any{k.A, k.B}
}

func (s stream) order(down bool) string {
	way := ""
	if down {
		way = " DESC"
	}
	o := " ORDER BY " + s.a + way
	if s.b != "" {
		o += ", " + s.b + way
	}
	return o
}

// columns are the two parts of the key.
func (s stream) columns() string {
	if s.b == "" {
		return s.a + ", 0"
	}
	return s.a + ", " + s.b
}

// page reads the next n rows that a filter lets through. Back goes towards the
// beginning of the list.
func (s stream) page(tx *store.Tx, conds conditions, from Key, back bool, n int) (Page, error) {
	down := s.rises == back
	p := Page{Next: from}
	for range chunksMax {
		bound, bounded, err := s.bound(tx, conds, p.Next, down)
		if err != nil {
			return p, err
		}
		rows, err := s.rows(tx, conds, p.Next, bound, bounded, down, n-len(p.Rows))
		if err != nil {
			return p, err
		}
		p.Rows = append(p.Rows, rows...)
		if len(p.Rows) >= n {
			p.Next = p.Rows[n-1].Key
			return p, nil
		}
		if !bounded {
			p.End = true
			if len(p.Rows) > 0 {
				p.Next = p.Rows[len(p.Rows)-1].Key
			}
			return p, nil
		}
		p.Next = bound
	}
	return p, nil
}

// bound is the key up to which a chunk reaches.
func (s stream) bound(tx *store.Tx, conds conditions, from Key, down bool) (bound Key, bounded bool, err error) {
	if len(conds) == 0 {
		return Key{}, false, nil
	}
	q := s.begin(s.columns(), from, down)
	q.add(s.order(down), " LIMIT 1 OFFSET ", strconv.Itoa(chunkRows-1))
	err = tx.Row(q.String(), q.args, &bound.A, &bound.B)
	if errors.Is(err, store.ErrNotFound) {
		return Key{}, false, nil
	}
	return bound, err == nil, err
}

const rowColumns = `p.id, p.waybill, p.carrier, p.state, p.batch_id, p.position, p.packed_at, p.packed_by, p.packed_on, p.station_id`

func (s stream) rows(tx *store.Tx, conds conditions, from, bound Key, bounded, down bool, n int) ([]Row, error) {
	q := s.begin(rowColumns+", "+s.columns(), from, down)
	if bounded {
		q.cond(s.key(down, true), s.values(bound)...)
	}
	for _, c := range conds {
		q.cond(c.sql, c.values...)
	}
	q.add(s.order(down), " LIMIT ", q.arg(n))
	var all []Row
	err := tx.Each(q.String(), q.args, func(read func(...any) error) error {
		var r Row
		err := read(&r.ID, &r.Waybill, &r.Carrier, &r.State, &r.Batch, &r.Position, &r.PackedAt, &r.Operator, &r.Station, &r.openAt, &r.Key.A, &r.Key.B)
		all = append(all, r)
		return err
	})
	return all, err
}

// condition is a part of a filter that is asked row by row.
type condition struct {
	sql    string
	values []any
}

type conditions []condition

func (c *conditions) add(sql string, values ...any) { *c = append(*c, condition{sql, values}) }

const waits = "p.state > 0 AND p.state < 4"

// streams chooses the ways to a filter's rows, and what is left to ask of each
// row. Several streams have the parcel's id as their key.
func (f Filter) streams(tx *store.Tx) (ways []stream, conds conditions, cut bool, err error) {
	if f.Carrier != "" {
		conds.add("instr(p.carrier, ?) > 0", f.Carrier)
	}
	if f.Operator != "" {
		conds.add("p.packed_by = ?", f.Operator)
	}
	if ways, cut, err = f.textStreams(tx); err != nil {
		return nil, nil, false, err
	}
	switch {
	case ways != nil:
		conds = f.scopeConditions(conds)
	case f.Batch > 0:
		ways = []stream{{from: "parcel p", where: "p.batch_id = ? AND p.batch_id > 0 AND p.state > 0", args: []any{f.Batch}, a: "p.position", b: "p.id", rises: true}}
		f.Batch = 0
		conds = f.scopeConditions(conds)
	case f.scope() == Packed:
		ways = []stream{f.packedStream()}
	case f.Scope == Waiting:
		ways = []stream{{from: "parcel p", where: waits, a: "p.id"}}
		conds.add(toPack)
	default:
		ways = []stream{{from: "parcel p", where: "p.state > 0", a: "p.id"}}
		if f.Station != "" {
			conds.add("p.packed_on = ?", f.Station)
		}
	}
	return ways, conds, cut, nil
}

// packedStream goes through dispatched parcels; days and stations have indexes.
func (f Filter) packedStream() stream {
	s := stream{from: "parcel p", where: "p.state = 4", a: "p.packed_at", b: "p.id"}
	if f.Station != "" {
		s.where += " AND p.packed_on = ?"
		s.args = append(s.args, f.Station)
	}
	if f.From > 0 {
		s.where += " AND p.packed_at >= ?"
		s.args = append(s.args, f.From)
	}
	if f.To > 0 {
		s.where += " AND p.packed_at < ?"
		s.args = append(s.args, f.To)
	}
	return s
}

// scopeConditions asks each row for what packedStream has in its index.
func (f Filter) scopeConditions(conds conditions) conditions {
	switch f.scope() {
	case Packed:
		conds.add("p.state = 4")
	case Waiting:
		conds.add(waits + " AND " + toPack)
	}
	if f.From > 0 {
		conds.add("p.packed_at >= ?", f.From)
	}
	if f.To > 0 {
		conds.add("p.packed_at < ?", f.To)
	}
	if f.Station != "" {
		conds.add("p.packed_on = ?", f.Station)
	}
	if f.Batch > 0 {
		conds.add("p.batch_id = ?", f.Batch)
	}
	return conds
}

// textStreams are the ways to what was typed; nil if nothing was.
func (f Filter) textStreams(tx *store.Tx) (ways []stream, cut bool, err error) {
	terms := strings.Fields(scan.Clean(f.Text))
	if len(terms) == 0 {
		return nil, false, nil
	}
	ways = []stream{}
	if key, ok := number(terms[0]); ok && len(terms) == 1 {
		ways = append(ways, numberStream(key, terms[0]))
	}
	match, cut, err := matching(tx, terms)
	if err == nil && match != "" {
		ways = append(ways, stream{
			from: "search_words w CROSS JOIN parcel p", where: "w.search_words MATCH ? AND p.id = w.rowid AND p.state > 0", args: []any{match}, a: "w.rowid",
		})
	}
	return ways, cut, err
}

// numberStream leads to numbers that end in key. Whole numbers are found where
// the search has not come yet, too.
func numberStream(key, typed string) stream {
	back := backwards(key)
	return stream{
		from: `(SELECT parcel_id AS id FROM search_number WHERE backwards >= ? AND backwards < ?
			UNION SELECT id FROM parcel WHERE key = ?
			UNION SELECT po.parcel_id FROM orders o JOIN parcel_order po ON po.order_id = o.id WHERE o.no = ? AND o.state > 0) n CROSS JOIN parcel p`,
		where: "p.id = n.id AND p.state > 0", args: []any{back, back + "\x7f", key, typed}, a: "p.id",
	}
}
