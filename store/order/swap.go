package order

import (
	"errors"

	"shipdesk/store"
)

// Kinds of document about swaps. Subject is the line; Body is the line's code,
// the SKU it meant before any swap, and the SKU that is sent from now on.
const (
	DocSwap     = "swap"
	DocSwapBack = "swap_back" // it means again what it did before any swap
)

// SentCode is the SQL of what the goods of a line l are called, with s its SKU:
// as the platform does, or after a swap by the SKU that is sent.
const SentCode = `CASE WHEN l.swap_doc > 0 THEN s.code ELSE l.sku_code END`

// SentTitle and SentVariant are what the platform calls them besides; empty
// after a swap.
const (
	SentTitle   = `CASE WHEN l.swap_doc > 0 THEN '' ELSE l.title END`
	SentVariant = `CASE WHEN l.swap_doc > 0 THEN '' ELSE l.variant END`
)

// ErrPicked says that something of a line lies in a parcel already, or left.
var ErrPicked = errors.New("order: something of the line is packed")

// Swap says that a line is sent as another SKU than it names: what a lead
// decides when goods have run out. What is promised moves along. The line's
// code stays what the platform calls it, so that an import neither undoes the
// swap nor adds the line again; an import that brings another code ends it.
// Swapping back to what it meant before ends it too. The document, without a
// key and a reason, is the caller's to post under the number doc. ErrPicked if
// something of the line is packed.
func Swap(tx *store.Tx, line, to, doc int64) (*store.Doc, error) {
	var id, picked, sku, was, before int64
	var code, from, sent string
	err := tx.Row("SELECT order_id, picked + coalesce((SELECT sum(picked) FROM need WHERE line_id = $1), 0), sku_id, swap_sku, swap_doc, sku_code FROM order_line WHERE id = $1", []any{line},
		&id, &picked, &sku, &was, &before, &code)
	if err == nil && picked > 0 {
		err = ErrPicked
	}
	if err != nil {
		return nil, err
	}
	if before <= 0 {
		was = sku
	}
	d := &store.Doc{Kind: DocSwap, Subject: line}
	if was == to {
		d.Kind, doc = DocSwapBack, 0
	}
	for sku, into := range map[int64]*string{was: &from, to: &sent} {
		if err := tx.Row("SELECT code FROM sku WHERE id = $1", []any{sku}, into); err != nil {
			return nil, err
		}
	}
	if was == to {
		sent = from
	}
	d.Body = code + " > " + from + " > " + sent
	err = Rebook(tx, id, func() error {
		_, err := tx.Exec(`UPDATE order_line SET sku_id = $1, swap_doc = $2, swap_sku = CASE WHEN $2 > 0 THEN $3 ELSE 0 END WHERE id = $4`, to, doc, was, line)
		return err
	})
	return d, err
}

// swapChecks prove that a swapped line is what its document says, and that the
// last document about a line is known to it.
var swapChecks = []string{
	`SELECT o.no, l.swap_doc FROM order_line l JOIN orders o ON o.id = l.order_id JOIN sku a ON a.id = l.swap_sku JOIN sku b ON b.id = l.sku_id
		LEFT JOIN doc d ON d.seq = l.swap_doc
		WHERE l.swap_doc > 0 AND (d.seq IS NULL OR d.kind <> 'swap' OR d.subject <> l.id OR d.body <> l.sku_code || ' > ' || a.code || ' > ' || b.code)
			OR l.swap_doc <= 0 AND l.swap_sku <> 0`,
	`SELECT o.no, d.seq FROM doc d JOIN order_line l ON l.id = d.subject JOIN orders o ON o.id = l.order_id
		WHERE d.kind = 'swap' AND abs(l.swap_doc) <> d.seq AND NOT EXISTS (SELECT 1 FROM doc e WHERE e.kind IN ('swap', 'swap_back') AND e.subject = d.subject AND e.seq > d.seq)`,
}
