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
	operator store.Operator
	err      error
	alarm    bool
	entered  bool // by Enter, which may have been a scanner's
	typed    string
	pin      bool // a PIN was given
}

// errNewName says that nobody has that name yet: a slip of the keys, or a scan
// that went astray, must not make an operator.
var errNewName = errors.New("tui: nobody has that name yet")

// errNoBadge says that the badge is nobody's in these books.
var errNoBadge = errors.New("tui: nobody has that badge")

// signIn signs a person in and makes the operator if the name is new.
func signIn(ctx context.Context, db *store.DB, name, pin string) (who store.Operator, err error) {
	err = db.Write(ctx, func(tx *store.Tx) error {
		if name, err = nameOf(tx, name); err != nil {
			return err
		}
		who, err = store.SignIn(tx, name, pin)
		return err
	})
	return who, err
}

// nameOf is the name that was typed, or that the badge stands for: a badge
// must not become a name itself.
func nameOf(tx *store.Tx, typed string) (string, error) {
	switch badge := scan.Parse(typed); badge.Kind {
	case scan.KindMisread:
		return "", errNoBadge
	case scan.KindOperator:
		who, err := store.OperatorByID(tx, badge.Operator)
		if errors.Is(err, store.ErrNotFound) {
			err = errNoBadge
		}
		return who.Name, err
	}
	return typed, nil
}

// signInKnown is signIn for names that are there already. A badge stands for
// its operator's name.
func signInKnown(ctx context.Context, db *store.DB, name, pin string) (store.Operator, error) {
	err := db.Read(ctx, func(tx *store.Tx) (err error) {
		if name, err = nameOf(tx, name); err != nil {
			return err
		}
		if _, err = store.OperatorNamed(tx, name); errors.Is(err, store.ErrNotFound) && strings.TrimSpace(name) != "" {
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
				return signInCmd(db, a.Values[0], as, a.Action == submitSignIn)
			},
		}
	})
}

// submitSignIn is what Enter behind a name stands for: unlike a button, it may
// be a scanner's.
const submitSignIn = "enter"

func signInCmd(db *store.DB, name string, as func(context.Context, *store.DB, string, string) (store.Operator, error), entered bool) tea.Cmd {
	return func() tea.Msg {
		who, err := as(context.Background(), db, name, "")
		return signedInMsg{operator: who, err: err, entered: entered, typed: name}
	}
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
	m.operator, m.first, m.heirs = msg.operator, false, false
	m.frame.stale()
	if msg.alarm {
		m.say(m.words.Alarm.Accepted, kit.Good)
	} else {
		m.greet()
	}
	m.askPIN(msg.pin)
	return tea.Batch(m.rights(), m.flush())
}

// astray is a scan that was typed into the sign-in by mistake; empty if it was
// none.
func (msg signedInMsg) astray() string {
	code := strings.TrimSpace(msg.typed)
	if !errors.Is(msg.err, errNewName) || !msg.entered || !scan.LooksScanned(code) {
		return ""
	}
	return code
}

// keepAstray puts a scan that was typed into the sign-in where it belongs: it
// counts as soon as somebody is signed in.
func (m *model) keepAstray(code string) tea.Cmd {
	clear := m.toOverlay(kit.ClearMsg{Value: code})
	cmd := m.scan(code)
	note := m.toOverlay(kit.NoteMsg{Text: m.words.SignIn.ScanKept.Of(code), Tone: kit.Soft})
	return tea.Batch(clear, cmd, note, bell(1))
}

// greet welcomes whoever has just signed in.
func (m *model) greet() {
	s, name := m.words.SignIn, m.operator.Name
	switch {
	case m.operator.Lead:
		m.say(s.WelcomeLead.Of(name), kit.Good)
	case m.operator.HasPIN:
		m.say(s.Welcome.Of(name)+m.words.Common.Stop+s.AskPIN.Of(name), kit.Soft)
	default:
		m.say(s.Welcome.Of(name), kit.Good)
	}
}

// whyNot says why somebody could not sign in or do what a lead does.
func (m *model) whyNot(name string, err error) string {
	w := m.words
	switch {
	case errors.Is(err, errNewName):
		return w.SignIn.NewOperator.Of(name, kit.KeyName("f6"))
	case errors.Is(err, errNoBadge):
		return w.SignIn.NoBadge
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
