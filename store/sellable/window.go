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
	ByOnTheWay  Sort = "on_the_way"
	BySold      Sort = "sold"    // in CoverDays
	ByCover     Sort = "cover"   // days that what is on hand lasts
	ByCounted   Sort = "counted" // when somebody last said how many there are
)

// Query is what a screen shows of the SKUs.
type Query struct {
	Text  string  // typed terms: pieces of code, name, variant, pinyin initials, barcode, place
	Place int64   // only what lies there, or is kept there; 0 = anywhere
	Among []int64 // only these SKUs; nil = all
	Sort  Sort    // empty is ByCode
	Desc  bool
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
	LeadDays  int64 // how long new goods take
	CountedAt int64 // when somebody last said how many there are, UTC ms; 0 = never
	Kit       bool
	Down      bool // somebody marked it as taken down
	// Expired is what lies on shelves and must not be sent any more; Available
	// leaves it out.
	Expired int64
	Known   bool // the books know how many there are; of a kit, of all its parts
	Retired bool // no longer sold
}

// Advice says what to do about a SKU, as List does, and with Reorder how many
// pieces to order.
func (s Stock) Advice() (Advice, int64) {
	r := Row{Available: s.Available, Safety: s.Safety, Sold: s.Sold, Down: s.Down, known: s.Known, retired: s.Retired, onTheWay: s.OnTheWay, leadDays: s.LeadDays}
	if s.Kit {
		r.Kit = &Kit{}
	}
	r.advise()
	return r.Advice, r.Units
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
	BySold: {"m.sold", ""}, ByOnTheWay: {"m.incoming", ""}, ByCounted: {"m.counted_doc", ""},
	ByCover: {"CASE WHEN m.sold > 0 THEN m.on_hand * 1000 / m.sold ELSE 9000000000000 END", ""},
}

// Window reads up to n SKUs of a list from the row at offset on, counted from
// 0. now is in UTC ms.
func Window(tx *store.Tx, q Query, now, offset, n int64) ([]Stock, error) {
	ids, err := q.ids(tx, stock.Day(now), offset, n)
	if err != nil {
		return nil, err
	}
	return Some(tx, ids, now)
}

// Some reads these SKUs, in this order. now is in UTC ms.
func Some(tx *store.Tx, ids []int64, now int64) ([]Stock, error) {
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
	switch {
	case q.Place != 0:
		err = tx.Row("SELECT count(*) FROM sku s WHERE s.id"+at, []any{q.Place}, &n)
		return n, err
	case strings.TrimSpace(q.Text) != "" && q.Among == nil:
		hits, err := search(tx, q.Text)
		return int64(len(hits)), err
	case strings.TrimSpace(q.Text) != "":
		ids, err := q.ids(tx, 0, 0, found)
		return int64(len(ids)), err
	case q.Among != nil:
		return int64(len(q.Among)), nil
	}
	err = tx.Row("SELECT count(*) FROM sku_sum", nil, &n)
	return n, err
}

// at is the SQL of SKUs that lie at a place or are kept there.
const at = " IN (SELECT sku_id FROM balance WHERE place_id = $1 AND units <> 0 UNION SELECT id FROM sku WHERE home = $1 AND id > 0)"

func (q Query) ids(tx *store.Tx, day, offset, n int64) ([]int64, error) {
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
		if less, err := lessExpired(tx, day); err != nil {
			return nil, err
		} else if less != "" {
			by[0] = "m.available - coalesce(x.units, 0)"
			query = "SELECT m.sku_id FROM sku_sum m LEFT JOIN (" + less + ") x ON x.sku_id = m.sku_id WHERE m.sku_id > 0"
		}
	}
	if q.Among != nil {
		query += " AND " + id + " IN (" + joined(q.Among) + ")"
	}
	if q.Place != 0 {
		query += " AND " + id + at
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
	err := tx.Each(query+" ORDER BY "+by[0]+way+", "+id+way+" LIMIT $2 OFFSET $3", []any{q.Place, n, offset}, func(read func(...any) error) error {
		var id int64
		err := read(&id)
		ids = append(ids, id)
		return err
	})
	return ids, err
}

// lessExpired is the SQL of what expired and is no longer there to sell; empty
// where nothing did, which is the rule: the index of what is available has the
// order then.
func lessExpired(tx *store.Tx, day int64) (string, error) {
	gone, err := stock.Expired(tx, day)
	if err != nil || len(gone) == 0 {
		return "", err
	}
	return stock.ExpiredSQL(strconv.FormatInt(day, 10)), nil
}

func joined(ids []int64) string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = strconv.FormatInt(id, 10)
	}
	return strings.Join(list, ",")
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

// leadDays is the SQL of how long new goods of SKU s take: what its last
// supplier said.
const leadDays = `coalesce((SELECT u.lead_days FROM purchase_line l JOIN purchase p ON p.id = l.purchase_id JOIN supplier u ON u.id = p.supplier_id
	WHERE l.sku_id = s.id AND u.lead_days > 0 ORDER BY p.id DESC LIMIT 1), 7)`

// One reads one SKU; store.ErrNotFound. now is in UTC ms.
func One(tx *store.Tx, id, now int64) (Stock, error) {
	s := Stock{ID: id}
	var whole, spoken, counted int64
	err := tx.Row(`SELECT s.code, `+stock.ShownName+`, `+stock.ShownVariant+`, coalesce(p.code, ''), m.on_hand, m.promised, m.available, m.safety,
		m.bench, m.dispatch, m.damaged, m.incoming, m.whole, m.spoken, m.counted_doc, s.retired, EXISTS (SELECT 1 FROM kit_part k WHERE k.kit_id = s.id), EXISTS (SELECT 1 FROM taken_down t WHERE t.sku_id = s.id),
		coalesce((SELECT sum(units) FROM shipped x WHERE x.sku_id = s.id AND x.day >= $2), 0)
			+ coalesce((SELECT sum(x.units * k.units) FROM kit_part k JOIN shipped x ON x.sku_id = k.kit_id AND x.day >= $2 WHERE k.part_id = s.id), 0),
		`+leadDays+`, CASE WHEN EXISTS (SELECT 1 FROM kit_part k WHERE k.kit_id = s.id)
			THEN NOT EXISTS (SELECT 1 FROM kit_part k JOIN sku x ON x.id = k.part_id WHERE k.kit_id = s.id AND x.known = 0) ELSE s.known END
		FROM sku s JOIN sku_sum m ON m.sku_id = s.id LEFT JOIN place p ON p.id = s.home AND s.home > 5 WHERE s.id = $1`,
		[]any{id, stock.Day(now) - CoverDays + 1}, &s.SKU, &s.Name, &s.Variant, &s.Place, &s.OnHand, &s.Promised, &s.Available, &s.Safety,
		&s.Bench, &s.Dispatch, &s.Damaged, &s.OnTheWay, &whole, &spoken, &counted, &s.Retired, &s.Kit, &s.Down, &s.Sold,
		&s.LeadDays, &s.Known)
	if err == nil {
		s.Expired, err = stock.ExpiredOf(tx, id, stock.Day(now))
		s.Available -= s.Expired
	}
	if err == nil && counted > 0 {
		err = tx.Row("SELECT at FROM doc WHERE seq = $1", []any{counted}, &s.CountedAt)
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
