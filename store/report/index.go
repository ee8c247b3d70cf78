package report

import (
	"strings"

	"shipdesk/scan"
	"shipdesk/store"
)

// How much one step of Advance does: few enough that a packer's scan never
// waits long.
const (
	stepParcels = 400
	stepLines   = 4000
)

// Advance brings the search up to date by one short step, inside a Write. Done
// says that nothing is left to do. Parcels that it has not reached yet are
// found by nothing but their whole numbers.
func Advance(tx *store.Tx) (done bool, err error) {
	m, err := readMark(tx)
	if err != nil {
		return false, err
	}
	for _, step := range []func(*store.Tx, *mark) (bool, error){refresh, lateLines, newParcels} {
		if did, err := step(tx, &m); err != nil || did {
			return false, err
		}
	}
	return true, nil
}

// Behind says about how many parcels the search has not reached yet.
func Behind(tx *store.Tx) (n int64, err error) {
	err = tx.Row(`SELECT (SELECT coalesce(max(id), 0) FROM parcel) - (SELECT parcel FROM search_mark)
		+ (SELECT count(*) FROM (SELECT 1 FROM search_stale LIMIT 100000) x)`, nil, &n)
	if err != nil || n > 0 {
		return max(n, 0), err
	}
	var late bool
	err = tx.Row("SELECT (SELECT coalesce(max(id), 0) FROM order_line) > (SELECT line FROM search_mark)", nil, &late)
	if late {
		n = 1
	}
	return n, err
}

// mark is how far the search has come.
type mark struct{ parcel, line int64 }

func readMark(tx *store.Tx) (m mark, err error) {
	err = tx.Row("SELECT parcel, line FROM search_mark", nil, &m.parcel, &m.line)
	return m, err
}

func (m mark) write(tx *store.Tx) error {
	_, err := tx.Exec("UPDATE search_mark SET parcel = $1, line = $2", m.parcel, m.line)
	return err
}

// refresh writes again what has changed.
func refresh(tx *store.Tx, m *mark) (bool, error) {
	var ids []int64
	err := tx.Each("SELECT parcel_id FROM search_stale ORDER BY parcel_id LIMIT $1", []any{stepParcels}, func(read func(...any) error) error {
		var id int64
		err := read(&id)
		ids = append(ids, id)
		return err
	})
	for _, id := range ids {
		if err == nil {
			err = again(tx, id, m.parcel)
		}
	}
	return len(ids) > 0, err
}

func again(tx *store.Tx, id, reached int64) error {
	for _, q := range []string{
		"DELETE FROM search_number WHERE parcel_id = $1", "DELETE FROM search_words WHERE rowid = $1", "DELETE FROM search_stale WHERE parcel_id = $1",
	} {
		if _, err := tx.Exec(q, id); err != nil {
			return err
		}
	}
	if id > reached {
		return nil
	}
	return index(tx, id, id)
}

// lateLines finds parcels whose orders got lines after they were written down:
// a file of lines that came after the list of orders.
func lateLines(tx *store.Tx, m *mark) (bool, error) {
	to := m.line
	err := tx.Each(`SELECT l.id, o.state FROM order_line l JOIN orders o ON o.id = l.order_id WHERE l.id > $1 ORDER BY l.id LIMIT $2`,
		[]any{m.line, stepLines}, func(read func(...any) error) error {
			var id, state int64
			err := read(&id, &state)
			if err == nil && state <= 0 {
				return errStaged
			}
			to = max(to, id)
			return err
		})
	if err != nil && err != errStaged || to == m.line {
		return false, notStaged(err)
	}
	_, err = tx.Exec(`INSERT INTO search_stale(parcel_id) SELECT DISTINCT po.parcel_id FROM order_line l JOIN parcel_order po ON po.order_id = l.order_id
		WHERE l.id > $1 AND l.id <= $2 AND po.parcel_id <= $3 ON CONFLICT (parcel_id) DO NOTHING`, m.line, to, m.parcel)
	m.line = to
	if err == nil {
		err = m.write(tx)
	}
	return true, err
}

// newParcels writes the next parcels down.
func newParcels(tx *store.Tx, m *mark) (bool, error) {
	to := m.parcel
	err := tx.Each("SELECT id, state FROM parcel WHERE id > $1 ORDER BY id LIMIT $2", []any{m.parcel, stepParcels}, func(read func(...any) error) error {
		var id, state int64
		err := read(&id, &state)
		if err == nil && state == 0 {
			return errStaged
		}
		to = max(to, id)
		return err
	})
	if err != nil && err != errStaged || to == m.parcel {
		return false, notStaged(err)
	}
	if err := index(tx, m.parcel+1, to); err != nil {
		return false, err
	}
	m.parcel = to
	return true, m.write(tx)
}

