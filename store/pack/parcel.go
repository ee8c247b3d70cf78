package pack

import (
	"errors"
	"strings"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/order"
)

// State is where a parcel stands at this desk.
type State int64

// The states of a parcel. Below Packed its waybill is unique among parcels.
const (
	Staged State = 0 // an import is under way; nobody sees it yet
	Ready  State = 1 // has a waybill, waits to be packed
	Open   State = 2 // open at a station
	Aside  State = 3 // parked
	Packed State = 4 // dispatched: packed and waiting for the courier
)

// parcel is a parcel's row.
type parcel struct {
	id        int64
	waybill   string
	key       string
	carrier   string
	state     State
	station   int64
	packedAt  int64
	packedBy  string
	packedOn  string
	packedDoc int64
	parkedWhy string // as parkedAs wrote it; kept while the parcel is open again
	noted     string // the notes that OK confirmed; see contents.asked
}

const parcelColumns = "id, waybill, key, carrier, state, station_id, packed_at, packed_by, packed_on, packed_doc, parked_why, noted"

func (p *parcel) fields() []any {
	return []any{&p.id, &p.waybill, &p.key, &p.carrier, &p.state, &p.station, &p.packedAt, &p.packedBy, &p.packedOn, &p.packedDoc, &p.parkedWhy, &p.noted}
}

func parcelByID(tx *store.Tx, id int64) (parcel, error) {
	var p parcel
	err := tx.Row("SELECT "+parcelColumns+" FROM parcel WHERE id = $1", []any{id}, p.fields()...)
	return p, err
}

// parcelByWaybill finds the parcel that a waybill means: the one not packed
// yet if there is one, else the one packed last, since carriers use numbers
// again. A zero parcel means there is none.
func parcelByWaybill(tx *store.Tx, code string) (parcel, error) {
	var p parcel
	err := tx.Row("SELECT "+parcelColumns+` FROM parcel WHERE key = $1 AND state > 0
		ORDER BY CASE WHEN state < 4 THEN 0 ELSE 1 END, packed_at DESC, id DESC LIMIT 1`, []any{scan.WaybillKey(code)}, p.fields()...)
	if errors.Is(err, store.ErrNotFound) {
		return parcel{}, nil
	}
	return p, err
}

func (p parcel) setState(tx *store.Tx, s State, station int64, why string) error {
	_, err := tx.Exec("UPDATE parcel SET state = $1, station_id = $2, parked_why = $3 WHERE id = $4", s, station, why, p.id)
	return err
}

// parkedAs is what a parcel's row says of why it was parked.
func parkedAs(why Why, reason string) string {
	if why == "" || reason == "" {
		return string(why)
	}
	return string(why) + ": " + reason
}

// parked says why the parcel was parked last, before it left.
func (p parcel) parked() (why Why, reason string) {
	word, reason, _ := strings.Cut(p.parkedWhy, ": ")
	return Why(word), reason
}

// want is one order line as its parcel sees it, or one part of a kit's line.
type want struct {
	line    int64
	order   int64
	orderNo string
	skuID   int64
	sku     string
	title   string
	variant string
	units   int64
	picked  int64 // in any parcel
	here    int64 // of those, in this one
	dropped bool  // closed, refunded, or gone before this desk knew of it
	gone    bool
	state   order.State
	head    order.Platform
	status  order.Platform
	dueAt   int64
	gift    int64 // order.GiftScanned or GiftSeen: a gift
	hold    order.Hold
	kit     int64  // the kit that it is a part of, 0 = none
	per     int64  // pieces in one kit
	why     string // a lead's words about the hold
	swapped bool   // a lead sends sku for what the platform names; see swaps
	swapSKU int64  // swapped: what it meant before, 0 = nobody knew
}

// left is what the line still wants, in pieces.
func (w want) left() int64 {
	if w.dropped {
		return 0
	}
	return max(w.units-w.picked, 0)
}

// sold is the SKU that the line sells: its kit, if it is a part of one.
func (w want) sold() int64 {
	if w.kit > 0 {
		return w.kit
	}
	return w.skuID
}

// sets is how many of what it sells the line wants.
func (w want) sets() int64 { return w.units / max(w.per, 1) }

