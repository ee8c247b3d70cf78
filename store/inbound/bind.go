package inbound

import (
	"errors"
	"strconv"
	"strings"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/stock"
)

// What a person may have asked wrongly of barcodes and SKUs.
var (
	ErrNoSKU = errors.New("inbound: no such SKU")
	ErrTaken = errors.New("inbound: the code means something else already")
)

// BindBarcode teaches that code stands for units of the SKU with this code.
// ErrNoSKU; ErrTaken if the code is another SKU's own, or a place.
func BindBarcode(tx *store.Tx, act store.Act, code, sku string, units int64) error {
	d := &store.Doc{Key: act.Key}
	if _, err := bindBarcode(tx, d, code, sku, units); err != nil {
		return err
	}
	return tx.Post(act, d)
}

func bindBarcode(tx *store.Tx, d *store.Doc, code, sku string, units int64) (stock.SKU, error) {
	s, err := stock.ByCode(tx, sku)
	if errors.Is(err, store.ErrNotFound) {
		return s, ErrNoSKU
	}
	if err != nil {
		return s, err
	}
	if err := free(tx, code); err != nil {
		return s, err
	}
	d.Kind, d.Subject, d.Body = DocBind, s.ID, strconv.FormatInt(units, 10)+" "+code
	_, err = tx.Exec(`INSERT INTO barcode(key, sku_id, code, units) VALUES ($1, $2, $3, $4)
		ON CONFLICT (key, sku_id) DO UPDATE SET units = excluded.units`, scan.BarcodeKey(code), s.ID, code, units)
	return s, err
}

// free refuses codes that mean something else: another SKU's code would be
// ambiguous for ever, a place's would hide the place.
func free(tx *store.Tx, code string) error {
	_, sku := stock.ByCode(tx, code)
	_, place := stock.PlaceByCode(tx, code)
	for _, err := range []error{sku, place} {
		if err == nil {
			return ErrTaken
		}
		if !errors.Is(err, store.ErrNotFound) {
			return err
		}
	}
	return nil
}

// NewSKU makes a SKU. ErrTaken if its code means something already, ErrNoSKU
// if it is empty.
func NewSKU(tx *store.Tx, act store.Act, code, name string) error {
	d := &store.Doc{Key: act.Key}
	if err := newSKU(tx, d, code, name); err != nil {
		return err
	}
	return tx.Post(act, d)
}

func newSKU(tx *store.Tx, d *store.Doc, code, name string) error {
	if code == "" || scan.Parse(code).Kind != scan.KindCode {
		return ErrNoSKU
	}
	if err := free(tx, code); err != nil {
		return err
	}
	hits, err := stock.ByBarcode(tx, code)
	if err != nil {
		return err
	}
	if len(hits) > 0 {
		return ErrTaken
	}
	id, err := tx.Insert("INSERT INTO sku(code, name) VALUES ($1, $2)", code, name)
	d.Kind, d.Subject, d.Body = DocSKU, id, code
	return err
}

// bind teaches the unknown code that was scanned before, and receives what it
// stands for: the goods are in hand.
func (t *turn) bind(isNew bool) (Verdict, error) {
	var last Verdict
	var err error
	if t.st.lastScan != 0 {
		if last, err = verdictOf(t.tx, t.st.lastScan); err != nil {
			return Verdict{}, err
		}
	}
	if last.Kind != UnknownCode || last.Why != WhyBind {
		return Verdict{Kind: NothingToDo, Why: WhyNoCode}, nil
	}
	if _, refused, err := t.openHere(); err != nil || refused != nil {
		return Verdict{Kind: ReceiptFirst}, err
	}
	sku, rest, _ := strings.Cut(t.sense.Arg, " ")
	units := int64(1)
	if isNew {
		if err := t.book(&store.Doc{}); err != nil {
			return Verdict{}, err
		}
		err = newSKU(t.tx, t.doc, sku, strings.TrimSpace(rest))
	} else if rest != "" {
		units = scan.Parse(rest).Units
	}
	if units < 1 {
		return Verdict{Kind: NotAllowed, Why: WhyBadQuantity}, nil
	}
	var s stock.SKU
	if err == nil {
		if err := t.book(&store.Doc{}); err != nil {
			return Verdict{}, err
		}
		s, err = bindBarcode(t.tx, t.doc, last.Code, sku, units)
	}
	switch {
	case errors.Is(err, ErrNoSKU):
		return Verdict{Kind: NotAllowed, Why: WhyNoSKU, Other: sku}, nil
	case errors.Is(err, ErrTaken):
		return Verdict{Kind: NotAllowed, Why: WhyTaken, Other: sku}, nil
	case err != nil:
		return Verdict{}, err
	}
	v, err := t.receive(s, units)
	if v.Kind == Received && v.Why == "" {
		v.Why = WhyBound
	}
	return v, err
}
