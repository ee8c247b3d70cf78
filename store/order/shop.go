package order

import (
	"errors"

	"shipdesk/store"
	"shipdesk/store/deadline"
)

// DocShop is the kind of document that says of which platform a shop is and
// in which zone. Body is both, Subject the shop.
const DocShop = "shop_changed"

// ErrZone says that there is no such time zone.
var ErrZone = errors.New("order: no such time zone")

// Shop is a shop whose orders come here.
type Shop struct {
	ID       int64
	Name     string // empty: orders of which no file names the shop
	Platform string // one of deadline.Platforms; empty: not known, the rules of Taobao hold
	Zone     string // an IANA name; empty: the desk's
	Open     int64  // orders that have still to leave
}

// Shops lists the shops, by name.
func Shops(tx *store.Tx) ([]Shop, error) {
	var all []Shop
	err := tx.Each(`SELECT s.id, s.name, s.platform, s.zone, (SELECT count(*) FROM orders o WHERE o.shop_id = s.id AND o.state = 2)
		FROM shop s WHERE s.id > 0 OR EXISTS (SELECT 1 FROM orders o WHERE o.shop_id = 0) ORDER BY s.name`, nil, func(read func(...any) error) error {
		var s Shop
		err := read(&s.ID, &s.Name, &s.Platform, &s.Zone, &s.Open)
		s.Platform = deadline.PlatformNamed(s.Platform)
		all = append(all, s)
		return err
	})
	return all, err
}

// SetShop says of which platform a shop is, and in which zone, and reckons its
// orders anew. ErrZone, ErrNotFound, or ErrNotLead if no lead stands behind it.
func SetShop(tx *store.Tx, act store.Act, s Shop) error {
	switch {
	case !act.Lead:
		return store.ErrNotLead
	case s.Zone != "" && deadline.ZoneNamed(s.Zone) == nil:
		return ErrZone
	}
	seq, err := tx.Reserve()
	if err != nil {
		return err
	}
	n, err := tx.Exec("UPDATE shop SET platform = $1, zone = $2, shop_doc = $3 WHERE id = $4", s.Platform, s.Zone, seq, s.ID)
	if err != nil {
		return err
	}
	if n == 0 {
		return store.ErrNotFound
	}
	if err := tx.Post(act, &store.Doc{Key: act.Key, Kind: DocShop, Subject: s.ID, Body: s.Platform + " " + s.Zone}); err != nil {
		return err
	}
	return reckon(tx, RuleHours)
}

// shopCheck proves that what a lead said of a shop is in a document.
var shopCheck = struct{ code, query string }{"shop", `SELECT s.name, s.shop_doc FROM shop s LEFT JOIN doc d ON d.seq = s.shop_doc
	WHERE s.shop_doc <> 0 AND (d.kind IS NOT 'shop_changed' OR d.subject <> s.id OR d.body <> s.platform || ' ' || s.zone)
		OR s.shop_doc = 0 AND s.zone <> ''`}
