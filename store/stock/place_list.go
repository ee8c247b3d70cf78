package stock

import (
	"cmp"
	"errors"
	"strings"

	"shipdesk/store"
)

// Listed is a place as a list of places states it.
type Listed struct {
	Code   string
	Route  string // where it comes on the walking route, empty if the list does not say
	Says   bool   // the list says whether it is closed
	Closed bool
}

// What a list makes of a place.
const (
	PlaceNew       = "new"
	PlaceChanged   = "changed"
	PlaceUnchanged = "unchanged"
)

// routeDigits is how wide a number on the walking route is written.
const routeDigits = 6

// RouteText is a place on the walking route as it is kept: bins are walked in
// the order of texts, so that numbers get zeros in front (2 comes before 10).
func RouteText(route string) string {
	if route == "" || len(route) >= routeDigits || strings.Trim(route, "0123456789") != "" {
		return route
	}
	return strings.Repeat("0", routeDigits-len(route)) + route
}

// routeShown is a place on the walking route as a person wrote it.
func routeShown(route string) string {
	if len(route) == routeDigits && strings.Trim(route, "0123456789") == "" {
		return cmp.Or(strings.TrimLeft(route, "0"), "0")
	}
	return route
}

// ComparePlace says what a list makes of a place. The errors are those of
// [ClosePlace].
func ComparePlace(tx *store.Tx, l Listed) (string, error) {
	p, route, err := listedPlace(tx, l.Code)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return PlaceNew, nil
	case err != nil:
		return "", err
	}
	what := PlaceUnchanged
	if l.Says && l.Closed != p.Closed {
		what = PlaceChanged
		if l.Closed {
			err = mayClose(tx, p.ID)
		}
	}
	if l.Route != "" && RouteText(l.Route) != route {
		what = PlaceChanged
	}
	return what, err
}

func listedPlace(tx *store.Tx, code string) (p Place, route string, err error) {
	if p, err = ownPlace(tx, code); err == nil {
		err = tx.Row("SELECT route FROM place WHERE id = $1", []any{p.ID}, &route)
	}
	return p, route, err
}

// KeepPlace makes a place what a list states, by a document for each thing
// that changes. Keys of act are not used.
func KeepPlace(tx *store.Tx, act store.Act, l Listed) error {
	fresh := func() store.Act { act.Key = store.NewKey(); return act }
	_, _, err := listedPlace(tx, l.Code)
	if errors.Is(err, store.ErrNotFound) {
		err = AddPlace(tx, fresh(), l.Code)
	}
	if err != nil {
		return err
	}
	p, route, err := listedPlace(tx, l.Code)
	if err == nil && l.Route != "" && RouteText(l.Route) != route {
		err = RoutePlace(tx, fresh(), p.Code, l.Route)
	}
	if err == nil && l.Says {
		err = ClosePlace(tx, fresh(), p.Code, l.Closed)
	}
	return err
}
