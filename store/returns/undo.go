package returns

import (
	"cmp"
	"errors"
	"slices"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/stock"
)

// undo takes back the last act of this station, and before it, one after the
// other, the units that were found in the open parcel.
func (t *turn) undo() (Verdict, error) {
	last := t.st.lastDoc
	if last == 0 && t.st.open != 0 {
		err := t.tx.Row("SELECT coalesce(max(doc_seq), 0) FROM returned_unit WHERE return_id = $1 AND claimed_doc = 0", []any{t.st.open}, &last)
		if err != nil {
			return Verdict{}, err
		}
	}
	if last == 0 {
		return Verdict{Kind: NothingToDo}, nil
	}
	return t.takeBack(last)
}

// takeBack reverses one document of this room. Nothing to do if its return
// went on since, at another station for instance; refused if its goods are no
// longer where it put them.
func (t *turn) takeBack(seq int64) (Verdict, error) {
	none := Verdict{Kind: NothingToDo}
	var kind string
	var id int64
	var gone bool
	err := t.tx.Row("SELECT kind, subject, EXISTS (SELECT 1 FROM doc r WHERE r.reverses = d.seq) FROM doc d WHERE d.seq = $1", []any{seq}, &kind, &id, &gone)
	if err != nil || gone {
		return none, err
	}
	r, err := byID(t.tx, id)
	if errors.Is(err, store.ErrNotFound) {
		return none, nil
	}
	if err != nil {
		return none, err
	}
	if may, err := t.mayUndo(kind, r); err != nil || !may {
		return none, err
	}
	v, err := t.about(id, Undone)
	if err != nil {
		return v, err
	}
	d := &store.Doc{Kind: DocUndo, Subject: id, Reverses: seq}
	if err := t.book(d); err != nil {
		return v, err
	}
	ok, err := stock.Unbook(t.tx, d)
	if err != nil {
		return v, err
	}
	if !ok {
		v.Kind = MovedOn
		return v, nil
	}
	t.st.lastDoc = 0
	switch kind {
	case DocIn:
		return v, t.forget(id)
	case DocUnit:
		err = t.dropUnits(&v, seq)
	case DocDone:
		if err = t.open(id); err == nil {
			_, err = t.tx.Exec("UPDATE returned SET done_doc = 0 WHERE id = $1", id)
		}
		err = errors.Join(err, t.dropUnits(&v, seq))
	}
	return v, err
}

func (t *turn) mayUndo(kind string, r back) (bool, error) {
	switch kind {
	case DocUnit:
		return t.st.open == r.id, nil
	case DocDone:
		again, err := another(t.tx, r)
		return t.st.open == 0 && r.state == stateDone && !again, err
	case DocIn:
		var units int64
		err := t.tx.Row("SELECT count(*) FROM returned_unit WHERE return_id = $1", []any{r.id}, &units)
		return units == 0 && (r.state == stateIn || t.st.open == r.id), err
	}
	return false, nil
}

// another reports whether the number of a return has been signed in again
// since, for the next parcel of the same order: only one of them is under way.
func another(tx *store.Tx, r back) (yes bool, err error) {
	err = tx.Row("SELECT EXISTS (SELECT 1 FROM returned x JOIN returned y ON y.key = x.key WHERE x.id = $1 AND y.id <> x.id AND y.state < 3)", []any{r.id}, &yes)
	return yes, err
}

// dropUnits takes the units of a document out of its return.
func (t *turn) dropUnits(v *Verdict, seq int64) error {
	var parcels [][2]int64
	err := t.tx.Each("SELECT sku_id, parcel_id, units, fate FROM returned_unit WHERE doc_seq = $1", []any{seq}, func(read func(...any) error) error {
		var parcel, units int64
		err := read(&v.skuID, &parcel, &units, &v.Fate)
		v.Units += units
		if v.Fate != Missing {
			parcels = append(parcels, [2]int64{parcel, units})
		}
		return err
	})
	for _, p := range parcels {
		err = errors.Join(err, pack.CameBack(t.tx, p[0], -p[1]))
	}
	if err != nil {
		return err
	}
	v.Done -= v.Units
	if v.Fate != Missing && v.skuID != 0 {
		s, err := stock.ByID(t.tx, v.skuID)
		if err != nil {
			return err
		}
		v.Item = &pack.Item{SKU: s.Code, Name: s.Name, Variant: s.Variant, Units: v.Units}
	}
	_, err = t.tx.Exec("DELETE FROM returned_unit WHERE doc_seq = $1", seq)
	return err
}

// forget takes a return out that was signed in by mistake.
func (t *turn) forget(id int64) error {
	if t.st.open == id {
		t.st.open = 0
	}
	for _, q := range []string{"UPDATE refund SET return_id = 0 WHERE return_id = $1 AND return_id > 0",
		"DELETE FROM returned_order WHERE return_id = $1", "DELETE FROM returned WHERE id = $1"} {
		if _, err := t.tx.Exec(q, id); err != nil {
			return err
		}
	}
	return nil
}

func sortItems(items []pack.Item) {
	slices.SortFunc(items, func(a, b pack.Item) int { return cmp.Compare(a.SKU, b.SKU) })
}
