package tui

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/store/desk"
	"shipdesk/store/order"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// timeRules are the rules about time as the list shows them: those that a lead
// made, then the presets of the platforms that sell here.
type timeRules struct {
	rules []order.TimeRule
	shops []order.Shop
}

// shopName is what a shop is called.
func (r timeRules) shopName(id int64) string {
	for _, s := range r.shops {
		if s.ID == id {
			return s.Name
		}
	}
	return ""
}

// shopNamed finds a shop; no name is every shop.
func (r timeRules) shopNamed(name string) (id int64, ok bool) {
	if name == "" {
		return 0, true
	}
	for _, s := range r.shops {
		if s.Name == name {
			return s.ID, true
		}
	}
	return 0, false
}

// readTimeRules reads the rules and adds the presets: of all platforms, for a
// shop may be of one that no rule names yet, and those of other kinds of orders.
func readTimeRules(tx *store.Tx) (timeRules, error) {
	var r timeRules
	var err error
	if r.rules, err = order.TimeRules(tx); err != nil {
		return r, err
	}
	slices.SortStableFunc(r.rules, func(a, b order.TimeRule) int { return strings.Compare(a.Kind, b.Kind) })
	for _, p := range deadline.Platforms {
		r.rules = append(r.rules, order.TimeRule{Kind: order.RuleHours, Scope: p, Hours: deadline.Preset(p)})
	}
	for _, m := range deadline.Mades[1:] {
		r.rules = append(r.rules, order.TimeRule{Kind: order.RuleHours, Made: m, Hours: deadline.PresetMade("own", m)})
	}
	r.shops, err = order.Shops(tx)
	return r, err
}

// readRules lists the rules.
func (t timing) readRules() tea.Cmd {
	return func() tea.Msg {
		var r timeRules
		err := t.db.Read(context.Background(), func(tx *store.Tx) (err error) { r, err = readTimeRules(tx); return err })
		if err != nil {
			return leadMsg{err: err}
		}
		return kit.OpenMsg{Overlay: t.ruleList(r)}
	}
}

// timeRulesChange shows the rules from the palette. The menu of the lead is full
// on a handheld; the board's own key leads here as well.
func timeRulesChange(w *text.Words) leadChange {
	l := w.Limits()
	return leadChange{"lead:times", l.PaletteRules, l.PaletteHelp, func(m *model) tea.Cmd { return m.timing().readRules() }}
}

// in is the same in another language.
func (t timing) in(lang string) timing {
	t.lang = lang
	return t
}

func (t timing) ruleList(r timeRules) kit.Overlay {
	return kit.Ask(t.lang, t.th, func(lang string) kit.Dialog {
		t := t.in(lang)
		w := t.limits()
		rows := make([]string, len(r.rules))
		for i, rule := range r.rules {
			rows[i] = t.ruleRow(r, rule)
		}
		keys := []kit.Action{
			{ID: "hours", Keys: []string{"f5"}, Label: w.Add}, {ID: "pause", Keys: []string{"f6"}, Label: w.AddPause},
			{ID: "pickups", Keys: []string{"f7"}, Label: w.AddPickups}, {ID: "end", Keys: []string{"f8"}, Label: w.End},
			{ID: "shops", Keys: []string{"f11"}, Label: w.Shops}, kit.Closing(t.words().Common.Close),
		}
		return kit.Dialog{
			Name: w.Title, Tone: kit.Neutral, Stay: true, Text: []string{w.Hint}, Rows: rows, More: t.words().MoreRows, Keys: keys,
			About: func(row int) string { return rows[row] },
			Do:    func(a kit.Answer) tea.Cmd { return t.listAnswer(r, a) },
		}
	})
}

// ruleRow says a rule in one line, with where a preset's figures come from.
func (t timing) ruleRow(r timeRules, rule order.TimeRule) string {
	w, d := t.limits(), t.words().Deadlines()
	if rule.ID == 0 {
		rule.Hours.Year = 0 // its source says it
	}
	id, what := d.Preset, say.TimeRule(t.words(), rule, t.zone)
	if rule.ID > 0 {
		id = strconv.FormatInt(rule.ID, 10)
		if rule.Since > 0 {
			what += t.words().Common.ListMark + w.Since.Of(time.UnixMilli(rule.Since).In(t.zone).Format(time.DateOnly))
		}
	} else if rule.Made > 0 {
		what += t.words().Common.ListMark + w.Sources["made"]
	} else {
		what += t.words().Common.ListMark + w.Sources[rule.Scope]
	}
	scope := say.TimeScope(t.words(), rule, r.shopName(rule.Shop))
	if rule.Kind != order.RuleHours {
		scope = d.RuleKinds[rule.Kind] + " " + scope
	}
	return w.Row.Of(id, scope, what)
}

