package intake_test

import (
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/order"
)

func TestPresaleAndMadeToOrderAreReadFromTheirColumn(t *testing.T) {
	d := newDesk(t)
	const kinds = "SELECT no || ' ' || made || ' ' || ((due_at - paid_at) / 3600000) FROM orders ORDER BY no"
	head := "订单编号,店铺名称,订单状态,付款时间,订单类型"
	d.in(d.file("l.csv", head, "1001,小店,待发货,2026-11-20 09:00,普通订单", "1002,小店,待发货,2026-11-20 09:00,预售订单", "1003,小店,待发货,2026-11-20 09:00,定制", "1004,小店,待发货,2026-11-20 09:00,"))
	d.is(kinds, "1001 0 48", "1002 1 360", "1003 2 168", "1004 0 48")
	if got := d.in(d.file("m.csv", head, "1001,小店,待发货,2026-11-20 09:00,预售")); got.Orders.Changed != 1 {
		t.Errorf("%+v", got)
	}
	d.in(d.file("n.csv", "订单编号,店铺名称,订单状态,付款时间,预售订单", "1002,小店,待发货,2026-11-20 09:00,否", "1004,小店,待发货,2026-11-20 09:00,是"))
	d.is(kinds, "1001 1 360", "1002 0 48", "1003 2 168", "1004 1 360")
}

func TestAShopsFilesStateTimesInItsZone(t *testing.T) {
	d := newDesk(t)
	head := "订单编号,店铺名称,订单状态,付款时间"
	d.in(d.file("l.csv", head, "1001,东京店,待发货,2026-11-20 09:00", "1002,小店,待发货,2026-11-20 09:00"))
	d.write(func(tx *store.Tx) error {
		act := d.act()
		act.Lead = true
		var id int64
		if err := tx.Row("SELECT id FROM shop WHERE name = '东京店'", nil, &id); err != nil {
			return err
		}
		return order.SetShop(tx, act, order.Shop{ID: id, Platform: "own", Zone: "Asia/Tokyo"})
	})
	d.in(d.file("m.csv", head, "1001,东京店,待发货,2026-11-20 09:00", "1002,小店,待发货,2026-11-20 09:00"))
	paid := d.ints("SELECT paid_at FROM orders ORDER BY no")
	if nine := time.Date(2026, 11, 20, 1, 0, 0, 0, time.UTC).UnixMilli(); paid[0] != nine-time.Hour.Milliseconds() || paid[1] != nine {
		t.Errorf("%v", paid)
	}
}
