package sellable

import (
	"strconv"

	"shipdesk/store"
	"shipdesk/store/stock"
)

// MostTodo is how many SKUs of each kind Todo counts: beyond that nobody reads
// the number.
const MostTodo = 1000

// Todo counts what is to be taken down on the platforms and what can be put
// back, each up to MostTodo, without working the list out. What expired by now,
// UTC ms, is not there to sell.
func Todo(tx *store.Tx, now int64) (down, back int64, err error) {
	gone := "WITH gone(sku_id, units) AS (" + stock.ExpiredSQL(strconv.FormatInt(stock.Day(now), 10)) + ") "
	const plain = " s.known = 1 AND s.retired = 0 AND NOT EXISTS (SELECT 1 FROM kit_part k WHERE k.kit_id = s.id)"
	const marked = " EXISTS (SELECT 1 FROM taken_down t WHERE t.sku_id = m.sku_id)"
	var downKits, backKits, downGone, backGone int64
	for _, q := range []struct {
		sql  string
		args []any
		dest []any
	}{
		{`SELECT count(*) FROM (SELECT 1 FROM sku_sum m JOIN sku s ON s.id = m.sku_id WHERE m.available <= 0 AND NOT` + marked + ` AND` + plain + ` LIMIT $1) x`, []any{MostTodo}, []any{&down}},
		{`SELECT count(*) FROM taken_down t CROSS JOIN sku_sum m ON m.sku_id = t.sku_id JOIN sku s ON s.id = m.sku_id WHERE m.available > 0 AND` + plain, nil, []any{&back}},
		// Of these only expired ones are left.
		{gone + `SELECT coalesce(sum(CASE WHEN` + marked + ` THEN 0 ELSE 1 END), 0), coalesce(sum(CASE WHEN` + marked + ` THEN 1 ELSE 0 END), 0)
			FROM gone g JOIN sku_sum m ON m.sku_id = g.sku_id JOIN sku s ON s.id = m.sku_id WHERE m.available > 0 AND m.available <= g.units AND` + plain, nil, []any{&downGone, &backGone}},
		{gone + `, kit(id, can, known) AS (SELECT p.kit_id, min(max(m.available - coalesce(g.units, 0), 0) / p.units), min(s.known)
				FROM kit_part p JOIN sku_sum m ON m.sku_id = p.part_id JOIN sku s ON s.id = p.part_id LEFT JOIN gone g ON g.sku_id = p.part_id GROUP BY p.kit_id)
			SELECT coalesce(sum(CASE WHEN m.available + k.can <= 0 AND t.sku_id IS NULL THEN 1 ELSE 0 END), 0),
				coalesce(sum(CASE WHEN m.available + k.can > 0 AND t.sku_id IS NOT NULL THEN 1 ELSE 0 END), 0)
			FROM kit k JOIN sku_sum m ON m.sku_id = k.id JOIN sku s ON s.id = k.id LEFT JOIN taken_down t ON t.sku_id = k.id
			WHERE k.known = 1 AND s.retired = 0`, nil, []any{&downKits, &backKits}},
	} {
		if err := tx.Row(q.sql, q.args, q.dest...); err != nil {
			return 0, 0, err
		}
	}
	return min(down+downGone+downKits, MostTodo), min(back-backGone+backKits, MostTodo), nil
}

// Stale reports whether what sold lately still counts a day that is over.
func Stale(tx *store.Tx, now int64) (bool, error) {
	from, err := soldFrom(tx)
	return err == nil && from != stock.Day(now)-CoverDays+1, err
}

func soldFrom(tx *store.Tx) (day int64, err error) {
	err = tx.Row("SELECT day FROM sold_window WHERE id = 1", nil, &day)
	return day, err
}

// Roll moves what sold lately on to the last CoverDays days. Only SKUs of which
// something left on the days that come in or go out are touched. now is in UTC
// ms.
func Roll(tx *store.Tx, now int64) error {
	was, err := soldFrom(tx)
	to := stock.Day(now) - CoverDays + 1
	if err != nil || was == to {
		return err
	}
	if _, err := tx.Exec("UPDATE sold_window SET day = $1 WHERE id = 1", to); err != nil {
		return err
	}
	_, err = tx.Exec(`WITH moved(sku_id) AS MATERIALIZED (SELECT DISTINCT sku_id FROM shipped WHERE day >= $1 AND day < $2),
		of(sku_id) AS MATERIALIZED (SELECT sku_id FROM moved UNION SELECT k.part_id FROM moved m JOIN kit_part k ON k.kit_id = m.sku_id)
		UPDATE sku_sum SET sold = coalesce((SELECT sum(x.units) FROM shipped x WHERE x.sku_id = sku_sum.sku_id AND x.day >= $3), 0)
			+ coalesce((SELECT sum(x.units * k.units) FROM kit_part k JOIN shipped x ON x.sku_id = k.kit_id AND x.day >= $3 WHERE k.part_id = sku_sum.sku_id), 0)
		WHERE sku_id IN (SELECT sku_id FROM of)`, min(was, to), max(was, to), to)
	return err
}
