package desk

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/count"
	"shipdesk/store/inbound"
	"shipdesk/store/pack"
	"shipdesk/store/returns"
	"shipdesk/store/stock"
)

// Doc is a document that can be taken back, as a list shows it.
type Doc struct {
	Seq      int64
	Kind     string
	At       int64 // UTC ms
	Operator string
	Station  string
	Reason   string
	Subject  string // the waybill, the receipt, or the number of what came back
	Moves    []DocMove
	By       int64 // the document that took it back; 0: none did
	ByAt     int64 // UTC ms
	ByWho    string
	ByWhy    string
}

// DocMove is pieces of one SKU that a document moved. Of a parcel or a whole
// receipt it is what lies in it, and the places are empty.
type DocMove struct {
	pack.Item
	From, To string
}

// DocKinds lists the kinds of document that can be taken back. A parcel's
// documents count as one, of kind pack.
func DocKinds() []string {
	return []string{inbound.DocReceive, inbound.DocPutAway, inbound.DocDamaged, inbound.DocReceipt, inbound.DocClose, inbound.DocIssue, inbound.DocMove,
		pack.DocPack, returns.DocIn, returns.DocUnit, returns.DocClaim, returns.DocDone, stock.DocAssemble, stock.DocTakeApart, count.DocPost}
}

// DocFilter narrows the list of documents.
type DocFilter struct {
	Kinds []string // none: all of them
	Text  string   // a document's number, a SKU or barcode, or a part of what the list says
}

// docsLooked is how many documents one call looks through at most.
const docsLooked = 1000

// Docs lists documents that can be taken back, or were, latest first: up to n
// that fit, behind the one numbered from (0: from the latest). next is where to
// go on, 0 if that was all; a page may be short though the list goes on.
func Docs(tx *store.Tx, f DocFilter, from int64, n int) (all []Doc, next int64, err error) {
	kinds := f.Kinds
	if len(kinds) == 0 {
		kinds = DocKinds()
	}
	if d, ok, err := f.numbered(tx, kinds); ok || err != nil {
		return []Doc{d}, 0, err
	}
	fits, of, err := f.meant(tx)
	if err != nil {
		return nil, 0, err
	}
	for looked := 0; looked < docsLooked; {
		seqs, err := docsBehind(tx, kinds, of, from, n)
		if err != nil {
			return all, 0, err
		}
		for _, seq := range seqs {
			d, err := DocOf(tx, seq)
			if err != nil {
				return all, 0, err
			}
			if from = seq; fits(d) {
				all = append(all, d)
			}
			if len(all) == n {
				return all, from, nil
			}
		}
		if looked += len(seqs); len(seqs) < n {
			return all, 0, nil
		}
	}
	return all, from, nil
}

// numbered is the document whose number the text is.
func (f DocFilter) numbered(tx *store.Tx, kinds []string) (d Doc, ok bool, err error) {
	seq, bad := strconv.ParseInt(strings.TrimSpace(f.Text), 10, 64)
	if bad != nil {
		return d, false, nil
	}
	d, err = DocOf(tx, seq)
	if errors.Is(err, store.ErrNotFound) {
		return d, false, nil
	}
	return d, slices.Contains(kinds, d.Kind), err
}

// meant says what a text looks for: the documents of a SKU, or those of which
// the list says it somewhere.
func (f DocFilter) meant(tx *store.Tx) (fits func(Doc) bool, sku int64, err error) {
	text := strings.ToLower(strings.TrimSpace(f.Text))
	if text == "" {
		return func(Doc) bool { return true }, 0, nil
	}
	hits, err := stock.ByBarcode(tx, scan.Clean(f.Text))
	if err != nil || len(hits) == 1 {
		if len(hits) == 1 {
			sku = hits[0].ID
		}
		return func(Doc) bool { return true }, sku, err
	}
	return func(d Doc) bool { return d.says(text) }, 0, nil
}

func (d Doc) says(text string) bool {
	words := []string{d.Operator, d.Station, d.Reason, d.Subject, d.ByWho, d.ByWhy}
	for _, m := range d.Moves {
		words = append(words, m.SKU, m.Name, m.Variant, m.From, m.To)
	}
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(strings.ToLower(w), text) })
}

