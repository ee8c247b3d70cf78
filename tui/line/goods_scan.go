package line

import (
	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/store/pack"
	"shipdesk/store/stock"
	"shipdesk/tui/say"
)

// goodsMode receives, issues or moves goods, as the mode of the act says.
type goodsMode struct{}

func (goodsMode) scan(tx *store.Tx, act store.Act, code string) (reply, pack.Verdict, error) {
	v, err := inbound.Scan(tx, act, code)
	return goodsReply{v}, pack.Verdict{Kind: pack.Kind(v.Kind), Scan: v.Scan, Operator: v.Operator}, err
}

type goodsReply struct{ v inbound.Verdict }

// GoodsAnswer is the JSON line that answers one scan of receiving, issuing or
// moving. The first eight fields are those of every mode, and always there.
type GoodsAnswer struct {
	Code    string       `json:"code"`
	Verdict inbound.Kind `json:"verdict"`
	Waybill string       `json:"waybill"` // empty: goods come and go without one
	SKU     string       `json:"sku"`
	Done    int64        `json:"done"`
	Need    int64        `json:"need"`
	Message string       `json:"message"`
	SavedAt string       `json:"saved_at"`

	At       string          `json:"at,omitempty"`
	Why      inbound.Why     `json:"why,omitempty"`
	Receipt  string          `json:"receipt,omitempty"`
	Note     string          `json:"note,omitempty"`
	Supplier string          `json:"supplier,omitempty"`
	Item     *inbound.Item   `json:"item,omitempty"`
	Units    int64           `json:"units,omitempty"`
	Place    string          `json:"place,omitempty"`
	To       string          `json:"to,omitempty"`
	Have     int64           `json:"have,omitempty"`
	Where    []stock.At      `json:"where,omitempty"`
	Choices  []inbound.Item  `json:"choices,omitempty"`
	Notes    []string        `json:"notes,omitempty"`
	Lines    []inbound.Line  `json:"lines,omitempty"`
	Gone     []inbound.Gone  `json:"gone,omitempty"`
	Purpose  inbound.Purpose `json:"purpose,omitempty"`
	Lot      string          `json:"lot,omitempty"`
	Expires  string          `json:"expires,omitempty"`
	Lots     []stock.LotAt   `json:"lots,omitempty"`
	Reason   string          `json:"reason,omitempty"`
	Other    string          `json:"other,omitempty"`
	Operator string          `json:"operator,omitempty"`
	Held     int64           `json:"held,omitempty"`
	Lock     bool            `json:"lock,omitempty"`
}

func (r goodsReply) answer(s *scanning, l *scanned) (any, string) {
	v := r.v
	said := say.GoodsVerdict(s.Words, v)
	if l.tooLong {
		w := &s.Words.Verdict
		said = say.Said{Word: said.Word, Title: w.LineTooLong, Next: w.LineTooLongNext}
	}
	a := GoodsAnswer{
		Code: v.Code, Verdict: v.Kind, Done: v.Done, Need: v.Need, Message: said.Line(), SavedAt: s.stamp(v.SavedAt), At: s.stamp(v.At), Why: v.Why,
		Receipt: v.Receipt, Note: v.Note, Supplier: v.Supplier, Item: v.Item, Units: v.Units, Place: v.Place, To: v.To, Have: v.Have, Where: v.Where,
		Choices: v.Choices, Notes: v.Notes, Lines: v.Lines, Gone: v.Gone, Purpose: v.Purpose, Lot: v.Lot, Expires: v.Expires, Lots: v.Lots, Reason: v.Reason, Other: v.Other, Operator: v.Operator,
		Held: v.Held, Lock: v.Lock,
	}
	if v.Item != nil {
		a.SKU = v.Item.SKU
	}
	return a, a.Message
}
