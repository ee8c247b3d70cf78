package count

import (
	"fmt"
	"strings"

	"shipdesk/store"
	"shipdesk/store/stock"
)

// PostWhy says why a session was not posted, or not cancelled.
type PostWhy string

// The reasons.
const (
	PostEnded   PostWhy = "ended"       // somebody posted or cancelled it before (Who, When)
	PostOpen    PostWhy = "places_open" // places are being counted (Open)
	PostNothing PostWhy = "nothing"     // no line is ready
	PostLead    PostWhy = "needs_lead"  // differences above the limit (Over)
	PostPartly  PostWhy = "partly"      // cancel: some of it is posted
)

// PostOptions say how a session is posted.
type PostOptions struct {
	Reason string
	GoOn   bool // the session stays open, for what is not counted yet
	End    bool // it ends, though lines are to be counted again
}

// Posted is what became of the wish to post a session.
type Posted struct {
	Session string
	Why     PostWhy
	Doc     int64
	Who     string
	When    int64    // UTC ms
	Open    []string // places that are being counted
	Over    []Named  // differences that a lead posts
	Lines   int64    // posted, those that match as well
	Matched int64
	Found   int64   // pieces
	Lost    int64   // pieces
	LeftOut []Named // to be counted again, the rest is posted
	Short   []Named // SKUs that are now promised beyond what is there, by Units
	Ended   bool
}

// Named is a line named to a person.
type Named struct {
	Place string     `json:"place,omitempty"`
	SKU   string     `json:"sku"`
	Name  string     `json:"name,omitempty"`
	Lot   string     `json:"lot,omitempty"`
	Units int64      `json:"units"`
	Why   RecountWhy `json:"why,omitempty"`
}

// ready is a line that is ready to be posted.
type ready struct {
	spot
	counted, books, seq int64
	reason              string
	delta               int64
}

func (r ready) variance() int64 { return r.counted - r.books }

// Post books the differences of a session as found and lost, in one document.
// A difference that was booked since it was counted, by another count or as
// found at the desk, is not booked twice. A line that can't be booked is left
// out and to be counted again. What stands in the way is the Why of the answer,
// and nothing was booked then.
func Post(tx *store.Tx, act store.Act, no string, o PostOptions) (p Posted, err error) {
	err = tx.Act(func() (bool, error) {
		p, err = post(tx, act, no, o)
		return p.Why == "", err
	})
	return p, err
}

func post(tx *store.Tx, act store.Act, no string, o PostOptions) (Posted, error) {
	se, err := SessionNo(tx, no)
	p := Posted{Session: se.No}
	if err != nil {
		return p, err
	}
	if !se.Open {
		p.Why = PostEnded
		return p, tx.Row("SELECT operator, at FROM doc WHERE seq = $1", []any{se.DoneDoc}, &p.Who, &p.When)
	}
	if p.Open, err = openPlaces(tx, se.ID); err != nil || len(p.Open) > 0 {
		p.Why = PostOpen
		return p, err
	}
	list, err := readyLines(tx, se.ID)
	if err != nil {
		return p, err
	}
	if len(list) == 0 && !o.End {
		p.Why = PostNothing
		return p, nil
	}
	if p.Over, err = overLimit(tx, act, list); err != nil || len(p.Over) > 0 {
		p.Why = PostLead
		return p, err
	}
	d := &store.Doc{Key: act.Key, Kind: DocPost, Subject: se.ID, Reason: o.Reason}
	if err := p.book(tx, d, list); err != nil {
		return p, err
	}
	return p, p.finish(tx, act, se, d, o)
}

// openPlaces names the places that somebody is counting; a place that was only
// opened does not count.
func openPlaces(tx *store.Tx, session int64) ([]string, error) {
	var all []string
	err := tx.Each(`SELECT DISTINCT p.code FROM count_tally t JOIN place p ON p.id = t.place_id WHERE t.session_id = $1 AND t.state = $2
		AND EXISTS (SELECT 1 FROM count_step s WHERE s.tally_id = t.id AND s.undone = 0) ORDER BY p.code`, []any{session, tallyOpen}, func(read func(...any) error) error {
		var code string
		err := read(&code)
		all = append(all, code)
		return err
	})
	return all, err
}

