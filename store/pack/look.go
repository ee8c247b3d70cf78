package pack

import (
	"errors"

	"shipdesk/store"
	"shipdesk/store/order"
)

// Look reads what the packing screen shows of a station.
func Look(tx *store.Tx, name string) (View, error) {
	var v View
	var err error
	if v.Pulls, err = CountPulls(tx); err != nil {
		return v, err
	}
	st, err := findStation(tx, name)
	if errors.Is(err, store.ErrNotFound) {
		v.Tray, err = lookTray(tx)
		return v, err
	}
	if err != nil {
		return v, err
	}
	v.Held = st.held
	if v.Parcel, err = parcelView(tx, st.parcel); err != nil {
		return v, err
	}
	if v.Last, err = parcelView(tx, st.last); err != nil {
		return v, err
	}
	if v.Taken, err = takenView(tx, st); err != nil {
		return v, err
	}
	if v.Hand, v.Hot, err = handViews(tx, st); err != nil {
		return v, err
	}
	if v.Lock, err = optionalVerdict(tx, st.lockScan, ""); err != nil {
		return v, err
	}
	if v.Answers, err = st.answers(tx); err != nil {
		return v, err
	}
	if v.Tray, err = lookTray(tx); err != nil {
		return v, err
	}
	v.Ask, err = optionalVerdict(tx, st.lastScan, Ambiguous)
	return v, err
}

// optionalVerdict reads a recorded verdict; nil for no scan, or for one of
// another kind where a kind is named.
func optionalVerdict(tx *store.Tx, scanID int64, kind Kind) (*Verdict, error) {
	if scanID == 0 {
		return nil, nil
	}
	v, err := verdictOf(tx, scanID)
	if err != nil || kind != "" && v.Kind != kind {
		return nil, err
	}
	return &v, nil
}

func parcelView(tx *store.Tx, id int64) (*ParcelView, error) {
	if id == 0 {
		return nil, nil
	}
	p, err := parcelByID(tx, id)
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil // check names it
	}
	if err != nil {
		return nil, err
	}
	c, err := load(tx, p)
	if err != nil {
		return nil, err
	}
	v := &ParcelView{ID: p.id, Waybill: p.waybill, Carrier: p.carrier, Done: c.done, Need: c.need, PackedAt: p.packedAt}
	v.WantsOK = c.unconfirmed()
	if c.need > 0 && c.done == c.need && c.state == Open {
		if v.Lacks, err = c.missingGifts(tx); err != nil {
			return nil, err
		}
	}
	why, reason := p.parked()
	v.Short, v.Reason = why == WhyShort, reason
	if v.Swaps, err = c.swaps(tx); err != nil {
		return nil, err
	}
	for _, step := range []func(*store.Tx, *contents, *ParcelView) error{viewBatch, viewBarred, viewOrders, viewLines} {
		if err := step(tx, c, v); err != nil {
			return nil, err
		}
	}
	return v, nil
}

func takenView(tx *store.Tx, st station) (*TakenView, error) {
	if st.taken == 0 {
		return nil, nil
	}
	p, err := parcelByID(tx, st.taken)
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil
	}
	return &TakenView{Waybill: p.waybill, Station: st.takenBy}, err
}

func viewBatch(tx *store.Tx, c *contents, v *ParcelView) error {
	err := tx.Row("SELECT coalesce(b.no, 0), p.position FROM parcel p LEFT JOIN batch b ON b.id = p.batch_id WHERE p.id = $1", []any{c.id}, &v.Batch, &v.Position)
	if err != nil {
		return err
	}
	var others int64
	err = tx.Row(`SELECT count(*) FROM parcel_order a JOIN parcel_order b ON b.order_id = a.order_id JOIN parcel p ON p.id = b.parcel_id
		WHERE a.parcel_id = $1 AND p.id <> $1 AND p.state > 0`, []any{c.id}, &others)
	v.Split = others > 0
	return err
}

// viewBarred says what a scan would: that the parcel must not be packed now,
// and what has to come out of it.
func viewBarred(tx *store.Tx, c *contents, v *ParcelView) error {
	if c.state == Packed {
		return nil
	}
	v.Barred, v.Why = c.barred()
	if v.Barred == "" && c.need == 0 {
		v.Barred, v.Why = AlreadyPacked, WhyByOther
	}
	out, err := c.dropped(tx, v.Barred, v.Why)
	for _, it := range out.items {
		v.Lines = append(v.Lines, LineView{SKU: it.SKU, Name: it.Name, Variant: it.Variant, Place: it.Place, TakeOut: it.Units})
	}
	return err
}

func viewOrders(tx *store.Tx, c *contents, v *ParcelView) error {
	rules, err := order.NoteRules(tx)
	if err != nil {
		return err
	}
	return tx.Each(`SELECT o.no, s.name, coalesce(t.note, ''), coalesce(t.message, ''), coalesce(t.new_sku, ''),
		coalesce(t.new_address, ''), coalesce(t.abnormal, ''), o.news, o.due_at, o.remind_at FROM parcel_order po
		JOIN orders o ON o.id = po.order_id JOIN shop s ON s.id = o.shop_id LEFT JOIN order_text t ON t.order_id = o.id
		WHERE po.parcel_id = $1 AND o.state > 0 AND o.gone = 0 AND o.platform NOT IN (4, 7) ORDER BY o.due_at, o.paid_at, o.id`, []any{c.id}, func(read func(...any) error) error {
		var o OrderView
		var due, remind int64
		if err := read(&o.No, &o.Shop, &o.Note, &o.Message, &o.NewSKU, &o.NewAddress, &o.Abnormal, &o.News, &due, &remind); err != nil {
			return err
		}
		if due > 0 && (v.DueAt == 0 || due < v.DueAt) {
			v.DueAt, v.RemindAt = due, remind
		}
		o.NoteIs, o.MessageIs = order.JudgeNote(rules, o.Note, true), order.JudgeNote(rules, o.Message, false)
		v.Orders = append(v.Orders, o)
		return nil
	})
}

