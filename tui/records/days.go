package records

import (
	"strconv"
	"strings"
	"time"
)

// days reads a day, or a range of days, as a person writes it: words for today
// and yesterday, 20, 11-20, 2026-11-20, 11-01..11-20. It answers with the first
// moment and the moment behind the last, UTC ms.
func days(s string, now time.Time, zone *time.Location) (from, to int64, ok bool) {
	first, last, ranged := strings.Cut(strings.ToLower(strings.TrimSpace(s)), "..")
	if !ranged {
		last = first
	}
	a, okA := day(first, now.In(zone))
	b, okB := day(last, now.In(zone))
	if !okA || !okB || b.Before(a) {
		return 0, 0, false
	}
	return a.UnixMilli(), b.AddDate(0, 0, 1).UnixMilli(), true
}

// day is a day's midnight. A day without its year or month is the last one of
// that name that has begun.
func day(s string, now time.Time) (time.Time, bool) {
	y, m, d := now.Date()
	at := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, now.Location()) }
	switch s = strings.TrimSpace(s); s {
	case "今天", "today":
		return at(y, m, d), true
	case "昨天", "yesterday":
		return at(y, m, d-1), true
	}
	var n []int
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("-/.年月日 ", r) }) {
		v, err := strconv.Atoi(part)
		if err != nil || v <= 0 {
			return time.Time{}, false
		}
		n = append(n, v)
	}
	var t time.Time
	switch len(n) {
	case 1:
		t = at(y, m, n[0])
		if t.After(now) {
			t = at(y, m-1, n[0])
		}
	case 2:
		t = at(y, time.Month(n[0]), n[1])
		if t.After(now) {
			t = at(y-1, time.Month(n[0]), n[1])
		}
	case 3:
		t = at(n[0], time.Month(n[1]), n[2])
	default:
		return time.Time{}, false
	}
	return t, t.Day() == n[len(n)-1] // no 31st where a month has none
}
