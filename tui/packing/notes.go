package packing

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// notes are what stops the parcel or is to be done, loud, and what is only to
// be read in one grey line, in at most most lines. What does not fit is told
// of: its key shows all of it.
func (s Screen) notes(p *pack.ParcelView, w, most int) []string {
	var lines, rest []string
	for _, n := range noteTexts(s.words, p) {
		if n.tone == kit.Neutral {
			rest = append(rest, n.text)
			continue
		}
		style := s.theme.Band(n.tone).Bold(true)
		for _, line := range kit.Wrap(kit.Plain(n.text), w-2, 0) {
			lines = append(lines, style.Render(kit.Fit(" "+line, w)))
		}
	}
	if rest != nil {
		lines = append(lines, s.theme.Quiet().Render(" "+s.rest(rest, w-1)))
	}
	if len(lines) <= most || most <= 0 {
		return lines[:min(len(lines), max(most, 0))]
	}
	more := s.words.Packing.MoreNotes.Of(int64(len(lines)-most+1), kit.KeyName(keyNotes))
	return append(lines[:most-1:most-1], s.theme.Band(kit.Soft).Render(kit.Fit(" "+more, w)))
}

// rest is the notes that are only to be read, cut to one line.
func (s Screen) rest(notes []string, w int) string {
	all := kit.Plain(strings.Join(notes, "  "))
	if kit.Width(all) <= w {
		return all
	}
	whole := s.words.Notes().Rest
	return whole.Of(kit.Cut(all, w-kit.Width(whole.Of("", kit.KeyName(keyNotes)))), kit.KeyName(keyNotes))
}

// swapsShown is how many swaps stand on the screen; the notes have all of them.
const swapsShown = 2

// swaps say across the screen what is sent in place of what the platform names.
func (s Screen) swaps(p *pack.ParcelView, w int) []string {
	var lines []string
	for i, swap := range p.Swaps {
		if i == swapsShown {
			more := s.words.Packing.MoreNotes.Of(int64(len(p.Swaps)-i), kit.KeyName(keyNotes))
			return append(lines, s.theme.Band(kit.Soft).Render(kit.Fit(" "+more, w)))
		}
		for _, line := range kit.Wrap(kit.Plain(say.Swap(s.words, swap)), w-2, 2) {
			lines = append(lines, s.theme.Band(kit.Soft).Bold(true).Render(kit.Fit(" "+line, w)))
		}
	}
	return lines
}

// keyNotes shows the notes in full.
const keyNotes = "f11"

// noteText is one note of a parcel with who wrote it, and how loud it is.
type noteText struct {
	text string
	tone kit.Tone // Refused: it stops the parcel; Neutral: it is only read
}

// noteTexts are the notes of a parcel, the loudest first.
func noteTexts(w *text.Words, p *pack.ParcelView) []noteText {
	t := w.Packing
	var all []noteText
	for _, o := range p.Orders {
		all = append(all, newsTexts(w, o)...)
		label := t.SellerNote
		if o.News&order.NewsNote != 0 {
			label = t.NoteChanged
		}
		all = append(all, judged(w, label, o.Note, o.NoteIs)...)
	}
	for _, o := range p.Orders {
		all = append(all, judged(w, t.BuyerNote, o.Message, o.MessageIs)...)
	}
	slices.SortStableFunc(all, func(a, b noteText) int { return int(b.tone) - int(a.tone) })
	return all
}

// judged is a note as the lead's rules have it.
func judged(w *text.Words, label, note string, is order.Judged) []noteText {
	if note == "" {
		return nil
	}
	tones := map[order.Effect]kit.Tone{order.Stop: kit.Refused, order.Do: kit.Soft}
	return []noteText{{say.Note(w, label, note, is), tones[is.Effect]}}
}

// newsTexts is what the platform says besides the notes, and what changed after
// the label was printed.
func newsTexts(w *text.Words, o pack.OrderView) []noteText {
	t, colon := w.Packing, w.Common.Colon
	var list []noteText
	for _, n := range []struct {
		says string
		on   bool
	}{
		{t.Abnormal + colon + o.Abnormal, o.Abnormal != ""},
		{t.NewSKU + colon + o.NewSKU, o.NewSKU != ""},
		{t.NewAddress + colon + o.NewAddress, o.NewAddress != ""},
		{t.LinesChanged, o.News&order.NewsLines != 0},
		{t.RefundChanged, o.News&order.NewsRefund != 0},
	} {
		if n.on {
			list = append(list, noteText{n.says, kit.Soft})
		}
	}
	return list
}

// openNotes shows every note in full, until a scan or a key closes it.
func (s Screen) openNotes() tea.Cmd {
	p := s.parcel()
	if p == nil {
		return nil
	}
	parcel := *p
	return open(s.words.Lang, s.theme, func(w *text.Words) kit.Dialog {
		d := kit.Dialog{Name: w.Act.Notes + w.Common.Colon + parcel.Waybill, Tone: kit.Soft, Keys: []kit.Action{kit.Closing(w.Common.Close)}, More: w.MoreRows}
		for _, swap := range parcel.Swaps {
			d.Text = append(d.Text, say.Swap(w, swap))
		}
		for _, n := range noteTexts(w, &parcel) {
			d.Text = append(d.Text, n.text)
		}
		return d
	})
}
