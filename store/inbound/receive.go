package inbound

import (
	"errors"
	"strings"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/stock"
)

// The commands of receiving, besides those of every mode.
const (
	commandOpen    scan.Command = "receive" // /receive SUPPLIER: a blind receipt
	commandDamaged scan.Command = "damaged" // /damaged [*n] WHY: the item just received
	commandBind    scan.Command = "bind"    // /bind SKU [*n]: the unknown code before it
	commandNew     scan.Command = "new"     // /new SKU NAME: the same, of a SKU that is new
)

func (t *turn) receiveCommand() (Verdict, error) {
	switch t.sense.Command {
	case scan.CommandFinish:
		return t.closeHere()
	case scan.CommandPark:
		return t.leave()
	case commandOpen, "收货":
		return t.openBlind()
	case commandDamaged, "残次", "破损":
		return t.damaged()
	case commandBind, "绑定":
		return t.bind(false)
	case commandNew, "新货":
		return t.bind(true)
	}
	return Verdict{Kind: NothingToDo, Why: WhyNotKnown}, nil
}

// receiptScanned answers the number of a receipt or purchase note.
func (t *turn) receiptScanned() (v Verdict, known bool, err error) {
	r, err := ReceiptNo(t.tx, t.sense.Code)
	if err == nil {
		v, err = t.join(r)
		return v, true, err
	}
	if !errors.Is(err, store.ErrNotFound) {
		return v, false, err
	}
	n, err := NoteNo(t.tx, t.sense.Code)
	if errors.Is(err, store.ErrNotFound) {
		return v, false, nil
	}
	if err != nil {
		return v, false, err
	}
	if r, err = openOf(t.tx, n); err != nil {
		return v, true, err
	}
	switch {
	case r.ID != 0:
		v, err = t.join(r)
	case n.Closed:
		v = Verdict{Kind: ReceiptEnded, Why: WhyNoteClosed, Note: n.No, Supplier: n.Supplier}
	default:
		if err = t.book(&store.Doc{}); err != nil {
			return v, true, err
		}
		if r, err = openReceipt(t.tx, t.act, t.doc, &n, 0); err == nil {
			v, err = t.join(r)
		}
	}
	return v, true, err
}

func (t *turn) openBlind() (Verdict, error) {
	id, err := ensureSupplier(t.tx, t.sense.Arg)
	if err != nil {
		return Verdict{}, err
	}
	if err := t.book(&store.Doc{}); err != nil {
		return Verdict{}, err
	}
	r, err := openReceipt(t.tx, t.act, t.doc, nil, id)
	if err != nil {
		return Verdict{}, err
	}
	r.Supplier = t.sense.Arg
	return t.join(r)
}

// join makes r the receipt of this station; others may have it as well.
func (t *turn) join(r Receipt) (Verdict, error) {
	if r.Closed {
		return r.about(ReceiptEnded), nil
	}
	t.st.receipt, t.st.place = r.ID, 0
	t.st.forget()
	return r.totals(t.tx, r.about(Opened))
}

// openHere is the receipt open at this station, with a refusal where there is
// none that takes goods.
func (t *turn) openHere() (r Receipt, refused *Verdict, err error) {
	if t.st.receipt == 0 {
		return r, &Verdict{Kind: ReceiptFirst}, nil
	}
	r, err = receiptByID(t.tx, t.st.receipt)
	if err == nil && (r.Closed) {
		v := r.about(ReceiptEnded)
		refused = &v
	}
	return r, refused, err
}

