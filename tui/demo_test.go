package tui_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"shipdesk/store"
	"shipdesk/store/desk"
	"shipdesk/store/shoptest"
	"shipdesk/tui"
	"shipdesk/tui/kit"
	"shipdesk/tui/kit/kittest"
	"shipdesk/tui/text"
)

// demoShop is the demo, as of the test shop's noon.
func demoShop(t *testing.T) *shoptest.Shop {
	t.Helper()
	s := shoptest.New(t)
	if err := desk.Demo(context.Background(), s.DB, s.Act("")); err != nil {
		t.Fatal(err)
	}
	return s
}

// choose presses Down until a row of the practice scanner is chosen.
func choose(d *kittest.Desk, row string) *kittest.Desk {
	d.Sees("  " + row)
	for range 20 {
		before := d.Screen()
		d.Press("down").Until("another row is chosen", func(s string) bool { return s != before })
		if strings.Contains(d.Screen(), "\n> "+row) {
			return d
		}
	}
	return d.Sees("\n> " + row)
}

// TestTheFirstMinute goes through the five steps with the practice scanner
// alone, at both sizes and in both languages, and compares three screens of
// it: the first step, the wrong item, and the end.
func TestTheFirstMinute(t *testing.T) {
	for _, lang := range []*text.Words{text.ZH, text.EN} {
		for _, size := range [][2]int{{80, 24}, {40, 20}} {
			t.Run(fmt.Sprintf("%s-%dx%d", lang.Lang, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				firstMinute(t, lang, size[0], size[1])
			})
		}
	}
}

func firstMinute(t *testing.T, lang *text.Words, w, h int) {
	d := at(demoShop(t), w, h, func(c *tui.Config) { c.Lang = lang.Lang })
	lesson, step := lang.Demo.Lessons, func(n int) string { return lang.Demo.Step.Of(n) }
	var screens []string
	shot := func() {
		d.Settles(func(string) bool { return true })
		screens = append(screens, d.Screen())
	}
	d.Sees(step(1), "Ctrl+G", lang.Demo.BannerShort, "268")
	shot()
	d.Press("ctrl+t").Sees(lesson["next"])
	choose(d, lesson["next"]).Press("enter").Sees(step(2), "  "+lesson["right"])
	choose(d, lesson["right"]).Press("enter").Sees(step(3), lesson["over"])
	choose(d, lesson["variant"]).Press("enter").Sees(step(4), "  "+lesson["own"])
	shot()
	choose(d, lesson["own"]).Press("enter").Sees(step(5), "  "+lesson["right"])
	choose(d, lesson["right"]).Press("enter").SeesNot(step(5)).Sees("  " + lesson["next"])
	shot()
	golden.RequireEqual(t, strings.Join(screens, strings.Repeat("=", w)+"\n"))
}

func TestTheGuideIsSkippedForGood(t *testing.T) {
	s := demoShop(t)
	d := at(s, 80, 24)
	d.Sees("第1步/5").Press("ctrl+g").SeesNot("第1步/5").Sees("引导已收起")
	d.Press("f10").Sees("要退出吗").Press("f10")
	if err := d.Ends(); err != nil {
		t.Fatal(err)
	}
	at(s, 80, 24).Sees("扫 面 单 开 始", "演示账本，不是真单").SeesNot("第1步/5").Press("f1").Sees("没有扫描枪也能扫").SeesNot("引导")
}

// TestTheGuideTakesAnyScanner does the steps with a real scanner, and not in
// the order asked for.
func TestTheGuideTakesAnyScanner(t *testing.T) {
	s := demoShop(t)
	codes := map[string]string{}
	s.Read(func(tx *store.Tx) error {
		return tx.Each("SELECT s.code, b.code FROM barcode b JOIN sku s ON s.id = b.sku_id WHERE b.units = 1", nil, func(read func(...any) error) error {
			var sku, code string
			err := read(&sku, &code)
			codes[sku] = code
			return err
		})
	})
	d := at(s, 80, 24)
	d.Scan("YT8800000260061").Sees("第2步/5", "0/2")
	d.Scan(codes["MUG-WH-500"]).Sees("错 货", "被拦住了：按 Esc 确认").Press("esc").Sees("第2步/5 扫一件")
	d.Scan(codes["MUG-WH-350"]).Sees("第3步/5 故意").Scan(codes["MUG-BK-350"]).Sees("验 完", "第3步/5 再扫一张面单")
	d.Scan("78680000260122").Sees("第3步/5 故意").Scan(codes["MUG-WH-350"]).Sees("第4步/5").Press("esc").Sees("第5步/5")
	d.Scan(codes["TWL-LG-75"], codes["TWL-LG-75"]).Sees("扫 OK").Scan("/ok").Sees("五步都会了").SeesNot("第5步/5")
}

