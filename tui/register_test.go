package tui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/store/shoptest"
	"shipdesk/tui"
	"shipdesk/tui/kit/kittest"
)

// morningShop is the shop with one parcel packed, one under way, and a batch.
func morningShop(t *testing.T) *shoptest.Shop {
	s := shop(t)
	elsewhere(s, way4, plate)
	s.Wait(3 * 60_000_000_000)
	elsewhere(s, way1, cup)
	s.Write(func(tx *store.Tx) error {
		act := s.Act("office")
		seq, err := tx.Reserve()
		if err == nil {
			_, err = tx.Exec("INSERT INTO batch(id, day, no, doc_seq) VALUES (1, '2026-11-20', 3, $1)", seq)
		}
		if err == nil {
			_, err = tx.Exec("UPDATE parcel SET batch_id = 1, position = id WHERE id <= 4")
		}
		if err == nil {
			err = tx.Post(act, &store.Doc{Key: act.Key, Kind: "import", Subject: 1})
		}
		return err
	})
	return s
}

// inFourForms compares a screen in both languages and sizes; zh and en are what
// it shows in each language.
func inFourForms(t *testing.T, d *kittest.Desk, zh, en string) {
	t.Helper()
	for _, form := range []struct{ name, word, header, foot string }{
		{"zh-80x24", zh, "台位 1", "帮助|关闭"}, {"en-80x24", en, "Station 1", "Help|Close"},
		{"en-40x20", en, " 1 小王 lead", "Help|Close"}, {"zh-40x20", zh, " 1 小王 组长", "帮助|关闭"},
	} {
		switch form.name {
		case "zh-80x24":
			d.Resize(80, 24)
		case "en-40x20":
			d.Resize(40, 20)
		default:
			d.Press("f2")
		}
		d.Settles(func(s string) bool {
			header, rest, _ := strings.Cut(s, "\n")
			a, b, _ := strings.Cut(form.foot, "|")
			narrow := !strings.Contains(header, "台位") && !strings.Contains(header, "Station")
			return strings.Contains(header, form.header) && narrow == strings.HasSuffix(form.name, "40x20") &&
				strings.Contains(rest, form.word) && (strings.Contains(rest, " "+a) || strings.Contains(rest, " "+b))
		})
		t.Run(form.name, func(t *testing.T) { d.Golden(t) })
	}
	d.Resize(80, 24).Sees("台位 1")
}

func TestTheRegisterShowsWhatLeftAndWhatDidNot(t *testing.T) {
	t.Parallel()
	d := at(morningShop(t), 80, 24)
	d.Sees("扫 面 单 开 始").Press("ctrl+r").Sees("登记  只查，不打包", "已出库", way4, "盘子")
	inFourForms(t, d, "盘子", "盘子")
}

func TestOneKeyShowsWhatHasAWaybillAndIsNotPacked(t *testing.T) {
	t.Parallel()
	d := at(morningShop(t), 80, 24)
	d.Press("ctrl+r").Sees(way4).Press("f3").Sees("没打包", "台位 2 在验", way1, split2).SeesNot(way4)
	inFourForms(t, d, way2, way2)
}

func TestACardShowsEveryScanOfAParcel(t *testing.T) {
	t.Parallel()
	d := at(morningShop(t), 80, 24)
	d.Press("ctrl+r").Sees("登记").Scan(way1).Sees("只是查看，没有打包", "老客户，加送小样", "扫描记录2次", "台位 2")
	inFourForms(t, d, "只是查看", "Only looked up")
	d.Press("esc").Sees("已出库").Press("esc").Sees("打包验货", "扫 面 单 开 始")
}

func TestACardSaysWhatALeadSendsInstead(t *testing.T) {
	t.Parallel()
	s := morningShop(t)
	elsewhere(s, "/swap 1002 CUP-B CUP-W 黑杯断货")
	d := at(s, 80, 24)
	d.Press("ctrl+r").Sees("登记").Scan(way2).Sees("只是查看", "马克杯 白色 350ml", "(不发 CUP-B)").Press("f2").Sees("(not CUP-B)")
}

