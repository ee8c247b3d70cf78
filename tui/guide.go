package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/desk"
	"shipdesk/store/pack"
	"shipdesk/tui/kit"
)

// settingGuide is the setting that the guide is never shown again.
const settingGuide = "demo.guide"

// The steps of the first minute.
const (
	stepWaybill = 1 + iota
	stepRight
	stepWrong
	stepOK
	stepRest
	stepsDone
)

// guide is the first minute at the desk, in five steps. It goes on by what the
// station answers, whoever scans.
type guide struct {
	on     bool
	step   int  // from stepWaybill
	parcel bool // one is open
	locked bool // a refusal waits
}

// sees follows the verdicts of one save and where the station stands then. It
// reports whether the last step was done just now.
func (g *guide) sees(verdicts []pack.Verdict, view pack.View) (done bool) {
	g.parcel, g.locked = view.Parcel != nil, view.Lock != nil
	if !g.on {
		return false
	}
	for _, v := range verdicts {
		g.goOn(v)
	}
	if g.step == stepWaybill && g.parcel {
		g.step = stepRight
	}
	if g.step == stepOK && !g.locked {
		g.step = stepRest
	}
	return g.step == stepsDone
}

func (g *guide) goOn(v pack.Verdict) {
	switch g.step {
	case stepWaybill:
		if v.Kind == pack.Opened || v.Kind == pack.Resumed {
			g.step = stepRight
		}
	case stepRight:
		if v.Kind == pack.Accepted || v.Kind == pack.Complete {
			g.step = stepWrong
		}
	case stepWrong:
		if v.Lock {
			g.step = stepOK
		}
	case stepOK:
		if v.Kind == pack.Acknowledged {
			g.step = stepRest
		}
	case stepRest:
		if v.Kind == pack.Complete || v.Kind == pack.Finished {
			g.step = stepsDone
		}
	}
}

// endGuide closes the guide for good.
func (m *model) endGuide() tea.Cmd {
	m.practice.guide.on = false
	m.frame.stale()
	db := m.db
	return func() tea.Msg {
		// If it can't be saved, the guide is there once more next time.
		_ = db.Write(context.Background(), func(tx *store.Tx) error { return store.SetSetting(tx, settingGuide, "done") })
		return nil
	}
}

// demoBooks says whether the books are a demo, and whether its guide is still
// to be shown.
func demoBooks(ctx context.Context, db *store.DB) (demo, guided bool, err error) {
	err = db.Read(ctx, func(tx *store.Tx) error {
		demo, err = desk.IsDemo(tx)
		if err != nil || !demo {
			return err
		}
		done, err := store.Setting(tx, settingGuide)
		guided = done == ""
		return err
	})
	return demo, guided, err
}

// guideMost is how many lines the guide takes at most.
const guideMost = 2

// guideLines is the step to do now, right above the scan line.
func (m *model) guideLines(w int) []string {
	if !m.practice.guide.on || m.top.open() || m.tiny() {
		return nil
	}
	// The way out of it is told in full at the first step; F1 has it always.
	skip := m.words.Demo.Skip.Of(kit.KeyName(keyGuide))
	step := m.words.Demo.Step.Of(m.practice.guide.step) + " " + m.guideStep()
	if kit.Width(step)+kit.Width(skip)+4 <= w {
		return []string{kit.Ends(m.theme.Strong().Render(" "+step), m.theme.Quiet().Render(skip), w-1)}
	}
	if kit.Width(step)+2 <= w {
		return []string{m.theme.Strong().Render(" " + step)}
	}
	// What does not fit gives way: how to skip, then how to do it.
	lines := kit.Wrap(step+" ("+skip+")", w-1, 0)
	if len(lines) > guideMost {
		lines = kit.Wrap(step, w-1, guideMost)
	}
	for i := range lines {
		lines[i] = m.theme.Strong().Render(" " + lines[i])
	}
	return lines
}

// guideStep words the step, or what has to come before it.
func (m *model) guideStep() string {
	d, g := m.words.Demo, m.practice.guide
	lesson := map[int]desk.Lesson{stepWaybill: desk.LessonNext, stepRight: desk.LessonRight, stepWrong: desk.LessonVariant, stepRest: desk.LessonRight}[g.step]
	said := d.Steps[min(g.step, len(d.Steps))-1]
	switch {
	case g.step == stepOK:
		return said
	case g.locked:
		return d.Locked.Of(kit.KeyName("esc"))
	case !g.parcel && g.step != stepWaybill:
		said, lesson = d.Again, desk.LessonNext
	}
	if m.practice.open {
		return said + d.StepRows.Of(d.Lessons[string(lesson)])
	}
	return said + d.StepKeys.Of(kit.KeyName(keyPractice))
}