// listAnswer does what was asked for in the list.
func (t timing) listAnswer(r timeRules, a kit.Answer) tea.Cmd {
	row := order.TimeRule{Kind: order.RuleHours, Hours: deadline.Default}
	if a.Row >= 0 {
		row = r.rules[a.Row]
	}
	switch {
	case a.Action == "shops":
		return t.next(t.shopList(r))
	case a.Action == "end" && a.Row < 0:
		return nil
	case a.Action == "end" && row.ID == 0:
		return t.refuse(t.limits().EndPreset)
	case a.Action == "end":
		return t.confirmEnd(r, row)
	case a.Action == "pause" || a.Action == "" && row.Kind == order.RuleSuspension:
		return t.next(t.pauseForm(r, t.pauseValues(r, row)))
	case a.Action == "pickups" || a.Action == "" && row.Kind == order.RulePickups:
		return t.next(t.pickupForm(r, t.pickupValues(row)))
	case a.Action == "hours" && a.Row < 0, row.Kind == order.RuleHours:
		return t.next(t.hoursForm(r, row, t.hourValues(r, row)))
	}
	return t.next(t.hoursForm(r, order.TimeRule{Kind: order.RuleHours, Hours: deadline.Default}, nil))
}

// next shows another dialog in place of the one that is open.
func (t timing) next(o kit.Overlay) tea.Cmd {
	return tea.Sequence(kit.Send(kit.CloseMsg{}), kit.Send(kit.OpenMsg{Overlay: o}))
}

// confirmed is what is asked once more: what would be done, with which effect.
type confirmed struct {
	title string
	says  []string
	said  string // afterwards
	do    func(tx *store.Tx) error
	back  func(t timing) kit.Overlay // where Esc leads to
}

// confirm shows the effect of a change and saves it when told to.
func (t timing) confirm(c confirmed, moves func(tx *store.Tx) (order.Moves, error), says func(w *text.Words, m order.Moves) []string) tea.Cmd {
	return func() tea.Msg {
		var m order.Moves
		err := t.db.Read(context.Background(), func(tx *store.Tx) (err error) { m, err = moves(tx); return err })
		if err != nil {
			return leadMsg{err: err}
		}
		return t.next(kit.Ask(t.lang, t.th, func(lang string) kit.Dialog {
			t := t.in(lang)
			w := t.limits()
			tone := kit.Soft
			if m.Late > 0 {
				tone = kit.Refused
			}
			return kit.Dialog{
				Name: w.ConfirmTitle, Tone: tone, More: t.words().MoreRows,
				Text: append(append([]string{c.title}, c.says...), w.Confirm.Of(kit.KeyName("f7"))), Ask: says(t.words(), m),
				Keys: []kit.Action{{ID: "save", Keys: []string{"f7"}, Label: w.Saves}, {ID: "back", Keys: []string{"esc"}, Label: w.Back}},
				Do: func(a kit.Answer) tea.Cmd {
					if a.Action == "save" {
						return t.save(c.said, c.do)
					}
					return kit.Send(kit.OpenMsg{Overlay: c.back(t)})
				},
			}
		}))()
	}
}

// confirmRule asks whether a rule is to hold.
func (t timing) confirmRule(r timeRules, rule order.TimeRule, back func(t timing) kit.Overlay) tea.Cmd {
	c := confirmed{title: t.ruleTitle(r, rule), says: []string{say.TimeRule(t.words(), rule, t.zone)}, said: t.limits().Saved, back: back}
	c.do = func(tx *store.Tx) error { rule := rule; return order.SaveTimeRule(tx, t.who(), &rule) }
	now := t.db.Now().UnixMilli()
	if rule.Kind == order.RulePickups {
		return t.confirm(c, func(tx *store.Tx) (order.Moves, error) { return desk.PickupMoves(tx, rule.Scope, rule.Pickups, t.zone) },
			func(w *text.Words, m order.Moves) []string {
				return []string{w.Limits().MovesPickup.Of(m.Earlier, m.Later)}
			})
	}
	return t.confirm(c, func(tx *store.Tx) (order.Moves, error) {
		return order.MovesTo(tx, now, func(b *order.TimeBook) *order.TimeBook { return b.With(rule) })
	}, say.Moves)
}

func (t timing) ruleTitle(r timeRules, rule order.TimeRule) string {
	said := t.words().Deadlines().RuleKinds[rule.Kind] + t.words().Common.Colon + say.TimeScope(t.words(), rule, r.shopName(rule.Shop))
	if rule.Since > 0 {
		said += t.words().Common.ListMark + t.limits().Since.Of(time.UnixMilli(rule.Since).In(t.zone).Format(time.DateOnly))
	}
	return said
}

// confirmEnd asks whether a rule is to end.
func (t timing) confirmEnd(r timeRules, rule order.TimeRule) tea.Cmd {
	c := confirmed{
		title: t.limits().EndTitle.Of(strconv.FormatInt(rule.ID, 10)), says: []string{t.ruleTitle(r, rule), say.TimeRule(t.words(), rule, t.zone)},
		said: t.limits().Ended, back: func(t timing) kit.Overlay { return t.ruleList(r) },
		do: func(tx *store.Tx) error { return order.EndTimeRule(tx, t.who(), rule.ID) },
	}
	now := t.db.Now().UnixMilli()
	if rule.Kind == order.RulePickups {
		return t.confirm(c, func(tx *store.Tx) (order.Moves, error) {
			return desk.PickupMoves(tx, rule.Scope, deadline.Pickups{}, t.zone)
		}, func(w *text.Words, m order.Moves) []string {
			return []string{w.Limits().MovesPickup.Of(m.Earlier, m.Later)}
		})
	}
	return t.confirm(c, func(tx *store.Tx) (order.Moves, error) {
		return order.MovesTo(tx, now, func(b *order.TimeBook) *order.TimeBook { return b.Without(rule.ID) })
	}, say.Moves)
}
