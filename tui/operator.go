package tui

import (
	"context"
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// signedInMsg is the outcome of signing in. Unknown says that nobody has that
// name yet; Alarm that it was for accepting a receipt alarm.
type signedInMsg struct {
	operator   store.Operator
	err        error
	alarm      bool
	entered    bool // by Enter, which may have been a scanner's
	typed, pin string
}

// errNewName says that nobody has that name yet: a slip of the keys, or a scan
// that went astray, must not make an operator.
var errNewName = errors.New("tui: nobody has that name yet")

// signIn signs a person in and makes the operator if the name is new.
func signIn(ctx context.Context, db *store.DB, name, pin string) (who store.Operator, err error) {
	err = db.Write(ctx, func(tx *store.Tx) error {
		who, err = store.SignIn(tx, name, pin)
		return err
	})
	return who, err
}

// signInKnown is signIn for names that are there already.
func signInKnown(ctx context.Context, db *store.DB, name, pin string) (store.Operator, error) {
	err := db.Read(ctx, func(tx *store.Tx) error {
		_, err := store.OperatorNamed(tx, name)
		if errors.Is(err, store.ErrNotFound) && strings.TrimSpace(name) != "" {
			return errNewName
		}
		return nil
	})
	if err != nil {
		return store.Operator{Name: name}, err
	}
	return signIn(ctx, db, name, pin)
}

// askOperator asks who works here from now on.
func (m *model) askOperator() kit.Dialog { return m.operatorDialog(false) }

// askFirstOperator is the same at the start, when nobody is signed in.
func (m *model) askFirstOperator() kit.Dialog { return m.operatorDialog(true) }

func (m *model) operatorDialog(must bool) kit.Dialog {
	db, first := m.db, m.first
	return kit.Ask(m.words.Lang, m.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		lines := []string{w.SignIn.AskName, w.SignIn.AskNameHint}
		if first {
			lines = []string{w.SignIn.FirstName.Of(kit.KeyName("f6")), w.SignIn.FirstIsLead, w.Demo.FirstHint}
		}
		keys := []kit.Action{
			{ID: "sign-in", Keys: []string{"f5"}, Label: w.Desk().SignInKey},
			{ID: "add", Keys: []string{"f6"}, Label: w.Desk().AddOperator},
		}
		if !must {
			keys = append(keys, kit.Closing(w.Common.Cancel))
		}
		return kit.Dialog{
			Name: w.SignIn.Title, Tone: kit.Neutral, Must: must, Stay: true, Submit: submitSignIn,
			Text: lines, Fields: []kit.Field{{Label: w.Desk().Name}}, Keys: keys,
			Do: func(a kit.Answer) tea.Cmd {
				as := signInKnown
				if a.Action == "add" {
					as = signIn
				}
				return signInCmd(db, a.Values[0], "", as, a.Action == submitSignIn)
			},
		}
	})
}

// submitSignIn is what Enter behind a name stands for: unlike a button, it may
// be a scanner's.
const submitSignIn = "enter"

func signInCmd(db *store.DB, name, pin string, as func(context.Context, *store.DB, string, string) (store.Operator, error), scanned bool) tea.Cmd {
	return func() tea.Msg {
		who, err := as(context.Background(), db, name, pin)
		return signedInMsg{operator: who, err: err, entered: scanned, typed: name, pin: pin}
	}
}

// askPIN asks a lead for the PIN that opens what only leads may do. Without it
// the work goes on, as a packer's.
func (m *model) askPIN(name string) kit.Dialog {
	db := m.db
	return kit.Ask(m.words.Lang, m.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		return kit.Dialog{
			Name: w.SignIn.AskPIN.Of(name), Tone: kit.Neutral, Stay: true, Submit: submitSignIn,
			Text: []string{w.SignIn.PINHint}, Fields: []kit.Field{{Label: w.Desk().PIN, Secret: true}},
			Keys: []kit.Action{{ID: "sign-in", Keys: []string{"f5"}, Label: w.Desk().SignInKey}, kit.Closing(w.SignIn.WithoutPIN)},
			Do: func(a kit.Answer) tea.Cmd {
				return signInCmd(db, name, a.Values[0], signInKnown, a.Action == submitSignIn)
			},
		}
	})
}

// signedIn takes in who works here now, or says in the dialog what is wrong.
func (m *model) signedIn(msg signedInMsg) tea.Cmd {
	if msg.err != nil {
		if code := msg.astray(); code != "" {
			return m.keepAstray(code)
		}
		return m.toOverlay(kit.NoteMsg{Text: m.whyNot(msg.operator.Name, msg.err), Tone: kit.Refused})
	}
	m.dismiss()
	m.operator, m.first = msg.operator, false
	m.frame.stale()
	s := m.words.SignIn
	var ask tea.Cmd
	switch {
	case msg.alarm:
		m.say(m.words.Alarm.Accepted, kit.Good)
	case msg.operator.Lead:
		m.say(s.WelcomeLead.Of(msg.operator.Name), kit.Good)
	case msg.operator.HasPIN && msg.pin == "":
		ask = m.open(m.askPIN(msg.operator.Name), false)
	default:
		m.say(s.Welcome.Of(msg.operator.Name), kit.Good)
	}
	return tea.Batch(ask, m.rights(), m.flush())
}

// astray is a scan that went into the sign-in by mistake; empty if it was
// none. A PIN is never taken for a scan unless no PIN is that long.
func (msg signedInMsg) astray() string {
	code := strings.TrimSpace(msg.typed)
	if errors.Is(msg.err, store.ErrWrongPIN) && len(msg.pin) > longestPIN {
		code = msg.pin
	} else if !errors.Is(msg.err, errNewName) {
		return ""
	}
	if !msg.entered || !scan.LooksScanned(code) {
		return ""
	}
	return code
}

// longestPIN is longer than anybody's PIN.
const longestPIN = 8

// keepAstray puts a scan that was typed into the sign-in where it belongs: it
// counts as soon as somebody is signed in.
func (m *model) keepAstray(code string) tea.Cmd {
	clear := m.toOverlay(kit.ClearMsg{Value: code})
	cmd := m.scan(code)
	note := m.toOverlay(kit.NoteMsg{Text: m.words.SignIn.ScanKept.Of(code), Tone: kit.Soft})
	return tea.Batch(clear, cmd, note, bell(1))
}

// whyNot says why somebody could not sign in or do what a lead does.
func (m *model) whyNot(name string, err error) string {
	w := m.words
	switch {
	case errors.Is(err, errNewName):
		return w.SignIn.NewOperator.Of(name, kit.KeyName("f6"))
	case errors.Is(err, store.ErrNoName):
		return w.SignIn.BadName
	case errors.Is(err, store.ErrWrongPIN):
		return w.SignIn.WrongPIN + w.Common.Stop + w.SignIn.WrongNext
	case errors.Is(err, store.ErrShortPIN):
		return w.SignIn.SetPINHint
	case errors.Is(err, store.ErrNotLead):
		return w.Alarm.LeadOnly
	case errors.Is(err, store.ErrNoReason):
		return w.Verdict.NoReason
	}
	title, next := m.fault(err)
	return title + w.Common.Stop + next
}
