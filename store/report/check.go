package report

import (
	"errors"
	"slices"
	"strings"

	"shipdesk/store"
)

const checkRoom = "report"

// How much of the search is proved: numbers all of them, words of so many
// parcels, spread over all.
const (
	checkChunk = 2000
	checkWords = 2000
)

// Check proves the search: every parcel it has reached, and that is not on the
// list of changed ones, is found by its numbers and its words, and by nothing
// that it has not.
func Check(tx *store.Tx) ([]store.Problem, error) {
	m, err := readMark(tx)
	if err != nil {
		return nil, err
	}
	stale, err := staleIDs(tx)
	if err != nil {
		return nil, err
	}
	every := m.parcel/checkWords + 1
	var found []store.Problem
	for lo := int64(1); lo <= m.parcel; lo += checkChunk {
		hi := min(lo+checkChunk-1, m.parcel)
		p, err := checkRange(tx, lo, hi, every, stale)
		if err != nil {
			return found, err
		}
		found = append(found, p...)
	}
	return found, nil
}

func staleIDs(tx *store.Tx) (map[int64]bool, error) {
	stale := map[int64]bool{}
	err := tx.Each("SELECT parcel_id FROM search_stale", nil, func(read func(...any) error) error {
		var id int64
		err := read(&id)
		stale[id] = true
		return err
	})
	return stale, err
}

func checkRange(tx *store.Tx, lo, hi, every int64, stale map[int64]bool) ([]store.Problem, error) {
	all, err := entries(tx, lo, hi)
	if err != nil {
		return nil, err
	}
	kept := map[int64][]string{}
	err = tx.Each("SELECT parcel_id, backwards FROM search_number WHERE parcel_id BETWEEN $1 AND $2", []any{lo, hi}, func(read func(...any) error) error {
		var id int64
		var back string
		err := read(&id, &back)
		kept[id] = append(kept[id], back)
		return err
	})
	var found []store.Problem
	problem := func(e *entry, code string) {
		found = append(found, store.Problem{Room: checkRoom, Code: code, Names: e.numbers[:1], Numbers: []int64{e.id}})
	}
	for _, e := range all {
		if err != nil {
			return found, err
		}
		have := kept[e.id]
		delete(kept, e.id)
		if stale[e.id] || e.late(tx) {
			continue
		}
		if !sameNumbers(e.numbers, have) {
			problem(e, "number")
		}
		var ok bool
		if e.id%every == 0 {
			if ok, err = e.isFound(tx); !ok {
				problem(e, "words")
			}
		}
	}
	for id := range kept {
		if !stale[id] {
			found = append(found, store.Problem{Room: checkRoom, Code: "number", Numbers: []int64{id}})
		}
	}
	return found, err
}

// late reports whether lines came that the search has not looked at yet.
func (e *entry) late(tx *store.Tx) bool {
	var late bool
	err := tx.Row(`SELECT EXISTS (SELECT 1 FROM parcel_order po JOIN order_line l ON l.order_id = po.order_id
		WHERE po.parcel_id = $1 AND l.id > (SELECT line FROM search_mark))`, []any{e.id}, &late)
	return err == nil && late
}

func sameNumbers(numbers, have []string) bool {
	var want []string
	for _, n := range numbers {
		want = append(want, backwards(n))
	}
	slices.Sort(want)
	slices.Sort(have)
	return slices.Equal(slices.Compact(want), have)
}

// isFound looks for everything a parcel's words say, in their columns.
func (e *entry) isFound(tx *store.Tx) (bool, error) {
	var parts []string
	for _, c := range []struct{ name, text string }{
		{"note", column(e.notes)}, {"message", column(e.messages)}, {"buyer", column(e.who)}, {"goods", strings.Join(e.goods, between)},
	} {
		if c.text != "" {
			parts = append(parts, c.name+` : "`+c.text+`"`)
		}
	}
	if len(parts) == 0 {
		return true, nil
	}
	var id int64
	err := tx.Row("SELECT rowid FROM search_words WHERE search_words MATCH $1 AND rowid = $2", []any{strings.Join(parts, " AND "), e.id}, &id)
	if errors.Is(err, store.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}
