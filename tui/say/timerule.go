package say

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"shipdesk/store/deadline"
	"shipdesk/store/order"
	"shipdesk/tui/text"
)

// TimeRule says a rule about time in one line.
func TimeRule(w *text.Words, r order.TimeRule, zone *time.Location) string {
	t := w.Deadlines()
	switch r.Kind {
	case order.RulePickups:
		return pickups(w, r.Pickups)
	case order.RuleSuspension:
		return suspension(t, r.Suspension, zone)
	}
	h := r.Hours
	parts := []string{t.SayHours.Of(hours(h.Remind), hours(h.Latest))}
	if h.FromOrder {
		parts = append(parts, w.Limits().SayFrom)
	}
	if h.Collect > 0 {
		parts = append(parts, t.SayCollect.Of(hours(h.Collect)))
	}
	for _, p := range []struct {
		say text.Format
		is  deadline.Penalty
	}{{t.SayLate, h.Late}, {t.SayFalse, h.FalseDispatch}, {t.SayShort, h.OutOfStock}} {
		if !p.is.None() {
			parts = append(parts, p.say.Of(penalty(t, p.is)))
		}
	}
	if h.Year > 0 {
		parts = append(parts, t.SayYear.Of(int64(h.Year)))
	}
	return strings.Join(parts, w.Common.ListMark)
}

func hours(d time.Duration) string { return strconv.FormatFloat(d.Hours(), 'f', -1, 64) }

func penalty(t *text.DeadlineWords, p deadline.Penalty) string {
	percent := strconv.FormatFloat(float64(p.BasisPoints)/100, 'f', -1, 64)
	return t.SayPenalty.Of(percent, yuan(p.MinFen), yuan(p.MaxFen))
}

func yuan(fen int64) string { return strconv.FormatFloat(float64(fen)/100, 'f', -1, 64) }

func suspension(t *text.DeadlineWords, s deadline.Suspension, zone *time.Location) string {
	at := func(ms int64) string { return time.UnixMilli(ms).In(zone).Format("2006-01-02 15:04") }
	said := t.SayPause.Of(at(s.From), at(s.Until))
	switch {
	case s.Lifted:
		said = t.SayLift.Of(at(s.From), at(s.Until))
	case s.MoveTo > 0:
		said = t.SayMove.Of(at(s.From), at(s.Until), at(s.MoveTo))
	}
	if s.Why != "" {
		said += " " + s.Why
	}
	return said
}

// pickups says the days of a week that have the same times together.
func pickups(w *text.Words, p deadline.Pickups) string {
	var parts []string
	for day := 1; day <= 7; {
		last := day
		for last < 7 && fmt.Sprint(p[(last+1)%7]) == fmt.Sprint(p[day%7]) {
			last++
		}
		if len(p[day%7]) > 0 {
			days := strconv.Itoa(day)
			if last > day {
				days += "-" + strconv.Itoa(last)
			}
			times := make([]string, len(p[day%7]))
			for i, m := range p[day%7] {
				times[i] = fmt.Sprintf("%02d:%02d", m/60, m%60)
			}
			parts = append(parts, days+"="+strings.Join(times, ","))
		}
		day = last + 1
	}
	if len(parts) == 0 {
		return w.Deadlines().SayNever
	}
	return strings.Join(parts, " ")
}
