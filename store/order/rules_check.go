package order

import "shipdesk/store"

// checkRules proves the rules about notes and gifts: each is what its document
// says, gift lines are what their rules give, and what a lead read or left out
// has its document.
func checkRules(tx *store.Tx, found []store.Problem) ([]store.Problem, error) {
	for _, c := range []struct{ code, query string }{
		{"note_rule", `SELECT r.word, r.id FROM note_rule r LEFT JOIN doc d ON d.seq = r.doc_seq LEFT JOIN doc e ON e.seq = r.ended_doc
			WHERE d.seq IS NULL OR d.kind <> 'note_rule' OR d.subject <> r.id OR d.body <> r.effect || ' ' || r.ask_ok || ' ' || r.word
				OR r.ended_doc <> 0 AND (e.seq IS NULL OR e.kind <> 'note_rule_ended' OR e.subject <> r.id)`},
		{"note_rule", `SELECT d.body, d.seq FROM doc d LEFT JOIN note_rule r ON r.id = d.subject
			WHERE d.kind = 'note_rule' AND (r.id IS NULL OR r.doc_seq <> d.seq) OR d.kind = 'note_rule_ended' AND (r.id IS NULL OR r.ended_doc <> d.seq)`},
		{"note_passed", `SELECT o.no, p.doc_seq FROM note_passed p JOIN orders o ON o.id = p.order_id LEFT JOIN doc d ON d.seq = p.doc_seq
			WHERE d.seq IS NULL OR d.kind <> 'release'`},
		{"gift_rule", `SELECT r.word, r.id FROM gift_rule r LEFT JOIN doc d ON d.seq = r.doc_seq LEFT JOIN doc e ON e.seq = r.ended_doc
			WHERE d.seq IS NULL OR d.kind <> 'gift_rule' OR d.subject <> r.id
				OR d.body <> r.gift_id || ' ' || r.units || ' ' || r.seen || ' ' || r.sku_id || ' ' || r.least_fen || ' shop ' || r.shop || ' word ' || r.word
				OR r.ended_doc <> 0 AND (e.seq IS NULL OR e.kind <> 'gift_rule_ended' OR e.subject <> r.id)`},
		{"gift_rule", `SELECT d.body, d.seq FROM doc d LEFT JOIN gift_rule r ON r.id = d.subject
			WHERE d.kind = 'gift_rule' AND (r.id IS NULL OR r.doc_seq <> d.seq) OR d.kind = 'gift_rule_ended' AND (r.id IS NULL OR r.ended_doc <> d.seq)`},
		{"gift", `SELECT o.no, l.id FROM order_line l JOIN orders o ON o.id = l.order_id LEFT JOIN gift g ON g.line_id = l.id AND g.order_id = l.order_id
			LEFT JOIN gift_rule r ON r.id = g.rule_id
			WHERE l.gift <> 0 AND (r.id IS NULL OR l.id >= 0 OR l.sku_id <> r.gift_id OR l.gift <> 1 + r.seen
				OR l.units <> r.units AND g.left_doc = 0 OR l.units > r.units)
				OR l.gift = 0 AND l.id < 0`},
		{"gift", `SELECT o.no, g.line_id FROM gift g JOIN orders o ON o.id = g.order_id LEFT JOIN order_line l ON l.id = g.line_id LEFT JOIN doc d ON d.seq = g.doc_seq
			LEFT JOIN doc x ON x.seq = g.left_doc
			WHERE d.seq IS NULL OR g.line_id = 0 AND g.left_doc = 0 OR g.line_id <> 0 AND (l.id IS NULL OR l.gift = 0)
				OR g.left_doc <> 0 AND (x.seq IS NULL OR x.kind <> 'gift_left')`},
	} {
		p, err := store.Prove(tx, "order", c.code, c.query)
		if err != nil {
			return found, err
		}
		found = append(found, p...)
	}
	return found, nil
}
