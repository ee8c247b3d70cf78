package packing

import (
	tea "charm.land/bubbletea/v2"

	"shipdesk/store/pack"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// notes are the seller's memos, loud, and the buyers' words, quieter, in at most
// most lines. What does not fit is told of: its key shows all of it.
func (s Screen) notes(p *pack.ParcelView, w, most int) []string {
	var lines []string
	for _, n := range noteTexts(s.words, p) {
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
	for _, o := range p.Orders {
		if o.Note != "" {
			seller = append(seller, noteText{t.SellerNote + colon + o.Note, true})
		}
		if o.Message != "" {
			buyer = append(buyer, noteText{t.BuyerNote + colon + o.Message, false})
		}
	}
	return append(seller, buyer...)
}

// openNotes shows every note in full, until a scan or a key closes it.
func (s Screen) openNotes() tea.Cmd {
	p := s.parcel()
	if p == nil {
		return nil
	}
	parcel := *p
	return open(s.words.Lang, s.theme, func(w *text.Words) kit.Dialog {
		d := kit.Dialog{Name: w.Act.Notes + w.Common.Colon + parcel.Waybill, Tone: kit.Soft, Keys: []kit.Action{kit.Closing(w.Common.Close)}, More: more(w)}
		for _, n := range noteTexts(w, &parcel) {
			d.Text = append(d.Text, n.text)
		}
		return d
	})
}

func more(w *text.Words) func(int) string {
	return func(n int) string { return w.Common.More.Of(n) }
}
