package packing

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
	"shipdesk/store/pack"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// The actions that open a dialog.
const (
	actFind  = "find"
	actShort = "short"
	actTake  = "take"
	actFound = "found"
	actYes   = "yes"
	actNotes = "notes"
)

// Actions is what a packer can do now, what is asked for first.
func (s Screen) Actions() []kit.Action {
	a := s.words.Act
	list := []kit.Action{
		{ID: "ok", Keys: []string{"esc"}, Label: a.Confirm, Help: a.ConfirmHelp, Scan: "/ok", Urgent: true, Disabled: unless(s.view.Lock != nil || s.view.Hand != nil, a.WhyNoLock)},
	}
	list = append(list, s.asked()...)
	return append(list,
		kit.Action{ID: actFind, Keys: []string{"f3"}, Label: a.Find, Help: a.FindHelp},
		kit.Action{ID: "undo", Keys: []string{"f5"}, Label: a.Undo, Long: s.undoNamed(), Help: a.UndoHelp, Scan: "/undo", Disabled: s.whyNotUndo()},
		kit.Action{ID: "park", Keys: []string{"f6"}, Label: a.Park, Help: a.ParkHelp, Scan: "/park", Disabled: s.whyNoParcel(scan.CommandPark)},
		kit.Action{ID: "finish", Keys: []string{"f7"}, Label: a.Finish, Help: a.FinishHelp, Scan: "/finish", Disabled: s.whyNotFinish()},
		kit.Action{ID: actShort, Keys: []string{"f8"}, Label: a.Short, Help: a.ShortHelp, Disabled: s.whyNoParcel(scan.CommandShort)},
		kit.Action{ID: actNotes, Keys: []string{keyNotes}, Label: a.Notes, Help: a.NotesHelp, Disabled: s.whyNotNotes()},
		// Typed or scanned; no key of the keyboard is called so.
		kit.Action{ID: "quantity", Keys: []string{"*12"}, Help: a.QuantityHelp, Disabled: unless(s.quantity, a.WhyQuantity)},
	)
}

// asked is what only a certain verdict asks for.
func (s Screen) asked() []kit.Action {
	a, v := s.words.Act, s.shown()
	take := kit.Action{ID: actTake, Keys: []string{"f12"}, Label: a.Take, Help: a.TakeHelp, Disabled: a.WhyNotElse}
	found := kit.Action{ID: actFound, Keys: []string{"f12"}, Label: a.Found, Help: a.FoundHelp, Disabled: unless(s.lead, a.WhyNotLead)}
	choose := kit.Action{ID: "choose", Keys: []string{"enter"}, Label: a.Choose, Help: a.ChooseHelp, Disabled: a.WhyNotAsked}
	if s.view.Ask != nil && s.choice > 0 {
		choose.Disabled, choose.Scan = "", "/choose "+strconv.Itoa(s.choice)
	}
	if v != nil && v.Kind == pack.OpenElsewhere {
		take.Disabled = ""
	}
	first := take
	switch {
	case v == nil:
	case v.Kind == pack.NoneInBooks:
		first = found
	case s.lead && s.view.Lock == nil && v.Kind == pack.UnknownWaybill && v.Why == "":
		first = kit.Action{ID: "bind-this", Keys: []string{"f12"}, Label: s.words.Lead().BindLabel, Help: s.words.Lead().BindHelp, Scan: "/bind"}
	case s.lead && s.view.Lock == nil && v.Kind == pack.UnknownCode:
		first = kit.Action{ID: "teach", Keys: []string{"f12"}, Label: s.words.Rules().IgnoreLabel, Help: s.words.Rules().IgnoreHelp, Scan: "/ignore"}
	case v.Kind == pack.Proposed:
		first = kit.Action{ID: "teach", Keys: []string{"f12"}, Label: s.words.Rules().IgnoreYes, Help: s.words.Rules().IgnoreHelp, Scan: "/ignore"}
	case slices.Contains(s.view.Answers, scan.CommandRelease):
		first = kit.Action{ID: "release", Keys: []string{"f12"}, Label: a.Release, Help: a.ReleaseHelp, Scan: "/release", Disabled: unless(s.lead, a.WhyNotLead)}
	case slices.Contains(s.view.Answers, scan.CommandPulled):
		first = kit.Action{ID: "pulled", Keys: []string{"f12"}, Label: a.Pulled, Help: a.PulledHelp, Scan: "/pulled"}
	case s.view.Hot != nil && s.view.Lock == nil && s.view.Parcel == nil && v.Kind != pack.OpenElsewhere:
		first = kit.Action{ID: "hot-end", Keys: []string{"f12"}, Label: s.words.Rules().HotEnd, Help: s.words.Rules().HotHelp, Scan: "/hot"}
	}
	return []kit.Action{first, choose}
}

