package inbound

import (
	"strings"

	"shipdesk/store"
)

// ReportLine is what a receipt says of one SKU, with why units were set aside
// as damaged.
type ReportLine struct {
	Line
	Why []string `json:"why,omitempty"`
}

// Differs reports whether a supplier has to know: units that are damaged, or,
// of a purchase note, too many or too few.
func (r Receipt) Differs(l Line) bool {
	return l.Damaged > 0 || r.purchase != 0 && l.Over+l.Short > 0
}

// Report is what a receipt says of each SKU, by code.
func (r Receipt) Report(tx *store.Tx) ([]ReportLine, error) {
	lines, err := r.Lines(tx)
	if err != nil {
		return nil, err
	}
	why := map[string][]string{}
	err = tx.Each(`SELECT s.code, d.reason FROM handling h JOIN doc d ON d.seq = h.doc_seq JOIN sku s ON s.id = h.sku_id
		WHERE h.receipt_id = $1 AND h.receipt_id > 0 AND h.kind = 'damaged' AND h.undone_doc = 0 AND d.reason <> '' GROUP BY s.code, d.reason ORDER BY min(h.doc_seq)`,
		[]any{r.ID}, func(read func(...any) error) error {
			var sku, reason string
			err := read(&sku, &reason)
			why[sku] = append(why[sku], strings.TrimSpace(reason))
			return err
		})
	all := []ReportLine{}
	for _, l := range lines {
		all = append(all, ReportLine{l, why[l.SKU]})
	}
	return all, err
}

// Awaited lists open notes of which no receipt is open, the earliest first:
// what is on its way and nobody has begun to receive.
func Awaited(tx *store.Tx) ([]Note, error) {
	notes, err := OpenNotes(tx)
	var all []Note
	for _, n := range notes {
		r, bad := openOf(tx, n)
		if bad != nil {
			return nil, bad
		}
		if r.ID == 0 {
			all = append(all, n)
		}
	}
	return all, err
}
