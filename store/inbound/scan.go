package inbound

import (
	"encoding/json"
	"errors"
	"strconv"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/stock"
)

// turn is one scan being judged at one station.
type turn struct {
	tx     *store.Tx
	act    store.Act
	sense  scan.Sense
	before station
	st     station
	doc    *store.Doc // what this scan books; posted with its record
	posted int        // documents it posted before that one

	label stock.Label // what was said of the item's lot
	noLot bool        // goods without a lot were chosen

	answered bool // this scan answers what the one before asked
}

// Scan judges one code in the act's mode at its station and saves what follows
// from it. A key that was saved before answers its recorded verdict and does
// nothing. What a person did wrong is the Verdict; an error is the machine's,
// and the caller's transaction must not commit.
func Scan(tx *store.Tx, act store.Act, code string) (Verdict, error) {
	return store.Judged(tx, act.Key, restored, func() (store.Turn[Verdict], error) {
		t := &turn{tx: tx, act: act, sense: scan.Parse(code)}
		var err error
		t.st, err = stationNamed(tx, act.Station, act.Mode)
		t.before = t.st
		return t, err
	})
}

// Judge answers the scan.
func (t *turn) Judge() (Verdict, bool, error) {
	v, err := t.judge()
	return v, v.Kind.Refusal(), err
}

// Rewind leaves the station as it stood before a refused scan.
func (t *turn) Rewind() { t.st, t.doc, t.posted = t.before, nil, 0 }

// Settle records the scan, with its document if it has one, and leaves the
// station as the verdict says.
func (t *turn) Settle(v *Verdict) error {
	v.Code, v.At, v.SavedAt = t.sense.Code, t.act.At, t.tx.Now()
	if t.before.lockScan != 0 && t.st.lockScan == 0 {
		v.Held = t.before.held
	}
	waits, err := t.unanswered(v)
	if err != nil {
		return err
	}
	answer, err := json.Marshal(v)
	if err != nil {
		return err
	}
	rec := store.Scan{Code: v.Code, Verdict: string(v.Kind), SKU: v.skuID, Answer: string(answer)}
	if err := t.tx.Keep(t.act, t.doc, &rec); err != nil {
		return err
	}
	v.Scan = rec.ID
	if v.Kind == SignedIn {
		return nil
	}
	if !waits {
		t.st.lastScan = v.Scan
	}
	t.keepItem(v)
	switch {
	case v.Lock:
		t.st.lockScan, t.st.lockKind = v.Scan, v.Kind
	case v.Kind == Locked:
		t.st.held++
	}
	return t.st.save(t.tx)
}

// unanswered looks whether the scan before asked something that this one does
// not answer: the question waits on behind what does nothing; anything else
// drops what was asked about, and v says so.
func (t *turn) unanswered(v *Verdict) (waits bool, err error) {
	if t.answered || t.before.lastScan == 0 {
		return false, nil
	}
	asked, err := verdictOf(t.tx, t.before.lastScan)
	switch {
	case err != nil || !asked.waitsForLot() && asked.Kind != Ambiguous:
		return false, err
	case v.Kind == NothingToDo || v.Kind == Locked:
		return true, nil
	case v.waitsForLot() && v.skuID == asked.skuID, v.Kind == Ambiguous && v.Code == asked.Code:
		return false, nil
	}
	v.Dropped = asked.Item
	if asked.Kind == Ambiguous {
		v.Dropped = &Item{SKU: asked.Code, Units: asked.Choices[0].Units}
	}
	return false, nil
}

// keepItem remembers the item that a quantity behind it would make more of. A
// quantity that was refused may be said again; anything else that was scanned
// meanwhile, refused or not, makes it unclear what it would be of.
func (t *turn) keepItem(v *Verdict) {
	quantity := t.sense.Kind == scan.KindQuantity
	counted := v.Kind == Received || v.Kind == Issued || v.Kind == InHand
	switch {
	case counted && !quantity:
		t.st.itemScan = v.Scan
	case v.Kind == Acknowledged, v.Kind == NothingToDo, v.Kind == Locked, quantity && v.Kind.Refusal():
	default:
		t.st.itemScan = 0
	}
}

