package kit

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// Column is one column of a Table.
type Column struct {
	Title string
	Width int  // cells; 0 shares what the others leave
	Right bool // written to the right edge, for numbers
}

// Table draws a window of rows. It asks only for the rows that it shows.
type Table struct {
	Columns []Column
	Rows    int
	Cell    func(row, col int) string
	Style   func(row int) lipgloss.Style // nil: none
	Chosen  int                          // the row to keep in sight and mark; -1: none
	Heads   bool                         // write the columns' titles
	More    func(rows int) string        // says how many rows are below; nil: nothing is said

	Head      func(row int) string // what stands across a row in place of its cells, such as the name of a group; empty or nil: its cells
	HeadStyle lipgloss.Style
}

// markWidth is the room in front of a row for the mark of the chosen one.
const markWidth = 2

// Lines draws the table into at most h lines of at most w cells.
func (t Table) Lines(w, h int) []string {
	var lines []string
	widths := t.widths(w)
	if t.Heads && h > 1 {
		lines = append(lines, t.line(widths, func(col int) string { return t.Columns[col].Title }))
		h--
	}
	first, shown, more := t.window(h)
	for row := first; row < first+shown; row++ {
		lines = append(lines, t.row(row, widths, w))
	}
	if more > 0 {
		lines = append(lines, strings.Repeat(" ", markWidth)+t.More(more))
	}
	return lines
}

// window says which rows are shown in h lines, and how many below are told of
// in the last of them.
func (t Table) window(h int) (first, shown, more int) {
	if h <= 0 {
		return 0, 0, 0
	}
	if t.Rows <= h {
		return 0, t.Rows, 0
	}
	switch {
	case h == 1:
		first = max(0, t.Chosen)
	case t.Chosen >= h-1:
		first = t.Chosen - (h - 2)
	}
	if t.More == nil || first+h >= t.Rows || h == 1 {
		first = min(first, t.Rows-h)
		return first, h, 0
	}
	return first, h - 1, t.Rows - first - (h - 1)
}

func (t Table) row(row int, widths []int, w int) string {
	if t.Head != nil {
		if head := t.Head(row); head != "" {
			return t.HeadStyle.Render(Cut(head, w))
		}
	}
	line := t.line(widths, func(col int) string { return t.Cell(row, col) })
	style := lipgloss.NewStyle()
	if t.Style != nil {
		style = t.Style(row)
	}
	if row == t.Chosen {
		return style.Reverse(true).Render(Fit(">"+strings.TrimPrefix(line, " "), w))
	}
	return style.Render(line)
}

func (t Table) line(widths []int, cell func(col int) string) string {
	var b strings.Builder
	b.WriteString(strings.Repeat(" ", markWidth))
	for col, width := range widths {
		if width == 0 {
			continue
		}
		if col > 0 {
			b.WriteString(" ")
		}
		text := Cut(cell(col), width)
		if t.Columns[col].Right {
			b.WriteString(PadLeft(text, width))
		} else {
			b.WriteString(Pad(text, width))
		}
	}
	return strings.TrimRight(b.String(), " ")
}

// widths shares w cells out among the columns. Columns from the right lose
// theirs when there are too few.
func (t Table) widths(w int) []int {
	widths := make([]int, len(t.Columns))
	room, open := w-markWidth, 0
	for i, c := range t.Columns {
		if i > 0 {
			room--
		}
		widths[i] = min(c.Width, max(0, room))
		room -= widths[i]
		if c.Width == 0 {
			open++
		}
	}
	for i, c := range t.Columns {
		if c.Width == 0 && room > 0 {
			widths[i] = room / open
			room -= widths[i]
			open--
		}
	}
	return widths
}
