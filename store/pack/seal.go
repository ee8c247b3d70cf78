package pack

import "shipdesk/store"

// SealSetting is "on" where a complete parcel is dispatched only when its
// waybill is scanned once more, on the sealed box; off otherwise.
const SealSetting = "pack.seal"

func sealing(tx *store.Tx) (bool, error) {
	on, err := store.Setting(tx, SealSetting)
	return on == "on", err
}

// toBeSealed reports whether a parcel in which nothing is missing has to wait
// for its waybill, and has v say so unless it says something already.
func (t *turn) toBeSealed(v *Verdict) (bool, error) {
	seal, err := sealing(t.tx)
	if seal && v.Why == "" {
		v.Why = WhySeal
	}
	return seal, err
}

// waitsForSeal reports whether nothing but its waybill is missing of the parcel
// that is open here.
func (t *turn) waitsForSeal(p parcel) (bool, error) {
	if seal, err := sealing(t.tx); err != nil || !seal {
		return false, err
	}
	c, err := load(t.tx, p)
	return err == nil && c.need > 0 && c.done == c.need, err
}