// book makes d the document of this scan. One that it has booked already is
// posted under a key of its own.
func (t *turn) book(d *store.Doc) error {
	if t.doc != nil {
		t.posted++
		t.doc.Key = t.act.Key.Derived(t.posted)
		if err := t.tx.Post(t.act, t.doc); err != nil {
			return err
		}
	}
	t.doc = d
	return nil
}

func (t *turn) judge() (Verdict, error) {
	if why := store.WrongTime(t.tx, t.act); why != "" {
		t.act.Key = store.NewKey() // the same line is judged anew once the clock is right
		return Verdict{Kind: NotAllowed, Why: Why(why)}, nil
	}
	if t.sense.Kind == scan.KindOperator {
		return t.badge()
	}
	isCommand := t.sense.Kind == scan.KindCommand
	if t.st.lockScan > 0 {
		if !isCommand || t.sense.Command != scan.CommandOK || t.act.Seen < t.st.lockScan {
			return Verdict{Kind: Locked, Why: Why(t.st.lockKind), Held: t.st.held + 1}, nil
		}
		v := Verdict{Kind: Acknowledged, Why: Why(t.st.lockKind)}
		t.st.lockScan, t.st.lockKind, t.st.held = 0, "", 0
		return v, nil
	}
	switch {
	case isCommand:
		return t.command()
	case t.sense.Kind == scan.KindQuantity:
		return t.quantity()
	case t.sense.Kind == scan.KindMisread:
		return Verdict{Kind: UnknownCode}, nil
	}
	return t.codeScanned()
}

func (t *turn) badge() (Verdict, error) {
	who, err := store.OperatorByID(t.tx, t.sense.Operator)
	if errors.Is(err, store.ErrNotFound) {
		return Verdict{Kind: UnknownCode}, nil
	}
	return Verdict{Kind: SignedIn, Operator: who.Name}, err
}

// codeScanned ranks the meanings of a code: item, receipt, purchase note, place.
func (t *turn) codeScanned() (Verdict, error) {
	hits, err := stock.ByBarcode(t.tx, t.sense.Code)
	switch {
	case err != nil:
		return Verdict{}, err
	case len(hits) > 1:
		v := Verdict{Kind: Ambiguous}
		for _, h := range hits {
			v.Choices = append(v.Choices, *itemOf(h.SKU, h.Units))
		}
		return v, nil
	case len(hits) == 1:
		return t.itemScanned(hits[0])
	}
	if v, said, err := t.itemWithLot(); said || err != nil {
		return v, err
	}
	if t.st.mode == ModeReceive {
		if v, known, err := t.receiptScanned(); known || err != nil {
			return v, err
		}
	}
	p, err := stock.PlaceByCode(t.tx, t.sense.Code)
	if v, asked, err := t.lotSaid(err == nil); asked || err != nil {
		return v, err
	}
	if errors.Is(err, store.ErrNotFound) {
		v := Verdict{Kind: UnknownCode}
		if t.st.mode == ModeReceive {
			v.Why = WhyBind
		}
		return v, nil
	}
	if err != nil {
		return Verdict{}, err
	}
	switch {
	case !p.Holds():
		return Verdict{Kind: NotAllowed, Why: WhyBadPlace, Place: p.Code}, nil
	case p.Closed:
		return Verdict{Kind: NotAllowed, Why: WhyPlaceClosed, Place: p.Code}, nil
	}
	return t.place(p)
}

// item books units of a SKU, or takes them in hand.
func (t *turn) item(s stock.SKU, units int64) (Verdict, error) {
	switch t.st.mode {
	case ModeReceive:
		return t.receive(s, units)
	case ModeIssue:
		return t.issue(s, units)
	}
	return t.takeInHand(s, units)
}

