package importing

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// Files lists the tables of a folder, the newest first. What is typed filters
// them, unless it is a path. A row is chosen with the arrows: Enter goes into a
// folder and marks a file.
type Files struct {
	Theme  kit.Theme
	Zone   *time.Location
	Said   func(w *text.Words) []string     // what is told above the list; nil: nothing
	Keys   func(w *text.Words) []kit.Action // further keys
	Do     func(id string) tea.Cmd          // they were pressed
	Try    func(files []string) tea.Cmd     // the files that were chosen
	Typed  func(typed string) []string      // the paths that a typed or dropped text names; nil: it names none
	Scan   func(typed string) (code string) // the code, if a scan came while files were asked for; else empty
	folder string
	words  *text.Words
	all    []Entry
	failed bool
	marked []string
	chosen int // from 1; 0: none
	field  kit.Field
	ended  bool
	note   string
}

// Entry is a file or a folder.
type Entry struct {
	Name   string
	Folder bool
	At     time.Time
}

// TryFiles is the action that tries what was chosen.
const TryFiles = "try"

// upward is the row that leads out of a folder.
const upward = ".."

// listedMsg is what is in a folder.
type listedMsg struct {
	folder string
	all    []Entry
	err    error
}

var _ kit.Overlay = Files{}

// NewFiles lists a folder; the command reads it.
func NewFiles(lang, folder string) (Files, tea.Cmd) {
	return Files{words: text.For(lang), folder: folder}, list(folder)
}

// endings are the files that can be tables.
var endings = []string{".csv", ".tsv", ".txt", ".xlsx", ".xls"}

func list(folder string) tea.Cmd {
	return func() tea.Msg {
		entries, err := os.ReadDir(folder)
		msg := listedMsg{folder: folder, err: err}
		for _, e := range entries {
			if strings.HasPrefix(e.Name(), ".") || strings.HasPrefix(e.Name(), "~") {
				continue
			}
			info, err := os.Stat(filepath.Join(folder, e.Name()))
			if err != nil || !info.IsDir() && !slices.Contains(endings, strings.ToLower(filepath.Ext(e.Name()))) {
				continue
			}
			msg.all = append(msg.all, Entry{e.Name(), info.IsDir(), info.ModTime()})
		}
		slices.SortStableFunc(msg.all, func(a, b Entry) int {
			if a.Folder != b.Folder {
				return map[bool]int{true: 1, false: -1}[a.Folder]
			}
			return b.At.Compare(a.At)
		})
		if filepath.Dir(folder) != folder {
			msg.all = append(msg.all, Entry{Name: upward, Folder: true})
		}
		return msg
	}
}

// Typing is true: names and paths are typed.
func (f Files) Typing() bool { return true }

// Blocking is false: Esc closes it.
func (f Files) Blocking() bool { return false }

// Actions are the keys of the list.
func (f Files) Actions() []kit.Action {
	keys := []kit.Action{{ID: TryFiles, Keys: []string{"f5"}, Label: f.words.Import.Preview}}
	return append(append(keys, f.Keys(f.words)...), kit.Closing(f.words.Common.Close))
}

// Update takes a message in.
func (f Files) Update(msg tea.Msg) (kit.Overlay, tea.Cmd) {
	switch msg := msg.(type) {
	case kit.ActMsg:
		switch msg.ID {
		case kit.CloseID:
			return nil, nil
		case TryFiles:
			return f.try()
		}
		return f, f.Do(msg.ID)
	case listedMsg:
		if msg.folder == f.folder {
			f.all, f.failed, f.chosen = msg.all, msg.err != nil, 0
		}
	case kit.NoteMsg:
		f.note = msg.Text
	case kit.LangMsg:
		f.words, f.note = text.For(msg.Lang), ""
	case kit.ThemeMsg:
		f.Theme = msg.Theme
	case tea.PasteMsg:
		f.field, _ = f.field.Update(msg)
		f.chosen, f.note, f.ended = 0, "", false
	case tea.KeyPressMsg:
		if f.ended && msg.Text != "" {
			f.field.Value = ""
		}
		if field, used := f.field.Update(msg); used {
			f.field, f.chosen, f.note, f.ended = field, 0, "", false
			return f, nil
		}
		return f.key(msg.Keystroke())
	}
	return f, nil
}

func (f Files) key(key string) (kit.Overlay, tea.Cmd) {
	fits := f.fits()
	switch key {
	case "up":
		f.chosen = min(max(1, f.chosen-1), len(fits))
	case "down":
		f.chosen = min(f.chosen+1, len(fits))
	case "pgup":
		f.chosen = min(max(1, f.chosen-8), len(fits))
	case "pgdown":
		f.chosen = min(f.chosen+8, len(fits))
	case "enter", "kpenter", "tab", "ctrl+j":
		return f.enter(key, fits)
	}
	return f, nil
}

