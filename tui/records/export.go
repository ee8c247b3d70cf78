package records

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/report"
	"shipdesk/store/sheet"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// export is an export under way, in a goroutine of its own.
type export struct {
	cancel context.CancelFunc
	steps  chan int64 // rows written so far, the newest number only
	rows   int64
}

// exportMsg asks for an export, or says how one goes.
type exportMsg struct {
	path    string // asked for
	job     *export
	rows    int64
	parcels int64
	done    bool
	err     error
}

// exportName is the file proposed for an export.
func exportName(now time.Time) string {
	home, err := os.UserHomeDir()
	if err != nil {
		home = "."
	}
	return filepath.Join(home, "shipdesk-register-"+now.Format("20060102-1504")+".xlsx")
}

func (s Screen) askExport() kit.Overlay {
	path := exportName(s.now.In(s.zone))
	return kit.Ask(s.words.Lang, s.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		t := w.Records()
		return kit.Dialog{
			Name: t.ExportTitle, Tone: kit.Neutral, Stay: true, Submit: "go", Text: []string{t.ExportText},
			Fields: []kit.Field{{Label: t.ExportFile, Value: path}},
			Keys:   []kit.Action{{ID: "go", Keys: []string{"f5"}, Label: t.Export}, kit.Closing(w.Common.Cancel)},
			Do: func(a kit.Answer) tea.Cmd {
				path := a.Values[0]
				_, err := os.Stat(path)
				switch ending := strings.ToLower(filepath.Ext(path)); {
				case ending != ".csv" && ending != ".xlsx":
					return kit.Send(kit.NoteMsg{Text: t.BadEnding, Tone: kit.Refused})
				case err == nil:
					return kit.Send(kit.NoteMsg{Text: t.FileExists.Of(path), Tone: kit.Refused})
				}
				return tea.Sequence(kit.Send(kit.CloseMsg{}), kit.Send(exportMsg{path: path}))
			},
		}
	})
}

// exporting begins an export, or takes in how far it is.
func (s Screen) exporting(msg exportMsg) (kit.Screen, tea.Cmd) {
	t := s.words.Records()
	switch {
	case msg.job == nil && s.export != nil:
		return s, nil
	case msg.job == nil:
		return s.beginExport(msg.path)
	case !msg.done:
		if s.export == nil {
			return s, nil
		}
		s.export.rows = msg.rows
		return s, watch(msg.job)
	}
	s.export = nil
	say := kit.SayMsg{Text: t.Exported.Of(msg.parcels, msg.path), Tone: kit.Good}
	switch {
	case errors.Is(msg.err, context.Canceled):
		say = kit.SayMsg{Text: t.Stopped, Tone: kit.Soft}
	case msg.err != nil:
		say = kit.SayMsg{Text: t.CantWrite.Of(whyNot(msg.err)), Tone: kit.Refused}
	}
	return s, kit.Send(say)
}

// whyNot is what the system says, without the path before it.
func whyNot(err error) string {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

func (s Screen) beginExport(path string) (kit.Screen, tea.Cmd) {
	ctx, cancel := context.WithCancel(s.ctx)
	job := &export{cancel: cancel, steps: make(chan int64, 1)}
	s.export = job
	db, f, w, zone, busy := s.db, s.wanted(), s.words, s.zone, s.busy
	busy.Add(1)
	return s, tea.Batch(watch(job), func() tea.Msg {
		defer busy.Done()
		defer close(job.steps)
		defer cancel()
		parcels, err := write(ctx, db, f, path, w, zone, job.step)
		return exportMsg{path: path, job: job, done: true, parcels: parcels, err: err}
	})
}

// step notes how far the export is; a number that nobody has seen is forgotten.
func (j *export) step(rows int64) {
	select {
	case <-j.steps:
	default:
	}
	select {
	case j.steps <- rows:
	default:
	}
}

func watch(job *export) tea.Cmd {
	steps := job.steps
	return func() tea.Msg {
		rows, more := <-steps
		if !more {
			return nil
		}
		return exportMsg{job: job, rows: rows}
	}
}

// stepRows is how many rows lie between two steps.
const stepRows = 1000

// write writes a row for each SKU of each parcel of a list.
func write(ctx context.Context, db *store.DB, f report.Filter, path string, w *text.Words, zone *time.Location, step func(int64)) (parcels int64, err error) {
	table, err := sheet.Create(path)
	if err != nil {
		return 0, err
	}
	defer table.Discard()
	if err := table.WriteHeader(w.Records().Head); err != nil {
		return 0, err
	}
	rows := int64(0)
	err = report.Each(ctx, db, f, func(r report.Row) error {
		parcels++
		items := r.Items
		if len(items) == 0 {
			items = []report.Item{{}}
		}
		for _, i := range items {
			if rows++; rows%stepRows == 0 {
				step(rows)
			}
			if err := table.Write(r.Waybill, r.Carrier, strings.Join(r.Orders, ","), stateWord(w, r), batchCell(w, r), packedAt(r, zone),
				stationOf(r), r.Operator, i.SKU, i.Name, i.Variant, i.Units); err != nil {
				return err
			}
		}
		return ctx.Err()
	})
	if err != nil {
		return parcels, err
	}
	return parcels, table.Close()
}

func packedAt(r report.Row, zone *time.Location) any {
	if r.PackedAt == 0 {
		return nil
	}
	return time.UnixMilli(r.PackedAt).In(zone)
}

func batchCell(w *text.Words, r report.Row) string {
	if r.Batch == 0 {
		return ""
	}
	return w.Records().InBatch.Of(r.BatchDay, r.Batch, r.Position)
}

func stationOf(r report.Row) string {
	if r.State == pack.Packed || r.State == pack.Open {
		return r.Station
	}
	return ""
}
