package line

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/sheet"
	"shipdesk/tui/say"
)

// rulesJSON is every rule in force.
type rulesJSON struct {
	Notes []order.NoteRule `json:"notes"`
	Gifts []order.GiftRule `json:"gifts"`
}

// Rules lists the rules for notes and gifts, as JSON or as lines with tabs.
func (d *Desk) Rules(ctx context.Context, asJSON bool) error {
	all := rulesJSON{Notes: []order.NoteRule{}, Gifts: []order.GiftRule{}}
	err := d.DB.Read(ctx, func(tx *store.Tx) error {
		notes, err := order.NoteRules(tx)
		if err != nil {
			return err
		}
		gifts, err := order.GiftRules(tx)
		all.Notes, all.Gifts = append(all.Notes, notes...), append(all.Gifts, gifts...)
		return err
	})
	if err != nil {
		return err
	}
	if asJSON {
		e := json.NewEncoder(d.Out)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		return e.Encode(all)
	}
	out := bufio.NewWriter(d.Out)
	n := d.Words.Notes()
	if err := tabbedHead(out, n.Head); err != nil {
		return err
	}
	for _, r := range all.Notes {
		if err := tabbed(out, fmt.Sprint("n", r.ID), r.Word, say.NoteEffect(d.Words, r)); err != nil {
			return err
		}
	}
	for _, r := range all.Gifts {
		if err := tabbed(out, fmt.Sprint("g", r.ID), r.Gift+" "+d.Words.Count.Pieces.Of(r.Units), say.GiftOrders(d.Words, r)+d.Words.Common.Comma+say.GiftHow(d.Words, r)); err != nil {
			return err
		}
	}
	return out.Flush()
}

// AddNoteRule makes a rule for notes.
func (d *Desk) AddNoteRule(ctx context.Context, r order.NoteRule) error {
	return d.changeRule(ctx, d.Words.Notes().Added.Of(r.Word), func(tx *store.Tx, act store.Act) error {
		_, err := order.AddNoteRule(tx, act, r)
		return err
	})
}

// AddGiftRule makes a rule for gifts; least is the amount paid in yuan.
func (d *Desk) AddGiftRule(ctx context.Context, r order.GiftRule, least string) error {
	n := d.Words.Notes()
	var ok bool
	if r.LeastFen, ok = sheet.Yuan(least); !ok {
		return usage(n.BadMoney.Of(least))
	}
	if r.Units < 1 || r.Units > order.MostGifts {
		return usage(n.BadUnits.Of(strconv.FormatInt(r.Units, 10)))
	}
	given := 0
	err := d.ruleWrite(ctx, func(tx *store.Tx, act store.Act) (err error) {
		_, given, err = order.AddGiftRule(tx, act, r)
		return err
	})
	if err == nil {
		fmt.Fprintln(d.Err, n.GiftAdded.Of(int64(given)))
	}
	return err
}

// RemoveRule ends a rule by its name in the list: n3 or g2.
func (d *Desk) RemoveRule(ctx context.Context, name string) error {
	n := d.Words.Notes()
	end := order.EndNoteRule
	if len(name) > 0 && name[0] == 'g' {
		end = order.EndGiftRule
	}
	id, err := strconv.ParseInt(name[min(1, len(name)):], 10, 64)
	if err != nil || name[0] != 'n' && name[0] != 'g' {
		return usage(n.BadRuleName.Of(name))
	}
	err = d.changeRule(ctx, n.Removed, func(tx *store.Tx, act store.Act) error { return end(tx, act, id) })
	if errors.Is(err, store.ErrNotFound) {
		return usage(n.NoRule.Of(name))
	}
	return err
}

func (d *Desk) changeRule(ctx context.Context, said string, change func(*store.Tx, store.Act) error) error {
	err := d.ruleWrite(ctx, change)
	if err == nil {
		fmt.Fprintln(d.Err, said)
	}
	return err
}

// ruleWrite changes rules as a lead's act.
func (d *Desk) ruleWrite(ctx context.Context, change func(*store.Tx, store.Act) error) error {
	act := store.Act{Key: store.NewKey(), Mode: "rules", At: d.DB.Now().UnixMilli(), Station: d.Station, Operator: d.Operator, Lead: true}
	lead := false
	err := d.DB.Write(ctx, func(tx *store.Tx) error {
		if err := d.mustBeLead(tx); err != nil {
			return err
		}
		lead = true
		return change(tx, act)
	})
	if said := say.RuleError(d.Words, err); said != "" {
		return usage(said)
	}
	if err != nil && !lead {
		return d.operatorError(err, d.Operator)
	}
	return err
}
