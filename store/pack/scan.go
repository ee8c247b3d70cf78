package pack

import (
	"encoding/json"
	"errors"
	"slices"
	"time"

	"shipdesk/scan"
	"shipdesk/store"
)

// Mode is the name of the packing mode in scans and documents.
const Mode = "pack"

// futureGrace is how far a scan's time may lie ahead of the clock: clocks of
// collectors and terminals differ by seconds, not by minutes.
const futureGrace = time.Minute

// turn is one scan being judged at one station.
type turn struct {
	tx    *store.Tx
	act   store.Act
	sense scan.Sense
	st    station
	doc   *store.Doc // what this scan books; posted with its record
	ack   int64      // scans held by the lock that this scan acknowledged
}

// Scan judges one code at the act's station and saves what follows from it.
// A key that was saved before answers its recorded verdict and does nothing.
// What a person did wrong is the Verdict; an error is the machine's, and the
// caller's transaction must not commit.
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
	before := t.st
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
		t.st, t.doc = before, nil
		err = t.settle(&v)
	}
	return v, err
}

// settle records the scan, with its document if it has one, and leaves the
// station as the verdict says.
func (t *turn) settle(v *Verdict) error {
	v.Code, v.At, v.SavedAt = t.sense.Code, t.act.At, t.tx.Now()
	answer, err := json.Marshal(v)
	if err != nil {
		return err
	}
	rec := store.Scan{Code: v.Code, Verdict: string(v.Kind), Parcel: v.Parcel, SKU: v.skuID, Answer: string(answer)}
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
	t.remember(v)
	return t.st.save(t.tx)
}

// remember leaves the station as the verdict says. A badge changes who stands
// there, and nothing else: what was asked or refused before it still waits.
func (t *turn) remember(v *Verdict) {
	if v.Kind == SignedIn {
		return
	}
	t.st.lastScan = v.Scan
	switch {
	case v.Lock:
		t.st.lockScan, t.st.lockKind, t.st.lockParcel, t.st.held = v.Scan, v.Kind, v.Parcel, 0
	case v.Kind == Locked:
		t.st.held++
	}
}

func (t *turn) judge() (Verdict, error) {
	if t.act.At > t.tx.Now()+futureGrace.Milliseconds() {
		return Verdict{Kind: NotAllowed, Why: WhyFuture, When: t.act.At}, nil
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
	OnHold:      {scan.CommandPark, scan.CommandUndo},
}

// underLock judges a scan while a refusal waits to be acknowledged. Not done
// means that the scan goes on as if there were no lock.
func (t *turn) underLock() (v Verdict, done bool, err error) {
	locked := Verdict{Kind: Locked, Why: Why(t.st.lockKind), Parcel: t.st.lockParcel, Held: t.st.held + 1}
	if t.act.Seen < t.st.lockScan {
		return locked, true, nil
	}
	isCommand := t.sense.Kind == scan.KindCommand
	if isCommand && slices.Contains(lockAnswers[t.st.lockKind], t.sense.Command) {
		return Verdict{}, false, t.clearUnless(scan.CommandFound)
	}
	open, err := t.isOpenWaybill()
	if err != nil {
		return v, true, err
	}
	// The red basket says that the pulled parcel lies in it: OK, and its own word.
	pulled := t.st.lockKind == Pull && isCommand && t.sense.Command == scan.CommandPulled
	if open || pulled || isCommand && t.sense.Command == scan.CommandOK {
		v, err = t.acknowledge()
		return v, true, err
	}
	return locked, true, nil
}

// clearUnless drops the lock before its proposed command is carried out; the
// named command still needs what the lock remembers and drops it itself.
func (t *turn) clearUnless(c scan.Command) error {
	if t.sense.Command != c {
		t.ack = t.st.held
		t.st.unlock()
	}
	return nil
}

func (t *turn) isOpenWaybill() (bool, error) {
	if t.st.parcel == 0 || t.sense.Kind != scan.KindCode {
		return false, nil
	}
	p, err := parcelByID(t.tx, t.st.parcel)
	return err == nil && p.key == scan.WaybillKey(t.sense.Code), err
}