// TestThePracticeScannerIsAScanner sends a row: it is typed into the scan
// line, so what stands there already is part of the code.
func TestThePracticeScannerIsAScanner(t *testing.T) {
	s := demoShop(t)
	d := at(s, 80, 24)
	d.Sees("第1步/5").Press("ctrl+t").Sees("下一单").Press("enter").Sees("先按上下键选一行") // nothing is chosen
	choose(d, "退款的单").Type("AB").Sees("扫描> AB").Press("enter").Sees("不 认 识", "AB")
	choose(d, "退款的单").Press("enter").Sees("不 要 发", "命令确认").Rings(2)
	d.Press("esc").Sees("已 确 认", "下一单").Press("esc").SeesNot("下一单") // Esc first answers the refusal
	d.Press("enter").Press("ctrl+t").Sees("下一单")
	d.Scan("YT8800000260061").Sees("0/2", "对的货") // a real scan leaves it open
	d.Press("f3").Sees("至少4位").SeesNot("对的货").Press("esc").Sees("对的货")
	d.Press("ctrl+t").SeesNot("对的货")
	var scans string
	s.Read(func(tx *store.Tx) error {
		return tx.Each("SELECT code || ' ' || verdict FROM scan ORDER BY id", nil, func(read func(...any) error) error {
			var one string
			err := read(&one)
			scans += one + "\n"
			return err
		})
	})
	if want := "AB unknown_code\nYT8800000260549 pull\n/ok acknowledged\nYT8800000260061 opened\n"; scans != want {
		t.Errorf("the books hold\n%swant\n%s", scans, want)
	}
}

func TestARealShopHasNothingToPractise(t *testing.T) {
	d := at(shop(t), 80, 24)
	d.Sees("扫 面 单 开 始").Press("ctrl+t").Scan(way1).Sees("0/3").SeesNot("练习", "演示", "第1步")
	d.Press("down", "enter", "ctrl+g").Scan(cup).Sees("1/3").SeesNot("练习")
}

func TestAnEmptyDeskLeadsToTheDemo(t *testing.T) {
	d := at(shoptest.New(t), 80, 24)
	d.Sees("按 Ctrl+T 打开演示小店", "Ctrl+T 演示")
	if err := d.Press("ctrl+t").Ends(); !errors.Is(err, tui.ErrDemo) {
		t.Errorf("it ended with %v", err)
	}
}

func TestEveryLessonHasAWord(t *testing.T) {
	for _, w := range []*text.Words{text.ZH, text.EN} {
		for _, l := range desk.Lessons() {
			if word := w.Demo.Lessons[string(l)]; word == "" || kit.Width(word) > 16 {
				t.Errorf("%s in %s: %q", l, w.Lang, word)
			}
		}
		if n := len(w.Demo.Lessons); n != len(desk.Lessons()) {
			t.Errorf("%d words in %s for %d lessons", n, w.Lang, len(desk.Lessons()))
		}
	}
}

// TestThePracticeScannerFitsEverySize leaves the refusal and the way out on
// the screen.
func TestThePracticeScannerFitsEverySize(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		d := at(demoShop(t), 80, 24, func(c *tui.Config) { c.Lang = lang })
		word := map[string]string{"zh": "错货", "en": "wrong"}[lang]
		d.Scan("YT8800000260061", "TWL-LG-75").Press("ctrl+t")
		for _, size := range [][2]int{{20, 8}, {39, 30}, {40, 12}, {40, 20}, {59, 17}, {60, 12}, {60, 18}, {80, 14}, {80, 24}, {120, 40}, {200, 60}} {
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
				return strings.Contains(strings.ToLower(squeezed(s)), word)
			})
		}
	}
}
