package line

import (
	"context"
	"errors"

	"shipdesk/store"
	"shipdesk/store/count"
	"shipdesk/store/pack"
	"shipdesk/tui/say"
)

// countMode counts shelves.
type countMode struct{}

func (countMode) scan(tx *store.Tx, act store.Act, code string) (reply, pack.Verdict, error) {
	v, err := count.Scan(tx, act, code)
	return countReply{v}, pack.Verdict{Kind: pack.Kind(v.Kind), Scan: v.Scan, Operator: v.Operator}, err
}

type countReply struct{ v count.Verdict }

// CountAnswer is the JSON line that answers one scan of counting. The first
// eight fields are those of every mode, and always there; need is 0 while the
// count is blind.
type CountAnswer struct {
	Code    string     `json:"code"`
	Verdict count.Kind `json:"verdict"`
	Waybill string     `json:"waybill"` // empty: goods on shelves have none
	SKU     string     `json:"sku"`
	Done    int64      `json:"done"`
	Need    int64      `json:"need"`
	Message string     `json:"message"`
	SavedAt string     `json:"saved_at"`

	At       string       `json:"at,omitempty"`
	Why      count.Why    `json:"why,omitempty"`
	Session  string       `json:"session,omitempty"`
	Place    string       `json:"place,omitempty"`
	Closed   string       `json:"closed,omitempty"`
	To       string       `json:"to,omitempty"`
	Item     *count.Item  `json:"item,omitempty"`
	Units    int64        `json:"units,omitempty"`
	Lines    int64        `json:"lines,omitempty"`
	Missing  []count.Item `json:"missing,omitempty"`
	Choices  []count.Item `json:"choices,omitempty"`
	Tag      int64        `json:"tag,omitempty"`
	Note     string       `json:"note,omitempty"`
	Who      string       `json:"who,omitempty"`
	When     string       `json:"when,omitempty"`
	Left     int64        `json:"left,omitempty"`
	Other    string       `json:"other,omitempty"`
	Operator string       `json:"operator,omitempty"`
	Held     int64        `json:"held,omitempty"`
	Lock     bool         `json:"lock,omitempty"`
}

func (r countReply) answer(s *scanning, l *scanned) (any, string) {
	v := r.v
	said := say.Count(s.Words, v)
	if l.tooLong {
		w := &s.Words.Verdict
		said = say.Said{Word: said.Word, Title: w.LineTooLong, Next: w.LineTooLongNext}
	}
	a := CountAnswer{
		Code: v.Code, Verdict: v.Kind, Done: v.Done, Message: said.Line(), SavedAt: s.stamp(v.SavedAt), At: s.stamp(v.At), Why: v.Why, Session: v.Session,
		Place: v.Place, Closed: v.Closed, To: v.To, Item: v.Item, Units: v.Units, Lines: v.Lines, Missing: v.Missing, Choices: v.Choices, Tag: v.Tag, Note: v.Note,
		Who: v.Who, When: s.stamp(v.When), Left: v.Left, Other: v.Other, Operator: v.Operator, Held: v.Held, Lock: v.Lock,
	}
	if v.Need != nil {
		a.Need = *v.Need
	}
	if v.Item != nil {
		a.SKU = v.Item.SKU
	}
	return a, a.Message
}

// joinCount makes a session the one that a station counts in.
func (d *Desk) joinCount(ctx context.Context, station, no string) error {
	err := d.DB.Write(ctx, func(tx *store.Tx) error { return count.Join(tx, station, no) })
	if errors.Is(err, count.ErrEnded) {
		return usage(d.Words.Counting().Said["session_ended"].Of("", "", "", "", no))
	}
	return d.countError(err, no)
}
