package deadlines

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
	"shipdesk/store/desk"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// commands are the words that filter here, typed or scanned behind a slash.
// Those with a word of their own are in words.
var commands = map[scan.Command]class{
	"all": classAll, "全部": classAll, "overdue": classOverdue, "已超时": classOverdue, "超时": classOverdue, "short": classShort, "缺货": classShort,
	"noted": classNoted, "备注": classNoted, "有备注": classNoted, "single": classSingle, "单品": classSingle, "held": classHeld, "拦停": classHeld,
	"presale": classMade, "预售": classMade, "定制": classMade, "agreed": classAgreed, "约定": classAgreed, "silent": classSilent, "没揽收": classAway,
}

// words are the commands behind which a carrier or a shop is named.
var words = []scan.Command{"carrier", "快递", "shop", "店铺"}

// Takes reports whether a command filters the board.
func (s Screen) Takes(c scan.Command) bool {
	_, ok := commands[c]
	return ok || slices.Contains(words, c)
}

// command filters by what a command says.
func (s Screen) command(c scan.Sense) (kit.Screen, tea.Cmd) {
	if slices.Contains(words, c.Command) {
		return s.filtered(c.Arg)
	}
	s.class, s.filter, s.chosen = commands[c.Command], "", -1
	s = s.count()
	return s, nil
}

// classNamed is the class that a language calls so.
func classNamed(word string) (class, bool) {
	for _, w := range []*text.Words{text.ZH, text.EN} {
		if i := slices.IndexFunc(w.Deadlines().Classes, func(c string) bool { return strings.EqualFold(c, word) }); i > 0 {
			return class(i), true
		}
	}
	if c, ok := commands[scan.Command(strings.ToLower(word))]; ok {
		return c, true
	}
	return classAll, false
}

// count counts the board and picks what the list shows, as it stands now.
func (s Screen) count() Screen {
	if s.board == nil {
		return s
	}
	s.counts = s.board.Counts(s.now, s.zone)
	word := strings.ToLower(strings.TrimSpace(s.typed))
	if word == "" {
		word = strings.ToLower(s.filter)
	}
	show := listing{board: s.board, class: s.class, group: s.group, word: word, lang: s.words.Lang, day: s.now.In(s.zone).YearDay()}
	if c, ok := classNamed(word); ok {
		show.class, show.word = c, ""
	}
	if show == s.listed && !show.class.moves() {
		return s
	}
	was := s.at()
	s.listed = show
	s = s.list(show).grouped()
	s.chosen = min(s.chosen, len(s.rows)-1)
	if was != nil {
		s.chosen = s.rowOf(func(d desk.Due) bool { return d.ID == was.ID })
	}
	return s
}

// listing is what the list depends on, but for the time. With 20,000 open
// orders it is not made anew each minute.
type listing struct {
	board *desk.Board
	class class
	group group
	word  string
	lang  string
	day   int // of the year: heads of hours name another day
}

// moves reports whether orders come into a class, or leave it, by the time.
func (c class) moves() bool {
	return c >= classOverdue && c <= classPast24h || c == classSilent
}

// list picks the orders of a listing.
func (s Screen) list(show listing) Screen {
	s.rows = make([]item, 0, len(s.board.Rows)+len(s.board.Away))
	add := func(all []desk.Due) {
		for i := range all {
			if d := &all[i]; show.class.has(d, s.now) && fits(s.words, d, show.word) {
				s.rows = append(s.rows, item{due: d})
			}
		}
	}
	if show.class != classAway {
		add(s.board.Rows)
	}
	if show.class == classAway || show.class == classSilent {
		add(s.board.Away)
	}
	s.shown = len(s.rows)
	return s
}

// has reports whether an order is of a class at a time.
func (c class) has(d *desk.Due, now time.Time) bool {
	at := now.UnixMilli()
	left := time.Duration(d.LimitAt-at) * time.Millisecond
	switch c {
	case classOverdue:
		return d.DueAt > 0 && d.DueAt <= at
	case class2h:
		return d.DueAt > 0 && left <= 2*time.Hour
	case class6h:
		return d.DueAt > 0 && left <= 6*time.Hour
	case classPast24h:
		return d.Remind > 0 && d.Remind <= at
	case classShort:
		return d.Short
	case classNoted:
		return d.Noted
	case classSingle:
		return d.Single
	case classHeld:
		return d.Stand == desk.StandHeld
	case classMade:
		return d.Made != 0
	case classAgreed:
		return d.AgreedAt > 0
	case classSilent:
		return d.Silent(at)
	}
	return true
}

// fits reports whether an order has a word in what the list says of it.
func fits(w *text.Words, d *desk.Due, word string) bool {
	if word == "" {
		return true
	}
	for _, t := range []string{d.Order, d.Waybill, d.Carrier, d.Shop, stand(w, d)} {
		if strings.Contains(strings.ToLower(t), word) {
			return true
		}
	}
	return false
}

// code jumps to the order of a waybill or order number; any other word is
// filtered by.
func (s Screen) code(code string) (kit.Screen, tea.Cmd) {
	if c := scan.Parse(code); c.Kind == scan.KindCommand && s.Takes(c.Command) {
		s.typed = ""
		return s.command(c)
	}
	code = scan.Clean(code)
	s.typed = ""
	means := func(d desk.Due) bool {
		return d.Order == code || d.Waybill != "" && scan.WaybillKey(d.Waybill) == scan.WaybillKey(code)
	}
	for _, try := range []class{s.class, classAll, classAway} {
		there := s
		there.class, there.chosen = try, -1
		if try != s.class {
			there.filter = ""
		}
		there = there.count()
		if i := there.rowOf(means); i >= 0 {
			there.chosen = i
			return there, nil
		}
	}
	if c, ok := classNamed(code); ok {
		s.class, s.filter, s.chosen = c, "", -1
		return s.count(), nil
	}
	return s.filtered(code)
}

// filtered filters by a word.
func (s Screen) filtered(word string) (kit.Screen, tea.Cmd) {
	s.typed, s.filter, s.chosen = "", word, -1
	s = s.count()
	if s.shown == 0 {
		return s, tea.Batch(tea.Raw("\a"), kit.Send(kit.SayMsg{Text: s.words.Deadlines().NoneFits.Of(word), Tone: kit.Refused}))
	}
	return s, nil
}
