package receiving

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/store/stock"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// The fields of a purchase note.
const (
	fieldNo = iota
	fieldSupplier
	fieldDay
	fieldLine
	fieldCount
)

// noteForm writes a purchase note, or changes one. The arrows go from field to
// field and to the lines below them; Enter behind goods and pieces adds a line.
type noteForm struct {
	words  *text.Words
	theme  kit.Theme
	db     *store.DB
	zone   *time.Location
	now    time.Time
	old    bool // the note is there already
	values [fieldCount]string
	lines  []inbound.Line
	focus  int // a field, then the lines
	ended  bool
	busy   bool
	note   string
	tone   kit.Tone
}

// lineFoundMsg is what the books know by the goods of a line.
type lineFoundMsg struct {
	typed string
	units int64
	found []inbound.Item
	err   error
}

// noteSavedMsg is what became of a note.
type noteSavedMsg struct {
	changed bool
	err     error
}

var errExists = errors.New("receiving: there is such a note")

// askNote opens an empty note, or the one that was chosen.
func (s Screen) askNote() tea.Cmd {
	f := noteForm{words: s.words, theme: s.theme, db: s.db, zone: s.zone, now: s.now}
	a, ok := s.arrival()
	if !ok || !a.Open || a.Note == "" {
		return kit.Send(kit.OpenMsg{Overlay: f})
	}
	db, failed := s.db, s.words.Receiving().Failed
	return func() tea.Msg {
		err := db.Read(context.Background(), func(tx *store.Tx) error {
			n, err := inbound.NoteNo(tx, a.Note)
			if err != nil {
				return err
			}
			f.old, f.values[fieldNo], f.values[fieldSupplier], f.focus = true, n.No, n.Supplier, fieldLine
			if n.DueAt > 0 {
				f.values[fieldDay] = time.UnixMilli(n.DueAt).In(f.zone).Format(time.DateOnly)
			}
			lines, err := n.Lines(tx)
			for _, l := range lines {
				if l.Expected > 0 {
					f.lines = append(f.lines, l)
				}
			}
			return err
		})
		if err != nil {
			return kit.SayMsg{Text: failed, Tone: kit.Refused}
		}
		return kit.OpenMsg{Overlay: f}
	}
}

// Typing is true: it has fields.
func (f noteForm) Typing() bool { return true }

// Blocking is false: Esc closes it.
func (f noteForm) Blocking() bool { return false }

// Actions are its keys.
func (f noteForm) Actions() []kit.Action {
	t := f.words.Receiving()
	list := []kit.Action{{ID: "save", Keys: []string{"f5"}, Label: t.NoteSave}}
	if f.focus >= fieldCount {
		list = append(list, kit.Action{ID: "drop", Keys: []string{"f8"}, Label: t.NoteDrop})
	}
	return append(list, kit.Closing(f.words.Common.Close))
}

// Update takes a message in.
func (f noteForm) Update(msg tea.Msg) (kit.Overlay, tea.Cmd) {
	switch msg := msg.(type) {
	case kit.ActMsg:
		switch msg.ID {
		case "save":
			return f.save()
		case "drop":
			return f.drop(), nil
		}
		return nil, nil
	case lineFoundMsg:
		return f.found(msg), nil
	case noteSavedMsg:
		return f.saved(msg)
	case kit.NoteMsg:
		f.note, f.tone = msg.Text, msg.Tone
	case kit.LangMsg:
		f.words, f.note = text.For(msg.Lang), ""
	case kit.ThemeMsg:
		f.theme = msg.Theme
	case tea.KeyPressMsg:
		if f.focus < fieldCount {
			if f.ended && msg.Text != "" {
				f.values[f.focus] = ""
			}
			if field, used := (kit.Field{Value: f.values[f.focus]}).Update(msg); used {
				return f.typed(field), nil
			}
		}
		return f.key(msg.Keystroke())
	case tea.PasteMsg:
		if f.focus < fieldCount {
			field, _ := (kit.Field{Value: f.values[f.focus]}).Update(msg)
			return f.typed(field), nil
		}
	}
	return f, nil
}

func (f noteForm) typed(field kit.Field) noteForm {
	f.values[f.focus], f.note, f.ended = field.Value, "", false
	return f
}

