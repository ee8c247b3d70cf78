package exception

import (
	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
)

// Change is what an import changed of an order that the books had before.
type Change struct {
	Order int64
	News  order.News
}

// Imported looks after orders that an import changed after their labels were
// printed: the packer is shown what is new, a changed address or a part refund
// holds what is not packed, and what is packed goes on the pull list or comes
// off it. doc is the import's document. It belongs into the transaction of the
// changes.
func Imported(tx *store.Tx, doc int64, changes []Change) error {
	for _, c := range changes {
		if err := imported(tx, doc, c); err != nil {
			return err
		}
	}
	return nil
}

func imported(tx *store.Tx, doc int64, c Change) error {
	labelled, relabelled := false, true
	err := eachParcel(tx, c.Order, func(p parcel) error {
		if p.state == pack.Packed {
			inside, err := lies(tx, p.id, c.Order)
			if err != nil || !inside {
				return err // it left without this order, which waits for a new waybill
			}
			return packedChanged(tx, doc, c, p)
		}
		labelled = true
		fresh, err := pack.LabelledBy(tx, p.id, doc)
		relabelled = relabelled && fresh
		return err
	})
	if err != nil || !labelled {
		return err
	}
	if err := order.AddNews(tx, c.Order, c.News); err != nil {
		return err
	}
	if c.News&order.NewsAddress != 0 && !relabelled {
		if _, err := order.SetHold(tx, c.Order, order.HoldAddress, "", doc); err != nil {
			return err
		}
	}
	if c.News&order.NewsRefund == 0 {
		return nil
	}
	part, err := partlyDropped(tx, c.Order)
	if err == nil && part {
		_, err = order.SetHold(tx, c.Order, order.HoldPartRefund, "", doc)
	}
	return err
}

// lies reports whether something of an order lies in a parcel.
func lies(tx *store.Tx, parcelID, orderID int64) (bool, error) {
	var inside bool
	err := tx.Row("SELECT EXISTS (SELECT 1 FROM pick k JOIN order_line l ON l.id = k.line_id WHERE k.parcel_id = $1 AND l.order_id = $2)",
		[]any{parcelID, orderID}, &inside)
	return inside, err
}

// partlyDropped reports whether some lines of an order are still wanted and
// others were closed or refunded.
func partlyDropped(tx *store.Tx, id int64) (bool, error) {
	var dropped, live int64
	err := tx.Row(`SELECT coalesce(sum(CASE WHEN l.platform IN (4, 7) THEN 1 ELSE 0 END), 0),
		coalesce(sum(CASE WHEN l.platform NOT IN (4, 7) AND o.platform NOT IN (4, 7) AND l.sent < l.units THEN 1 ELSE 0 END), 0)
		FROM order_line l JOIN orders o ON o.id = l.order_id WHERE o.id = $1 AND l.gift = 0`, []any{id}, &dropped, &live)
	return dropped > 0 && live > 0, err
}

// packedChanged decides about a parcel that is packed already.
func packedChanged(tx *store.Tx, doc int64, c Change, p parcel) error {
	why, err := pack.WhyNotSend(tx, p.id)
	if err != nil {
		return err
	}
	if why == "" && c.News&order.NewsAddress != 0 {
		why = pack.WhyAddress
	}
	reason := ""
	if why == "" && c.News&order.NewsNote != 0 {
		if reason, err = pack.NoteStops(tx, p.id); reason != "" {
			why = pack.WhyNoteStop
		}
		if err != nil {
			return err
		}
	}
	if why != "" {
		_, err := pack.AskPull(tx, p.id, why, reason, doc)
		return err
	}
	if c.News&order.NewsRefund == 0 {
		return nil
	}
	return pack.MaySendAgain(tx, p.id, doc)
}

// Relabelled ends the holds of a parcel that only waited for a new label, which
// says what is new.
func Relabelled(tx *store.Tx, parcelID int64) error {
	ids, err := pack.OrdersIn(tx, parcelID)
	for _, id := range ids {
		if err == nil {
			_, err = order.Release(tx, id, order.HoldAddress)
		}
		if err == nil {
			err = order.ForgetNews(tx, id)
		}
	}
	return err
}
