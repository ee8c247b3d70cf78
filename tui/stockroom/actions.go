package stockroom

import (
	tea "charm.land/bubbletea/v2"

	"shipdesk/store/sellable"
	"shipdesk/tui/kit"
)

// The actions of the screen.
const (
	actOpen   = "open"
	actBack   = "back"
	actView   = "view"
	actSort   = "sort"
	actBuild  = "build"
	actApart  = "apart"
	actExport = "export"
	actClear  = "clear"
	actMark   = "mark"

	keyMark = "f12"
)

// Actions is what can be done, what is asked for first.
func (s Screen) Actions() []kit.Action {
	t := s.words.Stockroom()
	list := ""
	if s.card != nil {
		list = t.WhyCard
	}
	_, chosen := s.list.at()
	open := kit.Action{ID: actOpen, Keys: []string{"enter"}, Label: t.Open, Help: t.OpenHelp, Disabled: list}
	if !chosen && list == "" {
		open.Disabled = t.WhyNotChosen
	}
	sort := kit.Action{ID: actSort, Keys: []string{"f6"}, Label: t.Sort.Of(s.columnName(s.chosenColumn().key)), Help: t.SortHelp, Disabled: list}
	if s.chosenColumn().sort == "" && list == "" {
		sort.Disabled = t.ColumnHelp
	}
	clear := kit.Action{ID: actClear, Keys: []string{"f8"}, Label: t.Clear, Help: t.ClearHelp, Disabled: list}
	if list == "" && s.query.Text == "" && s.query.Place == 0 && s.view == viewAll {
		clear.Disabled = t.WhyNothing
	}
	all := []kit.Action{
		{ID: actBack, Keys: []string{"esc"}, Label: t.Back, Help: t.BackHelp},
		open, s.markAction(),
		{ID: actView, Keys: []string{"f3"}, Label: t.View, Help: t.ViewHelp, Disabled: list},
		sort,
	}
	all = append(all, s.kitActions()...)
	return append(all,
		kit.Action{ID: actExport, Keys: []string{"f7"}, Label: t.Export, Help: t.ExportHelp, Disabled: list},
		clear,
		kit.Action{ID: "move", Keys: []string{"Up/Down"}, Help: t.MoveHelp}, // no key is called so: these are not the shell's
		kit.Action{ID: "column", Keys: []string{"Left/Right"}, Help: t.ColumnHelp},
	)
}

// kitActions are what a lead does with a kit whose card is open; F5 and F6 are
// theirs then.
func (s Screen) kitActions() []kit.Action {
	t := s.words.Stockroom()
	build := kit.Action{ID: actBuild, Keys: []string{"f5"}, Label: t.Build, Help: t.BuildHelp}
	apart := kit.Action{ID: actApart, Keys: []string{"f11"}, Label: t.Apart, Help: t.ApartHelp}
	why := ""
	switch {
	case s.card == nil:
		why = t.WhyNoCard
	case s.card.known && !s.card.Kit:
		why = t.WhyNoKit
	case !s.card.known:
		why = t.Loading
	case !s.lead:
		why = t.WhyNotLead
	}
	build.Disabled, apart.Disabled = why, why
	return []kit.Action{build, apart}
}

// markAction notes what was done on the platforms.
func (s Screen) markAction() kit.Action {
	t := s.words.Stockroom()
	a := kit.Action{ID: actMark, Keys: []string{keyMark}, Label: t.Mark, Help: t.MarkHelp}
	down, ids := s.toMark()
	switch {
	case len(ids) > 0:
		a.Label = map[bool]string{true: t.MarkDown, false: t.MarkBack}[down]
	case s.view == viewDown || s.view == viewBack:
		a.Disabled = t.WhyNoneToMark
	default:
		a.Disabled = t.WhyNotChosen
	}
	return a
}

// toMark are the SKUs that the key is about, and whether they were taken down:
// the card's, the chosen one, or a whole list of what is to be done.
func (s Screen) toMark() (down bool, ids []int64) {
	if s.card != nil {
		if !s.card.known {
			return false, nil
		}
		return !s.card.Down, []int64{s.card.ID}
	}
	r, ok := s.list.at()
	switch {
	case ok:
		return !r.Down, []int64{r.ID}
	case s.view.advice() == sellable.TakeDown || s.view.advice() == sellable.PutBack:
		return s.view == viewDown, s.query.Among
	}
	return false, nil
}

// act does an action.
func (s Screen) act(id string) (kit.Screen, tea.Cmd) {
	switch id {
	case actBack:
		if s.card != nil {
			s.card = nil
			s.list.dirty = true
			return s.ask()
		}
		return s, kit.Send(kit.GoMsg{Screen: "pack"})
	case actOpen:
		if r, ok := s.list.at(); ok {
			return s.open(r.ID, 0)
		}
	case actView:
		s.view = (s.view + 1) % views
		s.query.Among, s.query.Text, s.query.Place = nil, "", 0
		s.list.total, s.list.rows = 0, nil
		s.query.Sort, s.query.Desc = sellable.ByCode, false
		if s.view != viewAll {
			s.query.Sort, s.query.Desc = sellable.BySold, true
		}
		return s.again()
	case actSort:
		return s.sort()
	case actBuild, actApart:
		return s, kit.Send(kit.OpenMsg{Overlay: s.askKits(id == actApart)})
	case actExport:
		return s, kit.Send(kit.OpenMsg{Overlay: s.askExport()})
	case actMark:
		return s.askMark()
	case actClear:
		s.view, s.place = viewAll, ""
		s.query = sellable.Query{Sort: sellable.ByCode}
		return s.again()
	}
	return s, nil
}

// sort sorts by the chosen column; again the other way round.
func (s Screen) sort() (kit.Screen, tea.Cmd) {
	by := s.chosenColumn().sort
	if by == "" {
		return s, nil
	}
	s.query.Desc = s.sorted() == by && !s.query.Desc
	s.query.Sort = by
	return s.again()
}