func TestOutsidePackingNothingIsEverPacked(t *testing.T) {
	t.Parallel()
	s := morningShop(t)
	d := at(s, 80, 24)
	before := scans(s)()
	d.Scan("/登记").Sees("只查，不打包")
	d.Scan(way2).Sees(way2+"  圆通速递", "只是查看").Scan(mug).Sees("不是一个包裹的号", "查找："+mug).Rings(1)
	d.Scan("/undo").Sees("/undo 没有执行：只查，不打包").Rings(2)
	d.Scan("*12").Sees("*12 没有执行")
	d.Paste(way1+"\r\n"+way2+"\r\n").Sees("只是查看", way2)
	if n := scans(s)(); n != before {
		t.Errorf("looking up recorded %d scans", n-before)
	}
	d.Scan("/打包").Sees("扫 面 单 开 始").Scan(way2).Sees("面单 "+way2, "0/1")
}

func TestASearchIsTypedAndARowOpenedWithTheArrows(t *testing.T) {
	t.Parallel()
	d := at(morningShop(t), 80, 24)
	d.Press("ctrl+r").Sees("登记").Type("小样").Sees("查找：小样", "全部", way1).SeesNot(way4)
	d.Press("enter").Sees("查找：小样", "查找> 扫码").SeesNot("扫描记录") // nothing was chosen
	d.Press("down", "enter").Sees("扫描记录2次").Press("esc").Sees("查找：小样")
	d.Type("0004").Sees("查找：0004", way4).SeesNot(way1).Press("down").Sees(">").Press("enter").Sees("盘子", "扫描记录")
	d.Press("esc").Sees("查找：0004").Press("f8").Sees("单号后4位").SeesNot("查找：")
	d.Type("1003").Sees(way3, "筷子 竹 另1种").Press("esc").SeesNot(way3)
}

func TestFiltersAndBatchesNarrowTheList(t *testing.T) {
	t.Parallel()
	d := at(morningShop(t), 80, 24)
	d.Press("ctrl+r").Sees(way4).Press("f5").Sees("筛选登记").Type("32").Press("f5").Sees("看不懂日子「32」")
	d.Press("ctrl+u").Type("11-19").Press("f5").Sees("11-19 出库", "没有查到")
	d.Press("f5").Sees("筛选登记").Press("ctrl+u").Type("今天\t圆通\t2").Press("f5").Sees("今天 出库  圆通  台位 2", way4)
	d.Press("f8").Sees("已出库").SeesNot("圆通  台位")
	d.Press("f6").Sees("2026-11-20 批3  1/4", "缺3单").Press("down", "enter").Sees("没打包  批3 1/4", "批3 #1", way1, way2, way3).SeesNot(way4)
	d.Press("f3").Sees("全部  批3 1/4", way4)
}

func TestTheListIsExported(t *testing.T) {
	t.Parallel()
	s := morningShop(t)
	d := at(s, 80, 24)
	file := filepath.Join(t.TempDir(), "out.csv")
	d.Press("ctrl+r").Sees(way4).Press("f3").Sees(way1).Press("f7").Sees("导出登记").Press("ctrl+u").Type("x.txt").Press("f5").Sees("文件名要以")
	d.Press("ctrl+u").Type(file).Press("f5").Sees("已导出5个包裹到")
	raw, err := os.ReadFile(file)
	if err != nil || strings.Count(string(raw), "\n") != 8 || !strings.Contains(string(raw), way1+",圆通速递,1001,台位 2 在验,2026-11-20 批3 第1单") {
		t.Errorf("%v:\n%s", err, raw)
	}
	d.Press("f7").Sees("导出登记").Press("ctrl+u").Type(file).Press("f5").Sees("已经有这个文件")
}

func TestARefusalUnderWayBringsThePackerBack(t *testing.T) {
	t.Parallel()
	s := shop(t)
	d := at(s, 80, 24)
	d.Scan(way2).Sees("0/1")
	hold, held := make(chan struct{}), make(chan struct{})
	go s.Write(func(*store.Tx) error { close(held); <-hold; return nil })
	<-held
	d.Scan(cup).Press("ctrl+r").Sees("只查，不打包")
	close(hold)
	d.Sees("打包验货", "错 货")
}