func (t *turn) place(p stock.Place) (Verdict, error) {
	switch {
	case t.st.mode == ModeReceive:
		return t.putAway(p)
	case t.st.mode == ModeMove && t.st.sku != 0:
		return t.moveTo(p)
	}
	t.st.place = p.ID
	t.st.forget()
	return Verdict{Kind: PlaceSet, Place: p.Code}, nil
}

// LimitSetting is the largest number of pieces that one scan may book; a
// larger one is a barcode scanned where a quantity was asked.
const LimitSetting = "goods.limit"

const defaultLimit = 5000

// Limit reads LimitSetting.
func Limit(tx *store.Tx) (int64, error) {
	said, err := store.Setting(tx, LimitSetting)
	n, bad := strconv.ParseInt(said, 10, 64)
	if err != nil || bad != nil || n < 1 {
		return defaultLimit, err
	}
	return n, nil
}

// tooMany refuses more pieces than the limit.
func (t *turn) tooMany(units int64) (v Verdict, tooMany bool, err error) {
	limit, err := Limit(t.tx)
	return Verdict{Kind: NotAllowed, Why: WhyTooMany, Units: units, Need: limit, Lock: true}, units > limit, err
}

// quantity makes the item just scanned n of its kind: it was counted once,
// n-1 more are counted.
func (t *turn) quantity() (Verdict, error) {
	if t.sense.Units < 1 {
		return Verdict{Kind: NotAllowed, Why: WhyBadQuantity, Lock: true}, nil
	}
	if v, asked, err := t.moreOfPending(); asked || err != nil {
		return v, err
	}
	if t.st.itemScan == 0 {
		return Verdict{Kind: NothingToDo, Why: WhyItemFirst}, nil
	}
	last, err := verdictOf(t.tx, t.st.itemScan)
	if err != nil {
		return Verdict{}, err
	}
	if v, many, err := t.tooMany(last.Units * t.sense.Units); many || err != nil {
		return v, err
	}
	if t.sense.Units == 1 {
		return Verdict{Kind: NothingToDo, Why: WhyItemFirst}, nil
	}
	s, err := stock.ByID(t.tx, last.skuID)
	if err != nil {
		return Verdict{}, err
	}
	once := t.st.last
	v, err := t.item(s, last.Units*(t.sense.Units-1))
	t.st.last += once
	return v, err
}

// choose answers which of several SKUs the scan before this one meant.
func (t *turn) choose() (Verdict, error) {
	none := Verdict{Kind: NothingToDo, Why: WhyNoChoice}
	if t.st.lastScan == 0 {
		return none, nil
	}
	last, err := verdictOf(t.tx, t.st.lastScan)
	n, bad := strconv.Atoi(t.sense.Arg)
	if err == nil && bad == nil && last.waitsForLot() {
		return t.lotChosen(last, n)
	}
	if err != nil || last.Kind != Ambiguous || bad != nil || n < 1 || n > len(last.Choices) {
		return none, err
	}
	t.answered = true
	s, err := stock.ByCode(t.tx, last.Choices[n-1].SKU)
	if err != nil {
		return Verdict{}, err
	}
	return t.item(s, last.Choices[n-1].Units)
}

func (t *turn) command() (Verdict, error) {
	switch t.sense.Command {
	case scan.CommandOK:
		return Verdict{Kind: NothingToDo, Why: WhyNotLocked}, nil
	case scan.CommandUndo:
		return t.undo()
	case scan.CommandChoose:
		return t.choose()
	}
	switch t.st.mode {
	case ModeReceive:
		return t.receiveCommand()
	case ModeIssue:
		return t.issueCommand()
	}
	return Verdict{Kind: NothingToDo, Why: WhyNotKnown}, nil
}
