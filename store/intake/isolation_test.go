package intake_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/intake"
	"shipdesk/store/pack"
)

// TestCancelled stops imports at moments that they tell of, from the first
// row read to the last one staged, and finds the books as they were.
func TestCancelled(t *testing.T) {
	d := morning(t)
	pair := writePair(t, t.TempDir(), 12_100) // two staging transactions
	before := d.dump()
	run := func(stop int) (calls int, err error) {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		_, err = intake.Run(ctx, d.db, d.act(), pair, intake.Options{Progress: func(_, _ int64) {
			if calls++; calls == stop {
				cancel()
			}
		}})
		return calls, err
	}
	last := 12 + 24 + 2 // thousands of rows read of either file, then orders staged
	for _, stop := range []int{1, 10, last - 2, last - 1, last} {
		if _, err := run(stop); !errors.Is(err, context.Canceled) {
			t.Fatal(stop, err)
		}
		d.same(before, d.dump())
	}
	if calls, err := run(0); err != nil || calls != last+1 {
		t.Fatal(calls, err)
	}
}

// TestCancelledAnywhere stops imports wherever they are after some time, in
// the middle of a statement too: each leaves the books as before, or is done.
func TestCancelledAnywhere(t *testing.T) {
	d := morning(t)
	pair := writePair(t, t.TempDir(), 6100)
	before := d.dump()
	for wait := 4 * time.Millisecond; ; wait *= 2 {
		ctx, cancel := context.WithTimeout(t.Context(), wait)
		res, err := intake.Run(ctx, d.db, d.act(), pair, intake.Options{})
		cancel()
		if err == nil {
			if res.Orders.New != 6100 {
				t.Errorf("%+v", res)
			}
			return
		}
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Fatal(wait, err)
		}
		d.same(before, d.dump())
	}
}

// TestNobodySeesStagedRows packs and reads while an import stages.
func TestNobodySeesStagedRows(t *testing.T) {
	d := morning(t)
	d.in(d.file("w.csv", bills, "1002,YT1000000000002,圆通"))
	pair := writePair(t, t.TempDir(), 7000)
	staged := false
	res, err := intake.Run(t.Context(), d.db, d.act(), pair, intake.Options{Progress: func(done, total int64) {
		n := d.ints("SELECT count(*) FROM orders WHERE state <= 0")[0]
		if n > 0 && !staged {
			staged = true
			if v := d.scan("YT1000000000002", "A"); v.Kind != pack.Complete {
				t.Errorf("%+v", v)
			}
			var tally pack.Tally
			d.read(func(tx *store.Tx) (err error) {
				tally, err = pack.Count(tx, "1", 0)
				return err
			})
			if tally.Open != 0 || tally.Bare != 2 {
				t.Errorf("seen: %+v", tally)
			}
			d.checkRooms()
		}
	}})
	if err != nil || !staged || res.Orders.New != 7000 {
		t.Fatal(err, staged, res)
	}
}

// TestLeftoversOfADeadImport stages rows as a killed process would leave
// them; the next import deletes them.
func TestLeftoversOfADeadImport(t *testing.T) {
	d := morning(t)
	f := d.file("w.csv", bills, "1001,YT1000000000001,圆通")
	want := func() []string {
		clean := morning(t)
		clean.in(clean.file("w.csv", bills, "1001,YT1000000000001,圆通"))
		return clean.facts()
	}()
	d.write(func(tx *store.Tx) error {
		for _, q := range []string{
			"INSERT INTO setting(name, value) VALUES ('import.staging', '5,6,1,2')",
			"INSERT INTO shop(id, name) VALUES (2, '半个店')",
			"INSERT INTO orders(id, shop_id, no, state, platform) VALUES (5, 2, '77', -2, 1), (6, 2, '78', -2, 1)",
			"INSERT INTO order_text(order_id) VALUES (5)",
			"INSERT INTO order_line(id, order_id, key, sku_code, units, platform, wanted) VALUES (6, 5, 'A#1', 'A', 1, 1, 1)",
			"INSERT INTO parcel(id, waybill, key, state) VALUES (1, 'YT1000000000001', 'YT1000000000001', 0)",
			"INSERT INTO parcel_order(parcel_id, order_id) VALUES (1, 5)",
		} {
			if _, err := tx.Exec(q); err != nil {
				return err
			}
		}
		return nil
	})
	d.in(f)
	d.same(want, d.facts())
	d.is("SELECT name FROM shop WHERE id > 0", "小店")
}

