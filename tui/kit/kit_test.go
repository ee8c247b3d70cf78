package kit_test

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"shipdesk/tui/kit"
)

// mixed is text as it comes from shops: Chinese, Latin, emoji, blanks.
var mixed = rapid.StringOf(rapid.RuneFrom([]rune("ab1 ，。（）马克杯白色-:/🙂é×…\t\u200d")))

func TestCuttingNeverExceedsItsCells(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, w := kit.Plain(mixed.Draw(t, "s")), rapid.IntRange(0, 30).Draw(t, "w")
		for name, got := range map[string]string{"Cut": kit.Cut(s, w), "CutLeft": kit.CutLeft(s, w), "Ends": kit.Ends(s, "结束", w)} {
			if kit.Width(got) > w {
				t.Fatalf("%s(%q, %d) is %d cells: %q", name, s, w, kit.Width(got), got)
			}
		}
		if got := kit.Width(kit.Fit(s, w)); got != w {
			t.Fatalf("Fit(%q, %d) is %d cells", s, w, got)
		}
	})
}

func TestWrappingKeepsEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, w := kit.Plain(mixed.Draw(t, "s")), rapid.IntRange(2, 30).Draw(t, "w")
		lines := kit.Wrap(s, w, 0)
		for _, line := range lines {
			if kit.Width(line) > w {
				t.Fatalf("a line of Wrap(%q, %d) is %d cells: %q", s, w, kit.Width(line), line)
			}
		}
		got, want := strings.ReplaceAll(strings.Join(lines, ""), " ", ""), strings.ReplaceAll(s, " ", "")
		if got != want {
			t.Fatalf("Wrap(%q, %d) lost something: %q", s, w, got)
		}
		if most := kit.Wrap(s, w, 2); len(most) > 2 {
			t.Fatalf("Wrap into at most two lines made %d", len(most))
		}
	})
}

func TestWrapping(t *testing.T) {
	for _, c := range []struct {
		s    string
		w    int
		want []string
	}{
		{"Note: 老客户，加送小样", 12, []string{"Note: 老客", "户，加送小样"}},
		{"Scan the items now", 9, []string{"Scan the", "items now"}},
		{"把货放回（A-01）再扫", 10, []string{"把货放回", "（A-01）再", "扫"}},
		{"ABCDEFGHIJ", 4, []string{"ABCD", "EFGH", "IJ"}},
	} {
		if got := kit.Wrap(c.s, c.w, 0); !slices.Equal(got, c.want) {
			t.Errorf("Wrap(%q, %d) = %q, want %q", c.s, c.w, got, c.want)
		}
	}
	if got := kit.Wrap("一二三四五六七八", 6, 2); !slices.Equal(got, []string{"一二三", "四五.."}) && !slices.Equal(got, []string{"一二三", "四.."}) {
		t.Errorf("a wrap that is cut short is not marked: %q", got)
	}
}

