package order

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"shipdesk/store"
)

// Gifts go along with orders as the lead's rules say (赠). A gift is a line of
// its order that no file states: promised, picked and booked like any other.
// A rule gives each order its gift once. An order that no longer qualifies
// loses it, unless it lies in the parcel already: what is in the box stays.

// How line l is a gift.
const (
	GiftScanned = 1 // scanned like the goods
	GiftSeen    = 2 // goes in with the last of the goods, nobody scans it
)

// Kinds of document about gifts. Of a rule, Subject is the rule and Body the
// rule; of DocGiftLeft, Subject is the parcel and Body what was left out.
const (
	DocGiftRule    = "gift_rule"
	DocGiftRuleEnd = "gift_rule_ended"
	DocGiftLeft    = "gift_left"
)

// GiftRule says which orders get a gift, and which. An order has to fit all
// that is named.
type GiftRule struct {
	ID       int64  `json:"id"`
	Shop     string `json:"shop,omitempty"`      // name; empty: any
	LeastFen int64  `json:"least_fen,omitempty"` // what was paid for the order, at least
	SKU      string `json:"sku,omitempty"`       // goods that it contains; empty: any
	Word     string `json:"word,omitempty"`      // in the seller's memo or the buyer's words; empty: any
	Gift     string `json:"gift"`                // the SKU that goes along
	Units    int64  `json:"units"`               // pieces for each order
	Seen     bool   `json:"seen,omitempty"`      // it is not scanned

	sku, gift int64
}

func (r GiftRule) body() string {
	seen := 0
	if r.Seen {
		seen = 1
	}
	return fmt.Sprintf("%d %d %d %d %d shop %s word %s", r.gift, r.Units, seen, r.sku, r.LeastFen, r.Shop, r.Word)
}

const selectGiftRules = `SELECT r.id, r.shop, r.least_fen, r.sku_id, coalesce(s.code, ''), r.word, r.gift_id, g.code, r.units, r.seen
	FROM gift_rule r JOIN sku g ON g.id = r.gift_id LEFT JOIN sku s ON s.id = r.sku_id AND r.sku_id > 0 WHERE r.ended_doc = 0`

func (r *GiftRule) fields() []any {
	return []any{&r.ID, &r.Shop, &r.LeastFen, &r.sku, &r.SKU, &r.Word, &r.gift, &r.Gift, &r.Units, &r.Seen}
}

// GiftRules lists the rules in force, first made first.
func GiftRules(tx *store.Tx) ([]GiftRule, error) {
	var all []GiftRule
	err := tx.Each(selectGiftRules+" ORDER BY r.id", nil, func(read func(...any) error) error {
		var r GiftRule
		err := read(r.fields()...)
		all = append(all, r)
		return err
	})
	return all, err
}

// NoSKU says which SKU of a rule the books do not have.
type NoSKU string

func (e NoSKU) Error() string { return "order: no such SKU: " + string(e) }

// MostGifts is how many pieces a rule gives at most: more is a slip of the
// finger.
const MostGifts = 100

