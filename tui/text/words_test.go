package text

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/width"
)

// said is one string of a language: where it stands, and whether it takes values.
type said struct {
	path, text string
	format     bool
}

func collect(path string, v reflect.Value, out map[string]said) {
	switch v.Kind() {
	case reflect.Pointer:
		collect(path, v.Elem(), out)
	case reflect.Struct:
		for i := range v.NumField() {
			collect(path+"."+v.Type().Field(i).Name, v.Field(i), out)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			collect(path+"["+k.String()+"]", v.MapIndex(k), out)
		}
	case reflect.Slice:
		for i := range v.Len() {
			collect(fmt.Sprintf("%s[%d]", path, i), v.Index(i), out)
		}
	case reflect.String:
		out[path] = said{path, v.String(), v.Type() == reflect.TypeFor[Format]()}
	default:
		panic("text: no words in a " + v.Kind().String())
	}
}

func everything(w *Words) map[string]said {
	out := map[string]said{}
	collect("Words", reflect.ValueOf(w), out)
	collect("Desk", reflect.ValueOf(w.Desk()), out)
	collect("Sound", reflect.ValueOf(w.Sound()), out)
	collect("Plain", reflect.ValueOf(w.Plain()), out)
	collect("Rules", reflect.ValueOf(w.Rules()), out)
	collect("Lead", reflect.ValueOf(w.Lead()), out)
	collect("Notes", reflect.ValueOf(w.Notes()), out)
	collect("Exceptions", reflect.ValueOf(w.Exceptions()), out)
	collect("Catalog", reflect.ValueOf(w.Catalog()), out)
	collect("SKUs", reflect.ValueOf(w.SKUs()), out)
	collect("Returns", reflect.ValueOf(w.Returns()), out)
	collect("Goods", reflect.ValueOf(w.Goods()), out)
	collect("Receiving", reflect.ValueOf(w.Receiving()), out)
	collect("Counting", reflect.ValueOf(w.Counting()), out)
	collect("Cards", reflect.ValueOf(w.Cards()), out)
	collect("Paper", reflect.ValueOf(w.Paper()), out)
	collect("Places", reflect.ValueOf(w.Places()), out)
	collect("Intake", reflect.ValueOf(w.Intake()), out)
	collect("Reversing", reflect.ValueOf(w.Reversing()), out)
	collect("Returning", reflect.ValueOf(w.Returning()), out)
	collect("Lots", reflect.ValueOf(w.Lots()), out)
	collect("Records", reflect.ValueOf(w.Records()), out)
	return out
}

var verb = regexp.MustCompile(`%(?:\[(\d)\])?([a-z%])`)