func TestThePaletteFindsActionsByNameAndNothingElsePressesThem(t *testing.T) {
	t.Parallel()
	s := morningShop(t)
	d := at(s, 80, 24)
	d.Scan(way3).Sees("0/2").Press("ctrl+p").Sees("功能", "F6", "挂起", "还有 ")
	inFourForms(t, d, "输入名字", "Type a name")
	d.Type("撤销").Sees("撤销").SeesNot("F6").Press("backspace", "backspace").Type("park").Sees("挂起").Press("down", "enter").Sees("已 挂 起").SeesNot("输入名字")
	d.Press("ctrl+p").Sees("输入名字").Type("/登").Sees("查包裹").Press("down", "enter").Sees("只查，不打包")
	d.Press("ctrl+p").Sees("输入名字").Type("导出").Press("down", "enter").Sees("导出登记").Press("esc").SeesNot("导出登记")
	d.Press("ctrl+p").Sees("输入名字").Scan(way2).Sees("只是查看", way2) // a code that was scanned into it
	d.Scan("/pack").Sees("扫描>").Press("ctrl+p").Sees("输入名字").Scan(way2).Sees("面单 "+way2, "0/1")
}

func TestUndoNamesWhatItTakesBack(t *testing.T) {
	t.Parallel()
	d := at(shop(t), 120, 30)
	d.Scan(way1, cup).Sees("1/3", "F5 撤销：马克杯 白色 350ml").Press("f1").Sees("撤销：马克杯 白色 350ml")
	d.Press("esc").Scan(cup, mug).Sees("验 完", "F5 撤销出库："+way1)
}

func TestSettingsAreKeptInTheBooks(t *testing.T) {
	t.Parallel()
	s := shop(t)
	d := at(s, 80, 24)
	folder := t.TempDir()
	d.Sees("扫 面 单 开 始").Press("ctrl+e").Sees("设置", "ASCII", "自动", "数量命令")
	inFourForms(t, d, "上下键选", "Choose with Up and Down")
	d.Press("enter").Press("down", "down", "enter").Sees("浅色", "自动跟着终端的底色").Press("enter", "enter").Sees("高对比")
	d.Press("down", "enter").Sees("制表符").Press("down", "enter").Sees("铃").Press("down", "enter").Sees("数量命令       开")
	d.Press("down", "enter").Sees("文件夹的路径").Type("/no/such").Press("f5").Sees("没有这个文件夹").Press("ctrl+u").Type(folder).Press("f5").Sees("上下键选", folder[:12])
	d.Press("esc").SeesNot("上下键选").Press("f2").Sees("SCAN A WAYBILL").Scan(way1, cup).Sees("1/3").Scan("*2").Sees("2/3").HangUp()
	_ = d.Ends()
	want := map[string]string{"theme/1": "contrast", "lines/1": "drawn", "sound": "bell", "pack.quantity": "on", "watch_folder": folder, "lang/1": "en"}
	s.Read(func(tx *store.Tx) error {
		for name, value := range want {
			if got, err := store.Setting(tx, name); err != nil || got != value {
				t.Errorf("%s is %q: %v", name, got, err)
			}
		}
		return nil
	})
	at(s, 80, 24).Sees("Packing", "2/3").HangUp()
	at(s, 80, 24, func(c *tui.Config) { c.Station, c.LangGiven = "9", true }).Sees("打包验货").Press("f9").Sees("关闭数量")
}

func TestWhatConcernsEverybodyIsTheLeads(t *testing.T) {
	t.Parallel()
	s := shop(t)
	s.Write(func(tx *store.Tx) error { _, err := store.SignIn(tx, "组长一", ""); return err })
	d := at(s, 80, 24)
	d.Sees("扫 面 单 开 始").Press("ctrl+e").Sees("设置").Press("down", "down", "down", "down", "down", "enter").Sees("只有组长可以改", "关")
}
