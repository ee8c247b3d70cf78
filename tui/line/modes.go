package line

import (
	"shipdesk/store"
	"shipdesk/store/count"
	"shipdesk/store/inbound"
	"shipdesk/store/pack"
	"shipdesk/store/returns"
	"shipdesk/tui/say"
)

// mode is a kind of scanning besides packing.
type mode interface {
	// scan judges one code. What the packing desk would have said of a badge
	// comes as a verdict of its own.
	scan(tx *store.Tx, act store.Act, code string) (reply, pack.Verdict, error)
}

// reply is what a mode answers to one code.
type reply interface {
	answer(s *scanning, l *scanned) (wire any, message string)
}

// modes are the kinds of scanning besides packing, by name.
var modes = map[string]mode{
	returns.Mode:        returnMode{},
	inbound.ModeReceive: goodsMode{}, inbound.ModeIssue: goodsMode{}, inbound.ModeMove: goodsMode{},
	count.Mode: countMode{},
}

type returnMode struct{}

func (returnMode) scan(tx *store.Tx, act store.Act, code string) (reply, pack.Verdict, error) {
	v, err := returns.Scan(tx, act, code)
	badge := pack.Verdict{Code: v.Code, Scan: v.Scan}
	if v.Kind == returns.SignedIn {
		badge.Kind, badge.Operator = pack.SignedIn, v.Operator
	}
	return returnReply{v}, badge, err
}

type returnReply struct{ v returns.Verdict }

// ReturnAnswer is the JSON line that answers one scan of the return mode.
type ReturnAnswer struct {
	Code    string       `json:"code"`
	Said    returns.Kind `json:"verdict"`
	Message string       `json:"message"`
	SavedAt string       `json:"saved_at"`
	At      string       `json:"at,omitempty"`
	SKU     string       `json:"sku,omitempty"`
	When    string       `json:"when,omitempty"`
	Kind    string       `json:"kind,omitempty"` // never: the verdict says it
	returned
}

// returned lends its fields to the answer.
type returned = returns.Verdict

func (r returnReply) answer(s *scanning, _ *scanned) (any, string) {
	v := r.v
	message := say.Return(s.Words, v, s.DB.Now(), s.Loc).Line()
	a := ReturnAnswer{Code: v.Code, Said: v.Kind, Message: message, SavedAt: s.stamp(v.SavedAt), At: s.stamp(v.At), When: s.stamp(v.When), returned: v}
	if v.Item != nil {
		a.SKU = v.Item.SKU
	}
	return a, message
}
