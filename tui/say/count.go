package say

import (
	"strconv"
	"strings"
	"time"

	"shipdesk/store/count"
	"shipdesk/tui/text"
)

// Count says a verdict of stocktaking.
func Count(words *text.Words, v count.Verdict) Said {
	c := countTeller{words: words, w: words.Counting(), v: v}
	s := Said{Word: c.w.Names[string(v.Kind)], Title: c.title()}
	full := string(v.Kind) + "/" + string(v.Why)
	if s.Next = c.w.Next[full]; s.Next == "" {
		s.Next = c.w.Next[string(v.Kind)]
	}
	s.Tone, s.Symbol = countTone(v)
	s.Detail = c.detail()
	return s
}

func countTone(v count.Verdict) (Tone, string) {
	switch v.Kind {
	case count.Joined, count.PlaceOpened:
		return Good, ">>"
	case count.Counted:
		return Good, "+"
	case count.PlaceClosed, count.Empty:
		return Done, "OK"
	case count.Undone, count.Left:
		return Neutral, "<<"
	case count.Acknowledged, count.SignedIn, count.Noted:
		return Neutral, "="
	case count.NothingToDo:
		return Soft, "-"
	case count.UnknownCode:
		return Soft, "?+"
	case count.Ambiguous, count.AskLot, count.AskMissing, count.OutsideSession, count.AlreadyCounted:
		return Refused, "?"
	case count.Locked:
		return Refused, "#"
	}
	return Refused, "X"
}

type countTeller struct {
	words *text.Words
	w     *text.CountWords
	v     count.Verdict
}

func (c countTeller) pieces(n int64) string { return c.words.Count.Pieces.Of(n) }

// goods names an item with its lot.
func (c countTeller) goods(it *count.Item) string {
	if it == nil {
		return c.v.Code
	}
	name := Goods(it.SKU, it.Name, it.Variant)
	if it.Lot != "" {
		name += c.words.Common.Comma + c.lot(*it)
	}
	return name
}

func (c countTeller) lot(it count.Item) string {
	switch {
	case it.Lot == "":
		return c.w.NoLot
	case it.Expires == "":
		return c.w.Lot.Of(it.Lot)
	}
	return c.w.LotDay.Of(it.Lot, it.Expires)
}

func (c countTeller) title() string {
	format := c.w.Said[string(c.v.Kind)+"/"+string(c.v.Why)]
	if format == "" {
		format = c.w.Said[string(c.v.Kind)]
	}
	number := strconv.FormatInt(c.v.Tag, 10)
	if c.v.Kind == count.NotAllowed && c.v.Need != nil {
		number = c.pieces(*c.v.Need)
	}
	item := c.v.Item
	goods := c.goods(item)
	return strings.TrimSpace(format.Of(goods, c.pieces(c.v.Units), c.v.Place, c.pieces(c.v.Done), c.v.Session, c.name(), c.v.Closed, c.v.Code, number))
}

// name is the one name or list that a sentence is about.
func (c countTeller) name() string {
	switch {
	case len(c.v.Choices) > 0:
		var all []string
		for i, it := range c.v.Choices {
			name := Goods(it.SKU, it.Name, it.Variant) + " " + it.SKU
			if c.v.Kind == count.AskLot {
				name = c.lot(it)
			}
			all = append(all, strconv.Itoa(i+1)+" "+name)
		}
		return strings.Join(all, c.words.Common.ListMark)
	case len(c.v.Missing) > 0:
		var all []string
		for _, it := range c.v.Missing {
			all = append(all, c.goods(&it))
		}
		return strings.Join(all, c.words.Common.ListMark)
	}
	for _, name := range []string{c.v.Operator, c.v.Who, c.v.Note} {
		if name != "" {
			return name
		}
	}
	return c.v.Other
}

func (c countTeller) detail() []string {
	var all []string
	if c.v.Kind == count.Counted && c.v.Need != nil {
		all = append(all, c.w.Books.Of(*c.v.Need))
	}
	if c.v.Kind == count.UnknownCode {
		all = append(all, c.w.Tag.Of(c.v.Tag))
	}
	if c.v.Kind == count.PlaceClosed && c.v.Lines > 0 {
		all = append(all, c.w.Lines.Of(c.v.Lines))
	}
	if c.v.Closed != "" {
		all = append(all, c.w.Before.Of(c.v.Closed))
	}
	if c.v.Kind == count.PlaceOpened && c.v.Other != "" {
		all = append(all, c.w.Again.Of(c.v.Other))
	}
	switch c.v.Kind {
	case count.Joined, count.PlaceClosed, count.Empty, count.Left:
		all = append(all, c.w.Left.Of(c.v.Left))
	case count.Acknowledged:
		if c.v.Held > 0 {
			all = append(all, c.w.Held.Of(c.v.Held))
		}
	}
	return all
}

// CountLine says a line of a review in a sentence: when it was counted, what
// the books had then, what moved since.
func CountLine(words *text.Words, r count.Row, loc *time.Location) string {
	w := words.Counting()
	at := time.UnixMilli(r.At).In(loc).Format("15:04")
	diff := w.Matched
	if r.Variance != 0 {
		diff = signed(r.Variance)
	}
	said := w.Line.Of(at, r.Counted, r.BooksThen, diff)
	if r.MovedSince != 0 {
		said = w.LineMoved.Of(at, r.Counted, r.BooksThen, diff, since(words, r), r.ExpectNow)
	}
	parts := []string{said}
	if r.Recount {
		parts = append(parts, w.States[count.StateRecount]+words.Common.Comma+w.Whys[string(r.Why)])
	}
	for _, c := range r.Causes {
		parts = append(parts, w.Causes[string(c.Kind)].Of(c.SKU, c.Place, c.Units, c.No))
	}
	semicolon := "; "
	if words.Lang == text.ZH.Lang {
		semicolon = "；"
	}
	return strings.Join(parts, semicolon)
}

func signed(n int64) string {
	if n > 0 {
		return "+" + strconv.FormatInt(n, 10)
	}
	return strconv.FormatInt(n, 10)
}

func since(words *text.Words, r count.Row) string {
	w := words.Counting()
	list := r.Since
	if len(list) == 0 {
		list = []count.Since{{Units: r.MovedSince}}
	}
	var all []string
	for _, s := range list {
		by, n := w.CameBy, s.Units
		if n < 0 {
			by, n = w.MovedBy, -n
		}
		format, known := by[s.Kind]
		if !known {
			format = by["other"]
		}
		all = append(all, format.Of(n))
	}
	return strings.Join(all, words.Common.ListMark)
}
