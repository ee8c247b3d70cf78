package say

import (
	"strings"

	"shipdesk/store/inbound"
	"shipdesk/store/pack"
	"shipdesk/store/stock"
	"shipdesk/tui/text"
)

// LotsAt says where lots lie, one after the other; with units how many of each.
func LotsAt(w *text.Words, lots []stock.LotAt, units bool) string {
	var all []string
	for _, l := range lots {
		pieces := ""
		if units {
			pieces = w.Count.Pieces.Of(l.Units)
		}
		all = append(all, strings.TrimSpace(w.Lots().At.Of(l.Place, w.Lots().Named(l.Lot, l.Expires), pieces)))
	}
	return strings.Join(all, w.Common.ListMark)
}

// lots says which lot a scan took where, and whether another one should have
// gone first.
func (t *teller) lots() []string {
	var lines []string
	if len(t.v.Lots) > 0 {
		lines = append(lines, LotsAt(t.w, t.v.Lots, len(t.v.Lots) > 1))
	}
	if t.v.Earlier != nil {
		lines = append(lines, t.w.Lots().Earlier.Of(LotsAt(t.w, []stock.LotAt{*t.v.Earlier}, false)))
	}
	return lines
}

// itemLot is what the code in hand says of its lot.
func (t *teller) itemLot() string {
	if t.v.Item == nil || t.v.Item.Lot+t.v.Item.Expires == "" {
		return ""
	}
	return t.w.Lots().Named(t.v.Item.Lot, t.v.Item.Expires)
}

func (t *teller) tellExpired() {
	t.set(strings.TrimSpace(t.w.Lots().Expired.Of(t.goods(), t.itemLot())), t.w.Lots().ExpiredDo, t.progress())
}

// tellNoFresh says that only expired goods are there, or that the books do not
// know the lot; false if neither is so.
func (t *teller) tellNoFresh() bool {
	l := t.w.Lots()
	switch t.v.Why {
	case pack.WhyOnlyExpired:
		t.set(l.OnlyOld.Of(LotsAt(t.w, t.v.Lots, true)), l.OnlyOldDo, t.goods(), t.progress())
	case pack.WhyLotUnknown:
		t.set(strings.TrimSpace(l.Unknown.Of(t.goods(), t.itemLot())), t.say.NoneNext, t.progress())
	default:
		return false
	}
	return true
}

// lots says the lot of goods that come, go or move, or those to choose from.
func (g goodsTeller) lots() []string {
	l := g.words.Lots()
	var all []string
	if g.v.Lot != "" {
		all = append(all, l.Named(g.v.Lot, g.v.Expires))
	}
	switch {
	case g.v.Kind == inbound.LotAsked:
		for i, a := range g.v.Lots {
			all = append(all, l.Choice.Of(i+1, LotsAt(g.words, []stock.LotAt{a}, true)))
		}
	case g.v.Why == inbound.WhyOnlyExpired:
		all = append(all, l.OnlyOld.Of(LotsAt(g.words, g.v.Lots, true)))
	}
	return all
}
