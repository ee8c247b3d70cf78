package packing

import (
	"slices"
	"strings"
	"time"

	"shipdesk/store/pack"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// wide is the width from which the screen has room for columns.
const wide = 60

// Body draws the screen.
func (s Screen) Body(w, h int) string {
	if !s.loaded {
		return kit.Box([]string{"", " " + s.words.Common.Loading}, w, h)
	}
	lines := s.hotBand(w)
	lines = append(lines, s.band(w, h-len(lines))...)
	lines = append(lines, s.about(w, h-len(lines))...)
	if s.parcel() == nil {
		lines = append(lines, s.idle(w, h-len(lines))...)
	} else {
		lines = append(lines, s.open(w, h-len(lines))...)
	}
	return kit.Box(lines, w, h)
}

// band is the verdict across the full width: symbol and word, what happened,
// what to do next.
func (s Screen) band(w, h int) []string {
	v := s.shown()
	if v == nil {
		return s.beginBand(w, h)
	}
	said := s.said(*v)
	most := 2
	if h < 12 {
		most = 1
	}
	head := kit.Ends(said.Symbol+"  "+kit.Large(said.Word, w), count(s.words, v), w-2)
	lines := []string{head}
	lines = append(lines, kit.Wrap(kit.Plain(said.Title), w-2, most)...)
	if said.Next != "" {
		if w < wide && h >= 14 {
			most = 3
		}
		lines = append(lines, kit.Wrap(said.Next, w-2, most)...)
	}
	if h >= 18 && w >= wide {
		lines = append([]string{""}, lines...)
	}
	return s.theme.Banner(Tone(said.Tone), w, lines...)
}

func (s Screen) beginBand(w, h int) []string {
	p := s.words.Packing
	begin, hint := p.Begin, p.BeginHint
	switch {
	case !s.told:
	case !s.tally.Any:
		begin, hint = s.words.Shell.Empty, s.words.Shell.EmptyNext
	case s.tally.Open == 0 && s.tally.Bare > 0:
		begin, hint = p.NothingOpen, p.BareHint.Of(s.tally.Bare)
	case s.tally.Open == 0:
		begin, hint = p.NothingOpen, p.NothingHint
	}
	lines := append([]string{kit.Large(begin, w)}, kit.Wrap(hint, w-2, 2)...)
	if h >= 18 && w >= wide {
		lines = append(append([]string{""}, lines...), "")
	}
	return s.theme.Banner(kit.Neutral, w, lines...)
}

// count stands at the right end of the band.
func count(w *text.Words, v *pack.Verdict) string {
	if v.Need == 0 {
		return ""
	}
	return w.Packing.LineCount.Of(v.Done, v.Need)
}

// about is what the verdict says beyond its band: wanted beside scanned, the
// kinds to choose from, or its details; and how many scans did not count.
func (s Screen) about(w, h int) []string {
	v := s.shown()
	if v == nil {
		return nil
	}
	lines := s.whileLocked(w)
	switch {
	case v.Kind == pack.WrongItem && v.Why != pack.WhyHot && v.Item != nil && len(v.Wanted) > 0:
		lines = append(lines, s.compare(*v, w)...)
		lines = append(lines, s.others(*v, w)...)
	case s.view.Ask != nil:
		lines = append(lines, s.choices(w)...)
	default:
		lines = append(lines, s.details(*v, w, h)...)
	}
	return lines
}

// whileLocked is what a waiting refusal adds: the answer to what was tried
// meanwhile, how many scans did not count, and how to go on.
func (s Screen) whileLocked(w int) []string {
	lock := s.view.Lock
	if lock == nil {
		return nil
	}
	var lines []string
	if v := s.last; v != nil && v.Scan > lock.Scan && v.Kind != pack.Locked {
		said := s.said(*v)
		answer := said.Word + s.words.Common.Colon + said.Title + s.words.Common.Stop + said.Next
		if v.Why == pack.WhyNotLead {
			answer = said.Word + s.words.Common.Colon + s.words.Packing.LeadFirst.Of(kit.KeyName("f4"))
		}
		for _, line := range kit.Wrap(kit.Plain(answer), w-2, 2) {
			lines = append(lines, s.theme.Text(kit.Refused).Bold(true).Render(" "+line))
		}
	}
	if s.view.Held > 0 {
		lines = append(lines, s.theme.Band(kit.Soft).Render(kit.Fit(" "+s.words.Packing.Held.Of(s.view.Held), w)))
	}
	if strings.Contains(s.said(*lock).Next, "/ok") { // it says so itself
		return lines
	}
	how := s.words.Packing.LockOK
	if s.view.Parcel != nil {
		how = s.words.Packing.LockOKOpen
	}
	return append(lines, s.theme.Strong().Render(" "+kit.Cut(how, w-1)))
}

// details are the further lines of a verdict, without what stands beside the
// big number anyway.
func (s Screen) details(v pack.Verdict, w, h int) []string {
	var lines []string
	for _, d := range s.said(v).Detail {
		if s.parcel() != nil && (d == v.Carrier || d == s.progress(v) || s.isSwap(v, d)) {
			continue
		}
		lines = append(lines, s.indented(d, w, 2)...)
	}
	most := 4
	if h < 6 || h < 12 && s.parcel() != nil {
		most = 2
	}
	return lines[:min(len(lines), most)]
}

// isSwap reports whether a line says what is sent instead of what: that stands
// across the screen below.
func (s Screen) isSwap(v pack.Verdict, line string) bool {
	return slices.ContainsFunc(v.Swaps, func(w pack.Swap) bool { return say.Swap(s.words, w) == line })
}

// progress is the count as say puts it.
func (s Screen) progress(v pack.Verdict) string {
	if v.Done >= v.Need {
		return s.words.Verdict.ProgressDone.Of(v.Done, v.Need)
	}
	return s.words.Verdict.Progress.Of(v.Done, v.Need, s.words.Count.Pieces.Of(v.Need-v.Done))
}

// indented wraps a text into at most most lines.
func (s Screen) indented(text string, w, most int) []string {
	lines := kit.Wrap(kit.Plain(text), w-2, most)
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	return lines
}

// others says which other waybill needs the item.
func (s Screen) others(v pack.Verdict, w int) []string {
	if v.Other == "" {
		return nil
	}
	return s.indented(s.words.Verdict.OtherWants.Of(v.Other), w, 2)
}

// hotBand says loudly that waybills alone are scanned, and how many were.
func (s Screen) hotBand(w int) []string {
	hot := s.view.Hot
	if hot == nil {
		return nil
	}
	r, it := s.words.Rules(), hot.Item
	mode, each := r.HotBand.Of(hot.Count), s.words.Count.Pieces.Of(it.Units)
	room := w - 2 - kit.Width(r.HotPieces.Of("", each))
	lines := []string{mode}
	if w >= wide {
		room -= kit.Width(mode) + 2
	}
	item := r.HotPieces.Of(goods(it.SKU, it.Name, it.Variant, max(leastName, room)), each)
	if w >= wide {
		lines[0] += "  " + item
	} else {
		lines = append(lines, item)
	}
	style := s.theme.Band(kit.Soft).Bold(true)
	for i := range lines {
		lines[i] = style.Render(kit.Fit(" "+kit.Plain(lines[i]), w))
	}
	return lines
}

// askRows are the kinds, or the waybills, that a code may mean.
func (s Screen) askRows() []string {
	var rows []string
	for i, waybill := range s.view.Ask.Waybills {
		rows = append(rows, s.words.Rules().WaybillChoice.Of(i+1, waybill))
	}
	for i, c := range s.view.Ask.Choices {
		rows = append(rows, s.words.Verdict.Choice.Of(i+1, say.Label(c), c.SKU))
	}
	return rows
}

// choices lists them.
func (s Screen) choices(w int) []string {
	list, title := s.askRows(), s.words.Packing.AskTitle
	if len(s.view.Ask.Waybills) > 0 {
		title = s.words.Rules().WhichWaybill
	}
	lines := []string{s.theme.Strong().Render(" " + kit.Cut(title, w-1))}
	table := kit.Table{
		Columns: []kit.Column{{}}, Rows: len(list), Chosen: s.choice - 1,
		Cell: func(row, _ int) string {
			return kit.Plain(list[row])
		},
	}
	lines = append(lines, table.Lines(w, len(list))...)
	return append(lines, s.theme.Quiet().Render(" "+kit.Cut(s.words.Desk().ChooseHint, w-1)))
}

// counts is the desk's day in one line.
func (s Screen) counts() string {
	p := s.words.Packing
	if !s.told {
		return ""
	}
	return strings.Join([]string{p.Today.Of(s.tally.Today), p.Open.Of(s.tally.Open), p.Bare.Of(s.tally.Bare)}, "  ")
}

// tray says how many waybills wait in the tray; nothing if there are none.
func (s Screen) tray() string {
	if s.view.Tray.Count == 0 {
		return ""
	}
	return s.words.Lead().InTray.Of(s.view.Tray.Count)
}

// day is the desk's day and what waits in the tray, in one line where there is
// room.
func (s Screen) day(w int) []string {
	counts, tray := s.counts(), s.tray()
	switch {
	case tray == "":
		return []string{counts}
	case counts == "":
		return []string{tray}
	}
	return flow([]string{counts, tray}, w, 2)
}

// idle is the screen with no parcel on it: the day, and the parcel before.
func (s Screen) idle(w, h int) []string {
	lines := []string{""}
	for _, line := range s.day(w - 1) {
		lines = append(lines, " "+s.theme.Strong().Render(kit.Cut(line, w-1)))
	}
	if in := s.view.Hand; in != nil {
		said := s.words.Rules().InHand.Of(goods(in.SKU, in.Name, in.Variant, w*2/3), s.words.Count.Pieces.Of(in.Units))
		lines = append(lines, "", " "+s.theme.Text(kit.Soft).Bold(true).Render(kit.Cut(said, w-1)), " "+s.theme.Quiet().Render(kit.Cut(s.words.Rules().Forget, w-1)))
	}
	if v := s.shown(); v != nil && h > 4 {
		if s.view.Lock == nil {
			lines = append(append(lines, ""), s.indented(s.words.Packing.Begin, w, 2)...)
		}
	}
	if l := s.view.Last; l != nil && h > 6 {
		when := s.words.When(time.UnixMilli(l.PackedAt), s.now, s.zone)
		last := s.words.Packing.Last + s.words.Common.Colon + l.Waybill + " " + l.Carrier + "  " + when
		lines = append(lines, "", s.theme.Quiet().Render(" "+kit.Cut(kit.Plain(last), w-1)))
	}
	return lines
}
