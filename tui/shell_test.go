package tui_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/shoptest"
	"shipdesk/tui"
	"shipdesk/tui/kit"
)

func TestHelpListsWhatCanBeDoneAndAScanClosesIt(t *testing.T) {
	d := at(shop(t), 80, 24)
	d.Scan(way1).Sees("0/3").Press("f1").Sees("现在能做什么", "F5", "撤销上一次扫的货", "/缺货 原因")
	d.Settles(func(s string) bool { return strings.Contains(s, "现在能做什么") })
	d.Golden(t)
	d.Scan(cup).Sees("1/3").SeesNot("现在能做什么")
	d.Press("f1").Sees("现在能做什么").Press("esc").SeesNot("现在能做什么")
}

func TestEscAndCtrlBelongToTheCodeWhileTheLineHoldsCharacters(t *testing.T) {
	d := at(shop(t), 80, 24)
	d.Scan(way2, cup).Sees("错 货")
	d.Type("69012").Sees("扫描> 69012").Press("esc").Sees("扫码，或输入后按回车", "错 货")
	d.Type("690").Press("ctrl+c", "ctrl+q").Type("1234567908").Press("enter").Sees("有1次扫描没算").SeesNot("要退出吗")
	d.Press("esc").Sees("已 确 认")
}

func TestTheCursorStandsBehindWideCharacters(t *testing.T) {
	d := at(shop(t), 80, 24)
	d.Sees("扫 面 单 开 始").Type("/缺货 破").Sees("扫描> /缺货 破")
	d.Until("the cursor stands behind the text", func(string) bool {
		x, y := d.Cursor()
		return x == kit.Width("扫描> /缺货 破") && y == 21
	})
	d.Press("backspace", "backspace").Sees("扫描> /缺货").SeesNot("破")
}

func TestTheLineEndsInLFTabOrBoth(t *testing.T) {
	d := at(shop(t), 80, 24)
	d.Type(way1 + "\r\n").Sees("0/3").Type(cup + "\n").Sees("1/3").Type(cup + "\t").Sees("2/3").Type("\n\t\r\n")
	d.Type(mug + "\r\n").Sees("验 完")
}

func TestBytesThatAreNotTextDoNotHoldUpTheScanner(t *testing.T) {
	d := at(shop(t), 80, 24)
	d.Sees("扫 面 单 开 始").Type("\xc4\xe3" + "9" + "\r").Sees("??9").Scan(way1).Sees("0/3")
}

func TestAFullWidthScanAndAGroupSeparatorAreRead(t *testing.T) {
	d := at(shop(t), 80, 24)
	d.Scan("ＹＴ1000000000001").Sees("0/3")
	d.Type("]C1AB\x1dCD\r").Sees("不 认 识")
}

func TestTheWindowTellsThatItLostTheFocus(t *testing.T) {
	d := at(shop(t), 80, 24)
	d.Sees("扫 面 单 开 始").Focus(false).Sees("扫描会打到别的窗口去！", "点一下这个窗口再扫")
	d.Focus(true).SeesNot("扫描会打到别的窗口去！")
	d.Focus(false).Sees("扫描会打到别的窗口去！").Scan(way1).Sees("0/3").SeesNot("扫描会打到别的窗口去！")
}

func TestAParcelIsFoundByItsLastDigits(t *testing.T) {
	d := at(shop(t), 80, 24)
	d.Press("f3").Sees("找包裹", "至少4位").Type("0002").Sees("找到1个", way2, "待验")
	d.Press("enter").Sees("找到1个") // nothing was chosen
	d.Press("down", "enter").Sees("面单 "+way2, "0/1").SeesNot("找到1个")
	d.Scan("/park").Sees("已 挂 起").Press("f3").Sees("至少4位").Scan(way1).Sees("面单 "+way1, "0/3")
	d.Scan("/park").Sees("已 挂 起").Press("f3").Sees("至少4位").Type("9999").Sees("没有以 9999 结尾").Press("esc").SeesNot("9999")
}

