package intake

import (
	"strings"
	"time"

	"shipdesk/store"
	"shipdesk/store/exception"
	"shipdesk/store/order"
)

// planned is what the import will do to rows that are in the books already,
// and what it found out on the way.
type planned struct {
	skuOf      map[int32]int64 // what the codes of lines mean, by the number of the text
	codesMet   map[string]int64
	successors map[int64]int64    // of SKUs that were merged or retired
	barcodes   map[string][]int64 // SKUs of this import by barcode
	places     map[string]placeRec
	nextSKU    int64
	openings   map[[2]int64]int64
	mapped     map[string]int64 // codes of lines in the books that now mean a SKU
	unmapped   map[order.Goods]*order.Unmapped
	said       map[order.Goods]int64     // what people said that goods are
	shopNames  map[int64]string          // of the books
	times      *order.TimeBook           // the rules about time
	zones      map[string]*time.Location // by shop; those that have one of their own
	firstSeen  map[int32]int64           // orders first seen as shipped, by shop never asked
	asked      map[int32]bool            // shops whose answer is to be remembered
	unnamed    int64                     // new orders without a shop
	gone       int64                     // orders first seen as shipped that count as gone
	adopted    map[int64]bool

	orderUps []orderUp
	textUps  []textUp
	lineUps  []lineUp
	lineNews []lineNew
	told     []exception.Change // what the packers of changed orders must know
	touched  []int64            // orders in the books whose row or lines change

	parcels    []parcelPlan
	nodes      []node
	live       map[string]int32
	left       map[string]int32
	byID       map[int64]int32
	recordByID map[int64]int32 // orders with waybills, made when it is first asked for
	moves      []move
	freed      map[string]bool  // numbers that parcels of the books give up
	joined     map[string]int64 // numbers of parcels that a lead joined into others, with those
	cuts       []cut
	batch      int64 // id of the batch, 0 without one
}

type placeRec struct {
	id   int64
	kind string
}

// inSize is how many keys one look into the books names.
const inSize = 500

// marks are n places for arguments. They are not numbered: with the engine
// we have, numbered ones cost time by the square of their number.
func marks(n int) string { return "(" + strings.TrimSuffix(strings.Repeat("?,", n), ",") + ")" }

var inList = marks(inSize)

// lookUp runs a query that ends in inList for n keys, in chunks, each in a
// transaction of its own, so that the books' log can be tidied meanwhile.
func (r *run) lookUp(query string, n int, key func(i int) any, scan func(read func(...any) error) error) error {
	args := make([]any, inSize)
	for from := 0; from < n; from += inSize {
		for i := range args {
			args[i] = key(min(from+i, n-1))
		}
		if err := r.db.Read(r.ctx, func(tx *store.Tx) error { return tx.Each(query, args, scan) }); err != nil {
			return err
		}
	}
	return nil
}

// maxID is the highest id of a table; query selects it.
func (r *run) maxID(query string) (int64, error) {
	var id int64
	err := r.db.Read(r.ctx, func(tx *store.Tx) error { return tx.Row(query, nil, &id) })
	return id, err
}

// shopRec is a shop that the files name.
type shopRec struct {
	name     string
	platform string
	shipped  string
	id       int64
	exists   bool
	used     bool
}

// shop gives the index of a shop, 0 for none.
func (r *records) shop(name string) int32 {
	if i, ok := r.shopOf[name]; ok {
		return i
	}
	i := int32(len(r.shops))
	r.shops = append(r.shops, shopRec{name: name})
	r.shopOf[name] = i
	return i
}

func (r *run) planShops() error {
	r.shop(r.o.Shop)
	r.shops[0].exists = true
	r.shopNames = map[int64]string{}
	last := int64(0)
	err := r.db.Read(r.ctx, func(tx *store.Tx) error {
		return tx.Each("SELECT id, name, shipped FROM shop ORDER BY id", nil, func(read func(...any) error) error {
			var id int64
			var name, shipped string
			err := read(&id, &name, &shipped)
			r.shopNames[id] = name
			last = max(last, id)
			if i, ok := r.shopOf[name]; ok {
				s := &r.shops[i]
				s.id, s.shipped, s.exists = id, shipped, true
			}
			return err
		})
	})
	for i := range r.shops {
		if !r.shops[i].exists {
			last++
			r.shops[i].id = last
		}
	}
	if err != nil {
		return err
	}
	if err = r.db.Read(r.ctx, func(tx *store.Tx) (err error) { r.times, err = order.ReadTimeBook(tx); return err }); err != nil {
		return err
	}
	for _, s := range r.shops {
		r.times.Know(s.id, s.platform)
	}
	return nil
}
