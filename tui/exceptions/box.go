package exceptions

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/exception"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// lookRows is how many codes are looked up at a time.
const lookRows = 200

// box is the codes collected so far and how each stands. It holds what somebody
// scanned or pasted, never what the books hold.
type box struct {
	codes   []string
	fates   map[string]exception.Fate
	chosen  int // row; -1: none
	decided bool
	busy    bool // codes are being looked up
	serial  int  // of the list: an answer about one that is gone is void
}

// fresh reports whether the next code begins a new list.
func (b box) fresh() bool { return len(b.codes) == 0 || b.decided }

func (b box) move(by int) box {
	if len(b.codes) > 0 {
		b.chosen = min(max(0, b.chosen+by), len(b.codes)-1)
	}
	return b
}

// has reports whether a code stands in the box.
func (b box) has(code string) bool { _, ok := b.fates[code]; return ok }

// with is the box with more codes; each stands in it once. What is not looked
// up yet has no fate.
func (b box) with(codes []string) box {
	if b.fresh() {
		b = box{chosen: -1, serial: b.serial + 1}
	}
	fates := make(map[string]exception.Fate, len(b.fates)+len(codes))
	for k, v := range b.fates {
		fates[k] = v
	}
	b.fates, b.codes = fates, b.codes[:len(b.codes):len(b.codes)]
	for _, code := range codes {
		if code = scan.Clean(code); code != "" && !b.has(code) {
			b.codes = append(b.codes, code)
			b.fates[code] = exception.Fate{Code: code}
		}
	}
	b.chosen = -1
	return b
}

// without is the box without the code of a row.
func (b box) without(row int) box {
	fates := make(map[string]exception.Fate, len(b.fates))
	for k, v := range b.fates {
		if k != b.codes[row] {
			fates[k] = v
		}
	}
	codes := append(b.codes[:row:row], b.codes[row+1:]...)
	b.codes, b.fates, b.chosen = codes, fates, min(b.chosen, len(codes)-1)
	return b
}

// unknown are the next codes to be looked up.
func (b box) unknown() (next []string) {
	for _, c := range b.codes {
		if b.fates[c].What == "" && len(next) < lookRows {
			next = append(next, c)
		}
	}
	return next
}

// lookedMsg says how codes stand.
type lookedMsg struct {
	serial int
	fates  []exception.Fate
	err    error
}

// collect puts codes into the box and has them looked up.
func (s Screen) collect(codes []string) (Screen, tea.Cmd) {
	s.inBox, s.out = true, nil
	s.box = s.box.with(codes)
	return s.look()
}

func (s Screen) look() (Screen, tea.Cmd) {
	next := s.box.unknown()
	if s.box.busy || len(next) == 0 {
		return s, nil
	}
	s.box.busy = true
	db, msg := s.db, lookedMsg{serial: s.box.serial}
	return s, func() tea.Msg {
		msg.err = db.Read(context.Background(), func(tx *store.Tx) error {
			for _, c := range next {
				f, err := exception.LookUp(tx, c)
				if err != nil {
					return err
				}
				f.Code = c
				msg.fates = append(msg.fates, f)
			}
			return nil
		})
		return msg
	}
}

func (s Screen) looked(msg lookedMsg) (kit.Screen, tea.Cmd) {
	if msg.serial != s.box.serial {
		return s, nil
	}
	s.box.busy = false
	if msg.err != nil {
		return s, kit.Send(kit.SayMsg{Text: s.words.Exceptions().Failed, Tone: kit.Refused})
	}
	s.box = s.box.told(msg.fates, false)
	return s.look()
}

// told is the box with what is known of codes; decided things are not
// overwritten by how they stood before.
func (b box) told(list []exception.Fate, decided bool) box {
	fates := make(map[string]exception.Fate, len(b.fates))
	for k, v := range b.fates {
		fates[k] = v
	}
	for _, f := range list {
		if old, ok := fates[f.Code]; ok && (decided || old.What == "") {
			fates[f.Code] = f
		}
	}
	b.fates = fates
	return b
}

// done shows what became of the codes.
func (s Screen) done(msg DoneMsg) (kit.Screen, tea.Cmd) {
	t := s.words.Exceptions()
	switch {
	case errors.Is(msg.Err, store.ErrNotLead):
		return s, kit.Send(kit.SayMsg{Text: t.WhyNotLead, Tone: kit.Refused})
	case msg.Err != nil:
		return s, kit.Send(kit.SayMsg{Text: t.Failed, Tone: kit.Refused})
	}
	var codes []string
	for _, f := range msg.Fates {
		codes = append(codes, f.Code)
	}
	if !s.inBox { // one of the pull list
		if len(msg.Fates) == 1 {
			said := kit.SayMsg{Text: msg.Fates[0].Code + s.words.Common.Colon + t.Fates[msg.Fates[0].What], Tone: kit.Good}
			next, cmd := s.again()
			return next, tea.Batch(cmd, kit.Send(said))
		}
		return s.again()
	}
	s.box = s.box.with(codes).told(msg.Fates, true)
	s.box.decided, s.box.busy = true, false
	s.box.serial++ // what is still being looked up is old news
	return s.again()
}

// askHold asks for the reason of a hold.
func (s Screen) askHold() kit.Overlay {
	codes := s.box.codes
	return kit.Ask(s.words.Lang, s.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		t := w.Exceptions()
		return kit.Dialog{
			Name: t.HoldTitle.Of(int64(len(codes))), Tone: kit.Refused, Text: []string{t.HoldText}, Stay: true, Words: true, Submit: "go",
			Fields: []kit.Field{{Label: t.Reason}},
			Keys:   []kit.Action{{ID: "go", Keys: []string{keyHold}, Label: t.Hold}, kit.Closing(w.Common.Cancel)},
			Do: func(a kit.Answer) tea.Cmd {
				if a.Values[0] == "" {
					return kit.Send(kit.NoteMsg{Text: t.NeedReason, Tone: kit.Refused})
				}
				return tea.Sequence(kit.Send(kit.CloseMsg{}), kit.Send(AskMsg{Codes: codes, Reason: a.Values[0]}))
			},
		}
	})
}

// askFree asks whether codes are really to go again.
func (s Screen) askFree(codes []string) kit.Overlay {
	return kit.Ask(s.words.Lang, s.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		t := w.Exceptions()
		return kit.Dialog{
			Name: t.FreeTitle.Of(int64(len(codes))), Tone: kit.Soft, Text: []string{t.FreeText}, Ask: codes[:min(len(codes), 3)],
			Keys: []kit.Action{{ID: "go", Keys: []string{keyFree}, Label: t.Free}, kit.Closing(w.Common.Cancel)},
			Do:   func(kit.Answer) tea.Cmd { return kit.Send(AskMsg{Codes: codes, Withdraw: true}) },
		}
	})
}
