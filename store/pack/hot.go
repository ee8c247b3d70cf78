package pack

import (
	"errors"
	"strconv"
	"strings"

	"shipdesk/store"
	"shipdesk/store/stock"
)

// Hot mode: hundreds of parcels with one and the same item. A lead names the
// item once; from then on waybills alone are scanned, and each that wants just
// this is complete at once.

// hot is the item of hot mode.
type hot struct {
	sku   int64 // 0: the mode is off
	units int64 // pieces that each parcel wants
	count int64 // parcels so far
}

// ReasonNotScanned begins the reason of documents that packed an item in hot
// mode: it was not scanned for this parcel. What a lead said who booked it as
// found stands behind it.
const ReasonNotScanned = "item_not_scanned"

// hotCommand begins hot mode with the item just scanned or named, for a lead;
// with the mode on and nothing named it ends it.
func (t *turn) hotCommand() (Verdict, error) {
	if t.st.hot.sku != 0 && t.sense.Arg == "" {
		return t.endHot()
	}
	switch {
	case !t.act.Lead:
		return Verdict{Kind: NotAllowed, Why: WhyNotLead}, nil
	case t.st.parcel != 0:
		p, err := parcelByID(t.tx, t.st.parcel)
		return Verdict{Kind: NotAllowed, Why: WhyFinishFirst, Parcel: p.id, Waybill: p.waybill}, err
	}
	code, units, ok := hotArg(t.sense.Arg)
	if !ok {
		return Verdict{Kind: NotAllowed, Why: WhyBadQuantity}, nil
	}
	hits, err := t.hotMeant(code)
	switch {
	case err != nil:
		return Verdict{}, err
	case len(hits) > 1:
		return t.ambiguous(hits), nil
	case len(hits) == 0:
		return Verdict{Kind: NothingToDo, Why: WhyNoHotItem}, nil
	}
	h := stock.Hit{SKU: hits[0].SKU, Units: units}
	t.st.hot = hot{sku: h.ID, units: units}
	return Verdict{Kind: HotOn, Item: itemOf(h), Units: units, skuID: h.ID}, nil
}

// hotArg takes "SKU *2" apart; each part may be missing.
func hotArg(arg string) (code string, units int64, ok bool) {
	units = 1
	for _, word := range strings.Fields(arg) {
		if n, is := strings.CutPrefix(word, "*"); is {
			var err error
			if units, err = strconv.ParseInt(n, 10, 32); err != nil || units < 1 {
				return "", 0, false
			}
			continue
		}
		code = strings.TrimSpace(code + " " + word)
	}
	return code, units, true
}

// hotMeant finds the item of a code, or with none the one just scanned.
func (t *turn) hotMeant(code string) ([]stock.Hit, error) {
	if code != "" {
		return stock.ByBarcode(t.tx, code)
	}
	last, err := t.lastVerdict()
	if err != nil || last.Item == nil || last.Kind != WaybillFirst && last.Kind != Complete {
		return nil, err
	}
	s, err := stock.ByCode(t.tx, last.Item.SKU)
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil
	}
	return []stock.Hit{{SKU: s, Units: 1}}, err
}

func (t *turn) endHot() (Verdict, error) {
	it, err := namedItem(t.tx, t.st.hot.sku, t.st.hot.units)
	v := Verdict{Kind: HotOff, Item: it, Hot: t.st.hot.count}
	t.st.hot = hot{}
	return v, err
}

// hotAtEnd ends hot mode on an OK when no waybill is left for it.
func (t *turn) hotAtEnd() (Verdict, bool, error) {
	if t.st.hot.sku == 0 || t.st.parcel != 0 {
		return Verdict{}, false, nil
	}
	p, err := t.mostUrgent(stock.Hit{SKU: stock.SKU{ID: t.st.hot.sku}, Units: t.st.hot.units})
	if err != nil || p.id != 0 {
		return Verdict{}, false, err
	}
	v, err := t.endHot()
	return v, err == nil, err
}

// openHot opens a parcel by its waybill in hot mode and counts the item, which
// nobody scans; found is a lead's word for units that the books do not show.
func (t *turn) openHot(p parcel, found string) (Verdict, error) {
	v, err := t.open(p, Opened)
	if err != nil || t.st.parcel != p.id { // barred, or an import filled it
		return v, err
	}
	c, h, err := t.withItem(p, t.st.hot.sku, t.st.hot.units)
	if err != nil {
		return v, err
	}
	switch {
	case c.done == c.need: // it waits for the seal
		return v, nil
	case !c.wantsJust(h):
		return t.notHot(c, h)
	}
	if v, err = t.take(c, h, found); err != nil {
		return v, err
	}
	if v.Why == "" || v.Kind == NoneInBooks {
		v.Why = WhyHot
	}
	t.doc.Reason = strings.TrimSuffix(ReasonNotScanned+": "+found, ": ")
	t.st.hot.count++
	v.Hot = t.st.hot.count
	return v, nil
}

// notHot refuses a waybill that wants other goods as well, or others alone.
func (t *turn) notHot(c *contents, h stock.Hit) (Verdict, error) {
	v := c.about(WrongItem, WhyHot)
	v.Item, v.skuID, v.Units, v.Lock = itemOf(h), h.ID, h.Units, true
	var err error
	v.Wanted, err = c.stillWanted(t.tx, *v.Item)
	return v, err
}

// hotFound books the units of a parcel that hot mode refused as found.
func (t *turn) hotFound(refused Verdict, found string) (Verdict, error) {
	p, err := parcelOf(t.tx, refused)
	if err != nil || p.state != Ready && p.state != Aside {
		return Verdict{Kind: NothingToDo, Why: WhyNoChoice}, err
	}
	return t.openHot(p, found)
}

// itemInHotMode answers an item that is scanned though waybills alone are.
func (t *turn) itemInHotMode(h stock.Hit) (Verdict, error) {
	if h.ID == t.st.hot.sku {
		return Verdict{Kind: NothingToDo, Why: WhyHot, Item: itemOf(h), skuID: h.ID, Hot: t.st.hot.count}, nil
	}
	v := Verdict{Kind: WrongItem, Why: WhyHot, Item: itemOf(h), skuID: h.ID, Units: h.Units, Lock: true}
	it, err := namedItem(t.tx, t.st.hot.sku, t.st.hot.units)
	if err == nil && it != nil {
		v.Wanted = []Item{*it}
		v.Item.Place, err = h.HomeCode(t.tx)
	}
	return v, err
}

// hotUndone counts a dispatch taken back out of hot mode's parcels.
func (t *turn) hotUndone() {
	t.st.hot.count = max(0, t.st.hot.count-1)
}

// notScanned reports whether hot mode packed a parcel.
func notScanned(tx *store.Tx, parcelID int64) (yes bool, err error) {
	err = tx.Row(`SELECT EXISTS (SELECT 1 FROM pick k JOIN doc d ON d.seq = k.doc_seq
		WHERE k.parcel_id = $1 AND substr(d.reason, 1, length($2)) = $2)`, []any{parcelID, ReasonNotScanned}, &yes)
	return yes, err
}