func unless(ok bool, why string) string {
	if ok {
		return ""
	}
	return why
}

// whyLocked says why a command has to wait: a refusal is there, and it is none
// of the answers to it.
func (s Screen) whyLocked(c scan.Command) string {
	return unless(s.view.Lock == nil || slices.Contains(s.view.Answers, c), s.words.Act.WhyLocked)
}

func (s Screen) whyNoParcel(c scan.Command) string {
	if s.view.Parcel == nil {
		return s.words.Act.WhyNoParcel
	}
	return s.whyLocked(c)
}

func (s Screen) whyNotUndo() string {
	if s.view.Parcel == nil && s.view.Last == nil {
		return s.words.Act.WhyNoUndo
	}
	return s.whyLocked(scan.CommandUndo)
}

func (s Screen) whyNotNotes() string {
	p := s.parcel()
	return unless(p != nil && len(noteTexts(s.words, p))+len(p.Swaps) > 0, s.words.Packing.NoNotes)
}

func (s Screen) whyNotFinish() string {
	if why := s.whyNoParcel(scan.CommandFinish); why != "" {
		return why
	}
	return unless(s.view.Parcel.Split, s.words.Act.WhyNotSplit)
}

// act opens the dialog of an action.
func (s Screen) act(id string) tea.Cmd {
	lang, th := s.words.Lang, s.theme
	switch id {
	case actFind:
		return kit.Send(kit.OpenMsg{Overlay: newFind(lang, th, s.now, s.zone, s.find)})
	case actNotes:
		return s.openNotes()
	case actShort:
		return open(lang, th, func(w *text.Words) kit.Dialog {
			return reason(w, "/short ", "f8", w.Act.AskShort, w.Act.ReasonShort1, w.Act.ReasonShort2, w.Act.ReasonShort3)
		})
	case actFound:
		return open(lang, th, func(w *text.Words) kit.Dialog {
			return reason(w, "/found ", "f12", w.Act.AskFound, w.Act.ReasonFound1, w.Act.ReasonFound2)
		})
	case actTake:
		if s.shown() == nil {
			return nil
		}
		v := *s.shown()
		return open(lang, th, func(w *text.Words) kit.Dialog { return take(w, v) })
	}
	return nil
}

func open(lang string, th kit.Theme, in func(*text.Words) kit.Dialog) tea.Cmd {
	d := kit.Ask(lang, th, func(lang string) kit.Dialog { return in(text.For(lang)) })
	return kit.Send(kit.OpenMsg{Overlay: d})
}

// reason asks why, and sends a command with the reason behind it: one that was
// chosen with the arrows, or one that was typed.
func reason(w *text.Words, command, key, ask string, usual ...string) kit.Dialog {
	return kit.Dialog{
		Name: ask, Tone: kit.Soft, Rows: usual, Words: true, Submit: actYes,
		Text:   []string{w.Desk().ChooseHint + w.Common.Stop + dialogKeys(w, key)},
		Fields: []kit.Field{{Label: w.Act.ReasonLabel}},
		Keys:   confirmKeys(w, key),
		Do: func(a kit.Answer) tea.Cmd {
			why := a.Values[0]
			if a.Row >= 0 {
				why = usual[a.Row]
			}
			if why == "" {
				return kit.Send(kit.SayMsg{Text: w.Verdict.NoReason, Tone: kit.Refused})
			}
			return kit.Send(kit.ScanMsg{Code: command + why})
		},
	}
}

// take asks whether a parcel is to be taken over from another station.
func take(w *text.Words, v pack.Verdict) kit.Dialog {
	return kit.Dialog{
		Name: w.Act.Take, Tone: kit.Refused,
		Text: []string{w.Act.AskTake.Of(v.Waybill, v.Station), dialogKeys(w, "f12")},
		Keys: confirmKeys(w, "f12"),
		Do:   func(kit.Answer) tea.Cmd { return kit.Send(kit.ScanMsg{Code: "/take"}) },
	}
}

func dialogKeys(w *text.Words, key string) string {
	return w.Act.DialogKeys.Of(kit.KeyName(key), kit.KeyName("esc"))
}

func confirmKeys(w *text.Words, key string) []kit.Action {
	return []kit.Action{{ID: actYes, Keys: []string{key}, Label: w.Common.OK}, kit.Closing(w.Common.Cancel)}
}
