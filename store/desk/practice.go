package desk

import (
	"errors"
	"slices"
	"strconv"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
)

// Lesson is what a code for practice teaches.
type Lesson string

// The lessons.
const (
	LessonNext        Lesson = "next"         // the waybill to pack now
	LessonMerged      Lesson = "merged"       // a waybill of several orders
	LessonNoted       Lesson = "noted"        // a waybill with a note or a message
	LessonCases       Lesson = "cases"        // a waybill that wants whole cases
	LessonShort       Lesson = "short"        // a waybill of which something is missing
	LessonTwins       Lesson = "twins"        // a waybill of goods that share a barcode
	LessonRefunded    Lesson = "refunded"     // a waybill to be pulled
	LessonHeld        Lesson = "held"         // a waybill on hold
	LessonElsewhere   Lesson = "elsewhere"    // a waybill open at another station
	LessonParked      Lesson = "parked"       // a waybill set aside before
	LessonPacked      Lesson = "packed"       // a waybill that left before
	LessonItemFirst   Lesson = "item_first"   // an item with no parcel open
	LessonRight       Lesson = "right"        // an item that the parcel wants
	LessonCase        Lesson = "case"         // a case of it
	LessonVariant     Lesson = "variant"      // the wrong variant
	LessonOver        Lesson = "over"         // one more than the parcel wants
	LessonCaseOver    Lesson = "case_over"    // a case where single pieces are wanted
	LessonWhich       Lesson = "which"        // a barcode of several goods
	LessonMissing     Lesson = "missing"      // the books show none
	LessonOther       Lesson = "other"        // another waybill while one is open
	LessonSame        Lesson = "same"         // the open waybill once more
	LessonUnknown     Lesson = "unknown"      // a code nobody knows
	LessonUnknownBill Lesson = "unknown_bill" // a waybill nobody knows
	LessonOwn         Lesson = "own"          // the open waybill, which acknowledges
	LessonOK          Lesson = "ok"           // the command that acknowledges
	LessonEarly       Lesson = "early"        // an item before the refusal is acknowledged
	LessonFound       Lesson = "found"        // the lead books what the books lack
	LessonSetAside    Lesson = "set_aside"    // park the parcel
	LessonTooFew      Lesson = "too_few"      // park it as short
	LessonConfirm     Lesson = "confirm"      // OK, which a note asks for
	LessonUndo        Lesson = "undo"         // take the last one back
)

// Lessons lists all of them.
func Lessons() []Lesson {
	return []Lesson{LessonNext, LessonMerged, LessonNoted, LessonCases, LessonShort, LessonTwins, LessonRefunded, LessonHeld,
		LessonElsewhere, LessonParked, LessonPacked, LessonItemFirst, LessonRight, LessonCase, LessonVariant, LessonOver, LessonCaseOver, LessonWhich,
		LessonMissing, LessonOther, LessonSame, LessonUnknown, LessonUnknownBill, LessonOwn, LessonOK, LessonEarly, LessonFound,
		LessonSetAside, LessonTooFew, LessonConfirm, LessonUndo}
}

// Practice is a code worth scanning now.
type Practice struct {
	Lesson  Lesson
	Code    string
	Expect  pack.Kind  // what a scan of it is answered with
	Item    *pack.Item // the goods that the code stands for, or nil
	Carrier string     // of a waybill
}

// Codes that nobody has: goods of no shop, and a number that looks like 圆通's.
const (
	practiceNoGoods   = "6909999999991"
	practiceNoWaybill = "YT9999999999999"
)

