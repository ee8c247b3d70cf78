package sellable

import (
	"strconv"
	"strings"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/stock"
)

// Sort is a column that SKUs are listed by.
type Sort string

// The columns.
const (
	ByCode      Sort = "code"
	ByName      Sort = "name"
	ByPlace     Sort = "place"
	ByOnHand    Sort = "on_hand"
	ByPromised  Sort = "promised"
	ByAvailable Sort = "available"
	BySafety    Sort = "safety"
	ByDispatch  Sort = "dispatch"
	ByDamaged   Sort = "damaged"
	BySold      Sort = "sold"  // in CoverDays
	ByCover     Sort = "cover" // days that what is on hand lasts
)

// Query is what a screen shows of the SKUs.
type Query struct {
	Text string // typed terms: pieces of code, name, variant, pinyin initials, barcode, place
	Sort Sort   // empty is ByCode
	Desc bool
}

// Stock is one SKU of a window; units are pieces.
type Stock struct {
	ID        int64
	SKU       string
	Name      string
	Variant   string
	Place     string // its home, empty where none was ever given
	OnHand    int64
	Promised  int64 // of a kit: kits that orders want
	Available int64 // of a kit: free assembled ones and what can be built
	Safety    int64
	Bench     int64
	Dispatch  int64
	Damaged   int64
	OnTheWay  int64
	Sold      int64 // in CoverDays
	Kit       bool
	Down      bool // somebody marked it as taken down
	// Expired is what lies on shelves and must not be sent any more; Available
	// leaves it out.
	Expired int64
}

// CoverDays is how many days what is on hand lasts at the pace of the last
// ones; -1 if none was sold.
func (s Stock) CoverDays() int64 {
	if s.Sold == 0 {
		return -1
	}
	return max(0, s.OnHand) * CoverDays / s.Sold
}

// found is how many SKUs a search looks at: more than a person reads.
const found = 1000

// orderBy is what each column is sorted by, and the tables that it needs.
var orderBy = map[Sort][2]string{
	"": {"s.code", "sku s"}, ByCode: {"s.code", "sku s"}, ByName: {"s.name", "sku s"},
	ByPlace:  {"coalesce(p.route, '')", "sku s LEFT JOIN place p ON p.id = s.home AND s.home > 5"},
	ByOnHand: {"m.on_hand", ""}, ByPromised: {"m.promised", ""}, ByAvailable: {"m.available", ""},
	BySafety: {"m.safety", ""}, ByDispatch: {"m.dispatch", ""}, ByDamaged: {"m.damaged", ""},
	BySold:  {"coalesce(x.units, 0)", "sku_sum m LEFT JOIN sold x ON x.sku_id = m.sku_id"},
	ByCover: {"CASE WHEN x.units > 0 THEN m.on_hand * 1000 / x.units ELSE 9000000000000 END", "sku_sum m LEFT JOIN sold x ON x.sku_id = m.sku_id"},
}

// Window reads up to n SKUs of a list from the row at offset on, counted from
// 0. now is in UTC ms.
func Window(tx *store.Tx, q Query, now, offset, n int64) ([]Stock, error) {
	from := stock.Day(now) - CoverDays + 1
	ids, err := q.ids(tx, stock.Day(now), from, offset, n)
	if err != nil {
		return nil, err
	}
	rows := make([]Stock, 0, len(ids))
	for _, id := range ids {
		s, err := One(tx, id, now)
		if err != nil {
			return nil, err
		}
		rows = append(rows, s)
	}
	return rows, nil
}

// Count is how many SKUs a list has; of a search at most as many as it looks
// at.
func Count(tx *store.Tx, q Query) (n int64, err error) {
	if strings.TrimSpace(q.Text) == "" {
		err = tx.Row("SELECT count(*) FROM sku_sum", nil, &n)
		return n, err
	}
	hits, err := search(tx, q.Text)
	return int64(len(hits)), err
}

func (q Query) ids(tx *store.Tx, day, from, offset, n int64) ([]int64, error) {
	by := orderBy[q.Sort]
	id, tables := "s.id", by[1]
	if tables == "" {
		tables = "sku_sum m"
	}
	if strings.Contains(tables, "sku_sum m") {
		id = "m.sku_id"
	}
	query := "SELECT " + id + " FROM " + tables + " WHERE " + id + " > 0"
	if q.Sort == ByAvailable {
		// What expired is no longer there to sell. Where nothing did, which is
		// the rule, the index of what is available has the order.
		gone, err := stock.Expired(tx, day)
		if err != nil {
			return nil, err
		}
		if len(gone) > 0 {
			by[0], tables = "m.available - coalesce(x.units, 0)", "sku_sum m LEFT JOIN ("+stock.ExpiredSQL(strconv.FormatInt(day, 10))+") x ON x.sku_id = m.sku_id"
			query = "SELECT m.sku_id FROM " + tables + " WHERE m.sku_id > 0"
		}
	}
	if q.Sort == BySold || q.Sort == ByCover {
		query = "WITH sold(sku_id, units) AS (SELECT sku_id, sum(units) FROM shipped WHERE day >= " + strconv.FormatInt(from, 10) + " GROUP BY sku_id) " + query
	}
	if strings.TrimSpace(q.Text) != "" {
		hits, err := search(tx, q.Text)
		if err != nil || len(hits) == 0 {
			return nil, err
		}
		query += " AND " + id + " IN (" + strings.Join(hits, ",") + ")"
	}
	way := ""
	if q.Desc {
		way = " DESC"
	}
	var ids []int64
	err := tx.Each(query+" ORDER BY "+by[0]+way+", "+id+way+" LIMIT $1 OFFSET $2", []any{n, offset}, func(read func(...any) error) error {
		var id int64
		err := read(&id)
		ids = append(ids, id)
		return err
	})
	return ids, err
}

