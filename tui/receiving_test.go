package tui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

// ordered writes a purchase note of 24 white cups and 3 black ones.
func ordered(s *shoptest.Shop, no string) {
	s.T.Helper()
	s.Write(func(tx *store.Tx) error {
		var wants []inbound.Want
		for code, units := range map[string]int64{"CUP-W": 24, "CUP-B": 3} {
			sku, err := stock.ByCode(tx, code)
			if err != nil {
				return err
			}
			wants = append(wants, inbound.Want{SKU: sku.ID, Units: units})
		}
		if _, err := inbound.KeepSupplier(tx, s.Act("office"), "义乌陶瓷", 7); err != nil {
			return err
		}
		act := s.Act("office")
		doc := &store.Doc{Key: act.Key}
		if _, err := inbound.WriteNote(tx, doc, no, "义乌陶瓷", 0, wants); err != nil {
			return err
		}
		return tx.Post(act, doc)
	})
}

// handles scans codes at another station in a mode.
func handles(s *shoptest.Shop, mode string, codes ...string) {
	s.T.Helper()
	for _, code := range codes {
		s.Write(func(tx *store.Tx) error {
			act := s.Act("2")
			act.Mode = mode
			_, err := inbound.Scan(tx, act, code)
			return err
		})
	}
}

// lying is how many pieces of a SKU lie at a place.
func lying(s *shoptest.Shop, sku, place string) (n int64) {
	s.T.Helper()
	s.Read(func(tx *store.Tx) error {
		p, err := stock.PlaceByCode(tx, place)
		if err != nil {
			return err
		}
		k, err := stock.ByCode(tx, sku)
		if err == nil {
			n, err = stock.UnitsAt(tx, k.ID, p.ID)
		}
		return err
	})
	return n
}

func lies(t *testing.T, s *shoptest.Shop, sku, place string, want int64) {
	t.Helper()
	if got := lying(s, sku, place); got != want {
		t.Errorf("%s at %s: %d, want %d", sku, place, got, want)
	}
}

func TestADeliveryIsReceivedByScans(t *testing.T) {
	t.Parallel()
	s := shop(t)
	ordered(s, "PO-1")
	ordered(s, "PO-2")
	d := at(s, 80, 24)
	d.Press("ctrl+n").Sees("收货入库", "选 单 开 始 收 货", "PO-1", "PO-2", "义乌陶瓷", "约", "0/27")
	d.Press("down").Sees("马克杯", "0/24").Press("enter").Sees("收 货 单 打 开", "采购单 PO-1", "已收0/27件")
	d.Scan(cup).Sees("已 入 库", "1/24", "还差 23", "放到").Scan(cupBox).Sees("13/24")
	d.Scan("A-03").Sees("已 上 架", "A-03").Scan(cup, "*12").Sees("25/24", "! 多了 1", "! 多1")
	inFourForms(t, d, "25/24", "25/24")
	d.Press("f8").Sees("残次", "破损").Press("f8").Sees("要写原因").Type("2\r").SeesNot("要写原因").Press("down").Press("enter").Sees("马克杯", "残次2")
	d.Press("f5").Sees("已 撤 销").SeesNot("残次2")
	handles(s, inbound.ModeReceive, "PO-1", mug)
	d.Sees("已收26/27件", "台位 2 也在收")
	d.Press("f7").Sees("收完了吗", "还少 2件", "多了 1件").Press("f7").Sees("收 货 完 成", "! 多1", "少2").Rings(2)
	inFourForms(t, d, "少2", "short 2")
	lies(t, s, "CUP-W", "A-03", 13)
	lies(t, s, "CUP-W", "A-01", 52)
	d.Scan(cup).Sees("先 开 收 货 单", "PO-2").Scan("PO-2").Sees("采购单 PO-2", "0/27")
	d.Press("f6").Sees("离 开").Press("ctrl+n").Sees("打包验货")
}

func TestAReceiptIsExported(t *testing.T) {
	t.Parallel()
	s := shop(t)
	ordered(s, "PO-1")
	d := at(s, 80, 24)
	d.Scan("/入库").Sees("选 单 开 始 收 货").Scan("PO-1", cup).Sees("1/24")
	path := filepath.Join(t.TempDir(), "receipt.csv")
	d.Press("f11").Sees("导出收货单", "shipdesk-R").Press("ctrl+u").Type(path + "\r").Sees("写到了").SeesNot("导出收货单")
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"\ufeff收货单,采购单,供应商", "PO-1,义乌陶瓷,CUP-W,马克杯", "24,1,0,23,0"} {
		if !strings.Contains(string(raw), want) {
			t.Errorf("the file lacks %q:\n%s", want, raw)
		}
	}
	d.Press("f11").Sees("导出收货单").Press("ctrl+u").Type(path + "\r").Sees("已经有这个文件").Press("esc").SeesNot("导出收货单")
}