func TestAmbiguousGoodsAreChosenWithTheArrows(t *testing.T) {
	d := at(shop(t), 80, 24)
	d.Scan(way3, twin).Sees("是 哪 个", "1. 筷子 竹", "2. 筷子 木")
	d.Press("enter") // nothing is chosen: means nothing
	d.Press("down", "down").Sees(">").Press("enter").Sees("已 验", "1/2", "筷子 木")
}

func TestMissingGoodsAreParkedWithAReason(t *testing.T) {
	s := shop(t)
	d := at(s, 80, 24)
	d.Scan(way1).Sees("0/3").Press("f8").Sees("缺货的原因", "货架上找不到", "货坏了")
	d.Press("down", "down", "enter").Sees("已 挂 起")
	d.Scan(way1).Sees("接着验").Press("f8").Sees("缺货的原因").Type("被压在下面").Press("f8").Sees("已 挂 起")
	var reasons int64
	s.Read(func(tx *store.Tx) error {
		return tx.Row("SELECT count(*) FROM scan WHERE code IN ('/short 货坏了', '/short 被压在下面') AND verdict = 'parked'", nil, &reasons)
	})
	if reasons != 2 {
		t.Errorf("%d of the two reasons are on record", reasons)
	}
}

func TestAParcelIsTakenOverOnPurposeOnly(t *testing.T) {
	s := shop(t)
	elsewhere(s, way1, cup)
	d := at(s, 80, 24)
	d.Scan(way1).Sees("别 台 在 验", "F12 接手").Press("f12").Sees("面单 " + way1 + " 正在台位 2 验，确定接手")
	d.Press("enter", "space").Sees("确定接手").Press("f12").Sees("已 接 手", "1/3")
}

func TestALeadBooksGoodsAsFound(t *testing.T) {
	s := shop(t)
	elsewhere(s, way2, mug)
	d := at(s, 80, 24)
	d.Scan(way1, mug).Sees("账 上 没 货", "F12 找到").Press("f12").Sees("在哪里找到的").Press("down", "enter").Sees("1/3")
	d.Press("f9").Sees("要盘点的货").Press("down", "down", "down", "enter").Sees("账和货对不上", "CUP-B")
	d.Settles(func(s string) bool { return strings.Contains(s, "CUP-B") })
	d.Golden(t)
}

func TestTheOperatorChangesAndOnlyALeadHasTheMenu(t *testing.T) {
	s := shop(t)
	d := at(s, 80, 24)
	d.Sees("小王 组长", "F9").Press("f9").Sees("开放数量").Press("down", "enter").Sees("数量已开放")
	d.Scan(way1, cup).Sees("1/3").Scan("*2").Sees("2/3")
	d.Press("f9").Sees("关闭数量").Press("down", "down", "enter").Sees("设置组长 PIN").Type("12").Press("f5").Sees("至少4位，留空")
	d.Press("ctrl+u").Type("4711").Press("f5").Sees("PIN 已设置")
	d.Press("f4").Sees("谁在打包").Type("小李").Press("f5").Sees("没见过「小李」", "F6").Press("f6").Sees("小李，你好").SeesNot("F9")
	d.Press("f9").Sees("只有组长可以")
	d.Press("f4").Sees("谁在打包").Type("小王\r").Sees("小王 的 PIN").Type("1\r").Sees("PIN 不对").Press("ctrl+u").Type("4711\r").Sees("小王 组长，你好")
	d.Press("f4").Sees("谁在打包").Type("小王\r").Sees("小王 的 PIN").Press("esc").SeesNot("小王 的 PIN", "小王 组长").Sees("台位 1  小王")
}

func TestTheLanguageChangesInsideADialog(t *testing.T) {
	d := at(shop(t), 80, 24)
	d.Press("f4").Sees("谁在打包").Type("Ann").Press("f2").Sees("Who is packing?", "Ann", "Sign in").Press("f2").Sees("谁在打包", "Ann")
}

