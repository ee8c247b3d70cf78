package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/exception"
	"shipdesk/store/pack"
	"shipdesk/tui/exceptions"
	"shipdesk/tui/kit"
	"shipdesk/tui/sound"
)

// hold holds what the codes mean, or lets it go, in the name of whoever is
// signed in.
func (m *model) hold(ask exceptions.AskMsg) tea.Cmd {
	db, act := m.db, store.Act{
		Key: store.NewKey(), At: m.db.Now().UnixMilli(), Station: m.cfg.Station, Operator: m.operator.Name, Lead: m.operator.Lead,
	}
	return func() tea.Msg {
		var msg exceptions.DoneMsg
		msg.Err = db.Write(context.Background(), func(tx *store.Tx) (err error) {
			if ask.Withdraw {
				msg.Fates, err = exception.Withdraw(tx, act, ask.Codes)
			} else {
				msg.Fates, err = exception.HoldAll(tx, act, ask.Codes, ask.Reason)
			}
			return err
		})
		return msg
	}
}

// here gives the packing scan that a command is on the screen being looked at.
func (m *model) here(l kit.Looker, s scan.Sense) (tea.Cmd, bool) {
	c, ok := l.(kit.Commander)
	if !ok || s.Kind != scan.KindCommand || s.Arg != "" {
		return nil, false
	}
	code, why, ok := c.Command(s.Command)
	switch {
	case !ok:
		return nil, false
	case code == "":
		m.say(why, kit.Refused)
		return tea.Batch(bell(1), m.toScreen(kit.PendingMsg{})), true
	}
	return m.scan(code), true
}

// pulling takes in how many parcels are to be taken out; that there are more
// than before is heard at every station.
func (m *model) pulling(v pack.View) tea.Cmd {
	was := m.pulls
	if m.pulls = v.Pulls; m.pulls == was {
		return nil
	}
	m.frame.stale()
	if m.pulls > was {
		return m.hear(sound.Pull)
	}
	return nil
}

// toPull says across the width of every other screen that parcels are to be
// taken out.
func (m *model) toPull(w int) []string {
	if m.pulls == 0 || m.top.open() || m.routes.name[m.routes.at] == screenExceptions {
		return nil
	}
	return m.theme.Banner(kit.Pull, w, kit.Cut("! "+m.words.Exceptions().ToPullKey.Of(m.pulls, kit.KeyName(screenKeys[screenExceptions])), w-2))
}
