package kit

import "strings"

// Footer draws actions into at most h lines of w cells: whole items only, in
// the order of the list, and the last one always (the way out). Actions without
// a label, or not possible now, are left to the help.
func Footer(actions []Action, w, h int, th Theme) []string {
	items := footerItems(actions, w >= roomy)
	if len(items) == 0 || h <= 0 {
		return nil
	}
	last := items[len(items)-1]
	var lines []string
	line := ""
	for i, item := range items {
		closing := i == len(items)-1
		fits := func(next string) bool {
			room := w
			if !closing && len(lines) == h-1 {
				room -= item.gap(last.width())
			}
			return Width(next) <= room
		}
		if line != "" && len(lines) < h-1 && !fits(item.after(line)) {
			lines = append(lines, line)
			line = ""
		}
		switch {
		case fits(item.after(line)):
			line = item.after(line)
		case closing:
			line = Cut(item.String(), w)
		}
	}
	lines = append(lines, line)
	for i := range lines {
		lines[i] = paintKeys(lines[i], w, th)
	}
	return lines
}

type footerItem struct{ key, label string }

// roomy is the width from which labels say what they are about.
const roomy = 100

// itemGap separates items.
const itemGap = "  "

func footerItems(actions []Action, long bool) []footerItem {
	var items []footerItem
	for _, a := range actions {
		if a.Label != "" && a.Enabled() {
			label := a.Label
			if long {
				label = a.Named()
			}
			items = append(items, footerItem{keysOf(a, true), label})
		}
	}
	return items
}

func (i footerItem) String() string { return i.key + " " + i.label }
func (i footerItem) width() int     { return Width(i.String()) }

// gap is the room that the last item needs behind this one.
func (i footerItem) gap(last int) int { return len(itemGap) + last }

func (i footerItem) after(line string) string {
	if line == "" {
		return i.String()
	}
	return line + itemGap + i.String()
}

// paintKeys makes the keys of a drawn line stand out.
func paintKeys(line string, w int, th Theme) string {
	line = Cut(line, w)
	var b strings.Builder
	for _, part := range strings.Split(line, itemGap) {
		if b.Len() > 0 {
			b.WriteString(itemGap)
		}
		key, label, _ := strings.Cut(part, " ")
		b.WriteString(th.Strong().Render(key))
		if label != "" {
			b.WriteString(" " + th.Quiet().Render(label))
		}
	}
	return b.String()
}
