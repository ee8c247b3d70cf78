package pack

import (
	"errors"
	"strconv"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/stock"
)

// QuantitySetting switches *n on ("on") at this desk; off otherwise.
const QuantitySetting = "pack.quantity"

func (t *turn) command() (Verdict, error) {
	switch t.sense.Command {
	case scan.CommandOK:
		return t.okUnlocked()
	case scan.CommandUndo:
		return t.undo()
	case scan.CommandPark:
		return t.park("")
	case scan.CommandShort:
		return t.park(WhyShort)
	case scan.CommandFinish:
		return t.finish()
	case scan.CommandTake:
		return t.takeOver()
	case scan.CommandFound:
		return t.found()
	case scan.CommandRelease:
		return t.release()
	case scan.CommandPulled:
		return t.pulled()
	case scan.CommandChoose:
		return t.choose()
	case scan.CommandHot:
		return t.hotCommand()
	case scan.CommandIgnore:
		return t.ignoreCommand()
	}
	return t.leadCommand()
}

// leadCommand answers the commands with which a lead changes what is sent.
func (t *turn) leadCommand() (Verdict, error) {
	switch t.sense.Command {
	case scan.CommandSwap:
		return t.swap()
	case scan.CommandJoin:
		return t.join()
	case scan.CommandPart:
		return t.part()
	case scan.CommandBind:
		return t.bind()
	}
	return Verdict{Kind: NothingToDo, Why: WhyNotKnown}, nil
}

// okUnlocked answers OK where no refusal waits: it confirms the notes of the
// open parcel, forgets the item scanned
// before its waybill, and ends hot mode when no waybill is left for it.
func (t *turn) okUnlocked() (Verdict, error) {
	if v, asked, err := t.confirm(); asked || err != nil {
		return v, err
	}
	if t.handHeld() {
		return Verdict{Kind: Acknowledged, Why: Why(WaybillFirst)}, nil
	}
	if v, ended, err := t.hotAtEnd(); ended || err != nil {
		return v, err
	}
	return Verdict{Kind: NothingToDo, Why: WhyNotLocked}, nil
}

// acknowledge ends the lock. Goods of a cancelled parcel, or of a line
// refunded while it was packed, are booked back to their shelves: OK says
// that they were put back.
func (t *turn) acknowledge() (Verdict, error) {
	kind, id := t.st.lockKind, t.st.lockParcel
	t.st.unlock()
	v := Verdict{Kind: Acknowledged, Why: Why(kind)}
	p, err := parcelByID(t.tx, id)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return v, err
	}
	if kind == Pull || kind == OnHold {
		if v.Back, err = t.putBack(p); err != nil {
			return v, err
		}
	}
	if t.st.parcel == 0 {
		v.Parcel, v.Waybill, v.Carrier = p.id, p.waybill, p.carrier
		return v, nil
	}
	return t.aboutOpen(v)
}

// aboutOpen adds how far the open parcel is. What was put back, or what an
// import changed meanwhile, may have left it complete.
func (t *turn) aboutOpen(v Verdict) (Verdict, error) {
	p, err := parcelByID(t.tx, t.st.parcel)
	if err != nil {
		return v, err
	}
	c, err := load(t.tx, p)
	if err != nil {
		return v, err
	}
	about := c.about(v.Kind, v.Why)
	about.Back = v.Back
	if k, _ := c.barred(); k != "" {
		return about, nil
	}
	return t.orComplete(c, about)
}

