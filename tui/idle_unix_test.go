//go:build unix

package tui_test

import (
	"syscall"
	"testing"
	"time"
)

// BenchmarkIdle lets the desk stand for five seconds and reports how much of a
// core this process took, the test's own terminal included.
func BenchmarkIdle(b *testing.B) {
	d := at(shop(b), 80, 24).Sees("扫 面 单 开 始")
	for b.Loop() {
		before := used(b)
		time.Sleep(5 * time.Second)
		b.ReportMetric(100*float64(used(b)-before)/float64(5*time.Second), "%core")
	}
	d.HangUp()
}

// used is the processor time this process has taken.
func used(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
