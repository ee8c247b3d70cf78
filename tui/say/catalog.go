package say

import (
	"fmt"
	"strings"

	"shipdesk/store/inbound"
	"shipdesk/store/order"
	"shipdesk/store/stock"
	"shipdesk/tui/text"
)

// SKURefused says why nothing about a SKU changed.
func SKURefused(words *text.Words, v stock.GoodsVerdict) string {
	w, t := words.SKUs(), words.Catalog()
	switch v.Kind {
	case stock.GoodsUnknown:
		return w.Unknown.Of(v.SKU)
	case stock.GoodsBusy:
		return w.Busy.Of(v.SKU, words.Count.Pieces.Of(v.Units))
	case stock.GoodsInUse:
		return w.InUse.Of(v.SKU)
	case stock.GoodsSame:
		return w.Same
	case stock.GoodsMerged:
		return w.Was.Of(v.SKU, v.Into)
	case stock.GoodsBadBarcode:
		return w.BadCode.Of(v.Barcode)
	case stock.GoodsNotLead:
		return words.Exceptions().WhyNotLead
	case stock.GoodsBadNumber:
		return t.BadNumber.Of(int64(stock.MaxFigure))
	case stock.GoodsNoPlace:
		return words.Goods().NoPlace.Of(v.Value)
	case stock.GoodsShut:
		return t.NoHome.Of(v.Value)
	case stock.GoodsKitBegun:
		return t.KitBegun.Of(v.SKU)
	case stock.GoodsKitInKit:
		return t.KitInKit.Of(v.Into, v.SKU)
	}
	return w.Unchanged.Of(v.SKU)
}

// NotEmpty says that a place can't be closed, and what is in the way: goods
// that lie there or are kept there.
func NotEmpty(words *text.Words, place string, held []stock.Held) string {
	t := words.Catalog()
	var all []string
	for _, h := range held {
		goods := Goods(h.Code, h.Name, h.Variant)
		if h.Units > 0 {
			all = append(all, goods+" "+words.Count.Pieces.Of(h.Units))
		} else {
			all = append(all, goods+" "+t.HomeHere)
		}
	}
	return t.NotEmpty.Of(place, strings.Join(all, words.Common.ListMark))
}

// Change says what a document did to a SKU or a place.
func Change(words *text.Words, c stock.Change) string {
	t := words.Catalog()
	none := func(s string) string {
		if s == "" {
			return t.NotGiven
		}
		return s
	}
	switch c.Kind {
	case stock.DocEdit:
		if f, was, now, ok := stock.Parsed(c.Body); ok {
			return t.DidEdit.Of(t.Fields[string(f)], none(was), none(now))
		}
	case stock.DocBind:
		var code string
		var units int64
		if _, err := fmt.Sscanf(c.Body, "%q *%d", &code, &units); err == nil {
			return bound(words, code, units)
		}
	case inbound.DocBind:
		var code string
		var units int64
		if _, err := fmt.Sscanf(c.Body, "%d %s", &units, &code); err == nil {
			return bound(words, code, units)
		}
	case stock.DocRename:
		var name, variant string
		if _, err := fmt.Sscanf(c.Body, "name %q variant %q", &name, &variant); err == nil {
			return t.DidRename.Of(strings.TrimSpace(name + " " + variant))
		}
	case stock.DocRetire:
		if c.Body == "on" {
			return t.IsRetired
		}
		return t.Bring
	case stock.DocMerge:
		from, into, _ := strings.Cut(c.Body, " into ")
		return t.DidMerge.Of(from, into)
	case stock.DocPlace:
		what, code, to := c.Cut()
		return t.DidPlace[what].Of(code, to)
	case order.DocKit:
		var part string
		var was, now int64
		if _, err := fmt.Sscanf(c.Body, "%q %d %d", &part, &was, &now); err == nil {
			return t.DidPart.Of(part, was, now)
		}
	case inbound.DocSKU:
		return t.DidMake.Of(c.Body)
	}
	return c.Kind + " " + c.Body
}

func bound(words *text.Words, code string, units int64) string {
	t := words.Catalog()
	if units == 0 {
		return t.DidUnbind.Of(code)
	}
	return t.DidBind.Of(code, words.Count.Pieces.Of(units))
}
