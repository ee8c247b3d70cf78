package catalog

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/stock"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// burst is labels being collected for new places, in walking order. It holds
// what somebody scanned, and how each stands once the books were asked.
type burst struct {
	codes []string
	fates map[string]string
}

// fresh is how many of the labels become new places, as far as it is known.
func (b burst) fresh() (n int64) {
	for _, c := range b.codes {
		if w := b.fates[c]; w == stock.PlaceNew || w == "" {
			n++
		}
	}
	return n
}

// fatesMsg says how labels stand.
type fatesMsg struct {
	fates []stock.PlaceFate
	err   error
}

// collect adds a label; each stands in the list once.
func (s Screen) collect(code string) (kit.Screen, tea.Cmd) {
	b := *s.burst
	if code == "" || slices.Contains(b.codes, code) {
		return s, nil
	}
	if len(b.codes) >= stock.MaxBurst {
		return s, tea.Batch(tea.Raw("\a"), kit.Send(kit.SayMsg{Text: s.words.Catalog().BurstFull, Tone: kit.Refused}))
	}
	b.codes = append(b.codes[:len(b.codes):len(b.codes)], code)
	s.burst = &b
	return s, s.judge()
}

// judge asks how the labels stand that were scanned so far.
func (s Screen) judge() tea.Cmd {
	db, codes := s.db, s.burst.codes
	return func() tea.Msg {
		var msg fatesMsg
		msg.err = db.Read(context.Background(), func(tx *store.Tx) (err error) {
			msg.fates, err = stock.PlaceFates(tx, codes)
			return err
		})
		return msg
	}
}

// judged takes in how labels stand. One that can be no place rings once.
func (s Screen) judged(msg fatesMsg) (kit.Screen, tea.Cmd) {
	switch {
	case s.burst == nil:
		return s, nil
	case msg.err != nil:
		return s, kit.Send(kit.SayMsg{Text: s.words.Catalog().Failed, Tone: kit.Refused})
	}
	b, rings := *s.burst, false
	fates := make(map[string]string, len(msg.fates))
	for k, v := range b.fates {
		fates[k] = v
	}
	for _, f := range msg.fates {
		rings = rings || fates[f.Code] == "" && (f.What == stock.PlaceGoods || f.What == stock.PlaceBad)
		fates[f.Code] = f.What
	}
	b.fates = fates
	s.burst = &b
	if rings {
		return s, tea.Raw("\a")
	}
	return s, nil
}

// dropLast takes the last label out.
func (s Screen) dropLast() (kit.Screen, tea.Cmd) {
	b := *s.burst
	b.codes = b.codes[:max(0, len(b.codes)-1)]
	s.burst = &b
	return s, nil
}

// saveBurst asks once whether the labels become places.
func (s Screen) saveBurst() tea.Cmd {
	codes, n := s.burst.codes, s.burst.fresh()
	return kit.Send(kit.OpenMsg{Overlay: s.form(func(w *text.Words) kit.Dialog {
		t := w.Catalog()
		return kit.Dialog{Name: t.BurstSure.Of(n), Tone: kit.Soft, Text: []string{t.BurstSureText}, Do: func(kit.Answer) tea.Cmd { return askHere(addPlaces(codes)) }}
	})})
}

func addPlaces(codes []string) Act {
	return func(tx *store.Tx, act store.Act) (Outcome, error) {
		fates, err := stock.AddPlaces(tx, act, codes)
		var made []string
		for _, f := range fates {
			if f.What == stock.PlaceNew {
				made = append(made, f.Code)
			}
		}
		o := Outcome{Undo: closeAll(made), Say: func(w *text.Words) string { return w.Catalog().PlacesMade.Of(int64(len(made))) }}
		if len(made) > 0 {
			o.Place = made[0]
		}
		o, err = placeOutcome(err, o, "")
		if len(made) == 0 && o.Done {
			o.Done, o.Say = false, func(w *text.Words) string { return w.Catalog().WhyNoLabels }
		}
		return o, err
	}
}

// closeAll closes places that were just made: nothing is deleted.
func closeAll(codes []string) Act {
	return func(tx *store.Tx, act store.Act) (Outcome, error) {
		key := act.Key
		for i, code := range codes {
			if i > 0 {
				act.Key = key.Derived(i)
			}
			if o, err := closePlace(code, true)(tx, act); err != nil || !o.Done {
				return o, err
			}
		}
		return Outcome{Done: true, Say: func(w *text.Words) string { return w.Catalog().PlacesShut.Of(int64(len(codes))) }}, nil
	}
}
