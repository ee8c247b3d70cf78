package tui_test

import (
	"testing"
	"time"
)

func TestAClockThatWasSetBackIsSaid(t *testing.T) {
	s := shop(t)
	d := at(s, 40, 20)
	d.Scan(way1).Sees("0/3", "12:00:00 已保存")
	s.Wait(-3 * time.Hour)
	d.Sees("时钟比账本慢3小时，请核对时间")
	d.Scan(cup).Sees("1/3", "时钟比账本慢3小时").Press("f2").Sees("Clock 3 h behind books: check it")
	s.Wait(3 * time.Hour)
	d.Sees("saved").SeesNot("behind books")
}
