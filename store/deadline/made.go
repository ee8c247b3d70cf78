package deadline

import (
	"strings"
	"time"
)

// Made is whether an order is one of goods that are there. The numbers stand
// in the books.
type Made int64

// The kinds of orders that have rules of their own.
const (
	Plain   Made = 0
	Presale Made = 1 // 预售: sold before the goods are there
	Custom  Made = 2 // 定制: made for this buyer
)

// Mades are all of them.
var Mades = []Made{Plain, Presale, Custom}

// String names it as commands do.
func (m Made) String() string {
	switch m {
	case Presale:
		return "presale"
	case Custom:
		return "custom"
	}
	return "plain"
}

// madeWords are what the columns of files, and people, call them.
var madeWords = []struct {
	word string
	is   Made
}{
	{"非预售", Plain}, {"非定制", Plain}, {"预售", Presale}, {"presale", Presale}, {"pre-sale", Presale}, {"preorder", Presale}, {"pre-order", Presale},
	{"定制", Custom}, {"定做", Custom}, {"custom", Custom}, {"made to order", Custom},
	{"普通", Plain}, {"现货", Plain}, {"plain", Plain}, {"in stock", Plain},
}

// MadeNamed reads what a file or a person says of it; not ok if it says
// nothing that is known here.
func MadeNamed(s string) (m Made, ok bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	for _, w := range madeWords {
		if strings.Contains(s, w.word) {
			return w.is, true
		}
	}
	return Plain, false
}

// Hours of orders whose goods have to come or to be made first, where neither
// the platform promised anything nor the shop has rules: no platform's figure,
// but an aim to be replaced by the shop's own.
const (
	presaleLatest = 15 * 24 * time.Hour
	customLatest  = 7 * 24 * time.Hour
)

// PresetMade gives the rules of a platform for a kind of orders: the penalties
// are the platform's, the hours of those that are not plain an aim.
func PresetMade(platform string, m Made) Rules {
	r := Preset(platform)
	switch m {
	case Presale:
		r.Latest = presaleLatest
	case Custom:
		r.Latest = customLatest
	default:
		return r
	}
	r.Remind = r.Latest - remind
	return r
}