func TestNobodyScansBeforeSomebodySignedIn(t *testing.T) {
	s := shop(t)
	d := at(s, 80, 24, func(c *tui.Config) { c.Operator = "" })
	d.Sees("还没有人用过这本账", "shipdesk demo", "还没登录").Press("f5").Sees("名字不能为空")
	// A scan is no name: it waits for somebody to sign in.
	d.Scan(way1, cup).Sees(cup+" 先留着", "2次扫描待保存")
	d.Type("小王\r").Sees("按 F6 记为新操作员").Press("f6").Sees("小王 组长", "1/3")
}

func TestScansBeforeAnybodySignedInAreKeptWhenTheDeskIsLeft(t *testing.T) {
	s := shop(t)
	d := at(s, 80, 24, func(c *tui.Config) { c.Operator = "" })
	d.Sees("还没有人用过").Scan(way1).Sees("先留着").Press("f10").Sees("要退出吗")
	var unsaved *tui.UnsavedError
	if err := d.Press("f10").Ends(); !asUnsaved(err, &unsaved) || unsaved.Scans != 1 || unsaved.Err != nil {
		t.Fatalf("it ended with %v", err)
	}
	d = at(s, 80, 24)
	d.Sees("上次退出时有1次扫描没保存上").Press("f5").Sees("0/3")
	var by string
	s.Read(func(tx *store.Tx) error { return tx.Row("SELECT operator FROM scan", nil, &by) })
	if by != "小王" {
		t.Errorf("the scan stands under %q", by)
	}
}

func TestALeadOpensTheDeskWithThePIN(t *testing.T) {
	s := shop(t)
	s.Write(func(tx *store.Tx) error {
		if _, err := store.SignIn(tx, "小王", ""); err != nil {
			return err
		}
		return store.SetPIN(tx, "小王", "4711")
	})
	at(s, 80, 24, func(c *tui.Config) { c.PIN = "4711" }).Sees("台位 1  小王 组长")
	at(s, 80, 24, func(c *tui.Config) { c.PIN = "0000"; c.Station = "2" }).Sees("PIN 不对", "台位 2  小王").SeesNot("组长 ")
}

func TestTheKeyThatOpensADialogDoesNotAnswerIt(t *testing.T) {
	s := shop(t)
	elsewhere(s, way1, cup)
	d := at(s, 80, 24, func(c *tui.Config) { c.QuietTime = time.Hour })
	d.Scan(way1).Sees("别 台 在 验").Press("f12").Sees("确定接手").Press("f12", "f12").Scan(way2).Sees("0/1").SeesNot("已 接 手")
}

func TestAScanIntoAFormIsAScan(t *testing.T) {
	d := at(shop(t), 80, 24)
	d.Scan(way1).Sees("0/3")
	d.Press("f8").Sees("缺货的原因").Press("down").Scan(cup).Sees("1/3").SeesNot("缺货的原因")
	d.Press("ctrl+o").Sees("导入文件").Scan(cup).Sees("2/3").SeesNot("导入文件")
	d.Press("f3").Sees("找包裹").Scan("/park").Sees("已 挂 起")
	d.Press("f3").Sees("至少4位").Scan("AMBIG").Sees("不 认 识", "AMBIG").SeesNot("至少4位")
	d.Press("f3").Sees("至少4位").Scan("0002").Sees("先按 Down").Type("0001").Sees("找到1个", way1)
}

func TestALostTailIsAnnouncedBeforeAnyoneScans(t *testing.T) {
	d := at(withoutTail(t), 80, 24)
	d.Sees("账本和回执对不上", "先别扫描", "PIN")
	d.Settles(func(s string) bool { return strings.Contains(s, "先别扫描") })
	d.Golden(t)
	d.Press("f10").Sees("要退出吗").Press("esc").Sees("账本和回执对不上")
	d.Press("down").Press("down").Sees("> 写原因").Type("断电，已核对").Press("f5").Sees("已接受")
	d.Scan(way1).Sees("0/3")
}

