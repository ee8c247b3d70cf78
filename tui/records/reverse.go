package records

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/desk"
	"shipdesk/store/inbound"
	"shipdesk/store/pack"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// RightsMsg says what the operator may do.
type RightsMsg struct{ Lead bool }

// ReverseMsg asks the shell to take a document back: it knows who stands at the
// desk.
type ReverseMsg struct {
	Doc    int64
	Reason string
}

// ReversedMsg says what became of it. Err is the machine's, or that nobody may.
type ReversedMsg struct {
	Reversal desk.Reversal
	Err      error
}

// askedMsg is the document that is to be taken back, as the dialog shows it.
type askedMsg struct {
	doc desk.Doc
	err error
}

// whyNotParcel says why the document of what is chosen among the parcels can't
// be taken back.
func (s Screen) whyNotParcel() string {
	r := s.words.Reversing()
	row, ok := s.list.at()
	if s.card != nil {
		row, ok = s.card.Row, true
	}
	switch {
	case !ok:
		return s.words.Records().WhyNotChosen
	case row.State != pack.Packed:
		return r.WhyNotPacked
	}
	return ""
}

// reverseAction is the key that takes a document back.
func (s Screen) reverseAction(why string) kit.Action {
	r := s.words.Reversing()
	if !s.lead {
		why = r.WhyNotLead.Of(kit.KeyName("f4"))
	}
	return kit.Action{ID: actReverse, Keys: []string{"f12"}, Label: r.Reverse, Help: r.ReverseHelp, Disabled: why}
}

// wantReverse reads the document that is to be taken back.
func (s Screen) wantReverse() (kit.Screen, tea.Cmd) {
	var seq, parcel int64
	if s.docs != nil {
		d, ok := s.docs.at()
		if !ok {
			return s, nil
		}
		seq = d.Seq
	} else if s.card != nil {
		parcel = s.card.ID
	} else if r, ok := s.list.at(); ok {
		parcel = r.ID
	}
	db := s.db
	return s, func() tea.Msg {
		var msg askedMsg
		msg.err = db.Read(context.Background(), func(tx *store.Tx) (err error) {
			if parcel != 0 {
				if seq, err = desk.DocOfParcel(tx, parcel); err != nil || seq == 0 {
					return err
				}
			}
			msg.doc, err = desk.DocOf(tx, seq)
			return err
		})
		return msg
	}
}

// askReverse says what would be taken back, and asks for the reason.
func (s Screen) askReverse(msg askedMsg) (kit.Screen, tea.Cmd) {
	switch {
	case msg.err != nil:
		return s, kit.Send(kit.SayMsg{Text: s.words.Records().Failed, Tone: kit.Refused})
	case msg.doc.Seq == 0:
		return s, kit.Send(kit.SayMsg{Text: s.words.Reversing().WhyNotPacked, Tone: kit.Refused})
	}
	d := msg.doc
	return s, kit.Send(kit.OpenMsg{Overlay: kit.Ask(s.words.Lang, s.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		r := w.Reversing()
		return kit.Dialog{
			Name: r.AskTitle.Of(d.Seq, r.Kinds[d.Kind]), Tone: kit.Soft, Stay: true, More: w.MoreRows,
			Text:   append([]string{askText(r, d)}, movesBack(w, d)...),
			Fields: []kit.Field{{Label: r.AskReason}},
			Keys:   []kit.Action{{ID: "go", Keys: []string{"f5"}, Label: r.Reverse}, kit.Closing(w.Common.Close)},
			Do: func(a kit.Answer) tea.Cmd {
				if a.Values[0] == "" {
					return kit.Send(kit.NoteMsg{Text: r.NoReason, Tone: kit.Refused})
				}
				return kit.Send(ReverseMsg{Doc: d.Seq, Reason: a.Values[0]})
			},
		}
	})})
}

func askText(r *text.ReversingWords, d desk.Doc) string {
	switch d.Kind {
	case inbound.DocReceipt:
		return r.AskReceipt
	case inbound.DocClose:
		return r.AskClosing
	}
	return r.AskText
}

// movesBack lists what goes back, and where to where it is known.
func movesBack(w *text.Words, d desk.Doc) []string {
	var lines []string
	if d.Subject != "" {
		lines = append(lines, kit.Plain(d.Subject))
	}
	for _, m := range d.Moves {
		goods, units := kit.Plain(say.Goods(m.SKU, m.Name, m.Variant)), w.Count.Pieces.Of(m.Units)
		if m.From == "" {
			lines = append(lines, goods+"  "+units)
			continue
		}
		lines = append(lines, w.Reversing().Moves.Of(units, goods, kit.Plain(w.Reversing().Place(m.To)), kit.Plain(w.Reversing().Place(m.From))))
	}
	return lines
}

// reversed says what became of it: in the dialog if it was refused.
func (s Screen) reversed(msg ReversedMsg) (kit.Screen, tea.Cmd) {
	r := msg.Reversal
	switch {
	case msg.Err != nil:
		return s, nil // the shell has said it
	case r.Why != "":
		said := ""
		for i, l := range say.NotReversed(s.words, r, func(t time.Time) string { return s.words.When(t, s.now, s.zone) }) {
			if i > 0 {
				said += s.words.Common.Stop
			}
			said += l
		}
		return s, kit.Send(kit.NoteMsg{Text: said, Tone: kit.Refused})
	}
	done := tea.Sequence(kit.Send(kit.CloseMsg{}), kit.Send(kit.SayMsg{Text: s.words.Reversing().Done.Of(r.Doc, r.By), Tone: kit.Good}))
	s.card = nil
	var next kit.Screen
	var cmd tea.Cmd
	if s.docs != nil {
		next, cmd = s.readDocs()
	} else {
		next, cmd = s.again()
	}
	return next, tea.Batch(done, cmd)
}
