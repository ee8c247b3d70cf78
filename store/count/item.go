package count

import (
	"strconv"

	"shipdesk/store"
	"shipdesk/store/stock"
)

// open is the place that is being counted here, or the refusal where there is
// none.
func (t *turn) open() (se Session, tl tally, refused *Verdict, err error) {
	if se, refused, err = t.here(); refused != nil || err != nil {
		return se, tl, refused, err
	}
	if t.st.tally == 0 {
		return se, tl, &Verdict{Kind: PlaceFirst, Session: se.No}, nil
	}
	tl, err = tallyByID(t.tx, t.st.tally)
	return se, tl, nil, err
}

// item counts units of a SKU in the open place.
func (t *turn) item(s stock.SKU, units int64, allowed bool) (Verdict, error) {
	se, tl, refused, err := t.open()
	if err != nil {
		return Verdict{}, err
	}
	if refused != nil {
		refused.Item, refused.skuID = itemOf(s, units), s.ID
		return *refused, nil
	}
	if v, many, err := t.tooMany(units); many || err != nil {
		return v, err
	}
	if !allowed {
		if asked, err := t.isAsked(se, tl, s.ID); !asked || err != nil {
			return Verdict{Kind: OutsideSession, Why: WhyNotAsked, Session: se.No, Item: itemOf(s, units), skuID: s.ID, Lock: true}, err
		}
	}
	lot, ask, err := t.lotFor(tl, s, units)
	if ask != nil || err != nil {
		return deref(ask), err
	}
	return t.count(se, tl, s, lot, units)
}

// isAsked reports whether a SKU is to be counted here: in a recount those that
// are to be counted again, and those it has counted already.
func (t *turn) isAsked(se Session, tl tally, sku int64) (bool, error) {
	var n int64
	var err error
	switch {
	case tl.recount:
		err = t.tx.Row(`SELECT (SELECT count(*) FROM count_line WHERE session_id = $1 AND place_id = $2 AND sku_id = $3 AND state = $4)
			+ (SELECT count(*) FROM count_entry WHERE tally_id = $5 AND sku_id = $3)`, []any{tl.session, tl.place, sku, lineRecount, tl.id}, &n)
	case se.bySKU:
		err = t.tx.Row(`SELECT (SELECT count(*) FROM count_line WHERE session_id = $1 AND sku_id = $2)
			+ (SELECT count(*) FROM count_entry WHERE tally_id = $3 AND sku_id = $2)`, []any{tl.session, sku, tl.id}, &n)
	default:
		n = 1
	}
	return n > 0, err
}

// count counts units, which may be fewer than none where a count is set right.
func (t *turn) count(se Session, tl tally, s stock.SKU, lot, units int64) (Verdict, error) {
	if err := t.add(tl, s.ID, lot, units); err != nil {
		return Verdict{}, err
	}
	it, err := named(t.tx, s.ID, lot, units)
	if err != nil {
		return Verdict{}, err
	}
	p, err := stock.PlaceByID(t.tx, tl.place)
	if err != nil {
		return Verdict{}, err
	}
	v := Verdict{Kind: Counted, Session: se.No, Place: p.Code, Item: it, Units: units, skuID: s.ID, lotID: lot}
	if v.Done, err = countedOf(t.tx, tl.id, s.ID, lot); err != nil {
		return v, err
	}
	if se.Shown {
		books, err := booksAt(t.tx, tl.place, s.ID, lot)
		if err != nil {
			return v, err
		}
		v.Need = &books
	}
	var retired bool
	err = t.tx.Row("SELECT retired FROM sku WHERE id = $1", []any{s.ID}, &retired)
	if retired {
		v.Why = WhyRetired
	}
	return v, err
}

// tooMany refuses more pieces than the limit.
func (t *turn) tooMany(units int64) (v Verdict, tooMany bool, err error) {
	limit, err := number(t.tx, LimitSetting, defaultLimit)
	return Verdict{Kind: NotAllowed, Why: WhyTooMany, Units: units, Need: &limit, Lock: true}, units > limit, err
}

