package tui

import (
	"context"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// switchSeal turns sealing over and says how it is now.
func switchSeal(db *store.DB, lang string) tea.Cmd {
	r := text.For(lang).Rules()
	return func() tea.Msg {
		on := false
		err := db.Write(context.Background(), func(tx *store.Tx) error {
			was, err := store.Setting(tx, pack.SealSetting)
			if err != nil {
				return err
			}
			on = was != "on"
			return store.SetSetting(tx, pack.SealSetting, map[bool]string{true: "on"}[on])
		})
		if err != nil {
			return leadMsg{err: err}
		}
		return kit.SayMsg{Text: pick(on, r.SealIsOn, r.SealIsOff), Tone: kit.Good}
	}
}

// readPatterns reads which codes are ignored and lists them.
func readPatterns(db *store.DB, lang string, th kit.Theme) tea.Cmd {
	return func() tea.Msg {
		var all []pack.Pattern
		err := db.Read(context.Background(), func(tx *store.Tx) (err error) {
			all, err = pack.Patterns(tx)
			return err
		})
		if err != nil {
			return leadMsg{err: err}
		}
		return kit.OpenMsg{Overlay: patternList(all, lang, th)}
	}
}

// removeKey removes the form of codes that was chosen.
const removeKey = "f8"

func patternList(all []pack.Pattern, lang string, th kit.Theme) kit.Overlay {
	return kit.Ask(lang, th, func(lang string) kit.Dialog {
		w := text.For(lang)
		r := w.Rules()
		rows := make([]string, len(all))
		for i, p := range all {
			rows[i] = r.PatternRow.Of(p.ID, say.Pattern(w, p))
		}
		keys := []kit.Action{kit.Closing(w.Common.Close)}
		if len(all) > 0 {
			keys = append([]kit.Action{{ID: "remove", Keys: []string{removeKey}, Label: r.PatternsRemove}}, keys...)
		}
		return kit.Dialog{
			Name: r.PatternsTitle, Tone: kit.Neutral, More: w.MoreRows, Rows: rows, Empty: r.PatternNone, Keys: keys,
			Text: []string{r.PatternsHint.Of(kit.KeyName(removeKey)), r.PatternNext},
			Do: func(a kit.Answer) tea.Cmd {
				if a.Action != "remove" || a.Row < 0 {
					return nil // a row is only looked at
				}
				return kit.Send(kit.ScanMsg{Code: "/ignore off " + strconv.FormatInt(all[a.Row].ID, 10)})
			},
		}
	})
}
