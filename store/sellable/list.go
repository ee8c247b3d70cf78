package sellable

import (
	"slices"
	"strings"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/stock"
)

// Advice is what to do about a SKU.
type Advice string

// What may be advised.
const (
	TakeDown Advice = "take_down" // nothing is left to sell, and it is still on sale
	PutBack  Advice = "put_back"  // it was taken down, and there is some again
	Reorder  Advice = "reorder"   // it will not last until new goods can be here
)

// CoverDays is how many days of sales the advice goes by.
const CoverDays = 14

// Row is one SKU of the list; units are pieces.
type Row struct {
	ID          int64    `json:"-"`
	SKU         string   `json:"sku"`
	Available   int64    `json:"available"`    // on hand - promised - safety - expired; of a kit, free assembled ones and what can be built
	ShortUnits  int64    `json:"short_units"`  // what open orders go without
	ShortOrders []string `json:"short_orders"` // those orders, in their turn
	Advice      Advice   `json:"advice"`
	Units       int64    `json:"reorder_units,omitempty"` // with Reorder, or while it is down: a suggestion
	Kit         *Kit     `json:"kit,omitempty"`
	Sold        int64    `json:"-"` // in CoverDays
	Safety      int64    `json:"-"`
	Down        bool     `json:"-"` // somebody marked it as taken down
	known       bool
	assembled   int64
}

// Kit is what there is of a kit.
type Kit struct {
	Assembled int64  `json:"assembled"` // on shelves
	CanBuild  int64  `json:"can_build"` // from parts that nobody wants
	LimitedBy string `json:"limited_by"`
}

// Supply is what the advice to order goods goes by; lead days and what is on
// its way come from purchase notes where there are some.
type Supply struct {
	Sold     int64 // pieces in CoverDays
	Free     int64 // on hand less promised
	Safety   int64
	OnTheWay int64
	LeadDays int64
}

// DefaultLeadDays is how long new goods take where nobody said.
const DefaultLeadDays = 7

// Suggest says how many pieces to order: none while what is there and on its
// way lasts until goods ordered today are here, else as many as sell until then
// and CoverDays more, above the safety stock.
func (s Supply) Suggest() int64 {
	have := s.Free + s.OnTheWay
	until := ceilDiv(s.Sold*s.LeadDays, CoverDays)
	if have >= s.Safety+until && have >= 0 {
		return 0
	}
	return max(0, s.Safety+until+s.Sold-have)
}

func ceilDiv(a, b int64) int64 { return (a + b - 1) / b }

// List gives every SKU in the order of their codes. now is in UTC ms.
func List(tx *store.Tx, now int64) ([]Row, error) {
	rows, err := read(tx)
	if err != nil {
		return nil, err
	}
	at := placesOf(rows)
	if err := markDown(tx, rows, at); err != nil {
		return nil, err
	}
	kits, err := loadKits(tx)
	if err != nil {
		return nil, err
	}
	sold, err := stock.Sold(tx, stock.Day(now)-CoverDays+1)
	if err != nil {
		return nil, err
	}
	expired, err := stock.Expired(tx, stock.Day(now))
	if err != nil {
		return nil, err
	}
	queues, err := order.Scarce(tx)
	if err != nil {
		return nil, err
	}
	for id, units := range sold {
		if i := at.of(id); i >= 0 {
			rows[i].Sold = units
		}
	}
	for id, units := range expired {
		if i := at.of(id); i >= 0 {
			rows[i].Available -= units
		}
	}
	for _, q := range queues {
		shorten(&rows[at.of(q.SKU)], q)
	}
	kits.fill(rows, at)
	kits.shorten(rows, at, queues)
	for i := range rows {
		rows[i].advise()
	}
	return rows, nil
}

// read reads the SKUs as they stand in the books, which is much faster than in
// the order of their codes, and sorts them.
func read(tx *store.Tx) ([]Row, error) {
	var n int
	if err := tx.Row("SELECT count(*) FROM sku_sum", nil, &n); err != nil {
		return nil, err
	}
	rows := make([]Row, 0, n)
	err := tx.Each(`SELECT s.id, s.code, s.known, m.available, m.safety, m.shelf
		FROM sku s CROSS JOIN sku_sum m ON m.sku_id = s.id WHERE s.id > 0`, nil, func(read func(...any) error) error {
		r := Row{ShortOrders: none}
		err := read(&r.ID, &r.SKU, &r.known, &r.Available, &r.Safety, &r.assembled)
		rows = append(rows, r)
		return err
	})
	slices.SortFunc(rows, func(a, b Row) int { return strings.Compare(a.SKU, b.SKU) })
	return rows, err
}

// none is a list of orders for scripts, who read it without asking.
var none = []string{}

// markDown reads which SKUs are marked as taken down.
func markDown(tx *store.Tx, rows []Row, at places) error {
	return tx.Each("SELECT sku_id FROM taken_down", nil, func(read func(...any) error) error {
		var id int64
		err := read(&id)
		if i := at.of(id); i >= 0 {
			rows[i].Down = true
		}
		return err
	})
}

// places says where in a list each SKU stands, by its id.
type places []int32

func placesOf(rows []Row) places {
	last := int64(0)
	for i := range rows {
		last = max(last, rows[i].ID)
	}
	at := make(places, last+1)
	for i := range rows {
		at[rows[i].ID] = int32(i) + 1
	}
	return at
}

// of is the index of a SKU, -1 if it is not in the list.
func (p places) of(id int64) int {
	if id < 0 || id >= int64(len(p)) {
		return -1
	}
	return int(p[id]) - 1
}

func shorten(r *Row, q order.Queue) {
	var last int64
	for _, c := range q.Claims {
		if c.Short() == 0 {
			continue
		}
		r.ShortUnits += c.Short()
		if c.Order != last {
			r.ShortOrders = append(r.ShortOrders, c.No)
			last = c.Order
		}
	}
}

// advise says what to do, of SKUs whose stock the books know.
func (r *Row) advise() {
	if !r.known {
		return
	}
	if r.Kit == nil {
		r.Units = Supply{Sold: r.Sold, Free: r.Available + r.Safety, Safety: r.Safety, LeadDays: DefaultLeadDays}.Suggest()
	}
	switch {
	case r.Available <= 0 && !r.Down:
		r.Advice = TakeDown
	case r.Available > 0 && r.Down:
		r.Advice = PutBack
	case r.Units > 0:
		r.Advice = Reorder
	}
}