func TestOneImportAtATime(t *testing.T) {
	d := newDesk(t)
	release, err := d.db.HoldImport()
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	_, err = intake.Run(t.Context(), d.db, d.act(), []string{d.file("l.csv", list, row("1001", toShip, ""))}, intake.Options{})
	if store.FaultCode(err) != store.FaultImporting {
		t.Error(err)
	}
}

func TestDryRunSaysTheSameAndWritesNothing(t *testing.T) {
	d := morning(t)
	files := []string{d.file("l.csv", list, row("1001", toShip, "YT1000000000001"), row("1009", toShip, "YT1000000000001"), row("1002", closed, "")),
		d.file("d.csv", detail, item("1009", "A", "1", toShip), item("1001", "Q", "1", toShip))}
	before := d.dump()
	dry := d.load(intake.Options{DryRun: true}, files...)
	d.same(before, d.dump())
	wet := d.in(files...)
	if !dry.DryRun || dry.Orders != wet.Orders || dry.Lines != wet.Lines || dry.Waybills != wet.Waybills || dry.Parcels != wet.Parcels || dry.LinesDropped != wet.LinesDropped {
		t.Errorf("dry %+v\nwet %+v", dry, wet)
	}
}

func TestBrokenFilesStopTheImport(t *testing.T) {
	d := newDesk(t)
	good := d.file("l.csv", list, row("1001", toShip, ""))
	for code, path := range map[string]string{
		intake.BrokenNotFound: filepath.Join(d.dir, "nowhere.csv"), intake.BrokenEmpty: d.file("e.csv", ""),
		intake.BrokenNoHeader: d.file("h.csv", "a,b", "1,2"), intake.BrokenUnknown: d.file("u.csv", "订单编号,省,市", "1,2,3"),
	} {
		_, err := intake.Run(t.Context(), d.db, d.act(), []string{good, path}, intake.Options{})
		var broken *intake.BrokenFile
		if !errors.As(err, &broken) || broken.Code != code {
			t.Errorf("%s: %v", code, err)
		}
	}
	d.is(orders)
}

// TestAnyOrderOfFiles splits one morning's files at random and imports the
// pieces one after the other: the books come out the same as from all of them
// together.
func TestAnyOrderOfFiles(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	statuses := []string{toShip, toShip, toShip, shipped, done, closed, unpaid}
	for range 6 {
		together, apart := newDesk(t), newDesk(t)
		heads, lines := make([][]string, 3), make([][]string, 3)
		for i := range 40 {
			no := fmt.Sprint(1000 + i)
			status := statuses[random.IntN(len(statuses))]
			part := random.IntN(3)
			heads[part] = append(heads[part], row(no, status, fmt.Sprint("YT10000000000", 10+random.IntN(30))))
			part = random.IntN(3)
			for range random.IntN(4) {
				lines[part] = append(lines[part], item(no, string(rune('A'+random.IntN(6))), fmt.Sprint(1+random.IntN(3)), status))
			}
		}
		goods := together.file("g.csv", "商家编码,商品名称", "A,杯子", "B,盘子", "C,碗", "D,锅")
		files := []string{goods}
		for i := range heads {
			files = append(files, together.file("l.csv", append([]string{list}, heads[i]...)...), together.file("d.csv", append([]string{detail}, lines[i]...)...))
		}
		together.in(files...)
		for _, i := range random.Perm(len(files)) {
			apart.in(files[i])
		}
		together.same(together.facts(), apart.facts())
		together.again(files...)
		apart.again(files...)
	}
}

// TestThePackerIsFaster packs a parcel after an import has planned to give it
// another number: the plan is made anew, and says so of that row.
func TestThePackerIsFaster(t *testing.T) {
	d := morning(t)
	d.in(d.file("w.csv", bills, "1002,YT1000000000002,圆通"))
	plans := 0
	res, err := intake.Run(t.Context(), d.db, d.act(), []string{
		d.file("l.csv", list, row("1002", toShip, "YT1000000000007"), row("1005", toShip, "YT1000000000005")),
		d.file("d.csv", detail, item("1005", "A", "1", toShip)),
	}, intake.Options{Progress: func(_, _ int64) {
		if plans++; plans == 1 {
			if v := d.scan("YT1000000000002", "A"); v.Kind != pack.Complete {
				t.Errorf("%+v", v)
			}
		}
	}})
	if err != nil || plans < 2 || res.Orders.New != 1 || res.Waybills.New != 1 || res.Waybills.Refused != 1 || res.Refused[0].Reason != intake.ReasonOrderGone {
		t.Errorf("%v %d %+v", err, plans, res)
	}
	d.is(parcels, "YT1000000000002 圆通 s4 1002", "YT1000000000005 圆通速递 s1 1005")
}
