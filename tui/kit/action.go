package kit

import (
	"slices"
	"strings"
)

// Action is something that can be done by a key. Footer, help and the keys
// themselves come from one list of them.
type Action struct {
	ID       string   // for programs
	Keys     []string // as the terminal library names them: "f5", "ctrl+q", "up"
	Label    string   // one or two words for the footer; empty: only in the help
	Long     string   // the label with what it is about, where there is room; empty: the label
	Help     string   // a sentence
	Disabled string   // why it can't be done now; empty: it can
	Urgent   bool     // answers what the screen waits for: stands before everything else
	Scan     string   // the code it sends through the queue; empty: the owner gets an ActMsg
}

// Named is the action's label with what it is about.
func (a Action) Named() string {
	if a.Long != "" {
		return a.Long
	}
	return a.Label
}

// Enabled reports whether the action can be done now.
func (a Action) Enabled() bool { return a.Disabled == "" }

// Find returns the action of a key.
func Find(actions []Action, key string) (Action, bool) {
	for _, a := range actions {
		if slices.Contains(a.Keys, key) {
			return a, true
		}
	}
	return Action{}, false
}

// keyNames are the keys whose names are not just their letters in capitals.
var keyNames = map[string]string{
	"esc": "Esc", "enter": "Enter", "up": "Up", "down": "Down", "pgup": "PgUp", "pgdown": "PgDn",
	"tab": "Tab", "backspace": "Backspace",
}

// KeyName writes a key as it stands on the keyboard: "F5", "Ctrl+Q".
func KeyName(key string) string {
	parts := strings.Split(key, "+")
	for i, p := range parts {
		switch {
		case keyNames[p] != "":
			parts[i] = keyNames[p]
		case len(p) > 2:
			parts[i] = strings.ToUpper(p[:1]) + p[1:]
		default:
			parts[i] = strings.ToUpper(p)
		}
	}
	return strings.Join(parts, "+")
}

// keysOf names the keys of an action, the first one only if short is set.
func keysOf(a Action, short bool) string {
	if short && len(a.Keys) > 0 {
		return KeyName(a.Keys[0])
	}
	names := make([]string, len(a.Keys))
	for i, k := range a.Keys {
		names[i] = KeyName(k)
	}
	return strings.Join(names, " ")
}
