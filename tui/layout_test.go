package tui

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/exception"
	"shipdesk/store/intake"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/sheet"
	"shipdesk/store/shoptest"
	"shipdesk/tui/kit"
)

// settle runs a command and all that follows from it.
func settle(m *model, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			settle(m, c)
		}
	default:
		_, next := m.Update(msg)
		settle(m, next)
	}
}

// layoutDesk is a desk in the middle of its day: a refusal on the screen, a
// parcel dispatched, another with every kind of text in it.
func layoutDesk(t *testing.T, lang string) *model {
	s := shoptest.New(t)
	s.AddSKU(
		shoptest.Goods{Code: "CUP-W", Name: "双层玻璃杯带盖大容量", Variant: "颜色分类:白色;尺寸:350ml", Barcode: "6901234567892", Place: "A-01", Stock: 40},
		shoptest.Goods{Code: "CUP-B", Name: "双层玻璃杯带盖大容量", Variant: "颜色分类:黑色;尺寸:350ml", Barcode: "6901234567908", Place: "A-02", Stock: 9},
	)
	s.AddMany(1, 30, "CUP-W", 2)
	s.AddOrder("3000000000000004711", []string{"SF1000000000001"}, shoptest.Line{SKU: "CUP-B", Units: 1}, shoptest.Line{SKU: "CUP-W", Units: 12})
	s.Write(func(tx *store.Tx) error {
		_, err := tx.Exec("UPDATE order_text SET note = '老客户，加送小样👨‍👩‍👧，请放一张手写的感谢卡…', message = '请尽快发货', buyer = 'tb_“amy”88', receiver = '张*'")
		if err == nil {
			_, err = store.SignIn(tx, "小王", "")
		}
		return err
	})
	m := newModel(Config{DB: s.DB, Station: "1", Operator: "小王", Lang: lang, Zone: shoptest.Noon.Location()}.withDefaults())
	began, ok := begin(m.db, "1", "小王", "")().(beganMsg)
	if !ok {
		t.Fatal("it does not begin")
	}
	m.started, m.operator = true, began.operator
	_ = m.rights()
	for _, code := range []string{"YT0000000000007", "6901234567892", "6901234567892", "SF1000000000001", "6901234567908", "6901234567908"} {
		settle(m, m.scan(code))
	}
	s.Write(func(tx *store.Tx) error {
		_, err := exception.HoldAll(tx, s.Act("office"), []string{"YT0000000000007"}, "买家要改款，等她回话，先放在组长那里")
		return err
	})
	v := pack.View{}
	err := s.DB.Read(context.Background(), func(tx *store.Tx) (err error) { v, err = pack.Look(tx, "1"); return err })
	if err != nil || v.Lock == nil {
		t.Fatalf("no refusal waits: %v", err)
	}
	return m
}

