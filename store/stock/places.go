package stock

import (
	"errors"

	"shipdesk/store"
)

// DocPlace says what was done to a place: made, renamed, closed, opened, or
// given its number on the walking route. Subject is the place.
const DocPlace = "place"

// What a person may have asked wrongly of a place.
var (
	ErrPlaceTaken    = errors.New("stock: another place has this code, or had it")
	ErrPlaceFixed    = errors.New("stock: every warehouse has this place")
	ErrPlaceNotEmpty = errors.New("stock: goods lie there")
	ErrPlaceIsHome   = errors.New("stock: goods are kept there")
)

// PlaceRow is a place with what lies there, in pieces.
type PlaceRow struct {
	ID     int64  `json:"-"`
	Code   string `json:"place"`
	Route  string `json:"route"`
	Closed bool   `json:"closed"`
	SKUs   int64  `json:"skus"`
	Units  int64  `json:"units"`
}

// Places lists the bins along the walking route.
func Places(tx *store.Tx) ([]PlaceRow, error) {
	all := []PlaceRow{}
	err := tx.Each(`SELECT p.id, p.code, p.route, p.closed <> 0, count(b.sku_id), coalesce(sum(b.units), 0) FROM place p
		LEFT JOIN balance b ON b.place_id = p.id AND b.units > 0 WHERE p.id >= $1 GROUP BY p.id, p.code, p.route, p.closed ORDER BY p.route, p.id`,
		[]any{firstBin}, func(read func(...any) error) error {
			var r PlaceRow
			err := read(&r.ID, &r.Code, &r.Route, &r.Closed, &r.SKUs, &r.Units)
			r.Route = routeShown(r.Route)
			all = append(all, r)
			return err
		})
	return all, err
}

// AddPlace makes a bin. ErrPlaceTaken if the code is used.
func AddPlace(tx *store.Tx, act store.Act, code string) error {
	if err := freePlace(tx, code); err != nil {
		return err
	}
	id, err := EnsureBin(tx, code)
	if err != nil {
		return err
	}
	return postPlace(tx, act, id, "made "+code)
}

// RenamePlace gives a bin another code. Labels and files with the old one go
// on meaning it. A route that went by the code goes by the new one.
func RenamePlace(tx *store.Tx, act store.Act, from, to string) error {
	p, err := ownPlace(tx, from)
	if err != nil {
		return err
	}
	if err := freeAgain(tx, p, to); err != nil {
		return err
	}
	seq, err := tx.Reserve()
	if err != nil {
		return err
	}
	if _, err := tx.Exec("UPDATE place SET route = CASE WHEN route = code THEN $1 ELSE route END, code = $1 WHERE id = $2", to, p.ID); err != nil {
		return err
	}
	if _, err := tx.Exec("INSERT INTO place_past(code, place_id, doc_seq) VALUES ($1, $2, $3)", p.Code, p.ID, seq); err != nil {
		return err
	}
	return postPlace(tx, act, p.ID, "renamed "+p.Code+"\n"+to)
}

// ClosePlace closes a bin that is empty and that no goods are kept in, or
// opens it again.
func ClosePlace(tx *store.Tx, act store.Act, code string, closed bool) error {
	p, err := ownPlace(tx, code)
	if err != nil {
		return err
	}
	if p.Closed == closed {
		return nil
	}
	word, flag := "opened ", 0
	if closed {
		word, flag = "closed ", 1
		if err := mayClose(tx, p.ID); err != nil {
			return err
		}
	}
	if _, err := tx.Exec("UPDATE place SET closed = $1 WHERE id = $2", flag, p.ID); err != nil {
		return err
	}
	return postPlace(tx, act, p.ID, word+p.Code)
}

func mayClose(tx *store.Tx, id int64) error {
	var units, homes int64
	err := tx.Row(`SELECT (SELECT coalesce(sum(units), 0) FROM balance WHERE place_id = $1), (SELECT count(*) FROM sku WHERE home = $1)`, []any{id}, &units, &homes)
	switch {
	case err != nil:
		return err
	case units > 0:
		return ErrPlaceNotEmpty
	case homes > 0:
		return ErrPlaceIsHome
	}
	return nil
}

// RoutePlace says where a bin comes on the walking route: bins are walked in
// the order of these texts.
func RoutePlace(tx *store.Tx, act store.Act, code, route string) error {
	p, err := ownPlace(tx, code)
	if err != nil {
		return err
	}
	route = RouteText(route)
	if _, err := tx.Exec("UPDATE place SET route = $1 WHERE id = $2", route, p.ID); err != nil {
		return err
	}
	return postPlace(tx, act, p.ID, "route "+p.Code+"\n"+route)
}

// ownPlace finds a bin that the shop made itself.
func ownPlace(tx *store.Tx, code string) (Place, error) {
	p, err := PlaceByCode(tx, code)
	if err == nil && p.ID <= Shelf {
		err = ErrPlaceFixed
	}
	return p, err
}

// freeAgain is freePlace for a bin that may be called again what it was called
// once: its label of then is simply its label.
func freeAgain(tx *store.Tx, p Place, to string) error {
	n, err := tx.Exec("DELETE FROM place_past WHERE code = $1 AND place_id = $2", to, p.ID)
	if n > 0 || err != nil {
		return err
	}
	return freePlace(tx, to)
}

func freePlace(tx *store.Tx, code string) error {
	_, err := PlaceByCode(tx, code)
	switch {
	case errors.Is(err, store.ErrNotFound) && code != "":
		return nil
	case err == nil || code == "":
		return ErrPlaceTaken
	}
	return err
}

func postPlace(tx *store.Tx, act store.Act, id int64, body string) error {
	return tx.Post(act, &store.Doc{Key: act.Key, Kind: DocPlace, Subject: id, Body: body})
}
