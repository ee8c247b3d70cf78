package pack

import (
	"encoding/json"
	"errors"
	"slices"

	"shipdesk/scan"
	"shipdesk/store"
)

// Mode is the name of the packing mode in scans and documents.
const Mode = "pack"

// turn is one scan being judged at one station.
type turn struct {
	tx     *store.Tx
	act    store.Act
	sense  scan.Sense
	before station // as it stood when the code was scanned
	st     station
	doc    *store.Doc // what this scan books; posted with its record
	posted int        // documents it posted before that one
}

// Scan judges one code at the act's station and saves what follows from it.
// A key that was saved before answers its recorded verdict and does nothing;
// scans with an impossible time are not kept under theirs.
// What a person did wrong is the Verdict; an error is the machine's, and the
// caller's transaction must not commit.
func Scan(tx *store.Tx, act store.Act, code string) (Verdict, error) {
	return store.Judged(tx, act.Key, restored, func() (store.Turn[Verdict], error) {
		t := &turn{tx: tx, act: act, sense: scan.Parse(code)}
		var err error
		t.st, err = stationNamed(tx, act.Station)
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
func (t *turn) Rewind() { t.st, t.doc = t.before, nil }

// Settle records the scan, with its document if it has one, and leaves the
// station as the verdict says.
func (t *turn) Settle(v *Verdict) error {
	v.Code, v.At, v.SavedAt = t.sense.Code, t.act.At, t.tx.Now()
	t.keepLock(v)
	answer, err := json.Marshal(v)
	if err != nil {
		return err
	}
	rec := store.Scan{Code: v.Code, Verdict: string(v.Kind), Parcel: v.Parcel, SKU: v.skuID, Answer: string(answer)}
	if err := t.tx.Keep(t.act, t.doc, &rec); err != nil {
		return err
	}
	v.Scan = rec.ID
	if err := t.keepInTray(v); err != nil {
		return err
	}
	t.remember(v)
	return t.st.save(t.tx)
}

// keepLock leaves the lock where there was nothing to do: a command that did
// nothing acknowledges nothing. Whatever ended a lock says how many scans did
// not count meanwhile.
func (t *turn) keepLock(v *Verdict) {
	if t.before.lockScan == 0 {
		return
	}
	if v.Kind == NothingToDo {
		t.st, v.Lock = t.before, true
	}
	if t.st.lockScan == 0 {
		v.Held = t.before.held
	}
}

// remember leaves the station as the verdict says. A badge changes who stands
// there, and nothing else: what was asked or refused before it still waits.
func (t *turn) remember(v *Verdict) {
	if v.Kind == SignedIn {
		return
	}
	t.st.lastScan = v.Scan
	t.keepHand(v)
	switch {
	case v.Lock && v.Kind != NothingToDo: // the scans that an earlier lock held go on counting
		t.st.lockScan, t.st.lockKind, t.st.lockParcel = v.Scan, v.Kind, v.Parcel
	case v.Kind == Locked:
		t.st.held++
	}
}

func (t *turn) judge() (Verdict, error) {
	if why := t.wrongTime(); why != "" {
		return Verdict{Kind: NotAllowed, Why: why, When: t.act.At}, nil
	}
	if t.sense.Kind == scan.KindOperator {
		return t.badge()
	}
	if t.st.lockScan > 0 {
		if v, done, err := t.underLock(); done || err != nil {
			return v, err
		}
	}
	switch t.sense.Kind {
	case scan.KindCommand:
		return t.command()
	case scan.KindQuantity:
		return t.quantity()
	case scan.KindMisread:
		return Verdict{Kind: UnknownCode}, nil
	}
	return t.codeScanned()
}

// wrongTime says what is wrong with the time of the scan. Such a scan is
// recorded under a key of its own: the key of a timed line is made of its
// time and code, and the same line uploaded again once the clock is right, or
// that time has come, must be judged anew.
func (t *turn) wrongTime() Why {
	why := store.WrongTime(t.tx, t.act)
	if why != "" {
		t.act.Key = store.NewKey()
	}
	return Why(why)
}

// badge answers the badge of an operator, also while a refusal waits: it may be
// the lead who comes to settle it. The caller books the scans behind it under
// that name (see Heir).
func (t *turn) badge() (Verdict, error) {
	who, err := store.OperatorByID(t.tx, t.sense.Operator)
	if errors.Is(err, store.ErrNotFound) {
		return Verdict{Kind: UnknownCode}, nil
	}
	return Verdict{Kind: SignedIn, Operator: who.Name}, err
}

// Heir is who stands at the station after the verdict v of a scan made under
// act: nil unless it was a badge. A badge opens lead acts only where no PIN is
// set, or for a lead who had opened them before.
func Heir(tx *store.Tx, act store.Act, v Verdict) (*store.Operator, error) {
	if v.Kind != SignedIn {
		return nil, nil
	}
	who, err := store.SignIn(tx, v.Operator, "")
	if who.Name == act.Operator {
		who.Lead = act.Lead
	}
	return &who, err
}

// lockAnswers are the commands that a refusal itself proposes, besides OK:
// given after it was seen, they acknowledge it.
var lockAnswers = map[Kind][]scan.Command{
	AnotherOpen: {scan.CommandPark, scan.CommandFinish, scan.CommandShort, scan.CommandUndo},
	NoneInBooks: {scan.CommandFound, scan.CommandShort, scan.CommandPark},
}

// answers are the commands besides OK that the lock takes now. With no parcel
// open here there are none: an undo would take back the dispatch of one that
// is sealed already. On hold, only goods that have to come out are undone.
func (s station) answers(tx *store.Tx) ([]scan.Command, error) {
	switch {
	case s.lockScan == 0:
		return nil, nil
	case s.lockKind == Pull:
		return []scan.Command{scan.CommandPulled}, nil
	case s.lockKind == NoneInBooks && s.parcel == 0 && s.hot.sku != 0:
		return []scan.Command{scan.CommandFound}, nil
	case s.lockKind != OnHold && s.parcel == 0:
		return nil, nil
	case s.lockKind != OnHold:
		return lockAnswers[s.lockKind], nil
	}
	v, err := verdictOf(tx, s.lockScan)
	var all []scan.Command
	if v.Why == WhyHeld || v.Why == WhyAddress || v.Why == WhyPartRefund || v.Why == WhyNoteStop {
		all = append(all, scan.CommandRelease)
	}
	if err == nil && s.parcel != 0 {
		all = append(all, scan.CommandPark)
	}
	if err == nil && v.Why == WhyTakeOut && v.Parcel == s.parcel {
		all = append(all, scan.CommandUndo)
	}
	return all, err
}

// needsLock are the commands that need what the lock remembers and end it
// themselves.
var needsLock = []scan.Command{scan.CommandFound, scan.CommandRelease, scan.CommandPulled}

// underLock judges a scan while a refusal waits to be acknowledged. Not done
// means that the scan goes on as if there were no lock.
func (t *turn) underLock() (v Verdict, done bool, err error) {
	locked := Verdict{Kind: Locked, Why: Why(t.st.lockKind), Parcel: t.st.lockParcel, Held: t.st.held + 1}
	if t.act.Seen < t.st.lockScan {
		return locked, true, nil
	}
	isCommand := t.sense.Kind == scan.KindCommand
	if isCommand {
		answers, err := t.st.answers(t.tx)
		if err != nil {
			return v, true, err
		}
		if slices.Contains(answers, t.sense.Command) {
			if !slices.Contains(needsLock, t.sense.Command) {
				t.st.unlock()
			}
			return v, false, nil
		}
	}
	open, err := t.isOpenWaybill()
	if err != nil {
		return v, true, err
	}
	if open || isCommand && t.sense.Command == scan.CommandOK {
		v, err = t.acknowledge()
		return v, true, err
	}
	return locked, true, nil
}

func (t *turn) isOpenWaybill() (bool, error) {
	if t.st.parcel == 0 || t.sense.Kind != scan.KindCode {
		return false, nil
	}
	p, err := parcelByID(t.tx, t.st.parcel)
	return err == nil && p.key == scan.WaybillKey(t.sense.Code), err
}
