package tui_test

import (
	"context"
	"errors"
	"testing"

	"shipdesk/store/order"
	"shipdesk/tui"
	"shipdesk/tui/sound"
)

// ear is a player that tells what it is asked to play.
func ear() (*sound.Player, chan sound.Sound) {
	heard := make(chan sound.Sound, 20)
	return sound.New("ear", func(_ context.Context, s sound.Sound) error { heard <- s; return nil }), heard
}

func TestWhatHappensIsHeard(t *testing.T) {
	s := shop(t)
	player, heard := ear()
	d := at(s, 80, 24, func(c *tui.Config) { c.Sound = player })
	hears := func(code string, want sound.Sound) {
		t.Helper()
		d.Scan(code)
		if got := <-heard; got != want {
			t.Errorf("%s sounds like %d, want %d", code, got, want)
		}
	}
	hears(way2, sound.Accepted)
	hears(cup, sound.Refused)
	hears("/ok", sound.Accepted)
	hears(mug, sound.Complete)
	d.Scan("/park") // nothing to do: nothing to hear
	s.Platform("1001", order.Closed)
	hears(way1, sound.Pull)
	if n := d.Bells(); n != 0 {
		t.Errorf("the bell rang %d times as well", n)
	}
}

func TestTheBellRingsWhereNothingCanBePlayed(t *testing.T) {
	broken := sound.New("broken", func(context.Context, sound.Sound) error { return errors.New("no sound card") })
	d := at(shop(t), 80, 24, func(c *tui.Config) { c.Sound = broken })
	d.Scan(way2, cup).Sees("错 货").Rings(1)
	d.Scan("/ok").Sees("已 确 认").Scan(mug).Sees("验 完").Rings(3)
	d.Scan("/sound").Sees("没有能用的播放程序")
}

func TestSoundsAreTriedAndSwitchedOff(t *testing.T) {
	s := shop(t)
	player, heard := ear()
	loud := func(c *tui.Config) { c.Sound = player }
	d := at(s, 80, 24, loud)
	d.Press("f1").Sees("还有").Press("pgdown").Sees("/sound", "试听，开关声音").Press("esc")
	d.Scan("/声音").Sees("声音", "用 ear 播放", "[x] 用声音", "[ ] 不出声")
	d.Press("f5")
	for _, want := range sound.All() {
		if got := <-heard; got != want {
			t.Errorf("tried: %d, want %d", got, want)
		}
	}
	d.Press("down", "down").Press("enter").Sees("只响终端铃声").SeesNot("[ ]")
	d.Scan(way2, cup).Sees("错 货").Rings(1)
	d.Scan("/sound").Sees("[x] 只响终端铃声").Press("down", "down", "down", "enter").Sees("声音已关闭")
	d.Scan("/ok").Sees("已 确 认")
	d.HangUp()
	if err := d.Ends(); err != nil {
		t.Fatal(err)
	}
	d = at(s, 80, 24, loud)
	d.Scan(cup).Sees("错 货").Scan("/sound").Sees("[x] 不出声")
	if d.Bells() != 0 || len(heard) != 0 {
		t.Errorf("switched off, yet heard: %d bells, %d sounds", d.Bells(), len(heard))
	}
	d.Press("f2").Sees("[x] Silence").Press("esc").SeesNot("Silence")
}

func TestHelpAndQuitCanBeTypedToo(t *testing.T) {
	d := at(shop(t), 80, 24)
	d.Scan("/help").Sees("现在能做什么").Scan("/退出").Sees("要退出吗").Press("esc").SeesNot("要退出吗")
	d.Scan("/帮助").Sees("现在能做什么").Scan(way1).Sees("0/3").SeesNot("现在能做什么")
}
