package deadlines

import (
	"cmp"
	"time"

	"shipdesk/store/desk"
	"shipdesk/tui/kit"
)

// group is by what the list is grouped.
type group int

const (
	groupNone group = iota
	groupCarrier
	groupShop
	groupHour
	groups
)

// item is a row of the list: an order, or what a group is called.
type item struct {
	due  *desk.Due
	head string
}

// grouped puts orders that belong together under one head. The group with the
// most urgent order comes first, and within it the most urgent order.
func (s Screen) grouped() Screen {
	if s.group == groupNone || len(s.rows) == 0 {
		return s
	}
	type pile struct {
		name  string
		rows  []item
		count desk.Count
	}
	var piles []*pile
	byName := map[string]*pile{}
	for _, r := range s.rows {
		name := s.pile(r.due)
		p := byName[name]
		if p == nil {
			p = &pile{name: name}
			byName[name], piles = p, append(piles, p)
		}
		p.rows = append(p.rows, r)
		p.count.Orders++
		p.count.RiskFen += r.due.RiskFen
	}
	rows := make([]item, 0, len(s.rows)+len(piles))
	for _, p := range piles {
		head := s.words.Limits().GroupHead.Of(p.name, p.count.Orders, yuan(p.count.RiskFen))
		rows = append(append(rows, item{head: head}), p.rows...)
	}
	s.rows = rows
	return s
}

// pile names the group of an order.
func (s Screen) pile(d *desk.Due) string {
	t := s.words.Limits()
	switch s.group {
	case groupCarrier:
		return cmp.Or(kit.Plain(d.Carrier), t.NoName)
	case groupShop:
		return cmp.Or(kit.Plain(d.Shop), t.NoName)
	}
	if d.LimitAt == 0 {
		return t.NoLimit
	}
	hour := time.UnixMilli(d.LimitAt).In(s.zone)
	if y, m, day := s.now.In(s.zone).Date(); hour.Year() == y && hour.Month() == m && hour.Day() == day {
		return hour.Format("15:00")
	}
	return hour.Format("01-02 15:00")
}

// move goes so many rows on, over the heads of groups.
func (s Screen) move(by int) Screen {
	if s.shown == 0 {
		return s
	}
	next := min(max(0, s.chosen+by), len(s.rows)-1)
	step := 1
	if by < 0 {
		step = -1
	}
	for s.rows[next].head != "" {
		if next+step < 0 || next+step >= len(s.rows) {
			step = -step
		}
		next += step
	}
	s.chosen = next
	return s
}
