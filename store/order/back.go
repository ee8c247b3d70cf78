package order

import (
	"fmt"

	"shipdesk/store"
)

// BackKind is the kind of the document that says that an order which had been
// taken as gone is to be packed after all; its Subject is the order.
const BackKind = "back"

// GoneOrder is an order that was taken as gone before this desk knew of it.
type GoneOrder struct {
	ID    int64
	No    string
	Shop  string
	Units int64
}

// ListGone gives the orders that were taken as gone, the newest first.
func ListGone(tx *store.Tx, limit int) ([]GoneOrder, error) {
	var all []GoneOrder
	err := tx.Each(`SELECT o.id, o.no, s.name, (SELECT coalesce(sum(l.units), 0) FROM order_line l WHERE l.order_id = o.id)
		FROM orders o JOIN shop s ON s.id = o.shop_id WHERE o.state = 5 ORDER BY o.id DESC LIMIT $1`, []any{limit}, func(read func(...any) error) error {
		var g GoneOrder
		err := read(&g.ID, &g.No, &g.Shop, &g.Units)
		all = append(all, g)
		return err
	})
	return all, err
}

// TakeBack says that orders of a number, which were taken as gone, are to be
// packed here after all. It answers how many there were; a key that was saved
// before changes nothing more and answers 0.
func TakeBack(tx *store.Tx, act store.Act, no string) (int, error) {
	var seq int64
	if err := tx.Row("SELECT seq FROM doc WHERE key = $1", []any{act.Key[:]}, &seq); err != store.ErrNotFound {
		return 0, err
	}
	var ids []int64
	err := tx.Each("SELECT id FROM orders WHERE no = $1 AND gone = 1 AND state > 0 ORDER BY id", []any{no}, func(read func(...any) error) error {
		var id int64
		err := read(&id)
		ids = append(ids, id)
		return err
	})
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	err = RebookAll(tx, ids, func() error {
		for _, id := range ids {
			if _, err := tx.Exec("UPDATE orders SET gone = 0 WHERE id = $1", id); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	return len(ids), tx.Post(act, &store.Doc{Key: act.Key, Kind: BackKind, Subject: ids[0], Body: fmt.Sprintf("back 1\norder %q orders %d\n", no, len(ids))})
}