type wants []want

// of says how many units of a SKU are still wanted and whether any live line
// names it at all. Of a kit these are the ones of which nothing is packed.
func (ws wants) of(sku int64) (left int64, named bool) {
	for _, w := range ws {
		if w.skuID == sku && !w.dropped {
			left += w.left()
			named = true
		}
	}
	kits, is := ws.kits(sku)
	return left + kits, named || is
}

// kits is of for a kit by its own code.
func (ws wants) kits(kit int64) (left int64, named bool) {
	whole := map[int64]int64{}
	for _, w := range ws {
		if w.kit != kit || kit == 0 || w.dropped {
			continue
		}
		n := w.left() / w.per
		if old, met := whole[w.line]; !met || n < old {
			whole[w.line] = n
		}
	}
	for _, n := range whole {
		left += n
	}
	return left, len(whole) > 0
}

// pieces is how many pieces of parts go in with n of a SKU: n itself, unless
// it is a kit.
func (ws wants) pieces(sku, n int64) int64 {
	line, per := int64(0), int64(0)
	for _, w := range ws {
		if w.kit == sku && sku != 0 && !w.dropped && (line == 0 || line == w.line) {
			line, per = w.line, per+w.per
		}
	}
	return n * max(per, 1)
}

// contents is a parcel with everything its orders want and what lies in it.
type contents struct {
	parcel
	wants  wants
	orders []string
	bare   bool  // an order without any line
	done   int64 // gifts that nobody scans are not counted
	need   int64
	stops  map[int64]string // order: the note that a rule of the lead stops it for
	asked  string           // the notes to be confirmed with OK
}

// wantColumns are what readWant reads of an order o, its line l, and the part n
// of it with its SKU s if the line is a kit's; wantLines joins those.
const (
	wantColumns = `o.id, o.no, o.state, o.platform, o.gone, o.due_at, o.hold, o.hold_why,
		coalesce(l.id, 0), coalesce(n.sku_id, l.sku_id, 0),
		coalesce(s.code, CASE WHEN l.swap_doc > 0 THEN (SELECT code FROM sku WHERE id = l.sku_id) ELSE l.sku_code END, ''),
		coalesce(s.name, ` + order.SentTitle + `, ''), coalesce(s.variant, ` + order.SentVariant + `, ''),
		coalesce(l.units * coalesce(n.per, 1), 0), coalesce(n.picked, l.picked, 0), coalesce(l.platform, 0),
		CASE WHEN n.sku_id IS NULL THEN 0 ELSE l.sku_id END, coalesce(n.per, 1),
		CASE WHEN l.swap_doc > 0 THEN 1 ELSE 0 END, coalesce(l.swap_sku, 0), coalesce(l.gift, 0)`
	wantLines = ` LEFT JOIN order_line l ON l.order_id = o.id LEFT JOIN need n ON n.line_id = l.id AND n.kit = 0 LEFT JOIN sku s ON s.id = n.sku_id`
)

func load(tx *store.Tx, p parcel) (*contents, error) {
	c := &contents{parcel: p}
	err := tx.Each("SELECT "+wantColumns+`
		FROM parcel_order po JOIN orders o ON o.id = po.order_id`+wantLines+`
		WHERE po.parcel_id = $1 AND o.state > 0 ORDER BY o.due_at, o.paid_at, o.id, l.gift, l.id, n.sku_id`, []any{p.id}, c.readWant)
	if err != nil {
		return nil, err
	}
	if err := c.readPicks(tx); err != nil {
		return nil, err
	}
	c.dropGifts()
	for _, w := range c.wants {
		if w.gift == order.GiftSeen {
			continue
		}
		c.need += w.left()
		if !w.dropped {
			c.done += w.here
		}
	}
	c.need += c.done
	return c, c.readNotes(tx)
}

