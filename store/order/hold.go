package order

import (
	"errors"
	"slices"

	"shipdesk/store"
)

// Hold is why an order must not be packed now, though it is wanted. Empty: it
// may be packed.
type Hold string

// The reasons of a hold. Only a lead lets an order go again; a new label also
// ends HoldAddress.
const (
	HoldLead       Hold = "lead"        // a lead held it, and said why
	HoldAddress    Hold = "address"     // the address changed after the label was printed
	HoldPartRefund Hold = "part_refund" // a part of it was refunded after the label was printed
)

// News is what changed of an order after its label was printed, as bits.
type News int64

// What can change.
const (
	NewsNote     News = 1 << iota // the seller's memo or the buyer's words
	NewsSKU                       // the platform names another SKU (修改后的sku)
	NewsAddress                   // another address
	NewsAbnormal                  // the platform says that something is wrong (异常信息)
	NewsLines                     // goods or numbers of pieces
	NewsRefund                    // something was refunded or closed, or no longer is
)

// SetHold puts a hold on an order; doc is the number of the document that says
// so. A lead's hold takes the place of another one, any other only comes where
// there is none. It answers whether the order's hold is a new one.
func SetHold(tx *store.Tx, id int64, h Hold, why string, doc int64) (bool, error) {
	n, err := tx.Exec("UPDATE orders SET hold = $1, hold_why = $2, hold_doc = $3 WHERE id = $4 AND (hold = '' OR $1 = $5 AND hold <> $5)",
		string(h), why, doc, id, string(HoldLead))
	return n == 1, err
}

// Release ends an order's hold if it is one of those named, any with none
// named. It answers whether there was one.
func Release(tx *store.Tx, id int64, only ...Hold) (bool, error) {
	var h Hold
	err := tx.Row("SELECT hold FROM orders WHERE id = $1", []any{id}, &h)
	if errors.Is(err, store.ErrNotFound) || h == "" {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if len(only) > 0 && !slices.Contains(only, h) {
		return false, nil
	}
	_, err = tx.Exec("UPDATE orders SET hold = '', hold_why = '', hold_doc = 0 WHERE id = $1", id)
	return err == nil, err
}

// AddNews notes what changed of an order after its label was printed.
func AddNews(tx *store.Tx, id int64, n News) error {
	_, err := tx.Exec("UPDATE orders SET news = news | $1 WHERE id = $2", int64(n), id)
	return err
}

// ForgetNews says that a new label was printed.
func ForgetNews(tx *store.Tx, id int64) error {
	_, err := tx.Exec("UPDATE orders SET news = 0 WHERE id = $1 AND news <> 0", id)
	return err
}

// IDs finds the orders of a number, one in each shop that has it.
func IDs(tx *store.Tx, no string) ([]int64, error) {
	var ids []int64
	err := tx.Each("SELECT id FROM orders WHERE no = $1 AND state > 0 ORDER BY id", []any{no}, func(read func(...any) error) error {
		var id int64
		err := read(&id)
		ids = append(ids, id)
		return err
	})
	return ids, err
}
