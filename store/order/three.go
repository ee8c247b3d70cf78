package order

import (
	"shipdesk/store"
	"shipdesk/store/deadline"
)

// Three are the times of an order: the one by rule or promise, the one agreed
// with the buyer, the one that holds; and what the courier's clock runs by.
// UTC milliseconds, 0: none.
type Three struct {
	PaidAt, PromisedAt, OriginalAt, DueAt int64

	AgreedAt            int64
	AgreedBy, AgreedWhy string // who noted it, and the words
	AgreedOn            int64  // when

	ToldAt    int64 // since when the platform calls it shipped
	ToldGuess bool  // nobody said when
	Made      int64 // deadline.Made
	CollectBy int64 // by when the courier must take it
}

// TimesOf reads the times of an order; store.ErrNotFound.
func TimesOf(tx *store.Tx, id int64) (Three, error) {
	var t Three
	var shop int64
	err := tx.Row(`SELECT o.shop_id, o.made, o.paid_at, o.promised_at, o.original_at, o.due_at, o.agreed_at, o.told_at, o.told_guess,
		coalesce(d.operator, ''), coalesce(d.reason, ''), coalesce(d.at, 0) FROM orders o LEFT JOIN doc d ON d.seq = o.agreed_doc AND o.agreed_doc > 0
		WHERE o.id = $1 AND o.state > 0`, []any{id},
		&shop, &t.Made, &t.PaidAt, &t.PromisedAt, &t.OriginalAt, &t.DueAt, &t.AgreedAt, &t.ToldAt, &t.ToldGuess, &t.AgreedBy, &t.AgreedWhy, &t.AgreedOn)
	if err != nil {
		return t, err
	}
	book, err := ReadTimeBook(tx)
	if err != nil {
		return t, err
	}
	t.CollectBy = book.For(shop, t.PaidAt, deadline.Made(t.Made)).CollectBy(t.ToldAt)
	return t, nil
}
