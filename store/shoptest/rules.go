package shoptest

import (
	"shipdesk/store"
	"shipdesk/store/order"
)

// Note writes the seller's memo and the buyer's words of an order.
func (s *Shop) Note(no, seller, buyer string) {
	s.T.Helper()
	s.Write(func(tx *store.Tx) error {
		_, err := tx.Exec("UPDATE order_text SET note = $1, message = $2 WHERE order_id = (SELECT id FROM orders WHERE no = $3)", seller, buyer, no)
		return err
	})
}

// Paid says what was paid for an order, in fen.
func (s *Shop) Paid(no string, fen int64) {
	s.T.Helper()
	s.Write(func(tx *store.Tx) error {
		_, err := tx.Exec("UPDATE orders SET paid_fen = $1 WHERE no = $2", fen, no)
		return err
	})
}

// NoteRule makes a rule for a word in notes, by a lead.
func (s *Shop) NoteRule(r order.NoteRule) order.NoteRule {
	s.T.Helper()
	s.Write(func(tx *store.Tx) (err error) {
		r, err = order.AddNoteRule(tx, s.Act("office"), r)
		return err
	})
	return r
}

// GiftRule makes a rule that gives orders a gift, by a lead, and answers how
// many got one.
func (s *Shop) GiftRule(r order.GiftRule) (order.GiftRule, int) {
	s.T.Helper()
	n := 0
	s.Write(func(tx *store.Tx) (err error) {
		r, n, err = order.AddGiftRule(tx, s.Act("office"), r)
		return err
	})
	return r, n
}
