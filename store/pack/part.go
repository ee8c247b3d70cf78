package pack

import (
	"shipdesk/store"
)

// DocPart says that a lead sent what was in a parcel and left the rest for a
// new waybill. Subject is the parcel, Body its waybill.
const DocPart = "part"

// part dispatches what is in the open parcel, on a lead's word; what is missing
// waits for a waybill that is still to be printed. Where another waybill can
// take it, /finish does that.
func (t *turn) part() (Verdict, error) {
	if !t.act.Lead {
		return Verdict{Kind: NotAllowed, Why: WhyNotLead, Parcel: t.st.parcel}, nil
	}
	if t.st.parcel == 0 {
		return t.orTaken(Verdict{Kind: NothingToDo, Why: WhyNothingOpen})
	}
	c, v, barred, err := t.openContents()
	if barred || err != nil {
		return v, err
	}
	switch {
	case c.done == 0:
		return c.about(NotAllowed, WhyEmpty), nil
	case c.done == c.need:
		return t.orComplete(c, c.about(NothingToDo, WhySeal))
	}
	last, err := t.isLastPart(c)
	if err != nil || !last {
		return c.about(NotAllowed, WhyUseFinish), err
	}
	if err := t.book(&store.Doc{Kind: DocPart, Subject: c.id, Body: c.waybill, Reason: t.sense.Arg}); err != nil {
		return Verdict{}, err
	}
	orders := c.orders
	if err := t.dispatch(c); err != nil {
		return Verdict{}, err
	}
	v = c.about(Finished, WhyPart)
	v.Orders = orders
	return v, nil
}

// hasRest reports whether an order of a packed parcel still wants something for
// which no waybill is there.
func hasRest(tx *store.Tx, parcelID int64) (bool, error) {
	var rest bool
	err := tx.Row(`SELECT EXISTS (SELECT 1 FROM parcel_order po JOIN orders o ON o.id = po.order_id WHERE po.parcel_id = $1 AND o.state = 2
		AND NOT EXISTS (SELECT 1 FROM parcel_order q JOIN parcel p ON p.id = q.parcel_id WHERE q.order_id = o.id AND p.state IN (1, 2, 3)))`,
		[]any{parcelID}, &rest)
	return rest, err
}
