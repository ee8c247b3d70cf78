package sheet

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// noTimes are what exporters print where there is no time.
var noTimes = map[string]bool{
	"-": true, "--": true, "/": true, "无": true, "NULL": true, "N/A": true, "None": true, "NaT": true, "0": true,
	"0000-00-00 00:00:00": true, "0000-00-00": true, "1970-01-01 08:00:00": true, "1970-01-01 00:00:00": true,
}

// parseTime reads a date, a date with a time, or a spreadsheet's serial
// number. Without an offset the wall clock is loc's. Years are 2000 to 2100.
func parseTime(s string, loc *time.Location, date1904 bool) (time.Time, Reason) {
	if noTimes[s] {
		return time.Time{}, ReasonMissing
	}
	if isErrorCell(s) {
		return time.Time{}, ReasonErrorCell
	}
	if loc == nil {
		loc = time.UTC
	}
	t, ok := serialTime(s, loc, date1904)
	if !ok {
		c := clock{text: fold(s)}
		t, ok = c.read(loc)
	}
	if !ok || t.Year() < 2000 || t.Year() > 2100 {
		return time.Time{}, ReasonNotATime
	}
	return t.In(loc), ""
}

// serialTime reads a spreadsheet's day number: days since 1899-12-30, or
// since 1904-01-01 in workbooks that say so, rounded to the second.
func serialTime(s string, loc *time.Location, date1904 bool) (time.Time, bool) {
	whole, frac, _ := strings.Cut(s, ".")
	if len(whole) != 5 || !digits(whole) || !digits(frac) {
		return time.Time{}, false
	}
	serial, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return time.Time{}, false
	}
	days := math.Floor(serial)
	seconds := int(math.Round((serial - days) * 86400))
	if date1904 {
		return time.Date(1904, 1, 1+int(days), 0, 0, seconds, 0, loc), true
	}
	return time.Date(1899, 12, 30+int(days), 0, 0, seconds, 0, loc), true
}

// clock reads a written time piece by piece: year, month and day with any of
// -/.年月日 between, then hours and minutes, then perhaps seconds, a
// fraction, a morning or afternoon mark and an offset.
type clock struct {
	text string
}

func (c *clock) read(loc *time.Location) (time.Time, bool) {
	if t, ok := c.compact(loc); ok {
		return t, true
	}
	year, ok1 := c.number(4, 4)
	ok2 := c.skip("-", "/", ".", "年")
	month, ok3 := c.number(1, 2)
	ok4 := c.skip("-", "/", ".", "月")
	day, ok5 := c.number(1, 2)
	if !(ok1 && ok2 && ok3 && ok4 && ok5) {
		return time.Time{}, false
	}
	c.skip("日")
	var h, m, s, ns int
	if c.text = strings.TrimLeft(c.text, " "); c.text != "" {
		c.skip("T", "t")
		var ok bool
		if h, m, s, ns, ok = c.hours(); !ok {
			return time.Time{}, false
		}
	}
	zone, ok := c.zone(loc)
	if !ok {
		return time.Time{}, false
	}
	t := time.Date(year, time.Month(month), day, h, m, s, ns, zone)
	real := month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
	return t, real && h <= 23 && m <= 59 && s <= 59
}

// compact reads 20261120 and 20261120180000.
func (c *clock) compact(loc *time.Location) (time.Time, bool) {
	if !digits(c.text) || len(c.text) != 8 && len(c.text) != 14 {
		return time.Time{}, false
	}
	t, err := time.ParseInLocation("20060102150405"[:len(c.text)], c.text, loc)
	return t, err == nil
}

// hours reads the time of day with its 上午, 下午, AM or PM.
func (c *clock) hours() (h, m, s, ns int, ok bool) {
	half := c.half()
	h, ok1 := c.number(1, 2)
	ok2 := c.skip(":", "时", "点")
	m, ok3 := c.number(1, 2)
	if !(ok1 && ok2 && ok3) {
		return 0, 0, 0, 0, false
	}
	if c.skip(":", "分") && c.text != "" {
		if s, ok = c.number(1, 2); !ok {
			return 0, 0, 0, 0, false
		}
		c.skip("秒")
		ns = c.fraction()
	}
	if half == "" {
		half = c.half()
	}
	switch {
	case half == "pm" && h < 12:
		h += 12
	case half == "am" && h == 12:
		h = 0
	}
	return h, m, s, ns, true
}

func (c *clock) half() string {
	c.text = strings.TrimLeft(c.text, " ")
	switch {
	case c.skip("上午", "AM", "am"):
		c.text = strings.TrimLeft(c.text, " ")
		return "am"
	case c.skip("下午", "PM", "pm"):
		c.text = strings.TrimLeft(c.text, " ")
		return "pm"
	}
	return ""
}

// fraction reads .123 as nanoseconds.
func (c *clock) fraction() int {
	if !c.skip(".") {
		return 0
	}
	end := 0
	for end < len(c.text) && c.text[end] >= '0' && c.text[end] <= '9' {
		end++
	}
	ns, _ := strconv.Atoi((c.text[:end] + "000000000")[:9])
	c.text = c.text[end:]
	return ns
}

// zone reads Z, UTC, +08:00, +0800 or nothing, and wants the text to end.
func (c *clock) zone(loc *time.Location) (*time.Location, bool) {
	rest := strings.TrimSpace(c.text)
	switch rest {
	case "":
		return loc, true
	case "Z", "z", "UTC", "GMT":
		return time.UTC, true
	}
	for _, layout := range []string{"-07:00", "-0700", "-07"} {
		if t, err := time.Parse(layout, rest); err == nil {
			return t.Location(), true
		}
	}
	return nil, false
}

// number reads between least and most digits.
func (c *clock) number(least, most int) (int, bool) {
	n, i := 0, 0
	for i < len(c.text) && i < most && c.text[i] >= '0' && c.text[i] <= '9' {
		n = n*10 + int(c.text[i]-'0')
		i++
	}
	c.text = c.text[i:]
	return n, i >= least
}

// skip takes one of the marks off the front.
func (c *clock) skip(marks ...string) bool {
	for _, mark := range marks {
		if rest, ok := strings.CutPrefix(c.text, mark); ok {
			c.text = rest
			return true
		}
	}
	return false
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