func (f noteForm) key(key string) (kit.Overlay, tea.Cmd) {
	last := fieldCount - 1 + len(f.lines)
	switch key {
	case "up", "shift+tab":
		f.focus = max(0, f.focus-1)
	case "down":
		f.focus = min(last, f.focus+1)
	case "enter", "kpenter", "tab":
		if f.focus == fieldLine {
			return f.add()
		}
		f.focus = min(fieldLine, f.focus+1)
	}
	f.ended = false
	return f, nil
}

func (f noteForm) refuse(said string) noteForm {
	f.note, f.tone = said, kit.Refused
	return f
}

// add asks the books for the goods of a line: what is typed but for the pieces
// behind it.
func (f noteForm) add() (kit.Overlay, tea.Cmd) {
	t := f.words.Receiving()
	typed := strings.TrimSpace(f.values[fieldLine])
	if typed == "" || f.busy {
		return f, nil
	}
	i := strings.LastIndexAny(typed, " *=")
	if i < 0 {
		f.ended = true
		return f.refuse(t.NoteBadUnits.Of(typed)), nil
	}
	name := strings.TrimRight(typed[:i], " *=")
	units, err := strconv.ParseInt(typed[i+1:], 10, 64)
	if err != nil || units < 1 || units > mostOrdered || name == "" {
		return f.refuse(t.NoteBadUnits.Of(typed[i+1:])), nil
	}
	f.busy = true
	db := f.db
	return f, func() tea.Msg {
		found, _, err := search(db, name)
		return lineFoundMsg{typed: name, units: units, found: found, err: err}
	}
}

// mostOrdered is the most pieces of one SKU that a note may order.
const mostOrdered = 1_000_000

// found adds a line if it is clear what goods are meant.
func (f noteForm) found(msg lineFoundMsg) noteForm {
	t := f.words.Receiving()
	f.busy = false
	hits := msg.found
	for _, h := range hits {
		if strings.EqualFold(h.SKU, msg.typed) {
			hits = []inbound.Item{h}
			break
		}
	}
	switch {
	case msg.err != nil:
		return f.refuse(t.Failed)
	case len(hits) == 0:
		return f.refuse(t.NoteNoSKU.Of(msg.typed))
	case len(hits) > 1:
		var codes []string
		for _, h := range hits[:min(len(hits), 6)] {
			codes = append(codes, h.SKU)
		}
		return f.refuse(t.NoteMany.Of(msg.typed, strings.Join(codes, f.words.Common.ListMark)))
	}
	line := inbound.Line{SKU: hits[0].SKU, Name: hits[0].Name, Variant: hits[0].Variant, Expected: msg.units}
	lines := append([]inbound.Line(nil), f.lines...)
	for i := range lines {
		if lines[i].SKU == line.SKU {
			lines[i].Expected = line.Expected
			f.lines, f.values[fieldLine] = lines, ""
			return f
		}
	}
	f.lines, f.values[fieldLine] = append(lines, line), ""
	return f
}

func (f noteForm) drop() noteForm {
	i := f.focus - fieldCount
	if i < 0 || i >= len(f.lines) {
		return f
	}
	f.lines = append(append([]inbound.Line(nil), f.lines[:i]...), f.lines[i+1:]...)
	f.focus = min(f.focus, fieldCount-1+len(f.lines))
	return f
}

// day reads when a note is expected: a date, a month and day, or in how many
// days. 0 is not known.
func day(said string, now time.Time) (at int64, ok bool) {
	y, m, d := now.Date()
	if said == "" {
		return 0, true
	}
	if n, err := strconv.Atoi(said); err == nil && n >= 0 && n <= 730 {
		return time.Date(y, m, d+n, 0, 0, 0, 0, now.Location()).UnixMilli(), true
	}
	if t, err := time.ParseInLocation("2006-1-2", said, now.Location()); err == nil {
		return t.UnixMilli(), true
	}
	t, err := time.ParseInLocation("1-2", said, now.Location())
	if err != nil {
		return 0, false
	}
	t = time.Date(y, t.Month(), t.Day(), 0, 0, 0, 0, now.Location())
	if t.Before(now.AddDate(0, -6, 0)) { // of next year
		t = t.AddDate(1, 0, 0)
	}
	return t.UnixMilli(), true
}

