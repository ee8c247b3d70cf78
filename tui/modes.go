package tui

import (
	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/returns"
	"shipdesk/tui/kit"
	"shipdesk/tui/returning"
	"shipdesk/tui/say"
	"shipdesk/tui/sound"
)

// Scans on a screen of another mode than packing go through the same queue:
// their act says the mode, and the room of that mode judges them.

// answer is what a room besides packing answered to a scan.
type answer struct {
	mode    string
	msg     any // for the screen of the mode
	sound   sound.Sound
	refused bool
	line    func(m *model) string // the answer in words
}

// judge lets a room judge one scan. What the packing desk would have said of a
// badge comes as a verdict of its own.
type judge func(tx *store.Tx, act store.Act, code string) (answer, pack.Verdict, error)

// judges are the rooms that judge scans besides packing, by mode.
var judges = map[string]judge{returns.Mode: judgeReturn}

func judgeReturn(tx *store.Tx, act store.Act, code string) (answer, pack.Verdict, error) {
	v, err := returns.Scan(tx, act, code)
	badge := pack.Verdict{Code: v.Code, Scan: v.Scan}
	if v.Kind == returns.SignedIn {
		badge.Kind, badge.Operator = pack.SignedIn, v.Operator
	}
	return answer{
		mode: act.Mode, msg: returning.AnsweredMsg{Verdict: v}, sound: returnSound(v), refused: v.Kind.Refusal(),
		line: func(m *model) string { return say.Return(m.words, v, m.db.Now(), m.cfg.Zone).Line() },
	}, badge, err
}

func returnSound(v returns.Verdict) sound.Sound {
	switch {
	case v.Kind.Refusal():
		return sound.Refused
	case v.Kind == returns.Inspected:
		return sound.Complete
	case v.Kind == returns.NothingToDo:
		return sound.None
	}
	return sound.Accepted
}

// mode is the mode of what is scanned now.
func (m *model) mode() string {
	if s, ok := m.screen().(kit.Scanner); ok {
		return s.Mode()
	}
	return pack.Mode
}

// booked is what became of the scans of one save. Who is the operator of the
// last badge among them, seen the last scan.
type booked struct {
	verdicts []pack.Verdict
	answers  []answer
	who      *store.Operator
	seen     int64
}

// judge has one scan judged by the room of its mode.
func (b *booked) judge(tx *store.Tx, s queued) error {
	var v pack.Verdict
	var err error
	if other := judges[s.act.Mode]; other != nil {
		var a answer
		a, v, err = other(tx, s.act, s.code)
		b.answers = append(b.answers, a)
	} else {
		v, err = pack.Scan(tx, s.act, s.code)
		b.verdicts = append(b.verdicts, v)
	}
	if err != nil {
		return err
	}
	b.seen = v.Scan
	heir, err := pack.Heir(tx, s.act, v)
	if heir != nil {
		b.who = heir
	}
	return err
}

// answered hands answers to their screens. A refusal that comes while another
// screen is looked at is said there.
func (m *model) answered(answers []answer) sound.Sound {
	most := sound.None
	for _, a := range answers {
		most = max(most, a.sound)
		_ = m.toScreen(a.msg)
		if a.refused && a.mode != m.mode() {
			m.say(a.line(m), kit.Refused)
		}
	}
	return most
}
