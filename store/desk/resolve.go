// Package desk is what needs several rooms at once.
package desk

import (
	"errors"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/stock"
)

// Kind is what a code can mean.
type Kind string

// The meanings of a code.
const (
	Command  Kind = "command"
	Quantity Kind = "quantity"
	Waybill  Kind = "waybill"
	Order    Kind = "order"
	Item     Kind = "item"
	Place    Kind = "place"
	Person   Kind = "person"
	Pattern  Kind = "pattern" // the books don't know it, but it looks like these carriers' waybills
)

// Meaning is one thing a code means.
type Meaning struct {
	Kind  Kind
	Name  string   // command, waybill, order number, SKU, place or person
	Units int64    // Item and Quantity: pieces
	State string   // Waybill: ready, open, parked, packed
	Names []string // Pattern: carriers, likeliest first
}

// Resolve gives every meaning of a code, from the books first; only if they
// know none, what its pattern looks like. Each mode ranks them for itself.
func Resolve(tx *store.Tx, code string) ([]Meaning, error) {
	switch s := scan.Parse(code); s.Kind {
	case scan.KindCommand:
		return []Meaning{{Kind: Command, Name: string(s.Command)}}, nil
	case scan.KindQuantity:
		return []Meaning{{Kind: Quantity, Units: s.Units}}, nil
	case scan.KindOperator:
		o, err := store.OperatorByID(tx, s.Operator)
		return one(Meaning{Kind: Person, Name: o.Name}, err)
	case scan.KindMisread:
		return nil, nil
	}
	var all []Meaning
	for _, ask := range []func(*store.Tx, string) ([]Meaning, error){waybills, items, orders, places, persons} {
		found, err := ask(tx, scan.Clean(code))
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	if len(all) == 0 {
		if names := scan.Carriers(code); len(names) > 0 {
			all = append(all, Meaning{Kind: Pattern, Names: names})
		}
	}
	return all, nil
}

func waybills(tx *store.Tx, code string) ([]Meaning, error) {
	f, ok, err := pack.ByWaybill(tx, code)
	if err != nil || !ok {
		return nil, err
	}
	return []Meaning{{Kind: Waybill, Name: f.Waybill, State: f.State}}, nil
}

func items(tx *store.Tx, code string) ([]Meaning, error) {
	hits, err := stock.ByBarcode(tx, code)
	var all []Meaning
	for _, h := range hits {
		all = append(all, Meaning{Kind: Item, Name: h.Code, Units: h.Units})
	}
	return all, err
}

func orders(tx *store.Tx, code string) ([]Meaning, error) {
	var all []Meaning
	err := tx.Each("SELECT no FROM orders WHERE no = $1 AND state > 0", []any{code}, func(read func(...any) error) error {
		m := Meaning{Kind: Order}
		err := read(&m.Name)
		all = append(all, m)
		return err
	})
	return all, err
}

func places(tx *store.Tx, code string) ([]Meaning, error) {
	p, err := stock.PlaceByCode(tx, code)
	return one(Meaning{Kind: Place, Name: p.Code}, err)
}

func persons(tx *store.Tx, code string) ([]Meaning, error) {
	o, err := store.OperatorNamed(tx, code)
	return one(Meaning{Kind: Person, Name: o.Name}, err)
}

func one(m Meaning, err error) ([]Meaning, error) {
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return []Meaning{m}, nil
}
