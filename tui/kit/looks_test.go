package kit_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"shipdesk/tui/kit"
)

func TestEveryThemeSaysTheSame(t *testing.T) {
	for _, dark := range []bool{true, false} {
		for _, l := range []kit.Looks{{}, {Contrast: true}, {Plain: true}, {Contrast: true, Plain: true}} {
			l.Dark = dark
			th := kit.Themed(l)
			if th.Dark() != dark || th.Plain() != l.Plain {
				t.Errorf("%+v is dark %v, plain %v", l, th.Dark(), th.Plain())
			}
			for tone := kit.Neutral; tone <= kit.Pull; tone++ {
				for _, s := range []string{th.Band(tone).Render("错货"), th.Text(tone).Render("错货"), th.Banner(tone, 6, "错货")[0]} {
					if strings.TrimSpace(kit.Strip(s)) != "错货" {
						t.Errorf("%+v: %q", l, s)
					}
				}
			}
			if th.Bar().Render("x") == "x" {
				t.Errorf("%+v: a bar looks like any text", l)
			}
		}
	}
}

func TestLinesAreASCIIUnlessDrawnOnesAreWanted(t *testing.T) {
	plain, drawn := kit.Themed(kit.Looks{}), kit.Themed(kit.Looks{Drawn: true})
	for _, th := range []kit.Theme{plain, drawn} {
		if kit.Width(th.Rule(7)) != 7 || kit.Width(th.Block()) != 1 {
			t.Errorf("%q %q", th.Rule(7), th.Block())
		}
	}
	if plain.Rule(2) != "--" || drawn.Rule(2) == "--" || kit.Strip(kit.Digits("1", 20, plain, kit.Good)[4]) != "######" {
		t.Error("lines are not what was asked for")
	}
}

func pressAll(o kit.Overlay, keys ...tea.KeyPressMsg) (kit.Overlay, tea.Msg) {
	var cmd tea.Cmd
	for _, k := range keys {
		if o, cmd = o.Update(k); o == nil {
			break
		}
	}
	if cmd == nil {
		return o, nil
	}
	return o, cmd()
}

var (
	enter = tea.KeyPressMsg{Code: tea.KeyEnter}
	down  = tea.KeyPressMsg{Code: tea.KeyDown}
	tab   = tea.KeyPressMsg{Code: tea.KeyTab}
)

func letters(s string) (keys []tea.KeyPressMsg) {
	for _, r := range s {
		keys = append(keys, tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return keys
}

type did string

func TestAPaletteDoesOnlyWhatWasChosenWithTheArrows(t *testing.T) {
	p := kit.Palette{
		All: []kit.Choice{
			{Action: kit.Action{ID: "undo", Label: "撤销", Scan: "/undo"}, Also: []string{"Undo", "/撤销"}},
			{Action: kit.Action{ID: "park", Label: "挂起"}, Also: []string{"Park"}},
		},
		Do: func(a kit.Action) tea.Cmd { return kit.Send(did(a.ID)) },
	}
	for typed, want := range map[string]string{"undo": "撤销", "撤": "撤销", "/撤": "撤销", "PARK": "挂起"} {
		o, _ := pressAll(p, letters(typed)...)
		if text := kit.Strip(o.View(40, 8).Text); !strings.Contains(text, want) || strings.Count(text, "撤销")+strings.Count(text, "挂起") > 1+strings.Count(typed, "撤销") {
			t.Errorf("%q shows\n%s", typed, text)
		}
	}
	if _, msg := pressAll(p, append(letters("park"), down, enter)...); msg != did("park") {
		t.Errorf("Enter on the row did %v", msg)
	}
	for _, end := range []tea.KeyPressMsg{enter, tab} {
		if o, msg := pressAll(p, append(letters("6901234567892"), end)...); o != nil || msg != (kit.ScanMsg{Code: "6901234567892"}) {
			t.Errorf("a scanned code did %v", msg)
		}
	}
	if _, msg := pressAll(p, append([]tea.KeyPressMsg{down}, append(letters("park"), enter)...)...); msg != (kit.ScanMsg{Code: "park"}) {
		t.Errorf("what was chosen before typing did %v", msg)
	}
	if o, msg := pressAll(p, enter); o == nil || msg != nil {
		t.Errorf("Enter alone did %v", msg)
	}
}

func TestASettingChangesOnlyWhenItWasChosenAndMay(t *testing.T) {
	o := kit.Options{
		Rows: []kit.Option{{ID: "a", Label: "一", Help: "说明一"}, {ID: "b", Label: "二", Disabled: "不行"}},
		Do:   func(id string) tea.Cmd { return kit.Send(did(id)) },
	}
	if _, msg := pressAll(o, enter); msg != nil {
		t.Errorf("Enter alone did %v", msg)
	}
	one, msg := pressAll(o, down, enter)
	if msg != did("a") || !strings.Contains(one.View(40, 9).Text, "说明一") {
		t.Errorf("Enter on the first row did %v", msg)
	}
	two, msg := pressAll(o, down, down, enter)
	if msg != nil || !strings.Contains(two.View(40, 9).Text, "不行") {
		t.Errorf("Enter on a row that may not be changed did %v", msg)
	}
}
