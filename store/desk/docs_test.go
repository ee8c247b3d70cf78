package desk_test

import (
	"fmt"
	"testing"

	"shipdesk/store"
	"shipdesk/store/desk"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
)

func docs(s *shoptest.Shop, f desk.DocFilter, from int64, n int) (all []desk.Doc, next int64) {
	s.T.Helper()
	s.Read(func(tx *store.Tx) (err error) { all, next, err = desk.Docs(tx, f, from, n); return err })
	return all, next
}

func kindsOf(all []desk.Doc) (kinds []string) {
	for _, d := range all {
		kinds = append(kinds, d.Kind)
	}
	return kinds
}

func TestDocumentsThatCanBeTakenBackAreListed(t *testing.T) {
	s, scan, reverse, last := reversalShop(t)
	for _, code := range []string{"/receive", reverseCup, "*3", "/damaged *1 碎", "/finish"} {
		scan("receive", code)
	}
	scan("issue", "/sample 拍照")
	scan("issue", reverseCup)
	for _, code := range []string{"YT1000000000001", reverseCup, reverseCup} {
		scan(pack.Mode, code)
	}
	all, next := docs(s, desk.DocFilter{}, 0, 20)
	if got := fmt.Sprint(kindsOf(all)); got != "[pack issue receipt_closed damaged receive receive receipt]" || next != 0 {
		t.Fatalf("%s, next %d", got, next)
	}
	if d := all[0]; d.Subject != "YT1000000000001" || len(d.Moves) != 1 || d.Moves[0].Units != 2 || d.Seq != last("pack") {
		t.Errorf("the parcel: %+v", d)
	}
	if d := all[1]; d.Reason != "拍照" || d.Moves[0].From != "A-01" || d.Operator != "小王" {
		t.Errorf("the issue: %+v", d)
	}
	// Read two at a time they are the same.
	var seen []string
	for from := int64(0); ; {
		page, next := docs(s, desk.DocFilter{}, from, 2)
		seen = append(seen, kindsOf(page)...)
		if from = next; from == 0 {
			break
		}
	}
	if fmt.Sprint(seen) != fmt.Sprint(kindsOf(all)) {
		t.Errorf("page by page: %v", seen)
	}
	for _, c := range []struct {
		f    desk.DocFilter
		want string
	}{
		{desk.DocFilter{Kinds: []string{"issue"}}, "[issue]"}, {desk.DocFilter{Text: "拍照"}, "[issue]"}, {desk.DocFilter{Text: "damaged"}, "[damaged]"},
		{desk.DocFilter{Text: reverseCup}, "[pack issue damaged receive receive]"}, {desk.DocFilter{Text: "0001"}, "[pack]"}, {desk.DocFilter{Text: "没有"}, "[]"}, {desk.DocFilter{Text: fmt.Sprint(last("issue"))}, "[issue]"},
	} {
		if all, _ := docs(s, c.f, 0, 20); fmt.Sprint(kindsOf(all)) != c.want {
			t.Errorf("%+v: %v, want %s", c.f, kindsOf(all), c.want)
		}
	}
	// What was taken back stays in the list, with who and why.
	for _, doc := range []int64{last("issue"), last("pack")} {
		if r := reverse(doc); r.Why != "" {
			t.Fatalf("%+v", r)
		}
	}
	all, _ = docs(s, desk.DocFilter{Kinds: []string{"issue", "pack"}}, 0, 20)
	if len(all) != 2 || all[0].By == 0 || all[1].By == 0 || all[1].ByWho != "小王" || all[1].ByWhy != "记错了" {
		t.Errorf("taken back: %+v", all)
	}
}
