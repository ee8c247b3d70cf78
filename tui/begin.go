package tui

import (
	"context"
	"errors"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/tui/catalog"
	"shipdesk/tui/deadlines"
	"shipdesk/tui/exceptions"
	"shipdesk/tui/kit"
	"shipdesk/tui/packing"
	"shipdesk/tui/receiving"
	"shipdesk/tui/records"
	"shipdesk/tui/stockroom"
	"shipdesk/tui/text"
)

// settingQuantity is the setting that allows *12.
const settingQuantity = "pack.quantity"

// beganMsg is what the desk knows when it opens.
type beganMsg struct {
	operator store.Operator
	wrongPIN bool
	first    bool // nobody has ever signed in
	prefs    prefs
	demo     bool // the books are the demo shop's
	guided   bool // and its guide is still to be shown
	view     pack.View
	mark     store.Mark
	alarm    *store.Alarm
	unsaved  []queued // from the last time
	path     string
	lastSave time.Time
	badFile  error // the unsaved file can't be read to its end
	err      error
}

// begin signs the operator in, reads where the station stands, and looks for
// scans that could not be saved the last time.
func begin(db *store.DB, station, operator, pin string) tea.Cmd {
	return func() tea.Msg {
		ctx := context.Background()
		msg := beganMsg{alarm: db.Alarm(), path: unsavedPath(db.Path(), station)}
		if operator != "" {
			msg.operator, msg.err = signIn(ctx, db, operator, pin)
			if errors.Is(msg.err, store.ErrWrongPIN) { // still a packer, but no lead
				msg.err, msg.wrongPIN = nil, true
			}
		}
		if msg.err == nil {
			msg.first, msg.err = nobodyYet(ctx, db)
		}
		if msg.err == nil {
			msg.prefs, msg.err = readPrefs(ctx, db, station)
		}
		if msg.err == nil {
			msg.demo, msg.guided, msg.err = demoBooks(ctx, db)
		}
		if msg.err == nil {
			msg.view, msg.mark, msg.err = look(ctx, db, station)
		}
		if msg.err == nil {
			msg.lastSave, msg.err = lastSaved(ctx, db)
		}
		msg.unsaved, msg.badFile = readUnsaved(msg.path)
		return msg
	}
}

func nobodyYet(ctx context.Context, db *store.DB) (yes bool, err error) {
	err = db.Read(ctx, func(tx *store.Tx) error {
		all, err := store.Operators(tx)
		yes = len(all) == 0
		return err
	})
	return yes, err
}

// began shows the station, and what has to be answered before anyone scans.
func (m *model) began(msg beganMsg) tea.Cmd {
	m.notOpen = msg.err
	m.frame.stale()
	if msg.err != nil {
		again := begin(m.db, m.cfg.Station, m.cfg.Operator, m.cfg.PIN)
		return tea.Tick(longestPause, func(time.Time) tea.Msg { return again() })
	}
	m.started = true
	m.operator, m.mark, m.first = msg.operator, msg.mark, msg.first
	m.clock.saw(msg.lastSave)
	_ = m.clock.tell(m.db.Now())
	wanted := m.prefer(msg.prefs)
	m.practice.demo, m.practice.guide = msg.demo, guide{on: msg.guided, step: stepWaybill}
	m.trayDoc = msg.view.Tray.Doc
	_ = m.learnt(nil, msg.view)
	m.pulls = msg.view.Pulls
	if m.cfg.Notice != "" {
		m.say(m.cfg.Notice, kit.Soft)
	}
	if msg.wrongPIN {
		m.say(m.words.SignIn.WrongPIN+m.words.Common.Stop+m.words.SignIn.WrongNext, kit.Refused)
	}
	for _, v := range []*pack.Verdict{msg.view.Lock, msg.view.Ask} {
		if v != nil {
			m.seen = max(m.seen, v.Scan)
		}
	}
	_ = m.rights()
	_ = m.toScreen(packing.AnsweredMsg{View: msg.view, Now: m.db.Now()})
	if msg.alarm != nil {
		_ = m.open(m.askAlarm(*msg.alarm), true)
	}
	if m.operator.Name == "" { // before the unsaved scans: somebody must stand behind them
		_ = m.open(m.askFirstOperator(), true)
	}
	if len(msg.unsaved) > 0 || msg.badFile != nil {
		_ = m.open(m.askUnsaved(msg.unsaved, msg.path, msg.badFile), true)
	}
	// A screen that was shown meanwhile may have read the books as they were before.
	return tea.Batch(wanted, m.toScreen(kit.ChangedMsg{}), m.flush(), m.countUrgent(), poll(m.db, m.cfg.Station, m.mark, m.saves, midnight(m.db.Now(), m.cfg.Zone), true))
}

// rights tells the screen what the operator may do.
func (m *model) rights() tea.Cmd {
	_ = m.toScreen(exceptions.RightsMsg{Lead: m.operator.Lead})
	_ = m.toScreen(records.RightsMsg{Lead: m.operator.Lead})
	_ = m.toScreen(receiving.RightsMsg{Lead: m.operator.Lead})
	_ = m.toScreen(catalog.RightsMsg{Lead: m.operator.Lead})
	_ = m.toScreen(deadlines.RightsMsg{Lead: m.operator.Lead})
	_ = m.toScreen(stockroom.RightsMsg{Lead: m.operator.Lead})
	return m.toScreen(packing.RightsMsg{Lead: m.operator.Lead, Quantity: m.quantity})
}

