package line

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/tui/text"
)

// plainly runs the desk as lines of text over the lines given, and gives what
// it said.
func (b *bench) plainly(t *testing.T, lines ...string) string {
	t.Helper()
	b.out.Reset()
	b.In = strings.NewReader(strings.Join(lines, "\n") + "\n")
	if err := b.Plain(context.Background()); err != nil {
		t.Fatal(err)
	}
	return b.out.String()
}

func wantText(t *testing.T, got, want string) {
	t.Helper()
	if want = strings.TrimPrefix(want, "\n"); got != want {
		t.Errorf("it says\n%s\nwant\n%s", got, want)
	}
}

// stepwise gives lines one at a time: each is there only when the one before it was
// answered.
func (b *bench) stepwise(t *testing.T, lines ...string) string {
	t.Helper()
	b.out.Reset()
	r, w := io.Pipe()
	b.In, b.Live = r, true
	prompts := make(chan struct{}, 50)
	b.Out = writerFunc(func(p []byte) (int, error) {
		b.out.Write(p)
		if strings.HasSuffix(string(p), "> ") {
			prompts <- struct{}{}
		}
		return len(p), nil
	})
	done := make(chan error, 1)
	go func() { done <- b.Plain(context.Background()) }()
	for _, line := range lines {
		<-prompts
		if _, err := io.WriteString(w, line+"\n"); err != nil {
			t.Fatal(err)
		}
	}
	<-prompts
	_ = w.Close()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	return b.out.String()
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

func TestAParcelInPlainWords(t *testing.T) {
	b := newBench(t)
	b.slippers()
	b.shop.Write(func(tx *store.Tx) error {
		_, err := tx.Exec("UPDATE order_text SET note = '加送小样', message = '快点' WHERE order_id = (SELECT id FROM orders WHERE no = '2222280178365521518')")
		return err
	})
	got := b.stepwise(t, "YT8812345670001", "6983232655238", "6949386895296", "6949386895296", "/ok", "6983232655238")
	wantText(t, got, `
发货台，台位 1
操作员 小王 组长
扫码，或输入后按回车。/help 看命令，/quit 退出
扫面单开始。今天已发 0，待验 2，待打单 0
扫描> 开始：面单 YT8812345670001；已验 0/3，还差3件；圆通速递；扫货品
还剩36小时
备注：加送小样
买家留言：快点
还要：拖鞋 黑色 大号 2件（D-08-01）、拖鞋 米色 大号 1件（D-08-02）
扫描> 已验：拖鞋 黑色 大号；已验 1/3，还差2件
还要：拖鞋 黑色 大号 1件（D-08-01）、拖鞋 米色 大号 1件（D-08-02）
扫描> 已验：拖鞋 米色 大号；已验 2/3，还差1件
还要：拖鞋 黑色 大号 1件（D-08-01）
扫描> 多了：这一单已经够了：拖鞋 米色 大号；已验 2/3，还差1件；把多的放回原位，再扫本单面单（或按 Esc、输入 /ok）
扫描> 已确认：好，继续；已验 2/3，还差1件；扫货品
还要：拖鞋 黑色 大号 1件（D-08-01）
扫描> 验完：面单 YT8812345670001 验完，已出库；已验 3/3，齐了；圆通速递；封箱贴单，扫下一张面单
扫面单开始。今天已发 1，待验 1，待打单 0
扫描> 
已退出，账本已保存
`)
}

func TestThePlainDeskGoesOnWhereTheStationStands(t *testing.T) {
	b := newBench(t)
	b.slippers()
	b.Words = text.EN
	b.plainly(t, "YT8812345670001", "6983232655238", "/quit", "6983232655238")
	got := b.plainly(t, "6949386895296", "6949386895296")
	wantText(t, got, `
shipdesk, Station 1
Operator 小王 lead
Scan, or type and press Enter. /help lists the commands, /quit quits
Going on with waybill YT8812345670001, 1/3
36 h left
Still wanted: 拖鞋 黑色 大号 x 1 (D-08-01), 拖鞋 米色 大号 x 1 (D-08-02)
counted: 拖鞋 米色 大号; 2 of 3 counted, 1 piece to go
too many: Enough of this already: 拖鞋 米色 大号; 2 of 3 counted, 1 piece to go; Put the extra back, then scan this parcel's waybill (or Esc, or /ok)
Closed, the books are saved
`)
	if got := b.plainly(t, "/help"); strings.Count(got, "too many: Enough") != 2 || !strings.Contains(got, "/undo /park") {
		t.Errorf("help does not say where the desk stands:\n%s", got)
	}
}

// What a scanner sends before a refusal was written does not acknowledge it.
func TestAnAcknowledgementBeforeTheRefusalWasWrittenDoesNotCount(t *testing.T) {
	b := newBench(t)
	b.slippers()
	b.Live = true
	if got := b.plainly(t, "YT8812345670002", "6983232655238", "/ok"); !strings.Contains(got, "先确认：这次没算：/ok") {
		t.Errorf("it says\n%s", got)
	}
	b.Live = false
	if got := b.plainly(t, "/ok"); !strings.Contains(got, "已确认：") {
		t.Errorf("it says\n%s", got)
	}
}

func TestThePlainDeskAsksWhoIsThere(t *testing.T) {
	b := newBench(t)
	b.Operator = ""
	var badge string
	b.shop.Write(func(tx *store.Tx) error {
		o, err := store.SignIn(tx, "小李", "")
		badge, _ = scan.OperatorBadge(o.ID)
		return err
	})
	got := b.plainly(t, "6949386895296", "%SDP1A", badge, "6949386895296")
	wantText(t, got, `
发货台，台位 1
扫工牌，或输入姓名后按回车
没有叫「6949386895296」的操作员
再输一次。新操作员先用 shipdesk operator add 名字 添加
扫工牌，或输入姓名后按回车
这个账本里没有这张工牌的人。重新打印命令表，或输入姓名
扫工牌，或输入姓名后按回车
操作员 小李 组长
扫码，或输入后按回车。/help 看命令，/quit 退出
账本里还没有订单。先导入订单和商品文件：shipdesk import 文件名
不认识：账上不认识这个码：6949386895296；看看扫的是不是货品条码。新条码请组长导入商品资料
账本里还没有订单。先导入订单和商品文件：shipdesk import 文件名
已退出，账本已保存
`)
	b.Operator = ""
	if got := b.plainly(t); !strings.HasSuffix(got, "已退出，账本已保存\n") {
		t.Error(got)
	}
	fresh := newBench(t)
	fresh.Operator = ""
	if got := fresh.plainly(t, "小王"); !strings.Contains(got, "操作员 小王 组长") {
		t.Error(got)
	}
}

func TestThePlainDeskEndsWithItsOutput(t *testing.T) {
	b := newBench(t)
	b.Out = brokenPipe{}
	if err := b.Plain(context.Background()); !errors.Is(err, errOutput) || Exit(err) != ExitFault {
		t.Error(err)
	}
}

func TestThePlainDeskHoldsItsStation(t *testing.T) {
	b := newBench(t)
	other, err := store.Open(context.Background(), b.DB.Path(), store.Options{Now: b.shop.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	hold, err := other.HoldStation("1")
	if err != nil {
		t.Fatal(err)
	}
	defer hold.Close()
	if err := b.Plain(context.Background()); store.FaultCode(err) != store.FaultStationTaken {
		t.Error(err)
	}
	b.Station = ""
	if got := b.plainly(t); !strings.HasPrefix(got, "发货台，台位 2\n") {
		t.Error(got)
	}
}
