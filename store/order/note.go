package order

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/text/width"

	"shipdesk/store"
)

// Effect is what a note means to its packer.
type Effect string

// What notes mean, the strongest first.
const (
	Stop Effect = "stop" // the parcel is on hold until a lead lets it go
	Do   Effect = "do"   // something is to be done: it stands large
	Rest Effect = "rest" // one grey line
)

// Kinds of document about note rules. Subject is the rule, Body the rule.
const (
	DocNoteRule    = "note_rule"
	DocNoteRuleEnd = "note_rule_ended"
)

// NoteRule is what the lead says of a word in notes, the seller's or the
// buyer's.
type NoteRule struct {
	ID     int64  `json:"id"`
	Word   string `json:"word"` // small and large, wide and narrow letters are the same
	Effect Effect `json:"effect"`
	AskOK  bool   `json:"ask_ok,omitempty"` // of Do: the complete parcel waits for OK

	doc int64
}

func (r NoteRule) body() string {
	ask := 0
	if r.AskOK {
		ask = 1
	}
	return fmt.Sprintf("%s %d %s", r.Effect, ask, r.Word)
}

// ErrBadRule says that a rule lacks something or contradicts itself;
// ErrRuleThere that there is a rule for this word.
var (
	ErrBadRule   = errors.New("order: such a rule says nothing")
	ErrRuleThere = errors.New("order: there is a rule for this word")
)

// NoteRules lists the rules in force, first made first.
func NoteRules(tx *store.Tx) ([]NoteRule, error) {
	var all []NoteRule
	err := tx.Each("SELECT id, word, effect, ask_ok, doc_seq FROM note_rule WHERE ended_doc = 0 ORDER BY id", nil, func(read func(...any) error) error {
		var r NoteRule
		err := read(&r.ID, &r.Word, &r.Effect, &r.AskOK, &r.doc)
		all = append(all, r)
		return err
	})
	return all, err
}

// AddNoteRule makes a rule and posts its document: a lead's word. It holds for
// every parcel that is not packed yet. store.ErrNotLead, ErrBadRule,
// ErrRuleThere.
func AddNoteRule(tx *store.Tx, act store.Act, r NoteRule) (NoteRule, error) {
	r.Word = strings.TrimSpace(r.Word)
	known := r.Effect == Stop || r.Effect == Do || r.Effect == Rest
	switch {
	case !act.Lead:
		return r, store.ErrNotLead
	case r.Word == "" || strings.ContainsAny(r.Word, "\r\n") || !known || r.AskOK && r.Effect != Do:
		return r, ErrBadRule
	}
	all, err := NoteRules(tx)
	if err != nil {
		return r, err
	}
	for _, o := range all {
		if fold(o.Word) == fold(r.Word) {
			return r, ErrRuleThere
		}
	}
	if r.doc, err = tx.Reserve(); err != nil {
		return r, err
	}
	if r.ID, err = tx.Insert("INSERT INTO note_rule(word, effect, ask_ok, doc_seq) VALUES ($1, $2, $3, $4)", r.Word, string(r.Effect), r.AskOK, r.doc); err != nil {
		return r, err
	}
	return r, tx.Post(act, &store.Doc{Key: act.Key, Kind: DocNoteRule, Subject: r.ID, Body: r.body()})
}

// EndNoteRule ends a rule: a lead's word. store.ErrNotFound if none in force
// has this id.
func EndNoteRule(tx *store.Tx, act store.Act, id int64) error {
	if !act.Lead {
		return store.ErrNotLead
	}
	var r NoteRule
	if err := tx.Row("SELECT word, effect, ask_ok FROM note_rule WHERE id = $1 AND ended_doc = 0", []any{id}, &r.Word, &r.Effect, &r.AskOK); err != nil {
		return err
	}
	seq, err := tx.Reserve()
	if err == nil {
		_, err = tx.Exec("UPDATE note_rule SET ended_doc = $1 WHERE id = $2", seq, id)
	}
	if err != nil {
		return err
	}
	return tx.Post(act, &store.Doc{Key: act.Key, Kind: DocNoteRuleEnd, Subject: id, Body: r.body()})
}

