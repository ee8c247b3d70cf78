package tui

import (
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store/deadline"
	"shipdesk/store/order"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
)

// form makes a form whose fields have labels and perhaps values.
func form(labels, values []string) []kit.Field {
	fields := make([]kit.Field, len(labels))
	for i, l := range labels {
		fields[i].Label = l
		if i < len(values) {
			fields[i].Value = values[i]
		}
	}
	return fields
}

// hourLabels are the fields of a rule of hours, in the order of its values.
func (t timing) hourLabels() []string {
	f := t.limits().Fields
	return []string{f.Platform, f.Shop, f.Kind, f.Since, f.Remind, f.Latest, f.Collect, f.Late, f.False, f.Short}
}

// hourValues are what a rule of hours says, as the form takes it.
func (t timing) hourValues(r timeRules, rule order.TimeRule) []string {
	hours := func(d time.Duration) string { return strconv.FormatFloat(d.Hours(), 'f', -1, 64) }
	h := rule.Hours
	platform, kind := "", ""
	if rule.Scope != "" {
		platform = t.words().Deadlines().Names[rule.Scope]
	}
	if rule.Made > 0 {
		kind = t.limits().MarkMade[int64(rule.Made)]
	}
	return []string{platform, r.shopName(rule.Shop), kind, t.db.Now().In(t.zone).Format(time.DateOnly), hours(h.Remind), hours(h.Latest), hours(h.Collect),
		deadline.FormatPenalty(h.Late), deadline.FormatPenalty(h.FalseDispatch), deadline.FormatPenalty(h.OutOfStock)}
}

// hoursForm asks for hours and penalties; base is the rule that is changed.
func (t timing) hoursForm(r timeRules, base order.TimeRule, values []string) kit.Overlay {
	if values == nil {
		values = t.hourValues(r, base)
	}
	return kit.Ask(t.lang, t.th, func(lang string) kit.Dialog {
		t := t.in(lang)
		w := t.limits()
		return kit.Dialog{
			Name: w.HoursTitle, Tone: kit.Neutral, Stay: true, Text: []string{w.HoursHow}, More: t.words().MoreRows,
			Fields: form(t.hourLabels(), values),
			Keys:   []kit.Action{{ID: "check", Keys: []string{"f7"}, Label: w.CheckKey}, kit.Closing(t.words().Common.Cancel)},
			Do: func(a kit.Answer) tea.Cmd {
				rule, bad := t.readHours(r, base, a.Values)
				if bad != "" {
					return t.refuse(bad)
				}
				return t.confirmRule(r, rule, func(t timing) kit.Overlay { return t.hoursForm(r, base, a.Values) })
			},
		}
	})
}

// readHours reads the form; bad says what is wrong with it.
func (t timing) readHours(r timeRules, base order.TimeRule, v []string) (rule order.TimeRule, bad string) {
	w, labels := t.limits(), t.hourLabels()
	rule = order.TimeRule{Kind: order.RuleHours, Hours: base.Hours}
	rule.Hours.Suspensions, rule.Hours.Year = nil, 0
	if rule.Scope, rule.Shop, bad = t.readScope(r, v[0], v[1]); bad != "" {
		return rule, bad
	}
	if v[2] != "" {
		made, ok := deadline.MadeNamed(v[2])
		if !ok {
			return rule, w.BadKind.Of(v[2])
		}
		rule.Made = made
	}
	if v[3] != "" {
		since, ok := deadline.ParseTime(v[3], t.zone)
		if !ok {
			return rule, w.BadTime.Of(labels[3], v[3])
		}
		rule.Since = since.UnixMilli()
	}
	for i, to := range []*time.Duration{&rule.Hours.Remind, &rule.Hours.Latest, &rule.Hours.Collect} {
		said := v[4+i]
		if i == 2 && (said == "" || said == "0") { // nobody asks for it
			*to = 0
			continue
		}
		hours, ok := deadline.ParseHours(said)
		if !ok {
			return rule, w.BadHours.Of(labels[4+i], said)
		}
		*to = hours
	}
	if rule.Hours.Remind >= rule.Hours.Latest {
		return rule, w.BadOrder
	}
	return rule, t.readPenalties(&rule.Hours, labels[7:], v[7:])
}

// readPenalties reads the penalties that the form changed.
func (t timing) readPenalties(h *deadline.Rules, labels, v []string) (bad string) {
	for i, to := range []*deadline.Penalty{&h.Late, &h.FalseDispatch, &h.OutOfStock} {
		if v[i] == deadline.FormatPenalty(*to) {
			continue
		}
		p, ok := deadline.Penalty{}, v[i] == ""
		if !ok {
			p, ok = deadline.ParsePenalty(v[i])
		}
		switch {
		case !ok:
			return t.limits().BadPenalty.Of(labels[i], v[i])
		case p.MaxFen > 0 && p.MinFen > p.MaxFen:
			return t.limits().BadRange.Of(labels[i])
		}
		*to = p
		if i == 0 {
			h.LongPromise, h.LateLong = 0, deadline.Penalty{} // what was said is for every promise
		}
	}
	return ""
}

// readScope reads for whom a rule is.
func (t timing) readScope(r timeRules, platform, shop string) (scope string, id int64, bad string) {
	d := t.words().Deadlines()
	if every := d.Names[""]; platform != "" && platform != every {
		if scope = t.platform(platform); scope == "" {
			return "", 0, t.limits().BadPlatform.Of(platform, t.platforms())
		}
	}
	id, ok := r.shopNamed(shop)
	if !ok {
		return "", 0, d.NoShop.Of(shop)
	}
	return scope, id, ""
}