// PracticeCodes lists the codes worth scanning at a station now, the most
// sensible first. It knows none in books that are no demo: practice must not
// change a real shop. A lead is offered what only a lead may do.
func PracticeCodes(tx *store.Tx, station string, lead bool) ([]Practice, error) {
	demo, err := IsDemo(tx)
	if err != nil || !demo {
		return nil, err
	}
	view, err := pack.Look(tx, station)
	if err != nil {
		return nil, err
	}
	if o := view.Parcel; o != nil { // what nobody scans is nothing to practise
		o.Lines = slices.DeleteFunc(o.Lines, func(l pack.LineView) bool { return l.Gift == order.GiftSeen })
	}
	p := practice{tx: tx, station: station, lead: lead, view: view}
	if p.waiting, err = readWaiting(tx); err != nil {
		return nil, err
	}
	switch {
	case view.Lock != nil:
		err = p.locked()
	case view.Ask != nil:
		err = p.asked()
	case view.Parcel != nil:
		err = p.packing()
	default:
		err = p.idle()
	}
	return p.codes, err
}

// practice collects codes.
type practice struct {
	tx      *store.Tx
	station string
	lead    bool
	view    pack.View
	waiting []waiting // parcels to be packed, the most urgent first
	codes   []Practice
}

func (p *practice) add(c Practice) { p.codes = append(p.codes, c) }

func (p *practice) command(l Lesson, code string, expect pack.Kind) {
	p.add(Practice{Lesson: l, Code: code, Expect: expect})
}

// idle is for a station with nothing open.
func (p *practice) idle() error {
	p.bill(LessonNext, pack.Opened, waiting.plain)
	p.bill(LessonRefunded, pack.Pull, func(w waiting) bool { return w.closed })
	p.bill(LessonHeld, pack.OnHold, func(w waiting) bool { return w.held && !w.closed })
	p.bill(LessonMerged, pack.Opened, func(w waiting) bool { return w.good() && w.orders > 1 })
	p.bill(LessonNoted, pack.Opened, func(w waiting) bool { return w.good() && w.noted })
	p.bill(LessonCases, pack.Opened, func(w waiting) bool { return w.good() && w.cases })
	p.bill(LessonShort, pack.Opened, func(w waiting) bool { return w.open() && w.short })
	p.bill(LessonTwins, pack.Opened, func(w waiting) bool { return w.good() && w.twins })
	for _, step := range []func() error{p.elsewhere, p.parked, p.itemFirst, p.packed} {
		if err := step(); err != nil {
			return err
		}
	}
	p.command(LessonUnknownBill, practiceNoWaybill, pack.UnknownWaybill)
	p.command(LessonUnknown, practiceNoGoods, pack.UnknownCode)
	if p.view.Last != nil {
		p.command(LessonUndo, "/undo", pack.Undone)
	}
	return nil
}

// bill adds the most urgent waiting parcel that fits and is not listed yet.
func (p *practice) bill(l Lesson, expect pack.Kind, fits func(waiting) bool) {
	for _, w := range p.waiting {
		if fits(w) && !p.listed(w.waybill) {
			p.add(Practice{Lesson: l, Code: w.waybill, Expect: expect, Carrier: w.carrier})
			return
		}
	}
}

func (p *practice) listed(code string) bool {
	return slices.ContainsFunc(p.codes, func(c Practice) bool { return c.Code == code })
}

// found adds the parcel that a query names, if there is one.
func (p *practice) found(l Lesson, expect pack.Kind, query string, args ...any) error {
	c := Practice{Lesson: l, Expect: expect}
	err := p.tx.Row(query, args, &c.Code, &c.Carrier)
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	if err == nil && !p.listed(c.Code) {
		p.add(c)
	}
	return err
}

func (p *practice) elsewhere() error {
	return p.found(LessonElsewhere, pack.OpenElsewhere, `SELECT p.waybill, p.carrier FROM parcel p JOIN station s ON s.id = p.station_id
		WHERE p.state = 2 AND s.name <> $1 ORDER BY p.id LIMIT 1`, p.station)
}

func (p *practice) parked() error {
	return p.found(LessonParked, pack.Resumed, "SELECT waybill, carrier FROM parcel WHERE state = 3 ORDER BY id DESC LIMIT 1")
}

func (p *practice) packed() error {
	return p.found(LessonPacked, pack.AlreadyPacked, "SELECT waybill, carrier FROM parcel WHERE state = 4 ORDER BY packed_at DESC, id DESC LIMIT 1")
}