// putBack books the goods of dropped lines out of a parcel that is not
// packed, and closes the parcel here if nothing in it is wanted any more. It
// says what went back where.
func (t *turn) putBack(p parcel) ([]Item, error) {
	if p.id == 0 || p.state == Packed || p.state == Open && p.station != t.st.id {
		return nil, nil
	}
	c, err := load(t.tx, p)
	if err != nil {
		return nil, err
	}
	kind, why := c.barred()
	out, err := c.dropped(t.tx, kind, why)
	if err != nil {
		return nil, err
	}
	if len(out.docs) > 0 {
		if _, err := t.takeBack(p, out.picks, out.docs); err != nil {
			return nil, err
		}
	}
	if kind != Pull {
		return out.items, nil
	}
	if t.st.parcel == p.id {
		t.st.parcel = 0
	}
	return out.items, p.setState(t.tx, Ready, 0, "")
}

// park sets the open parcel aside, as short if goods are missing. What is
// missing may be said behind the command; nobody is made to, since a packer
// with gloves scans /short from a printed sheet. Its units stay on the bench.
func (t *turn) park(why Why) (Verdict, error) {
	if t.st.parcel == 0 {
		return t.orTaken(Verdict{Kind: NothingToDo, Why: WhyNothingOpen})
	}
	p, err := parcelByID(t.tx, t.st.parcel)
	if err != nil {
		return Verdict{}, err
	}
	c, err := load(t.tx, p)
	if err != nil {
		return Verdict{}, err
	}
	if why == WhyShort && t.act.Lead && c.lacksGiftsOnly() {
		return t.leaveGifts(c)
	}
	reason := ""
	if why == WhyShort {
		reason = t.sense.Arg
	}
	if err := p.setState(t.tx, Aside, 0, parkedAs(why, reason)); err != nil {
		return Verdict{}, err
	}
	t.st.parcel = 0
	v := c.about(Parked, why)
	v.Reason = reason
	if why == WhyShort {
		v.Wanted, err = c.goesWithout(t.tx)
	}
	return v, err
}

// finish dispatches a part of a split order; the last waybill must complete.
func (t *turn) finish() (Verdict, error) {
	if t.st.parcel == 0 {
		return t.orTaken(Verdict{Kind: NothingToDo, Why: WhyNothingOpen})
	}
	c, v, barred, err := t.openContents()
	if barred || err != nil {
		return v, err
	}
	if c.done == 0 {
		return c.about(NotAllowed, WhyEmpty), nil
	}
	if c.done == c.need {
		return t.orComplete(c, c.about(NothingToDo, WhySeal))
	}
	last, err := t.isLastPart(c)
	if err != nil || last {
		return c.about(NotAllowed, WhyLastPart), err
	}
	if c.unconfirmed() {
		return c.about(NotAllowed, WhyNoteOK), nil
	}
	if err := t.book(&store.Doc{Kind: DocFinish, Subject: c.id, Body: c.waybill}); err != nil {
		return Verdict{}, err
	}
	if err := t.dispatch(c); err != nil {
		return Verdict{}, err
	}
	return c.about(Finished, ""), nil
}

// isLastPart reports whether an order that still wants something has no other
// waybill that could take it.
func (t *turn) isLastPart(c *contents) (bool, error) {
	for _, w := range c.wants {
		if w.left() == 0 {
			continue
		}
		var others int64
		err := t.tx.Row(`SELECT count(*) FROM parcel_order po JOIN parcel p ON p.id = po.parcel_id
			WHERE po.order_id = $1 AND p.id <> $2 AND p.state IN (1, 2, 3)`, []any{w.order, c.id}, &others)
		if err != nil || others == 0 {
			return true, err
		}
	}
	return false, nil
}

// takeOver takes the parcel that the scan before this one found open at
// another station.
func (t *turn) takeOver() (Verdict, error) {
	last, err := t.lastVerdict()
	if err != nil {
		return Verdict{}, err
	}
	if last.Kind != OpenElsewhere || t.st.parcel != 0 {
		return Verdict{Kind: NothingToDo, Why: WhyNoChoice}, nil
	}
	p, err := parcelOf(t.tx, last)
	if err != nil || p.id == 0 {
		return Verdict{Kind: NothingToDo, Why: WhyNoChoice}, err
	}
	if p.state == Packed {
		return t.alreadyPacked(p), nil
	}
	if _, err := t.tx.Exec("UPDATE station SET parcel_id = 0, taken_parcel = $1, taken_by = $2 WHERE parcel_id = $1", p.id, t.st.name); err != nil {
		return Verdict{}, err
	}
	v, err := t.open(p, Taken)
	v.Station = last.Station
	return v, err
}