// receive books units in, onto the home place.
func (t *turn) receive(s stock.SKU, units int64) (Verdict, error) {
	r, refused, err := t.openHere()
	if err != nil {
		return Verdict{}, err
	}
	if refused != nil {
		refused.Item, refused.skuID = itemOf(s, units), s.ID
		if refused.Kind == ReceiptFirst {
			refused.Notes, err = notesWanting(t.tx, s.ID)
		}
		return *refused, err
	}
	if v, many, err := t.tooMany(units); many || err != nil {
		return v, err
	}
	home, err := stock.HomePlace(t.tx, s)
	if err != nil {
		return Verdict{}, err
	}
	lot, ask, err := t.lotIn(s, units)
	if err != nil {
		return Verdict{}, err
	}
	if ask != nil {
		return *ask, nil
	}
	if err := t.book(&store.Doc{Kind: DocReceive, Subject: r.ID, Body: r.No}); err != nil {
		return Verdict{}, err
	}
	if _, err := stock.Move(t.tx, t.doc, store.Move{SKU: s.ID, Lot: lot.ID, Units: units, From: stock.Supplier, To: home.ID}); err != nil {
		return Verdict{}, err
	}
	if err := t.handled(DocReceive, r.ID, s.ID, units); err != nil {
		return Verdict{}, err
	}
	if err := count(t.tx, r, s.ID, units, 0); err != nil {
		return Verdict{}, err
	}
	if err := stock.Know(t.tx, s.ID); err != nil {
		return Verdict{}, err
	}
	if t.st.sku != s.ID || t.st.place != home.ID || t.st.lot != lot.ID {
		t.st.units = 0
	}
	t.st.sku, t.st.place, t.st.units, t.st.last, t.st.lot = s.ID, home.ID, t.st.units+units, units, lot.ID
	v := r.about(Received)
	v.Lot, v.Expires = lot.Code, stock.Date(lot.Expires)
	v.Item, v.skuID, v.Units, v.Place = itemOf(s, units), s.ID, units, home.Code
	return t.lineOf(r, v)
}

// lineOf adds how far the SKU of v is on the receipt.
func (t *turn) lineOf(r Receipt, v Verdict) (Verdict, error) {
	err := t.tx.Row("SELECT units, expected FROM receipt_line WHERE receipt_id = $1 AND sku_id = $2", []any{r.ID, v.skuID}, &v.Done, &v.Need)
	switch {
	case v.Kind != Received || r.purchase == 0:
	case v.Need == 0:
		v.Why = WhyNotExpected
	case v.Done > v.Need:
		v.Why = WhyOver
	}
	return v, err
}

// notesWanting names open notes that expect a SKU, the earliest first.
func notesWanting(tx *store.Tx, sku int64) ([]string, error) {
	var all []string
	err := tx.Each(`SELECT p.no FROM purchase_line l JOIN purchase p ON p.id = l.purchase_id
		WHERE l.sku_id = $1 AND l.units > l.received AND p.closed_doc = 0 ORDER BY p.due_at, p.id LIMIT 5`, []any{sku}, func(read func(...any) error) error {
		var no string
		err := read(&no)
		all = append(all, no)
		return err
	})
	return all, err
}

// count adds to what a receipt's line received, and to its note.
func count(tx *store.Tx, r Receipt, sku, units, damaged int64) error {
	_, err := tx.Exec(`INSERT INTO receipt_line(receipt_id, sku_id, units, damaged) VALUES ($1, $2, $3, $4)
		ON CONFLICT (receipt_id, sku_id) DO UPDATE SET units = receipt_line.units + excluded.units, damaged = receipt_line.damaged + excluded.damaged`,
		r.ID, sku, units, damaged)
	if err != nil || r.purchase == 0 || units == 0 {
		return err
	}
	return onItsWay(tx, r.purchase, sku, func() error {
		_, err := tx.Exec(`INSERT INTO purchase_line(purchase_id, sku_id, units, received) VALUES ($1, $2, 0, $3)
			ON CONFLICT (purchase_id, sku_id) DO UPDATE SET received = purchase_line.received + excluded.received`, r.purchase, sku, units)
		return err
	})
}

// handled remembers the document that this scan books.
func (t *turn) handled(kind string, receipt, sku, units int64) error {
	seq, err := t.tx.Reserve()
	if err != nil {
		return err
	}
	_, err = t.tx.Exec("INSERT INTO handling(doc_seq, kind, station_id, receipt_id, sku_id, units) VALUES ($1, $2, $3, $4, $5, $6)",
		seq, kind, t.st.id, receipt, sku, units)
	return err
}

// putAway moves the item just received to the place that was scanned behind
// it: all of it that was scanned in one go.
func (t *turn) putAway(p stock.Place) (Verdict, error) {
	return t.relocate(p, t.st.units, &store.Doc{Kind: DocPutAway}, PutAway)
}

