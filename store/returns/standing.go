package returns

import "shipdesk/store"

// Standing is the answer to a station's last scan while it has a parcel open;
// nil without one.
func Standing(tx *store.Tx, station string) (*Verdict, error) {
	at, err := stands(tx, station)
	if err != nil || at.open == 0 || at.lastScan == 0 {
		return nil, err
	}
	v, err := verdictOf(tx, at.lastScan)
	return &v, err
}
