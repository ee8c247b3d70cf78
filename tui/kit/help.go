package kit

import tea "charm.land/bubbletea/v2"

// Help is every action with its sentence. It closes with Esc or F1, and a scan
// closes it as well.
type Help struct {
	Name    string
	Intro   []string // paragraphs above the actions
	Outro   []string // paragraphs below them
	Listed  []Action
	Keys    []Action // what can be done in the help itself
	Theme   Theme
	More    func(lines int) string // says how many lines are below; nil: nothing is said
	top     int
	lastTop int // as far as it can be scrolled; known once drawn
}

var _ Overlay = (*Help)(nil)

// Typing is false: characters are a scan.
func (h *Help) Typing() bool { return false }

// Blocking is false: work goes on.
func (h *Help) Blocking() bool { return false }

// Actions are the keys of the help.
func (h *Help) Actions() []Action { return h.Keys }

// Update scrolls, or closes the help.
func (h *Help) Update(msg tea.Msg) (Overlay, tea.Cmd) {
	switch msg := msg.(type) {
	case ActMsg:
		return nil, nil
	case ThemeMsg:
		h.Theme = msg.Theme
	case tea.KeyPressMsg:
		switch msg.Keystroke() {
		case "esc", "f1":
			return nil, nil
		case "up":
			h.top--
		case "down":
			h.top++
		case "pgup":
			h.top -= 8
		case "pgdown":
			h.top += 8
		}
		h.top = min(max(0, h.top), h.lastTop)
	}
	return h, nil
}

// View draws the help from the line scrolled to.
func (h *Help) View(w, height int) Frame {
	lines := h.lines(w)
	h.lastTop = max(0, len(lines)-(height-1))
	h.top = min(h.top, h.lastTop)
	shown := lines[h.top:]
	if room := height - 1; len(shown) > room && h.More != nil && room > 1 {
		below := h.Theme.Quiet().Render(" " + h.More(len(shown)-room+1))
		shown = append(shown[:room-1:room-1], below)
	}
	bar := h.Theme.Banner(Neutral, w, h.Name)
	return Frame{Text: Box(append(bar, shown...), w, height)}
}

func (h *Help) lines(w int) []string {
	keys := 0
	for _, a := range h.Listed {
		keys = max(keys, Width(keysOf(a, false)))
	}
	keys = min(keys, w/3)
	var lines []string
	for _, p := range h.Intro {
		lines = append(lines, indent(Wrap(p, w-2, 0))...)
	}
	for _, a := range h.Listed {
		lines = append(lines, h.action(a, w, keys)...)
	}
	for _, p := range h.Outro {
		lines = append(lines, indent(Wrap(p, w-2, 0))...)
	}
	return lines
}

func (h *Help) action(a Action, w, keys int) []string {
	said := a.Help
	if said == "" {
		said = a.Label
	}
	if a.Label != "" && a.Label != said {
		said = a.Named() + "  " + said
	}
	if !a.Enabled() {
		said += " (" + a.Disabled + ")"
	}
	var lines []string
	for i, text := range Wrap(said, w-keys-3, 0) {
		key := Pad("", keys)
		if i == 0 {
			key = h.Theme.Strong().Render(Fit(keysOf(a, false), keys))
		}
		if !a.Enabled() {
			text = h.Theme.Quiet().Render(text)
		}
		lines = append(lines, " "+key+"  "+text)
	}
	return lines
}

func indent(lines []string) []string {
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	return lines
}
