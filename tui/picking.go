package tui

import (
	"os"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"shipdesk/tui/importing"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// actCame shows what came from the watched folder.
const actCame = "came"

// pickFiles opens the list of files, in the folder used last.
func (m *model) pickFiles() tea.Cmd {
	list, read := importing.NewFiles(m.words.Lang, m.startFolder())
	list.Theme, list.Zone = m.theme, m.cfg.Zone
	said := m.watch.said
	list.Keys = func(w *text.Words) []kit.Action {
		keys := []kit.Action{{ID: actGoods, Keys: []string{"f7"}, Label: w.Intake().GoodsKey}, {ID: actGone, Keys: []string{"f8"}, Label: w.Intake().GoneKey}}
		if len(said) > 0 {
			keys = append(keys, kit.Action{ID: actCame, Keys: []string{"f6"}, Label: w.Intake().WatchLabel})
		}
		return keys
	}
	list.Said = func(w *text.Words) []string {
		if len(said) == 0 {
			return nil
		}
		line, _ := sayWatched(w, said[len(said)-1])
		return []string{w.Intake().WatchLabel + w.Common.Colon + line}
	}
	came := m.cameByItself()
	list.Do = func(id string) tea.Cmd {
		switch id {
		case actCame:
			return kit.Send(kit.OpenMsg{Overlay: came})
		case actGone:
			return kit.Send(goneMsg{})
		}
		return kit.Send(goodsMsg{})
	}
	list.Try = func(files []string) tea.Cmd { return kit.Send(tryFilesMsg{files}) }
	list.Typed = typedPaths
	list.Scan = func(typed string) string {
		if isNoPath(typed) {
			return typed
		}
		return ""
	}
	return tea.Batch(m.open(list, false), read)
}

// startFolder is where files are looked for: where the last ones were, else
// where browsers put them.
func (m *model) startFolder() string {
	if m.lastFolder != "" {
		return m.lastFolder
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	for _, name := range []string{"Downloads", "下载"} {
		if info, err := os.Stat(filepath.Join(home, name)); err == nil && info.IsDir() {
			return filepath.Join(home, name)
		}
	}
	return home
}

// typedPaths are the paths of a typed, pasted or dropped text; nil if it is no
// path but a part of a name.
func typedPaths(typed string) []string {
	if !strings.ContainsAny(typed, `/\'"`) {
		if _, err := os.Stat(typed); err != nil {
			return nil
		}
	}
	return splitPaths(typed)
}

// cameByItself tells of the last files of the watched folder.
func (m *model) cameByItself() kit.Overlay {
	said := m.watch.said
	return kit.Ask(m.words.Lang, m.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		d := kit.Dialog{Name: w.Intake().WatchLabel, Tone: kit.Neutral, More: w.MoreRows, Keys: []kit.Action{kit.Closing(w.Common.Close)}}
		for i := len(said) - 1; i >= 0; i-- {
			line, _ := sayWatched(w, said[i])
			d.Text = append(d.Text, line)
			if said[i].Err == nil {
				d.Text = append(d.Text, say.Import(w, &said[i].Result, refusalsShown)...)
			}
			if said[i].Report != "" {
				d.Text = append(d.Text, w.File.ReportAt.Of(said[i].Report))
			}
		}
		return d
	})
}
