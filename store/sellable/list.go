package sellable

import (
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
	Name        string   `json:"-"`
	Available   int64    `json:"available"`    // on hand - promised - safety; of a kit, free assembled ones and what can be built
	ShortUnits  int64    `json:"short_units"`  // what open orders go without
	ShortOrders []string `json:"short_orders"` // those orders, in their turn
	Advice      Advice   `json:"advice"`
	Units       int64    `json:"reorder_units,omitempty"` // with Reorder, or while it is down: a suggestion
	Kit         *Kit     `json:"kit,omitempty"`
	Sold        int64    `json:"-"` // in CoverDays
	OnHand      int64    `json:"-"`
	Promised    int64    `json:"-"`
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
	at := make(map[int64]int, len(rows))
	for i := range rows {
		at[rows[i].ID] = i
	}
	kits, err := loadKits(tx)
	if err != nil {
		return nil, err
	}
	sold, err := stock.Sold(tx, stock.Day(now)-CoverDays+1)
	if err != nil {
		return nil, err
	}
	queues, err := order.Scarce(tx)
	if err != nil {
		return nil, err
	}
	for id, units := range sold {
		if i, ok := at[id]; ok {
			rows[i].Sold = units
		}
	}
	for _, q := range queues {
		shorten(&rows[at[q.SKU]], q)
	}
	kits.fill(rows, at)
	kits.shorten(rows, at, queues)
	for i := range rows {
		rows[i].advise()
	}
	return rows, nil
}

func read(tx *store.Tx) ([]Row, error) {
	var rows []Row
	err := tx.Each(`SELECT s.id, s.code, `+stock.ShownName+`, s.known, m.available, m.on_hand, m.promised, m.safety, m.shelf, t.sku_id IS NOT NULL
		FROM sku s JOIN sku_sum m ON m.sku_id = s.id LEFT JOIN taken_down t ON t.sku_id = s.id WHERE s.id > 0 ORDER BY s.code`, nil, func(read func(...any) error) error {
		r := Row{ShortOrders: []string{}}
		err := read(&r.ID, &r.SKU, &r.Name, &r.known, &r.Available, &r.OnHand, &r.Promised, &r.Safety, &r.assembled, &r.Down)
		rows = append(rows, r)
		return err
	})
	return rows, err
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
