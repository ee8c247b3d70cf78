package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/exception"
	"shipdesk/store/pack"
	"shipdesk/tui/exceptions"
	"shipdesk/tui/kit"
)

// holdAll holds or frees orders in the name of whoever is signed in.
func (m *model) holdAll(msg exceptions.AskMsg) tea.Cmd {
	act := store.Act{
		Key: store.NewKey(), Mode: pack.Mode, At: m.db.Now().UnixMilli(), Station: m.cfg.Station, Operator: m.operator.Name, Lead: m.operator.Lead,
	}
	db := m.db
	return func() tea.Msg {
		done := exceptions.DoneMsg{Withdraw: msg.Withdraw}
		done.Err = db.Write(context.Background(), func(tx *store.Tx) (err error) {
			if msg.Withdraw {
				done.Fates, err = exception.Withdraw(tx, act, msg.Codes)
			} else {
				done.Fates, err = exception.HoldAll(tx, act, msg.Codes, msg.Reason)
			}
			return err
		})
		return done
	}
}

// heldAll says what became of it.
func (m *model) heldAll(msg exceptions.DoneMsg) tea.Cmd {
	if msg.Err != nil {
		why := m.whyNot(m.operator.Name, msg.Err)
		if m.top.open() {
			return m.toOverlay(kit.NoteMsg{Text: why, Tone: kit.Refused})
		}
		m.say(why, kit.Refused)
		return nil
	}
	m.dismiss()
	t, said := m.words.Exceptions(), int64(0)
	for _, f := range msg.Fates {
		if f.What == exception.Held || f.What == exception.Pulling || f.What == exception.Freed {
			said++
		}
	}
	words := t.HeldDone
	if msg.Withdraw {
		words = t.FreedDone
	}
	m.say(words.Of(said), kit.Good)
	return m.toScreen(msg)
}

// takeOut records that a parcel was found and lies in the red basket.
func (m *model) takeOut(msg exceptions.PullMsg) tea.Cmd { return m.scan("/pulled " + msg.Waybill) }

// pullAlarm is what the status bar of every screen says while packed parcels
// have to come out; empty: none has to.
func (m *model) pullAlarm() string {
	if m.pulls == 0 {
		return ""
	}
	t := m.words.Exceptions()
	return t.LoudKey.Of(t.Loud.Of(m.pulls), kit.KeyName(screenKeys[screenHolds]))
}

// sawPulls takes in how many packed parcels have to come out.
func (m *model) sawPulls(view pack.View) {
	if m.pulls != view.Pulls {
		m.pulls = view.Pulls
		m.frame.edges = true
	}
}