// sights are what can be on the screen.
var sights = []struct {
	name string
	show func(m *model) tea.Cmd
}{
	{"packing", func(m *model) tea.Cmd { return m.goTo(screenPack) }},
	{"help", func(m *model) tea.Cmd { return m.open(m.help(), false) }},
	{"palette", func(m *model) tea.Cmd { return m.open(m.palette(), false) }},
	{"settings", func(m *model) tea.Cmd { return m.open(m.settings(), false) }},
	{"watched folder", func(m *model) tea.Cmd { return m.open(m.askWatch(), false) }},
	{"operator", func(m *model) tea.Cmd { return m.open(m.askOperator(), false) }},
	{"lead", func(m *model) tea.Cmd { return m.open(m.leadMenu(), false) }},
	{"import", func(m *model) tea.Cmd { return m.askImport() }},
	{"unknown columns", func(m *model) tea.Cmd {
		m.top = overlays{}
		cmd, _ := m.askColumns([]string{"own.csv"}, &intake.BrokenFile{File: "own.csv", Err: &sheet.UnknownError{
			Header: []string{"单", "", "一个很长很长很长很长的列名"}, Samples: [][]string{{"3000000000000004711", "", "x"}, {"", "", "很长的值很长的值很长的值"}},
		}})
		return cmd
	}},
	{"unknown goods", func(m *model) tea.Cmd {
		m.top = overlays{}
		return m.openGoods([]order.Unmapped{{Goods: order.Goods{Shop: "示例店", Title: "双层玻璃杯带盖大容量", Variant: "颜色分类:白色;尺寸:350ml"}, Units: 12}, {Goods: order.Goods{Code: "OLD-1"}, Units: 1}})
	}},
	{"their SKU", func(m *model) tea.Cmd {
		m.top.quiet = time.Time{}
		return tea.Sequence(m.toOverlay(tea.KeyPressMsg{Code: tea.KeyDown}), m.toOverlay(tea.KeyPressMsg{Code: tea.KeyEnter}), m.toOverlay(tea.PasteMsg{Content: "双层"}))
	}},
	{"gone", func(m *model) tea.Cmd {
		return m.open(m.askGone([]order.GoneOrder{{No: "3000000000000004711", Shop: "示例店", Units: 3}}), false)
	}},
	{"quit", func(m *model) tea.Cmd { return m.askQuit() }},
	{"find", func(m *model) tea.Cmd { return m.toScreen(kit.ActMsg{ID: "find"}) }},
	{"short", func(m *model) tea.Cmd { return m.toScreen(kit.ActMsg{ID: "short"}) }},
	{"register", func(m *model) tea.Cmd { return m.goTo(screenRegister) }},
	{"not packed", func(m *model) tea.Cmd { return m.toScreen(kit.ActMsg{ID: "scope"}) }},
	{"row", func(m *model) tea.Cmd { return m.toScreen(tea.KeyPressMsg{Code: tea.KeyDown}) }},
	{"search", func(m *model) tea.Cmd { return m.toScreen(kit.PendingMsg{Text: "双层 加送"}) }},
	{"nothing found", func(m *model) tea.Cmd { return m.toScreen(kit.PendingMsg{Text: "龙"}) }},
	{"card", func(m *model) tea.Cmd { return m.code("SF1000000000001") }},
	{"filter", func(m *model) tea.Cmd { return m.toScreen(kit.ActMsg{ID: "filter"}) }},
	{"batches", func(m *model) tea.Cmd { return m.toScreen(kit.ActMsg{ID: "batches"}) }},
	{"export", func(m *model) tea.Cmd { return m.toScreen(kit.ActMsg{ID: "export"}) }},
	{"documents", func(m *model) tea.Cmd {
		settle(m, m.goTo(screenRegister))
		return m.toScreen(kit.ActMsg{ID: "docs"})
	}},
	{"a document", func(m *model) tea.Cmd { return m.toScreen(tea.KeyPressMsg{Code: tea.KeyDown}) }},
	{"kinds of documents", func(m *model) tea.Cmd { return m.toScreen(kit.ActMsg{ID: "kind"}) }},
	{"take back", func(m *model) tea.Cmd { m.top = overlays{}; return m.toScreen(kit.ActMsg{ID: "reverse"}) }},
	{"parcels again", func(m *model) tea.Cmd { m.top = overlays{}; return m.toScreen(kit.ActMsg{ID: "docs"}) }},
	{"pull list", func(m *model) tea.Cmd { m.pulls = 1; return m.goTo(screenExceptions) }},
	{"pulled row", func(m *model) tea.Cmd { return m.toScreen(kit.CodeMsg{Code: "YT0000000000007"}) }},
	{"hold box", func(m *model) tea.Cmd {
		return m.toScreen(kit.CodeMsg{Code: "3000000000000004711, SF1000000000001, 99"})
	}},
	{"hold", func(m *model) tea.Cmd { return m.toScreen(kit.ActMsg{ID: "hold"}) }},
	{"let go", func(m *model) tea.Cmd { settle(m, m.goTo(screenExceptions)); return m.toScreen(kit.ActMsg{ID: "free"}) }},
	{"something to pull", func(m *model) tea.Cmd { return m.goTo(screenPack) }},
	{"board", func(m *model) tea.Cmd { m.urgent = urgent{3, 12}; return m.goTo(screenDeadlines) }},
	{"board filtered", func(m *model) tea.Cmd { return m.toScreen(kit.PendingMsg{Text: "申通"}) }},
	{"returns", func(m *model) tea.Cmd { return m.goTo(screenReturns) }},
	{"a return signed in", func(m *model) tea.Cmd { return tea.Sequence(m.scan("3000000000000004711"), m.scan("SF9000000000001")) }},
	{"returns pile", func(m *model) tea.Cmd { return m.toScreen(tea.KeyPressMsg{Code: tea.KeyDown}) }},
	{"unclaimed", func(m *model) tea.Cmd { settle(m, m.scan("SF9000000000001")); return m.scan("6901234567892") }},
	{"a line of it", func(m *model) tea.Cmd { return m.toScreen(tea.KeyPressMsg{Code: tea.KeyDown}) }},
	{"claim", func(m *model) tea.Cmd { return m.toScreen(kit.ActMsg{ID: "claim"}) }},
	{"goods data", func(m *model) tea.Cmd { return m.goTo(screenCatalog) }},
	{"goods found", func(m *model) tea.Cmd { return m.toScreen(kit.PendingMsg{Text: "双层"}) }},
	{"goods card", func(m *model) tea.Cmd { return m.code("6901234567892") }},
	{"goods field", func(m *model) tea.Cmd {
		settle(m, m.toScreen(tea.KeyPressMsg{Code: tea.KeyDown}))
		return m.toScreen(kit.ActMsg{ID: "open"})
	}},
	{"places", func(m *model) tea.Cmd {
		settle(m, m.toScreen(kit.ActMsg{ID: "back"}))
		return tea.Batch(m.goTo(screenCatalog), m.toScreen(kit.ActMsg{ID: "part"}))
	}},
	{"place", func(m *model) tea.Cmd { return m.code("A-01") }},
	{"labels", func(m *model) tea.Cmd {
		settle(m, m.toScreen(kit.ActMsg{ID: "back"}))
		return tea.Batch(m.toScreen(kit.ActMsg{ID: "new"}), m.code("一个很长很长很长很长很长的库位标签"), m.code("A-01"))
	}},
	{"urgent", func(m *model) tea.Cmd { return m.goTo(screenPack) }},
	{"arrivals", func(m *model) tea.Cmd { return m.goTo(screenReceiving) }},
	{"purchase note", func(m *model) tea.Cmd { return m.toScreen(kit.ActMsg{ID: "note"}) }},
	{"receipt", func(m *model) tea.Cmd {
		settle(m, m.code("/receive 景德镇陶瓷批发市场三楼312号档口"))
		settle(m, m.code("6901234567892"))
		return m.code("*480")
	}},
	{"damaged", func(m *model) tea.Cmd { return m.toScreen(kit.ActMsg{ID: "damaged"}) }},
	{"unknown barcode", func(m *model) tea.Cmd { return m.code("6900000000014") }},
	{"its SKU", func(m *model) tea.Cmd { return m.toScreen(kit.ActMsg{ID: "bind-code"}) }},
	{"too many", func(m *model) tea.Cmd { return m.code("*999999") }},
	{"issue", func(m *model) tea.Cmd {
		m.top = overlays{}
		settle(m, m.code("/issue"))
		return m.code("/样品 给主播拍照用，三天后还回来")
	}},
	{"issued", func(m *model) tea.Cmd { return m.code("6901234567892") }},
	{"purpose", func(m *model) tea.Cmd { return m.toScreen(kit.ActMsg{ID: "purpose"}) }},
	{"move", func(m *model) tea.Cmd { m.top = overlays{}; settle(m, m.code("/move")); return m.code("A-01") }},
	{"in hand", func(m *model) tea.Cmd { return m.code("6901234567892") }},
	{"none there", func(m *model) tea.Cmd { return m.code("*4000") }},
	{"to take down", func(m *model) tea.Cmd { m.todo.down = 1000; return m.goTo(screenRegister) }},
	{"stock", func(m *model) tea.Cmd { return m.goTo(screenStock) }},
	{"stock row", func(m *model) tea.Cmd { return m.toScreen(tea.KeyPressMsg{Code: tea.KeyDown}) }},
	{"stock export", func(m *model) tea.Cmd { return m.toScreen(kit.ActMsg{ID: "export"}) }},
	{"stock searched", func(m *model) tea.Cmd { m.dismiss(); return m.toScreen(kit.PendingMsg{Text: "没有的货"}) }},
	{"stock card", func(m *model) tea.Cmd { return m.toScreen(kit.CodeMsg{Code: "CUP-W"}) }},
	{"stock mark", func(m *model) tea.Cmd { return m.toScreen(kit.ActMsg{ID: "mark"}) }},
	{"stock card again", func(m *model) tea.Cmd { m.dismiss(); return m.toScreen(kit.CodeMsg{Code: "CUP-B"}) }},
	{"stock list", func(m *model) tea.Cmd {
		settle(m, m.toScreen(kit.ActMsg{ID: "back"}))
		return m.toScreen(kit.ActMsg{ID: "view"})
	}},
	{"without focus", func(m *model) tea.Cmd { m.focus(false); return nil }},
	{"not saved", func(m *model) tea.Cmd { m.queue.fails, m.queue.err = 1, diskFull; return nil }},
}

