package records

import (
	tea "charm.land/bubbletea/v2"

	"shipdesk/store/report"
	"shipdesk/tui/kit"
)

// The actions of the register.
const (
	actOpen    = "open"
	actBack    = "back"
	actScope   = "scope"
	actFilter  = "filter"
	actBatches = "batches"
	actExport  = "export"
	actStop    = "stop"
	actClear   = "clear"
	actDocs    = "docs"
	actKind    = "kind"
	actReverse = "reverse"
)

// Actions is what can be done, what is asked for first.
func (s Screen) Actions() []kit.Action {
	if s.docs != nil {
		return s.docActions()
	}
	t := s.words.Records()
	list := ""
	if s.card != nil {
		list = t.WhyNoList
	}
	_, chosen := s.list.at()
	open := kit.Action{ID: actOpen, Keys: []string{"enter"}, Label: t.Open, Help: t.OpenHelp, Disabled: list}
	if !chosen && list == "" {
		open.Disabled = t.WhyNotChosen
	}
	clear := kit.Action{ID: actClear, Keys: []string{"f8"}, Label: t.Clear, Help: t.ClearHelp, Disabled: list}
	if list == "" && s.filter == (report.Filter{}) && !s.picked {
		clear.Disabled = t.WhyNothing
	}
	export := kit.Action{ID: actExport, Keys: []string{"f7"}, Label: t.Export, Help: t.ExportHelp, Disabled: list}
	if s.export != nil {
		export = kit.Action{ID: actStop, Keys: []string{"f7"}, Label: t.Stop, Help: t.StopHelp}
	}
	return []kit.Action{
		{ID: actBack, Keys: []string{"esc"}, Label: t.Back, Help: t.BackHelp},
		open,
		{ID: actScope, Keys: []string{"f3"}, Label: t.WaitingKey, Help: t.WaitingHelp, Disabled: list},
		{ID: actFilter, Keys: []string{"f5"}, Label: t.Filter, Help: t.FilterHelp, Disabled: list},
		{ID: actBatches, Keys: []string{"f6"}, Label: t.Batches, Help: t.BatchesHelp, Disabled: list},
		s.reverseAction(s.whyNotParcel()),
		export,
		clear,
		{ID: actDocs, Keys: []string{"f11"}, Label: s.words.Reversing().Docs, Help: s.words.Reversing().DocsHelp, Disabled: list},
		{ID: "move", Keys: []string{"Up/Down"}, Help: t.MoveHelp}, // no key is called so: these are not the shell's
	}
}

// act does an action.
func (s Screen) act(id string) (kit.Screen, tea.Cmd) {
	if next, cmd, done := s.docAct(id); done {
		return next, cmd
	}
	switch id {
	case actBack:
		if s.card != nil {
			s.card = nil
			return s, nil
		}
		return s, kit.Send(kit.GoMsg{Screen: "pack"})
	case actOpen:
		if r, ok := s.list.at(); ok {
			return s.open(r.ID)
		}
	case actScope:
		return s.nextScope()
	case actFilter:
		return s, kit.Send(kit.OpenMsg{Overlay: s.askFilter()})
	case actBatches:
		return s, readBatches(s.db)
	case actExport:
		return s, kit.Send(kit.OpenMsg{Overlay: s.askExport()})
	case actStop:
		if s.export != nil {
			s.export.cancel()
		}
	case actClear:
		s.filter, s.picked, s.days, s.batch = report.Filter{}, false, "", report.Batch{}
		return s.again()
	}
	return s, nil
}

// nextScope goes from dispatched to not packed, to all. Days are days of
// dispatch: they go with the first scope alone.
func (s Screen) nextScope() (kit.Screen, tea.Cmd) {
	s.filter.Scope = map[report.Scope]report.Scope{report.Packed: report.Waiting, report.Waiting: report.All, report.All: report.Packed}[s.wanted().Scope]
	if s.text() != "" && !s.picked {
		s.filter.Scope = report.Waiting
	}
	s.picked = s.filter.Scope != report.Packed || s.text() != "" || s.filter.Batch > 0
	if s.filter.Scope != report.Packed {
		s.filter.From, s.filter.To, s.days = 0, 0, ""
	}
	return s.again()
}
