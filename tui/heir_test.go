package tui_test

import (
	"context"
	"strings"
	"testing"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/shoptest"
)

// badge makes an operator and gives the badge.
func badge(s *shoptest.Shop, name string) (code string) {
	s.T.Helper()
	s.Write(func(tx *store.Tx) error {
		o, err := store.SignIn(tx, name, "")
		code, _ = scan.OperatorBadge(o.ID)
		return err
	})
	return code
}

// scannedBy lists who made each scan, in order.
func scannedBy(s *shoptest.Shop) string {
	s.T.Helper()
	var names []string
	s.Read(func(tx *store.Tx) error {
		return tx.Each("SELECT operator FROM scan ORDER BY id", nil, func(read func(...any) error) error {
			var name string
			err := read(&name)
			names = append(names, name)
			return err
		})
	})
	return strings.Join(names, " ")
}

func TestABadgeSignsInWhoScansBehindIt(t *testing.T) {
	s := shop(t)
	wang, li := badge(s, "小王"), badge(s, "小李")
	d := at(s, 80, 24)
	d.Scan(way1, cup, li, cup, mug).Sees("验 完", "台位 1  小李").SeesNot("小李 组长")
	d.Press("f9").Sees("只有组长可以")
	d.Scan(wang).Sees("小王 组长").Scan(way2, cup).Sees("错 货").Scan(li).Sees("台位 1  小李", "错 货")
	d.Press("esc").Sees("已 确 认")
	if got, want := scannedBy(s), "小王 小王 小王 小李 小李 小李 小王 小王 小王 小李"; got != want {
		t.Errorf("scanned by %s, want %s", got, want)
	}
}

// A paste is a burst: everything is in the queue before the badge is answered.
func TestTheScansBehindABadgeAreTheNewOperatorsInABurst(t *testing.T) {
	s := shop(t)
	wang, li := badge(s, "小王"), badge(s, "小李")
	d := at(s, 80, 24)
	d.Sees("扫 面 单 开 始")
	var codes, want []string
	for i, who := range []string{"小王", "小李", "小王", "小李"} {
		for range 90 { // more than one batch
			codes, want = append(codes, "NOTHING"), append(want, who)
		}
		if i < 3 {
			codes, want = append(codes, []string{li, wang, li}[i]), append(want, who)
		}
	}
	count := scans(s)
	d.Paste(strings.Join(codes, "\n"))
	d.Until("all is saved", func(string) bool { return count() == int64(len(codes)) })
	d.Sees("台位 1  小李")
	if got := scannedBy(s); got != strings.Join(want, " ") {
		t.Errorf("scanned by %s", got)
	}
}

func TestAMisreadOrForeignBadgeSignsNobodyIn(t *testing.T) {
	s := shop(t)
	nobody, _ := scan.OperatorBadge(99)
	d := at(s, 80, 24)
	d.Scan(nobody, "%SDP1A", way1).Sees("0/3", "小王 组长")
	if got := scannedBy(s); got != "小王 小王 小王" {
		t.Errorf("scanned by %s", got)
	}
}

func TestABadgeAsksForThePIN(t *testing.T) {
	s := shop(t)
	wang, li := badge(s, "小王"), badge(s, "小李")
	s.Write(func(tx *store.Tx) error { return store.SetPIN(tx, "小王", "4711") })
	d := at(s, 80, 24)
	d.Scan(li).Sees("台位 1  小李").Scan(wang).Sees("请输入 小王 的 PIN", "输入 PIN 才能做组长的事")
	d.Type("1234\r").Sees("PIN 不对").Press("ctrl+u").Type("4711\r").Sees("小王 组长，你好").SeesNot("请输入")
	d.Scan(li).Sees("台位 1  小李").Scan(wang).Sees("输入 PIN 才能做组长的事")
	d.Scan(way1).Sees("0/3").SeesNot("输入 PIN 才能做组长的事", "小王 组长")
	d.Press("f9").Sees("只有组长可以")
	if got, want := scannedBy(s), "小王 小李 小王 小李 小王"; got != want {
		t.Errorf("scanned by %s, want %s", got, want)
	}
}

func TestABadgeIsANameInTheSignInDialog(t *testing.T) {
	s := shop(t)
	badge(s, "小王")
	li := badge(s, "小李")
	d := at(s, 80, 24)
	d.Press("f4").Sees("谁在打包").Scan(li).Press("enter").Sees("小李，你好").SeesNot("谁在打包")
	d.Press("f4").Sees("谁在打包").Type("%SDP1A").Press("f6").Sees("没有这张工牌的人")
	var n int64
	err := s.DB.Read(context.Background(), func(tx *store.Tx) error {
		return tx.Row("SELECT count(*) FROM operator", nil, &n)
	})
	if err != nil || n != 2 {
		t.Errorf("%d operators (%v), want 2", n, err)
	}
}
