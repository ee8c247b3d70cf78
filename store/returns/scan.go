package returns

import (
	"encoding/json"
	"errors"
	"strconv"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/stock"
)

// where is where a station stands.
type where struct {
	open     int64 // the return that is inspected here, 0 = none
	lastDoc  int64 // what undo takes back
	lastScan int64
}

// turn is one scan being judged at one station.
type turn struct {
	tx     *store.Tx
	act    store.Act
	sense  scan.Sense
	before where // as it stood when the code was scanned
	st     where
	doc    *store.Doc
	posted int
}

// Scan judges one code at the act's station and saves what follows from it.
// A key that was saved before answers its recorded verdict and does nothing.
// What a person did wrong is the Verdict; an error is the machine's, and the
// caller's transaction must not commit.
func Scan(tx *store.Tx, act store.Act, code string) (Verdict, error) {
	return store.Judged(tx, act.Key, restored, func() (store.Turn[Verdict], error) {
		t := &turn{tx: tx, act: act, sense: scan.Parse(code)}
		var err error
		t.st, err = stands(tx, act.Station)
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

func stands(tx *store.Tx, station string) (where, error) {
	var w where
	err := tx.Row("SELECT return_id, last_doc, last_scan FROM return_station WHERE station = $1", []any{station}, &w.open, &w.lastDoc, &w.lastScan)
	if errors.Is(err, store.ErrNotFound) {
		err = nil
	}
	return w, err
}

// Settle records the scan, with its document if it has one, and leaves the
// station as the verdict says.
func (t *turn) Settle(v *Verdict) error {
	v.Code, v.At, v.SavedAt = t.sense.Code, t.act.At, t.tx.Now()
	answer, err := json.Marshal(v)
	if err != nil {
		return err
	}
	rec := store.Scan{Code: v.Code, Verdict: string(v.Kind), SKU: v.skuID, Answer: string(answer)}
	if err := t.tx.Keep(t.act, t.doc, &rec); err != nil {
		return err
	}
	if t.doc != nil && t.doc.Kind != DocUndo {
		t.st.lastDoc = t.doc.Seq
	}
	v.Scan = rec.ID
	if v.Kind != SignedIn { // a badge changes who stands there, not what was asked
		t.st.lastScan = v.Scan
	}
	_, err = t.tx.Exec(`INSERT INTO return_station(station, return_id, last_doc, last_scan) VALUES ($1, $2, $3, $4)
		ON CONFLICT (station) DO UPDATE SET return_id = excluded.return_id, last_doc = excluded.last_doc, last_scan = excluded.last_scan`,
		t.act.Station, t.st.open, t.st.lastDoc, t.st.lastScan)
	return err
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
	if store.WrongTime(t.tx, t.act) != "" {
		t.act.Key = store.NewKey() // the same line, once the clock is right, is judged anew
		return Verdict{Kind: NotAllowed, When: t.act.At}, nil
	}
	switch t.sense.Kind {
	case scan.KindOperator:
		who, err := store.OperatorByID(t.tx, t.sense.Operator)
		if errors.Is(err, store.ErrNotFound) {
			return Verdict{Kind: UnknownCode}, nil
		}
		return Verdict{Kind: SignedIn, Operator: who.Name}, err
	case scan.KindCommand:
		return t.command()
	case scan.KindMisread:
		return Verdict{Kind: UnknownCode}, nil
	case scan.KindQuantity:
		return Verdict{Kind: NothingToDo}, nil
	}
	return t.code(t.sense.Code)
}

func (t *turn) command() (Verdict, error) {
	switch t.sense.Command {
	case scan.CommandUndo:
		return t.undo()
	case scan.CommandDamaged:
		return t.damaged()
	case scan.CommandMissing:
		return t.finish(true)
	case scan.CommandFinish:
		return t.finish(false)
	case scan.CommandPark:
		return t.park()
	case scan.CommandClaim:
		return t.claimNumber(scan.Clean(t.sense.Arg))
	case scan.CommandChoose:
		return t.choose()
	}
	return Verdict{Kind: NothingToDo}, nil
}

// code answers what is neither command nor badge: goods, or the number of a
// parcel or order. What the books know comes first.
func (t *turn) code(code string) (Verdict, error) {
	r, err := byNumber(t.tx, code)
	if err != nil {
		return Verdict{}, err
	}
	if r.id != 0 && r.state != stateDone {
		return t.again(r)
	}
	src, err := find(t.tx, code)
	if err != nil {
		return Verdict{}, err
	}
	if r.id != 0 && !src.more { // of an order, another parcel may come
		return t.again(r)
	}
	if src.known() {
		return t.numberScanned(src)
	}
	hits, err := stock.ByBarcode(t.tx, code)
	if err != nil {
		return Verdict{}, err
	}
	if len(hits) > 0 {
		return t.itemScanned(hits)
	}
	if _, goods := scan.GTIN14(code); goods && t.st.open != 0 || len(scan.Carriers(code)) == 0 {
		return Verdict{Kind: UnknownCode}, nil
	}
	return t.numberScanned(src)
}

// itemScanned judges an item of the open parcel. Without one it looks for the
// orders in refund that it may be of.
func (t *turn) itemScanned(hits []stock.Hit) (Verdict, error) {
	if len(hits) > 1 {
		v := Verdict{Kind: Asked, Return: t.st.open}
		for _, h := range hits {
			v.Choices = append(v.Choices, *itemOf(h))
		}
		return v, nil
	}
	if t.st.open != 0 {
		return t.count(hits[0], Sellable)
	}
	return t.whose(hits[0])
}

// choose answers which of several SKUs or orders the scan before this one
// meant.
func (t *turn) choose() (Verdict, error) {
	none := Verdict{Kind: NothingToDo}
	if t.st.lastScan == 0 {
		return none, nil
	}
	last, err := verdictOf(t.tx, t.st.lastScan)
	if err != nil {
		return none, err
	}
	n, bad := strconv.Atoi(t.sense.Arg)
	if last.Kind != Asked || bad != nil || n < 1 || n > len(last.Choices)+len(last.Orders) {
		return none, nil
	}
	if len(last.Choices) > 0 {
		h, err := hitOf(t.tx, last.Choices[n-1])
		if err != nil {
			return none, err
		}
		return t.itemScanned([]stock.Hit{h})
	}
	h, err := hitOf(t.tx, *last.Item)
	if err != nil {
		return none, err
	}
	return t.openFor(last.Orders[n-1], h)
}

func hitOf(tx *store.Tx, it pack.Item) (stock.Hit, error) {
	s, err := stock.ByCode(tx, it.SKU)
	return stock.Hit{SKU: s, Units: it.Units}, err
}

func itemOf(h stock.Hit) *pack.Item {
	return &pack.Item{SKU: h.Code, Name: h.Name, Variant: h.Variant, Units: h.Units}
}

// verdictOf reads a scan's verdict back from its record.
func verdictOf(tx *store.Tx, scanID int64) (Verdict, error) {
	var rec store.Scan
	var at, savedAt int64
	err := tx.Row("SELECT id, code, answer, at, saved_at FROM scan WHERE id = $1", []any{scanID}, &rec.ID, &rec.Code, &rec.Answer, &at, &savedAt)
	if err != nil {
		return Verdict{}, err
	}
	return restored(rec, at, savedAt)
}

func restored(rec store.Scan, at, savedAt int64) (Verdict, error) {
	var v Verdict
	err := json.Unmarshal([]byte(rec.Answer), &v)
	v.Scan, v.Code, v.At, v.SavedAt = rec.ID, rec.Code, at, savedAt
	return v, err
}
