package desk

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"

	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/store/intake"
	"shipdesk/store/order"
)

// demoSetting marks books as those of the demo shop, in which scans may be
// sent for practice.
const demoSetting = "demo"

// demoSeed makes the demo shop the same one every time.
const demoSeed = 20261120

// ErrRealBooks says that books hold somebody's own business: they are never
// filled with a demo.
var ErrRealBooks = errors.New("desk: these are no demo books")

// IsDemo reports whether the books are those of the demo shop.
func IsDemo(tx *store.Tx) (bool, error) {
	v, err := store.Setting(tx, demoSetting)
	return v == "on", err
}

// DemoState says what books are good for as a demo.
type DemoState int

// The states of books as a demo.
const (
	DemoReal  DemoState = iota // somebody's own: hands off
	DemoEmpty                  // nothing in them yet
	DemoReady                  // the demo shop, with orders that can still leave in time
	DemoStale                  // the demo shop, but every order is late by now
)

// DemoStateOf looks at books before they are opened as a demo.
func DemoStateOf(ctx context.Context, db *store.DB) (state DemoState, err error) {
	err = db.Read(ctx, func(tx *store.Tx) error {
		demo, err := IsDemo(tx)
		if err != nil {
			return err
		}
		var used, orders, inTime bool
		err = tx.Row(`SELECT EXISTS (SELECT 1 FROM doc) OR EXISTS (SELECT 1 FROM scan) OR EXISTS (SELECT 1 FROM operator) OR EXISTS (SELECT 1 FROM sku WHERE id > 0),
			EXISTS (SELECT 1 FROM orders WHERE state > 0), EXISTS (SELECT 1 FROM orders WHERE state > 0 AND due_at > $1)`,
			[]any{tx.Now()}, &used, &orders, &inTime)
		switch {
		case demo && !orders, !demo && !used && !orders:
			state = DemoEmpty
		case !demo:
			state = DemoReal
		case inTime:
			state = DemoReady
		default:
			state = DemoStale
		}
		return err
	})
	return state, err
}

// Demo fills empty books with a small shop whose orders are due around now,
// by importing files as a seller would. A demo shop stays as it is; any other
// books give ErrRealBooks.
func Demo(ctx context.Context, db *store.DB, act store.Act) error {
	state, err := DemoStateOf(ctx, db)
	switch {
	case err != nil:
		return err
	case state == DemoReal:
		return ErrRealBooks
	case state != DemoEmpty:
		return nil
	}
	// Marked first: what dies half filled is still a demo, and filled next time.
	if err := db.Write(ctx, func(tx *store.Tx) error { return store.SetSetting(tx, demoSetting, "on") }); err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "shipdesk-demo")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	var paths []string
	for _, f := range newDemoShop(demoSeed).files(db.Now()) {
		path := filepath.Join(dir, f.name)
		if err := os.WriteFile(path, csvOf(f.rows), 0o600); err != nil {
			return err
		}
		paths = append(paths, path)
	}
	if _, err = intake.Run(ctx, db, act, paths, intake.Options{Shipped: intake.ShippedOpen}); err != nil {
		return err
	}
	return db.Write(ctx, func(tx *store.Tx) error {
		if err := demoRules(tx, act); err != nil {
			return err
		}
		return demoOrdered(tx, act)
	})
}

// demoRules are the rules of the demo shop: whoever is promised something
// extra gets it, and OK confirms it.
func demoRules(tx *store.Tx, act store.Act) error {
	act.Lead = true
	for _, r := range []order.NoteRule{{Word: demoExtra, Effect: order.Do, AskOK: true}, {Word: "压坏", Effect: order.Rest}} {
		act.Key = store.NewKey()
		if _, err := order.AddNoteRule(tx, act, r); err != nil {
			return err
		}
	}
	act.Key = store.NewKey()
	_, _, err := order.AddGiftRule(tx, act, order.GiftRule{Word: demoExtra, Gift: demoGift, Units: 1, Seen: true})
	return err
}

// demoOrdered writes what the demo shop has ordered: one delivery is due today,
// the other has been late since yesterday.
func demoOrdered(tx *store.Tx, act store.Act) error {
	const perNote = 4
	var wants []inbound.Want
	err := tx.Each("SELECT id FROM sku WHERE id > 0 ORDER BY code LIMIT $1", []any{2 * perNote}, func(read func(...any) error) error {
		w := inbound.Want{Units: int64(12 * (1 + len(wants)%3))}
		err := read(&w.SKU)
		wants = append(wants, w)
		return err
	})
	if err != nil || len(wants) < 2*perNote {
		return err
	}
	act.Lead = true
	const day = 24 * 60 * 60 * 1000
	for _, n := range []inbound.Listed{
		{No: "CG-0001", Supplier: "义乌百货", DueAt: act.At - day, Wants: wants[:perNote]},
		{No: "CG-0002", Supplier: "景德镇陶瓷", DueAt: act.At + 8*day/24, Wants: wants[perNote:]},
	} {
		if err := inbound.KeepNote(tx, act, n); err != nil {
			return err
		}
	}
	return nil
}

func csvOf(rows [][]string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	_ = w.WriteAll(rows) // a buffer takes everything
	return b.Bytes()
}