// save has the note written in the name of a lead.
func (f noteForm) save() (kit.Overlay, tea.Cmd) {
	t := f.words.Receiving()
	no, supplier := strings.TrimSpace(f.values[fieldNo]), strings.TrimSpace(f.values[fieldSupplier])
	due, ok := day(strings.TrimSpace(f.values[fieldDay]), f.now.In(f.zone))
	switch {
	case no == "":
		return f.refuse(t.NoteNeedNo), nil
	case !ok:
		return f.refuse(t.NoteBadDay.Of(f.values[fieldDay])), nil
	case strings.TrimSpace(f.values[fieldLine]) != "":
		return f.add() // not yet a line: seen first, then saved
	case len(f.lines) == 0:
		return f.refuse(t.NoteNeedLine), nil
	}
	db, lines, old := f.db, f.lines, f.old
	return f, kit.Send(ActMsg{func(act store.Act) tea.Cmd {
		if !act.Lead {
			return note(t.NotLead)
		}
		return func() tea.Msg {
			var msg noteSavedMsg
			msg.changed, msg.err = writeNote(db, act, no, supplier, due, lines, old)
			return msg
		}
	}})
}

func writeNote(db *store.DB, act store.Act, no, supplier string, due int64, lines []inbound.Line, old bool) (changed bool, err error) {
	err = db.Write(context.Background(), func(tx *store.Tx) error {
		switch _, err := inbound.NoteNo(tx, no); {
		case err == nil && !old:
			return errExists
		case err != nil && !errors.Is(err, store.ErrNotFound):
			return err
		}
		var wants []inbound.Want
		for _, l := range lines {
			s, err := stock.ByCode(tx, l.SKU)
			if err != nil {
				return err
			}
			wants = append(wants, inbound.Want{SKU: s.ID, Units: l.Expected})
		}
		doc := &store.Doc{Key: act.Key}
		if changed, err = inbound.WriteNote(tx, doc, no, supplier, due, wants); err != nil || !changed {
			return err
		}
		return tx.Post(act, doc)
	})
	return changed, err
}

func (f noteForm) saved(msg noteSavedMsg) (kit.Overlay, tea.Cmd) {
	t, no := f.words.Receiving(), strings.TrimSpace(f.values[fieldNo])
	switch {
	case errors.Is(msg.err, errExists):
		return f.refuse(t.NoteExists.Of(no)), nil
	case errors.Is(msg.err, inbound.ErrClosed):
		return f.refuse(t.NoteClosed.Of(no)), nil
	case msg.err != nil:
		return f.refuse(t.NotDone), nil
	}
	said := t.NoteSame.Of(no)
	if msg.changed {
		said = t.NoteSaved.Of(no, len(f.lines))
	}
	return nil, tea.Sequence(kit.Send(kit.SayMsg{Text: said, Tone: kit.Good}), kit.Send(kit.ShownMsg{}))
}

// View draws the fields, and the lines below them.
func (f noteForm) View(w, h int) kit.Frame {
	t := f.words.Receiving()
	lines := f.theme.Banner(kit.Neutral, w, t.AskNote+" "+kit.Plain(f.values[fieldNo]))
	most := 3
	if h < 12 {
		most = 2
	}
	for _, l := range kit.Wrap(t.NoteText, w-2, most) {
		lines = append(lines, f.theme.Quiet().Render(" "+l))
	}
	labels := []string{t.NoteNo, t.Supplier, t.NoteDay, t.NoteLine}
	width := 0
	for _, l := range labels {
		width = max(width, kit.Width(l))
	}
	var cursor *tea.Position
	for i, label := range labels {
		line, x := kit.Field{Label: label, Value: f.values[i]}.View(w-3, width)
		mark := "  "
		if i == f.focus {
			mark = "> "
			cursor = &tea.Position{X: min(x+2, w-1), Y: min(len(lines), h-1)}
		}
		lines = append(lines, mark+line)
	}
	for _, l := range kit.Wrap(f.note, w-2, 3) {
		if f.note != "" {
			lines = append(lines, f.theme.Text(f.tone).Bold(true).Render(" "+l))
		}
	}
	table := kit.Table{
		Columns: []kit.Column{{Width: w / 4}, {}, {Width: 9, Right: true}}, Rows: len(f.lines), Chosen: f.focus - fieldCount, More: f.words.MoreRows,
		Cell: func(row, col int) string {
			l := f.lines[row]
			switch col {
			case 0:
				return kit.Plain(l.SKU)
			case 1:
				return goods(inbound.Item{SKU: l.SKU, Name: l.Name, Variant: l.Variant}, w-w/4-14)
			}
			return f.words.Count.Pieces.Of(l.Expected)
		},
	}
	return kit.Frame{Text: kit.Box(append(lines, table.Lines(w, h-len(lines))...), w, h), Cursor: cursor}
}
