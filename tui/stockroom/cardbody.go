package stockroom

import (
	"strconv"
	"strings"
	"time"

	"shipdesk/store/sellable"
	"shipdesk/store/stock"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
)

// plotRows is how high a plot is.
const plotRows = 4

// drawCard draws everything about one SKU, from the line scrolled to. Of its
// history only the rows on the screen are worded.
func (s Screen) drawCard(w, h int) string {
	c, t := s.card, s.words.Stockroom()
	if !c.known {
		return kit.Box([]string{"", " " + t.Loading}, w, h)
	}
	lines := s.theme.Banner(s.cardTone(), w, kit.Ends(kit.Plain(c.SKU)+"  "+kit.Plain(say.Goods(c.SKU, c.Name, c.Variant)), s.mark(c.Stock), w-2))
	room := max(1, h-len(lines))
	body := s.cardLines(w)
	each := 1
	if w < wide {
		each = 2
	}
	s.size.cardRows, s.size.cardLines = room, len(body)+each*len(c.past)
	top := max(0, min(c.top, s.size.cardLines-room))
	if top < len(body) {
		lines = append(lines, body[top:min(len(body), top+room)]...)
	}
	for n := max(0, top-len(body)) / each; n < len(c.past) && len(lines) < h; n++ {
		one := s.pastLines(c.past[n], w)
		if skip := top - len(body) - n*each; skip > 0 {
			one = one[skip:]
		}
		lines = append(lines, one...)
	}
	return kit.Box(lines[:min(len(lines), h)], w, h)
}

func (s Screen) cardTone() kit.Tone {
	switch advice, _ := s.card.Advice(); advice {
	case sellable.TakeDown:
		return kit.Refused
	case sellable.PutBack:
		return kit.Good
	case sellable.Reorder:
		return kit.Soft
	}
	return kit.Neutral
}

// cardLines is the card without its movements.
func (s Screen) cardLines(w int) []string {
	out := page{w: w}
	s.cardFigures(&out)
	s.cardKit(&out)
	s.cardPlaces(&out)
	s.cardPlots(&out)
	s.cardQueue(&out)
	t := s.words.Stockroom()
	out.head(s.theme.Strong().Render(t.History))
	if s.card.done && len(s.card.past) == 0 {
		out.add(1, t.NoHistory)
	}
	return out.lines
}

func (s Screen) cardFigures(out *page) {
	c, t := s.card, s.words.Stockroom()
	var figures []string
	for i, n := range []int64{c.Available, c.OnHand, c.Promised, c.Safety, c.Bench, c.Dispatch, c.Damaged, c.OnTheWay} {
		figures = append(figures, t.Figures[i]+" "+number(n))
	}
	cells := 4
	if out.w < wide {
		cells = 2
	}
	width := (out.w - 2) / cells
	for i := 0; i < len(figures); i += cells {
		line := ""
		for _, f := range figures[i : i+cells] {
			line += kit.Fit(f, width)
		}
		if i == 0 {
			line = s.theme.Strong().Render(line)
		}
		out.lines = append(out.lines, " "+line)
	}
	said := []string{t.SoldIn.Of(sellable.CoverDays, c.Sold), t.LastsNot, t.Uncounted}
	if days := c.CoverDays(); days >= 0 {
		said[1] = t.Lasts.Of(days)
	}
	if c.CountedAt > 0 {
		said[2] = t.CountedAt.Of(s.at(c.CountedAt))
	}
	if c.Retired {
		said = append(said, t.Retired)
	}
	out.add(0, strings.Join(said, "  "))
	if c.LongName != "" {
		out.say(0, s.theme.Quiet().Render, c.LongName)
	}
	if c.Down && c.DownBy.At > 0 {
		out.say(0, s.theme.Text(kit.Soft).Render, t.DownAt.Of(s.at(c.DownBy.At), c.DownBy.Operator))
	}
	if _, units := c.Advice(); units > 0 {
		out.say(0, s.theme.Text(kit.Soft).Render, t.Order.Of(units))
	}
}

func (s Screen) cardKit(out *page) {
	c, t := s.card, s.words.Stockroom()
	if !c.Kit {
		return
	}
	out.head(s.theme.Strong().Render(t.KitHas))
	for _, p := range c.Parts {
		out.add(1, t.KitPart.Of(p.Units, say.Goods(p.SKU, p.Name, p.Variant)+"  "+p.SKU, p.Available))
	}
	said := t.CanBuild.Of(c.CanBuild)
	if c.Limit != "" {
		said += "  " + t.Limit.Of(c.Limit)
	}
	out.say(1, s.theme.Strong().Render, said)
}