// AddGiftRule makes a rule, posts its document and gives every order that is
// not packed and fits it its gift: a lead's word. It answers how many orders
// got one. store.ErrNotLead, ErrBadRule, NoSKU.
func AddGiftRule(tx *store.Tx, act store.Act, r GiftRule) (GiftRule, int, error) {
	r.Shop, r.SKU, r.Word, r.Gift = strings.TrimSpace(r.Shop), strings.TrimSpace(r.SKU), strings.TrimSpace(r.Word), strings.TrimSpace(r.Gift)
	switch {
	case !act.Lead:
		return r, 0, store.ErrNotLead
	case r.Gift == "" || r.Units < 1 || r.Units > MostGifts || r.LeastFen < 0 || strings.ContainsAny(r.Word+r.Shop, "\r\n"):
		return r, 0, ErrBadRule
	}
	for _, s := range []struct {
		code string
		id   *int64
	}{{r.Gift, &r.gift}, {r.SKU, &r.sku}} {
		err := tx.Row("SELECT id FROM sku WHERE code = $1 AND id > 0", []any{s.code}, s.id)
		if errors.Is(err, store.ErrNotFound) && s.code != "" {
			return r, 0, NoSKU(s.code)
		}
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return r, 0, err
		}
	}
	seq, err := tx.Reserve()
	if err != nil {
		return r, 0, err
	}
	r.ID, err = tx.Insert(`INSERT INTO gift_rule(shop, least_fen, sku_id, word, gift_id, units, seen, doc_seq) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
		r.Shop, r.LeastFen, r.sku, r.Word, r.gift, r.Units, r.Seen, seq)
	if err != nil {
		return r, 0, err
	}
	n, err := give(tx, r, "o.state IN (1, 2)", nil, seq)
	if err != nil {
		return r, n, err
	}
	return r, n, tx.Post(act, &store.Doc{Key: act.Key, Kind: DocGiftRule, Subject: r.ID, Body: r.body()})
}

// EndGiftRule ends a rule: a lead's word. Its gifts that lie in no parcel yet
// are taken off their orders. store.ErrNotFound if none in force has this id.
func EndGiftRule(tx *store.Tx, act store.Act, id int64) error {
	if !act.Lead {
		return store.ErrNotLead
	}
	var r GiftRule
	if err := tx.Row(selectGiftRules+" AND r.id = $1", []any{id}, r.fields()...); err != nil {
		return err
	}
	seq, err := tx.Reserve()
	if err == nil {
		_, err = tx.Exec("UPDATE gift_rule SET ended_doc = $1 WHERE id = $2", seq, id)
	}
	if err != nil {
		return err
	}
	var ids []int64
	err = tx.Each("SELECT g.order_id FROM gift g JOIN order_line l ON l.id = g.line_id WHERE g.rule_id = $1 AND l.picked = 0", []any{id},
		func(read func(...any) error) error {
			var order int64
			err := read(&order)
			ids = append(ids, order)
			return err
		})
	if err == nil {
		err = takeGifts(tx, id, ids)
	}
	if err != nil {
		return err
	}
	return tx.Post(act, &store.Doc{Key: act.Key, Kind: DocGiftRuleEnd, Subject: id, Body: r.body()})
}

// Give brings the gifts of orders up to date after an import changed them;
// doc is its document.
func Give(tx *store.Tx, ids []int64, doc int64) error {
	for len(ids) > 0 {
		n := min(len(ids), bulkSize)
		args := make([]any, n)
		for i := range args {
			args[i] = ids[i]
		}
		in := "o.id IN (" + strings.TrimSuffix(strings.Repeat("?,", n), ",") + ")"
		if err := giveAll(tx, in, args, doc); err != nil {
			return err
		}
		ids = ids[n:]
	}
	return nil
}

// GiveRange is Give for the orders with ids from lo to hi.
func GiveRange(tx *store.Tx, lo, hi, doc int64) error {
	if hi < lo {
		return nil
	}
	return giveAll(tx, "o.id BETWEEN ? AND ?", []any{lo, hi}, doc)
}

func giveAll(tx *store.Tx, scope string, args []any, doc int64) error {
	rules, err := GiftRules(tx)
	for _, r := range rules {
		if err == nil {
			_, err = give(tx, r, scope, args, doc)
		}
	}
	return err
}

// give brings one rule's gifts of some orders up to date. It answers how many
// orders got one.
func give(tx *store.Tx, r GiftRule, scope string, args []any, doc int64) (int, error) {
	fit, err := fitting(tx, r, scope, args)
	if err != nil {
		return 0, err
	}
	var lost []int64
	err = tx.Each(`SELECT o.id, g.left_doc = 0 AND coalesce(l.picked, 0) = 0 FROM gift g JOIN orders o ON o.id = g.order_id LEFT JOIN order_line l ON l.id = g.line_id
		WHERE `+scope+` AND g.rule_id = ?`, append(slices.Clone(args), r.ID), func(read func(...any) error) error {
		var id int64
		var loose bool
		err := read(&id, &loose)
		if fit[id] {
			delete(fit, id) // it has it, or a lead left it out
		} else if loose {
			lost = append(lost, id)
		}
		return err
	})
	if err == nil {
		err = takeGifts(tx, r.ID, lost)
	}
	if err != nil {
		return 0, err
	}
	ids := make([]int64, 0, len(fit))
	for id := range fit {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return len(ids), giveTo(tx, r, ids, doc)
}

// fitting finds the orders among some that still have goods to send and that
// fit a rule: by what was bought, whatever a lead sends in its place.
func fitting(tx *store.Tx, r GiftRule, scope string, args []any) (map[int64]bool, error) {
	word := fold(r.Word)
	fit := map[int64]bool{}
	err := tx.Each(`SELECT o.id, coalesce(t.note, ''), coalesce(t.message, '') FROM orders o JOIN shop s ON s.id = o.shop_id LEFT JOIN order_text t ON t.order_id = o.id
		WHERE `+scope+` AND o.state IN (1, 2) AND o.platform NOT IN (-1, 4, 7) AND o.paid_fen >= ? AND (? = '' OR s.name = ?)
			AND EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id AND l.gift = 0 AND l.platform NOT IN (4, 7) AND l.sent < l.units)
			AND (? = 0 OR EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id AND l.gift = 0 AND l.platform NOT IN (4, 7) AND ? = CASE WHEN l.swap_doc > 0 THEN l.swap_sku ELSE l.sku_id END))`,
		append(slices.Clone(args), r.LeastFen, r.Shop, r.Shop, r.sku, r.sku), func(read func(...any) error) error {
			var id int64
			var note, message string
			err := read(&id, &note, &message)
			if word == "" || strings.Contains(fold(note), word) || strings.Contains(fold(message), word) {
				fit[id] = true
			}
			return err
		})
	return fit, err
}

func giveTo(tx *store.Tx, r GiftRule, ids []int64, doc int64) error {
	if len(ids) == 0 {
		return nil
	}
	how := GiftScanned
	if r.Seen {
		how = GiftSeen
	}
	var line int64
	if err := tx.Row("SELECT coalesce(min(id), 0) FROM order_line WHERE id < 0", nil, &line); err != nil {
		return err
	}
	return RebookAll(tx, ids, func() error {
		for _, id := range ids {
			line--
			if _, err := tx.Exec(`INSERT INTO order_line(id, order_id, key, sku_code, sku_id, units, platform, wanted, gift) VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8)`,
				line, id, fmt.Sprintf("gift %d", r.ID), r.Gift, r.gift, r.Units, int64(ToShip), how); err != nil {
				return err
			}
			if _, err := tx.Exec("INSERT INTO gift(order_id, rule_id, line_id, doc_seq) VALUES ($1, $2, $3, $4)", id, r.ID, line, doc); err != nil {
				return err
			}
		}
		return nil
	})
}

// takeGifts takes a rule's gifts, which lie in no parcel yet, off orders.
func takeGifts(tx *store.Tx, rule int64, ids []int64) error {
	return RebookAll(tx, ids, func() error {
		for _, id := range ids {
			if _, err := tx.Exec("DELETE FROM order_line WHERE id = (SELECT line_id FROM gift WHERE rule_id = $1 AND order_id = $2)", rule, id); err != nil {
				return err
			}
			if _, err := tx.Exec("DELETE FROM gift WHERE rule_id = $1 AND order_id = $2", rule, id); err != nil {
				return err
			}
		}
		return nil
	})
}

// LeaveGift leaves out what of a gift is not picked: a lead's word when the
// goods have run out. doc is the document that says so.
func LeaveGift(tx *store.Tx, orderID, line, doc int64) error {
	return Rebook(tx, orderID, func() error {
		for _, q := range []struct {
			sql  string
			args []any
		}{
			{"UPDATE gift SET left_doc = $1, line_id = CASE WHEN (SELECT picked FROM order_line WHERE id = $2) > 0 THEN line_id ELSE 0 END WHERE line_id = $2 AND order_id = $3", []any{doc, line, orderID}},
			{"DELETE FROM order_line WHERE id = $1 AND gift > 0 AND picked = 0", []any{line}},
			{"UPDATE order_line SET units = picked, wanted = 0 WHERE id = $1 AND gift > 0 AND picked > 0", []any{line}},
		} {
			if _, err := tx.Exec(q.sql, q.args...); err != nil {
				return err
			}
		}
		return nil
	})
}
