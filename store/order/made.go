package order

import (
	"shipdesk/store"
	"shipdesk/store/deadline"
)

// DocMade is the kind of document by which a lead says whether an order is a
// presale or made to order. Body names it.
const DocMade = "order_made"

// SetMade notes what an order is about time, whatever files say of it, and
// reckons it anew. ErrNotFound without such an order, ErrNotLead if no lead
// stands behind it.
func SetMade(tx *store.Tx, act store.Act, id int64, made deadline.Made) error {
	if !act.Lead {
		return store.ErrNotLead
	}
	seq, err := tx.Reserve()
	if err != nil {
		return err
	}
	n, err := tx.Exec("UPDATE orders SET made = $1, made_doc = $2 WHERE id = $3 AND state > 0", int64(made), seq, id)
	if err != nil {
		return err
	}
	if n == 0 {
		return store.ErrNotFound
	}
	if err := tx.Post(act, &store.Doc{Key: act.Key, Kind: DocMade, Subject: id, Body: made.String()}); err != nil {
		return err
	}
	all, err := readTimed(tx, selectTimed+" WHERE id = $1", id)
	if err != nil {
		return err
	}
	return retime(tx, all)
}

// madeCheck proves that what a lead said of an order is in a document.
var madeCheck = struct{ code, query string }{"made", `SELECT o.no, o.made_doc FROM orders o LEFT JOIN doc d ON d.seq = o.made_doc
	WHERE o.made_doc <> 0 AND (d.kind IS NOT 'order_made' OR d.subject <> o.id
		OR d.body <> CASE o.made WHEN 1 THEN 'presale' WHEN 2 THEN 'custom' ELSE 'plain' END)`}
