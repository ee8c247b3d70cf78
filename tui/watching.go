package tui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/intake"
	"shipdesk/store/sheet"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// watch is the watched folder. It is looked into beside the desk, by one
// terminal at a time: while another one imports, this one waits for its turn.
type watch struct {
	in      *intake.Watch
	looking bool
	last    time.Time
	fault   string // the fault that was said; it is not said again and again
	said    []intake.Watched
}

// watchKept is how many of the last files the import room tells of.
const watchKept = 5

// watchedMsg is what a look into the watched folder came to.
type watchedMsg struct {
	files []intake.Watched
	err   error
}

// lookIn looks into the watched folder, if it is time and nothing else is to
// be saved. Nobody imports before somebody is signed in.
func (m *model) lookIn() tea.Cmd {
	w := &m.watch
	if w.looking || m.operator.Name == "" || !m.queue.empty() || time.Since(w.last) < m.cfg.WatchEvery {
		return nil
	}
	if w.in == nil {
		w.in = intake.NewWatch(m.db)
		w.in.Reports = watchReports(m.words, m.db.Now)
	}
	w.looking = true
	in, ctx, o := w.in, m.beside.ctx, intake.Options{Loc: m.cfg.Zone}
	act := store.Act{Mode: "import", Station: m.cfg.Station, Operator: m.operator.Name, Lead: m.operator.Lead}
	m.beside.busy.Add(1)
	busy := &m.beside.busy
	return func() tea.Msg {
		defer busy.Done()
		files, err := in.Look(ctx, act, o)
		return watchedMsg{files, err}
	}
}

// watchReports begins the reports of files of the watched folder. They are kept
// in a folder of their own inside it, which is not watched, where a row was
// refused; a report that can't be written is no reason not to import.
func watchReports(w *text.Words, now func() time.Time) func(string) (func(intake.Fate) error, func(bool) string) {
	return func(path string) (func(intake.Fate) error, func(bool) string) {
		none := func(bool) string { return "" }
		folder := filepath.Join(filepath.Dir(path), w.Intake().ReportDir)
		if err := os.MkdirAll(folder, 0o755); err != nil {
			return nil, none
		}
		base := filepath.Base(path)
		name := strings.TrimSuffix(base, filepath.Ext(base)) + now().Format("-20060102-150405") + ".csv"
		table, err := sheet.Create(filepath.Join(folder, name))
		if err == nil {
			err = table.WriteHeader(w.File.ReportHead)
		}
		if err != nil {
			_ = os.Remove(folder) // unless reports lie in it
			return nil, none
		}
		broken := false
		add := func(f intake.Fate) error {
			broken = broken || table.Write(say.ReportRow(w, f)...) != nil
			return nil
		}
		return add, func(refused bool) string {
			if refused && !broken && table.Close() == nil {
				return filepath.Join(folder, name)
			}
			table.Discard()
			_ = os.Remove(folder)
			return ""
		}
	}
}

// watched says what came by itself.
func (m *model) watched(msg watchedMsg) tea.Cmd {
	w := &m.watch
	w.looking, w.last = false, time.Now()
	for _, f := range msg.files {
		if f.Err == nil && !came(&f.Result) {
			continue // another terminal was quicker
		}
		w.said = append(w.said, f)
		m.say(sayWatched(m.words, f))
	}
	w.said = w.said[max(0, len(w.said)-watchKept):]
	m.sayWatchFault(msg.err)
	return nil
}

// sayWatchFault says a fault once, until it is another one or over.
func (m *model) sayWatchFault(err error) {
	code, path := faultOf(err)
	switch {
	case err == nil:
		m.watch.fault = ""
		return
	case errors.Is(err, context.Canceled), code == store.FaultImporting, code == store.FaultBusy, m.watch.fault == code+path:
		return // its turn comes
	case code == store.FaultNoFolder:
		m.say(m.words.Intake().NoFolder.Of(path), kit.Refused)
	default:
		m.sayFault(err)
	}
	m.watch.fault = code + path
}

// came reports whether a file brought anything, or anything was refused.
func came(r *intake.Result) bool {
	c := sum(r)
	return c.Any() || c.Refused > 0
}

func sum(r *intake.Result) (c intake.Counts) {
	for _, n := range []intake.Counts{r.Orders, r.Lines, r.Products, r.Stock, r.Waybills, r.Kits, r.Refunds, r.Notes, r.Places, r.Suppliers} {
		c.New += n.New
		c.Changed += n.Changed
		c.Refused += n.Refused
	}
	return c
}

// sayWatched says in one line what became of a file of the watched folder.
func sayWatched(w *text.Words, f intake.Watched) (string, kit.Tone) {
	t, key := w.Intake(), kit.KeyName("ctrl+o")
	var b *intake.BrokenFile
	if errors.As(f.Err, &b) {
		if b.Unknown() != nil {
			return t.Unknown.Of(f.File, key), kit.Refused
		}
		return t.NotCame.Of(whyBroken(w, f.Err)[0], key), kit.Refused
	}
	c, tone := sum(&f.Result), kit.Good
	parts := []string{t.CameNew.Of(c.New)}
	if c.Changed > 0 {
		parts = append(parts, t.CameOther.Of(c.Changed))
	}
	if c.Refused > 0 {
		parts, tone = append(parts, t.CameBad.Of(c.Refused)), kit.Soft
	}
	return t.Came.Of(f.File, strings.Join(parts, w.Common.Comma)), tone
}