// Judged is what the rules make of one note.
type Judged struct {
	Effect Effect
	AskOK  bool
	Rule   bool  // a rule said so
	newest int64 // the document of the newest rule that stops it
}

// JudgeNote says what a note means: the strongest of the rules whose word it
// has. Where none has, a seller's memo is something to do, since he would not
// have written it otherwise, and a buyer's words are one grey line.
func JudgeNote(rules []NoteRule, note string, seller bool) Judged {
	j := Judged{Effect: Rest}
	text := fold(note)
	for _, r := range rules {
		if text == "" || !strings.Contains(text, fold(r.Word)) {
			continue
		}
		switch {
		case r.Effect == Stop:
			j.Effect, j.newest = Stop, max(j.newest, r.doc)
		case r.Effect == Do && j.Effect != Stop:
			j.Effect = Do
		}
		j.AskOK, j.Rule = j.AskOK || r.AskOK, true
	}
	if !j.Rule && seller && text != "" {
		j.Effect = Do
	}
	return j
}

// fold makes letters that people take for the same the same.
func fold(s string) string { return strings.ToLower(width.Fold.String(s)) }

// Notes are the notes of an order with what they mean.
type Notes struct {
	Order         int64
	Note, Message string // the seller's memo, the buyer's words
	passedNote    string
	passedMessage string
	passedDoc     int64
}

// NotesIn reads the notes of a parcel's orders, those without any left out.
func NotesIn(tx *store.Tx, parcelID int64) ([]Notes, error) {
	var all []Notes
	err := tx.Each(`SELECT t.order_id, t.note, t.message, coalesce(p.note, ''), coalesce(p.message, ''), coalesce(p.doc_seq, 0)
		FROM parcel_order po JOIN order_text t ON t.order_id = po.order_id LEFT JOIN note_passed p ON p.order_id = t.order_id
		WHERE po.parcel_id = $1 AND (t.note <> '' OR t.message <> '') ORDER BY t.order_id`, []any{parcelID}, func(read func(...any) error) error {
		var n Notes
		err := read(&n.Order, &n.Note, &n.Message, &n.passedNote, &n.passedMessage, &n.passedDoc)
		all = append(all, n)
		return err
	})
	return all, err
}

// Stopped gives the note that keeps the order from being packed; empty if none
// does, or if a lead read just these notes under these rules and let it go.
func (n Notes) Stopped(rules []NoteRule) string {
	for _, t := range []struct {
		text   string
		seller bool
	}{{n.Note, true}, {n.Message, false}} {
		j := JudgeNote(rules, t.text, t.seller)
		passed := n.passedDoc > j.newest && n.passedNote == n.Note && n.passedMessage == n.Message
		if j.Effect == Stop && !passed {
			return t.text
		}
	}
	return ""
}

// Asked gives the notes that are confirmed with OK before the parcel leaves.
func (n Notes) Asked(rules []NoteRule) []string {
	var all []string
	if JudgeNote(rules, n.Note, true).AskOK {
		all = append(all, n.Note)
	}
	if JudgeNote(rules, n.Message, false).AskOK {
		all = append(all, n.Message)
	}
	return all
}

// PassNotes says that a lead read an order's notes and lets it go; doc is the
// document that says so. Other notes, or a later rule, stop it again.
func PassNotes(tx *store.Tx, n Notes, doc int64) error {
	_, err := tx.Exec(`INSERT INTO note_passed(order_id, note, message, doc_seq) VALUES ($1, $2, $3, $4)
		ON CONFLICT (order_id) DO UPDATE SET note = excluded.note, message = excluded.message, doc_seq = excluded.doc_seq`,
		n.Order, n.Note, n.Message, doc)
	return err
}