func readyLines(tx *store.Tx, session int64) ([]ready, error) {
	var all []ready
	err := tx.Each("SELECT place_id, sku_id, lot_id, counted, books, seq, reason FROM count_line WHERE session_id = $1 AND state = $2 ORDER BY place_id, sku_id, lot_id",
		[]any{session, lineCounted}, func(read func(...any) error) error {
			r := ready{spot: spot{session: session}}
			err := read(&r.place, &r.sku, &r.lot, &r.counted, &r.books, &r.seq, &r.reason)
			all = append(all, r)
			return err
		})
	return all, err
}

// overLimit names the differences that only a lead may post.
func overLimit(tx *store.Tx, act store.Act, list []ready) ([]Named, error) {
	if act.Lead {
		return nil, nil
	}
	units, err := number(tx, LeadSetting, defaultLead)
	if err != nil {
		return nil, err
	}
	fen, err := number(tx, LeadFenSetting, defaultLeadFen)
	if err != nil {
		return nil, err
	}
	prices, err := Prices(tx)
	if err != nil {
		return nil, err
	}
	var over []Named
	for _, r := range list {
		n := max(r.variance(), -r.variance())
		if n <= units && n*prices[r.sku] <= fen {
			continue
		}
		line, err := nameLine(tx, r.spot, r.variance(), "")
		if err != nil {
			return nil, err
		}
		over = append(over, line)
	}
	return over, nil
}

func nameLine(tx *store.Tx, s spot, units int64, why RecountWhy) (Named, error) {
	p, err := stock.PlaceByID(tx, s.place)
	if err != nil {
		return Named{}, err
	}
	it, err := named(tx, s.sku, s.lot, units)
	if err != nil {
		return Named{}, err
	}
	return Named{Place: p.Code, SKU: it.SKU, Name: strings.TrimSpace(it.Name + " " + it.Variant), Lot: it.Lot, Units: units, Why: why}, nil
}

// book moves the differences on d, and marks every line that is posted.
func (p *Posted) book(tx *store.Tx, d *store.Doc, list []ready) error {
	seq, err := tx.Reserve()
	if err != nil {
		return err
	}
	se := d.Subject
	before := map[int64]int64{}
	var body strings.Builder
	for i := range list {
		r := &list[i]
		if r.variance() != 0 {
			if why, err := r.move(tx, d, before); err != nil {
				return err
			} else if why != "" {
				if err := p.leaveOut(tx, r.spot, r.variance(), why); err != nil {
					return err
				}
				continue
			}
		} else {
			p.Matched++
		}
		p.Lines++
		p.Found, p.Lost = p.Found+max(r.delta, 0), p.Lost+max(-r.delta, 0)
		fmt.Fprintln(&body, r.text())
	}
	d.Body = body.String()
	for _, q := range []string{
		"UPDATE count_line SET state = 3, posted_doc = $2 WHERE session_id = $1 AND state = 1",
		`UPDATE sku_sum SET counted_doc = $2 WHERE sku_id IN (SELECT sku_id FROM count_line WHERE session_id = $1 AND posted_doc = $2)`,
		`UPDATE sku SET known = 1 WHERE known = 0 AND id IN (SELECT sku_id FROM count_line WHERE session_id = $1 AND posted_doc = $2)`,
		`DELETE FROM doubt WHERE EXISTS (SELECT 1 FROM count_line l WHERE l.session_id = $1 AND l.posted_doc = $2 AND l.sku_id = doubt.sku_id AND l.place_id = doubt.place_id AND l.seq >= doubt.doc_seq)`,
	} {
		if _, err := tx.Exec(q, se, seq); err != nil {
			return err
		}
	}
	return p.shortages(tx, before)
}

// bodyHead begins the text of a posting: which session, and whether it ended it.
func bodyHead(no string, ended bool) string {
	if ended {
		return no + " end\n"
	}
	return no + " on\n"
}

// text is the line as the document says it.
func (r ready) text() string {
	return fmt.Sprintf("%d %d %d %d %d %d %d %s", r.place, r.sku, r.lot, r.counted, r.books, r.seq, r.delta, r.reason)
}

