package tui

import (
	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/returns"
	"shipdesk/tui/returning"
	"shipdesk/tui/sound"
)

func judgeReturn(tx *store.Tx, act store.Act, code string) (answer, error) {
	v, err := returns.Scan(tx, act, code)
	a := answer{scan: v.Scan, lock: v.Kind.Refusal(), sound: returnSound(v), place: screenReturns, tell: returning.AnsweredMsg{Verdict: v}, badge: pack.Verdict{Code: v.Code, Scan: v.Scan}}
	if v.Kind == returns.SignedIn {
		a.badge.Kind, a.badge.Operator = pack.SignedIn, v.Operator
	}
	return a, err
}

// returnSound is what a verdict of the return mode sounds like.
func returnSound(v returns.Verdict) sound.Sound {
	switch {
	case v.Kind.Refusal():
		return sound.Refused
	case v.Kind == returns.Inspected:
		return sound.Complete
	case v.Kind == returns.NothingToDo:
		return sound.None
	}
	return sound.Accepted
}