// quantity makes the item or unknown code just scanned n of its kind: it was
// counted once, n-1 more are counted.
func (t *turn) quantity() (Verdict, error) {
	if t.sense.Units < 1 {
		return Verdict{Kind: NotAllowed, Why: WhyBadQuantity, Lock: true}, nil
	}
	if t.st.itemScan == 0 {
		return Verdict{Kind: NothingToDo, Why: WhyItemFirst}, nil
	}
	last, err := verdictOf(t.tx, t.st.itemScan)
	if err != nil {
		return Verdict{}, err
	}
	se, tl, refused, err := t.open()
	if refused != nil || err != nil {
		return deref(refused), err
	}
	if v, many, err := t.tooMany(last.Units * t.sense.Units); many || err != nil {
		return v, err
	}
	if t.sense.Units == 1 {
		return Verdict{Kind: NothingToDo, Why: WhyItemFirst}, nil
	}
	if last.Kind == UnknownCode {
		return t.noteUnknown(tl, last.Code, t.sense.Units-1)
	}
	s, err := stock.ByID(t.tx, last.skuID)
	if err != nil {
		return Verdict{}, err
	}
	return t.count(se, tl, s, last.lotID, last.Units*(t.sense.Units-1))
}

// setCount makes the count of the item just scanned so many in all.
func (t *turn) setCount() (Verdict, error) {
	n, bad := strconv.ParseInt(t.sense.Arg, 10, 64)
	if bad != nil || n < 0 {
		return Verdict{Kind: NotAllowed, Why: WhyBadQuantity, Lock: true}, nil
	}
	none := Verdict{Kind: NothingToDo, Why: WhyItemFirst}
	if t.st.lastScan == 0 {
		return none, nil
	}
	last, err := verdictOf(t.tx, t.st.lastScan)
	if err != nil || last.Kind != Counted {
		return none, err
	}
	se, tl, refused, err := t.open()
	if refused != nil || err != nil {
		return deref(refused), err
	}
	if v, many, err := t.tooMany(n); many || err != nil {
		return v, err
	}
	s, err := stock.ByID(t.tx, last.skuID)
	if err != nil {
		return Verdict{}, err
	}
	have, err := countedOf(t.tx, tl.id, s.ID, last.lotID)
	if err != nil {
		return Verdict{}, err
	}
	return t.count(se, tl, s, last.lotID, n-have)
}

// unknown keeps a code that nobody knows, with the number under which it is
// bound later.
func (t *turn) unknown() (Verdict, error) {
	_, tl, refused, err := t.open()
	if refused != nil || err != nil {
		return deref(refused), err
	}
	return t.noteUnknown(tl, t.sense.Code, 1)
}

func (t *turn) noteUnknown(tl tally, code string, units int64) (Verdict, error) {
	v := Verdict{Kind: UnknownCode, Units: 1}
	err := t.tx.Row(`INSERT INTO count_unknown(tally_id, code, units) VALUES ($1, $2, $3)
		ON CONFLICT (tally_id, code) DO UPDATE SET units = count_unknown.units + excluded.units RETURNING id, units, note`, []any{tl.id, code, units}, &v.Tag, &v.Done, &v.Note)
	if err != nil {
		return v, err
	}
	p, err := stock.PlaceByID(t.tx, tl.place)
	v.Place = p.Code
	if err != nil {
		return v, err
	}
	seq, err := t.tx.Reserve()
	if err != nil {
		return v, err
	}
	_, err = t.tx.Exec(`INSERT INTO count_step(tally_id, sku_id, lot_id, unknown_id, units, books, seq, at, station, operator, key) VALUES ($1, 0, 0, $2, $3, 0, $4, $5, $6, $7, $8)`,
		tl.id, v.Tag, units, seq-1, t.act.At, t.st.name, t.act.Operator, t.act.Key[:])
	return v, err
}

// note says what the unknown code just scanned is.
func (t *turn) note() (Verdict, error) {
	none := Verdict{Kind: NothingToDo, Why: WhyNoCode}
	if t.st.lastScan == 0 || t.sense.Arg == "" {
		return none, nil
	}
	last, err := verdictOf(t.tx, t.st.lastScan)
	if err != nil || last.Tag == 0 {
		return none, err
	}
	_, err = t.tx.Exec("UPDATE count_unknown SET note = $1 WHERE id = $2", t.sense.Arg, last.Tag)
	return Verdict{Kind: Noted, Tag: last.Tag, Note: t.sense.Arg, Place: last.Place}, err
}

