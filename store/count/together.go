package count

import (
	"shipdesk/store"
	"shipdesk/store/stock"
)

// addPlace makes a place part of the session, and opens it.
func (t *turn) addPlace(code string) (Verdict, error) {
	se, refused, err := t.here()
	if refused != nil || err != nil {
		return deref(refused), err
	}
	p, err := stock.PlaceByCode(t.tx, code)
	if err != nil {
		return Verdict{}, err
	}
	if _, err := t.tx.Exec("INSERT INTO count_place(session_id, place_id) VALUES ($1, $2) ON CONFLICT (session_id, place_id) DO NOTHING", se.ID, p.ID); err != nil {
		return Verdict{}, err
	}
	return t.enter(se, p, false)
}

// mine gives this person's closed counts of a place.
func (t *turn) mine(se Session, place int64) ([]tally, error) {
	all, err := talliesOf(t.tx, se.ID, place)
	var own []tally
	for _, tl := range all {
		if tl.operator == t.act.Operator && tl.state == tallyClosed {
			own = append(own, tl)
		}
	}
	return own, err
}

// countAnew drops this person's earlier counts of a place and counts it again.
func (t *turn) countAnew(code string) (Verdict, error) {
	se, p, own, err := t.ownCounts(code)
	if err != nil {
		return Verdict{}, err
	}
	for _, tl := range own {
		if err := drop(t.tx, tl.id); err != nil {
			return Verdict{}, err
		}
		if err := redecide(t.tx, tl); err != nil {
			return Verdict{}, err
		}
	}
	return t.enter(se, p, true)
}

// redecide lets the other counts speak for what a tally counted.
func redecide(tx *store.Tx, tl tally) error {
	list, err := entriesOf(tx, tl)
	if err != nil {
		return err
	}
	for _, s := range list {
		if _, err := decide(tx, s); err != nil {
			return err
		}
	}
	return nil
}

func (t *turn) ownCounts(code string) (se Session, p stock.Place, own []tally, err error) {
	if se, err = sessionByID(t.tx, t.st.session); err != nil {
		return se, p, nil, err
	}
	if p, err = stock.PlaceByCode(t.tx, code); err != nil {
		return se, p, nil, err
	}
	own, err = t.mine(se, p.ID)
	return se, p, own, err
}

// reopen goes on with this person's last count of a place.
func (t *turn) reopen(code string) (Verdict, error) {
	_, p, own, err := t.ownCounts(code)
	if err != nil || len(own) == 0 {
		return Verdict{Kind: NothingToDo, Why: WhyNothingOpen}, err
	}
	tl := own[len(own)-1]
	if _, err := t.tx.Exec("UPDATE count_tally SET state = $1, closed_at = 0 WHERE id = $2", tallyOpen, tl.id); err != nil {
		return Verdict{}, err
	}
	if err := redecide(t.tx, tl); err != nil {
		return Verdict{}, err
	}
	return t.resume(tl, p)
}

// joinOther adds to the count that somebody else has open in this place, or
// takes it over, instead of a count of one's own.
func (t *turn) joinOther(take bool) (Verdict, error) {
	_, tl, refused, err := t.open()
	if refused != nil || err != nil {
		return deref(refused), err
	}
	if begun, err := hasSteps(t.tx, tl.id); begun || err != nil {
		return Verdict{Kind: NotAllowed, Why: WhyBegun}, err
	}
	all, err := talliesOf(t.tx, tl.session, tl.place)
	if err != nil {
		return Verdict{}, err
	}
	for i := len(all) - 1; i >= 0; i-- {
		other := all[i]
		if other.id == tl.id || other.state != tallyOpen {
			continue
		}
		p, err := stock.PlaceByID(t.tx, tl.place)
		if err != nil {
			return Verdict{}, err
		}
		if err := drop(t.tx, tl.id); err != nil {
			return Verdict{}, err
		}
		v := Verdict{Kind: PlaceOpened, Why: WhyJoined, Place: p.Code, Who: other.operator}
		if take {
			v.Why = WhyTaken
			if err := t.takeOver(other); err != nil {
				return v, err
			}
		}
		return t.opened(other, v, nil)
	}
	return Verdict{Kind: NothingToDo, Why: WhyNobody}, nil
}

func (t *turn) takeOver(tl tally) error {
	if _, err := t.tx.Exec("UPDATE count_tally SET operator = $1 WHERE id = $2", t.act.Operator, tl.id); err != nil {
		return err
	}
	_, err := t.tx.Exec("UPDATE count_station SET tally_id = 0 WHERE tally_id = $1 AND station <> $2", tl.id, t.st.name)
	return err
}
