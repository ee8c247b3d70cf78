package records

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"shipdesk/store/desk"
	"shipdesk/store/inbound"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
)

// drawDocs draws the list of documents.
func (s Screen) drawDocs(w, h int) string {
	t, r, d := s.words.Records(), s.words.Reversing(), s.docs
	what := r.All
	if d.kind != "" {
		what = r.Kinds[d.kind]
	}
	lines := s.theme.Banner(kit.Neutral, w, what)
	word := d.filter
	if d.typed != "" {
		word = d.typed
	}
	if word != "" {
		lines = append(lines, " "+s.theme.Strong().Render(kit.Cut(t.Find.Of(kit.Plain(word)), w-1)))
	} else {
		for _, l := range kit.Wrap(r.Hint, w-2, 2) {
			lines = append(lines, " "+s.theme.Quiet().Render(l))
		}
	}
	foot := s.docFoot(w)
	room := max(1, h-len(lines)-len(foot))
	switch {
	case d.failed:
		lines = append(lines, "", " "+kit.Cut(t.Failed, w-1))
	case len(d.rows) == 0 && (!d.known || d.busy):
		lines = append(lines, "", " "+kit.Cut(t.Searching, w-1))
	case len(d.rows) == 0:
		lines = append(lines, "", " "+s.theme.Strong().Render(kit.Cut(r.Nothing, w-1)), " "+kit.Cut(r.NothingNext, w-1))
	case w < wide:
		lines = append(lines, s.docsNarrow(w, room)...)
	default:
		lines = append(lines, s.docTable(w, room)...)
	}
	for len(lines) < h-len(foot) {
		lines = append(lines, "")
	}
	return kit.Box(append(lines[:max(0, h-len(foot))], foot...), w, h)
}

func (s Screen) docTable(w, h int) []string {
	r, d := s.words.Reversing(), s.docs
	kinds := 0
	for _, k := range desk.DocKinds() {
		kinds = max(kinds, kit.Width(r.Kinds[k]))
	}
	table := kit.Table{
		Columns: []kit.Column{{Title: r.ColDoc, Width: 6, Right: true}, {Title: r.ColWhen, Width: 11}, {Title: r.ColKind, Width: kinds}, {Title: r.ColWhat}, {Title: r.ColWho, Width: 8}},
		Rows:    len(d.rows), Chosen: d.chosen, Heads: true,
		Cell: func(row, col int) string {
			x := d.rows[row]
			switch col {
			case 0:
				return strconv.FormatInt(x.Seq, 10)
			case 1:
				return s.at(x.At)
			case 2:
				return r.Kinds[x.Kind]
			case 3:
				return s.docWhat(x)
			}
			return kit.Plain(strings.TrimSpace(x.Station + " " + x.Operator))
		},
		Style: func(row int) lipgloss.Style {
			if d.rows[row].By != 0 {
				return s.theme.Quiet()
			}
			return lipgloss.NewStyle()
		},
	}
	s.size.rows = max(1, h-1)
	return table.Lines(w, h)
}

// docWhat is what a document did, in a few words; first that it was taken back.
func (s Screen) docWhat(d desk.Doc) string {
	t, r := s.words.Records(), s.words.Reversing()
	var parts []string
	if d.By != 0 {
		parts = append(parts, "["+r.Reversed.Of(d.By, kit.Plain(d.ByWho))+"]")
	}
	behind := d.Kind == inbound.DocReceive || d.Kind == inbound.DocPutAway || d.Kind == inbound.DocDamaged // each scan has its receipt, that says little
	if d.Subject != "" && !behind {
		parts = append(parts, kit.Plain(d.Subject))
	}
	if len(d.Moves) > 0 {
		m := d.Moves[0]
		goods := t.Times.Of(m.Units, kit.Plain(say.Goods(m.SKU, m.Name, m.Variant)))
		if len(d.Moves) > 1 {
			goods = t.And.Of(goods, len(d.Moves)-1)
		}
		parts = append(parts, goods)
		if m.From != "" {
			parts = append(parts, r.FromTo.Of(kit.Plain(r.Place(m.From)), kit.Plain(r.Place(m.To))))
		}
	}
	if behind {
		parts = append(parts, kit.Plain(d.Subject))
	}
	return strings.Join(parts, "  ")
}

// docFoot says of the chosen document who took it back and why, or why it was
// made.
func (s Screen) docFoot(w int) []string {
	d, ok := s.docs.at()
	if !ok {
		return nil
	}
	r, said := s.words.Reversing(), s.docWhat(d)
	switch {
	case d.By != 0:
		said = r.ReversedFull.Of(d.By, s.at(d.ByAt), kit.Plain(d.ByWho))
		if d.ByWhy != "" { // a station takes its own scans back without saying why
			said += s.words.Common.Comma + r.Because.Of(kit.Plain(d.ByWhy))
		}
	case d.Reason != "":
		said += "  " + r.Because.Of(kit.Plain(d.Reason))
	}
	var lines []string
	for _, l := range kit.Wrap(said, w-2, 2) {
		lines = append(lines, " "+s.theme.Text(kit.Soft).Render(l))
	}
	return lines
}

// docsNarrow draws two lines a document.
func (s Screen) docsNarrow(w, h int) []string {
	r, d := s.words.Reversing(), s.docs
	fits := max(1, h/2)
	s.size.rows = fits
	first := max(0, min(d.chosen-fits+1, len(d.rows)-fits))
	var lines []string
	for i := first; i < min(first+fits, len(d.rows)); i++ {
		x := d.rows[i]
		head := kit.Ends(" "+strconv.FormatInt(x.Seq, 10)+" "+r.Kinds[x.Kind]+" "+kit.Plain(x.Operator), s.at(x.At), w-1)
		if i == d.chosen {
			head = s.theme.Mark().Render(kit.Fit(">"+strings.TrimPrefix(head, " "), w))
		}
		lines = append(lines, head, s.theme.Quiet().Render(kit.Cut("   "+s.docWhat(x), w)))
	}
	return lines
}
