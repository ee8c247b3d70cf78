package text

import "time"

// Times is how hours and days are said.
type Times struct {
	Clock    string // layout of a time today
	Day      string // layout of a day of this year
	DayClock string // layout of a time on another day of this year
	YearDay  string // layout of a time in another year
	JustNow  string
	Minutes  Format // %d
	Hours    Format // %d
	HoursMin Format // %d hours %d minutes
	DaysHour Format // %d days %d hours
	Ago      Format // %s
	Left     Format // %s until the deadline
	Late     Format // %s since the deadline
	DueNow   string // less than a minute either way
	NoDue    string // no deadline is known
	DueBy    Format // %s a time of day
}

var zhTimes = Times{
	Clock:    "15:04",
	Day:      "1月2日",
	DayClock: "1月2日 15:04",
	YearDay:  "2006-01-02 15:04",
	JustNow:  "刚刚",
	Minutes:  "%d分钟",
	Hours:    "%d小时",
	HoursMin: "%d小时%d分",
	DaysHour: "%d天%d小时",
	Ago:      "%s前",
	Left:     "还剩%s",
	Late:     "已超时%s",
	DueNow:   "马上到时限",
	NoDue:    "没有时限",
	DueBy:    "最晚 %s 发货",
}

var enTimes = Times{
	Clock:    "15:04",
	Day:      "2 Jan",
	DayClock: "2 Jan 15:04",
	YearDay:  "2006-01-02 15:04",
	JustNow:  "just now",
	Minutes:  "%d min",
	Hours:    "%d h",
	HoursMin: "%d h %d min",
	DaysHour: "%d d %d h",
	Ago:      "%s ago",
	Left:     "%s left",
	Late:     "%s late",
	DueNow:   "due now",
	NoDue:    "no deadline",
	DueBy:    "ship by %s",
}

// Span says how long d is: "10分钟", "2小时10分", "3天4小时". A negative d is
// said as if it were positive, less than a minute is 0 minutes.
func (w *Words) Span(d time.Duration) string {
	minutes := int64(d.Abs() / time.Minute)
	hours, days := minutes/60, minutes/(24*60)
	switch {
	case hours == 0:
		return w.Time.Minutes.Of(minutes)
	case days >= 2:
		return w.Time.DaysHour.Of(days, hours%24)
	case minutes%60 == 0:
		return w.Time.Hours.Of(hours)
	}
	return w.Time.HoursMin.Of(hours, minutes%60)
}

// Due says how far the deadline is: "还剩2小时10分", "已超时3小时". A zero
// deadline is none.
func (w *Words) Due(due, now time.Time) string {
	left := due.Sub(now)
	switch {
	case due.IsZero():
		return w.Time.NoDue
	case left.Abs() < time.Minute:
		return w.Time.DueNow
	case left < 0:
		return w.Time.Late.Of(w.Span(left))
	}
	return w.Time.Left.Of(w.Span(left))
}

// Ago says how long before now t was.
func (w *Words) Ago(t, now time.Time) string {
	if d := now.Sub(t); d >= time.Minute {
		return w.Time.Ago.Of(w.Span(d))
	}
	return w.Time.JustNow
}

// When says the time t as short as it stays clear on the day of now, both in
// loc: "14:05", "11月23日 14:05", "2025-12-31 14:05".
func (w *Words) When(t, now time.Time, loc *time.Location) string {
	t, now = t.In(loc), now.In(loc)
	switch {
	case t.Year() != now.Year():
		return t.Format(w.Time.YearDay)
	case t.YearDay() != now.YearDay():
		return t.Format(w.Time.DayClock)
	}
	return t.Format(w.Time.Clock)
}
