package tui

import (
	"context"
	"errors"

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

// signInKnown is signIn for names that are there already, and for the first of
// all. A badge stands for its operator's name.
func signInKnown(ctx context.Context, db *store.DB, name, pin string) (store.Operator, error) {
	err := db.Read(ctx, func(tx *store.Tx) error {
		name, err := nameOf(tx, name)
		if err != nil {
			return err
		}
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
	m.operator, m.heirs = msg.operator, false
	m.frame.stale()
	if msg.alarm {
		m.say(m.words.Alarm.Accepted, kit.Good)
	} else {
		m.greet()
	}
	return tea.Batch(m.rights(), m.flush())
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
