package order

import (
	"slices"

	"shipdesk/store"
)

// A big import writes its orders before anybody may see them: a staged order
// has a state of zero or below, and every query of the program asks for
// states above. Below zero it is the state the order will have, negated, so
// that showing a hundred thousand orders is one short statement.

// Staging is the SQL that says whether an import is staging rows, or one that
// died left some: it says so in a setting until it is done.
const Staging = `EXISTS (SELECT 1 FROM setting WHERE name = 'import.staging')`

// NewState is DeriveState for an order of which nothing was picked yet, from
// what the platform says of it and of its lines: SQL would take a second more
// over a hundred thousand orders. Check holds the two against each other.
func NewState(head Platform, gone bool, lines []Platform) State {
	dropped := head.Dropped() || !slices.ContainsFunc(lines, func(p Platform) bool { return !p.Dropped() })
	switch {
	case gone:
		return Gone
	case head == NoHead || len(lines) == 0:
		return Waiting
	case dropped:
		return Dead
	case head == WaitPay:
		return Waiting
	}
	return Open
}

// Reveal shows the staged orders with ids from lo to hi. Their promised units
// are the caller's to add.
func Reveal(tx *store.Tx, lo, hi int64) error {
	_, err := tx.Exec("UPDATE OR FAIL orders SET state = -state WHERE id BETWEEN $1 AND $2 AND state < 0", lo, hi)
	return err
}

// DropStaged deletes the staged orders with ids from lo to hi, their texts
// and lines: what is left of an import that did not come to its end.
func DropStaged(tx *store.Tx, lo, hi int64) error {
	for _, q := range []string{
		"DELETE FROM order_line WHERE order_id IN (SELECT id FROM orders WHERE id BETWEEN $1 AND $2 AND state <= 0)",
		"DELETE FROM order_text WHERE order_id IN (SELECT id FROM orders WHERE id BETWEEN $1 AND $2 AND state <= 0)",
		"DELETE FROM orders WHERE id BETWEEN $1 AND $2 AND state <= 0",
	} {
		if _, err := tx.Exec(q, lo, hi); err != nil {
			return err
		}
	}
	return nil
}
