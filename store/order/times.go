package order

import (
	"cmp"
	"encoding/json"
	"slices"
	"time"

	"shipdesk/store"
	"shipdesk/store/deadline"
)

// Kinds of document about time. Body is the rule, or the time agreed to.
const (
	DocRule    = "deadline_rule"  // Subject is the rule's row
	DocRuleEnd = "deadline_ended" // Subject is the rule's row
	DocAgreed  = "deadline_agreed"
)

// What a rule about time is about.
const (
	RuleHours      = "hours"      // hours and penalties of a platform or a shop
	RuleSuspension = "suspension" // of a platform or a shop
	RulePickups    = "pickups"    // of a carrier
)

// TimeRule is a rule about time as a lead made it.
type TimeRule struct {
	ID    int64  // 0: not saved
	Kind  string // RuleHours, RuleSuspension, RulePickups
	Scope string // the platform, empty for every one; for pickups the carrier
	Shop  int64  // the shop's id; 0: every shop of the platform
	Since int64  // RuleHours: for orders paid from then on, UTC ms

	Made deadline.Made // RuleHours: the kind of orders it is for

	Hours      deadline.Rules      // of RuleHours
	Suspension deadline.Suspension // of RuleSuspension
	Pickups    deadline.Pickups    // of RulePickups
}

// hoursBody is a rule of hours as it stands in its document.
type hoursBody struct {
	Remind, Latest, Collect, LongPromise      int64 // seconds
	Late, LateLong, FalseDispatch, OutOfStock deadline.Penalty
	Made                                      deadline.Made `json:",omitempty"`
	FromOrder                                 bool          `json:",omitempty"`
}

func (r *TimeRule) body() (string, error) {
	var v any
	switch r.Kind {
	case RuleHours:
		h := r.Hours
		v = hoursBody{int64(h.Remind.Seconds()), int64(h.Latest.Seconds()), int64(h.Collect.Seconds()), int64(h.LongPromise.Seconds()),
			h.Late, h.LateLong, h.FalseDispatch, h.OutOfStock, r.Made, h.FromOrder}
	case RuleSuspension:
		v = r.Suspension
	default:
		v = r.Pickups
	}
	text, err := json.Marshal(v)
	return string(text), err
}

func (r *TimeRule) read(body string) error {
	switch r.Kind {
	case RuleHours:
		var h hoursBody
		if err := json.Unmarshal([]byte(body), &h); err != nil {
			return err
		}
		s := time.Second
		r.Made = h.Made
		r.Hours = deadline.Rules{
			Remind: time.Duration(h.Remind) * s, Latest: time.Duration(h.Latest) * s, Collect: time.Duration(h.Collect) * s,
			LongPromise: time.Duration(h.LongPromise) * s, Late: h.Late, LateLong: h.LateLong, FalseDispatch: h.FalseDispatch, OutOfStock: h.OutOfStock, FromOrder: h.FromOrder,
		}
		return nil
	case RuleSuspension:
		return json.Unmarshal([]byte(body), &r.Suspension)
	}
	return json.Unmarshal([]byte(body), &r.Pickups)
}

// TimeRules lists the rules that hold, the ones made last first.
func TimeRules(tx *store.Tx) ([]TimeRule, error) {
	var all []TimeRule
	err := tx.Each("SELECT id, kind, scope, shop_id, since, body FROM deadline_rule WHERE ended_doc = 0 ORDER BY id DESC", nil, func(read func(...any) error) error {
		var r TimeRule
		var body string
		if err := read(&r.ID, &r.Kind, &r.Scope, &r.Shop, &r.Since, &body); err != nil {
			return err
		}
		if err := r.read(body); err != nil {
			return err
		}
		all = append(all, r)
		return nil
	})
	return all, err
}

// SaveTimeRule makes a rule about time and reckons the orders under it anew.
// Pickups take the place of the ones that the carrier had. ErrNotLead if no
// lead stands behind it.
func SaveTimeRule(tx *store.Tx, act store.Act, r *TimeRule) error {
	if !act.Lead {
		return store.ErrNotLead
	}
	body, err := r.body()
	if err != nil {
		return err
	}
	seq, err := tx.Reserve()
	if err != nil {
		return err
	}
	if r.Kind == RulePickups {
		if _, err := tx.Exec("UPDATE deadline_rule SET ended_doc = $1 WHERE kind = $2 AND scope = $3 AND ended_doc = 0", seq, r.Kind, r.Scope); err != nil {
			return err
		}
	}
	r.ID, err = tx.Insert("INSERT INTO deadline_rule(kind, scope, shop_id, since, body, doc_seq) VALUES ($1, $2, $3, $4, $5, $6)",
		r.Kind, r.Scope, r.Shop, r.Since, body, seq)
	if err != nil {
		return err
	}
	if err := tx.Post(act, &store.Doc{Key: act.Key, Kind: DocRule, Subject: r.ID, Body: body}); err != nil {
		return err
	}
	return reckon(tx, r.Kind)
}

