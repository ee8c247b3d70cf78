package tui_test

import (
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/store/order"
	"shipdesk/store/shoptest"
)

// dueShop is the shop with orders that are late, soon due, short and noted, and
// some hours of packing behind it.
func dueShop(t *testing.T) *shoptest.Shop {
	s := shop(t)
	s.AddMany(31, 6, "CUP-W", 1)
	for i, code := range []string{"YT0000000000031", "YT0000000000032", "YT0000000000033"} {
		elsewhere(s, code, cup)
		s.Wait(time.Duration(20+10*i) * time.Minute)
	}
	now := s.Now().UnixMilli()
	minute := time.Minute.Milliseconds()
	s.Write(func(tx *store.Tx) error {
		for no, left := range map[string]int64{"1001": -50, "1002": 90, "1003": 5 * 60, "1004": 11 * 60} {
			if _, err := tx.Exec("UPDATE orders SET promised_at = $1, paid_fen = 12900 WHERE no = $2", now+left*minute, no); err != nil {
				return err
			}
		}
		quick := deadline.Default
		return order.SaveTimeRule(tx, s.Act("office"), &order.TimeRule{Kind: order.RuleHours, Hours: quick})
	})
	return s
}

func TestTheBoardSaysWhatWillBeLate(t *testing.T) {
	t.Parallel()
	d := at(dueShop(t), 80, 24)
	d.Sees("! 超时1 2小时内1").Press("ctrl+b").Sees("时效  只看，不打包", "已超时", "2小时内", "-0:50", "1:30", "5:00", way1, way2, "缺", "备", "赔", "一小时打")
	inFourForms(t, d, "-0:50", "-0:50")
}

func TestTheBoardIsFilteredAndAWaybillJumpsToItsOrder(t *testing.T) {
	t.Parallel()
	s := dueShop(t)
	d := at(s, 80, 24)
	d.Scan("/时效").Sees("全部 8").Press("f3").Sees("已超时 1", way1).SeesNot(way2)
	d.Press("f3").Sees("2小时内 2", way2).Press("f8").Sees("全部 8")
	d.Scan(way3).Sees("> ", "5:00").Type("1005").Sees("含「1005」", "全部 1").Press("esc").SeesNot("含「")
	d.Scan("没有的快递").Sees("没有这样的订单：没有的快递", "这一类没有").Rings(1).Press("f8").Sees("全部 8")
	s.Wait(2 * time.Hour)
	elsewhere(s, way2, mug)
	d.Sees("全部 7").SeesNot(way2).Press("esc").Sees("打包验货")
}

func TestAnEmptyBoardSaysWhatComesNext(t *testing.T) {
	t.Parallel()
	d := at(shoptest.New(t), 80, 24)
	d.Press("ctrl+b").Sees("没有要发的订单", "导入订单后")
}
