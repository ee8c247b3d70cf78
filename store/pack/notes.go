package pack

import (
	"slices"
	"strings"

	"shipdesk/store"
	"shipdesk/store/order"
)

// What is written in notes: a rule of the lead may stop the parcel until a lead
// lets it go, or ask for OK before it leaves. Rules are read with each scan, so
// that a new one holds for every parcel that is not packed yet.

// readNotes finds what the notes of the parcel's live orders stop or ask for.
func (c *contents) readNotes(tx *store.Tx) error {
	notes, rules, err := c.notes(tx)
	if err != nil {
		return err
	}
	c.stops = map[int64]string{}
	var asked []string
	for _, n := range notes {
		if stop := n.Stopped(rules); stop != "" {
			c.stops[n.Order] = stop
		}
		asked = append(asked, n.Asked(rules)...)
	}
	c.asked = strings.Join(asked, "\n")
	return nil
}

// notes reads the notes that are still of interest; none without rules.
func (c *contents) notes(tx *store.Tx) ([]order.Notes, []order.NoteRule, error) {
	rules, err := order.NoteRules(tx)
	if err != nil || len(rules) == 0 || c.state == Packed {
		return nil, rules, err
	}
	notes, err := order.NotesIn(tx, c.id)
	live := func(n order.Notes) bool {
		return slices.ContainsFunc(c.wants, func(w want) bool { return w.order == n.Order && !w.dropped })
	}
	return slices.DeleteFunc(notes, func(n order.Notes) bool { return !live(n) }), rules, err
}

// passNotes remembers that a lead read the notes that stop the parcel. It
// answers whether there were any.
func (c *contents) passNotes(tx *store.Tx) (bool, error) {
	if len(c.stops) == 0 {
		return false, nil
	}
	notes, _, err := c.notes(tx)
	if err != nil {
		return false, err
	}
	seq, err := tx.Reserve()
	for _, n := range notes {
		if c.stops[n.Order] != "" && err == nil {
			err = order.PassNotes(tx, n, seq)
		}
	}
	return true, err
}

// unconfirmed reports whether OK has to confirm notes before the parcel leaves.
func (c *contents) unconfirmed() bool { return c.asked != "" && c.asked != c.noted }

// confirm answers OK while a parcel is open whose notes ask for it: they are
// confirmed once nothing is missing, or when a part is to be sent. Before that
// an OK too many, after a refusal, must not confirm what nobody did.
func (t *turn) confirm() (Verdict, bool, error) {
	if t.st.parcel == 0 {
		return Verdict{}, false, nil
	}
	p, err := parcelByID(t.tx, t.st.parcel)
	if err != nil {
		return Verdict{}, false, err
	}
	c, err := load(t.tx, p)
	if err != nil || !c.unconfirmed() {
		return Verdict{}, false, err
	}
	if k, why := c.barred(); k != "" {
		v, err := t.bar(c, k, why)
		return v, true, err
	}
	last, err := t.lastVerdict()
	if err != nil {
		return Verdict{}, false, err
	}
	if c.done < c.need && !(last.Kind == NotAllowed && last.Why == WhyNoteOK) {
		return c.about(NothingToDo, WhyNoteLater), true, nil
	}
	if _, err := t.tx.Exec("UPDATE parcel SET noted = $1 WHERE id = $2", c.asked, c.id); err != nil {
		return Verdict{}, false, err
	}
	c.noted = c.asked
	v, err := t.orComplete(c, c.about(Resumed, ""))
	return v, true, err
}

// NoteStops gives the note of a packed parcel that a rule of the lead stops;
// empty if there is none. It is for notes that came after packing.
func NoteStops(tx *store.Tx, parcelID int64) (string, error) {
	rules, err := order.NoteRules(tx)
	if err != nil || len(rules) == 0 {
		return "", err
	}
	notes, err := order.NotesIn(tx, parcelID)
	for _, n := range notes {
		if stop := n.Stopped(rules); stop != "" {
			return stop, err
		}
	}
	return "", err
}
