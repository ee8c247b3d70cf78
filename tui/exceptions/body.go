package exceptions

import (
	"strings"
	"time"

	"shipdesk/store/exception"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/tui/kit"
)

// wide is the width from which rows are one line with columns.
const wide = 60

// Body draws the screen.
func (s Screen) Body(w, h int) string {
	lines := s.theme.Banner(s.tone(), w, s.summary())
	t := s.words.Exceptions()
	switch {
	case len(s.box) > 0:
		lines = append(lines, s.drawBox(w, h-len(lines))...)
	case s.failed:
		lines = append(lines, "", " "+kit.Cut(t.Failed, w-1))
	case !s.known:
		lines = append(lines, "", " "+s.words.Common.Loading)
	default:
		lines = append(lines, s.drawLists(w, h-len(lines))...)
	}
	return kit.Box(lines, w, h)
}

// tone is loud as long as something has to be taken out.
func (s Screen) tone() kit.Tone {
	if s.lists.many > 0 {
		return kit.Pull
	}
	return kit.Neutral
}

func (s Screen) summary() string {
	t := s.words.Exceptions()
	if len(s.box) > 0 {
		said := t.InBox.Of(int64(len(s.box)))
		if n := unknownCodes(s.box); n > 0 {
			said += "  " + t.InBoxUnknown.Of(int64(n))
		}
		return said
	}
	return t.ToPull.Of(s.lists.many) + "  " + t.HeldCount.Of(s.lists.total)
}

// drawBox draws what was collected, the last scanned at the bottom.
func (s Screen) drawBox(w, h int) []string {
	t := s.words.Exceptions()
	hint := t.BoxHint
	if s.done {
		hint = t.BoxDone
	}
	lines := make([]string, 0, h)
	for _, l := range kit.Wrap(hint, w-2, 2) {
		lines = append(lines, " "+l)
	}
	box, chosen := s.box, s.chosen
	if room := h - len(lines); chosen < 0 && len(box) > room {
		box = box[len(box)-max(room, 0):] // what came last is in sight
	}
	table := kit.Table{
		Columns: []kit.Column{{Width: 20}, {Width: 18}, {}}, Rows: len(box), Chosen: chosen,
		Cell: func(row, col int) string {
			f := box[row]
			switch col {
			case 0:
				return kit.CutLeft(kit.Plain(f.Code), 20)
			case 1:
				return t.Fates[f.What]
			}
			return kit.Plain(s.about(f))
		},
	}
	if w < wide {
		table.Columns = []kit.Column{{Width: 20}, {}}
	}
	return append(lines, table.Lines(w, h-len(lines))...)
}

// about says what a code of the box means besides itself.
func (s Screen) about(f exception.Fate) string {
	var others []string
	for _, n := range append(f.Orders, f.Waybills...) {
		if n != f.Code {
			others = append(others, n)
		}
	}
	return strings.Join(others, " ")
}

// drawLists draws what is to be taken out, then what is held.
func (s Screen) drawLists(w, h int) []string {
	t := s.words.Exceptions()
	if len(s.lists.pulls)+len(s.lists.held) == 0 {
		lines := []string{"", " " + s.theme.Strong().Render(kit.Cut(t.Nothing, w-1))}
		for _, l := range kit.Wrap(t.NothingNext, w-2, 4) {
			lines = append(lines, " "+l)
		}
		return lines
	}
	foot := s.detail(w)
	room := max(1, h-len(foot))
	lines := s.table(w).Lines(w, room)
	for len(lines) < room {
		lines = append(lines, "")
	}
	return append(lines, foot...)
}

func (s Screen) table(w int) kit.Table {
	t := s.words.Exceptions()
	table := kit.Table{
		Columns: []kit.Column{{Title: t.ColWhat, Width: 6}, {Title: t.ColNumber, Width: 20}, {Title: t.ColWhy, Width: 16}, {Title: t.ColWhere}},
		Rows:    s.rows(), Chosen: s.chosen, Heads: true,
		Cell: s.cell,
		More: func(n int) string { return s.theme.Quiet().Render(t.More.Of(int64(n))) },
	}
	if w < wide {
		table.Columns = []kit.Column{{Title: t.ColWhat, Width: 5}, {Title: t.ColNumber, Width: 20}, {Title: t.ColWhy}}
	}
	return table
}

func (s Screen) cell(row, col int) string {
	t := s.words.Exceptions()
	if row < len(s.lists.pulls) {
		e := s.lists.pulls[row]
		switch col {
		case 0:
			return t.PullMark
		case 1:
			return kit.CutLeft(kit.Plain(e.Waybill), 20)
		case 2:
			return kit.Plain(s.whyPull(e))
		}
		return kit.Plain(t.PackedThere.Of(e.Station, s.words.When(time.UnixMilli(e.PackedAt), s.now, s.zone)))
	}
	held := s.lists.held[row-len(s.lists.pulls)]
	switch col {
	case 0:
		return t.HoldMark
	case 1:
		return kit.CutLeft(kit.Plain(held.Order), 20)
	case 2:
		return kit.Plain(s.whyHeld(held))
	}
	return kit.Plain(strings.Join(held.Waybills, " "))
}

func (s Screen) whyPull(e pack.PullEntry) string {
	if e.Reason != "" {
		return e.Reason
	}
	return s.words.Exceptions().Whys[string(e.Why)]
}

func (s Screen) whyHeld(h exception.HeldOrder) string {
	if h.Hold == order.HoldLead && h.Why != "" {
		return h.Why
	}
	return s.words.Exceptions().Holds[string(h.Hold)]
}

// detail says of the row that matters where it is and what to do: the chosen
// one, else the first that is to be taken out.
func (s Screen) detail(w int) []string {
	t := s.words.Exceptions()
	row := s.chosen
	if row < 0 && len(s.lists.pulls) > 0 {
		row = 0
	}
	if row < 0 || row >= s.rows() {
		return s.paragraph(t.Hint, w)
	}
	if row >= len(s.lists.pulls) {
		h := s.lists.held[row-len(s.lists.pulls)]
		by := t.HeldByImport
		if h.Hold == order.HoldLead {
			by = t.HeldBy.Of(h.Operator, s.words.When(time.UnixMilli(h.At), s.now, s.zone))
		}
		return append(s.paragraph(kit.Plain(h.Order+" "+s.whyHeld(h)+s.words.Common.Stop+by), w), s.paragraph(t.HeldNext, w)...)
	}
	e := s.lists.pulls[row]
	lines := s.theme.Banner(kit.Pull, w, kit.Plain(t.PullThis.Of(e.Waybill, s.whyPull(e))))
	where := t.PullWhere.Of(e.Station, s.words.When(time.UnixMilli(e.PackedAt), s.now, s.zone), e.Carrier)
	lines = append(lines, s.paragraph(kit.Plain(where), w)...)
	if e.Before != "" || e.After != "" {
		lines = append(lines, s.paragraph(kit.Plain(t.Neighbours.Of(orDash(e.Before), orDash(e.After))), w)...)
	}
	return append(lines, s.paragraph(t.PullNext, w)...)
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func (s Screen) paragraph(text string, w int) []string {
	lines := kit.Wrap(text, w-2, 2)
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	return lines
}
