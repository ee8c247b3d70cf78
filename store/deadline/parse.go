package deadline

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// ParsePickups reads pickups as people write them, such as "1-5=12:00,17:30":
// days from 1, Monday, to 7, Sunday, and times. bad is the part that can't be
// read, empty if all can.
func ParsePickups(all []string) (p Pickups, bad string) {
	for _, s := range all {
		days, times, ok := strings.Cut(s, "=")
		if !ok {
			return p, s
		}
		minutes, ok := parseTimes(times)
		if !ok || !p.on(days, minutes) {
			return p, s
		}
	}
	return p, ""
}

func parseTimes(s string) (minutes []int, ok bool) {
	for _, one := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",，、 ", r) }) {
		t, err := time.Parse("15:04", strings.ReplaceAll(one, "：", ":"))
		if err != nil {
			return nil, false
		}
		minutes = append(minutes, t.Hour()*60+t.Minute())
	}
	slices.Sort(minutes)
	return slices.Compact(minutes), true
}

// on sets the times of days such as "1-5" or "6".
func (p *Pickups) on(days string, minutes []int) bool {
	from, to, ranged := strings.Cut(strings.TrimSpace(days), "-")
	if !ranged {
		to = from
	}
	first, err := strconv.Atoi(from)
	last, err2 := strconv.Atoi(to)
	if err != nil || err2 != nil || first < 1 || last > 7 || first > last {
		return false
	}
	for day := first; day <= last; day++ {
		p[day%7] = minutes
	}
	return true
}

// ParseTime reads a time as people write it, or a day, in a zone.
func ParseTime(s string, zone *time.Location) (time.Time, bool) {
	s = strings.NewReplacer("：", ":", "/", "-").Replace(strings.TrimSpace(s))
	for _, form := range []string{time.RFC3339, "2006-01-02 15:04:05", "2006-01-02 15:04", time.DateOnly} {
		if t, err := time.ParseInLocation(form, s, zone); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// ParseHours reads a number of hours above zero.
func ParseHours(s string) (time.Duration, bool) {
	n, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	if err != nil || !(n > 0) || n > 24*366 {
		return 0, false
	}
	return time.Duration(n * float64(time.Hour)).Round(time.Second), true
}

// ParsePenalty reads "5,5,50": percent, and the least and the most in yuan.
func ParsePenalty(s string) (p Penalty, ok bool) {
	var n [3]float64
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",，、", r) })
	for i, part := range parts {
		v, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(part), "%"), 64)
		if err != nil || !(v >= 0) || v > 1e6 || i >= len(n) {
			return p, false
		}
		n[i] = v * 100
	}
	return Penalty{BasisPoints: int64(n[0] + 0.5), MinFen: int64(n[1] + 0.5), MaxFen: int64(n[2] + 0.5)}, len(parts) > 0
}

// FormatPenalty writes a penalty as ParsePenalty reads it; empty for none.
func FormatPenalty(p Penalty) string {
	if p.None() {
		return ""
	}
	yuan := func(n int64) string { return strconv.FormatFloat(float64(n)/100, 'f', -1, 64) }
	return yuan(p.BasisPoints) + "," + yuan(p.MinFen) + "," + yuan(p.MaxFen)
}
