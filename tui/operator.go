package tui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

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

// signInKnown is signIn for names that are there already, and for the first of
// all.
func signInKnown(ctx context.Context, db *store.DB, name, pin string) (store.Operator, error) {
	err := db.Read(ctx, func(tx *store.Tx) error {
		all, err := store.Operators(tx)
		if err != nil || len(all) == 0 {
			return err
		}
		if _, err = store.OperatorNamed(tx, name); errors.Is(err, store.ErrNotFound) {
			return errNewName
		}
		return err
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
	db := m.db
	return kit.Ask(m.words.Lang, m.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		keys := []kit.Action{
			{ID: "sign-in", Keys: []string{"f5"}, Label: w.Desk().SignInKey},
			{ID: "add", Keys: []string{"f6"}, Label: w.Desk().AddOperator},
		}
		if !must {
			keys = append(keys, kit.Closing(w.Common.Cancel))
		}
		return kit.Dialog{
			Name: w.SignIn.Title, Tone: kit.Neutral, Must: must, Stay: true, Submit: "sign-in",
			Text:   []string{w.SignIn.AskName, w.SignIn.AskNameHint},
			Fields: []kit.Field{{Label: w.Desk().Name}, {Label: w.Desk().PIN, Secret: true}},
			Keys:   keys,
			Do: func(a kit.Answer) tea.Cmd {
				name, pin, add := a.Values[0], a.Values[1], a.Action == "add"
				return func() tea.Msg {
					as := signInKnown
					if add {
						as = signIn
					}
					who, err := as(context.Background(), db, name, pin)
					return signedInMsg{operator: who, err: err}
				}
			},
		}
	})
}

// signedIn takes in who works here now, or says in the dialog what is wrong.
func (m *model) signedIn(msg signedInMsg) tea.Cmd {
	if msg.err != nil {
		return m.toOverlay(kit.NoteMsg{Text: m.whyNot(msg.operator.Name, msg.err), Tone: kit.Refused})
	}
	m.dismiss()
	m.operator = msg.operator
	m.frame.stale()
	s := m.words.SignIn
	switch {
	case msg.alarm:
		m.say(m.words.Alarm.Accepted, kit.Good)
	case msg.operator.Lead:
		m.say(s.WelcomeLead.Of(msg.operator.Name), kit.Good)
	case msg.operator.HasPIN:
		m.say(s.Welcome.Of(msg.operator.Name)+m.words.Common.Stop+s.AskPIN.Of(msg.operator.Name), kit.Soft)
	default:
		m.say(s.Welcome.Of(msg.operator.Name), kit.Good)
	}
	return tea.Batch(m.rights(), m.flush())
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