// undo takes back the last scan that this station counted in the open place. A
// place in which nothing was counted is left as it was before.
func (t *turn) undo() (Verdict, error) {
	_, tl, refused, err := t.open()
	if err != nil {
		return Verdict{}, err
	}
	if refused != nil {
		return Verdict{Kind: NothingToDo, Why: WhyNoUndo}, nil
	}
	p, err := stock.PlaceByID(t.tx, tl.place)
	if err != nil {
		return Verdict{}, err
	}
	var id, sku, lot, units, unknown int64
	var found bool
	err = t.tx.Each(`SELECT id, sku_id, lot_id, units, unknown_id FROM count_step s WHERE tally_id = $1 AND station = $2 AND undone = 0
		AND NOT EXISTS (SELECT 1 FROM count_unknown u WHERE u.id = s.unknown_id AND u.sku_id > 0) ORDER BY id DESC LIMIT 1`, []any{tl.id, t.st.name},
		func(read func(...any) error) error { found = true; return read(&id, &sku, &lot, &units, &unknown) })
	if err != nil || !found {
		return t.undoPlace(tl, p, err)
	}
	if _, err := t.tx.Exec("UPDATE count_step SET undone = 1 WHERE id = $1", id); err != nil {
		return Verdict{}, err
	}
	v := Verdict{Kind: Undone, Place: p.Code, Units: units, Tag: unknown}
	if unknown != 0 {
		_, err = t.tx.Exec("UPDATE count_unknown SET units = units - $1 WHERE id = $2", units, unknown)
		return v, err
	}
	if err := sumUp(t.tx, tl.id, sku, lot); err != nil {
		return v, err
	}
	if v.Item, err = named(t.tx, sku, lot, units); err != nil {
		return v, err
	}
	v.skuID, v.lotID = sku, lot
	v.Done, err = countedOf(t.tx, tl.id, sku, lot)
	return v, err
}

func (t *turn) undoPlace(tl tally, p stock.Place, err error) (Verdict, error) {
	if err != nil {
		return Verdict{}, err
	}
	begun, err := hasSteps(t.tx, tl.id)
	if err != nil || begun {
		return Verdict{Kind: NothingToDo, Why: WhyNoUndo}, err
	}
	t.st.tally = 0
	return Verdict{Kind: Undone, Place: p.Code}, drop(t.tx, tl.id)
}

func hasSteps(tx *store.Tx, tallyID int64) (bool, error) {
	var n int64
	err := tx.Row("SELECT count(*) FROM count_step WHERE tally_id = $1 AND undone = 0", []any{tallyID}, &n)
	return n > 0, err
}

func drop(tx *store.Tx, tallyID int64) error {
	_, err := tx.Exec("UPDATE count_tally SET state = $1 WHERE id = $2", tallyDropped, tallyID)
	return err
}

// close closes the open place.
func (t *turn) close() (Verdict, error) {
	if t.st.tally == 0 {
		return Verdict{Kind: NothingToDo, Why: WhyNothingOpen}, nil
	}
	return t.shut(lookedAsk, "")
}

// empty says that nothing lies in the open place.
func (t *turn) empty() (Verdict, error) {
	_, tl, refused, err := t.open()
	if refused != nil || err != nil {
		return deref(refused), err
	}
	var units int64
	if err := t.tx.Row("SELECT coalesce(sum(units), 0) FROM count_step WHERE tally_id = $1 AND undone = 0", []any{tl.id}, &units); err != nil {
		return Verdict{}, err
	}
	if units > 0 {
		return Verdict{Kind: NotAllowed, Why: WhyNotEmpty, Units: units}, nil
	}
	v, err := t.shut(lookedNone, "")
	if v.Kind == PlaceClosed {
		v.Kind = Empty
	}
	return v, err
}

// leave ends counting at this station: with the place closed, or as it stands,
// to go on somewhere else.
func (t *turn) leave(closing bool) (Verdict, error) {
	if t.st.session == 0 {
		return Verdict{Kind: NothingToDo, Why: WhyNothingOpen}, nil
	}
	v := Verdict{Kind: Left}
	if closing {
		if refused, err := t.shutHere(&v, ""); refused != nil || err != nil {
			return deref(refused), err
		}
	}
	se, err := sessionByID(t.tx, t.st.session)
	if err != nil {
		return v, err
	}
	v.Session = se.No
	err = t.placesLeft(&v, se.ID)
	t.st.session, t.st.tally, t.st.lotSKU, t.st.lot = 0, 0, 0, 0
	return v, err
}

// show opens what the books have to the counters of a session.
func (t *turn) show() (Verdict, error) {
	se, refused, err := t.here()
	switch {
	case refused != nil || err != nil:
		return deref(refused), err
	case !t.act.Lead:
		return Verdict{Kind: NotAllowed, Why: WhyNotLead}, nil
	}
	_, err = t.tx.Exec("UPDATE count_session SET shown = 1 - shown WHERE id = $1", se.ID)
	v := Verdict{Kind: Joined, Session: se.No}
	if err == nil {
		err = t.placesLeft(&v, se.ID)
	}
	return v, err
}

// addItem counts an item that the session does not ask for.
func (t *turn) addItem(asked Verdict) (Verdict, error) {
	s, err := stock.ByID(t.tx, asked.skuID)
	if err != nil {
		return Verdict{}, err
	}
	return t.item(s, asked.Item.Units, true)
}
