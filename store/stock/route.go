package stock

import (
	"errors"
	"fmt"
	"strings"

	"shipdesk/scan"
	"shipdesk/store"
)

// ErrRouteFull says that no route lies between two places.
var ErrRouteFull = errors.New("stock: there is no room on the route between these places")

// MaxBurst is how many labels one act makes places of.
const MaxBurst = 500

// PlaceFate is what becomes of a scanned label that is to be a place.
type PlaceFate struct {
	Code string
	What string
}

// What becomes of a label, besides [PlaceNew].
const (
	PlaceThere = "there"      // there is such a place; the next ones come behind it
	PlaceShut  = "there_shut" // there is, and it is closed
	PlaceGoods = "goods"      // the code means goods
	PlaceBad   = "bad"        // no code, or a place that every warehouse has
)

// PlaceFates says what would become of labels scanned in walking order.
func PlaceFates(tx *store.Tx, codes []string) ([]PlaceFate, error) {
	all := make([]PlaceFate, 0, len(codes))
	for _, code := range codes {
		what, err := placeFate(tx, code)
		if err != nil {
			return all, err
		}
		all = append(all, PlaceFate{code, what})
	}
	return all, nil
}

func placeFate(tx *store.Tx, code string) (string, error) {
	if code == "" || scan.Parse(code).Kind != scan.KindCode {
		return PlaceBad, nil
	}
	p, err := PlaceByCode(tx, code)
	switch {
	case err == nil && p.ID <= Shelf:
		return PlaceBad, nil
	case err == nil && p.Closed:
		return PlaceShut, nil
	case err == nil:
		return PlaceThere, nil
	case !errors.Is(err, store.ErrNotFound):
		return "", err
	}
	hits, err := ByBarcode(tx, code)
	if len(hits) > 0 {
		return PlaceGoods, err
	}
	return PlaceNew, err
}

// AddPlaces makes bins of labels scanned in walking order: each comes behind
// the one scanned before it, be that new or there already. The first of all
// goes by its code. Labels that can't be places are left out. Each new bin has
// a document of its own. ErrRouteFull, and then nothing may be kept.
func AddPlaces(tx *store.Tx, act store.Act, codes []string) ([]PlaceFate, error) {
	key, n := act.Key, 0
	var last int64
	var all []PlaceFate
	for _, code := range codes {
		what, err := placeFate(tx, code)
		if err != nil {
			return all, err
		}
		all = append(all, PlaceFate{code, what})
		switch what {
		case PlaceThere, PlaceShut:
			p, err := PlaceByCode(tx, code)
			if err != nil {
				return all, err
			}
			last = p.ID
			continue
		case PlaceNew:
		default:
			continue
		}
		route, err := behind(tx, act, key.Derived(MaxBurst+n), last, code)
		if err != nil {
			return all, err
		}
		if last, err = tx.Insert("INSERT INTO place(code, kind, route) VALUES ($1, 'bin', $2)", code, route); err != nil {
			return all, err
		}
		if n > 0 {
			act.Key = key.Derived(n)
		}
		n++
		if err := postPlace(tx, act, last, "made "+code); err != nil {
			return all, err
		}
	}
	return all, nil
}

// behind is the route of a new bin that comes behind another one (0: anywhere).
// It is the code itself where that lies there. spare is a key for what else has
// to be moved.
func behind(tx *store.Tx, act store.Act, spare store.Key, last int64, code string) (string, error) {
	if last == 0 {
		return code, nil
	}
	from, to, err := gap(tx, last, 0)
	if err != nil {
		return "", err
	}
	if from < code && (to == "" || code < to) {
		return code, nil
	}
	if from == to {
		act.Key = spare
		if from, to, err = spread(tx, act, last, 0); err != nil {
			return "", err
		}
	}
	route, ok := between(from, to)
	if !ok {
		return "", ErrRouteFull
	}
	return route, nil
}

// gap is the routes of a bin and of the one that comes behind it, leaving out
// one; empty is none.
func gap(tx *store.Tx, id, but int64) (from, to string, err error) {
	if id != 0 {
		if err = tx.Row("SELECT route FROM place WHERE id = $1", []any{id}, &from); err != nil {
			return "", "", err
		}
	}
	err = tx.Row(`SELECT route FROM place WHERE id > $1 AND id <> $2 AND id <> $3 AND ($3 = 0 OR route > $4 OR route = $4 AND id > $3) ORDER BY route, id LIMIT 1`,
		[]any{Shelf, but, id, from}, &to)
	if errors.Is(err, store.ErrNotFound) {
		return from, "", nil
	}
	return from, to, err
}

