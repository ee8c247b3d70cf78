package desk

import (
	"fmt"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/stock"
)

// Merge says that two SKUs are one: what lies on shelves, the barcodes, what
// files say of it and the lines of orders that are not packed move to the
// other by one document. What was packed, dispatched and counted before stays
// under the old code, which means the other one from now on. Goods that lie in
// open parcels, or wait among the returns, have to be seen to first.
func Merge(tx *store.Tx, act store.Act, sku, into string) (stock.GoodsVerdict, error) {
	to, v, done, err := stock.Lead(tx, act, into)
	if done || err != nil {
		return v, err
	}
	from, v, done, err := stock.Lead(tx, act, sku)
	if done || err != nil {
		return v, err
	}
	v.Into = to.Code
	if from.ID == to.ID {
		v.Kind = stock.GoodsSame
		return v, nil
	}
	if err := tx.Row("SELECT coalesce(sum(units), 0) FROM balance WHERE sku_id = $1 AND place_id IN ($2, $3)", []any{from.ID, stock.Bench, stock.Returns}, &v.Units); err != nil {
		return v, err
	}
	if v.Units > 0 {
		v.Kind = stock.GoodsBusy
		return v, nil
	}
	if used, err := inUse(tx, from.ID); used || err != nil {
		v.Kind = stock.GoodsInUse
		return v, err
	}
	d := &store.Doc{Key: act.Key, Kind: stock.DocMerge, Subject: to.ID}
	if v.Units, err = stock.MergeStock(tx, d, from.ID, to.ID); err != nil {
		return v, err
	}
	if v.Lines, err = order.MergeLines(tx, from.ID, to.ID); err != nil {
		return v, err
	}
	for _, q := range []string{"UPDATE station SET hand_sku = $2 WHERE hand_sku = $1", "UPDATE station SET hot_sku = $2 WHERE hot_sku = $1"} {
		if _, err := tx.Exec(q, from.ID, to.ID); err != nil {
			return v, err
		}
	}
	d.Body = fmt.Sprintf("%s into %s", scan.Clean(from.Code), scan.Clean(to.Code))
	err = tx.Post(act, d)
	v.Doc = d.Seq
	return v, err
}

// inUse reports whether something names a SKU in a way that its document
// repeats: that has to be ended, or made anew with the other SKU, first.
func inUse(tx *store.Tx, sku int64) (used bool, err error) {
	err = tx.Row(`SELECT EXISTS (SELECT 1 FROM kit_part WHERE kit_id = $1 OR part_id = $1)
		OR EXISTS (SELECT 1 FROM gift_rule WHERE ended_doc = 0 AND (gift_id = $1 OR sku_id = $1))
		OR EXISTS (SELECT 1 FROM order_line WHERE swap_doc > 0 AND (sku_id = $1 OR swap_sku = $1))`, []any{sku}, &used)
	return used, err
}

// PreviewMerge says what Merge would do, and does nothing.
func PreviewMerge(tx *store.Tx, act store.Act, sku, into string) (v stock.GoodsVerdict, err error) {
	err = tx.Act(func() (bool, error) {
		v, err = Merge(tx, act, sku, into)
		return false, err
	})
	v.Doc = 0
	return v, err
}
