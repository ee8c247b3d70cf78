package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/tui/kit"
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
var judges = map[string]judge{}

// mode is the mode of what is scanned on the screen being looked at.
func (m *model) mode() string {
	if s, ok := m.screen().(kit.Scanner); ok {
		return s.Mode()
	}
	return pack.Mode
}

// told hands the answers of other modes to the screens, and goes where one of
// them has to be seen.
func (m *model) told(answers []answer) {
	for _, a := range answers {
		if a.lock && m.routes.name[m.routes.at] != a.place {
			_ = m.goTo(a.place)
		}
		_ = m.toScreen(a.tell)
	}
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
