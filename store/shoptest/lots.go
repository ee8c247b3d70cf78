package shoptest

import (
	"errors"
	"time"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/stock"
)

// AskLots makes a SKU ask for lots, as stock.LotsAsked and the like.
func (s *Shop) AskLots(sku string, lots int64) {
	s.T.Helper()
	s.Write(func(tx *store.Tx) error {
		v, err := stock.SetLots(tx, s.Act("office"), sku, lots, -1, -1)
		if err == nil && v.Kind != stock.GoodsDone {
			err = errors.New(string(v.Kind))
		}
		return err
	})
}

// Shelve finds units of a SKU in a bin, of a lot and the day it expires
// (2027-01-31, empty for none) or of no lot.
func (s *Shop) Shelve(sku, bin, lot, expires string, units int64) {
	s.T.Helper()
	s.Write(func(tx *store.Tx) error {
		k, err := stock.ByCode(tx, sku)
		if err != nil {
			return err
		}
		place, err := stock.EnsureBin(tx, bin)
		if err != nil {
			return err
		}
		m := store.Move{SKU: k.ID, Units: units, From: stock.Found, To: place}
		if lot != "" {
			if m.Lot, err = s.lot(tx, k, lot, expires); err != nil {
				return err
			}
		}
		doc := &store.Doc{Key: store.NewKey(), Kind: "test"}
		if _, err := stock.Move(tx, doc, m); err != nil {
			return err
		}
		return tx.Post(s.Act("office"), doc)
	})
}

func (s *Shop) lot(tx *store.Tx, k stock.SKU, code, expires string) (int64, error) {
	day, _ := time.Parse(time.DateOnly, expires)
	l, wrong, err := k.Lot(tx, stock.LabelOf(scan.Label{Lot: code, Expires: day}))
	if err != nil || l.ID > 0 {
		return l.ID, err
	}
	if wrong != "" {
		return 0, errors.New(string(wrong))
	}
	d := &store.Doc{Key: store.NewKey()}
	if err := stock.MakeLot(tx, d, k.ID, &l); err != nil {
		return 0, err
	}
	return l.ID, tx.Post(s.Act("office"), d)
}
