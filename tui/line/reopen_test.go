package line

import (
	"context"
	"errors"
	"strings"
	"testing"

	"shipdesk/store"
)

func TestAnOrderTakenAsGoneIsReopenedWithoutAScreen(t *testing.T) {
	b := newBench(t)
	b.slippers()
	b.shop.Write(func(tx *store.Tx) error {
		_, err := tx.Exec("UPDATE orders SET gone = 1, state = 5")
		if err == nil {
			_, err = tx.Exec("UPDATE sku_sum SET promised = 0")
		}
		return err
	})
	var no string
	b.shop.Read(func(tx *store.Tx) error { return tx.Row("SELECT min(no) FROM orders", nil, &no) })
	if err := b.Reopen(context.Background(), []string{no}); err != nil || !strings.Contains(b.out.String(), "订单 "+no+" 改为还要打包") {
		t.Errorf("%v %s", err, b.out.String())
	}
	if err := b.Reopen(context.Background(), []string{no}); !errors.Is(err, ErrRefused) {
		t.Errorf("taken back twice: %v", err)
	}
	all, err := b.scan(t, false, "YT8812345670001")
	wantVerdicts(t, all, err, "opened")
}
