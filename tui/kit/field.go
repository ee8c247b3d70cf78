package kit

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/rivo/uniseg"
)

// MaxField is the longest text a field takes, in bytes.
const MaxField = 4096

// Field is a line of text that a person types. It is written at its end only,
// which is all that a name, a PIN or a reason needs.
type Field struct {
	Label  string
	Value  string
	Secret bool // shown as asterisks
}

// Update returns the field after a key or a paste, and whether it used it.
func (f Field) Update(msg tea.Msg) (Field, bool) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return f.add(Plain(msg.Content)), true
	case tea.KeyPressMsg:
		if msg.Text != "" {
			return f.add(msg.Text), true
		}
		switch msg.Keystroke() {
		case "backspace", "ctrl+h":
			f.Value = withoutLast(f.Value)
			return f, true
		case "ctrl+u":
			f.Value = ""
			return f, true
		}
	}
	return f, false
}

func (f Field) add(s string) Field {
	if len(f.Value)+len(s) <= MaxField {
		f.Value += s
	}
	return f
}

// withoutLast drops the last character as a person counts characters.
func withoutLast(s string) string {
	last, g := "", uniseg.NewGraphemes(s)
	for g.Next() {
		last = g.Str()
	}
	return strings.TrimSuffix(s, last)
}

// View draws label and value on one line of w cells, and says in which cell the
// next character goes.
func (f Field) View(w, labels int) (line string, cursor int) {
	label := Fit(f.Label, min(labels, w/2))
	value := Plain(f.Value)
	if f.Secret {
		value = strings.Repeat("*", uniseg.GraphemeClusterCount(f.Value))
	}
	value = CutLeft(value, w-Width(label)-2)
	line = label + " " + value
	return line, Width(line)
}
