package pack

import (
	"slices"

	"shipdesk/store"
	"shipdesk/store/stock"
)

// takeOut is what has to come out of a parcel that is not packed, because its
// line was closed or refunded after its goods went in.
type takeOut struct {
	picks []pick  // everything in the parcel
	docs  []int64 // the documents to take back, last first
	items []Item  // what they put in, with the place each goes back to
}

// dropped finds what has to come out of a parcel that is barred so. A scan is
// taken back as a whole: of a box that fed a refunded line and another one,
// all pieces come out, and those still wanted are scanned again.
func (c *contents) dropped(tx *store.Tx, k Kind, why Why) (takeOut, error) {
	var out takeOut
	if k != Pull && why != WhyTakeOut {
		return out, nil
	}
	var err error
	if out.picks, err = picksOf(tx, c.id); err != nil {
		return out, err
	}
	var wrong []pick
	for _, p := range out.picks {
		if slices.ContainsFunc(c.wants, func(w want) bool { return w.line == p.line && w.dropped }) {
			wrong = append(wrong, p)
		}
	}
	out.docs = docsOf(wrong)
	for i := len(out.docs) - 1; i >= 0; i-- {
		if err := out.came(tx, out.docs[i]); err != nil {
			return out, err
		}
	}
	return out, nil
}

// came adds what a document put on the bench, by SKU and place.
func (o *takeOut) came(tx *store.Tx, doc int64) error {
	return stock.Origins(tx, doc, func(s stock.SKU, place string, units int64) {
		i := slices.IndexFunc(o.items, func(it Item) bool { return it.SKU == s.Code && it.Place == place })
		if i < 0 {
			i = len(o.items)
			o.items = append(o.items, Item{SKU: s.Code, Name: s.Name, Variant: s.Variant, Place: place})
		}
		o.items[i].Units += units
	})
}
