package count

import (
	"errors"
	"strings"

	"shipdesk/store"
	"shipdesk/store/stock"
)

// join makes se the session of this station.
func (t *turn) join(se Session) (Verdict, error) {
	if !se.Open {
		return Verdict{Kind: SessionEnded, Session: se.No}, nil
	}
	if t.st.session != se.ID {
		t.st.session, t.st.tally = se.ID, 0
	}
	v := Verdict{Kind: Joined, Session: se.No}
	return v, t.placesLeft(&v, se.ID)
}

func (t *turn) placesLeft(v *Verdict, session int64) error {
	return t.tx.Row("SELECT count(*) FROM count_place WHERE session_id = $1 AND counted = 0", []any{session}, &v.Left)
}

// here is the session of this station, or the refusal where there is none that
// takes counts.
func (t *turn) here() (se Session, refused *Verdict, err error) {
	if t.st.session == 0 {
		return se, &Verdict{Kind: SessionFirst}, nil
	}
	if se, err = sessionByID(t.tx, t.st.session); err == nil && !se.Open {
		refused = &Verdict{Kind: SessionEnded, Session: se.No}
	}
	return se, refused, err
}

// place answers a place that was scanned: it opens, the one before it closes.
func (t *turn) place(p stock.Place) (Verdict, error) {
	switch {
	case !p.Holds():
		return Verdict{Kind: NotAllowed, Why: WhyBadPlace, Place: p.Code}, nil
	case p.Closed:
		return Verdict{Kind: NotAllowed, Why: WhyPlaceClosed, Place: p.Code}, nil
	}
	if t.st.session == 0 {
		if v, done, err := t.findSession(p); done || err != nil {
			return v, err
		}
	}
	se, refused, err := t.here()
	if refused != nil || err != nil {
		return deref(refused), err
	}
	if t.st.tally != 0 {
		if tl, err := tallyByID(t.tx, t.st.tally); err != nil || tl.place == p.ID {
			return t.opened(tl, Verdict{Kind: PlaceOpened, Why: WhyResumed, Place: p.Code}, err)
		}
	}
	known, err := t.inSession(se, p.ID)
	if err == nil && !known {
		return Verdict{Kind: OutsideSession, Session: se.No, Place: p.Code, Lock: true}, nil
	}
	if err != nil {
		return Verdict{}, err
	}
	return t.enter(se, p, false)
}

func deref(v *Verdict) Verdict {
	if v == nil {
		return Verdict{}
	}
	return *v
}

func (t *turn) inSession(se Session, place int64) (bool, error) {
	var n int64
	err := t.tx.Row("SELECT count(*) FROM count_place WHERE session_id = $1 AND place_id = $2", []any{se.ID, place}, &n)
	return n > 0, err
}

// findSession chooses the session for a place that is scanned where none was
// chosen: the only open one that has it, else a spot count of this place.
func (t *turn) findSession(p stock.Place) (Verdict, bool, error) {
	var nos []string
	err := t.tx.Each("SELECT s.id, s.no FROM count_session s JOIN count_place c ON c.session_id = s.id AND c.place_id = $1 WHERE s.state = 1 ORDER BY s.id", []any{p.ID},
		func(read func(...any) error) error {
			var no string
			err := read(&t.st.session, &no)
			nos = append(nos, no)
			return err
		})
	switch {
	case err != nil || len(nos) == 1:
		return Verdict{}, false, err
	case len(nos) > 1:
		return Verdict{Kind: SessionFirst, Place: p.Code, Other: strings.Join(nos, " ")}, true, nil
	}
	t.doc = &store.Doc{}
	o, err := open(t.tx, t.doc, t.act.At, Want{Kind: KindSpot, Places: []string{p.Code}})
	t.st.session, t.st.tally = t.doc.Subject, 0
	if err == nil && o.Session == "" {
		err = &store.Fault{Code: store.FaultBooks, Path: p.Code, Err: errors.New("a place that can't be counted")}
	}
	return Verdict{}, false, err
}