// withoutTail is a shop whose last document was lost without an error: its
// books are older than its receipt.
func withoutTail(t *testing.T) *shoptest.Shop {
	t.Helper()
	whole, old := filepath.Join(t.TempDir(), "whole.db"), filepath.Join(t.TempDir(), "old.db")
	s := shoptest.Plain(t, whole)
	fill(s)
	s.Write(func(tx *store.Tx) error { _, err := store.SignIn(tx, "小王", ""); return err })
	closed(s)
	copied(t, whole, old)
	s = shoptest.Plain(t, whole)
	elsewhere(s, way1, cup)
	closed(s)
	copied(t, whole+".receipt", old+".receipt")
	return shoptest.At(t, old)
}

func closed(s *shoptest.Shop) {
	s.T.Helper()
	if err := s.DB.Close(); err != nil {
		s.T.Fatal(err)
	}
}

func copied(t *testing.T, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, data, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestSmallWindowsSayTheTwoThingsThatMatter(t *testing.T) {
	d := at(shop(t), 20, 8)
	d.Scan(way1).Sees("开始", "F10")
	d.Settles(func(s string) bool { return strings.Contains(s, "3 还差") })
	d.Golden(t)
	d.Resize(60, 14).Sees("0/3", "A-01").Resize(200, 60).Sees("台位 1").Resize(40, 20).Sees("1 小王 组长")
}

func TestEverySizeIsWhole(t *testing.T) {
	d := at(shop(t), 80, 24)
	d.Scan(way1, plate).Sees("错 货")
	for _, size := range [][2]int{{20, 8}, {30, 10}, {40, 12}, {40, 20}, {41, 13}, {59, 30}, {60, 18}, {80, 24}, {81, 25}, {120, 40}, {200, 60}} {
		w, h := size[0], size[1]
		d.Resize(w, h).Until(fmt.Sprint("a whole screen at ", size), func(s string) bool {
			lines := strings.Split(strings.TrimSuffix(s, "\n"), "\n")
			if len(lines) != h || !strings.Contains(lines[h-1], "F10") {
				return false
			}
			for _, line := range lines {
				if kit.Width(line) > w {
					return false
				}
			}
			return strings.Contains(squeezed(s), "错货")
		})
	}
}

func TestAnEmptyDeskSaysWhatToDoNext(t *testing.T) {
	d := at(shoptest.New(t), 80, 24)
	d.Sees("账 本 里 还 没 有 订 单", "Ctrl+O")
	d.Press("f2").Sees("NO ORDERS IN THE BOOKS YET")
	d.Settles(func(s string) bool { return strings.Contains(s, "NO ORDERS") })
	d.Golden(t)
}

func TestAScanLineThatIsNoCodeIsRefused(t *testing.T) {
	d := at(shop(t), 80, 24)
	d.Sees("扫 面 单 开 始").Paste(strings.Repeat("9", 5000)).Sees("太长，不是条码").Scan(way1).Sees("0/3")
}

func TestAnotherStationsWorkIsSeen(t *testing.T) {
	s := shop(t)
	d := at(s, 80, 24)
	d.Scan(way1).Sees("0/3")
	elsewhere(s, way1, "/take", cup)
	d.SeesNot("0/3")
}

func TestQuittingWaitsAndWritesDownWhatItCannotSave(t *testing.T) {
	s := shop(t)
	d := at(s, 80, 24, func(c *tui.Config) { c.QuitWait, c.HangUpWait = 200*time.Millisecond, 200*time.Millisecond })
	d.Scan(way1).Sees("0/3")
	hold, held := make(chan struct{}), make(chan struct{})
	go s.Write(func(*store.Tx) error { close(held); <-hold; return nil })
	<-held
	d.Scan(cup, cup).Sees("2次扫描待保存").Press("f10").Sees("要退出吗", "还有2次扫描没保存")
	err := d.Press("f10").Ends()
	close(hold)
	var unsaved *tui.UnsavedError
	if !asUnsaved(err, &unsaved) || unsaved.Scans != 2 || unsaved.Err != nil {
		t.Fatalf("it ended with %v", err)
	}
	d = at(s, 80, 24)
	d.Sees("上次退出时有2次扫描没保存上", "补存").Scan(way2).Press("f5").Sees("已补存2次扫描", "2/3")
	if _, err := os.Stat(unsaved.Path); !os.IsNotExist(err) {
		t.Errorf("the file is still there: %v", err)
	}
}
