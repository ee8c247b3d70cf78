package count

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"time"

	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/store/stock"
)

// The states of a session.
const (
	sessionOpen      = 1
	sessionPosted    = 2
	sessionCancelled = 3
)

// What a session counts.
const (
	KindFull   = "full"   // every place
	KindPlaces = "places" // the places named
	KindSKUs   = "skus"   // the SKUs named, wherever they lie
	KindCycle  = "cycle"  // what a rule picks
	KindSpot   = "spot"   // one place or SKU
)

// SessionKinds lists them.
func SessionKinds() []string {
	return []string{KindFull, KindPlaces, KindSKUs, KindCycle, KindSpot}
}

// Session is a stocktake.
type Session struct {
	ID       int64
	No       string
	Kind     string
	Open     bool
	Canceled bool
	Shown    bool  // counters see what the books have
	OpenedAt int64 // UTC ms
	OpenedBy string
	DoneDoc  int64

	bySKU bool // only the SKUs of its lines are counted
}

const sessionColumns = "s.id, s.no, s.kind, s.state, s.by_sku, s.shown, s.opened_at, coalesce(d.operator, ''), s.done_doc"

const sessionFrom = " FROM count_session s LEFT JOIN doc d ON d.seq = s.doc_seq "

func readSession(read func(...any) error) (s Session, err error) {
	var state int64
	err = read(&s.ID, &s.No, &s.Kind, &state, &s.bySKU, &s.Shown, &s.OpenedAt, &s.OpenedBy, &s.DoneDoc)
	s.Open, s.Canceled = state == sessionOpen, state == sessionCancelled
	return s, err
}

func sessionWhere(tx *store.Tx, where string, args ...any) (s Session, err error) {
	err = store.ErrNotFound
	each := tx.Each("SELECT "+sessionColumns+sessionFrom+where, args, func(read func(...any) error) error {
		s, err = readSession(read)
		return err
	})
	return s, errors.Join(each, err)
}

// SessionNo finds a session by its number, in whatever case it was typed;
// store.ErrNotFound.
func SessionNo(tx *store.Tx, no string) (Session, error) {
	if !strings.HasPrefix(strings.ToUpper(no), "C") {
		return Session{}, store.ErrNotFound
	}
	return sessionWhere(tx, "WHERE s.no = $1", strings.ToUpper(no))
}

func sessionByID(tx *store.Tx, id int64) (Session, error) {
	return sessionWhere(tx, "WHERE s.id = $1", id)
}

// Sessions lists sessions, latest first: those that are open, or all.
func Sessions(tx *store.Tx, all bool, limit int) ([]Session, error) {
	var list []Session
	err := tx.Each("SELECT "+sessionColumns+sessionFrom+"WHERE s.state = 1 OR $1 ORDER BY s.id DESC LIMIT $2", []any{all, limit}, func(read func(...any) error) error {
		s, err := readSession(read)
		list = append(list, s)
		return err
	})
	return list, err
}

// Want says what a new session is to count.
type Want struct {
	Kind   string
	Places []string // codes, or ranges along the route such as A-01..A-09
	SKUs   []string // codes
	By     string   // cycle: daily, abc, moved or doubts
	Limit  int64    // cycle: the most lines; 0 = as the setting says
	Shown  bool     // counters see what the books have
}

// Opened is what became of the wish to open a session.
type Opened struct {
	Session string
	Places  int64
	Lines   int64
	Unknown []string // named, and not in the books: nothing was opened
	Nothing bool     // there is nothing of that to count: nothing was opened
}

// ErrKind is a kind of session, or a rule of picking, that there is not, or one
// without the names it needs.
var ErrKind = errors.New("count: no such kind of session")

// Open opens a session. What the books have is noted as what is expected; more
// is counted where more lies. Nothing is kept of a session that can't be.
func Open(tx *store.Tx, act store.Act, w Want) (o Opened, err error) {
	err = tx.Act(func() (bool, error) {
		d := &store.Doc{Key: act.Key}
		if o, err = open(tx, d, act.At, w); err != nil || o.Session == "" {
			return false, err
		}
		return true, tx.Post(act, d)
	})
	return o, err
}