// PutPlace puts a bin behind another one on the walking route, or with an empty
// code before all. False: it stands there already. ErrPlaceFixed, ErrRouteFull,
// store.ErrNotFound.
func PutPlace(tx *store.Tx, act store.Act, code, after string) (bool, error) {
	p, err := ownPlace(tx, code)
	if err != nil {
		return false, err
	}
	var a Place
	if after != "" {
		if a, err = ownPlace(tx, after); err != nil {
			return false, err
		}
	}
	if was, err := Before(tx, p.ID); a.ID == p.ID || was == a.ID || err != nil {
		return false, err
	}
	from, to, err := gap(tx, a.ID, p.ID)
	if err != nil {
		return false, err
	}
	if from == to && from != "" {
		if from, to, err = spread(tx, act, a.ID, p.ID); err != nil {
			return false, err
		}
	}
	route, ok := between(from, to)
	if !ok {
		return false, ErrRouteFull
	}
	return true, RoutePlace(tx, act, p.Code, route)
}

// RouteOf is where a bin comes on the walking route, as a text that routes are
// sorted by; store.ErrNotFound.
func RouteOf(tx *store.Tx, code string) (route string, err error) {
	p, err := PlaceByCode(tx, code)
	if err == nil {
		err = tx.Row("SELECT route FROM place WHERE id = $1", []any{p.ID}, &route)
	}
	return route, err
}

// Before is the bin that comes before another one on the walking route; 0 if
// that is the first.
func Before(tx *store.Tx, id int64) (before int64, err error) {
	err = tx.Row(`SELECT p.id FROM place p JOIN place o ON o.id = $1 WHERE p.id > $2 AND (p.route < o.route OR p.route = o.route AND p.id < o.id)
		ORDER BY p.route DESC, p.id DESC LIMIT 1`, []any{id, Shelf}, &before)
	if errors.Is(err, store.ErrNotFound) {
		return 0, nil
	}
	return before, err
}

// Behind is the bin that comes behind another one; 0 if that is the last.
func Behind(tx *store.Tx, id int64) (behind int64, err error) {
	err = tx.Row(`SELECT p.id FROM place p JOIN place o ON o.id = $1 WHERE p.id > $2 AND (p.route > o.route OR p.route = o.route AND p.id > o.id)
		ORDER BY p.route, p.id LIMIT 1`, []any{id, Shelf}, &behind)
	if errors.Is(err, store.ErrNotFound) {
		return 0, nil
	}
	return behind, err
}

// spread gives bins with the same route, say the number of their aisle, one
// each in their order, so that another can come between them. It answers the
// gap behind the bin id.
func spread(tx *store.Tx, act store.Act, id, but int64) (from, to string, err error) {
	var same []Place
	err = tx.Each("SELECT p.id, p.code FROM place p JOIN place o ON o.id = $1 WHERE p.route = o.route AND p.id > $2 ORDER BY p.id", []any{id, Shelf}, func(read func(...any) error) error {
		var p Place
		err := read(&p.ID, &p.Code)
		same = append(same, p)
		return err
	})
	if err != nil {
		return "", "", err
	}
	was, _, err := gap(tx, id, but)
	if err != nil {
		return "", "", err
	}
	key := act.Key
	for i, p := range same {
		act.Key = key.Derived(MaxBurst + 1 + i)
		if err := RoutePlace(tx, act, p.Code, fmt.Sprintf("%s!%06d", was, i)); err != nil {
			return "", "", err
		}
	}
	return gap(tx, id, but)
}

// What routes between others are made of: a character in the middle of those
// that codes are written with, and the lowest.
const (
	middle = 'V'
	lowest = '!'
)

// between is a text that comes after one and before another; to is empty where
// nothing comes behind. Not ok: there is none.
func between(from, to string) (string, bool) {
	if s := from + string(middle); to == "" || s < to {
		return s, from < to || to == ""
	}
	rest, inside := strings.CutPrefix(to, from)
	if !inside {
		return "", false
	}
	for i := range len(rest) {
		switch c := rest[i]; {
		case c < lowest:
			return "", false
		case c == lowest+1:
			return from + rest[:i] + string(lowest) + string(middle), true
		case c > lowest:
			return from + rest[:i] + string(rune(lowest+(c-lowest)/2)), true
		}
	}
	return "", false
}
