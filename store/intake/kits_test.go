package intake_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"shipdesk/store/intake"
)

// runKits imports files by name.
func runKits(d *desk, files map[string]string) intake.Result {
	d.t.Helper()
	var paths []string
	for _, name := range slices.Sorted(maps.Keys(files)) {
		paths = append(paths, d.file(name, strings.TrimSuffix(files[name], "\n")))
	}
	return d.in(paths...)
}

const kitGoods = "商家编码,商品名称,条码,货位,安全库存\nA,杯子,6901234567892,A-01,0\nB,盘子,6901234567908,A-02,0\n"

func TestKitsAreImportedBesideTheOrdersThatWantThem(t *testing.T) {
	d := newDesk(t)
	runKits(d, map[string]string{
		"products.csv": kitGoods,
		"kits.csv":     "组合编码,组合名称,单品编码,数量\nSET,早餐套装,A,2\nSET,早餐套装,B,1\n",
		"orders.csv":   "订单编号,订单状态,付款时间,商家编码,数量\n1001,待发货,2026-11-20 09:00:00,SET,2\n1002,待发货,2026-11-20 09:00:00,A,1\n",
	})
	d.is("SELECT s.code || ' ' || m.promised || ' ' || m.whole FROM sku_sum m JOIN sku s ON s.id = m.sku_id ORDER BY 1", "A 5 0", "B 2 0", "SET 0 2")
	d.is("SELECT name FROM sku WHERE code = 'SET'", "早餐套装")
	res := runKits(d, map[string]string{"kits.csv": "组合编码,单品编码,数量\nSET,A,2\nSET,B,1\n"})
	if res.Kits.Unchanged != 2 {
		t.Errorf("the same file twice: %+v", res.Kits)
	}
	runKits(d, map[string]string{"kits.csv": "组合编码,单品编码,数量\nSET,A,1\n"})
	d.is("SELECT s.code || ' ' || m.promised || ' ' || m.whole FROM sku_sum m JOIN sku s ON s.id = m.sku_id ORDER BY 1", "A 3 0", "B 0 0", "SET 0 2")
}

func TestKitsThatCanNotBe(t *testing.T) {
	d := newDesk(t)
	runKits(d, map[string]string{"products.csv": kitGoods})
	for rows, want := range map[string]string{
		"SET,A,2\nSET,C,1\n":   "unknown_part",
		"SET,A,2\nSET,SET,1\n": "kit_in_kit",
		"SET,A,2\nSET,A,1\n":   "duplicate",
		"SET,A,0\n":            "zero",
		"SET,A,2\nSET,,1\n":    "no_code",
	} {
		res := runKits(d, map[string]string{"kits.csv": "组合编码,单品编码,数量\n" + rows})
		if len(res.Refused) != strings.Count(rows, "\n") || !refusedFor(res, want) || res.Kits.Any() {
			t.Errorf("%q: %+v", rows, res.Refused)
		}
	}
	d.is("SELECT count(*) FROM kit_part", "0")
	res := runKits(d, map[string]string{"kits.csv": "组合编码,单品编码,数量\nSET,A,2\nBIG,SET,1\n"})
	if len(res.Refused) != 1 || res.Kits.New != 1 {
		t.Errorf("a kit inside a kit: %+v %+v", res.Kits, res.Refused)
	}
}

func refusedFor(res intake.Result, why string) bool {
	return slices.ContainsFunc(res.Refused, func(r intake.Refusal) bool { return string(r.Reason) == why })
}

// TestLinesThatWaitedForAKit promises its parts, and not the kit, once the kit
// is known.
func TestLinesThatWaitedForAKit(t *testing.T) {
	d := newDesk(t)
	runKits(d, map[string]string{
		"products.csv": kitGoods,
		"orders.csv":   "订单编号,订单状态,付款时间,商家编码,数量\n1001,待发货,2026-11-20 09:00:00,SET,2\n",
	})
	runKits(d, map[string]string{"kits.csv": "组合编码,单品编码,数量\nSET,B,3\n"})
	d.is("SELECT s.code || ' ' || m.promised FROM sku_sum m JOIN sku s ON s.id = m.sku_id WHERE m.promised <> 0 ORDER BY 1", "B 6")
}