// open makes a session on d, which the caller posts.
func open(tx *store.Tx, d *store.Doc, at int64, w Want) (o Opened, err error) {
	seq, err := tx.Reserve()
	if err != nil {
		return o, err
	}
	no, err := nextNo(tx, at)
	if err != nil {
		return o, err
	}
	bySKU := w.Kind == KindSKUs || w.Kind == KindCycle || w.Kind == KindSpot && len(w.SKUs) > 0
	id, err := tx.Insert("INSERT INTO count_session(no, kind, state, by_sku, shown, opened_at, doc_seq) VALUES ($1, $2, 1, $3, $4, $5, $6)",
		no, w.Kind, flag(bySKU), flag(w.Shown), at, seq)
	if err != nil {
		return o, err
	}
	if o.Unknown, err = fill(tx, id, at, w); err != nil || len(o.Unknown) > 0 {
		return o, err
	}
	err = tx.Row("SELECT (SELECT count(*) FROM count_place WHERE session_id = $1), (SELECT count(*) FROM count_line WHERE session_id = $1)", []any{id}, &o.Places, &o.Lines)
	if o.Places == 0 {
		o.Nothing = true
		return o, err
	}
	o.Session = no
	d.Kind, d.Subject, d.Body = DocOpen, id, strings.TrimSpace(fmt.Sprintf("%s %s %s\n%s\n%s", no, w.Kind, w.By, strings.Join(w.Places, "\n"), strings.Join(w.SKUs, "\n")))
	return o, err
}

func nextNo(tx *store.Tx, at int64) (string, error) {
	day := "C" + time.UnixMilli(at).In(deadline.Zone()).Format("060102") + "-"
	var n int64
	err := tx.Row("SELECT count(*) FROM count_session WHERE substr(no, 1, 8) = $1", []any{day}, &n)
	return fmt.Sprintf("%s%d", day, n+1), err
}

