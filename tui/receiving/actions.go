package receiving

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store/inbound"
	"shipdesk/tui/kit"
)

// The actions that open a dialog or change what is shown.
const (
	actNext    = "next"
	actClose   = "close-receipt"
	actDamaged = "damaged"
	actExport  = "export"
	actBind    = "bind-code"
	actBlind   = "blind"
	actNote    = "note"
	actNoteEnd = "note-end"
	actPurpose = "purpose"
)

func unless(ok bool, why string) string {
	if ok {
		return ""
	}
	return why
}

// Actions is what can be done now, what is asked for first.
func (s Screen) Actions() []kit.Action {
	t, a := s.words.Receiving(), s.words.Act
	list := []kit.Action{
		{ID: "ok", Keys: []string{"esc"}, Label: a.Confirm, Help: t.OKHelp, Scan: "/ok", Urgent: true, Disabled: unless(s.locked(), a.WhyNoLock)},
		s.choose(),
	}
	switch s.mode {
	case inbound.ModeReceive:
		list = append(list, s.receiveActions()...)
	case inbound.ModeIssue:
		list = append(list, s.undo(),
			kit.Action{ID: "finish", Keys: []string{"f7"}, Label: t.IssueEnd, Help: t.IssueEndHelp, Scan: "/finish", Disabled: s.unlessLocked(unless(s.seen.view.Purpose != "", t.WhyNoPurpose))},
			kit.Action{ID: actPurpose, Keys: []string{"f8"}, Label: t.Purpose, Help: t.PurposeHelp, Urgent: s.seen.view.Purpose == "", Disabled: s.unlessLocked("")},
		)
	default:
		list = append(list, s.undo())
	}
	return append(list,
		kit.Action{ID: actNext, Keys: []string{"f3"}, Label: t.Next, Help: t.NextHelp},
		// Typed or scanned; no key of the keyboard is called so.
		kit.Action{ID: "quantity", Keys: []string{"*12"}, Help: t.QuantityHelp},
	)
}

func (s Screen) receiveActions() []kit.Action {
	t := s.words.Receiving()
	if s.listed() {
		a, chosen := s.arrival()
		lead := unless(s.lead, s.words.Act.WhyNotLead)
		end := kit.Action{ID: actNoteEnd, Keys: []string{"f8"}, Label: t.NoteEnd, Help: t.NoteEndHelp, Disabled: lead}
		if end.Disabled == "" {
			end.Disabled = unless(chosen && a.Open && a.Receipt == "", t.WhyNoNote)
		}
		return []kit.Action{
			{ID: actBlind, Keys: []string{"f7"}, Label: t.Blind, Help: t.BlindHelp, Disabled: s.unlessLocked("")},
			{ID: actNote, Keys: []string{"f6"}, Label: t.Note, Help: t.NoteHelp, Disabled: lead},
			end, s.export(),
		}
	}
	bind := kit.Action{ID: actBind, Keys: []string{"f12"}, Label: t.Bind, Help: t.BindHelp, Urgent: true, Disabled: unless(s.unknown() != "", t.WhyNotBind)}
	return []kit.Action{
		bind, s.undo(),
		{ID: "leave", Keys: []string{"f6"}, Label: t.Leave, Help: t.LeaveHelp, Scan: "/park", Disabled: s.unlessLocked("")},
		{ID: actClose, Keys: []string{"f7"}, Label: t.Close, Help: t.CloseHelp, Disabled: s.unlessLocked("")},
		{ID: actDamaged, Keys: []string{"f8"}, Label: t.Damaged, Help: t.DamagedHelp, Disabled: s.unlessLocked(unless(s.seen.view.Item != nil, t.WhyNoItem))},
		s.export(),
	}
}

// unlessLocked is a reason, or the one that a refusal waits.
func (s Screen) unlessLocked(why string) string {
	if s.locked() {
		return s.words.Act.WhyLocked
	}
	return why
}

func (s Screen) undo() kit.Action {
	t := s.words.Receiving()
	return kit.Action{ID: "undo", Keys: []string{"f5"}, Label: t.Undo, Help: t.UndoHelp, Scan: "/undo", Disabled: s.unlessLocked("")}
}

func (s Screen) export() kit.Action {
	t := s.words.Receiving()
	return kit.Action{ID: actExport, Keys: []string{"f11"}, Label: t.Export, Help: t.ExportHelp, Disabled: unless(s.exported() != "", t.WhyNoExport)}
}

// exported is the receipt that an export is of: the one that is open, chosen,
// or was just closed.
func (s Screen) exported() string {
	if r := s.seen.view.Receipt; r != nil {
		return r.No
	}
	if a, ok := s.arrival(); ok {
		return a.Receipt
	}
	if v := s.last; v != nil && v.Kind == inbound.Closed && s.mode == inbound.ModeReceive {
		return v.Receipt
	}
	return ""
}

// unknown is the code that waits to be bound; empty: none.
func (s Screen) unknown() string {
	v := s.last
	if v == nil {
		v = s.seen.view.Last
	}
	if s.mode == inbound.ModeReceive && s.seen.view.Receipt != nil && v != nil && v.Kind == inbound.UnknownCode && v.Why == inbound.WhyBind {
		return v.Code
	}
	return ""
}

func (s Screen) choose() kit.Action {
	t := s.words.Receiving()
	a := kit.Action{ID: "choose", Keys: []string{"enter"}, Label: t.Choose, Help: t.ChooseHelp, Disabled: t.WhyNoChoice}
	chosen, listed := s.arrival()
	switch {
	case s.locked():
	case len(s.asks()) > 0 && s.chosen > 0:
		a.Disabled, a.Scan = "", "/choose "+strconv.Itoa(s.chosen)
	case len(s.asks()) == 0 && listed && chosen.Open:
		a.Disabled, a.Scan = "", numberOf(chosen)
	}
	return a
}

func (s Screen) act(id string) (kit.Screen, tea.Cmd) {
	switch id {
	case actNext:
		modes := inbound.Modes()
		for i, m := range modes {
			if m == s.mode {
				return s.change(modes[(i+1)%len(modes)])
			}
		}
	case actClose:
		return s, s.askClose()
	case actDamaged:
		return s, s.askDamaged()
	case actBlind:
		return s, s.askBlind()
	case actPurpose:
		return s, s.askPurpose()
	case actExport:
		return s, s.askExport()
	case actBind:
		return s, kit.Send(kit.OpenMsg{Overlay: newBind(s.words, s.theme, s.db, s.unknown())})
	case actNote:
		return s, s.askNote()
	case actNoteEnd:
		return s, s.askNoteEnd()
	}
	return s, nil
}
