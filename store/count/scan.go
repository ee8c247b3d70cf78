package count

import (
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
	doc    *store.Doc // what this scan books, if anything; posted with its record
}

// Scan judges one code in counting at the act's station and saves what follows
// from it. A key that was saved before answers its recorded verdict and does
// nothing. What a person did wrong is the Verdict; an error is the machine's,
// and the caller's transaction must not commit.
func Scan(tx *store.Tx, act store.Act, code string) (Verdict, error) {
	rec, at, savedAt, err := store.Recorded(tx, act.Key)
	if err == nil {
		return restored(rec, at, savedAt)
	}
	if !errors.Is(err, store.ErrNotFound) {
		return Verdict{}, err
	}
	t := &turn{tx: tx, act: act, sense: scan.Parse(code)}
	if t.st, err = stationNamed(tx, act.Station); err != nil {
		return Verdict{}, err
	}
	t.before = t.st
	var v Verdict
	err = tx.Act(func() (bool, error) {
		if v, err = t.judge(); err != nil || v.Kind.Refusal() {
			return false, err
		}
		return true, t.settle(&v)
	})
	if err != nil {
		return Verdict{}, err
	}
	if v.Kind.Refusal() {
		t.st, t.doc = t.before, nil
		if v.Kind == SessionEnded && v.Session != "" {
			t.st.session, t.st.tally = 0, 0 // the next place finds another
		}
		err = t.settle(&v)
	}
	return v, err
}

// settle records the scan and leaves the station as the verdict says.
func (t *turn) settle(v *Verdict) error {
	v.Code, v.At, v.SavedAt = t.sense.Code, t.act.At, t.tx.Now()
	if t.before.lockScan != 0 && t.st.lockScan == 0 {
		v.Held = t.before.held
	}
	rec, err := v.record()
	if err != nil {
		return err
	}
	if t.doc != nil {
		t.doc.Key, t.doc.Scans = t.act.Key, []store.Scan{rec}
		err = t.tx.Post(t.act, t.doc)
		rec.ID = t.doc.Scans[0].ID
	} else {
		err = t.tx.Record(t.act, &rec)
	}
	if err != nil {
		return err
	}
	v.Scan = rec.ID
	if v.Kind == SignedIn {
		return nil
	}
	t.st.lastScan = v.Scan
	t.keepItem(v)
	switch {
	case v.Lock:
		t.st.lockScan, t.st.lockKind = v.Scan, v.Kind
	case v.Kind == Locked:
		t.st.held++
	}
	return t.st.save(t.tx)
}

// keepItem remembers the item that a quantity behind it would make more of. A
// quantity that was refused may be said again; anything else that was scanned
// meanwhile, refused or not, makes it unclear what it would be of.
func (t *turn) keepItem(v *Verdict) {
	quantity := t.sense.Kind == scan.KindQuantity
	counted := v.Kind == Counted || v.Kind == UnknownCode
	switch {
	case counted && !quantity:
		t.st.itemScan = v.Scan
	case v.Kind == Acknowledged, v.Kind == NothingToDo, v.Kind == Locked, quantity && v.Kind.Refusal():
	default:
		t.st.itemScan = 0
	}
}

func (t *turn) judge() (Verdict, error) {
	if why := store.WrongTime(t.tx, t.act); why != "" {
		t.act.Key = store.NewKey() // the same line is judged anew once the clock is right
		return Verdict{Kind: NotAllowed, Why: Why(why)}, nil
	}
	if t.sense.Kind == scan.KindOperator {
		return t.badge()
	}
	if t.st.lockScan > 0 {
		return t.locked()
	}
	switch t.sense.Kind {
	case scan.KindCommand:
		return t.command()
	case scan.KindQuantity:
		return t.quantity()
	case scan.KindMisread:
		return Verdict{Kind: NothingToDo, Why: WhyNotKnown}, nil
	}
	return t.codeScanned()
}

func (t *turn) badge() (Verdict, error) {
	who, err := store.OperatorByID(t.tx, t.sense.Operator)
	if errors.Is(err, store.ErrNotFound) {
		return Verdict{Kind: NothingToDo, Why: WhyNotKnown}, nil
	}
	return Verdict{Kind: SignedIn, Operator: who.Name}, err
}

// locked takes the answers to what the station asks; everything else does not
// count. OK is always the answer that changes nothing.
func (t *turn) locked() (Verdict, error) {
	kind := t.st.lockKind
	if t.sense.Kind == scan.KindCommand && t.act.Seen >= t.st.lockScan {
		asked, err := verdictOf(t.tx, t.st.lockScan)
		if err != nil {
			return Verdict{}, err
		}
		answer := t.answerTo(asked)
		if answer != nil {
			t.st.lockScan, t.st.lockKind, t.st.held = 0, "", 0
			return answer()
		}
	}
	return Verdict{Kind: Locked, Why: Why(kind), Held: t.st.held + 1}, nil
}