// errStaged ends a reading at what an import has staged and not shown yet.
var errStaged = &store.Fault{Code: "staged"}

func notStaged(err error) error {
	if err == errStaged {
		return nil
	}
	return err
}

// entry is what the search knows of a parcel.
type entry struct {
	id                   int64
	numbers              []string
	notes, messages, who []string
	goods                []string // words
}

// entries reads what the search is to know of the parcels with ids from lo to
// hi, in their order.
func entries(tx *store.Tx, lo, hi int64) ([]*entry, error) {
	var all []*entry
	of := map[int64]*entry{}
	err := tx.Each("SELECT id, key FROM parcel WHERE id BETWEEN $1 AND $2 AND state > 0 ORDER BY id", []any{lo, hi}, func(read func(...any) error) error {
		var e entry
		var key string
		err := read(&e.id, &key)
		e.numbers = []string{key}
		all, of[e.id] = append(all, &e), &e
		return err
	})
	for _, step := range []func(*store.Tx, map[int64]*entry, int64, int64) error{pastNumbers, orderTexts, orderGoods} {
		if err == nil {
			err = step(tx, of, lo, hi)
		}
	}
	return all, err
}

func pastNumbers(tx *store.Tx, of map[int64]*entry, lo, hi int64) error {
	return tx.Each("SELECT parcel_id, key FROM waybill_past WHERE parcel_id BETWEEN $1 AND $2 ORDER BY id", []any{lo, hi}, func(read func(...any) error) error {
		var id int64
		var key string
		err := read(&id, &key)
		if e := of[id]; e != nil {
			e.numbers = append(e.numbers, key)
		}
		return err
	})
}

func orderTexts(tx *store.Tx, of map[int64]*entry, lo, hi int64) error {
	return tx.Each(`SELECT po.parcel_id, o.no, coalesce(t.note, ''), coalesce(t.message, ''), coalesce(t.buyer, ''), coalesce(t.receiver, '')
		FROM parcel_order po JOIN orders o ON o.id = po.order_id LEFT JOIN order_text t ON t.order_id = o.id
		WHERE po.parcel_id BETWEEN $1 AND $2 AND o.state > 0 ORDER BY po.parcel_id, o.id`, []any{lo, hi}, func(read func(...any) error) error {
		var id int64
		var no, note, message, buyer, receiver string
		err := read(&id, &no, &note, &message, &buyer, &receiver)
		if e := of[id]; e != nil {
			e.numbers = append(e.numbers, scan.WaybillKey(no))
			e.notes, e.messages, e.who = append(e.notes, note), append(e.messages, message), append(e.who, buyer, receiver)
		}
		return err
	})
}

func orderGoods(tx *store.Tx, of map[int64]*entry, lo, hi int64) error {
	return tx.Each(`SELECT po.parcel_id, l.sku_id, l.sku_code, l.title, l.variant FROM parcel_order po JOIN orders o ON o.id = po.order_id
		JOIN order_line l ON l.order_id = o.id WHERE po.parcel_id BETWEEN $1 AND $2 AND o.state > 0 ORDER BY po.parcel_id, l.id`,
		[]any{lo, hi}, func(read func(...any) error) error {
			var id, sku int64
			var code, title, variant string
			err := read(&id, &sku, &code, &title, &variant)
			e := of[id]
			switch {
			case e == nil:
			case sku > 0:
				e.goods = append(e.goods, goodsWord(sku))
			default:
				e.goods = append(e.goods, column([]string{code, title, variant}))
			}
			return err
		})
}

// index writes the parcels with ids from lo to hi down.
func index(tx *store.Tx, lo, hi int64) error {
	all, err := entries(tx, lo, hi)
	if err != nil {
		return err
	}
	for _, e := range all {
		for _, n := range e.numbers {
			if _, err := tx.Exec("INSERT INTO search_number(backwards, parcel_id) VALUES ($1, $2) ON CONFLICT (backwards, parcel_id) DO NOTHING",
				backwards(n), e.id); err != nil {
				return err
			}
		}
		if _, err := tx.Exec("INSERT INTO search_words(rowid, note, message, buyer, goods) VALUES ($1, $2, $3, $4, $5)",
			e.id, column(e.notes), column(e.messages), column(e.who), strings.Join(e.goods, between)); err != nil {
			return err
		}
	}
	return nil
}