func flag(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// fill notes the places and expected lines of a session.
func fill(tx *store.Tx, id, at int64, w Want) (unknown []string, err error) {
	switch {
	case w.Kind == KindFull:
		_, err = tx.Exec(`INSERT INTO count_place(session_id, place_id) SELECT $1, p.id FROM place p WHERE p.closed = 0 AND (p.id > $2
			OR p.id IN ($2, $3, $4) AND EXISTS (SELECT 1 FROM balance b WHERE b.place_id = p.id AND b.units <> 0 AND b.units > 0))`, id, stock.Shelf, stock.Damaged, stock.Returns)
	case (w.Kind == KindPlaces || w.Kind == KindSpot) && len(w.Places) > 0:
		unknown, err = addPlaces(tx, id, w.Places)
	case (w.Kind == KindSKUs || w.Kind == KindSpot) && len(w.SKUs) > 0:
		return fillSKUs(tx, id, w.SKUs)
	case w.Kind == KindCycle:
		return nil, fillCycle(tx, id, at, w)
	default:
		return nil, ErrKind
	}
	if err != nil || len(unknown) > 0 {
		return unknown, err
	}
	_, err = tx.Exec(`INSERT INTO count_line(session_id, place_id, sku_id, lot_id) SELECT c.session_id, b.place_id, b.sku_id, b.lot_id
		FROM count_place c JOIN balance b ON b.place_id = c.place_id AND b.units <> 0 AND b.units > 0 WHERE c.session_id = $1`, id)
	return nil, err
}

// addPlaces notes the places that are named, one by one or as ranges along the
// walking route.
func addPlaces(tx *store.Tx, id int64, names []string) (unknown []string, err error) {
	for _, name := range names {
		from, to, isRange := strings.Cut(name, "..")
		a, err := countable(tx, from)
		b := a
		if err == nil && isRange {
			b, err = countable(tx, to)
		}
		if errors.Is(err, store.ErrNotFound) {
			unknown = append(unknown, name)
			continue
		}
		if err == nil {
			err = addRange(tx, id, a, b, isRange)
		}
		if err != nil {
			return nil, err
		}
	}
	return unknown, nil
}

func addRange(tx *store.Tx, id, a, b int64, isRange bool) error {
	if !isRange {
		_, err := tx.Exec("INSERT INTO count_place(session_id, place_id) VALUES ($1, $2) ON CONFLICT (session_id, place_id) DO NOTHING", id, a)
		return err
	}
	_, err := tx.Exec(`INSERT INTO count_place(session_id, place_id) SELECT $1, p.id FROM place p, place a, place b
		WHERE a.id = $2 AND b.id = $3 AND p.id >= $4 AND p.closed = 0 AND p.route >= a.route AND p.route <= b.route
		ON CONFLICT (session_id, place_id) DO NOTHING`, id, a, b, stock.Shelf)
	return err
}

// countable finds a place where goods can be counted; store.ErrNotFound.
func countable(tx *store.Tx, code string) (int64, error) {
	p, err := stock.PlaceByCode(tx, strings.TrimSpace(code))
	if err == nil && (!p.Holds() || p.Closed) {
		err = store.ErrNotFound
	}
	return p.ID, err
}

// fillSKUs notes every place where one of these SKUs lies, and the home of one
// that lies nowhere.
func fillSKUs(tx *store.Tx, id int64, codes []string) (unknown []string, err error) {
	for _, code := range codes {
		s, err := stock.ByCode(tx, strings.TrimSpace(code))
		if errors.Is(err, store.ErrNotFound) {
			unknown = append(unknown, code)
			continue
		}
		if err == nil {
			err = addSKU(tx, id, s, math.MaxInt64)
		}
		if err != nil {
			return nil, err
		}
	}
	return unknown, placesOfLines(tx, id)
}

// addSKU notes the places where a SKU lies, at most so many lines.
func addSKU(tx *store.Tx, id int64, s stock.SKU, most int64) error {
	n, err := tx.Exec(`INSERT INTO count_line(session_id, place_id, sku_id, lot_id) SELECT $1, place_id, sku_id, lot_id FROM balance
		WHERE sku_id = $2 AND units > 0 AND (place_id >= $3 OR place_id IN ($4, $5)) ORDER BY place_id, lot_id LIMIT $6
		ON CONFLICT (session_id, place_id, sku_id, lot_id) DO NOTHING`, id, s.ID, stock.Shelf, stock.Damaged, stock.Returns, most)
	if err != nil || n > 0 {
		return err
	}
	home, err := stock.HomePlace(tx, s)
	if err == nil {
		err = ensureLine(tx, spot{id, home.ID, s.ID, 0})
	}
	return err
}

func placesOfLines(tx *store.Tx, id int64) error {
	_, err := tx.Exec(`INSERT INTO count_place(session_id, place_id) SELECT DISTINCT session_id, place_id FROM count_line WHERE session_id = $1
		ON CONFLICT (session_id, place_id) DO NOTHING`, id)
	return err
}

// spot is one line of a session.
type spot struct{ session, place, sku, lot int64 }

func ensureLine(tx *store.Tx, s spot) error {
	_, err := tx.Exec(`INSERT INTO count_line(session_id, place_id, sku_id, lot_id) VALUES ($1, $2, $3, $4)
		ON CONFLICT (session_id, place_id, sku_id, lot_id) DO NOTHING`, s.session, s.place, s.sku, s.lot)
	return err
}

// Cancel ends a session that booked nothing yet. Nothing of it is kept but
// that it was. WhyEnded, WhyPosted.
func Cancel(tx *store.Tx, act store.Act, no, reason string) (PostWhy, error) {
	se, err := SessionNo(tx, no)
	switch {
	case err != nil:
		return "", err
	case reason == "":
		return "", store.ErrNoReason
	case !act.Lead:
		return "", store.ErrNotLead
	case !se.Open:
		return PostEnded, nil
	}
	var posted int64
	if err := tx.Row("SELECT count(*) FROM doc WHERE kind = $1 AND subject = $2", []any{DocPost, se.ID}, &posted); err != nil || posted > 0 {
		return PostPartly, err
	}
	return "", end(tx, act, se, &store.Doc{Key: act.Key, Kind: DocCancel, Subject: se.ID, Body: se.No, Reason: reason}, sessionCancelled)
}

// end ends a session with the document d, which it posts.
func end(tx *store.Tx, act store.Act, se Session, d *store.Doc, state int64) error {
	seq, err := tx.Reserve()
	if err != nil {
		return err
	}
	if _, err := tx.Exec("UPDATE count_session SET state = $1, done_doc = $2 WHERE id = $3", state, seq, se.ID); err != nil {
		return err
	}
	if _, err := tx.Exec("UPDATE count_tally SET state = $1 WHERE session_id = $2 AND state = $3", tallyDropped, se.ID, tallyOpen); err != nil {
		return err
	}
	if _, err := tx.Exec("UPDATE count_station SET tally_id = 0 WHERE session_id = $1", se.ID); err != nil {
		return err
	}
	return tx.Post(act, d)
}