// viewLines makes one line of each SKU, what is still wanted first, along the
// walking route.
func viewLines(tx *store.Tx, c *contents, v *ParcelView) error {
	lastDoc, err := lastPickDoc(tx, c.id)
	if err != nil {
		return err
	}
	err = tx.Each(`WITH mine AS (SELECT line_id, sku_id, sum(units) AS here, max(doc_seq) AS doc FROM pick WHERE parcel_id = $1 GROUP BY line_id, sku_id),
		wish AS (SELECT l.id AS line, coalesce(n.sku_id, l.sku_id) AS sku_id, CASE WHEN n.sku_id IS NULL AND l.swap_doc <= 0 THEN l.sku_code ELSE '' END AS code,
				`+order.SentTitle+` AS title, `+order.SentVariant+` AS variant, CASE WHEN l.swap_doc > 0 THEN 1 ELSE 0 END AS swapped, l.gift,
				l.units * coalesce(n.per, 1) AS units, coalesce(n.picked, l.picked) AS picked,
				coalesce((SELECT sum(k.here * CASE WHEN k.sku_id = n.sku_id THEN 1 ELSE coalesce(n.per, 1) END) FROM mine k
					WHERE k.line_id = l.id AND (n.sku_id IS NULL OR k.sku_id IN (n.sku_id, l.sku_id))), 0) AS here,
				coalesce((SELECT max(k.doc) FROM mine k WHERE k.line_id = l.id AND (n.sku_id IS NULL OR k.sku_id IN (n.sku_id, l.sku_id))), 0) AS doc
			FROM parcel_order po JOIN orders o ON o.id = po.order_id JOIN order_line l ON l.order_id = o.id LEFT JOIN need n ON n.line_id = l.id AND n.kit = 0
			WHERE po.parcel_id = $1 AND o.state > 0 AND o.gone = 0 AND o.platform NOT IN (4, 7) AND l.platform NOT IN (4, 7))
		SELECT CASE WHEN l.code <> '' THEN l.code ELSE s.code END, CASE WHEN s.short_name <> '' THEN s.short_name WHEN s.name <> '' THEN s.name ELSE max(l.title) END,
			CASE WHEN s.short_variant <> '' THEN s.short_variant WHEN s.variant <> '' THEN s.variant ELSE max(l.variant) END, coalesce(p.code, ''),
			sum(l.here), sum(l.here + CASE WHEN l.units > l.picked THEN l.units - l.picked ELSE 0 END), coalesce(m.shelf, 0), max(l.doc), max(l.swapped), l.gift
		FROM wish l JOIN sku s ON s.id = l.sku_id LEFT JOIN place p ON p.id = s.home AND s.home > 0 LEFT JOIN sku_sum m ON m.sku_id = s.id
		WHERE l.units > l.picked OR l.here > 0
		GROUP BY CASE WHEN l.code <> '' THEN l.code ELSE s.code END, l.gift, s.id, s.short_name, s.name, s.short_variant, s.variant, p.code, p.route, m.shelf
		ORDER BY CASE WHEN sum(l.units - l.picked) > 0 THEN 0 ELSE 1 END, coalesce(p.route, ''), 1, l.gift`, []any{c.id}, func(read func(...any) error) error {
		var l LineView
		var doc int64
		err := read(&l.SKU, &l.Name, &l.Variant, &l.Place, &l.Done, &l.Need, &l.OnShelf, &doc, &l.Swapped, &l.Gift)
		l.Last = doc > 0 && doc == lastDoc
		v.Lines = append(v.Lines, l)
		return err
	})
	if err != nil {
		return err
	}
	return viewLots(tx, v)
}

func lastPickDoc(tx *store.Tx, parcelID int64) (int64, error) {
	var doc int64
	err := tx.Row("SELECT coalesce(max(doc_seq), 0) FROM pick WHERE parcel_id = $1", []any{parcelID}, &doc)
	return doc, err
}

// Count reads a station's Tally; since is the shop's last midnight, UTC ms.
func Count(tx *store.Tx, name string, since int64) (Tally, error) {
	var t Tally
	for _, c := range []struct {
		query string
		args  []any
		into  *int64
	}{
		{"SELECT count(*) FROM parcel WHERE state = 4 AND packed_on = $1 AND packed_at >= $2", []any{name, since}, &t.Today},
		{`SELECT count(DISTINCT po.parcel_id) FROM orders o JOIN parcel_order po ON po.order_id = o.id JOIN parcel p ON p.id = po.parcel_id
			WHERE o.state = $1 AND p.state IN (1, 2, 3)`, []any{order.Open}, &t.Open},
		{`SELECT count(*) FROM orders o WHERE o.state = $1 AND NOT EXISTS (
			SELECT 1 FROM parcel_order po JOIN parcel p ON p.id = po.parcel_id WHERE po.order_id = o.id AND p.state IN (1, 2, 3))`, []any{order.Open}, &t.Bare},
	} {
		if err := tx.Row(c.query, c.args, c.into); err != nil {
			return t, err
		}
	}
	err := tx.Row("SELECT EXISTS (SELECT 1 FROM orders)", nil, &t.Any)
	return t, err
}