// docsBehind gives the numbers of up to n documents of some kinds, latest
// first: those of each kind are read along an index, and merged.
func docsBehind(tx *store.Tx, kinds []string, sku, from int64, n int) ([]int64, error) {
	var seqs []int64
	read := func(query string, args ...any) error {
		return tx.Each(query, args, func(read func(...any) error) error {
			var seq int64
			err := read(&seq)
			seqs = append(seqs, seq)
			return err
		})
	}
	var err error
	for _, kind := range kinds {
		switch {
		case sku != 0:
			err = errors.Join(err, read(`SELECT DISTINCT CASE WHEN d.kind IN ('pack', 'finish') THEN coalesce((SELECT p.packed_doc FROM parcel p WHERE p.id = d.subject AND p.state = 4), 0) ELSE d.seq END AS s
				FROM movement m JOIN doc d ON d.seq = m.doc_seq WHERE m.sku_id = $1 AND (d.kind = $2 OR $2 = 'pack' AND d.kind = 'finish') AND ($3 = 0 OR d.seq < $3) ORDER BY s DESC LIMIT $4`, sku, kind, from, n))
		case kind == pack.DocPack:
			err = errors.Join(err, read("SELECT packed_doc FROM parcel WHERE packed_doc > 0 AND state = 4 AND ($1 = 0 OR packed_doc < $1) ORDER BY packed_doc DESC LIMIT $2", from, n),
				read("SELECT reverses FROM doc WHERE kind = 'undo' AND kind <> 'pack' AND reason <> '' AND ($1 = 0 OR reverses < $1) ORDER BY reverses DESC LIMIT $2", from, n))
		default:
			err = errors.Join(err, read("SELECT seq FROM doc WHERE kind = $1 AND kind <> 'pack' AND ($2 = 0 OR seq < $2) ORDER BY seq DESC LIMIT $3", kind, from, n))
		}
	}
	slices.SortFunc(seqs, func(a, b int64) int { return cmp.Compare(b, a) })
	seqs = slices.DeleteFunc(slices.Compact(seqs), func(seq int64) bool { return seq == 0 || from != 0 && seq >= from })
	return seqs[:min(len(seqs), n)], err
}

// DocOfParcel is the document that packed a parcel; 0: it is not packed.
func DocOfParcel(tx *store.Tx, parcel int64) (seq int64, err error) {
	err = tx.Row("SELECT packed_doc FROM parcel WHERE id = $1 AND state = 4", []any{parcel}, &seq)
	if errors.Is(err, store.ErrNotFound) {
		err = nil
	}
	return seq, err
}

// DocOf reads one document; store.ErrNotFound.
func DocOf(tx *store.Tx, seq int64) (Doc, error) {
	var subject int64
	d := Doc{Seq: seq}
	err := tx.Row(`SELECT d.kind, d.at, d.operator, d.station, d.reason, d.subject, coalesce(r.seq, 0), coalesce(r.at, 0), coalesce(r.operator, ''), coalesce(r.reason, '')
		FROM doc d LEFT JOIN doc r ON r.reverses = d.seq WHERE d.seq = $1`, []any{seq},
		&d.Kind, &d.At, &d.Operator, &d.Station, &d.Reason, &subject, &d.By, &d.ByAt, &d.ByWho, &d.ByWhy)
	if err != nil {
		return d, err
	}
	if d.Kind == pack.DocFinish {
		d.Kind = pack.DocPack
	}
	if err := d.name(tx, subject); err != nil {
		return d, err
	}
	return d, d.goods(tx, subject)
}

// name says what a document is about.
func (d *Doc) name(tx *store.Tx, subject int64) error {
	query := ""
	switch d.Kind {
	case pack.DocPack:
		query = "SELECT waybill FROM parcel WHERE id = $1"
	case inbound.DocReceipt, inbound.DocClose, inbound.DocReceive, inbound.DocPutAway, inbound.DocDamaged:
		query = "SELECT no FROM receipt WHERE id = $1"
	case returns.DocIn, returns.DocUnit, returns.DocClaim, returns.DocDone:
		query = "SELECT number FROM returned WHERE id = $1"
	default:
		return nil
	}
	err := tx.Row(query, []any{subject}, &d.Subject)
	if errors.Is(err, store.ErrNotFound) { // a return that was taken out again
		err = nil
	}
	return err
}

// goods reads what a document moved.
func (d *Doc) goods(tx *store.Tx, subject int64) error {
	query, args := "SELECT s.code, "+stock.ShownName+", "+stock.ShownVariant+`, sum(m.units), f.code, t.code FROM movement m JOIN sku s ON s.id = m.sku_id
		JOIN place f ON f.id = m.from_place JOIN place t ON t.id = m.to_place WHERE m.doc_seq = $1 GROUP BY s.id, f.id, t.id ORDER BY min(m.id)`, []any{d.Seq}
	switch {
	case d.Kind == inbound.DocReceipt:
		query, args = "SELECT s.code, "+stock.ShownName+", "+stock.ShownVariant+`, l.units, '', '' FROM receipt_line l JOIN sku s ON s.id = l.sku_id
			WHERE l.receipt_id = $1 AND l.units > 0 ORDER BY s.code`, []any{subject}
	case d.Kind == pack.DocPack && d.By == 0:
		query, args = "SELECT s.code, "+stock.ShownName+", "+stock.ShownVariant+`, sum(k.units), '', '' FROM pick k JOIN sku s ON s.id = k.sku_id
			WHERE k.parcel_id = $1 GROUP BY s.id ORDER BY min(k.id)`, []any{subject}
	}
	return tx.Each(query, args, func(read func(...any) error) error {
		var m DocMove
		err := read(&m.SKU, &m.Name, &m.Variant, &m.Units, &m.From, &m.To)
		d.Moves = append(d.Moves, m)
		return err
	})
}
