package records

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/desk"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// How many pages in a row are read for a search that finds little: beyond that
// it goes on when somebody moves down.
const docPagesMost = 20

// docs is the list of documents that can be taken back: a window that grows
// downwards.
type docs struct {
	kind   string // one of desk.DocKinds; empty: all
	filter string // what was entered
	typed  string // what stands in the scan line
	rows   []desk.Doc
	next   int64 // where the list goes on; 0: that is all
	chosen int   // -1: none
	asked  int   // questions so far: the last answer counts
	busy   bool
	pages  int // read since somebody moved
	known  bool
	failed bool
}

// docsMsg is a page of documents.
type docsMsg struct {
	asked int
	fresh bool
	rows  []desk.Doc
	next  int64
	err   error
}

// kindMsg is the kind that was chosen; empty: all.
type kindMsg struct{ kind string }

// docUpdate takes in what concerns documents; done with everything as long as
// their list is looked at.
func (s Screen) docUpdate(msg tea.Msg) (next kit.Screen, cmd tea.Cmd, done bool) {
	switch msg := msg.(type) {
	case RightsMsg:
		s.lead = msg.Lead
		return s, nil, true
	case askedMsg:
		next, cmd = s.askReverse(msg)
		return next, cmd, true
	case ReversedMsg:
		next, cmd = s.reversed(msg)
		return next, cmd, true
	}
	if s.docs == nil {
		return s, nil, false
	}
	d := *s.docs
	switch msg := msg.(type) {
	case docsMsg:
		if msg.asked != d.asked {
			return s, nil, true
		}
		d = d.taken(msg)
		next, cmd = s.with(d).readOn()
		return next, cmd, true
	case kindMsg:
		d.kind = msg.kind
		next, cmd = s.with(d).readDocs()
	case kit.ShownMsg:
		next, cmd = s.readDocs()
	case kit.ChangedMsg:
		if d.chosen >= 0 && !s.rowChanged() {
			return s, nil, true // nobody pulls the row away under a finger
		}
		next, cmd = s.readDocs()
	case kit.PendingMsg:
		if strings.TrimSpace(msg.Text) == d.typed {
			return s, nil, true
		}
		d.typed = strings.TrimSpace(msg.Text)
		next, cmd = s.with(d).readDocs()
	case kit.CodeMsg:
		d.filter, d.typed = strings.TrimSpace(msg.Code), ""
		next, cmd = s.with(d).readDocs()
	case tea.KeyPressMsg:
		next, cmd = s.docKey(msg.Keystroke())
	default:
		return s, nil, false
	}
	return next, cmd, true
}

// rowChanged reports whether the chosen document may look otherwise by now.
func (s Screen) rowChanged() bool { return s.docs.rows[s.docs.chosen].By == 0 }

func (s Screen) with(d docs) Screen {
	s.docs = &d
	return s
}

// wanted is what is looked for: a kind is also found by its word.
func (d docs) wanted(t *text.ReversingWords) desk.DocFilter {
	f := desk.DocFilter{Text: d.filter}
	if d.typed != "" {
		f.Text = d.typed
	}
	if d.kind != "" {
		f.Kinds = []string{d.kind}
		return f
	}
	if word := strings.ToLower(f.Text); word != "" {
		for _, k := range desk.DocKinds() {
			if k == word || strings.Contains(strings.ToLower(t.Kinds[k]), word) {
				f.Kinds = append(f.Kinds, k)
			}
		}
	}
	if len(f.Kinds) > 0 {
		f.Text = ""
	}
	return f
}

// readDocs reads the list from its beginning.
func (s Screen) readDocs() (kit.Screen, tea.Cmd) {
	d := *s.docs
	d.pages = 0
	return s.with(d).askDocs(true)
}

// askDocs asks for a page of documents.
func (s Screen) askDocs(fresh bool) (kit.Screen, tea.Cmd) {
	d := *s.docs
	d.asked++
	d.busy = true
	d.pages++
	db, f, from, q := s.db, d.wanted(s.words.Reversing()), d.next, docsMsg{asked: d.asked, fresh: fresh}
	if fresh {
		from = 0
	}
	return s.with(d), func() tea.Msg {
		q.err = db.Read(context.Background(), func(tx *store.Tx) (err error) {
			q.rows, q.next, err = desk.Docs(tx, f, from, pageRows)
			return err
		})
		return q
	}
}