// EndTimeRule ends a rule about time and reckons the orders under it anew.
// ErrNotFound if there is no such rule, ErrNotLead if no lead stands behind it.
func EndTimeRule(tx *store.Tx, act store.Act, id int64) error {
	if !act.Lead {
		return store.ErrNotLead
	}
	var kind, body string
	if err := tx.Row("SELECT kind, body FROM deadline_rule WHERE id = $1 AND ended_doc = 0", []any{id}, &kind, &body); err != nil {
		return err
	}
	seq, err := tx.Reserve()
	if err == nil {
		_, err = tx.Exec("UPDATE deadline_rule SET ended_doc = $1 WHERE id = $2", seq, id)
	}
	if err == nil {
		err = tx.Post(act, &store.Doc{Key: act.Key, Kind: DocRuleEnd, Subject: id, Body: body})
	}
	if err != nil {
		return err
	}
	return reckon(tx, kind)
}

// TimeBook is every rule about time, read once.
type TimeBook struct {
	rules     []TimeRule
	platforms map[int64]string // by shop
	zones     map[int64]*time.Location
}

// ReadTimeBook reads every rule about time.
func ReadTimeBook(tx *store.Tx) (*TimeBook, error) {
	b := &TimeBook{platforms: map[int64]string{}, zones: map[int64]*time.Location{}}
	err := tx.Each("SELECT id, platform, zone FROM shop", nil, func(read func(...any) error) error {
		var id int64
		var platform, zone string
		err := read(&id, &platform, &zone)
		b.platforms[id] = deadline.PlatformNamed(platform)
		b.zones[id] = deadline.ZoneNamed(zone)
		return err
	})
	if err == nil {
		b.rules, err = TimeRules(tx)
	}
	return b, err
}

// Platform is the platform of a shop, empty if it is not known.
func (b *TimeBook) Platform(shop int64) string { return b.platforms[shop] }

// Know says of which platform a shop is that is not in the books yet.
func (b *TimeBook) Know(shop int64, platform string) {
	if b.platforms[shop] == "" {
		b.platforms[shop] = deadline.PlatformNamed(platform)
	}
}

// HasPickups reports whether the times of any courier are known.
func (b *TimeBook) HasPickups() bool {
	return slices.ContainsFunc(b.rules, func(r TimeRule) bool { return r.Kind == RulePickups })
}

// Zone is a shop's time zone, nil if it is the desk's.
func (b *TimeBook) Zone(shop int64) *time.Location { return b.zones[shop] }

// Base are the rules of a platform or a shop for a kind of orders without
// suspensions, to change some of their figures.
func (b *TimeBook) Base(platform string, shop, at int64, made deadline.Made) deadline.Rules {
	r := b.rulesOf(cmp.Or(platform, b.platforms[shop]), shop, at, made)
	r.Suspensions, r.Year = nil, 0
	return r
}

// For gives the rules for an order of a shop that was paid at a time: the
// shop's own for its kind, else those of its platform, else the platform's
// preset, with the suspensions of either.
func (b *TimeBook) For(shop, paidAt int64, made deadline.Made) deadline.Rules {
	return b.rulesOf(b.platforms[shop], shop, paidAt, made)
}

func (b *TimeBook) rulesOf(platform string, shop, paidAt int64, made deadline.Made) deadline.Rules {
	platform = cmp.Or(platform, "taobao") // as its preset does
	var own, its []deadline.Version
	var pauses []deadline.Suspension
	for _, r := range b.rules {
		mine := r.Shop != 0 && r.Shop == shop
		ours := r.Shop == 0 && (r.Scope == "" || r.Scope == platform)
		switch {
		case r.Kind == RuleHours && r.Made != made:
		case r.Kind == RuleHours && mine:
			own = append(own, deadline.Version{Since: r.Since, Rules: r.Hours})
		case r.Kind == RuleHours && ours:
			its = append(its, deadline.Version{Since: r.Since, Rules: r.Hours})
		case r.Kind == RuleSuspension && (mine || ours):
			pauses = append(pauses, r.Suspension)
		}
	}
	if !slices.ContainsFunc(own, func(v deadline.Version) bool { return v.Since <= paidAt }) {
		own = its
	}
	slices.Reverse(own) // TimeRules has the one made last first; At takes the last of equals
	rules := deadline.AtMade(own, platform, paidAt, made)
	rules.Suspensions = pauses
	return rules
}

// Pickups are when a carrier comes, none if that is not known.
func (b *TimeBook) Pickups(carrier string) deadline.Pickups {
	i := slices.IndexFunc(b.rules, func(r TimeRule) bool { return r.Kind == RulePickups && r.Scope == carrier })
	if i < 0 {
		return deadline.Pickups{}
	}
	return b.rules[i].Pickups
}

