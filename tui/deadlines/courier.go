package deadlines

import (
	"strings"
	"time"

	"shipdesk/store/desk"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// courier says what is packed and not collected, and whose courier is late;
// nothing if there is neither.
func (s Screen) courier(w int) []string {
	t, wait, silent := s.words.Limits(), s.counts.Uncollected, s.counts.Silent
	if wait.Orders == 0 && silent.Orders == 0 {
		return nil
	}
	if w < wide {
		return []string{s.loud(kit.Soft, silent).Render(kit.Fit(" "+t.Briefly.Of(wait.Orders, silent.Orders), w))}
	}
	said := func(f interface{ Of(...any) string }, c desk.Count) string {
		return f.Of(c.Orders, c.Units, yuan(c.RiskFen))
	}
	line := " " + s.theme.Quiet().Render(said(t.Uncollected, wait))
	if silent.Orders > 0 {
		line += "  " + s.theme.Band(kit.Soft).Render(" "+said(t.Silent, silent)+" ")
	}
	return []string{kit.Cut(line, w)}
}

// todayAtMost is how many pickups the line about today names.
const todayAtMost = 3

// today says by when how many orders must be packed today, pickup by pickup.
func (s Screen) today(w int) []string {
	t := s.words.Limits()
	var parts []string
	for i, by := range s.board.Today(s.now, s.zone) {
		at := time.UnixMilli(by.At).In(s.zone).Format("15:04")
		switch {
		case i == todayAtMost:
		case i == 0:
			parts = append(parts, t.ByOne.Of(at, by.Orders))
		case i < todayAtMost:
			parts = append(parts, t.ByMore.Of(at, by.Orders))
		}
	}
	if len(parts) == 0 {
		return nil
	}
	return []string{" " + s.theme.Strong().Render(kit.Cut(strings.Join(parts, s.words.Common.ListMark), w-1))}
}

// stand says how an order stands.
func stand(w *text.Words, d *desk.Due) string {
	if d.Stand == desk.StandPacked {
		return w.Limits().Packed
	}
	return w.Deadlines().Stands[string(d.Stand)]
}
