package say

import (
	"strconv"
	"strings"

	"shipdesk/store/inbound"
	"shipdesk/store/stock"
	"shipdesk/tui/text"
)

// GoodsVerdict says a verdict of receiving, issuing or moving.
func GoodsVerdict(words *text.Words, v inbound.Verdict) Said {
	w := words.Goods()
	g := goodsTeller{words: words, w: w, v: v}
	s := Said{Word: w.Names[string(v.Kind)], Title: g.title(), Next: w.Next[g.key(w.Next)]}
	if s.Word == "" {
		s.Word = string(v.Kind)
	}
	s.Tone, s.Symbol = goodsTone(v)
	s.Detail = g.detail()
	return s
}

func goodsTone(v inbound.Verdict) (Tone, string) {
	switch v.Kind {
	case inbound.Opened, inbound.PurposeSet, inbound.PlaceSet:
		return Good, ">>"
	case inbound.Received, inbound.PutAway, inbound.Issued, inbound.InHand, inbound.Moved:
		if v.Why == inbound.WhyOver || v.Why == inbound.WhyNotExpected {
			return Good, "+!"
		}
		return Good, "+"
	case inbound.Closed:
		return Done, "OK"
	case inbound.Damaged, inbound.Undone, inbound.Left:
		return Neutral, "<<"
	case inbound.Acknowledged, inbound.SignedIn:
		return Neutral, "="
	case inbound.NothingToDo:
		return Soft, "-"
	case inbound.UnknownCode, inbound.Ambiguous, inbound.LotAsked:
		return Refused, "?"
	case inbound.Locked:
		return Refused, "#"
	}
	return Refused, "X"
}

type goodsTeller struct {
	words *text.Words
	w     *text.GoodsWords
	v     inbound.Verdict
}

// key is the entry of a list that says this verdict: by kind and reason if it
// has one, else by the kind.
func (g goodsTeller) key(list any) string {
	full := string(g.v.Kind) + "/" + string(g.v.Why)
	var has bool
	switch l := list.(type) {
	case map[string]text.Format:
		_, has = l[full]
	case map[string]string:
		_, has = l[full]
	}
	if has {
		return full
	}
	return string(g.v.Kind)
}

func (g goodsTeller) pieces(n int64) string { return g.words.Count.Pieces.Of(n) }

func (g goodsTeller) title() string {
	goods := g.v.Code
	if g.v.Item != nil {
		goods = Goods(g.v.Item.SKU, g.v.Item.Name, g.v.Item.Variant)
	}
	place := g.v.Place
	if place == "" && g.v.Kind == inbound.NoneHere {
		place = g.w.Shelves
	}
	numbers := g.pieces(g.v.Have)
	if g.v.Kind == inbound.NotAllowed {
		numbers = g.pieces(g.v.Need)
	}
	units := g.v.Units
	if g.v.Kind == inbound.InHand {
		units = max(units, g.v.Done) // all that is in hand, whatever the last scan added
	}
	said := g.w.Said[g.key(g.w.Said)].Of(goods, g.pieces(units), place, g.v.To, g.v.Receipt, g.name(), g.v.Reason, g.v.Code, numbers)
	if said == "" {
		return g.v.Code
	}
	return strings.TrimSpace(said)
}

// name is the one name or list that a sentence is about.
func (g goodsTeller) name() string {
	switch {
	case g.v.Kind == inbound.Ambiguous:
		var all []string
		for i, c := range g.v.Choices {
			all = append(all, strconv.Itoa(i+1)+" "+Goods(c.SKU, c.Name, c.Variant)+" "+c.SKU)
		}
		return strings.Join(all, g.words.Common.ListMark)
	case len(g.v.Gone) > 0:
		var all []string
		for _, t := range g.v.Gone {
			all = append(all, g.w.WentTo.Of(g.pieces(t.Units), t.Place, t.Doc))
		}
		return strings.Join(all, g.words.Common.ListMark)
	case g.v.Purpose != "":
		return g.w.Purposes[string(g.v.Purpose)]
	case g.v.Operator != "":
		return g.v.Operator
	case g.v.Other != "":
		return g.v.Other
	}
	return strings.TrimSpace(g.v.Note + " " + g.v.Supplier)
}

func (g goodsTeller) detail() []string {
	all := g.lots()
	if d := g.v.Dropped; d != nil {
		all = append(all, g.w.Dropped.Of(g.pieces(d.Units), Goods(d.SKU, d.Name, d.Variant)))
	}
	if g.v.Need > 0 && g.v.Kind != inbound.NotAllowed {
		all = append(all, g.w.Of.Of(g.v.Done, g.v.Need))
	}
	for _, l := range g.v.Lines {
		for _, d := range []struct {
			f text.Format
			n int64
		}{{g.w.LineOver, l.Over}, {g.w.LineShrt, l.Short}, {g.w.LineDmg, l.Damaged}} {
			if d.n > 0 {
				all = append(all, d.f.Of(Goods(l.SKU, l.Name, l.Variant), d.n))
			}
		}
	}
	if g.v.Kind == inbound.NoneHere || g.v.Kind == inbound.PlaceFirst {
		all = append(all, g.where(g.v.Where))
	}
	if len(g.v.Notes) > 0 {
		all = append(all, strings.Join(g.v.Notes, g.words.Common.ListMark))
	}
	if g.v.Held > 0 && g.v.Kind == inbound.Acknowledged {
		all = append(all, g.w.Held.Of(g.v.Held))
	}
	return all
}

func (g goodsTeller) where(list []stock.At) string {
	if len(list) == 0 {
		return g.w.Nowhere
	}
	var all []string
	for _, a := range list {
		all = append(all, g.w.AtPlace.Of(g.pieces(a.Units), a.Place))
	}
	return strings.Join(all, g.words.Common.ListMark)
}
