package packing

import (
	tea "charm.land/bubbletea/v2"

	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// notes are the seller's memos, loud, and the buyers' words, quieter, in at most
// most lines. What does not fit is told of: its key shows all of it.
func (s Screen) notes(p *pack.ParcelView, w, most int) []string {
	var lines []string
	for _, n := range noteTexts(s.words, p)[len(p.Swaps):] { // swaps stand above
		style := s.theme.Text(kit.Soft)
		if n.loud {
			style = s.theme.Band(kit.Soft)
		}
		for _, line := range kit.Wrap(kit.Plain(n.text), w-2, 0) {
			if n.loud {
				line = kit.Fit(" "+line, w)
			} else {
				line = " " + line
			}
			lines = append(lines, style.Render(line))
		}
	}
	if len(lines) <= most || most <= 0 {
		return lines[:min(len(lines), max(most, 0))]
	}
	more := s.words.Packing.MoreNotes.Of(int64(len(lines)-most+1), kit.KeyName(keyNotes))
	return append(lines[:most-1:most-1], s.theme.Band(kit.Soft).Render(kit.Fit(" "+more, w)))
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

// noteText is one note of a parcel with who wrote it.
type noteText struct {
	text string
	loud bool // the seller's
}

func noteTexts(w *text.Words, p *pack.ParcelView) []noteText {
	t, colon := w.Packing, w.Common.Colon
	var seller, buyer []noteText
	for _, s := range p.Swaps {
		seller = append(seller, noteText{say.Swap(w, s), true})
	}
	for _, o := range p.Orders {
		seller = append(seller, newsTexts(w, o)...)
		if o.Note != "" {
			label := t.SellerNote
			if o.News&order.NewsNote != 0 {
				label = t.NoteChanged
			}
			seller = append(seller, noteText{label + colon + o.Note, true})
		}
		if o.Message != "" {
			buyer = append(buyer, noteText{t.BuyerNote + colon + o.Message, false})
		}
	}
	return append(seller, buyer...)
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
			list = append(list, noteText{n.says, true})
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
		for _, n := range noteTexts(w, &parcel) {
			d.Text = append(d.Text, n.text)
		}
		return d
	})
}
