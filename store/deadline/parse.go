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