func TestAnUnknownBarcodeIsBoundOnTheSpot(t *testing.T) {
	t.Parallel()
	s := shop(t)
	d := at(s, 80, 24)
	d.Press("ctrl+n").Sees("没有在路上的货").Press("f7").Sees("供应商").Type("景德镇\r").Sees("收 货 单 打 开", "景德镇", "无采购单")
	d.Scan("6900000000014").Sees("不 认 识", "F12 绑定").Rings(1)
	d.Press("f12").Sees("6900000000014 是哪个货").Type("*6 mkb").Sees("CUP-W", "CUP-B")
	inFourForms(t, d, "6900000000014", "6900000000014")
	d.Press("down", "down").Press("enter").Sees("已 入 库", "条码记住了", "已收6件")
	d.Scan("6900000000014").Sees("已收12件")
	d.Scan("6900000000021").Sees("不 认 识").Press("f12").Sees("是哪个货").Press("f6").Sees("新货").Type("VASE\t花瓶").Press("f6").Sees("已 入 库", "花瓶", "已收13件")
	d.Scan("*999999").Sees("不 行", "是不是扫了条码").Scan(cup).Sees("这段时间有1次扫描没算").Press("esc").Sees("已 确 认", "1次扫描没算")
}

func TestGoodsAreIssuedForAPurpose(t *testing.T) {
	t.Parallel()
	s := shop(t)
	d := at(s, 80, 24)
	d.Scan("/出库").Sees("其他出库", "先 选 出 库 用 途").Scan(cup).Sees("先 说 用 途")
	d.Press("f8").Sees("出库做什么用").Press("f5").Sees("要写原因").Type("拍照").Press("f5").Sees("用 途", "样品：拍照")
	d.Scan(cup).Sees("已 出 库", "A-01 > ").Scan("*3").Sees("3", "刚做的")
	d.Scan("A-01", cupBox).Sees("从 A-01 拿", "12")
	inFourForms(t, d, "12", "12")
	d.Press("f5").Sees("已 撤 销").Press("f7").Sees("离 开")
	lies(t, s, "CUP-W", "A-01", 37)
}

func TestAMoveIsFourScans(t *testing.T) {
	t.Parallel()
	s := shop(t)
	d := at(s, 80, 24)
	d.Press("ctrl+n").Sees("收货入库").Press("f3").Sees("其他出库").Press("f3").Sees("移库", "扫 从 哪 个 库 位 拿", ">>  1")
	d.Scan("A-01").Sees("[x] 1", ">>  2").Scan(cup).Sees("手 上", ">>  4").Scan("*5").Sees("手上 5件")
	inFourForms(t, d, "A-01", "A-01")
	d.Scan("A-03").Sees("已 移 库", "A-01 > A-03").Scan(mug).Sees("没 这 么 多", "A-02")
	lies(t, s, "CUP-W", "A-03", 5)
}

func TestALeadWritesAPurchaseNote(t *testing.T) {
	t.Parallel()
	s := shop(t)
	d := at(s, 80, 24)
	d.Press("ctrl+n").Sees("没有在路上的货").Press("f6").Sees("到货日", "单号")
	d.Type("PO-7\r义乌陶瓷\r7\r").Type("CUP-W 48\r").Sees("48件").Type("筷子 9\r").Sees("有几种", "TWIN-A").Press("ctrl+u").Type("twin-b 9\r").Sees("9件", "木")
	inFourForms(t, d, "PO-7", "PO-7")
	d.Press("f5").Sees("采购单 PO-7 已保存", "义乌陶瓷", "0/57")
	d.Press("down").Sees("木").Press("f6").Sees("到货日  2026").Press("down").Sees("F8 去掉这行").Press("f8").SeesNot("48件").Press("f5").Sees("0/9")
	d.Press("f8").Sees("剩下的不来了").Press("f8").Sees("要写原因").Type("厂家停产").Press("f8").Sees("没有在路上的货")
}

func TestGoodsScansAreNotPackingScans(t *testing.T) {
	t.Parallel()
	s := shop(t)
	d := at(s, 80, 24)
	d.Press("ctrl+n").Sees("收货入库").Scan(way1).Sees("不 认 识").Press("ctrl+n").Sees("打包验货").Scan(way1).Sees("面单 " + way1)
	d.Scan("/移库").Sees("扫 从 哪 个 库 位 拿").Scan("A-01", cup).Sees("手 上").Scan("/pack").Sees("打包验货", "0/3").Scan(cup).Sees("1/3")
}

func TestTheLotOfAnItemIsAskedAndChosen(t *testing.T) {
	t.Parallel()
	s := shop(t)
	s.Write(func(tx *store.Tx) error {
		_, err := stock.SetLots(tx, s.Act("office"), "CUP-B", stock.LotsDated, 365, 30)
		return err
	})
	d := at(s, 80, 24)
	d.Scan("/收货").Sees("选 单 开 始 收 货").Scan("/收货 景德镇").Sees("收 货 单 打 开").Scan(cup).Sees("已收1件")
	d.Scan(mug).Sees("要 批 号", "马克杯 黑色").Scan("A12 2029-01-31").Sees("已 入 库", "A12", "已收2件")
	d.Scan(cup).Sees("已收3件").Scan(mug).Sees("要 批 号", "1 ", "2029-01-31")
	inFourForms(t, d, "2029-01-31", "2029-01-31")
	d.Press("down", "enter").Sees("已 入 库", "已收4件")
}
