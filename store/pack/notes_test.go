package pack_test

import (
	"errors"
	"testing"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
)

// packer makes a desk's scans those of somebody who is no lead.
func (d *desk) packer() *desk {
	d.act = func() store.Act {
		act := d.Act(d.station)
		act.Lead = false
		return act
	}
	return d
}

func TestANoteStopsNothingUntilTheLeadMadeTheRule(t *testing.T) {
	s := shop(t)
	s.Note("1002", "先别发，等改地址", "")
	d := at(s, "1").packer()
	d.Scan(way2).Says(pack.Opened)
	rule := s.NoteRule(order.NoteRule{Word: "别发", Effect: order.Stop})
	d.Scan(mug).Says(pack.OnHold, pack.WhyNoteStop)
	if d.last.Reason != "先别发，等改地址" || !d.last.Lock {
		t.Errorf("the verdict says %+v", d.last)
	}
	d.Scan("/ok").Says(pack.Acknowledged)
	d.Scan("/release").Says(pack.NotAllowed, pack.WhyNotLead)
	s.Write(func(tx *store.Tx) error { return order.EndNoteRule(tx, s.Act("office"), rule.ID) })
	d.Scan(mug).Says(pack.Complete)
}

func TestALeadLetsAStoppedParcelGoAsItsNotesAre(t *testing.T) {
	s := shop(t)
	s.Note("1002", "", "请先ＳＴＯＰ一下")
	s.NoteRule(order.NoteRule{Word: "stop", Effect: order.Stop})
	d := at(s, "1")
	d.Scan(way2).Says(pack.OnHold, pack.WhyNoteStop)
	d.Scan("/release").Says(pack.Released)
	s.NoteRule(order.NoteRule{Word: "一下", Effect: order.Stop})
	d.Scan(way2).Says(pack.OnHold, pack.WhyNoteStop) // a later rule was not there when the lead read them
	d.Scan("/release").Says(pack.Released)
	s.Note("1002", "停", "请先ＳＴＯＰ一下")
	d.Scan(mug).Says(pack.OnHold, pack.WhyNoteStop) // nor was this note
	d.Scan("/release").Says(pack.Released)
	d.Scan(mug).Says(pack.Complete)
}

func TestACompleteParcelWaitsForOKWhereARuleAsks(t *testing.T) {
	s := shop(t)
	s.Note("1001", "加送贴纸", "")
	s.NoteRule(order.NoteRule{Word: "加送", Effect: order.Do, AskOK: true})
	d := at(s, "1")
	d.Scan(way1).Says(pack.Opened)
	d.Scan("/ok").Says(pack.NothingToDo, pack.WhyNoteLater)
	d.Scan(cup).Scan(cup).Says(pack.Accepted, "")
	d.Scan(mug).Says(pack.Accepted, pack.WhyNoteOK).Counts(3, 3).Lies("CUP-B", 0, 1, 0)
	d.Scan(way1).Says(pack.Resumed, pack.WhyNoteOK)
	d.Scan(way2).Says(pack.AnotherOpen, pack.WhyNoteOK)
	d.Scan("/ok").Says(pack.Acknowledged) // that was for the refusal
	d.Scan("/ok").Says(pack.Complete).Lies("CUP-B", 0, 0, 1)
	d.Scan("/undo").Says(pack.Undone)
	d.Scan(cup).Scan(cup).Scan(mug).Says(pack.Accepted, pack.WhyNoteOK)
	s.Note("1001", "加送贴纸两张", "")
	d.Scan("/ok").Says(pack.Complete)
}

func TestOKComesBeforeTheSealAndBeforeAPart(t *testing.T) {
	s := shop(t)
	seal(s, "on")
	s.NoteRule(order.NoteRule{Word: "贺卡", Effect: order.Do, AskOK: true})
	s.AddOrder("1003", []string{way3, way3 + "9"}, shoptest.Line{SKU: "CUP-W", Units: 2})
	s.Note("1003", "", "放贺卡")
	d := at(s, "1")
	d.Scan(way3).Scan(cup).Says(pack.Accepted)
	d.Scan("/finish").Says(pack.NotAllowed, pack.WhyNoteOK)
	d.Scan("/ok").Says(pack.Resumed, "")
	d.Scan("/finish").Says(pack.Finished)
	d.Scan(way3+"9").Scan(cup).Says(pack.Accepted, pack.WhyNoteOK)
	d.Scan(way3+"9").Says(pack.Resumed, pack.WhyNoteOK)
	d.Scan("/ok").Says(pack.Resumed, pack.WhySeal)
	d.Scan(way3 + "9").Says(pack.Complete)
}

func TestWithHotItemsANoteStillAsks(t *testing.T) {
	s := shop(t)
	s.AddOrder("1003", []string{way3}, shoptest.Line{SKU: "CUP-W", Units: 1})
	s.Note("1003", "改发顺丰", "")
	s.NoteRule(order.NoteRule{Word: "改发", Effect: order.Do, AskOK: true})
	d := at(s, "1")
	d.Scan(cup).Scan("/hot").Says(pack.HotOn)
	d.Scan(way3).Says(pack.Accepted, pack.WhyNoteOK)
	d.Scan("/ok").Says(pack.Complete)
}

func TestTheStrongestRuleOfANoteCounts(t *testing.T) {
	rules := []order.NoteRule{{Word: "顺丰", Effect: order.Rest}, {Word: "加送", Effect: order.Do, AskOK: true}, {Word: "停发", Effect: order.Stop}}
	for _, c := range []struct {
		note   string
		seller bool
		want   order.Effect
		ask    bool
	}{
		{"", true, order.Rest, false},
		{"没有规则的话", true, order.Do, false},
		{"没有规则的话", false, order.Rest, false},
		{"发顺丰", true, order.Rest, false},
		{"发顺丰，加送贴纸", false, order.Do, true},
		{"停发，加送", true, order.Stop, true},
	} {
		if j := order.JudgeNote(rules, c.note, c.seller); j.Effect != c.want || j.AskOK != c.ask {
			t.Errorf("%q (seller %v) is %+v, want %s %v", c.note, c.seller, j, c.want, c.ask)
		}
	}
}

func TestRulesThatMakeNoSenseAreRefused(t *testing.T) {
	s := shop(t)
	s.NoteRule(order.NoteRule{Word: "急", Effect: order.Do})
	packer := s.Act("1")
	packer.Lead = false
	for _, c := range []struct {
		act  store.Act
		rule order.NoteRule
		want error
	}{
		{packer, order.NoteRule{Word: "停", Effect: order.Stop}, store.ErrNotLead},
		{s.Act("1"), order.NoteRule{Word: " ", Effect: order.Stop}, order.ErrBadRule},
		{s.Act("1"), order.NoteRule{Word: "停", Effect: "later"}, order.ErrBadRule},
		{s.Act("1"), order.NoteRule{Word: "停", Effect: order.Stop, AskOK: true}, order.ErrBadRule},
		{s.Act("1"), order.NoteRule{Word: "急", Effect: order.Stop}, order.ErrRuleThere},
	} {
		s.Write(func(tx *store.Tx) error {
			if _, err := order.AddNoteRule(tx, c.act, c.rule); !errors.Is(err, c.want) {
				t.Errorf("%+v: %v, want %v", c.rule, err, c.want)
			}
			return nil
		})
	}
}
