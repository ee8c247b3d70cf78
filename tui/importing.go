package tui

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/intake"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// Rows of refusals and of unknown SKUs that a dialog names.
const refusalsShown = 6

// importJob is an import that is being tried or done, in a goroutine of its
// own: packing goes on meanwhile.
type importJob struct {
	files  []string
	cancel context.CancelFunc
	steps  chan importStep // what it says on its way, newest only
	done   chan struct{}   // closed when it has let go of the books
	trial  *intake.Result  // what it would do, while that waits for an answer
}

// importStep is how far an import is.
type importStep struct{ done, total int64 }

// importStepMsg is a step that was just taken.
type importStepMsg struct {
	job *importJob
	importStep
}

// tryFilesMsg is the wish to try files.
type tryFilesMsg struct{ files []string }

// importedMsg is the outcome of a trial or an import.
type importedMsg struct {
	job    *importJob
	trial  bool
	result intake.Result
	err    error
}

// importAnswerMsg answers a trial: import, with what becomes of orders that
// are first seen as shipped; or not.
type importAnswerMsg struct {
	job     *importJob
	shipped string
	drop    bool
}

// askImport asks for files; while an import is running or waits for an answer
// it shows that instead.
func (m *model) askImport() tea.Cmd {
	switch {
	case m.job != nil && m.job.trial != nil:
		return m.open(m.askTrial(m.job), false)
	case m.job != nil:
		return m.open(m.importRunning(m.job), false)
	}
	return m.pickFiles()
}

// isNoPath reports whether a text is a scan that came while files were asked
// for: it looks like one, and no file is called so.
func isNoPath(text string) bool {
	if !scan.LooksScanned(text) {
		return false
	}
	_, err := os.Stat(text)
	return errors.Is(err, fs.ErrNotExist) && !strings.ContainsAny(text, ".\\") && strings.Count(text, "/") < 2
}

func (m *model) importRunning(job *importJob) kit.Overlay {
	return kit.Ask(m.words.Lang, m.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		return kit.Dialog{
			Name: w.Import.RunTitle, Tone: kit.Neutral, Text: []string{w.Import.RunText},
			Keys: []kit.Action{{ID: "stop", Keys: []string{"f8"}, Label: w.Import.Stop}, kit.Closing(w.Common.Close)},
			Do:   func(kit.Answer) tea.Cmd { job.cancel(); return nil },
		}
	})
}

// tryFiles begins a trial: nothing is written.
func (m *model) tryFiles(files []string) tea.Cmd {
	m.dismiss()
	m.lastFolder = filepath.Dir(files[0])
	return m.runImport(&importJob{files: files}, intake.Options{DryRun: true})
}

// runImport runs an import in a goroutine and watches it.
func (m *model) runImport(job *importJob, o intake.Options) tea.Cmd {
	ctx, cancel := context.WithCancel(context.Background())
	job.cancel, job.trial = cancel, nil
	job.steps, job.done = make(chan importStep, 1), make(chan struct{})
	m.job = job
	o.Loc = m.cfg.Zone
	o.Progress = job.step
	act := store.Act{Key: store.NewKey(), Mode: "import", At: m.db.Now().UnixMilli(), Station: m.cfg.Station, Operator: m.operator.Name, Lead: m.operator.Lead}
	db := m.db
	m.sayProgress(importStep{})
	run := func() tea.Msg {
		defer close(job.done)
		defer close(job.steps)
		result, err := intake.Run(ctx, db, act, job.files, o)
		return importedMsg{job: job, trial: o.DryRun, result: result, err: err}
	}
	return tea.Batch(run, watchImport(job))
}

// step notes how far the import is; an older step that nobody has seen yet is
// forgotten.
func (j *importJob) step(done, total int64) {
	select {
	case <-j.steps:
	default:
	}
	select {
	case j.steps <- importStep{done, total}:
	default:
	}
}

func watchImport(job *importJob) tea.Cmd {
	steps := job.steps
	return func() tea.Msg {
		s, more := <-steps
		if !more {
			return nil
		}
		return importStepMsg{job, s}
	}
}

func (m *model) importStepped(msg importStepMsg) tea.Cmd {
	if msg.job != m.job || msg.job.trial != nil {
		return nil
	}
	m.sayProgress(msg.importStep)
	return watchImport(msg.job)
}

// barWidth is how many cells the progress bar has.
const barWidth = 20

func (m *model) sayProgress(s importStep) {
	percent := int64(0)
	if s.total > 0 {
		percent = min(100*s.done/s.total, 100)
	}
	full := int(percent) * barWidth / 100
	bar := "[" + strings.Repeat("#", full) + strings.Repeat(".", barWidth-full) + "]"
	m.say(m.words.Import.Running.Of(bar, percent), kit.Soft)
}

// imported shows what a trial or an import came to.
func (m *model) imported(msg importedMsg) tea.Cmd {
	m.toast = toast{}
	m.frame.edges = true
	msg.err = m.report.endIn(msg.err)
	if msg.err != nil {
		m.job = nil
		if cmd, asked := m.askColumns(msg.job.files, msg.err); asked {
			return cmd
		}
		return m.importFailed(msg.err)
	}
	if !msg.trial {
		m.job = nil
		m.say(m.words.Import.DoneSaid, kit.Good)
		return m.open(m.importResult(msg.result, m.words.Import.Done), true)
	}
	r := msg.result
	if !r.Any() {
		m.job = nil
		return m.open(m.importResult(r, m.words.Import.Nothing), true)
	}
	msg.job.trial = &r
	return m.open(m.askTrial(msg.job), true)
}