// sizes are every width at some heights, and every height at some widths.
func sizes() (all [][2]int) {
	for w := 20; w <= 200; w++ {
		for _, h := range []int{8, 24} {
			all = append(all, [2]int{w, h})
		}
	}
	for h := 8; h <= 60; h++ {
		for _, w := range []int{20, 40, 80} {
			all = append(all, [2]int{w, h})
		}
	}
	return all
}

// TestEverythingFitsEverySize draws all there is to see at all sizes: every
// line within the window, every row of it there, never without a way out.
func TestEverythingFitsEverySize(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		m := layoutDesk(t, lang)
		for i, sight := range sights {
			if i%2 == 1 == (lang == "en") && sight.name != "register" && sight.name != "row" && sight.name != "packing" {
				settle(m, sight.show(m))
				continue // half of them in either language
			}
			settle(m, sight.show(m))
			for _, size := range sizes() {
				m.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				if wrong := misfit(m.View().Content, size[0], size[1]); wrong != "" {
					t.Fatalf("%s in %s at %v: %s\n%s", sight.name, lang, size, wrong, kit.Strip(m.View().Content))
				}
			}
		}
	}
}

// misfit says what is wrong with a drawn screen; empty if nothing is.
func misfit(screen string, w, h int) string {
	lines := strings.Split(screen, "\n")
	if len(lines) != h {
		return fmt.Sprintf("%d lines", len(lines))
	}
	said := 0
	for i, line := range lines {
		plain := kit.Strip(line)
		if n := kit.Width(line); n > w {
			return fmt.Sprintf("line %d is %d cells wide", i, n)
		}
		if !utf8.ValidString(plain) || strings.ContainsAny(plain, "\uFFFD\x00\t") {
			return fmt.Sprintf("line %d is cut inside a character: %q", i, plain)
		}
		if strings.TrimSpace(plain) != "" {
			said++
		}
	}
	foot := strings.Join(lines[h-2:], "\n")
	switch {
	case said < 3:
		return "it is blank"
	case !strings.Contains(foot, "F10") && !strings.Contains(foot, "Esc"):
		return "there is no way out"
	}
	return ""
}
