package say_test

import (
	"strings"
	"testing"
	"time"

	"shipdesk/store/pack"
	"shipdesk/store/returns"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

func TestEveryVerdictOfTheReturnModeIsSaid(t *testing.T) {
	cup := pack.Item{SKU: "CUP", Name: "马克杯", Units: 1}
	for _, w := range []*text.Words{text.ZH, text.EN} {
		for _, k := range returns.Kinds() {
			for _, v := range []returns.Verdict{
				{Kind: k, Code: "C", Number: "YT1", Item: &cup, Units: 1, Fate: returns.Sellable, Place: "A-01", Orders: []string{"1001"}, Operator: "小王", Station: "2", Need: 3, Missing: []pack.Item{cup}},
				{Kind: k, Code: "C", Number: "YT1", Item: &cup, Units: 1, Fate: returns.Kept, Place: "RETURNS", Operator: "小王", Choices: []pack.Item{cup, cup}, Missing: []pack.Item{cup}},
				{Kind: k, Code: "C", Number: "YT1", Item: &cup, Units: 1, Fate: returns.Damaged, Place: "DAMAGED", Operator: "小王", Orders: []string{"1001"}, Refunds: []string{"R1"}, Need: 1, Done: 1, Missing: []pack.Item{cup}},
			} {
				s := say.Return(w, v, time.Now(), time.UTC)
				if s.Word == "" || s.Title == "" || s.Symbol == "" || strings.Contains(s.Line(), "%!") {
					t.Errorf("%s %s: %+v", w.Lang, k, s)
				}
			}
			if w.Returns().Names[string(k)] == "" {
				t.Errorf("%s has no word in %s", k, w.Lang)
			}
		}
	}
}