// answerTo is what a command does about the question that was asked; nil if it
// is no answer to it.
func (t *turn) answerTo(asked Verdict) func() (Verdict, error) {
	c := word(t.sense.Command)
	switch {
	case c == scan.CommandOK:
		return func() (Verdict, error) { return Verdict{Kind: Acknowledged, Why: Why(asked.Kind)}, nil }
	case asked.Kind == AskMissing && (c == commandNone || c == commandEmpty):
		return func() (Verdict, error) { return t.shutAndGo(lookedNone, asked.To) }
	case asked.Kind == AskMissing && c == commandNotLooked:
		return func() (Verdict, error) { return t.shutAndGo(notLooked, asked.To) }
	case asked.Kind == OutsideSession && c == commandAdd && asked.Why == WhyNotAsked:
		return func() (Verdict, error) { return t.addItem(asked) }
	case asked.Kind == OutsideSession && c == commandAdd:
		return func() (Verdict, error) { return t.addPlace(asked.Place) }
	case asked.Kind == AlreadyCounted && c == commandAdd:
		return func() (Verdict, error) { return t.countAnew(asked.Place) }
	case asked.Kind == AlreadyCounted && c == scan.CommandJoin:
		return func() (Verdict, error) { return t.reopen(asked.Place) }
	}
	return nil
}

// The commands of counting, besides those of every mode.
const (
	commandNone      scan.Command = "none"      // /none: what was not scanned is not here
	commandNotLooked scan.Command = "notlooked" // /notlooked: nobody looked for it yet
	commandEmpty     scan.Command = "empty"     // /empty: nothing lies in this place
	commandClose     scan.Command = "close"     // /close: this place is counted
	commandAdd       scan.Command = "add"       // /add: count it all the same
	commandCount     scan.Command = "count"     // /count n: so many in all of the item just scanned
	commandLot       scan.Command = "lot"       // /lot CODE DATE: of the item just scanned
	commandNote      scan.Command = "note"      // /note TEXT: what the unknown code just scanned is
	commandShow      scan.Command = "show"      // /show: a lead opens what the books have
)

// chinese leads from the Chinese words of these commands to them.
var chinese = map[scan.Command]scan.Command{
	"没有": commandNone, "没看": commandNotLooked, "空": commandEmpty, "空库位": commandEmpty, "关": commandClose, "数完": commandClose, "加入": commandAdd,
	"数": commandCount, "批次": commandLot, "记": commandNote, "一起": scan.CommandJoin, "显示": commandShow,
}

func word(c scan.Command) scan.Command {
	if known, ok := chinese[c]; ok {
		return known
	}
	return c
}

func (t *turn) command() (Verdict, error) {
	switch word(t.sense.Command) {
	case scan.CommandOK:
		return Verdict{Kind: NothingToDo, Why: WhyNotLocked}, nil
	case scan.CommandUndo:
		return t.undo()
	case scan.CommandChoose:
		return t.choose()
	case commandClose:
		return t.close()
	case commandEmpty:
		return t.empty()
	case commandCount:
		return t.setCount()
	case commandLot:
		return t.lotSaid()
	case commandNote:
		return t.note()
	case commandShow:
		return t.show()
	case scan.CommandJoin:
		return t.joinOther(false)
	case scan.CommandTake:
		return t.joinOther(true)
	case scan.CommandFinish:
		return t.leave(true)
	case scan.CommandPark:
		return t.leave(false)
	case commandNone, commandNotLooked, commandAdd:
		return Verdict{Kind: NothingToDo, Why: WhyNoQuestion}, nil
	}
	return Verdict{Kind: NothingToDo, Why: WhyNotKnown}, nil
}

// codeScanned ranks the meanings of a code: session, item, place.
func (t *turn) codeScanned() (Verdict, error) {
	se, err := SessionNo(t.tx, t.sense.Code)
	if err == nil {
		return t.join(se)
	}
	if !errors.Is(err, store.ErrNotFound) {
		return Verdict{}, err
	}
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
		return t.item(hits[0].SKU, hits[0].Units, false)
	}
	p, err := stock.PlaceByCode(t.tx, t.sense.Code)
	if errors.Is(err, store.ErrNotFound) {
		return t.unknown()
	}
	if err != nil {
		return Verdict{}, err
	}
	return t.place(p)
}

// choose answers which of several SKUs or lots the scan before this one meant.
func (t *turn) choose() (Verdict, error) {
	none := Verdict{Kind: NothingToDo, Why: WhyNoChoice}
	if t.st.lastScan == 0 {
		return none, nil
	}
	last, err := verdictOf(t.tx, t.st.lastScan)
	n, bad := strconv.Atoi(t.sense.Arg)
	if err != nil || bad != nil || n < 1 || n > len(last.Choices) {
		return none, err
	}
	if last.Kind == AskLot && n <= len(last.lots) {
		return t.ofLot(last, last.lots[n-1])
	}
	if last.Kind != Ambiguous {
		return none, nil
	}
	s, err := stock.ByCode(t.tx, last.Choices[n-1].SKU)
	if err != nil {
		return Verdict{}, err
	}
	return t.item(s, last.Choices[n-1].Units, false)
}

func itemOf(s stock.SKU, units int64) *Item {
	return &Item{SKU: s.Code, Name: s.Name, Variant: s.Variant, Units: units}
}