func (f Files) enter(key string, fits []Entry) (kit.Overlay, tea.Cmd) {
	if f.chosen > 0 && (key == "enter" || key == "kpenter") {
		e := fits[f.chosen-1]
		if e.Folder {
			return f.into(filepath.Join(f.folder, e.Name))
		}
		return f.mark(filepath.Join(f.folder, e.Name)), nil
	}
	typed := strings.TrimSpace(f.field.Value)
	if code := f.Scan(typed); code != "" {
		return nil, kit.Send(kit.ScanMsg{Code: code})
	}
	f.ended = true
	if paths := f.Typed(typed); len(paths) == 1 {
		if info, err := os.Stat(paths[0]); err == nil && info.IsDir() {
			return f.into(paths[0])
		}
	}
	if len(f.Typed(typed)) > 0 {
		return f.try()
	}
	return f, nil
}

func (f Files) into(folder string) (kit.Overlay, tea.Cmd) {
	f.folder, f.all, f.chosen, f.field.Value, f.note = folder, nil, 0, "", ""
	return f, list(folder)
}

// mark marks a file, or not any more.
func (f Files) mark(path string) Files {
	f.marked = slices.Clone(f.marked)
	if i := slices.Index(f.marked, path); i >= 0 {
		f.marked = slices.Delete(f.marked, i, i+1)
	} else {
		f.marked = append(f.marked, path)
	}
	return f
}

// try tries the marked files with those typed, else the one that is chosen.
func (f Files) try() (kit.Overlay, tea.Cmd) {
	files := append(slices.Clone(f.marked), f.Typed(strings.TrimSpace(f.field.Value))...)
	if fits := f.fits(); len(files) == 0 && f.chosen > 0 && !fits[f.chosen-1].Folder {
		files = []string{filepath.Join(f.folder, fits[f.chosen-1].Name)}
	}
	if len(files) == 0 {
		f.note = f.words.Import.NoFile
		return f, nil
	}
	return f, f.Try(files)
}

// fits are the entries that have what is typed in their names.
func (f Files) fits() (list []Entry) {
	typed := strings.ToLower(strings.TrimSpace(f.field.Value))
	if typed != "" && len(f.Typed(typed)) > 0 {
		typed = "" // a path
	}
	for _, e := range f.all {
		if strings.Contains(strings.ToLower(e.Name), typed) {
			list = append(list, e)
		}
	}
	return list
}

// View draws the list.
func (f Files) View(w, h int) kit.Frame {
	t := f.words.Intake()
	lines := f.Theme.Banner(kit.Neutral, w, f.words.Import.Title)
	for _, l := range kit.Wrap(t.FilesHow, w-2, 2) {
		lines = append(lines, " "+f.Theme.Quiet().Render(l))
	}
	for _, s := range f.told() {
		for _, l := range kit.Wrap(kit.Plain(s), w-2, 2) {
			lines = append(lines, " "+f.Theme.Text(kit.Soft).Render(l))
		}
	}
	field := f.field
	field.Label = f.words.Import.File
	line, x := field.View(w-2, kit.Width(field.Label))
	cursor := &tea.Position{X: min(x+1, w-1), Y: min(len(lines), h-1)}
	lines = append(lines, " "+line, " "+f.Theme.Strong().Render(kit.Cut(f.says(), w-1)))
	return kit.Frame{Text: kit.Box(append(lines, f.rows(w, h-len(lines))...), w, h), Cursor: cursor}
}

func (f Files) told() []string {
	if f.Said == nil {
		return nil
	}
	return f.Said(f.words)
}

// says is one line: what is wrong, what is marked, or where this is.
func (f Files) says() string {
	t := f.words.Intake()
	switch {
	case f.note != "":
		return f.note
	case f.failed:
		return t.FilesNoFolder.Of(filepath.Base(f.folder))
	case f.field.Value != "" && !strings.ContainsAny(f.field.Value, `/\`) && len(f.fits()) == 0:
		return t.FilesNone.Of(kit.Plain(f.field.Value))
	case len(f.marked) > 0:
		return t.FilesMarked.Of(int64(len(f.marked)))
	}
	return t.FilesIn.Of(kit.Plain(filepath.Base(f.folder)))
}

func (f Files) rows(w, h int) []string {
	fits := f.fits()
	columns := []kit.Column{{Width: 3}, {}, {Width: 16}}
	if w < 60 {
		columns = []kit.Column{{Width: 3}, {}}
	}
	table := kit.Table{
		Columns: columns, Rows: len(fits), Chosen: f.chosen - 1, More: f.words.MoreRows,
		Cell: func(row, col int) string {
			e := fits[row]
			switch {
			case col == 0 && slices.Contains(f.marked, filepath.Join(f.folder, e.Name)):
				return "[x]"
			case col == 1 && e.Folder:
				return kit.Plain(e.Name) + "/"
			case col == 1:
				return kit.Plain(e.Name)
			case col == 2 && !e.At.IsZero():
				return e.At.In(f.Zone).Format("2006-01-02 15:04")
			}
			return ""
		},
	}
	return table.Lines(w, h)
}