// askAlarm announces that the books and their receipt do not agree. A lead
// accepts it with a reason.
func (m *model) askAlarm(alarm store.Alarm) kit.Overlay {
	db, station, name := m.db, m.cfg.Station, m.operator.Name
	return kit.Ask(m.words.Lang, m.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		what := w.Alarm.Ahead.Of(alarm.Receipt, alarm.Books)
		if alarm.Differs {
			what = w.Alarm.Differs.Of(alarm.Receipt)
		}
		return kit.Dialog{
			Name: w.Alarm.Title, Tone: kit.Pull, Must: true, Stay: true,
			Text: []string{what + w.Common.Stop + w.Alarm.Meaning, w.Alarm.Next, w.Alarm.Anyway},
			Fields: []kit.Field{
				{Label: w.Shell.Lead, Value: name}, {Label: w.Desk().PIN, Secret: true}, {Label: w.Alarm.Reason},
			},
			Keys: []kit.Action{{ID: "accept", Keys: []string{"f5"}, Label: w.Desk().AcceptKey}},
			Do: func(a kit.Answer) tea.Cmd {
				return acceptAlarm(db, station, a.Values[0], a.Values[1], a.Values[2])
			},
		}
	})
}

// acceptAlarm signs the lead in and has the loss accepted.
func acceptAlarm(db *store.DB, station, name, pin, reason string) tea.Cmd {
	return func() tea.Msg {
		ctx := context.Background()
		who, err := signInKnown(ctx, db, name, pin)
		if first, _ := nobodyYet(ctx, db); first && errors.Is(err, errNewName) {
			who, err = signIn(ctx, db, name, pin) // all operators were lost as well
		}
		if err == nil {
			act := store.Act{
				Key: store.NewKey(), Mode: pack.Mode, At: db.Now().UnixMilli(), Station: station, Operator: who.Name, Lead: who.Lead,
			}
			err = db.AcceptAlarm(ctx, act, reason)
		}
		return signedInMsg{operator: who, err: err, alarm: true}
	}
}

// askUnsaved offers the scans that could not be saved the last time.
func (m *model) askUnsaved(scans []queued, path string, bad error) kit.Overlay {
	db := m.db
	return kit.Ask(m.words.Lang, m.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		lines := []string{w.Shell.UnsavedBody.Of(path)}
		if bad != nil {
			lines = append(lines, w.Desk().BadUnsaved.Of(path))
		}
		keys := []kit.Action{
			{ID: "save", Keys: []string{"f5"}, Label: w.Shell.UnsavedSave},
			{ID: "aside", Keys: []string{"f6"}, Label: w.Desk().SetAside},
		}
		return kit.Dialog{
			Name: w.Shell.UnsavedTitle.Of(int64(len(scans))), Tone: kit.Soft, Must: true, Stay: true, Text: lines, Keys: keys,
			Do: func(a kit.Answer) tea.Cmd {
				if a.Action == "save" {
					return kit.Send(saveUnsavedMsg{scans: scans, path: path, keep: bad != nil})
				}
				return asideUnsaved(db, path)
			},
		}
	})
}

// saveUnsavedMsg is the wish to save them; keep the file if it is broken.
type saveUnsavedMsg struct {
	scans []queued
	path  string
	keep  bool
}

// unsavedDoneMsg says what became of the unsaved file.
type unsavedDoneMsg struct {
	saved int
	aside string // where it was put
	err   error
}

// saveUnsaved saves the scans with the keys they had: what was saved after all
// does not count twice. Then the file is no longer offered; one that could not
// be read to its end is kept.
func saveUnsaved(db *store.DB, who store.Operator, msg saveUnsavedMsg) tea.Cmd {
	scans, path, keep := msg.scans, msg.path, msg.keep
	sign(scans, who)
	return func() tea.Msg {
		if _, err := bookAll(context.Background(), db, slices.Clone(scans)); err != nil {
			return unsavedDoneMsg{err: err}
		}
		msg := unsavedDoneMsg{saved: len(scans)}
		if keep {
			msg.aside, msg.err = setAside(path, db.Now())
		} else {
			msg.err = removeFile(path)
		}
		return msg
	}
}

func asideUnsaved(db *store.DB, path string) tea.Cmd {
	return func() tea.Msg {
		aside, err := setAside(path, db.Now())
		return unsavedDoneMsg{aside: aside, err: err}
	}
}

func (m *model) unsavedDone(msg unsavedDoneMsg) tea.Cmd {
	if msg.err != nil {
		title, next := m.fault(msg.err)
		return m.toOverlay(kit.NoteMsg{Text: title + m.words.Common.Stop + next, Tone: kit.Refused})
	}
	m.dismiss()
	poll := poll(m.db, m.cfg.Station, store.Mark{Doc: -1}, m.saves, midnight(m.db.Now(), m.cfg.Zone), true)
	if msg.saved > 0 {
		m.say(m.words.Shell.UnsavedDone.Of(int64(msg.saved)), kit.Good)
		m.savedAt = m.db.Now()
	} else {
		m.say(m.words.Desk().AsideDone.Of(msg.aside), kit.Soft)
	}
	return tea.Batch(poll, m.flush())
}

// faultOf is the code of a machine error and the file it is about.
func faultOf(err error) (code, path string) {
	var f *store.Fault
	if errors.As(err, &f) {
		return f.Code, f.Path
	}
	return "", ""
}

// faultIsOwn reports whether the words for a machine error say better what to
// do than those for any save that fails.
func faultIsOwn(err error) bool {
	code, _ := faultOf(err)
	return code != "" && code != store.FaultIO
}
