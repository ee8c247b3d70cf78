package tui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store/pack"
	"shipdesk/tui/exceptions"
	"shipdesk/tui/kit"
	"shipdesk/tui/packing"
)

// saved takes in the outcome of a save and starts the next one.
func (m *model) saved(msg savedMsg) tea.Cmd {
	m.frame.edges = true
	if m.slow {
		m.slow = false
		m.frame.stale()
	}
	if msg.err != nil {
		pause := m.queue.failed(msg.err)
		m.frame.body = true
		return tea.Tick(pause, func(time.Time) tea.Msg { return retryMsg{} })
	}
	if m.queue.fails > 0 {
		m.say(m.words.Shell.SavedAgain, kit.Good)
	}
	m.queue.saved()
	greet := m.badgeSaved(msg.who)
	m.savedAt = m.db.Now()
	m.clock.saw(m.savedAt)
	if msg.seen > 0 {
		m.seen = msg.seen
	}
	if (slices.ContainsFunc(msg.verdicts, locks) || anyLocks(msg.others)) && m.top.open() && !m.top.blocking() {
		m.dismiss() // a refusal has to be seen
	}
	m.showRefusals(msg.verdicts)
	told := m.told(msg.others)
	var changed tea.Cmd
	if msg.lookErr == nil {
		m.mark = msg.mark
		m.knowTray(msg.view.Tray)
		_ = m.toScreen(packing.AnsweredMsg{Verdicts: msg.verdicts, View: msg.view, Now: m.db.Now()})
		_ = m.toScreen(exceptions.AnsweredMsg{Verdicts: msg.verdicts})
		changed = tea.Batch(m.toScreen(kit.ChangedMsg{}), m.pulling(msg.view), m.countUrgent())
	} else {
		m.sayFault(msg.lookErr)
	}
	if greet {
		m.newcomer(msg.view.Lock != nil)
	}
	learnt := m.learnt(msg.verdicts, msg.view)
	next := m.flush()
	if next == nil && m.leaving {
		next = tea.Quit
	}
	return tea.Batch(m.hear(max(gravest(msg.verdicts), loudest(msg.others))), told, changed, learnt, next)
}

func locks(v pack.Verdict) bool { return v.Lock }

// ringGap is how far apart rings are: terminals make one of two that come
// together.
const ringGap = 160 * time.Millisecond

// bell rings n times.
func bell(n int) tea.Cmd {
	if n <= 0 {
		return nil
	}
	cmds := []tea.Cmd{tea.Raw("\a")}
	for range n - 1 {
		cmds = append(cmds, func() tea.Msg { time.Sleep(ringGap); return nil }, tea.Raw("\a"))
	}
	return tea.Sequence(cmds...)
}

// tickMsg comes every Config.TickEvery.
type tickMsg struct{}

func (m *model) tick() tea.Cmd {
	return tea.Tick(m.cfg.TickEvery, func(time.Time) tea.Msg { return tickMsg{} })
}

// slowSave is how long a save may take before the screen says that it waits.
const slowSave = 1500 * time.Millisecond

// countEvery is how often the desk's day is counted.
const countEvery = 15 * time.Second

// ticked lets a toast end, tells the screen a new minute, and asks whether
// other terminals booked something.
func (m *model) ticked() tea.Cmd {
	now := m.db.Now()
	if m.toast.over(time.Now()) {
		m.toast = toast{}
		m.frame.edges = true
	}
	if m.pasting.tell(time.Now()) {
		m.frame.stale()
	}
	if m.clock.tell(now) {
		m.frame.edges = true
	}
	if m.queue.flying > 0 && !m.slow && time.Since(m.since) > slowSave {
		m.slow = true
		m.frame.stale()
	}
	var clock tea.Cmd
	if minute := now.Truncate(time.Minute); !minute.Equal(m.minute) {
		m.minute = minute
		clock = tea.Batch(m.toScreen(kit.ClockMsg{Now: now}), m.countUrgent())
	}
	if !m.started || m.queue.flying > 0 || m.leaving {
		return tea.Batch(clock, m.tick())
	}
	// Counting reads every open order: not while nothing was booked.
	count := time.Since(m.countedAt) >= m.cfg.CountEvery && (m.countedDoc != m.mark.Doc || midnight(now, m.cfg.Zone) != midnight(m.counted, m.cfg.Zone))
	return tea.Batch(clock, m.tick(), m.catchUp(), m.lookIn(), poll(m.db, m.cfg.Station, m.mark, m.saves, midnight(now, m.cfg.Zone), count))
}

// polled takes in what others changed, unless a save of ours has begun since:
// its answer is newer.
func (m *model) polled(msg polledMsg) tea.Cmd {
	if msg.err != nil || msg.saves != m.saves {
		return nil
	}
	if msg.tally != nil {
		m.counted, m.countedAt, m.countedDoc = m.db.Now(), time.Now(), msg.mark.Doc
		if m.tally == nil || *m.tally != *msg.tally {
			m.tally = msg.tally
			_ = m.toScreen(packing.TallyMsg{Tally: *msg.tally})
			m.frame.edges = true // empty books have an action of their own
		}
	}
	if !msg.changed {
		return nil
	}
	m.mark = msg.mark
	m.knowTray(msg.view.Tray)
	m.countedAt = time.Time{}
	return tea.Batch(m.countUrgent(), m.pulling(msg.view), m.learnt(nil, msg.view), m.toScreen(packing.AnsweredMsg{View: msg.view, Now: m.db.Now()}), m.toScreen(kit.ChangedMsg{}))
}

// toast is a sentence that goes away by itself.
type toast struct {
	text  string
	tone  kit.Tone
	until time.Time
}

const toastTime = 6 * time.Second

func (t toast) over(now time.Time) bool { return t.text != "" && !now.Before(t.until) }

func (m *model) say(text string, tone kit.Tone) {
	m.toast = toast{text, tone, time.Now().Add(toastTime)}
	m.frame.edges = true
}

// sayFault says a machine error in words, never as the machine put it.
func (m *model) sayFault(err error) {
	title, next := m.fault(err)
	m.say(title+m.words.Common.Stop+next, kit.Refused)
}

func (m *model) fault(err error) (title, next string) {
	code, path := faultOf(err)
	return m.words.Fault.Of(code, path)
}
