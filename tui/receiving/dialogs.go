package receiving

import (
	"context"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

func (s Screen) open(in func(w *text.Words) kit.Dialog) tea.Cmd {
	d := kit.Ask(s.words.Lang, s.theme, func(lang string) kit.Dialog { return in(text.For(lang)) })
	return kit.Send(kit.OpenMsg{Overlay: d})
}

func note(said string) tea.Cmd { return kit.Send(kit.NoteMsg{Text: said, Tone: kit.Refused}) }

func scanned(code string) tea.Cmd { return kit.Send(kit.ScanMsg{Code: code}) }

// askClose asks once more if something is missing or too much; what is just as
// ordered is closed at once.
func (s Screen) askClose() tea.Cmd {
	all, blind := s.seen.view.All, s.seen.view.Receipt == nil || s.seen.view.Receipt.Blind()
	if blind || all.Short+all.Over == 0 {
		return scanned("/finish")
	}
	return s.open(func(w *text.Words) kit.Dialog {
		t := w.Receiving()
		return kit.Dialog{
			Name: t.AskClose, Tone: kit.Soft,
			Text: []string{t.CloseText.Of(w.Count.Pieces.Of(all.Short), w.Count.Pieces.Of(all.Over))},
			Keys: []kit.Action{{ID: "yes", Keys: []string{"f7"}, Label: t.Close}, kit.Closing(w.Common.Cancel)},
			Do:   func(kit.Answer) tea.Cmd { return scanned("/finish") },
		}
	})
}

// askDamaged asks how many of the item received last are damaged, and why.
func (s Screen) askDamaged() tea.Cmd {
	item := *s.seen.view.Item
	units := item.Units
	return s.open(func(w *text.Words) kit.Dialog {
		t := w.Receiving()
		return kit.Dialog{
			Name: t.AskDamaged, Tone: kit.Soft, Stay: true, Rows: t.DamagedWhys, Submit: "yes",
			Text:   []string{goods(item, 60) + "  " + w.Count.Pieces.Of(units)},
			Fields: []kit.Field{{Label: t.Units}, {Label: t.Reason}},
			Keys:   []kit.Action{{ID: "yes", Keys: []string{"f8"}, Label: t.Damaged}, kit.Closing(w.Common.Cancel)},
			Do: func(a kit.Answer) tea.Cmd {
				n, err := int64(1), error(nil)
				if said := a.Values[0]; said != "" {
					n, err = strconv.ParseInt(said, 10, 32)
				}
				why := a.Values[1]
				if a.Row >= 0 {
					why = t.DamagedWhys[a.Row]
				}
				switch {
				case err != nil || n < 1:
					return note(t.NoteBadUnits.Of(a.Values[0]))
				case why == "":
					return note(t.NeedReason)
				}
				return tea.Sequence(kit.Send(kit.CloseMsg{}), scanned("/damaged *"+strconv.FormatInt(n, 10)+" "+why))
			},
		}
	})
}

// askBlind asks whose delivery without a note it is.
func (s Screen) askBlind() tea.Cmd {
	return s.open(func(w *text.Words) kit.Dialog {
		t := w.Receiving()
		return kit.Dialog{
			Name: t.AskBlind, Tone: kit.Neutral, Text: []string{t.BlindText}, Submit: "yes", Words: true,
			Fields: []kit.Field{{Label: t.Supplier}},
			Keys:   []kit.Action{{ID: "yes", Keys: []string{"f7"}, Label: t.Blind}, kit.Closing(w.Common.Cancel)},
			Do:     func(a kit.Answer) tea.Cmd { return scanned(strings.TrimSpace("/receive " + a.Values[0])) },
		}
	})
}

// purposes are the purposes of an issue and their keys.
var purposes = []struct {
	purpose inbound.Purpose
	key     string
}{{inbound.ForSample, "f5"}, {inbound.ForScrap, "f6"}, {inbound.ForInternal, "f7"}, {inbound.ForSupplier, "f8"}}

// askPurpose asks what goods are issued for.
func (s Screen) askPurpose() tea.Cmd {
	return s.open(func(w *text.Words) kit.Dialog {
		t := w.Receiving()
		d := kit.Dialog{
			Name: t.AskPurpose, Tone: kit.Neutral, Stay: true, Words: true, Text: []string{t.PurposeText}, Fields: []kit.Field{{Label: t.Reason}},
			Do: func(a kit.Answer) tea.Cmd {
				if a.Values[0] == "" {
					return note(t.NeedReason)
				}
				return tea.Sequence(kit.Send(kit.CloseMsg{}), scanned("/"+a.Action+" "+a.Values[0]))
			},
		}
		for _, p := range purposes {
			d.Keys = append(d.Keys, kit.Action{ID: string(p.purpose), Keys: []string{p.key}, Label: w.Goods().Purposes[string(p.purpose)]})
		}
		d.Keys = append(d.Keys, kit.Closing(w.Common.Cancel))
		return d
	})
}

// askNoteEnd asks why nothing more of a note will come.
func (s Screen) askNoteEnd() tea.Cmd {
	chosen, _ := s.arrival()
	db := s.db
	return s.open(func(w *text.Words) kit.Dialog {
		t := w.Receiving()
		return kit.Dialog{
			Name: t.AskEnd.Of(chosen.Note), Tone: kit.Soft, Stay: true, Submit: "yes", Fields: []kit.Field{{Label: t.Reason}},
			Keys: []kit.Action{{ID: "yes", Keys: []string{"f8"}, Label: t.NoteEnd}, kit.Closing(w.Common.Cancel)},
			Do: func(a kit.Answer) tea.Cmd {
				if a.Values[0] == "" {
					return note(t.NeedReason)
				}
				return kit.Send(ActMsg{func(act store.Act) tea.Cmd { return endNote(db, w, act, chosen.Note, a.Values[0]) }})
			},
		}
	})
}

func endNote(db *store.DB, w *text.Words, act store.Act, no, reason string) tea.Cmd {
	t := w.Receiving()
	if !act.Lead {
		return note(t.NotLead)
	}
	return func() tea.Msg {
		err := db.Write(context.Background(), func(tx *store.Tx) error { return inbound.EndNote(tx, act, no, reason) })
		if err != nil {
			return kit.NoteMsg{Text: t.NotDone, Tone: kit.Refused}
		}
		return tea.Sequence(kit.Send(kit.CloseMsg{}), kit.Send(kit.SayMsg{Text: t.Ended.Of(no), Tone: kit.Good}), kit.Send(kit.ShownMsg{}))()
	}
}
