// Package count is stocktaking while the desk keeps packing. A session says
// what is to be counted; counters scan a place and what lies there; every
// counted line is stamped with the last document at that moment, so that its
// difference is the count less what the books had then, whatever has moved
// since. A posted session books the differences, never the counts.
package count

import (
	"strconv"

	"shipdesk/store"
)

// Mode is the mode of scanning that this room judges.
const Mode = "count"

// Kinds of document that this room posts. Subject is the session.
const (
	DocOpen    = "count_open"
	DocPost    = "count_post"    // the differences, found or lost; Body names every line, those that match as well
	DocReverse = "count_reverse" // takes a DocPost back
	DocCancel  = "count_cancel"
)

// Settings of counting.
const (
	LimitSetting     = "count.limit"     // the largest number of pieces that one scan may count
	ToleranceSetting = "count.tolerance" // differences up to so many pieces need no recount
	LeadSetting      = "count.lead"      // differences of more pieces are posted by a lead alone
	LeadFenSetting   = "count.lead_fen"  // and those worth more than this, in fen
	DailySetting     = "count.daily"     // the most lines of a cycle count
	CadenceSetting   = "count.cadence"   // days between counts of A, B and C, such as 30,90,180
	FewSetting       = "count.few"       // the daily count takes what moved today and of which so few are left
)

const (
	defaultLimit     = 5000
	defaultLead      = 10
	defaultLeadFen   = 100000
	defaultDaily     = 30
	defaultFew       = 5
	defaultTolerance = 0
)

// number reads a setting that is a number, zero or more.
func number(tx *store.Tx, name string, usual int64) (int64, error) {
	said, err := store.Setting(tx, name)
	n, bad := strconv.ParseInt(said, 10, 64)
	if err != nil || bad != nil || n < 0 {
		return usual, err
	}
	return n, nil
}
