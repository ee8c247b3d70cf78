package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
	"shipdesk/store/pack"
	"shipdesk/tui/catalog"
	"shipdesk/tui/deadlines"
	"shipdesk/tui/exceptions"
	"shipdesk/tui/kit"
	"shipdesk/tui/packing"
	"shipdesk/tui/receiving"
	"shipdesk/tui/records"
	"shipdesk/tui/returning"
	"shipdesk/tui/stockroom"
)

// The screens, by the names that their commands have.
const (
	screenPack       = "pack"
	screenRegister   = "register"
	screenExceptions = "exceptions"
	screenDeadlines  = "deadlines"
	screenReceiving  = "receiving"
	screenReturns    = "returns"
	screenCatalog    = "catalog"
	screenStock      = "stock"
)

// screenKeys are the keys that show screens.
var screenKeys = map[string]string{
	screenRegister: "ctrl+r", screenExceptions: "ctrl+k", screenDeadlines: "ctrl+b",
	screenReceiving: "ctrl+n", screenReturns: "ctrl+y", screenCatalog: "ctrl+x", screenStock: "ctrl+l",
}

// commandSettings opens the settings.
const commandSettings = "settings"

// places leads from the words of commands to screens.
var places = map[scan.Command]string{
	"pack": screenPack, "打包": screenPack,
	"register": screenRegister, "登记": screenRegister,
	"holds": screenExceptions, "拦单": screenExceptions, "抽单": screenExceptions,
	"deadlines": screenDeadlines, "board": screenDeadlines, "时效": screenDeadlines,
	"returns": screenReturns, "退货": screenReturns,
	"catalog": screenCatalog, "goods": screenCatalog, "货品": screenCatalog, "资料": screenCatalog,
	"stock": screenStock, "库存": screenStock,
	"settings": commandSettings, "设置": commandSettings,
}

// routes are the screens and the one being looked at.
type routes struct {
	all  []kit.Screen
	name []string
	at   int
}

func (m *model) makeScreens() {
	m.routes = routes{
		name: []string{screenPack, screenRegister, screenExceptions, screenDeadlines, screenReceiving, screenReturns, screenCatalog, screenStock},
		all: []kit.Screen{
			packing.New(packing.Options{Lang: m.words.Lang, Theme: m.theme, Zone: m.cfg.Zone, Now: m.cfg.DB.Now(), Find: finder(m.cfg.DB)}),
			records.New(records.Options{
				Lang: m.words.Lang, Theme: m.theme, Zone: m.cfg.Zone, Now: m.cfg.DB.Now(), DB: m.cfg.DB, Ctx: m.beside.ctx, Busy: &m.beside.busy,
			}),
			exceptions.New(exceptions.Options{Lang: m.words.Lang, Theme: m.theme, Zone: m.cfg.Zone, Now: m.cfg.DB.Now(), DB: m.cfg.DB}),
			deadlines.New(deadlines.Options{Lang: m.words.Lang, Theme: m.theme, Zone: m.cfg.Zone, Now: m.cfg.DB.Now(), DB: m.cfg.DB}),
			receiving.New(receiving.Options{Lang: m.words.Lang, Theme: m.theme, Zone: m.cfg.Zone, Now: m.cfg.DB.Now(), DB: m.cfg.DB, Station: m.cfg.Station}),
			returning.New(returning.Options{Lang: m.words.Lang, Theme: m.theme, Zone: m.cfg.Zone, Now: m.cfg.DB.Now(), DB: m.cfg.DB, Station: m.cfg.Station}),
			catalog.New(catalog.Options{Lang: m.words.Lang, Theme: m.theme, Zone: m.cfg.Zone, Now: m.cfg.DB.Now(), DB: m.cfg.DB}),
			stockroom.New(stockroom.Options{
				Lang: m.words.Lang, Theme: m.theme, Zone: m.cfg.Zone, Now: m.cfg.DB.Now(), DB: m.cfg.DB, Ctx: m.beside.ctx, Busy: &m.beside.busy,
			}),
		},
	}
}

// screen is the one being looked at.
func (m *model) screen() kit.Screen { return m.routes.all[m.routes.at] }

// looker is the screen being looked at if codes are only looked up there.
func (m *model) looker() (kit.Looker, bool) {
	l, ok := m.screen().(kit.Looker)
	return l, ok
}

// goTo shows a screen. What was typed stays; a question that can wait closes.
func (m *model) goTo(name string) tea.Cmd {
	if m.top.open() && !m.top.blocking() {
		m.dismiss()
	}
	for i, n := range m.routes.name {
		if n == name {
			m.routes.at = i
		}
	}
	m.frame.stale()
	shown := m.toScreen(kit.ShownMsg{})
	if (name == screenRegister || name == screenStock) && m.started {
		m.beside.caughtSeq = -1
		return tea.Batch(shown, m.catchUp())
	}
	return shown
}

// onlyHere reports whether a message is for the screen being looked at alone.
func onlyHere(msg tea.Msg) bool {
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg, kit.ActMsg, kit.CodeMsg, kit.PendingMsg, kit.ScannedMsg, kit.ShownMsg, kit.ChangedMsg:
		return true
	}
	return false
}

// toScreen hands a message to the screens: what somebody does to the one being
// looked at, everything else to all of them.
func (m *model) toScreen(msg tea.Msg) tea.Cmd {
	m.frame.body = true
	m.frame.edges = true // their actions stand in the footer
	r := &m.routes
	if onlyHere(msg) {
		next, cmd := r.all[r.at].Update(msg)
		r.all[r.at] = next
		return cmd
	}
	cmds := make([]tea.Cmd, len(r.all))
	for i, s := range r.all {
		r.all[i], cmds[i] = s.Update(msg)
	}
	return tea.Batch(cmds...)
}

// code takes a whole code in: a word that shows a screen, a code that is only
// looked up, or a packing scan.
func (m *model) code(code string) tea.Cmd {
	if cmd, ok := m.shellCommand(code); ok {
		return cmd
	}
	s := scan.Parse(code)
	if cmd, ok := m.goodsCommand(s); ok {
		return cmd
	}
	if name, ok := places[s.Command]; ok && s.Kind == scan.KindCommand && s.Arg == "" {
		if name == commandSettings {
			return m.open(m.settings(), false)
		}
		return m.goTo(name)
	}
	l, ok := m.looker()
	if !ok {
		return m.scan(code)
	}
	if m.top.open() && !m.top.blocking() {
		m.dismiss()
	}
	if cmd, ok := m.here(l, s); ok {
		return cmd
	}
	if f, ok := l.(kit.Filterer); ok && s.Kind == scan.KindCommand && f.Takes(s.Command) {
		return m.toScreen(kit.CodeMsg{Code: code})
	}
	if s.Kind != scan.KindCode {
		m.say(m.words.Places().NotPacked.Of(strings.TrimSpace(code), l.Looks()), kit.Refused)
		return tea.Batch(bell(1), m.toScreen(kit.PendingMsg{}))
	}
	return m.toScreen(kit.CodeMsg{Code: code})
}

// pending tells a screen that looks codes up what stands in the scan line.
func (m *model) pending() tea.Cmd {
	if _, ok := m.looker(); !ok {
		return nil
	}
	return m.toScreen(kit.PendingMsg{Text: m.line.Pending()})
}

// showRefusals goes back to packing when a scan that was still under way was
// refused in a way that has to be seen.
func (m *model) showRefusals(verdicts []pack.Verdict) {
	if m.routes.name[m.routes.at] == screenPack {
		return
	}
	for _, v := range verdicts {
		if v.Lock {
			_ = m.goTo(screenPack)
			return
		}
	}
}
