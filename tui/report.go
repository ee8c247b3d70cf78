package tui

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/intake"
	"shipdesk/store/sheet"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// fates is the fate of every row of the last import. It is written into a
// folder for passing things while the import runs, for a big one does not fit
// into a desk's memory, and put beside the imported file when somebody asks.
type fates struct {
	folder string // the passing one; empty: there is no report
	file   string // the file that was imported
	lang   string
	table  *sheet.Writer
}

func (r fates) path() string { return filepath.Join(r.folder, "report.csv") }

// beginReport begins the report of an import; nil if it can't be kept, which
// is no reason not to import.
func (m *model) beginReport(files []string) func(intake.Fate) error {
	m.report.drop()
	m.report = fates{}
	folder, err := os.MkdirTemp("", "shipdesk-")
	if err != nil || len(files) == 0 {
		return nil
	}
	r := fates{folder: folder, file: files[0], lang: m.words.Lang}
	r.table, err = sheet.Create(r.path())
	if err == nil {
		err = r.table.WriteHeader(m.words.File.ReportHead)
	}
	if err != nil {
		r.drop()
		return nil
	}
	m.report = r
	words := m.words
	return func(f intake.Fate) error { return r.table.Write(say.ReportRow(words, f)...) }
}

// endIn ends the report after an import. An error that is about the report
// alone is none of the import.
func (r *fates) endIn(err error) error {
	if r.table == nil {
		return err
	}
	var lost *intake.ReportError
	closed := r.table.Close()
	r.table = nil
	if err != nil || closed != nil {
		r.drop()
	}
	if errors.As(err, &lost) {
		return nil
	}
	return err
}

// drop forgets the report.
func (r *fates) drop() {
	if r.table != nil {
		r.table.Discard()
	}
	if r.folder != "" {
		_ = os.RemoveAll(r.folder)
	}
	*r = fates{}
}

// actReport writes the report.
const actReport = "report"

// key is the key that writes the report, if there is one.
func (r fates) key(w *text.Words) []kit.Action {
	if r.folder == "" {
		return nil
	}
	return []kit.Action{{ID: actReport, Keys: []string{"f6"}, Label: w.Intake().ReportKey}}
}

// reportFolder is where the report belongs: beside the imported file, but never
// into the watched folder, which would import it.
func (m *model) reportFolder() string {
	folder := filepath.Dir(m.report.file)
	if m.prefs.watch != "" && filepath.Clean(m.prefs.watch) == folder {
		return filepath.Dir(m.db.Path())
	}
	return folder
}

// reportedMsg says where the report is.
type reportedMsg struct {
	path string
	err  error
}

// write puts the report into a folder, under a name that no file has.
func (r fates) write(folder string) tea.Cmd {
	base := filepath.Base(r.file)
	name := strings.TrimSuffix(base, filepath.Ext(base)) + "-" + text.For(r.lang).Intake().ReportFile
	return func() tea.Msg {
		from, err := os.Open(r.path())
		if err != nil {
			return reportedMsg{err: &store.Fault{Code: store.FaultIO, Path: r.path(), Err: err}}
		}
		defer from.Close()
		path, err := copyAnew(from, filepath.Join(folder, name))
		if errors.Is(err, os.ErrPermission) {
			err = &store.Fault{Code: store.FaultNoPermission, Path: path, Err: err}
		} else if err != nil {
			err = &store.Fault{Code: store.FaultIO, Path: path, Err: err}
		}
		return reportedMsg{path, err}
	}
}

// copyAnew writes a new .csv file; a number keeps its name from being taken.
func copyAnew(from io.Reader, name string) (path string, err error) {
	var to *os.File
	for n := 1; ; n++ {
		path = name + ".csv"
		if n > 1 {
			path = name + "-" + strconv.Itoa(n) + ".csv"
		}
		if to, err = os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644); !errors.Is(err, os.ErrExist) {
			break
		}
	}
	if err != nil {
		return path, err
	}
	_, err = io.Copy(to, from)
	return path, errors.Join(err, to.Close())
}

// reported says where the report is.
func (m *model) reported(msg reportedMsg) tea.Cmd {
	note := kit.NoteMsg{Text: m.words.File.ReportAt.Of(msg.path), Tone: kit.Good}
	if msg.err != nil {
		title, next := m.fault(msg.err)
		note = kit.NoteMsg{Text: title + m.words.Common.Stop + next, Tone: kit.Refused}
	}
	return m.toOverlay(note)
}

// previewed says what files would do: counts, first changes, first refusals.
func previewed(w *text.Words, r *intake.Result) []string {
	return append(say.Import(w, r, refusalsShown), say.Changes(w, r, refusalsShown)...)
}
