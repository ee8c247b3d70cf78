package tui

import (
	"context"
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// A badge that was scanned signs its operator in when it is saved. The scans
// behind it are that operator's already: until the badge is answered they are
// marked as its heirs, and take their name from it.

func isBadge(s queued) bool { return scan.Parse(s.code).Kind == scan.KindOperator }

// after gives a scan the name of the badge before it in the same save.
func (s *queued) after(who *store.Operator) {
	if s.heir && who != nil {
		s.act.Operator, s.act.Lead = who.Name, who.Lead
	}
}

// inherit gives the scans at the head of the queue the name of the last badge
// that was saved, up to the first that somebody else signed for by hand.
func inherit(items []queued, who *store.Operator) {
	if who == nil {
		return
	}
	for i := range items {
		if !items[i].heir {
			return
		}
		items[i].after(who)
	}
}

// badgeWaits reports whether a badge is still on its way into the books.
func (q *queue) badgeWaits() bool { return slices.ContainsFunc(q.items, isBadge) }

// badgeSaved signs in whose badge was saved, unless somebody has signed in by
// hand since it was scanned.
func (m *model) badgeSaved(who *store.Operator) bool {
	inherit(m.queue.items, who)
	was := m.heirs
	m.heirs = m.heirs && m.queue.badgeWaits()
	if who == nil || !was {
		return false
	}
	lead := m.operator
	m.operator = *who
	if lead.Name == who.Name {
		m.operator.Lead = lead.Lead
	}
	m.frame.stale()
	return true
}

// newcomer tells the screen who stands here now. The verdict says so itself,
// unless a refusal that waits hides it.
func (m *model) newcomer(hidden bool) {
	_ = m.rights()
	if hidden || m.operator.HasPIN && !m.operator.Lead {
		m.greet()
	}
	m.askPIN(hidden)
}

// askPIN asks whoever signed in by a badge for the PIN, if one is set. The
// question stops nobody: without an answer the desk is open, lead acts are not.
// In the middle of other scans it is not asked; the greeting names it anyway.
func (m *model) askPIN(busy bool) {
	who, db := m.operator, m.db
	if busy || who.Lead || !who.HasPIN || !m.line.Empty() || !m.queue.empty() || m.top.open() {
		return
	}
	_ = m.open(kit.Ask(m.words.Lang, m.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		return kit.Dialog{
			Name: w.SignIn.AskPIN.Of(who.Name), Tone: kit.Neutral, Stay: true, Submit: "sign-in",
			Text:   []string{w.SignIn.PINOpens},
			Fields: []kit.Field{{Label: w.Desk().PIN, Secret: true}},
			Keys:   []kit.Action{{ID: "sign-in", Keys: []string{"f5"}, Label: w.Desk().SignInKey}, kit.Closing(w.SignIn.WithoutPIN)},
			Do:     func(a kit.Answer) tea.Cmd { return givePIN(db, who.Name, a.Values[0]) },
		}
	}), false)
}

// givePIN signs a person in with a PIN. What is no PIN but looks like a scan
// came from a scanner that did not wait for the question: it is sent on as one.
func givePIN(db *store.DB, name, pin string) tea.Cmd {
	return func() tea.Msg {
		who, err := signInKnown(context.Background(), db, name, pin)
		if errors.Is(err, store.ErrWrongPIN) && noPIN(pin) {
			return kit.ScanMsg{Code: pin}
		}
		return signedInMsg{operator: who, err: err, pin: true}
	}
}

// longestPIN is what somebody types; our own choice. Barcodes and waybills are
// longer.
const longestPIN = 8

// noPIN reports whether what was typed can be nobody's PIN.
func noPIN(typed string) bool {
	return len(typed) > longestPIN || scan.Parse(typed).Kind != scan.KindCode
}