// found counts the units that the books did not show, on a lead's word.
func (t *turn) found() (Verdict, error) {
	if t.st.lockKind != NoneInBooks || t.st.parcel == 0 && t.st.hot.sku == 0 {
		return Verdict{Kind: NothingToDo, Why: WhyNoChoice}, nil
	}
	switch {
	case !t.act.Lead:
		return Verdict{Kind: NotAllowed, Why: WhyNotLead, Parcel: t.st.parcel}, nil
	case t.sense.Arg == "":
		return Verdict{Kind: NotAllowed, Why: WhyNoReason, Parcel: t.st.parcel}, nil
	}
	refused, err := verdictOf(t.tx, t.st.lockScan)
	if err != nil {
		return Verdict{}, err
	}
	t.st.unlock()
	if t.st.parcel == 0 {
		return t.hotFound(refused, t.sense.Arg)
	}
	return t.countItem(refused.Item, refused.Units, t.sense.Arg)
}

// choose answers which of several SKUs, or of several waybills of an order, the
// scan before this one meant.
func (t *turn) choose() (Verdict, error) {
	last, err := t.lastVerdict()
	if err != nil {
		return Verdict{}, err
	}
	n, bad := strconv.Atoi(t.sense.Arg)
	if last.Kind != Ambiguous || bad != nil || n < 1 || n > len(last.Choices)+len(last.Waybills) {
		return Verdict{Kind: NothingToDo, Why: WhyNoChoice}, nil
	}
	if len(last.Waybills) > 0 {
		return t.chosenWaybill(last.Waybills[n-1])
	}
	it := last.Choices[n-1]
	return t.countItem(&it, it.Units, "")
}

// quantity makes the item just scanned n of its kind: it was counted once,
// n-1 more are counted.
func (t *turn) quantity() (Verdict, error) {
	on, err := store.Setting(t.tx, QuantitySetting)
	switch {
	case err != nil:
		return Verdict{}, err
	case on != "on":
		return Verdict{Kind: NotAllowed, Why: WhyQuantityOff, Parcel: t.st.parcel}, nil
	case t.sense.Units < 1:
		return Verdict{Kind: NotAllowed, Why: WhyBadQuantity, Parcel: t.st.parcel}, nil
	}
	last, err := t.lastVerdict()
	if err != nil {
		return Verdict{}, err
	}
	again := scan.Parse(last.Code).Kind == scan.KindQuantity
	if last.Kind == WaybillFirst && last.Item != nil && !again && t.handHeld() {
		return t.countItem(last.Item, last.Units*t.sense.Units, "")
	}
	if last.Kind != Accepted || last.Parcel != t.st.parcel || last.Item == nil || again || t.sense.Units == 1 {
		return Verdict{Kind: NothingToDo, Why: WhyItemFirst, Parcel: t.st.parcel}, nil
	}
	return t.countItem(last.Item, last.Units*(t.sense.Units-1), "")
}

// countItem counts units of a SKU named by an earlier verdict.
func (t *turn) countItem(it *Item, units int64, found string) (Verdict, error) {
	s, err := stock.ByCode(t.tx, it.SKU)
	if errors.Is(err, store.ErrNotFound) {
		return Verdict{Kind: UnknownCode}, nil
	}
	if err != nil {
		return Verdict{}, err
	}
	h := stock.Hit{SKU: s, Units: units, Label: labelFrom(labelText(it))}
	if found == "" {
		return t.itemScanned(h)
	}
	return t.count(h, found)
}
