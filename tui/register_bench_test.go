package tui

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/shoptest"
)

// BenchmarkRegisterKey presses keys in the register of 1,000,000 parcels: from
// the key to the frame that shows its answer.
func BenchmarkRegisterKey(b *testing.B) {
	db := shoptest.Million(b, 1_000_000)
	letters := func(s string) (keys []tea.KeyPressMsg) {
		for _, r := range s {
			keys = append(keys, tea.KeyPressMsg{Code: r, Text: string(r)})
		}
		return keys
	}
	for _, c := range []struct {
		name string
		keys []tea.KeyPressMsg
	}{
		{"down", []tea.KeyPressMsg{{Code: tea.KeyDown}}},
		{"page down", []tea.KeyPressMsg{{Code: tea.KeyPgDown}}},
		{"end", []tea.KeyPressMsg{{Code: tea.KeyEnd}}},
		{"waiting", []tea.KeyPressMsg{{Code: tea.KeyF3}}},
		{"waybill", letters("YT8800006153063")},
		{"last digits", letters("3063")},
		{"note", letters("老客户加送")},
		{"goods", letters("商品7 白色")},
		{"SKU", letters("K77")},
		{"buyer", letters("tb777")},
	} {
		b.Run(c.name, func(b *testing.B) {
			m := newModel(Config{DB: db, Station: "1", Lang: "zh", Zone: time.UTC}.withDefaults())
			m.operator, m.started, m.beside.catching = store.Operator{Name: "小王"}, true, true
			m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
			settle(m, m.goTo(screenRegister))
			var worst time.Duration
			for i := 0; b.Loop(); i++ {
				if i%len(c.keys) == 0 && len(c.keys) > 1 {
					m.line.Clear()
				}
				began := time.Now()
				_, cmd := m.Update(c.keys[i%len(c.keys)])
				settle(m, cmd)
				_ = m.View()
				worst = max(worst, time.Since(began))
			}
			b.ReportMetric(float64(worst.Microseconds())/1000, "worst-ms")
		})
	}
}