// timed is an order and its times as the books have them.
type timed struct {
	id, shop int64
	no       string
	made     deadline.Made
	order    deadline.Order
	times    deadline.Times
}

const selectTimed = `SELECT id, no, shop_id, made, created_at, paid_at, promised_at, agreed_at, remind_at, original_at, due_at FROM orders`

func readTimed(tx *store.Tx, query string, args ...any) ([]timed, error) {
	var all []timed
	err := tx.Each(query, args, func(read func(...any) error) error {
		var o timed
		err := read(&o.id, &o.no, &o.shop, &o.made, &o.order.CreatedAt, &o.order.PaidAt, &o.order.PromisedAt, &o.order.AgreedAt, &o.times.RemindAt, &o.times.OriginalAt, &o.times.DueAt)
		all = append(all, o)
		return err
	})
	return all, err
}

// reckon brings the times of all orders that are still to leave up to date.
func reckon(tx *store.Tx, kind string) error {
	if kind == RulePickups {
		return nil // they are asked when a limit is read
	}
	all, err := readTimed(tx, selectTimed+" WHERE state IN ($1, $2)", int64(Waiting), int64(Open))
	if err != nil {
		return err
	}
	return retime(tx, all)
}

func retime(tx *store.Tx, all []timed) error {
	book, err := ReadTimeBook(tx)
	if err != nil {
		return err
	}
	for _, o := range all {
		t := book.For(o.shop, o.order.PaidAt, o.made).Times(o.order)
		if t == o.times {
			continue
		}
		if _, err := tx.Exec("UPDATE orders SET remind_at = $1, original_at = $2, due_at = $3 WHERE id = $4", t.RemindAt, t.OriginalAt, t.DueAt, o.id); err != nil {
			return err
		}
	}
	return nil
}

// Agree notes the time by which a buyer agreed to have an order shipped, 0 to
// take that back, and who agreed to it in which words. ErrNotFound without
// such an order, ErrNoReason without words, ErrNotLead if no lead stands behind
// it.
func Agree(tx *store.Tx, act store.Act, id, at int64, why string) error {
	switch {
	case !act.Lead:
		return store.ErrNotLead
	case why == "":
		return store.ErrNoReason
	}
	seq, err := tx.Reserve()
	if err != nil {
		return err
	}
	doc := seq
	if at == 0 {
		doc = 0
	}
	n, err := tx.Exec("UPDATE orders SET agreed_at = $1, agreed_doc = $2 WHERE id = $3 AND state > 0", at, doc, id)
	if err != nil {
		return err
	}
	if n == 0 {
		return store.ErrNotFound
	}
	if err := tx.Post(act, &store.Doc{Key: act.Key, Kind: DocAgreed, Subject: id, Reason: why, Body: time.UnixMilli(at).UTC().Format(time.RFC3339)}); err != nil {
		return err
	}
	all, err := readTimed(tx, selectTimed+" WHERE id = $1", id)
	if err != nil {
		return err
	}
	return retime(tx, all)
}

// checkTimes proves that rules and agreements are those of their documents,
// and that the times of open orders follow from them.
func checkTimes(tx *store.Tx) ([]store.Problem, error) {
	var found []store.Problem
	for _, c := range []struct{ code, query string }{
		{"rule", `SELECT r.kind, r.id FROM deadline_rule r LEFT JOIN doc d ON d.seq = r.doc_seq LEFT JOIN doc e ON e.seq = r.ended_doc
			WHERE d.kind IS NOT 'deadline_rule' OR d.subject <> r.id OR d.body <> r.body OR r.ended_doc <> 0 AND e.seq IS NULL`},
		{"agreed", `SELECT o.no, o.agreed_doc FROM orders o LEFT JOIN doc d ON d.seq = o.agreed_doc
			WHERE o.agreed_doc <> 0 AND (d.kind IS NOT 'deadline_agreed' OR d.subject <> o.id) OR o.agreed_doc = 0 AND o.agreed_at <> 0`},
		madeCheck, shopCheck,
	} {
		p, err := store.Prove(tx, "order", c.code, c.query)
		if err != nil {
			return found, err
		}
		found = append(found, p...)
	}
	late, err := checkDue(tx)
	return append(found, late...), err
}

func checkDue(tx *store.Tx) ([]store.Problem, error) {
	book, err := ReadTimeBook(tx)
	if err != nil {
		return nil, err
	}
	all, err := readTimed(tx, selectTimed+" WHERE state = $1", int64(Open))
	var found []store.Problem
	for _, o := range all {
		t := book.For(o.shop, o.order.PaidAt, o.made).Times(o.order)
		if t.DueAt == o.times.DueAt && t.OriginalAt == o.times.OriginalAt {
			continue
		}
		found = append(found, store.Problem{Room: "order", Code: "due", Names: []string{o.no}, Numbers: []int64{(o.times.DueAt - t.DueAt) / 1000}})
	}
	return found, err
}
