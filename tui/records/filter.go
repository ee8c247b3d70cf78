package records

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/report"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// filterMsg is what was filled into the filter's dialog.
type filterMsg struct {
	days                       string
	from, to                   int64
	carrier, station, operator string
}

func (s Screen) askFilter() kit.Overlay {
	f, typed, now, zone := s.filter, s.days, s.now, s.zone
	return kit.Ask(s.words.Lang, s.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		t := w.Records()
		return kit.Dialog{
			Name: t.FilterTitle, Tone: kit.Neutral, Stay: true, Submit: "go", Text: []string{t.FilterText},
			Fields: []kit.Field{
				{Label: t.DayLabel, Value: typed}, {Label: t.Carrier, Value: f.Carrier}, {Label: t.Station, Value: f.Station}, {Label: t.Operator, Value: f.Operator},
			},
			Keys: []kit.Action{{ID: "go", Keys: []string{"f5"}, Label: w.Common.OK}, kit.Closing(w.Common.Cancel)},
			Do: func(a kit.Answer) tea.Cmd {
				msg := filterMsg{days: a.Values[0], carrier: a.Values[1], station: a.Values[2], operator: a.Values[3]}
				if msg.days != "" {
					var ok bool
					if msg.from, msg.to, ok = days(msg.days, now, zone); !ok {
						return kit.Send(kit.NoteMsg{Text: t.BadDay.Of(msg.days), Tone: kit.Refused})
					}
				}
				return tea.Sequence(kit.Send(kit.CloseMsg{}), kit.Send(msg))
			},
		}
	})
}

func (s Screen) filtered(msg filterMsg) (kit.Screen, tea.Cmd) {
	f := &s.filter
	f.From, f.To, f.Carrier, f.Station, f.Operator = msg.from, msg.to, msg.carrier, msg.station, msg.operator
	s.days = msg.days
	if f.From > 0 || f.Station != "" || f.Operator != "" {
		f.Scope = report.Packed // only what was packed has a day, a station and a packer
		s.picked = true
	}
	return s.again()
}

// batchMsg is the list of batches, or the one of it that was chosen.
type batchMsg struct {
	all    []report.Batch
	chosen *report.Batch
	err    error
}

// batchesShown is how many batches the list shows.
const batchesShown = 60

func readBatches(db *store.DB) tea.Cmd {
	return func() tea.Msg {
		var msg batchMsg
		msg.err = db.Read(context.Background(), func(tx *store.Tx) (err error) {
			msg.all, err = report.Batches(tx, batchesShown)
			return err
		})
		return msg
	}
}

// batched shows the batches; of a chosen one what is missing, or all of it.
func (s Screen) batched(msg batchMsg) (kit.Screen, tea.Cmd) {
	switch {
	case msg.err != nil:
		return s, kit.Send(kit.SayMsg{Text: s.words.Records().Failed, Tone: kit.Refused})
	case msg.chosen == nil:
		return s, kit.Send(kit.OpenMsg{Overlay: s.askBatch(msg.all)})
	}
	b := *msg.chosen
	s.batch, s.days, s.picked, s.card = b, "", true, nil
	s.filter = report.Filter{Batch: b.ID, Scope: report.All}
	if b.Packed < b.Total {
		s.filter.Scope = report.Waiting
	}
	return s.again()
}

func (s Screen) askBatch(all []report.Batch) kit.Overlay {
	return kit.Ask(s.words.Lang, s.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		t := w.Records()
		rows := make([]string, len(all))
		for i, b := range all {
			rows[i] = t.BatchRow.Of(b.Day, b.No, b.Packed, b.Total)
			if b.Packed < b.Total {
				rows[i] += "  " + t.BatchRest.Of(b.Total-b.Packed)
			}
		}
		return kit.Dialog{
			Name: t.BatchesTitle, Tone: kit.Neutral, Rows: rows, Empty: t.BatchesNone, Text: []string{w.Desk().ChooseHint},
			Keys: []kit.Action{kit.Closing(w.Common.Close)},
			Do: func(a kit.Answer) tea.Cmd {
				if a.Row < 0 {
					return nil
				}
				return kit.Send(batchMsg{chosen: &all[a.Row]})
			},
		}
	})
}