// verbs lists what a format takes, by position: "1s", "2d".
func verbs(f string) []string {
	var list []string
	next := 1
	for _, m := range verb.FindAllStringSubmatch(f, -1) {
		if m[2] == "%" {
			continue
		}
		if m[1] != "" {
			next = int(m[1][0] - '0')
		}
		list = append(list, fmt.Sprintf("%d%s", next, m[2]))
		next++
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func TestBothLanguagesSayEverything(t *testing.T) {
	zh, en := everything(ZH), everything(EN)
	for path := range en {
		if _, ok := zh[path]; !ok {
			t.Errorf("%s: English only", path)
		}
	}
	for path, z := range zh {
		e, ok := en[path]
		if !ok {
			t.Errorf("%s: Chinese only", path)
			continue
		}
		if strings.TrimSpace(z.text) == "" || e.text == "" {
			t.Errorf("%s: empty: %q %q", path, z.text, e.text)
		}
		if zv, ev := verbs(z.text), verbs(e.text); z.format && !sameOrFewer(path, zv, ev) {
			t.Errorf("%s: takes %v in Chinese, %v in English", path, zv, ev)
		}
		if !z.format && (strings.Contains(z.text, "%") || strings.Contains(e.text, "%")) {
			t.Errorf("%s: a plain string with a verb: %q %q", path, z.text, e.text)
		}
	}
}

// sameOrFewer reports whether two formats take the same values; the sentences
// kept by code may leave out what they do not need.
func sameOrFewer(path string, zh, en []string) bool {
	return slices.Equal(zh, en) || strings.Contains(path, "[")
}

func TestFormatsKeptByCodeNumberTheirValues(t *testing.T) {
	for _, w := range []*Words{ZH, EN} {
		for path, s := range everything(w) {
			if s.format && strings.Contains(path, "[") && regexp.MustCompile(`%[sd]`).MatchString(s.text) {
				t.Errorf("%s %s: values must be numbered: %q", w.Lang, path, s.text)
			}
		}
	}
}

// wide is where ambiguous characters are right: nothing so far.
func TestNoCharacterOfAmbiguousWidth(t *testing.T) {
	for _, w := range []*Words{ZH, EN} {
		for path, s := range everything(w) {
			for _, r := range s.text {
				if width.LookupRune(r).Kind() == width.EastAsianAmbiguous || r < ' ' {
					t.Errorf("%s %s: %q has %q", w.Lang, path, s.text, r)
				}
			}
		}
	}
}

func TestChineseUsesChinesePunctuation(t *testing.T) {
	wrong := regexp.MustCompile(`\p{Han} ?[,;?!]|\p{Han}\.( |$)`)
	for path, s := range everything(ZH) {
		if wrong.MatchString(s.text) {
			t.Errorf("%s: %q", path, s.text)
		}
	}
}

func TestPluralsTakeTheirNumberFirst(t *testing.T) {
	if got := EN.Count.Pieces.Of(1); got != "1 piece" {
		t.Error(got)
	}
	if got := EN.Count.Pieces.Of(0); got != "0 pieces" {
		t.Error(got)
	}
	if got := ZH.Count.Pieces.Of(12); got != "12件" {
		t.Error(got)
	}
	if got := EN.Shell.QuitUnsaved.Of(2, "a.txt"); strings.Contains(got, "%!") {
		t.Error(got)
	}
}

func TestFor(t *testing.T) {
	for lang, want := range map[string]*Words{
		"": ZH, "C": ZH, "C.UTF-8": ZH, "POSIX": ZH, "zh": ZH, "zh-CN": ZH, "zh_CN.UTF-8": ZH, "ZH_tw": ZH,
		"en": EN, "en_GB.UTF-8": EN, "de_DE.UTF-8": EN,
	} {
		if For(lang) != want {
			t.Errorf("For(%q) is %s", lang, For(lang).Lang)
		}
	}
	if ZH.Other() != EN || EN.Other() != ZH {
		t.Error("Other does not switch")
	}
}

func TestHours(t *testing.T) {
	now := time.Date(2026, 11, 23, 14, 5, 0, 0, time.UTC)
	for _, c := range []struct {
		left   time.Duration
		zh, en string
	}{
		{2*time.Hour + 10*time.Minute, "还剩2小时10分", "2 h 10 min left"},
		{-3 * time.Hour, "已超时3小时", "3 h late"},
		{10 * time.Minute, "还剩10分钟", "10 min left"},
		{-30 * time.Second, "马上到时限", "due now"},
		{30 * time.Hour, "还剩30小时", "30 h left"},
		{-76 * time.Hour, "已超时3天4小时", "3 d 4 h late"},
	} {
		if got := ZH.Due(now.Add(c.left), now); got != c.zh {
			t.Errorf("%v: %s", c.left, got)
		}
		if got := EN.Due(now.Add(c.left), now); got != c.en {
			t.Errorf("%v: %s", c.left, got)
		}
	}
	if got := ZH.Due(time.Time{}, now); got != "没有时限" {
		t.Error(got)
	}
	for at, want := range map[time.Time]string{
		now:                  "14:05",
		now.AddDate(0, 0, 1): "11月24日 14:05",
		now.AddDate(1, 0, 0): "2027-11-23 14:05",
	} {
		if got := ZH.When(at, now, time.UTC); got != want {
			t.Errorf("%v: %s", at, got)
		}
	}
	if got := EN.Ago(now.Add(-5*time.Minute), now); got != "5 min ago" {
		t.Error(got)
	}
}
