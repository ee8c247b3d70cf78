package tui

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/sellable"
	"shipdesk/store/shoptest"
	"shipdesk/tui/kit"
)

// BenchmarkGoodsData is the screen for the data of 100,000 SKUs in as many
// places: from the key press to the frame.
func BenchmarkGoodsData(b *testing.B) {
	db := shoptest.Plenty(b, 100_000, 1)
	err := db.Write(b.Context(), func(tx *store.Tx) error {
		if _, err := tx.Exec("INSERT INTO place(id, code, kind, route) SELECT id + 100, 'A-' || (100000 + id), 'bin', 'A-' || (100000 + id) FROM sku WHERE id > 0"); err != nil {
			return err
		}
		if _, err := tx.Exec("UPDATE sku SET home = id + 100 WHERE id > 0"); err != nil {
			return err
		}
		_, err := tx.Exec("INSERT INTO barcode(key, sku_id, code) SELECT 'B' || (id / 2), id, 'B' || (id / 2) FROM sku WHERE id > 0 AND id % 50 < 2")
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	for done := false; !done; {
		if err := db.Write(b.Context(), func(tx *store.Tx) (err error) { done, err = sellable.Advance(tx); return err }); err != nil {
			b.Fatal(err)
		}
	}
	for _, c := range []struct {
		name  string
		lists int // F3 so often
		msg   tea.Msg
	}{
		{"end of SKUs", 0, tea.KeyPressMsg{Code: tea.KeyEnd}},
		{"search", 0, kit.PendingMsg{Text: "bz"}},
		{"end of places", 1, tea.KeyPressMsg{Code: tea.KeyEnd}},
		{"search of places", 1, kit.PendingMsg{Text: "777"}},
		{"shared barcodes", 2, tea.KeyPressMsg{Code: tea.KeyEnd}},
		{"card", 0, kit.CodeMsg{Code: "K7919"}},
		{"place", 1, kit.CodeMsg{Code: "A-150000"}},
	} {
		b.Run(c.name, func(b *testing.B) {
			m := newModel(Config{DB: db, Station: "1", Lang: "zh", Zone: time.UTC}.withDefaults())
			m.operator, m.started, m.beside.catching = store.Operator{Name: "小王"}, true, true
			m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
			settle(m, m.goTo(screenCatalog))
			for range c.lists {
				settle(m, m.toScreen(kit.ActMsg{ID: "part"}))
			}
			for b.Loop() {
				b.StopTimer()
				settle(m, m.toScreen(kit.PendingMsg{}))
				b.StartTimer()
				settle(m, m.toScreen(c.msg))
				_ = m.View()
			}
		})
	}
}
