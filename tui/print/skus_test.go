package print

import (
	"slices"
	"strings"
	"testing"

	"shipdesk/tui/text"
)

func TestCardsOfGoodsAreReadBack(t *testing.T) {
	long := strings.Repeat("LONG-CODE-", 3)
	for _, c := range []struct {
		codes   []string
		columns int
	}{
		{[]string{"CUP-W", "P1", "k3-a"}, 3},
		{[]string{"CUP-W", "CUP-WHITE-350ML-A"}, 2},
		{[]string{"CUP-W", long}, 1},
		{strings.Split(strings.Repeat("A-100,", 80)+"B", ","), 3},
	} {
		var cards []SKUCard
		for _, code := range c.codes {
			cards = append(cards, SKUCard{Code: code, Name: "很长很长的一个货品名字写不下" + strings.Repeat("长", 40), Variant: "白色 350ml", Place: "A-01-02"})
		}
		cards = append(cards, SKUCard{Code: "杯子"}, SKUCard{Code: strings.Repeat("X", 80)})
		s, left := SKUs(text.ZH, cards)
		if s.Columns != c.columns || !slices.Equal(left, []string{"杯子", strings.Repeat("X", 80)}) {
			t.Errorf("%d columns, left out %v", s.Columns, left)
		}
		pages, err := s.Pages()
		if err != nil {
			t.Fatal(err)
		}
		for form, drawn := range map[string][][]Bar{"PDF": drawnPDF(t, pages), "HTML": drawnHTML(t, pages)} {
			var read []string
			for _, bars := range drawn {
				for _, symbol := range symbols(t, bars) {
					read = append(read, decoded(t, symbol))
				}
			}
			if !slices.Equal(read, c.codes) {
				t.Errorf("%s reads %q, want %q", form, read, c.codes)
			}
		}
		textsStandFree(t, pages)
	}
}