func (s Screen) cardPlaces(out *page) {
	c, t := s.card, s.words.Stockroom()
	out.head(s.theme.Strong().Render(t.Places))
	if len(c.Stacks) == 0 {
		out.add(1, t.NoPlaces)
	}
	for _, x := range c.Stacks {
		said := t.AtStack.Of(s.placeName(x.PlaceID, x.Place), x.Units)
		if x.Lot != "" {
			said += "  " + t.Lot.Of(x.Lot)
		}
		if x.Expires > 0 {
			said += "  " + t.Expires.Of(time.Unix(x.Expires*24*60*60, 0).UTC().Format(time.DateOnly))
		}
		out.add(1, said)
	}
	var codes []string
	for _, b := range c.Codes {
		if b.Units > 1 {
			codes = append(codes, t.PerScan.Of(b.Code, b.Units))
		} else {
			codes = append(codes, b.Code)
		}
	}
	if len(codes) == 0 {
		codes = []string{t.NoBarcode}
	}
	out.add(0, t.Barcodes+s.words.Common.Colon+strings.Join(codes, s.words.Common.ListMark))
}

// cardPlots draws the last days: beside each other where there is room.
func (s Screen) cardPlots(out *page) {
	c, t := s.card, s.words.Stockroom()
	out.lines = append(out.lines, "")
	days := int64(len(c.Hand))
	hand := s.plot(t.HandPlot.Of(days, most(c.Hand)), c.Hand)
	left := s.plot(t.LeftPlot.Of(days, most(c.Left)), c.Left)
	if out.w < wide {
		out.lines = append(append(append(out.lines, hand...), ""), left...)
		return
	}
	half := (out.w - 2) / 2
	for i := range hand {
		out.lines = append(out.lines, kit.Pad(hand[i], half)+left[i])
	}
}

// plot is a title, bars, and the first and the last day below.
func (s Screen) plot(title string, values []int64) []string {
	t := s.words.Stockroom()
	lines := []string{" " + s.theme.Strong().Render(title)}
	for _, l := range s.theme.Bars(values, plotRows) {
		lines = append(lines, " "+l)
	}
	first := s.now.In(shopZone).AddDate(0, 0, 1-len(values)).Format(t.PlotFrom)
	axis := s.theme.Rule(len(values))
	return append(lines, " "+s.theme.Quiet().Render(axis), " "+s.theme.Quiet().Render(kit.Ends(first, t.Today, len(values))))
}

// shopZone is that of the days which sums of days go by.
var shopZone = time.FixedZone("", 8*60*60)

func most(values []int64) (n int64) {
	for _, v := range values {
		n = max(n, v)
	}
	return n
}

// cardQueue is who waits for it.
func (s Screen) cardQueue(out *page) {
	c, t := s.card, s.words.Stockroom()
	switch {
	case !c.queued:
		out.head(s.theme.Quiet().Render(t.Loading))
		return
	case c.waiting == 0:
		out.head(s.theme.Quiet().Render(t.WantedNone))
		return
	}
	out.head(s.theme.Strong().Render(t.Wanted.Of(int64(c.waiting))))
	for i, x := range c.claims {
		due := t.NoDue
		if x.DueAt > 0 {
			due = s.at(x.DueAt)
		}
		said, style := t.Claim.Of(i+1, x.No, due, x.Units, x.Gets), func(p ...string) string { return strings.Join(p, "") }
		if x.Short() > 0 {
			said += "  " + t.ClaimShort.Of(x.Short())
			style = s.theme.Text(kit.Refused).Render
		}
		out.say(1, style, said)
	}
	if rest := c.waiting - len(c.claims); rest > 0 {
		out.add(1, t.MoreOrders.Of(int64(rest)))
	}
}

// pastLines is one movement: in one line where there is room, else in two.
func (s Screen) pastLines(p stock.Past, w int) []string {
	t := s.words.Stockroom()
	kind := t.Kinds[p.Kind]
	if kind == "" {
		kind = t.OtherKind
	}
	change := strconv.FormatInt(p.Change, 10)
	if p.Change > 0 {
		change = "+" + change
	}
	head := t.Past.Of(s.at(p.At), kind, kit.PadLeft(change, 4), p.Left)
	where := t.PastWhere.Of(p.Units, s.placeName(p.FromID, p.From), s.placeName(p.ToID, p.To)) + "  " + kit.Plain(p.Operator)
	if w >= wide {
		return []string{"  " + kit.Cut(kit.Pad(head, 40)+"  "+where, w-2)}
	}
	return []string{" " + kit.Cut(head, w-1), s.theme.Quiet().Render("   " + kit.Cut(where, w-3))}
}

// placeName is what a place is called: bins by their labels, places that every
// warehouse has and the outside world by words.
func (s Screen) placeName(id int64, code string) string {
	if name := s.words.Stockroom().House[strconv.FormatInt(id, 10)]; name != "" {
		return name
	}
	return kit.Plain(code)
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
