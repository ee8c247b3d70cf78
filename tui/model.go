package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/tui/catalog"
	"shipdesk/tui/exceptions"
	"shipdesk/tui/kit"
	"shipdesk/tui/receiving"
	"shipdesk/tui/records"
	"shipdesk/tui/text"
)

// model is the root of the program. It is used by pointer: Run still needs its
// queue after the library has gone, even after a panic.
type model struct {
	cfg   Config
	db    *store.DB
	words *text.Words
	theme kit.Theme
	looks looks

	w, h    int
	started bool
	notOpen error // why the desk could not be opened yet

	operator   store.Operator
	quantity   bool   // *12 is switched on
	sound      string // one of soundModes
	routes     routes
	top        overlays
	line       scan.Assembler
	queue      queue
	heirs      bool       // a badge waits in the queue: what is scanned now is its operator's
	saves      int        // saves begun so far
	since      time.Time  // when the one under way began
	slow       bool       // it takes so long that it has to be said
	pulls      int64      // packed parcels of the whole desk that are to be taken out
	seen       int64      // the last scan whose verdict is on the screen
	mark       store.Mark // the state of the books that the screen knows
	tally      *pack.Tally
	trayDoc    int64     // the last import whose waybills of the tray were announced
	counted    time.Time // when
	countedAt  time.Time // the same on this machine's clock, which a test does not stop
	countedDoc int64     // the last document then
	savedAt    time.Time
	clock      clock
	pasting    pasting
	minute     time.Time // the minute that the screen knows
	urgent     urgent
	todo       todo
	blurred    bool
	pressed    string // the last key
	first      bool   // nobody has ever signed in
	toast      toast
	prefs      prefs
	changes    []change // of settings, to be saved
	keeping    bool     // one is being saved
	beside     beside
	watch      watch
	report     fates      // of the last import
	lastFolder string     // of the files imported last
	saidOf     string     // the table whose columns were asked about last
	job        *importJob // an import under way, or one that waits for an answer
	practice   practice   // the demo shop's
	toDemo     bool       // the desk is left for the demo shop
	leaving    bool
	waited     bool // leaving has waited for the queue as long as it may
	frame      frame
}

func newModel(c Config) *model {
	m := &model{cfg: c, db: c.DB, words: text.For(c.Lang), looks: looks{dark: true}}
	m.theme = kit.Themed(m.looks.kit())
	m.beside.begin()
	m.makeScreens()
	m.frame.stale()
	return m
}

// Init asks the terminal for its colours, the books for the station, and starts
// the clock.
func (m *model) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, begin(m.db, m.cfg.Station, m.cfg.Operator, m.cfg.PIN), m.tick())
}

// Update takes a message in. Each kind of message has a method of its own.
func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return m, m.key(msg)
	case tea.PasteMsg:
		return m, m.paste(msg)
	case savedMsg:
		return m, m.saved(msg)
	case retryMsg:
		return m, m.flush()
	case beganMsg:
		return m, m.began(msg)
	case polledMsg:
		return m, m.polled(msg)
	case tickMsg:
		return m, m.ticked()
	case kit.ScanMsg:
		return m, m.code(msg.Code)
	case kit.GoMsg:
		return m, m.goTo(msg.Screen)
	case kit.OpenMsg:
		return m, m.open(msg.Overlay, msg.ByItself)
	case kit.CloseMsg:
		return m, m.close()
	case kit.SayMsg:
		m.say(msg.Text, msg.Tone)
		return m, nil
	case reportedMsg:
		return m, m.reported(msg)
	case columnsMsg:
		return m, m.columnsSaid(msg)
	case watchedMsg:
		return m, m.watched(msg)
	case caughtMsg:
		return m, m.caught(msg)
	case records.ReverseMsg:
		return m, m.reverse(msg)
	case records.ReversedMsg:
		return m, m.reversed(msg)
	case receiving.ActMsg:
		return m, m.receivingAct(msg)
	case kit.SeenMsg:
		m.seen = max(m.seen, msg.Scan)
		return m, nil
	case exceptions.AskMsg:
		return m, m.hold(msg)
	case catalog.AskMsg:
		return m, m.catalogAct(msg)
	case doMsg:
		return m, m.do(msg.action)
	case settingsMsg:
		return m, m.changeSetting(msg)
	case change:
		return m, m.changed(msg)
	case settingMsg:
		return m, m.settingSaved(msg)
	case signedInMsg:
		return m, m.signedIn(msg)
	case soundMsg:
		return m, m.soundChosen(msg)
	case bellMsg:
		return m, bell(rings(msg.sound))
	case leadChangeMsg:
		return m, m.leadChange(msg.id)
	case swapMsg:
		return m, m.swapAsked(msg)
	case leadMsg:
		return m, m.leadDone(msg)
	case tryFilesMsg:
		return m, m.tryFiles(msg.files)
	case importStepMsg:
		return m, m.importStepped(msg)
	case importedMsg:
		return m, m.imported(msg)
	case importAnswerMsg:
		return m, m.importAnswered(msg)
	case saveUnsavedMsg:
		return m, saveUnsaved(m.db, m.operator, msg)
	case unsavedDoneMsg:
		return m, m.unsavedDone(msg)
	case practiceMsg:
		m.practised(msg)
		return m, nil
	case urgent:
		m.urged(msg)
		return m, nil
	case leaveMsg:
		return m, m.leave(m.cfg.QuitWait)
	case hangUpMsg:
		return m, m.leave(m.cfg.HangUpWait)
	case leaveNowMsg:
		m.waited = true
		return m, tea.Quit
	}
	if m.terminal(msg) {
		return m, nil
	}
	if cmd, ok := m.goodsMessage(msg); ok {
		return m, cmd
	}
	if cmd, ok := m.stockMessage(msg); ok {
		return m, cmd
	}
	if cmd, ok := m.goneMessage(msg); ok {
		return m, cmd
	}
	if cmd, ok := m.deadlineMessage(msg); ok {
		return m, cmd
	}
	return m, m.pass(msg)
}

// terminal takes in what the terminal says about itself.
func (m *model) terminal(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.w, m.h = msg.Width, msg.Height
		m.frame.stale()
	case tea.BackgroundColorMsg:
		m.looks.dark = msg.IsDark()
		m.restyle()
	case tea.ColorProfileMsg:
		m.looks.plain = msg.Profile <= plainest
		m.restyle()
	case tea.PasteStartMsg:
		m.pasting.since = time.Now()
	case tea.PasteEndMsg:
		m.pasting = pasting{}
		m.frame.stale()
	case tea.FocusMsg:
		m.focus(true)
	case tea.BlurMsg:
		m.focus(false)
	default:
		return false
	}
	return true
}

// pass hands a message to the overlay and the screen; it is theirs.
func (m *model) pass(msg tea.Msg) tea.Cmd {
	return tea.Batch(m.toOverlay(msg), m.toScreen(msg))
}

// focus remembers whether keys come here.
func (m *model) focus(has bool) {
	if m.blurred == has {
		m.blurred = !has
		m.frame.stale()
	}
}

// restyle changes the theme to what the looks are now.
func (m *model) restyle() {
	m.theme = kit.Themed(m.looks.kit())
	m.frame.stale()
	_ = m.pass(kit.ThemeMsg{Theme: m.theme})
}

// speak changes the language.
func (m *model) speak(w *text.Words) tea.Cmd {
	m.words = w
	m.frame.stale()
	return m.pass(kit.LangMsg{Lang: w.Lang})
}
