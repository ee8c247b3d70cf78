package pack

import "shipdesk/store"

// SealSetting is "on" where a complete parcel is dispatched only when its
// waybill is scanned once more, on the sealed box; off otherwise.
const SealSetting = "pack.seal"

func sealing(tx *store.Tx) (bool, error) {
	on, err := store.Setting(tx, SealSetting)
	return on == "on", err
}

// waitsFor says what a parcel that is open here, and in which nothing is
// missing, waits for: OK for its notes, or its waybill. Empty if for neither.
func (t *turn) waitsFor(p parcel) (Why, error) {
	c, err := load(t.tx, p)
	if err != nil || c.need == 0 || c.done < c.need {
		return "", err
	}
	if c.unconfirmed() {
		return WhyNoteOK, nil
	}
	seal, err := sealing(t.tx)
	if !seal || err != nil {
		return "", err
	}
	return WhySeal, nil
}

// holdsBack reports whether a parcel in which nothing is missing stays here all
// the same, and has v say why: for OK, for its waybill on the sealed box where
// seal asks for it, or for a gift that the books show none of.
func (t *turn) holdsBack(c *contents, v *Verdict, seal bool) (bool, error) {
	gifts, err := c.seenGifts(t.tx)
	if err != nil {
		return false, err
	}
	for _, h := range gifts {
		v.Gifts = append(v.Gifts, *itemOf(h))
	}
	if c.unconfirmed() {
		v.Why = orElse(v.Why, WhyNoteOK)
		return true, nil
	}
	if seal {
		if on, err := sealing(t.tx); on || err != nil {
			v.Why = orElse(v.Why, WhySeal)
			return on, err
		}
	}
	missing, err := c.missingGifts(t.tx)
	if len(missing) > 0 {
		v.Why, v.Wanted, v.Gifts = orElse(v.Why, WhyGift), missing, nil
	}
	return len(missing) > 0, err
}

// orElse keeps what a verdict says already.
func orElse(said, why Why) Why {
	if said == "" || said == WhySeal {
		return why
	}
	return said
}
