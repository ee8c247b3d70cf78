package store

import (
	"bytes"
	"errors"
	"fmt"
)

const (
	checkRoom  = "store"
	checkChunk = 1000 // documents read at a time
)

// Check proves the ground floor: the engine's own structure and references,
// the triggers that guard the books, documents numbered without gaps, each hash
// over its document, the chain from one to the next, and that a scan says the
// same as the document it hangs on.
func Check(tx *Tx) ([]Problem, error) {
	var found []Problem
	for _, step := range []func(*Tx) ([]Problem, error){checkEngine, checkGuards, checkReferences, checkScans, checkChain} {
		p, err := step(tx)
		if err != nil {
			return found, err
		}
		found = append(found, p...)
	}
	return found, nil
}

func checkEngine(tx *Tx) ([]Problem, error) {
	var found []Problem
	err := tx.Each("PRAGMA quick_check(20)", nil, func(read func(...any) error) error {
		var says string
		if err := read(&says); err != nil {
			return err
		}
		if says != "ok" {
			found = append(found, Problem{Room: checkRoom, Code: "engine", Names: []string{says}})
		}
		return nil
	})
	return found, err
}

func checkReferences(tx *Tx) ([]Problem, error) {
	var found []Problem
	err := tx.Each(`SELECT "table", coalesce(rowid, 0), parent FROM pragma_foreign_key_check`, nil, func(read func(...any) error) error {
		var table, parent string
		var row int64
		if err := read(&table, &row, &parent); err != nil {
			return err
		}
		found = append(found, Problem{Room: checkRoom, Code: "reference", Names: []string{table, parent}, Numbers: []int64{row}})
		return nil
	})
	return found, err
}

// checkScans proves that a scan hangs on the document of its own act and says
// the same of who, where and when. The hash covers the document's words alone.
// Early books read the clock twice, so saved_at may be a moment later.
func checkScans(tx *Tx) ([]Problem, error) {
	var found []Problem
	err := tx.Each(`SELECT s.id, d.seq, CASE WHEN s.key <> d.key THEN 'scan_key' ELSE 'scan_doc' END FROM doc d JOIN scan s ON s.doc_seq = d.seq
		WHERE s.key <> d.key OR s.at <> d.at OR s.operator <> d.operator OR s.station <> d.station
			OR s.saved_at NOT BETWEEN d.saved_at AND d.saved_at + 1000`, nil, func(read func(...any) error) error {
		var scan, doc int64
		var code string
		err := read(&scan, &doc, &code)
		found = append(found, Problem{Room: checkRoom, Code: code, Numbers: []int64{scan, doc}})
		return err
	})
	return found, err
}

func checkChain(tx *Tx) ([]Problem, error) {
	var found []Problem
	prev := head{}
	for {
		rows, err := docsAfter(tx, prev.seq)
		if err != nil || len(rows) == 0 {
			return found, err
		}
		for i := range rows {
			if p, ok := brokenLink(prev, &rows[i]); ok {
				found = append(found, p)
			}
			prev = head{seq: rows[i].Seq, hash: [32]byte(rows[i].hash)}
		}
		if len(found) > checkChunk {
			return found, nil
		}
	}
}

// storedDoc is a document with the hash that stands beside it.
type storedDoc struct {
	docRow
	hash []byte
}

func brokenLink(prev head, d *storedDoc) (Problem, bool) {
	p := Problem{Room: checkRoom, Numbers: []int64{d.Seq}}
	sum := d.sum()
	switch {
	case d.Seq != prev.seq+1:
		p.Code = "gap"
	case !bytes.Equal(d.prev, prev.hash[:]):
		p.Code = "chain"
	case d.format != docFormat:
		p.Code = "format"
	case !bytes.Equal(sum[:], d.hash):
		p.Code = "hash"
	default:
		return p, false
	}
	return p, true
}

func docsAfter(tx *Tx, seq int64) ([]storedDoc, error) {
	var rows []storedDoc
	err := tx.Each(`SELECT seq, key, kind, at, saved_at, operator, station, reason, subject, body, coalesce(reverses, 0), format, prev, hash
		FROM doc WHERE seq > $1 ORDER BY seq LIMIT $2`, []any{seq, checkChunk}, func(read func(...any) error) error {
		var d storedDoc
		var key []byte
		err := read(&d.Seq, &key, &d.Kind, &d.at, &d.savedAt, &d.operator, &d.station, &d.Reason, &d.Subject, &d.Body, &d.Reverses, &d.format, &d.prev, &d.hash)
		if err == nil && (len(key) != len(Key{}) || len(d.hash) != 32) {
			return fmt.Errorf("document %d: key or hash of the wrong length", d.Seq)
		}
		if err == nil {
			d.Key = Key(key)
			rows = append(rows, d)
		}
		return err
	})
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	return rows, errors.Join(addMoves(tx, rows), addScans(tx, rows))
}

func addMoves(tx *Tx, rows []storedDoc) error {
	return hang(tx, rows, `SELECT doc_seq, sku_id, lot_id, units, from_place, to_place FROM movement WHERE doc_seq BETWEEN $1 AND $2 ORDER BY doc_seq, id`,
		func(read func(...any) error) (int64, func(*storedDoc), error) {
			var seq int64
			var m Move
			err := read(&seq, &m.SKU, &m.Lot, &m.Units, &m.From, &m.To)
			return seq, func(d *storedDoc) { d.Moves = append(d.Moves, m) }, err
		})
}

func addScans(tx *Tx, rows []storedDoc) error {
	return hang(tx, rows, `SELECT doc_seq, code, verdict, parcel_id, sku_id, answer FROM scan WHERE doc_seq BETWEEN $1 AND $2 ORDER BY doc_seq, id`,
		func(read func(...any) error) (int64, func(*storedDoc), error) {
			var seq int64
			var s Scan
			err := read(&seq, &s.Code, &s.Verdict, &s.Parcel, &s.SKU, &s.Answer)
			return seq, func(d *storedDoc) { d.Scans = append(d.Scans, s) }, err
		})
}

// hang reads what belongs to the documents of rows and adds it to each.
func hang(tx *Tx, rows []storedDoc, query string, one func(read func(...any) error) (int64, func(*storedDoc), error)) error {
	i := 0
	return tx.Each(query, []any{rows[0].Seq, rows[len(rows)-1].Seq}, func(read func(...any) error) error {
		seq, add, err := one(read)
		if err != nil {
			return err
		}
		for i < len(rows) && rows[i].Seq < seq {
			i++
		}
		if i < len(rows) && rows[i].Seq == seq {
			add(&rows[i])
		}
		return nil
	})
}

// Prove makes a Problem of every row that a room's proof brings up; the query
// selects a name and a number.
func Prove(tx *Tx, room, code, query string) ([]Problem, error) {
	var found []Problem
	err := tx.Each(query, nil, func(read func(...any) error) error {
		var name string
		var number int64
		err := read(&name, &number)
		found = append(found, Problem{Room: room, Code: code, Names: []string{name}, Numbers: []int64{number}})
		return err
	})
	return found, err
}
