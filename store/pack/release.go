package pack

import (
	"errors"

	"shipdesk/store"
	"shipdesk/store/order"
)

// DocRelease says that a lead let held orders go. Subject is the parcel, Body
// its waybill.
const DocRelease = "release"

// release lets the held parcel that was just scanned, or the one open here, be
// packed: a lead's word. With nothing open it is opened at once.
func (t *turn) release() (Verdict, error) {
	p, err := t.heldParcel()
	if err != nil || p.id == 0 {
		return Verdict{Kind: NothingToDo, Why: WhyNotHeld}, err
	}
	if !t.act.Lead {
		return Verdict{Kind: NotAllowed, Why: WhyNotLead, Parcel: p.id, Waybill: p.waybill}, nil
	}
	if released, err := t.releaseOrders(p); err != nil || !released {
		return Verdict{Kind: NothingToDo, Why: WhyNotHeld}, err
	}
	t.st.unlock()
	c, err := load(t.tx, p)
	if err != nil {
		return Verdict{}, err
	}
	v := c.about(Released, "")
	if k, _ := c.barred(); k != "" || t.st.parcel != 0 || p.state != Ready && p.state != Aside {
		return v, nil
	}
	if opened, err := t.open(p, Opened); err != nil || opened.Kind.Refusal() || opened.Kind == Complete {
		return opened, err
	}
	return v, nil
}

func (t *turn) heldParcel() (parcel, error) {
	id := t.st.parcel
	if t.st.lockKind == OnHold {
		id = t.st.lockParcel
	}
	p, err := parcelByID(t.tx, id)
	if errors.Is(err, store.ErrNotFound) {
		return parcel{}, nil
	}
	return p, err
}

func (t *turn) releaseOrders(p parcel) (any bool, err error) {
	c, err := load(t.tx, p)
	if err != nil {
		return false, err
	}
	var last int64
	for _, w := range c.wants {
		if w.order == last {
			continue
		}
		last = w.order
		ended, err := order.Release(t.tx, w.order)
		if err != nil {
			return false, err
		}
		any = any || ended
	}
	passed, err := c.passNotes(t.tx)
	if err != nil {
		return false, err
	}
	any = any || passed
	if !any {
		return false, nil
	}
	return true, t.book(&store.Doc{Kind: DocRelease, Subject: p.id, Body: p.waybill, Reason: t.sense.Arg})
}