// search finds SKUs by typed terms. Those that the index has not reached are
// looked through; a whole barcode is found as well.
func search(tx *store.Tx, text string) ([]string, error) {
	met := map[int64]bool{}
	var ids []string
	add := func(read func(...any) error) error {
		var id int64
		err := read(&id)
		if !met[id] && len(ids) < found {
			met[id] = true
			ids = append(ids, strconv.FormatInt(id, 10))
		}
		return err
	}
	hits, err := stock.ByBarcode(tx, scan.Clean(text))
	for _, h := range hits {
		met[h.ID] = true
		ids = append(ids, strconv.FormatInt(h.ID, 10))
	}
	if m := match(text); m != "" && err == nil {
		err = tx.Each("SELECT rowid FROM sku_words WHERE sku_words MATCH $1 LIMIT $2", []any{m, found}, add)
	}
	if err != nil {
		return ids, err
	}
	query, args := "SELECT s.id FROM sku_stale t JOIN sku s ON s.id = t.sku_id LEFT JOIN place p ON p.id = s.home WHERE s.id > 0", []any{}
	for _, term := range strings.Fields(strings.ToLower(scan.Clean(text))) {
		args = append(args, term)
		query += " AND instr(lower(s.code || ' ' || s.name || ' ' || s.variant || ' ' || s.short_name || ' ' || s.short_variant || ' ' || coalesce(p.code, '')), ?) > 0"
	}
	return ids, tx.Each(query+" LIMIT "+strconv.Itoa(found), args, add)
}

// One reads one SKU; store.ErrNotFound. now is in UTC ms.
func One(tx *store.Tx, id, now int64) (Stock, error) {
	s := Stock{ID: id}
	var whole, spoken int64
	err := tx.Row(`SELECT s.code, `+stock.ShownName+`, `+stock.ShownVariant+`, coalesce(p.code, ''), m.on_hand, m.promised, m.available, m.safety,
		m.bench, m.dispatch, m.damaged, m.incoming, m.whole, m.spoken, EXISTS (SELECT 1 FROM kit_part k WHERE k.kit_id = s.id), EXISTS (SELECT 1 FROM taken_down t WHERE t.sku_id = s.id),
		coalesce((SELECT sum(units) FROM shipped x WHERE x.sku_id = s.id AND x.day >= $2), 0)
			+ coalesce((SELECT sum(x.units * k.units) FROM kit_part k JOIN shipped x ON x.sku_id = k.kit_id AND x.day >= $2 WHERE k.part_id = s.id), 0)
		FROM sku s JOIN sku_sum m ON m.sku_id = s.id LEFT JOIN place p ON p.id = s.home AND s.home > 5 WHERE s.id = $1`,
		[]any{id, stock.Day(now) - CoverDays + 1}, &s.SKU, &s.Name, &s.Variant, &s.Place, &s.OnHand, &s.Promised, &s.Available, &s.Safety,
		&s.Bench, &s.Dispatch, &s.Damaged, &s.OnTheWay, &whole, &spoken, &s.Kit, &s.Down, &s.Sold)
	if err == nil {
		s.Expired, err = stock.ExpiredOf(tx, id, stock.Day(now))
		s.Available -= s.Expired
	}
	if err != nil || !s.Kit {
		return s, err
	}
	s.Promised = whole + spoken
	can, _, err := CanBuild(tx, id)
	s.Available += can
	return s, err
}

// CanBuild says how many of a kit can be built of parts that nobody wants, and
// the part there is least of.
func CanBuild(tx *store.Tx, kit int64) (kits, limit int64, err error) {
	kits = -1
	err = tx.Each("SELECT p.part_id, max(m.available - coalesce(x.units, 0), 0) / p.units FROM kit_part p JOIN sku_sum m ON m.sku_id = p.part_id LEFT JOIN ("+
		stock.ExpiredSQL("$2")+") x ON x.sku_id = p.part_id WHERE p.kit_id = $1 ORDER BY p.part_id", []any{kit, stock.Day(tx.Now())}, func(read func(...any) error) error {
		var part, n int64
		err := read(&part, &n)
		if kits < 0 || n < kits {
			kits, limit = n, part
		}
		return err
	})
	return max(0, kits), limit, err
}