// platform finds the platform that somebody calls so, in either language.
func (t timing) platform(name string) string {
	if p := deadline.PlatformNamed(name); p != "" {
		return p
	}
	for _, p := range deadline.Platforms {
		if strings.EqualFold(t.words().Deadlines().Names[p], name) || strings.EqualFold(t.words().Other().Deadlines().Names[p], name) {
			return p
		}
	}
	return ""
}

// platforms names them all.
func (t timing) platforms() string {
	names := make([]string, len(deadline.Platforms))
	for i, p := range deadline.Platforms {
		names[i] = t.words().Deadlines().Names[p]
	}
	return strings.Join(names, t.words().Common.ListMark)
}

// pauseValues are what a suspension says, as the form takes it.
func (t timing) pauseValues(r timeRules, rule order.TimeRule) []string {
	if rule.Kind != order.RuleSuspension {
		return nil
	}
	at := func(ms int64) string {
		if ms == 0 {
			return ""
		}
		return time.UnixMilli(ms).In(t.zone).Format("2006-01-02 15:04")
	}
	platform := ""
	if rule.Scope != "" {
		platform = t.words().Deadlines().Names[rule.Scope]
	}
	s := rule.Suspension
	return []string{platform, r.shopName(rule.Shop), at(s.From), at(s.Until), at(s.MoveTo), s.Why}
}

// pauseForm asks for a suspension; a row says how it counts.
func (t timing) pauseForm(r timeRules, values []string) kit.Overlay {
	return kit.Ask(t.lang, t.th, func(lang string) kit.Dialog {
		t := t.in(lang)
		w := t.limits()
		return kit.Dialog{
			Name: w.PauseTitle, Tone: kit.Neutral, Stay: true, Text: []string{w.PauseHow}, More: t.words().MoreRows,
			Fields: form(t.pauseLabels(), values), Rows: w.PauseWays,
			Keys: []kit.Action{kit.Closing(t.words().Common.Cancel)},
			Do: func(a kit.Answer) tea.Cmd {
				if a.Row < 0 {
					return nil
				}
				rule, bad := t.readPause(r, a.Values, a.Row)
				if bad != "" {
					return t.refuse(bad)
				}
				return t.confirmRule(r, rule, func(t timing) kit.Overlay { return t.pauseForm(r, a.Values) })
			},
		}
	})
}

func (t timing) pauseLabels() []string {
	w := t.limits()
	return []string{w.Fields.Platform, w.Fields.Shop, w.From, w.Until, w.MoveTo, w.PauseWhy}
}

// readPause reads a suspension; way is the row that was chosen.
func (t timing) readPause(r timeRules, v []string, way int) (rule order.TimeRule, bad string) {
	w := t.limits()
	rule = order.TimeRule{Kind: order.RuleSuspension}
	if rule.Scope, rule.Shop, bad = t.readScope(r, v[0], v[1]); bad != "" {
		return rule, bad
	}
	s := &rule.Suspension
	for i, to := range []*int64{&s.From, &s.Until, &s.MoveTo} {
		said := v[2+i]
		if i == 2 && way != 1 {
			continue // it is not moved to anything
		}
		if i == 2 && said == "" {
			return rule, w.NeedMoveTo
		}
		at, ok := deadline.ParseTime(said, t.zone)
		if !ok {
			return rule, w.BadTime.Of(t.pauseLabels()[2+i], said)
		}
		*to = at.UnixMilli()
	}
	s.Lifted, s.Why = way == 2, v[5]
	switch {
	case s.Until <= s.From:
		return rule, w.BadPeriod
	case s.Why == "":
		return rule, w.NeedWhy
	}
	return rule, ""
}

// pickupValues are when a carrier comes, as the form takes it.
func (t timing) pickupValues(rule order.TimeRule) []string {
	if rule.Kind != order.RulePickups {
		return nil
	}
	when := ""
	if !rule.Pickups.None() {
		when = say.TimeRule(t.words(), rule, t.zone)
	}
	return []string{rule.Scope, when}
}

// pickupForm asks when a carrier comes.
func (t timing) pickupForm(r timeRules, values []string) kit.Overlay {
	return kit.Ask(t.lang, t.th, func(lang string) kit.Dialog {
		t := t.in(lang)
		w := t.limits()
		return kit.Dialog{
			Name: w.PickupsTitle, Tone: kit.Neutral, Stay: true, Text: []string{w.PickupsHow}, More: t.words().MoreRows,
			Fields: form([]string{w.Carrier, w.Times}, values),
			Keys:   []kit.Action{{ID: "check", Keys: []string{"f7"}, Label: w.CheckKey}, kit.Closing(t.words().Common.Cancel)},
			Do: func(a kit.Answer) tea.Cmd {
				p, bad := deadline.ParsePickups(strings.Fields(a.Values[1]))
				switch {
				case a.Values[0] == "":
					return t.refuse(w.NeedCarrier)
				case bad != "":
					return t.refuse(t.words().Deadlines().BadPickup.Of(bad))
				}
				rule := order.TimeRule{Kind: order.RulePickups, Scope: a.Values[0], Pickups: p}
				return t.confirmRule(r, rule, func(t timing) kit.Overlay { return t.pickupForm(r, a.Values) })
			},
		}
	})
}
