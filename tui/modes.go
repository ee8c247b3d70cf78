package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/store/pack"
	"shipdesk/store/returns"
	"shipdesk/tui/kit"
	"shipdesk/tui/receiving"
	"shipdesk/tui/sound"
)

// answer is what the books said to a scan of another mode than packing.
type answer struct {
	scan  int64
	lock  bool
	sound sound.Sound
	place string       // the screen that has to show it if it locks
	tell  tea.Msg      // what the screens are told
	badge pack.Verdict // as packing would have said it
}

// judge judges one scan of a mode.
type judge func(tx *store.Tx, act store.Act, code string) (answer, error)

// judges are the modes of scanning besides packing.
var judges = map[string]judge{
	inbound.ModeReceive: judgeGoods, inbound.ModeIssue: judgeGoods, inbound.ModeMove: judgeGoods,
	returns.Mode: judgeReturn,
}

func judgeGoods(tx *store.Tx, act store.Act, code string) (answer, error) {
	v, err := inbound.Scan(tx, act, code)
	return answer{
		scan: v.Scan, lock: v.Lock, sound: goodsSound(v), place: screenReceiving,
		tell:  receiving.AnsweredMsg{Mode: act.Mode, Verdict: v},
		badge: pack.Verdict{Kind: pack.Kind(v.Kind), Scan: v.Scan, Operator: v.Operator},
	}, err
}

// goodsSound is what a verdict of receiving, issuing or moving sounds like.
func goodsSound(v inbound.Verdict) sound.Sound {
	switch {
	case v.Kind.Refusal():
		return sound.Refused
	case v.Kind == inbound.Closed:
		return sound.Complete
	case v.Kind == inbound.NothingToDo:
		return sound.None
	}
	return sound.Accepted
}

// mode is the mode of what is scanned on the screen being looked at.
func (m *model) mode() string {
	if s, ok := m.screen().(kit.Scanner); ok {
		return s.Mode()
	}
	return pack.Mode
}

// goodsWords are the commands that show receiving in one of its modes. The
// same words with something behind them are the books'.
var goodsWords = map[scan.Command]string{
	"receive": inbound.ModeReceive, "receiving": inbound.ModeReceive, "收货": inbound.ModeReceive, "入库": inbound.ModeReceive,
	"issue": inbound.ModeIssue, "出库": inbound.ModeIssue,
	"move": inbound.ModeMove, "移库": inbound.ModeMove,
}

// goodsCommand shows receiving in the mode that a command names. The command
// that opens a receipt without a note stays one where it means that.
func (m *model) goodsCommand(s scan.Sense) (tea.Cmd, bool) {
	mode, ok := goodsWords[s.Command]
	if !ok || s.Kind != scan.KindCommand {
		return nil, false
	}
	opens := s.Command == "receive" || s.Command == "收货"
	if s.Arg != "" && !opens || opens && m.mode() == inbound.ModeReceive {
		return nil, false
	}
	if opens && s.Arg != "" { // on another screen: go there, and open it
		return tea.Batch(m.goToMode(mode), m.scan(s.Code)), true
	}
	return m.goToMode(mode), true
}

func (m *model) goToMode(mode string) tea.Cmd {
	shown := m.goTo(screenReceiving)
	return tea.Batch(shown, m.toScreen(receiving.ModeMsg{Mode: mode}))
}

// told hands the answers of other modes to the screens, and goes where one of
// them has to be seen.
func (m *model) told(answers []answer) tea.Cmd {
	var cmds []tea.Cmd
	for _, a := range answers {
		if a.lock && m.routes.name[m.routes.at] != a.place {
			cmds = append(cmds, m.goTo(a.place))
		}
		cmds = append(cmds, m.toScreen(a.tell))
	}
	return tea.Batch(cmds...)
}

func anyLocks(answers []answer) bool {
	return slices.ContainsFunc(answers, func(a answer) bool { return a.lock })
}

// loudest is the most important sound of answers.
func loudest(answers []answer) sound.Sound {
	most := sound.None
	for _, a := range answers {
		most = max(most, a.sound)
	}
	return most
}

// receivingAct does what a lead asked for on the receiving screen, in the name
// of whoever is signed in.
func (m *model) receivingAct(msg receiving.ActMsg) tea.Cmd {
	return msg.Do(store.Act{
		Key: store.NewKey(), Mode: inbound.ModeReceive, At: m.db.Now().UnixMilli(), Station: m.cfg.Station,
		Operator: m.operator.Name, Lead: m.operator.Lead,
	})
}
