package kit_test

import (
	"strings"
	"testing"

	"shipdesk/tui/kit"
)

// A form that fills a handheld says all the same what is wrong with it.
func TestAFullFormStillSaysWhatIsWrong(t *testing.T) {
	d := kit.Dialog{Name: "Form", Text: []string{"how it is done, in a paragraph that takes a few lines on a handheld"}, Theme: kit.Themed(kit.Looks{})}
	for range 11 {
		d.Fields = append(d.Fields, kit.Field{Label: "field"})
	}
	next, _ := d.Update(kit.NoteMsg{Text: "the reminder must come before the deadline"})
	for h := 13; h < 20; h++ {
		text := kit.Strip(next.View(40, h).Text)
		if !strings.Contains(text, "the reminder must") || strings.Count(text, "field") != 11 || !strings.HasPrefix(strings.TrimSpace(text), "Form") {
			t.Errorf("%d lines:\n%s", h, text)
		}
	}
}
