package intake

import (
	"strings"

	"shipdesk/store/exception"
	"shipdesk/store/order"
)

// newsOf leads from what changed of an order to what its packer must know.
var newsOf = map[int]order.News{
	textNote: order.NewsNote, textMessage: order.NewsNote, textNewSKU: order.NewsSKU,
	textNewAddress: order.NewsAddress, textAbnormal: order.NewsAbnormal,
}

// noteNews remembers what changed of an order of the books that a label may
// have been printed for; from is where its changed lines begin.
func (r *run) noteNews(o *orderRec, old *oldOrder, to orderUp, text string, from, fromNew int) {
	var news order.News
	for n, what := range newsOf {
		if o.changes&bit(n) != 0 {
			news |= what
		}
	}
	if o.changes&bit(textAddress) != 0 && readable(old.text, textAddress) && readable(text, textAddress) {
		news |= order.NewsAddress
	}
	if stops(old.platform) != stops(to.platform) {
		news |= order.NewsRefund
	}
	if len(r.lineNews) > fromNew {
		news |= order.NewsLines
	}
	for _, up := range r.lineUps[from:] {
		news |= lineNews(old, &up)
	}
	if news != 0 && order.Platform(old.platform) != order.NoHead {
		r.told = append(r.told, exception.Change{Order: o.id, News: news})
	}
}

// readable reports whether a text is there and the platform did not mask it:
// masks differ from one export to the next.
func readable(texts string, n int) bool {
	text := splitTexts(texts)[n]
	return text != "" && !strings.Contains(text, "*")
}

// stops is what the platform says against sending something.
func stops(platform int64) order.Platform {
	switch p := order.Platform(platform); p {
	case order.Closed, order.RefundAsked, order.Refunded:
		return p
	}
	return order.ToShip
}

func lineNews(old *oldOrder, up *lineUp) order.News {
	for i := range old.lines {
		l := &old.lines[i]
		if l.id != up.id {
			continue
		}
		var news order.News
		if stops(l.platform) != stops(up.platform) {
			news |= order.NewsRefund
		}
		if l.code != up.code || l.units != up.units {
			news |= order.NewsLines
		}
		return news
	}
	return 0
}