func (d docs) taken(msg docsMsg) docs {
	d.busy, d.known, d.failed = false, true, msg.err != nil
	if msg.err != nil {
		return d
	}
	if !msg.fresh {
		d.rows, d.next = append(d.rows[:len(d.rows):len(d.rows)], msg.rows...), msg.next
		return d
	}
	was := int64(0)
	if r, ok := d.at(); ok {
		was = r.Seq
	}
	d.rows, d.next = msg.rows, msg.next
	d.chosen = slices.IndexFunc(d.rows, func(r desk.Doc) bool { return r.Seq == was })
	return d
}

// at is the document that is chosen.
func (d docs) at() (desk.Doc, bool) {
	if d.chosen < 0 || d.chosen >= len(d.rows) {
		return desk.Doc{}, false
	}
	return d.rows[d.chosen], true
}

// readOn reads the next page where the window nears its end.
func (s Screen) readOn() (kit.Screen, tea.Cmd) {
	d := s.docs
	if d.busy || d.failed || d.next == 0 || len(d.rows)-max(d.chosen, 0) > nearEnd || d.pages > docPagesMost {
		return s, nil
	}
	return s.askDocs(false)
}

// docKey moves in the list.
func (s Screen) docKey(key string) (kit.Screen, tea.Cmd) {
	d := *s.docs
	page := max(1, s.size.rows-1)
	by, ok := map[string]int{"up": -1, "down": 1, "pgup": -page, "pgdown": page, "home": -len(d.rows), "end": len(d.rows)}[key]
	if !ok || len(d.rows) == 0 {
		return s, nil
	}
	d.chosen, d.pages = min(max(0, d.chosen+by), len(d.rows)-1), 0
	return s.with(d).readOn()
}

// docActions is what can be done in the list of documents.
func (s Screen) docActions() []kit.Action {
	t, r := s.words.Records(), s.words.Reversing()
	d, chosen := s.docs.at()
	why := ""
	switch {
	case !chosen:
		why = r.WhyNoDoc
	case d.By != 0:
		why = r.WhyReversed
	}
	return []kit.Action{
		{ID: actBack, Keys: []string{"esc"}, Label: t.Back, Help: t.BackHelp},
		s.reverseAction(why),
		{ID: actKind, Keys: []string{"f3"}, Label: r.KindKey, Help: r.KindHelp},
		{ID: actDocs, Keys: []string{"f11"}, Label: r.Parcels, Help: s.words.Places().GoRegister},
		{ID: "move", Keys: []string{"Up/Down"}, Help: t.MoveHelp},
	}
}

// docAct does an action that concerns documents.
func (s Screen) docAct(id string) (next kit.Screen, cmd tea.Cmd, done bool) {
	switch {
	case id == actReverse:
		next, cmd = s.wantReverse()
	case id == actDocs && s.docs != nil, id == actBack && s.docs != nil && s.docs.filter == "" && s.docs.kind == "":
		s.docs, s.pending = nil, ""
		next, cmd = s.again()
	case id == actBack && s.docs != nil:
		d := *s.docs
		d.filter, d.kind, d.chosen = "", "", -1
		next, cmd = s.with(d).readDocs()
	case id == actDocs:
		s.docs = &docs{chosen: -1, typed: strings.TrimSpace(s.pending)}
		next, cmd = s.readDocs()
	case id == actKind:
		return s, kit.Send(kit.OpenMsg{Overlay: s.chooseKind()}), true
	default:
		return s, nil, false
	}
	return next, cmd, true
}

// chooseKind lists the kinds of document.
func (s Screen) chooseKind() kit.Overlay {
	return kit.Ask(s.words.Lang, s.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		t, kinds := w.Reversing(), desk.DocKinds()
		rows := []string{t.All}
		for _, k := range kinds {
			rows = append(rows, t.Kinds[k])
		}
		return kit.Dialog{
			Name: t.KindTitle, Tone: kit.Neutral, Rows: rows, Text: []string{w.Desk().ChooseHint}, More: w.MoreRows,
			Keys: []kit.Action{kit.Closing(w.Common.Close)},
			Do: func(a kit.Answer) tea.Cmd {
				if a.Row < 1 {
					return kit.Send(kindMsg{})
				}
				return kit.Send(kindMsg{kinds[a.Row-1]})
			},
		}
	})
}
