package pack

import (
	"strings"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/order"
)

// Kinds of document about waybills that nobody knew.
const (
	// DocBind says whose such a waybill is: Subject is its new parcel, Body the
	// waybill and the order's number.
	DocBind = "bind"
	// DocTrayCleared says that one is nobody's: Subject is its row in the tray,
	// Body the waybill.
	DocTrayCleared = "tray_cleared"
)

// bind says whose an unknown waybill is, on a lead's word: "/bind ORDER" right
// after it was scanned, "/bind WAYBILL ORDER", or "/bind" and then a scan of
// the order's number. "/bind off WAYBILL" takes it out of the tray.
func (t *turn) bind() (Verdict, error) {
	if !t.act.Lead {
		return Verdict{Kind: NotAllowed, Why: WhyNotLead, Parcel: t.st.parcel}, nil
	}
	words := strings.Fields(t.sense.Arg)
	if len(words) == 2 && (words[0] == "off" || words[0] == "取消") {
		return t.clearTray(words[1])
	}
	if len(words) == 2 {
		return t.bindTo(words[0], words[1])
	}
	last, err := t.lastVerdict()
	if err != nil {
		return Verdict{}, err
	}
	waybill, ok := taught(last)
	if last.Kind == Asking && last.Why == WhyBind {
		waybill, ok = last.Other, true
	}
	switch {
	case !ok || len(words) > 2 || last.Kind == Proposed:
		return t.orHow(WhyBindHow), nil
	case len(words) == 0:
		return Verdict{Kind: Asking, Why: WhyBind, Other: waybill}, nil
	}
	return t.bindTo(waybill, words[0])
}

// askedBind binds to the order whose number is scanned right after /bind.
func (t *turn) askedBind(no string) (Verdict, bool, error) {
	last, err := t.lastVerdict()
	if err != nil || last.Kind != Asking || last.Why != WhyBind {
		return Verdict{}, false, err
	}
	if !t.act.Lead {
		return Verdict{Kind: NotAllowed, Why: WhyNotLead}, true, nil
	}
	v, err := t.bindTo(last.Other, no)
	return v, true, err
}

// bindTo makes a parcel of an order with a waybill that no parcel has.
func (t *turn) bindTo(waybill, no string) (Verdict, error) {
	if v, known, err := t.refuseKnownWaybill(waybill); known || err != nil {
		return v, err
	}
	id, v, err := t.toBind(no)
	if id == 0 || err != nil {
		return v, err
	}
	var staging bool
	if err := t.tx.Row("SELECT "+order.Staging, nil, &staging); err != nil || staging {
		return Verdict{Kind: NotAllowed, Why: WhyImporting, Waybill: waybill}, err
	}
	v = Verdict{Kind: Bound, Waybill: scan.WaybillKey(waybill), Orders: []string{no}}
	if may := scan.Carriers(waybill); len(may) == 1 {
		v.Carrier = may[0]
	}
	v.Parcel, err = t.tx.Insert("INSERT INTO parcel(waybill, key, carrier, state) VALUES ($1, $1, $2, $3)", v.Waybill, v.Carrier, Ready)
	if err == nil {
		_, err = Join(t.tx, v.Parcel, id)
	}
	if err != nil {
		return v, err
	}
	seq, err := t.tx.Reserve()
	if err != nil {
		return v, err
	}
	if _, err := endTray(t.tx, v.Waybill, trayBound, seq); err != nil {
		return v, err
	}
	return v, t.book(&store.Doc{Kind: DocBind, Subject: v.Parcel, Body: v.Waybill + " > " + no})
}

// refuseKnownWaybill refuses a waybill that is a parcel's, or was.
func (t *turn) refuseKnownWaybill(waybill string) (Verdict, bool, error) {
	v := Verdict{Kind: NotAllowed, Why: WhyHasParcel, Waybill: waybill}
	if scan.Parse(waybill).Kind != scan.KindCode {
		return v, true, nil
	}
	p, err := parcelByWaybill(t.tx, waybill)
	if err != nil || p.id != 0 {
		v.Waybill, v.Other = p.waybill, p.waybill
		return v, true, err
	}
	err = t.tx.Row(`SELECT p.waybill FROM waybill_past w JOIN parcel p ON p.id = w.parcel_id WHERE w.key = $1 ORDER BY w.id DESC LIMIT 1`,
		[]any{scan.WaybillKey(waybill)}, &v.Other)
	if err == store.ErrNotFound {
		return v, false, nil
	}
	return v, true, err
}

// toBind finds the one order of a number that waits for a waybill, or says why
// there is none.
func (t *turn) toBind(no string) (int64, Verdict, error) {
	v := Verdict{Kind: NotAllowed, Why: WhyNoOrder, Orders: []string{no}}
	ids, err := order.IDs(t.tx, no)
	var fit []int64
	for _, id := range ids {
		if err != nil {
			return 0, v, err
		}
		var state order.State
		if err = t.tx.Row("SELECT state FROM orders WHERE id = $1", []any{id}, &state); err != nil {
			return 0, v, err
		}
		var live []parcel
		live, err = parcelsOfOrder(t.tx, id)
		switch {
		case state != order.Open && state != order.Waiting:
			v.Why = WhyOrderDone
		case len(live) > 0:
			v.Why, v.Other = WhyHasWaybill, live[0].waybill
		default:
			fit = append(fit, id)
		}
	}
	switch {
	case err != nil:
		return 0, v, err
	case len(fit) > 1:
		v.Why = WhyNoOrder
	case len(fit) == 1:
		return fit[0], v, nil
	}
	return 0, v, nil
}
