package tui_test

import (
	"testing"
)

// A label may carry the mark that begins a paste, or a connection may break
// inside one: what is scanned then must not vanish without a word.
func TestAPasteThatNeverEndsIsSaidAndGivesBackItsScans(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 20}} {
		s := shop(t)
		d := at(s, size[0], size[1])
		d.Scan(way1).Sees("0/3")
		d.Type("\x1b[200~").Scan(cup).Sees("粘贴没有结束", "按一下 Esc", "0/3")
		d.Press("esc").Sees("1/3").SeesNot("粘贴没有结束")
		d.Scan(cup).Sees("2/3").Paste(mug+"\n").Sees("3/3", "已出库")
	}
}
