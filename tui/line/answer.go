package line

import (
	"time"

	"shipdesk/store/pack"
	"shipdesk/store/stock"
	"shipdesk/tui/say"
)

// Answer is the JSON line that answers one scan. The first eight fields are
// always there; the others say more where there is more.
type Answer struct {
	Code    string    `json:"code"`
	Verdict pack.Kind `json:"verdict"`
	Waybill string    `json:"waybill"`
	SKU     string    `json:"sku"`
	Done    int64     `json:"done"`
	Need    int64     `json:"need"`
	Message string    `json:"message"`
	SavedAt string    `json:"saved_at"` // empty: a line that could not be read, and was not saved

	At       string         `json:"at,omitempty"` // when it was scanned
	Why      pack.Why       `json:"why,omitempty"`
	Carrier  string         `json:"carrier,omitempty"`
	Item     *pack.Item     `json:"item,omitempty"`
	Units    int64          `json:"units,omitempty"`
	Have     int64          `json:"have,omitempty"`
	Held     int64          `json:"held,omitempty"`
	Wanted   []pack.Item    `json:"wanted,omitempty"`
	TakeOut  []pack.Item    `json:"take_out,omitempty"`
	Back     []pack.Item    `json:"back,omitempty"`
	Swaps    []pack.Swap    `json:"swaps,omitempty"`
	Choices  []pack.Item    `json:"choices,omitempty"`
	Lots     []stock.LotAt  `json:"lots,omitempty"`
	Earlier  *stock.LotAt   `json:"earlier,omitempty"`
	Other    string         `json:"other,omitempty"`
	Reason   string         `json:"reason,omitempty"`
	Batch    int64          `json:"batch,omitempty"`
	Position int64          `json:"position,omitempty"`
	Waybills []string       `json:"waybills,omitempty"`
	Hot      int64          `json:"hot,omitempty"`
	Patterns []pack.Pattern `json:"patterns,omitempty"`
	Orders   []string       `json:"orders,omitempty"`
	Station  string         `json:"station,omitempty"`
	Operator string         `json:"operator,omitempty"`
	When     string         `json:"when,omitempty"`
	Carriers []string       `json:"carriers,omitempty"`
	Lock     bool           `json:"lock,omitempty"`
}

// answerTo puts a verdict into its answer.
func (s *scanning) answerTo(l *scanned) Answer {
	v := l.verdict
	a := Answer{
		Code: v.Code, Verdict: v.Kind, Waybill: v.Waybill, Done: v.Done, Need: v.Need,
		Message: s.message(l), SavedAt: s.stamp(v.SavedAt), At: s.stamp(v.At), Why: v.Why, Carrier: v.Carrier,
		Item: v.Item, Units: v.Units, Have: v.Have, Held: v.Held, Wanted: v.Wanted, TakeOut: v.TakeOut, Back: v.Back, Swaps: v.Swaps, Choices: v.Choices, Lots: v.Lots, Earlier: v.Earlier, Other: v.Other,
		Reason: v.Reason, Batch: v.Batch, Position: v.Position, Waybills: v.Waybills, Hot: v.Hot, Patterns: v.Patterns, Orders: v.Orders, Station: v.Station, Operator: v.Operator, When: s.stamp(v.When), Carriers: v.Carriers, Lock: v.Lock,
	}
	if v.Item != nil {
		a.SKU = v.Item.SKU
	}
	return a
}

// message is the verdict in one line of words.
func (s *scanning) message(l *scanned) string {
	w := &s.Words.Verdict
	said := say.Verdict(s.Words, l.verdict, s.DB.Now(), s.Loc)
	switch {
	case l.broken:
		said = say.Said{Word: said.Word, Title: w.BrokenTimedLine, Next: w.BrokenTimedNext}
	case l.tooLong:
		said = say.Said{Word: said.Word, Title: w.LineTooLong, Next: w.LineTooLongNext}
	}
	return said.Line()
}

// clock is the desk's time where the desk stands.
func (d *Desk) clock(ms int64) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms).In(d.Loc)
}