// move books the difference of a line, less what was booked of it since; why
// says that it can't be.
func (r *ready) move(tx *store.Tx, d *store.Doc, before map[int64]int64) (why RecountWhy, err error) {
	booked, err := correctedSince(tx, r.spot, r.seq)
	if err != nil {
		return "", err
	}
	if v := r.variance(); v > 0 {
		r.delta = min(max(v-booked, 0), v)
	} else {
		r.delta = max(min(v-booked, 0), v)
	}
	if _, asked := before[r.sku]; !asked {
		var available int64
		if err := tx.Row("SELECT available FROM sku_sum WHERE sku_id = $1", []any{r.sku}, &available); err != nil {
			return "", err
		}
		before[r.sku] = available
	}
	if r.delta == 0 {
		return "", nil
	}
	var merged int64
	var closed bool
	if err := tx.Row("SELECT s.merged_into, p.closed FROM sku s, place p WHERE s.id = $1 AND p.id = $2", []any{r.sku, r.place}, &merged, &closed); err != nil {
		return "", err
	}
	m := store.Move{SKU: r.sku, Lot: r.lot, Units: r.delta, From: stock.Found, To: r.place}
	if r.delta < 0 {
		m.Units, m.From, m.To = -r.delta, r.place, stock.Found
	}
	switch {
	case merged > 0:
		return lineMerged, nil
	case closed:
		return linePlaceEnded, nil
	}
	ok, err := stock.Move(tx, d, m)
	if err == nil && !ok {
		return lineBelowZero, nil
	}
	if err != nil {
		return "", err
	}
	_, err = tx.Exec("UPDATE count_line SET booked = $1 WHERE session_id = $2 AND place_id = $3 AND sku_id = $4 AND lot_id = $5", r.delta, r.session, r.place, r.sku, r.lot)
	return "", err
}

// correctedSince is what was found, less what was lost, of a line after seq:
// by other counts, or by a lead at the desk. A merge of two SKUs goes over the
// same place, and finds nothing.
func correctedSince(tx *store.Tx, s spot, seq int64) (units int64, err error) {
	err = tx.Row(`SELECT coalesce(sum(CASE WHEN m.to_place = $1 THEN m.units ELSE -m.units END), 0) FROM movement m JOIN doc d ON d.seq = m.doc_seq
		WHERE (m.from_place = -3 OR m.to_place = -3) AND m.sku_id = $2 AND m.doc_seq > $3 AND m.lot_id = $4 AND (m.from_place = $1 OR m.to_place = $1) AND d.kind <> $5`,
		[]any{s.place, s.sku, seq, s.lot, stock.DocMerge}, &units)
	return units, err
}

// leaveOut has a line counted again, by counts that begin from now on.
func (p *Posted) leaveOut(tx *store.Tx, s spot, units int64, why RecountWhy) error {
	line, err := nameLine(tx, s, units, why)
	if err != nil {
		return err
	}
	p.LeftOut = append(p.LeftOut, line)
	_, err = tx.Exec(`UPDATE count_line SET state = $1, why = $2, since_tally = (SELECT coalesce(max(id), 0) FROM count_tally)
		WHERE session_id = $3 AND place_id = $4 AND sku_id = $5 AND lot_id = $6`, lineRecount, string(why), s.session, s.place, s.sku, s.lot)
	return err
}

// shortages names the SKUs that became short, or shorter, by what was lost.
func (p *Posted) shortages(tx *store.Tx, before map[int64]int64) error {
	for sku, was := range before {
		var n Named
		if err := tx.Row("SELECT s.code, "+stock.ShownName+", m.available FROM sku_sum m JOIN sku s ON s.id = m.sku_id WHERE m.sku_id = $1", []any{sku}, &n.SKU, &n.Name, &n.Units); err != nil {
			return err
		}
		if n.Units < 0 && n.Units < was {
			n.Units = -n.Units
			p.Short = append(p.Short, n)
		}
	}
	sortNamed(p.Short)
	return nil
}

// finish posts d; the session ends with it, unless something is left to do.
func (p *Posted) finish(tx *store.Tx, act store.Act, se Session, d *store.Doc, o PostOptions) error {
	var again int64
	if err := tx.Row("SELECT count(*) FROM count_line WHERE session_id = $1 AND state = $2", []any{se.ID, lineRecount}, &again); err != nil {
		return err
	}
	var err error
	p.Ended = o.End || again == 0 && !o.GoOn
	d.Body = bodyHead(p.Session, p.Ended) + d.Body
	if p.Ended {
		err = end(tx, act, se, d, sessionPosted)
	} else {
		err = tx.Post(act, d)
	}
	p.Doc = d.Seq
	return err
}
