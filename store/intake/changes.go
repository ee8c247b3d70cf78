package intake

import (
	"fmt"
	"strconv"
	"time"

	"shipdesk/store/order"
)

// Change is one thing that an import changes of an order that the books have.
type Change struct {
	Order string `json:"order"`
	What  string `json:"what"`          // as in Fate.Changes; new_line for a line that is new
	Key   string `json:"key,omitempty"` // the code, or without one the title, of a line
	Was   string `json:"was"`
	Is    string `json:"is"`
}

// changesNamed is how many changes a result names one by one.
const changesNamed = 50

// NewLine is what a Change calls a line that an order got.
const NewLine = "new_line"

// noteChanges names what changes of an order, while there is room.
func (r *run) noteChanges(o *orderRec, old *oldOrder, to orderUp, text string, from, fromNew int) {
	add := func(what, key, was, is string) {
		if len(r.result.Changes) < changesNamed && was != is {
			r.result.Changes = append(r.result.Changes, Change{o.no, what, key, was, is})
		}
	}
	if order.Platform(old.platform) != order.NoHead {
		was, is := splitTexts(old.text), splitTexts(text)
		for n := range is {
			add(changeNames[n], "", was[n], is[n])
		}
		for _, t := range []struct {
			bit     int
			was, is int64
		}{{bitPaid, old.paid, to.paid}, {bitPromised, old.promised, to.promised}, {bitShipped, old.shipped, to.shipped}} {
			add(changeNames[t.bit], "", r.moment(t.was), r.moment(t.is))
		}
		add(changeNames[bitPaidFen], "", yuan(old.paidFen), yuan(to.paidFen))
		add(changeNames[bitRefundFen], "", yuan(old.refundFen), yuan(to.refundFen))
	}
	for i := range r.lineUps[from:] {
		r.noteLine(old, &r.lineUps[from+i], add)
	}
	for _, l := range r.lineNews[fromNew:] {
		add(NewLine, r.codeOf(&r.lines[l.line]), "", strconv.FormatInt(int64(r.lines[l.line].units), 10))
	}
}

func (r *run) noteLine(old *oldOrder, up *lineUp, add func(what, key, was, is string)) {
	for i := range old.lines {
		l := &old.lines[i]
		if l.id != up.id {
			continue
		}
		key := l.code
		if key == "" {
			key = l.title
		}
		units := strconv.FormatInt(l.units, 10)
		if order.Platform(up.platform).Dropped() && !order.Platform(l.platform).Dropped() {
			add(changeNames[bitDropped], key, units, "0")
			return
		}
		add(changeNames[bitUnits], key, units, strconv.FormatInt(up.units, 10))
		add(changeNames[bitSKU], key, l.code, up.code)
		add(changeNames[bitVariant], key, l.variant, up.variant)
	}
}

func (r *run) moment(ms int64) string {
	if ms == 0 {
		return ""
	}
	return time.UnixMilli(ms).In(r.o.Loc).Format("2006-01-02 15:04")
}

func yuan(fen int64) string { return fmt.Sprintf("%d.%02d", fen/100, fen%100) }
