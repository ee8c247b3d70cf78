package records

import (
	"strings"
	"time"

	"shipdesk/store/pack"
	"shipdesk/store/report"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
)

// drawCard draws everything about one parcel, from the line scrolled to.
func (s Screen) drawCard(w, h int) string {
	c, t := s.card, s.words.Records()
	head := kit.Ends(kit.Plain(c.Waybill)+"  "+kit.Plain(c.Carrier), s.state(c.Row), w-2)
	lines := s.theme.Banner(kit.Soft, w, head, t.OnlyLook)
	body := s.cardLines(w)
	room := max(1, h-len(lines))
	s.size.cardTop, s.size.rows = max(0, len(body)-room), room
	top := min(s.top, s.size.cardTop)
	return kit.Box(append(lines, body[top:]...), w, h)
}

func (s Screen) cardLines(w int) []string {
	c, t := s.card, s.words.Records()
	var out page
	out.w = w
	if c.PackedAt > 0 {
		out.add(0, t.PackedAt.Of(s.at(c.PackedAt), c.Station, c.Operator))
	}
	if c.Collected > 0 {
		out.add(0, s.words.Limits().Collected.Of(s.at(c.Collected)))
	}
	if c.Batch > 0 {
		out.add(0, t.InBatch.Of(c.BatchDay, c.Batch, c.Position))
	}
	if len(c.Past) > 0 {
		out.add(0, t.Was.Of(strings.Join(c.Past, s.words.Common.ListMark)))
	}
	if c.ParkedWhy != "" {
		out.add(0, t.Parked.Of(c.ParkedWhy))
	}
	title := t.Wants
	if c.State == pack.Packed {
		title = t.Contents
	}
	out.head(s.theme.Strong().Render(title))
	for _, i := range c.Items {
		out.add(1, t.Times.Of(i.Units, say.Goods(i.SKU, i.Name, i.Variant))+"  "+i.SKU)
	}
	for _, o := range c.Orders {
		s.cardOrder(&out, o)
	}
	s.cardScans(&out)
	return out.lines
}

func (s Screen) cardOrder(out *page, o report.Order) {
	t := s.words.Records()
	out.head(s.theme.Strong().Render(kit.Cut(t.Order.Of(o.No), out.w-1)))
	if o.Status != "" {
		out.add(1, o.Status)
	}
	if o.Shop != "" {
		out.add(1, t.Shop.Of(o.Shop))
	}
	if who := strings.TrimSpace(o.Buyer + " " + o.Receiver); who != "" {
		out.add(1, t.Buyer.Of(who))
	}
	for _, l := range say.CardTimes(s.words, o.Times, s.zone) {
		out.add(1, l)
	}
	if o.Note != "" {
		out.say(1, s.theme.Text(kit.Soft).Render, t.Note.Of(o.Note))
	}
	if o.Message != "" {
		out.add(1, t.Message.Of(o.Message))
	}
	for _, l := range o.Lines {
		said := t.Times.Of(l.Units, say.Goods(l.SKU, l.Name, l.Variant))
		if l.Gift {
			said = s.words.Notes().GiftIs.Of(said)
		}
		if l.Not != "" {
			said += "  (" + t.Instead.Of(kit.Plain(l.Not)) + ")"
		}
		if l.Dropped {
			said += "  (" + t.Dropped + ")"
		}
		if len(s.card.Orders) > 1 || l.Dropped || l.Gift || l.Not != "" {
			out.add(1, said)
		}
	}
}

func (s Screen) cardScans(out *page) {
	c, t := s.card, s.words.Records()
	if len(c.Scans) == 0 {
		out.head(s.theme.Quiet().Render(t.NoScans))
		return
	}
	out.head(s.theme.Strong().Render(t.Scans.Of(int64(len(c.Scans)))))
	for _, x := range c.Scans {
		said := say.Verdict(s.words, x.Verdict, s.now, s.zone)
		what := said.Symbol + " " + said.Word + s.words.Common.Colon + said.Title
		tone := kit.Neutral
		if x.Kind.Refusal() {
			tone = kit.Refused
		}
		out.add(1, t.OneScan.Of(s.at(x.At), x.On, x.By))
		out.say(3, s.theme.Text(tone).Render, what)
		if len(x.Verdict.Lots) > 0 {
			out.add(3, say.LotsAt(s.words, x.Verdict.Lots, len(x.Verdict.Lots) > 1))
		}
	}
}

func (s Screen) at(ms int64) string { return s.words.When(time.UnixMilli(ms), s.now, s.zone) }

// page is lines being written.
type page struct {
	w     int
	lines []string
}

// head writes the title of a part, already styled.
func (p *page) head(title string) { p.lines = append(p.lines, "", " "+title) }

// add writes a paragraph, set in by so many cells.
func (p *page) add(in int, text string) {
	p.say(in, func(s ...string) string { return strings.Join(s, "") }, text)
}

func (p *page) say(in int, style func(...string) string, text string) {
	lead := strings.Repeat(" ", in+1)
	for _, l := range kit.Wrap(kit.Plain(text), p.w-len(lead)-1, 0) {
		p.lines = append(p.lines, lead+style(l))
	}
}