// importResult says what an import came to; there is nothing to answer.
func (m *model) importResult(r intake.Result, name string) kit.Overlay {
	tone := kit.Good
	if len(r.Refused) > 0 {
		tone = kit.Soft
	}
	report, folder := m.report, m.reportFolder()
	return kit.Ask(m.words.Lang, m.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		return kit.Dialog{
			Name: name, Tone: tone, Text: say.Import(w, &r, refusalsShown), More: w.MoreRows,
			Keys: append(append(report.key(w), goodsKey(w, &r)...), kit.Closing(w.Common.Close)), Stay: true,
			Do: func(a kit.Answer) tea.Cmd {
				if a.Action == actGoods {
					return kit.Send(goodsMsg{})
				}
				return report.write(folder)
			},
		}
	})
}

// goodsKey is the key that says which SKU goods are, if any are unknown.
func goodsKey(w *text.Words, r *intake.Result) []kit.Action {
	if len(r.UnmappedGoods) == 0 {
		return nil
	}
	return []kit.Action{{ID: actGoods, Keys: []string{"f7"}, Label: w.Intake().GoodsKey}}
}

// actGoods opens the list of unknown goods.
const actGoods = "goods"

// askTrial shows what files would do and asks whether to import them.
func (m *model) askTrial(job *importJob) kit.Overlay {
	r := *job.trial
	return kit.Ask(m.words.Lang, m.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		d := kit.Dialog{Name: w.Import.Trial, Tone: kit.Neutral, Text: previewed(w, &r), More: w.MoreRows}
		if len(r.ShippedFirstSeen) > 0 {
			for _, s := range r.ShippedFirstSeen {
				d.Ask = append(d.Ask, w.Import.AskShipped.Of(say.ShopName(w, s.Shop), s.Orders))
			}
			d.Ask = append(d.Ask, w.Import.ShippedDo)
			d.Keys = []kit.Action{{ID: intake.ShippedOpen, Keys: []string{"f5"}, Label: w.Import.KeepOpen}, {ID: intake.ShippedGone, Keys: []string{"f6"}, Label: w.Import.TheyLeft}}
		} else {
			d.Ask = append(d.Ask, w.Import.TrialNext.Of(kit.KeyName("f5")))
			d.Keys = []kit.Action{{ID: "go", Keys: []string{"f5"}, Label: w.Import.Go}}
		}
		d.Keys = append(d.Keys, goodsKey(w, &r)...)
		d.Keys = append(d.Keys, kit.Action{ID: "drop", Keys: []string{"f8"}, Label: w.Common.Cancel}, kit.Closing(w.Common.Close))
		d.Do = func(a kit.Answer) tea.Cmd {
			if a.Action == actGoods {
				return kit.Send(goodsMsg{})
			}
			answer := importAnswerMsg{job: job, shipped: a.Action, drop: a.Action == "drop"}
			if a.Action == "go" {
				answer.shipped = ""
			}
			return kit.Send(answer)
		}
		return d
	})
}

func (m *model) importAnswered(msg importAnswerMsg) tea.Cmd {
	if msg.job != m.job {
		return nil
	}
	if msg.drop {
		m.job = nil
		m.say(m.words.File.Cancelled, kit.Soft)
		return nil
	}
	o := intake.Options{Shipped: msg.shipped}
	o.Report = m.beginReport(msg.job.files)
	return m.runImport(msg.job, o)
}

// importFailed says why files could not be imported at all.
func (m *model) importFailed(err error) tea.Cmd {
	if errors.Is(err, context.Canceled) {
		m.say(m.words.File.Cancelled, kit.Soft)
		return nil
	}
	return m.open(kit.Ask(m.words.Lang, m.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		return kit.Dialog{
			Name: w.Import.Broken, Tone: kit.Refused, Text: whyBroken(w, err),
			Keys: []kit.Action{kit.Closing(w.Common.Close)},
		}
	}), true)
}

func whyBroken(w *text.Words, err error) []string {
	var b *intake.BrokenFile
	if errors.As(err, &b) {
		system := ""
		if b.Err != nil {
			system = b.Err.Error()
		}
		return []string{w.File.WhyBroken(b.Code, b.File, system), w.File.Cancelled}
	}
	title, next := w.Fault.Of(faultOf(err))
	return []string{title, next}
}

// importWait is how long the end of the program waits for a cancelled import,
// which lets go of the books between two small transactions.
const importWait = 5 * time.Second

// endImport cancels an import that is running; wait returns when it has let go
// of the books.
func (m *model) endImport() (wait func()) {
	defer m.report.drop()
	if m.job == nil || m.job.trial != nil {
		return func() {}
	}
	m.job.cancel()
	done := m.job.done
	return func() {
		select {
		case <-done:
		case <-time.After(importWait):
		}
	}
}

// splitPaths takes apart what a terminal writes when files are dropped on it:
// paths with blanks between them, in quotes, with escaped blanks, or as
// file:// addresses. A backslash before anything else is part of a path.
func splitPaths(typed string) []string {
	var paths []string
	var b strings.Builder
	quote := rune(0)
	runes := []rune(typed)
	flush := func() {
		if p := strings.TrimPrefix(b.String(), "file://"); p != "" {
			paths = append(paths, p)
		}
		b.Reset()
	}
	for i := 0; i < len(runes); i++ {
		switch c := runes[i]; {
		case quote != 0 && c == quote:
			quote = 0
		case quote == 0 && (c == '"' || c == '\''):
			quote = c
		case c == '\\' && quote == 0 && i+1 < len(runes) && runes[i+1] == ' ':
			b.WriteByte(' ')
			i++
		case c == ' ' && quote == 0:
			flush()
		default:
			b.WriteRune(c)
		}
	}
	flush()
	return paths
}
