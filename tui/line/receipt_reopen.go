package line

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/tui/say"
)

// ReceiptReopen opens a closed receipt again, for a lead.
func (d *Desk) ReceiptReopen(ctx context.Context, no, reason string) error {
	act, err := d.officeAct(ctx)
	if err != nil {
		return err
	}
	var r inbound.Reversal
	err = d.DB.Write(ctx, func(tx *store.Tx) (err error) {
		r, err = inbound.Reopen(tx, act, no, strings.TrimSpace(reason))
		return err
	})
	t := d.Words.Reversing()
	switch {
	case errors.Is(err, store.ErrNotFound):
		return usage(d.Words.Goods().NoReceipt.Of(no))
	case errors.Is(err, inbound.ErrOpen):
		return usage(t.IsOpen.Of(no))
	case errors.Is(err, store.ErrNoReason):
		return usage(d.Words.Line.NeedReason)
	case errors.Is(err, store.ErrNotLead):
		return usage(d.Words.Line.NotLead.Of(act.Operator))
	case err != nil:
		return err
	case r.Why == "":
		_, err := fmt.Fprintln(d.Out, t.Reopened.Of(no))
		return err
	}
	fmt.Fprintln(d.Err, t.NotReopened.Of(no, d.Words.Goods().ReverseWhy[string(r.Why)]))
	if r.Other != "" {
		fmt.Fprintln(d.Err, say.First(t, string(r.Why), r.Other))
	}
	return ErrRefused
}
