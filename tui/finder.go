package tui

import (
	"context"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/tui/packing"
)

// foundAtMost is how many parcels the small search lists.
const foundAtMost = 50

// finder lets the packing screen look parcels up.
func finder(db *store.DB) packing.Finder {
	return func(digits string) (list []pack.Found, err error) {
		err = db.Read(context.Background(), func(tx *store.Tx) error {
			list, err = pack.Find(tx, digits, foundAtMost)
			return err
		})
		return list, err
	}
}