// enter opens a place of the session for this person: where this count stopped,
// as a recount of some lines, or as a count of its own. anew says that an
// earlier count by the same person does not stand in the way.
func (t *turn) enter(se Session, p stock.Place, anew bool) (Verdict, error) {
	before, err := talliesOf(t.tx, se.ID, p.ID)
	if err != nil {
		return Verdict{}, err
	}
	again, whys, err := t.recounts(se.ID, p.ID)
	if err != nil {
		return Verdict{}, err
	}
	v := Verdict{Kind: PlaceOpened, Place: p.Code}
	if t.doc != nil {
		v.Why = WhySpot
	}
	for _, b := range before {
		switch {
		case b.operator == t.act.Operator && b.state == tallyOpen:
			return t.resume(b, p)
		case b.state == tallyOpen:
			v.Why, v.Who = WhyAlso, b.operator
		case b.operator == t.act.Operator && len(again) > 0 && !onlyMoved(whys) && !t.act.Lead:
			return Verdict{Kind: NotAllowed, Why: WhySameCounter, Place: p.Code, Lock: true}, nil
		case b.operator == t.act.Operator && len(again) == 0 && !anew:
			return Verdict{Kind: AlreadyCounted, Place: p.Code, Who: b.operator, When: b.closedAt, Lock: true}, nil
		default:
			v.Why, v.Who, v.When = WhySecond, b.operator, b.closedAt
		}
	}
	if len(again) > 0 {
		v.Why, v.Who, v.When = WhyRecount, "", 0
		if v.Missing, err = items(t.tx, again); err != nil {
			return v, err
		}
	}
	refused, err := t.shutHere(&v, p.Code)
	if refused != nil || err != nil {
		return deref(refused), err
	}
	tl := tally{session: se.ID, place: p.ID, operator: t.act.Operator, recount: len(again) > 0, state: tallyOpen}
	tl.id, err = t.tx.Insert("INSERT INTO count_tally(session_id, place_id, operator, recount, state, opened_at) VALUES ($1, $2, $3, $4, $5, $6)",
		tl.session, tl.place, tl.operator, flag(tl.recount), tl.state, t.act.At)
	t.st.tally = tl.id
	return t.opened(tl, v, err)
}

// onlyMoved reports whether lines are to be counted again for no other reason
// than that they moved: then it is nobody's fault, and anybody may.
func onlyMoved(whys []string) bool {
	for _, w := range whys {
		if w != string(lineMoved) {
			return false
		}
	}
	return true
}

func (t *turn) recounts(session, place int64) (list []expected, whys []string, err error) {
	err = t.tx.Each("SELECT sku_id, lot_id, why FROM count_line WHERE session_id = $1 AND place_id = $2 AND state = $3 ORDER BY sku_id, lot_id",
		[]any{session, place, lineRecount}, func(read func(...any) error) error {
			var e expected
			var why string
			err := read(&e.sku, &e.lot, &why)
			list, whys = append(list, e), append(whys, why)
			return err
		})
	return list, whys, err
}

// opened makes tl the open place of this station, and tells what is in it so far.
func (t *turn) opened(tl tally, v Verdict, err error) (Verdict, error) {
	if err != nil {
		return v, err
	}
	t.st.tally, t.st.lotSKU, t.st.lot = tl.id, 0, 0
	se, err := sessionByID(t.tx, tl.session)
	if err != nil {
		return v, err
	}
	v.Session = se.No
	if err := t.placesLeft(&v, se.ID); err != nil {
		return v, err
	}
	return v, t.tx.Row("SELECT count(*), coalesce(sum(units), 0) FROM count_entry WHERE tally_id = $1", []any{tl.id}, &v.Lines, &v.Done)
}

// resume goes on with an open count, which then is open here alone.
func (t *turn) resume(tl tally, p stock.Place) (Verdict, error) {
	v := Verdict{Kind: PlaceOpened, Why: WhyResumed, Place: p.Code}
	refused, err := t.shutHere(&v, p.Code)
	if refused != nil || err != nil {
		return deref(refused), err
	}
	return t.opened(tl, v, nil)
}

// looked says what became of what was expected and not scanned.
type looked int

const (
	lookedAsk  looked = iota // ask for it
	lookedNone               // it is not there
	notLooked                // nobody looked for it
)

// shutHere closes the place that is open here, if one is, before another.
func (t *turn) shutHere(v *Verdict, next string) (refused *Verdict, err error) {
	if t.st.tally == 0 {
		return nil, nil
	}
	shut, err := t.shut(lookedAsk, next)
	if err != nil || shut.Kind.Refusal() {
		return &shut, err
	}
	if shut.Kind == PlaceClosed {
		v.Closed = shut.Place
		if shut.Why == WhyMoved && len(v.Missing) == 0 {
			v.Other = shut.Place // it must be counted again
		}
	}
	return nil, nil
}