func TestPlainTakesOutWhatTerminalsDrawDifferently(t *testing.T) {
	for in, want := range map[string]string{
		"红色×2…": "红色x2..", "a\tb\nc": "a b c", "👨\u200d👩": "👨👩", "❤\ufe0f": "❤", "\x1b[31mred": "[31mred", "“好”": "\"好\"",
	} {
		if got := kit.Plain(in); got != want {
			t.Errorf("Plain(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFooterDropsWholeItemsAndKeepsTheWayOut(t *testing.T) {
	actions := []kit.Action{
		{Keys: []string{"f1"}, Label: "帮助"}, {Keys: []string{"f5"}, Label: "撤销"}, {Keys: []string{"f6"}, Label: "挂起", Disabled: "no"},
		{Keys: []string{"f7"}, Label: "完成"}, {Keys: []string{"f10"}, Label: "退出"},
	}
	for w, want := range map[int]string{
		80: "F1 帮助  F5 撤销  F7 完成  F10 退出", 36: "F1 帮助  F5 撤销  F7 完成  F10 退出",
		34: "F1 帮助  F5 撤销  F10 退出", 18: "F1 帮助  F10 退出", 9: "F10 退出",
	} {
		lines := kit.Footer(actions, w, 1, kit.Theme{})
		if len(lines) != 1 || kit.Strip(lines[0]) != want {
			t.Errorf("at %d cells the footer is %q, want %q", w, lines, want)
		}
	}
	two := kit.Footer(actions, 20, 2, kit.Theme{})
	if len(two) != 2 || kit.Strip(two[0]) != "F1 帮助  F5 撤销" || kit.Strip(two[1]) != "F7 完成  F10 退出" {
		t.Errorf("two lines are %q", two)
	}
}

func TestATableIsAWindow(t *testing.T) {
	for _, c := range []struct {
		rows, chosen, h int
		want            string
	}{
		{3, -1, 5, "0 1 2"}, {10, -1, 4, "0 1 2 +7"}, {10, 5, 4, "3 4 >5 +4"}, {10, 9, 4, "6 7 8 >9"}, {10, 0, 1, ">0"}, {2, 1, 0, ""},
	} {
		table := kit.Table{
			Columns: []kit.Column{{}}, Rows: c.rows, Chosen: c.chosen,
			Cell: func(row, _ int) string { return string(rune('0' + row)) },
			More: func(n int) string { return "+" + string(rune('0'+n)) },
		}
		got := strings.Join(strings.Fields(kit.Strip(strings.Join(table.Lines(20, c.h), " "))), " ")
		if got = strings.ReplaceAll(got, "> ", ">"); got != c.want {
			t.Errorf("%d rows, %d chosen, %d lines: %q, want %q", c.rows, c.chosen, c.h, got, c.want)
		}
	}
}

func TestBigDigitsFitOrStaySmall(t *testing.T) {
	if got := kit.Digits("12", 14, kit.Theme{}, kit.Good); len(got) != kit.DigitRows || kit.Width(got[0]) != 14 {
		t.Errorf("12 in 14 cells: %q", got)
	}
	if got := kit.Digits("12", 13, kit.Theme{}, kit.Good); len(got) != 1 || kit.Strip(got[0]) != "12" {
		t.Errorf("12 in 13 cells: %q", got)
	}
}

// press is a key press for a widget.
func press(code rune, text string) tea.KeyPressMsg { return tea.KeyPressMsg{Code: code, Text: text} }

func dialog(answers *[]kit.Answer) kit.Dialog {
	return kit.Dialog{
		Name: "why", Rows: []string{"a", "b"}, Fields: []kit.Field{{Label: "reason"}},
		Keys: []kit.Action{{ID: "yes", Keys: []string{"f5"}, Label: "OK"}},
		Do:   func(a kit.Answer) tea.Cmd { *answers = append(*answers, a); return nil },
	}
}

// TestNeitherEnterNorSpacePressesAButton sends a whole scan into a dialog: its
// Enter must not answer it.
func TestNeitherEnterNorSpacePressesAButton(t *testing.T) {
	var answers []kit.Answer
	var o kit.Overlay = dialog(&answers)
	for _, r := range "6901 2345" {
		o, _ = o.Update(press(r, string(r)))
	}
	o, _ = o.Update(press(tea.KeyEnter, ""))
	if o == nil || len(answers) > 0 {
		t.Fatalf("a scan answered the dialog: %+v", answers)
	}
	o, _ = o.Update(press(tea.KeyDown, ""))
	o, _ = o.Update(press(tea.KeyDown, ""))
	o, _ = o.Update(press(tea.KeyEnter, ""))
	if o != nil || len(answers) != 1 || answers[0].Row != 1 || answers[0].Values[0] != "6901 2345" {
		t.Errorf("a row chosen with the arrows: open %v, answers %+v", o != nil, answers)
	}
}

func TestAFieldIsEditedByCharacters(t *testing.T) {
	f := kit.Field{Label: "原因"}
	for _, r := range "货架é🙂" {
		f, _ = f.Update(press(r, string(r)))
	}
	f, _ = f.Update(press(tea.KeyBackspace, ""))
	if f.Value != "货架é" {
		t.Errorf("after Backspace: %q", f.Value)
	}
	if line, x := f.View(20, 4); line != "原因 货架é" || x != 10 {
		t.Errorf("drawn as %q, cursor in cell %d", line, x)
	}
	f.Secret = true
	if line, _ := f.View(20, 4); line != "原因 ***" {
		t.Errorf("a secret is drawn as %q", line)
	}
}
