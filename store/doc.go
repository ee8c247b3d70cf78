package store

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"hash"
)

// Move is one movement of a document: units of one SKU and lot from one
// place to another. Places with negative ids are the outside world.
type Move struct {
	SKU, Lot, Units, From, To int64
}

// Scan is the record of one scan, refused ones too. Answer is the verdict as
// the room wrote it, so that a repeated key is answered the same again.
type Scan struct {
	ID      int64
	Code    string
	Verdict string
	Parcel  int64
	SKU     int64
	Answer  string
}

// Doc is an act that changed stock or a promise, with its movements and the
// scans that caused it. Post makes it permanent.
type Doc struct {
	Seq      int64
	Key      Key
	Kind     string
	Reason   string
	Subject  int64  // the parcel, import, … it is about; 0 = none
	Body     string // facts in the owner's own fixed form, covered by the hash
	Reverses int64  // the document it takes back; 0 = none
	Moves    []Move
	Scans    []Scan
}

// head is the last document of the chain.
type head struct {
	seq  int64
	hash [32]byte
}

// docFormat is the order of fields under the hash that new documents use.
// Documents keep the format they were written in; an old format is never
// changed.
const docFormat = 1

// Reserve gives the number that the next document of this transaction will
// have, for rows that must name it before it is posted.
func (tx *Tx) Reserve() (int64, error) {
	h, err := tx.chainHead()
	return h.seq + 1, err
}

func (tx *Tx) chainHead() (head, error) {
	if tx.wrote != nil {
		return *tx.wrote, nil
	}
	if tx.found != nil {
		return *tx.found, nil
	}
	var h head
	var sum []byte
	err := tx.Row("SELECT seq, hash FROM doc ORDER BY seq DESC LIMIT 1", nil, &h.seq, &sum)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return head{}, err
	}
	copy(h.hash[:], sum)
	tx.found = &h
	return h, nil
}

// Post writes d with its movements and scans and links it to the chain.
// Balances are the business of whoever made the movements.
func (tx *Tx) Post(act Act, d *Doc) error {
	prev, err := tx.chainHead()
	if err != nil {
		return err
	}
	d.Seq = prev.seq + 1
	row := docRow{Doc: *d, at: act.At, savedAt: tx.Now(), operator: act.Operator, station: act.Station, format: docFormat, prev: prev.hash[:]}
	next := head{seq: d.Seq, hash: row.sum()}
	_, err = tx.Exec(`INSERT INTO doc(seq, key, kind, at, saved_at, operator, station, reason, subject, body, reverses, format, prev, hash)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
		d.Seq, d.Key[:], d.Kind, act.At, row.savedAt, act.Operator, act.Station, d.Reason, d.Subject, d.Body,
		orNull(d.Reverses), docFormat, row.prev, next.hash[:])
	if err != nil {
		return err
	}
	for _, m := range d.Moves {
		if _, err := tx.Exec("INSERT INTO movement(doc_seq, sku_id, lot_id, units, from_place, to_place) VALUES ($1, $2, $3, $4, $5, $6)",
			d.Seq, m.SKU, m.Lot, m.Units, m.From, m.To); err != nil {
			return err
		}
	}
	for i := range d.Scans {
		if err := tx.record(act, &d.Scans[i], d.Seq); err != nil {
			return err
		}
	}
	tx.wrote = &next
	return nil
}

func orNull(id int64) any {
	if id == 0 {
		return nil
	}
	return id
}

// Record keeps a scan that changed nothing in the books.
func (tx *Tx) Record(act Act, s *Scan) error { return tx.record(act, s, 0) }

func (tx *Tx) record(act Act, s *Scan, doc int64) error {
	id, err := tx.Insert(`INSERT INTO scan(key, mode, code, at, saved_at, operator, station, verdict, parcel_id, sku_id, doc_seq, answer)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
		act.Key[:], act.Mode, s.Code, act.At, tx.Now(), act.Operator, act.Station, s.Verdict, s.Parcel, s.SKU, orNull(doc), s.Answer)
	s.ID = id
	return err
}

// Recorded finds the scan that was saved under a key, with the time it was
// saved; ErrNotFound if the key is new.
func Recorded(tx *Tx, k Key) (s Scan, at, savedAt int64, err error) {
	err = tx.Row("SELECT id, code, verdict, parcel_id, sku_id, answer, at, saved_at FROM scan WHERE key = $1", []any{k[:]},
		&s.ID, &s.Code, &s.Verdict, &s.Parcel, &s.SKU, &s.Answer, &at, &savedAt)
	return s, at, savedAt, err
}

// docRow is a document as it stands under its hash.
type docRow struct {
	Doc
	at, savedAt       int64
	operator, station string
	format            int64
	prev              []byte
}

// sum is the hash of format 1: every field with its length before it, in
// this order, then the movements, then the scans.
func (r *docRow) sum() [32]byte {
	h := fieldHash{sha256.New()}
	h.ints(r.format, r.Seq)
	h.bytes(r.Key[:])
	h.text(r.Kind)
	h.ints(r.at, r.savedAt)
	h.text(r.operator)
	h.text(r.station)
	h.text(r.Reason)
	h.ints(r.Subject)
	h.text(r.Body)
	h.ints(r.Reverses)
	h.bytes(r.prev)
	h.ints(int64(len(r.Moves)))
	for _, m := range r.Moves {
		h.ints(m.SKU, m.Lot, m.Units, m.From, m.To)
	}
	h.ints(int64(len(r.Scans)))
	for _, s := range r.Scans {
		h.text(s.Code)
		h.text(s.Verdict)
		h.ints(s.Parcel, s.SKU)
		h.text(s.Answer)
	}
	return [32]byte(h.Sum(nil))
}

type fieldHash struct{ hash.Hash }

func (h fieldHash) bytes(b []byte) {
	var n [8]byte
	binary.BigEndian.PutUint64(n[:], uint64(len(b)))
	h.Write(n[:])
	h.Write(b)
}

func (h fieldHash) text(s string) { h.bytes([]byte(s)) }

func (h fieldHash) ints(vs ...int64) {
	for _, v := range vs {
		var b [8]byte
		binary.BigEndian.PutUint64(b[:], uint64(v))
		h.bytes(b[:])
	}
}