// shut closes the place that is open here. What is expected and was not
// scanned is asked for; next is the place that was scanned.
func (t *turn) shut(how looked, next string) (Verdict, error) {
	tl, err := tallyByID(t.tx, t.st.tally)
	if err != nil {
		return Verdict{}, err
	}
	se, err := sessionByID(t.tx, tl.session)
	if err != nil {
		return Verdict{}, err
	}
	p, err := stock.PlaceByID(t.tx, tl.place)
	if err != nil {
		return Verdict{}, err
	}
	v := Verdict{Kind: PlaceClosed, Session: se.No, Place: p.Code}
	if err := t.tx.Row("SELECT count(*), coalesce(sum(units), 0) FROM count_entry WHERE tally_id = $1", []any{tl.id}, &v.Lines, &v.Done); err != nil {
		return v, err
	}
	left, err := missing(t.tx, se, tl)
	if err != nil {
		return v, err
	}
	if how == lookedAsk {
		if ask, err := t.mustAsk(v, left, next); ask != nil || err != nil {
			return deref(ask), err
		}
	}
	if how != notLooked {
		for _, e := range left {
			if err := t.add(tl, e.sku, e.lot, 0); err != nil {
				return v, err
			}
		}
	} else if len(left) > 0 {
		v.Why = WhyNotLooked
	}
	return t.closeTally(tl, v, how == notLooked && len(left) > 0)
}

// mustAsk asks for what the books have here and nobody scanned, or whether a
// place is empty in which nothing was scanned and nothing was expected.
func (t *turn) mustAsk(v Verdict, left []expected, next string) (*Verdict, error) {
	var there []expected
	for _, e := range left {
		if e.books > 0 {
			there = append(there, e)
		}
	}
	list, err := items(t.tx, there)
	switch {
	case err != nil:
		return nil, err
	case len(there) > 0:
		return &Verdict{Kind: AskMissing, Session: v.Session, Place: v.Place, To: next, Missing: list, Lock: true}, nil
	case v.Lines == 0:
		return &Verdict{Kind: AskMissing, Why: WhyNothing, Session: v.Session, Place: v.Place, To: next, Lock: true}, nil
	}
	return nil, nil
}

// closeTally closes a count, and lets it speak for its lines. One without any
// line, of a place where nobody looked, is dropped.
func (t *turn) closeTally(tl tally, v Verdict, partly bool) (Verdict, error) {
	state := tallyClosed
	if partly && v.Lines == 0 {
		state = tallyDropped
	}
	if _, err := t.tx.Exec("UPDATE count_tally SET state = $1, closed_at = $2 WHERE id = $3", state, t.act.At, tl.id); err != nil {
		return v, err
	}
	if !partly {
		if _, err := t.tx.Exec("UPDATE count_place SET counted = 1 WHERE session_id = $1 AND place_id = $2", tl.session, tl.place); err != nil {
			return v, err
		}
	}
	if _, err := t.tx.Exec("UPDATE count_station SET tally_id = 0 WHERE tally_id = $1", tl.id); err != nil {
		return v, err
	}
	t.st.tally, t.st.lotSKU, t.st.lot = 0, 0, 0
	list, err := entriesOf(t.tx, tl)
	if err != nil {
		return v, err
	}
	var again []expected
	for _, s := range list {
		why, err := decide(t.tx, s)
		if err != nil {
			return v, err
		}
		if why == lineMoved {
			again = append(again, expected{sku: s.sku, lot: s.lot})
		}
	}
	if len(again) > 0 {
		v.Why = WhyMoved
		if v.Missing, err = items(t.tx, again); err != nil {
			return v, err
		}
	}
	return v, t.placesLeft(&v, tl.session)
}

// entriesOf names the lines that a tally counted.
func entriesOf(tx *store.Tx, tl tally) ([]spot, error) {
	var all []spot
	err := tx.Each("SELECT sku_id, lot_id FROM count_entry WHERE tally_id = $1 ORDER BY sku_id, lot_id", []any{tl.id}, func(read func(...any) error) error {
		s := spot{session: tl.session, place: tl.place}
		err := read(&s.sku, &s.lot)
		all = append(all, s)
		return err
	})
	return all, err
}

// shutAndGo closes the open place as the counter answered, and opens the one
// whose scan was asked back.
func (t *turn) shutAndGo(how looked, next string) (Verdict, error) {
	if t.st.tally == 0 {
		return Verdict{Kind: NothingToDo, Why: WhyNothingOpen}, nil
	}
	v, err := t.shut(how, "")
	if err != nil || next == "" {
		return v, err
	}
	p, err := stock.PlaceByCode(t.tx, next)
	if err != nil {
		return v, err
	}
	then, err := t.place(p)
	if err != nil || then.Kind != PlaceOpened {
		return v, err // this place is closed whatever is said of the next
	}
	then.Closed = v.Place
	if v.Why == WhyMoved {
		then.Other = v.Place
	}
	return then, nil
}