func (p *practice) itemFirst() error {
	code, it, err := p.anyItem()
	if err == nil && code != "" {
		p.add(Practice{Lesson: LessonItemFirst, Code: code, Expect: pack.WaybillFirst, Item: it})
	}
	return err
}

// anyItem is some goods with a barcode of their own.
func (p *practice) anyItem() (string, *pack.Item, error) {
	var code string
	it := pack.Item{Units: 1}
	err := p.tx.Row(`SELECT b.code, s.code, CASE WHEN s.short_name <> '' THEN s.short_name ELSE s.name END, s.variant FROM barcode b JOIN sku s ON s.id = b.sku_id
		WHERE b.units = 1 AND NOT EXISTS (SELECT 1 FROM barcode o WHERE o.key = b.key AND o.sku_id <> b.sku_id)
		ORDER BY s.id LIMIT 1`, nil, &code, &it.SKU, &it.Name, &it.Variant)
	if errors.Is(err, store.ErrNotFound) {
		return "", nil, nil
	}
	return code, &it, err
}

// locked is for a station where a refusal waits to be acknowledged.
func (p *practice) locked() error {
	done := pack.Acknowledged
	if o := p.view.Parcel; o != nil {
		if o.Done == o.Need && o.Barred == "" {
			done = full(o, done)
		}
		p.add(Practice{Lesson: LessonOwn, Code: o.Waybill, Expect: done, Carrier: o.Carrier})
	}
	p.command(LessonOK, "/ok", done)
	code, it, err := p.anyItem()
	if err != nil {
		return err
	}
	if code != "" {
		p.add(Practice{Lesson: LessonEarly, Code: code, Expect: pack.Locked, Item: it})
	}
	for _, c := range p.view.Answers {
		p.answer(c)
	}
	return nil
}

// answer adds a command that the refusal itself proposes.
func (p *practice) answer(c scan.Command) {
	lock, o := p.view.Lock, p.view.Parcel
	switch c {
	case scan.CommandFound:
		if !p.lead || lock.Item == nil || o == nil {
			return
		}
		expect := pack.Accepted
		if o.Done+lock.Units == o.Need {
			expect = full(o, expect)
		}
		p.add(Practice{Lesson: LessonFound, Code: "/found " + lock.Item.SKU, Expect: expect, Item: lock.Item})
	case scan.CommandShort:
		p.command(LessonTooFew, "/short", pack.Parked)
	case scan.CommandPark:
		p.command(LessonSetAside, "/park", pack.Parked)
	}
}

// full is what is answered when nothing is missing in a parcel: or, where it
// stays all the same for its notes or a gift, what is answered then.
func full(o *pack.ParcelView, stays pack.Kind) pack.Kind {
	if o.WantsOK || len(o.Lacks) > 0 {
		return stays
	}
	return pack.Complete
}

// asked is for a station that asks which of several goods was scanned.
func (p *practice) asked() error {
	for i, it := range p.view.Ask.Choices {
		c := Practice{Lesson: LessonRight, Code: "/choose " + strconv.Itoa(i+1), Item: &it}
		var err error
		if c.Expect, err = p.expect(it.SKU, it.Units); err != nil {
			return err
		}
		c.Lesson = lessonOf(c.Expect)
		p.add(c)
	}
	// What is right stands first.
	slices.SortStableFunc(p.codes, func(a, b Practice) int { return boolRank(a.Expect.Refusal()) - boolRank(b.Expect.Refusal()) })
	p.command(LessonUnknown, practiceNoGoods, pack.UnknownCode)
	return nil
}

func boolRank(b bool) int {
	if b {
		return 1
	}
	return 0
}

// lessonOf is what goods teach that are answered so.
func lessonOf(k pack.Kind) Lesson {
	switch k {
	case pack.WrongItem:
		return LessonVariant
	case pack.Over:
		return LessonOver
	case pack.NoneInBooks:
		return LessonMissing
	case pack.Ambiguous:
		return LessonWhich
	case pack.WaybillFirst:
		return LessonItemFirst
	}
	return LessonRight
}