func (c *contents) readWant(read func(...any) error) error {
	var w want
	if err := read(&w.order, &w.orderNo, &w.state, &w.head, &w.gone, &w.dueAt, &w.hold, &w.why,
		&w.line, &w.skuID, &w.sku, &w.title, &w.variant, &w.units, &w.picked, &w.status, &w.kit, &w.per, &w.swapped, &w.swapSKU, &w.gift); err != nil {
		return err
	}
	if n := len(c.orders); n == 0 || c.orders[n-1] != w.orderNo {
		c.orders = append(c.orders, w.orderNo)
	}
	if w.line == 0 {
		c.bare = true
		w.dropped = true // nothing to send; the order itself decides what is said
	} else {
		w.dropped = w.gone || w.head.Dropped() || w.status.Dropped()
	}
	c.wants = append(c.wants, w)
	return nil
}

func (c *contents) readPicks(tx *store.Tx) error {
	return tx.Each("SELECT line_id, sku_id, sum(units) FROM pick WHERE parcel_id = $1 GROUP BY line_id, sku_id", []any{c.id}, func(read func(...any) error) error {
		var line, sku, units int64
		err := read(&line, &sku, &units)
		for i := range c.wants {
			switch w := &c.wants[i]; {
			case w.line != line:
			case w.kit == 0 || w.skuID == sku:
				w.here += units
			case w.kit == sku:
				w.here += units * w.per
			}
		}
		return err
	})
}

// barred says why the parcel must not be packed now: Pull or OnHold with the
// reason, or an empty kind.
func (c *contents) barred() (Kind, Why) {
	live, gone, closed, inside := false, false, false, false
	for _, w := range c.wants {
		switch {
		case w.gift > 0: // the goods decide
			inside = inside || w.dropped && w.here > 0
		case w.gone:
			gone = true
		case w.head.Dropped() || w.line > 0 && w.status.Dropped():
			closed = closed || w.head == order.Closed
			inside = inside || w.here > 0
		default:
			live = true
		}
	}
	switch {
	case live && inside:
		return OnHold, WhyTakeOut
	case live:
		return c.held()
	case gone:
		return AlreadyPacked, WhyGone
	case closed:
		return Pull, WhyClosed
	case len(c.wants) == 0:
		return OnHold, WhyNoLines
	}
	return Pull, WhyRefunded
}

func (c *contents) held() (Kind, Why) {
	for _, w := range c.wants {
		if w.gone || w.head.Dropped() || w.line > 0 && w.status.Dropped() {
			continue
		}
		switch {
		case w.hold != "":
			return OnHold, holdWhy[w.hold]
		case c.stops[w.order] != "":
			return OnHold, WhyNoteStop
		case w.head == order.NoHead:
			return OnHold, WhyNoHead
		case w.line == 0:
			return OnHold, WhyNoLines
		case w.head == order.WaitPay:
			return OnHold, WhyUnpaid
		case w.head == order.RefundAsked || w.status == order.RefundAsked:
			return OnHold, WhyRefundAsked
		case w.skuID == 0 && w.left() > 0:
			return OnHold, WhyUnmapped
		}
	}
	return "", ""
}

// holdWhy is what a verdict says of a hold.
var holdWhy = map[order.Hold]Why{order.HoldLead: WhyHeld, order.HoldAddress: WhyAddress, order.HoldPartRefund: WhyPartRefund}

// reason is what the lead said who holds an order of the parcel, or the note
// that stops it.
func (c *contents) reason() string {
	for _, w := range c.wants {
		if w.hold != "" && !w.head.Dropped() {
			return w.why
		}
		if note := c.stops[w.order]; note != "" && !w.head.Dropped() {
			return note
		}
	}
	return ""
}

// about is a verdict that names the parcel and how far it is.
func (c *contents) about(k Kind, w Why) Verdict {
	return Verdict{Kind: k, Why: w, Parcel: c.id, Waybill: c.waybill, Carrier: c.carrier, Orders: c.orders, Done: c.done, Need: c.need}
}

// openContents reads the parcel that is open here, and says if it must not be
// packed on.
func (t *turn) openContents() (c *contents, v Verdict, barred bool, err error) {
	p, err := parcelByID(t.tx, t.st.parcel)
	if err != nil {
		return nil, Verdict{}, false, err
	}
	if c, err = load(t.tx, p); err != nil {
		return nil, Verdict{}, false, err
	}
	if k, why := c.barred(); k != "" {
		v, err = t.bar(c, k, why)
		return c, v, true, err
	}
	return c, Verdict{}, false, nil
}