// damaged sets the item just received aside, or n of it.
func (t *turn) damaged() (Verdict, error) {
	units, reason := t.st.last, t.sense.Arg
	if strings.HasPrefix(reason, "*") {
		n, rest, _ := strings.Cut(reason, " ")
		units, reason = scan.Parse(n).Units, strings.TrimSpace(rest)
	}
	switch {
	case t.st.sku == 0:
		return Verdict{Kind: NothingToDo, Why: WhyItemFirst}, nil
	case reason == "":
		return Verdict{Kind: NotAllowed, Why: WhyNoReason}, nil
	case units < 1 || units > t.st.units:
		return Verdict{Kind: NotAllowed, Why: WhyTooMany, Units: units, Need: t.st.units}, nil
	}
	p, err := stock.PlaceByID(t.tx, stock.Damaged)
	if err != nil {
		return Verdict{}, err
	}
	v, err := t.relocate(p, units, &store.Doc{Kind: DocDamaged, Reason: reason}, Damaged)
	v.Reason = reason
	return v, err
}

func (t *turn) relocate(p stock.Place, units int64, d *store.Doc, k Kind) (Verdict, error) {
	r, refused, err := t.openHere()
	switch {
	case err != nil:
		return Verdict{}, err
	case refused != nil:
		return *refused, nil
	case t.st.sku == 0 || units == 0:
		return Verdict{Kind: NothingToDo, Why: WhyItemFirst, Place: p.Code}, nil
	case t.st.place == p.ID:
		return Verdict{Kind: NothingToDo, Why: WhySamePlace, Place: p.Code}, nil
	}
	s, err := stock.ByID(t.tx, t.st.sku)
	if err != nil {
		return Verdict{}, err
	}
	d.Subject, d.Body = r.ID, r.No
	if err := t.book(d); err != nil {
		return Verdict{}, err
	}
	have, err := stock.TakeLot(t.tx, d, s.ID, t.st.lot, t.st.place, p.ID, units)
	if err != nil {
		return Verdict{}, err
	}
	if have < units {
		return t.noneHere(s, units, have, t.st.place)
	}
	if err := t.handled(d.Kind, r.ID, s.ID, units); err != nil {
		return Verdict{}, err
	}
	if k == Damaged {
		err = count(t.tx, r, s.ID, 0, units)
		t.st.units, t.st.last = t.st.units-units, max(t.st.last-units, 0)
	} else {
		t.st.place = p.ID
	}
	v := r.about(k)
	v.Item, v.skuID, v.Units, v.To = itemOf(s, units), s.ID, units, p.Code
	if err != nil {
		return v, err
	}
	if err := v.names(t.tx, t.st.lot); err != nil {
		return v, err
	}
	return t.lineOf(r, v)
}

// noneHere refuses what a place does not have, and says where it is.
func (t *turn) noneHere(s stock.SKU, units, have, place int64) (Verdict, error) {
	v := Verdict{Kind: NoneHere, Item: itemOf(s, units), skuID: s.ID, Units: units, Have: have, Lock: true}
	if place != 0 {
		p, err := stock.PlaceByID(t.tx, place)
		if err != nil {
			return v, err
		}
		v.Place = p.Code
	}
	var err error
	v.Where, err = stock.Where(t.tx, s.ID)
	return v, err
}

func (t *turn) closeHere() (Verdict, error) {
	r, refused, err := t.openHere()
	if err != nil || refused != nil {
		return Verdict{Kind: NothingToDo, Why: WhyNothingOpen}, err
	}
	if err := t.book(&store.Doc{}); err != nil {
		return Verdict{}, err
	}
	v := r.about(Closed)
	if v.Lines, err = closeReceipt(t.tx, t.doc, r); err != nil {
		return v, err
	}
	if len(v.Lines) > 0 {
		v.Why = WhyDiffers
	}
	t.st.receipt, t.st.place = 0, 0
	t.st.forget()
	return r.totals(t.tx, v)
}

// leave takes the receipt off this station; it stays open.
func (t *turn) leave() (Verdict, error) {
	if t.st.receipt == 0 {
		return Verdict{Kind: NothingToDo, Why: WhyNothingOpen}, nil
	}
	r, err := receiptByID(t.tx, t.st.receipt)
	t.st.receipt, t.st.place = 0, 0
	t.st.forget()
	return r.about(Left), err
}
