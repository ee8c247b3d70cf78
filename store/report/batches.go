package report

import "shipdesk/store"

// Batch is a batch of waybills and how far it is packed.
type Batch struct {
	ID     int64
	No     int64
	Day    string
	Packed int64
	Total  int64 // packed or to be packed
	Dead   int64 // in nothing of these is anything left to send
}

// Batches lists batches, the newest first, at most n of them.
func Batches(tx *store.Tx, n int) ([]Batch, error) {
	var all []Batch
	err := tx.Each(`SELECT b.id, b.no, b.day FROM batch b ORDER BY b.id DESC LIMIT $1`, []any{n}, func(read func(...any) error) error {
		var b Batch
		err := read(&b.ID, &b.No, &b.Day)
		all = append(all, b)
		return err
	})
	for i := range all {
		if err == nil {
			err = all[i].count(tx)
		}
	}
	return all, err
}

// BatchOf reads one batch.
func BatchOf(tx *store.Tx, id int64) (Batch, error) {
	b := Batch{ID: id}
	err := tx.Row("SELECT no, day FROM batch WHERE id = $1", []any{id}, &b.No, &b.Day)
	if err == nil {
		err = b.count(tx)
	}
	return b, err
}

func (b *Batch) count(tx *store.Tx) error {
	var all, open int64
	err := tx.Row(`SELECT count(*), coalesce(sum(CASE WHEN p.state = 4 THEN 1 ELSE 0 END), 0),
			coalesce(sum(CASE WHEN p.state < 4 AND `+toPack+` THEN 1 ELSE 0 END), 0)
		FROM parcel p WHERE p.batch_id = $1 AND p.batch_id > 0 AND p.state > 0`, []any{b.ID}, &all, &b.Packed, &open)
	b.Total = b.Packed + open
	b.Dead = all - b.Total
	return err
}
