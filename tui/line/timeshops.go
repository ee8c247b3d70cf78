package line

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/store/desk"
	"shipdesk/store/order"
	"shipdesk/tui/say"
)

// TimeKind says whether an order is plain, a presale, or made to order.
func (d *Desk) TimeKind(ctx context.Context, no, kind, shop string) error {
	made, ok := deadline.MadeNamed(kind)
	if !ok {
		return usage(d.Words.Limits().BadMade.Of(kind))
	}
	err := d.asLead(ctx, func(tx *store.Tx) error {
		id, err := d.orderNamed(tx, no, shop)
		if err != nil {
			return err
		}
		return order.SetMade(tx, d.lead(), id, made)
	})
	if err == nil {
		fmt.Fprintln(d.Err, d.Words.Limits().MadeLine.Of(no, d.Words.Limits().Mades[int64(made)]))
	}
	return err
}

// Shops lists the shops with their platforms and zones.
func (d *Desk) Shops(ctx context.Context) error {
	var all []order.Shop
	if err := d.DB.Read(ctx, func(tx *store.Tx) (err error) { all, err = order.Shops(tx); return err }); err != nil {
		return err
	}
	out := bufio.NewWriter(d.Out)
	if err := tabbedHead(out, d.Words.Limits().ShopHead); err != nil {
		return err
	}
	for _, s := range all {
		if err := tabbed(out, s.Name, s.Platform, s.Zone, s.Open); err != nil {
			return err
		}
	}
	return out.Flush()
}

// ShopSet says of which platform a shop is and in which zone; what is empty
// stays as it is.
func (d *Desk) ShopSet(ctx context.Context, name, platform, zone string) error {
	var moved order.Moves
	err := d.asLead(ctx, func(tx *store.Tx) error {
		scope, id, err := d.scope(tx, TimeScope{Platform: platform, Shop: name})
		if err != nil {
			return err
		}
		s := order.Shop{ID: id, Name: name}
		if err := tx.Row("SELECT platform, zone FROM shop WHERE id = $1", []any{id}, &s.Platform, &s.Zone); err != nil {
			return err
		}
		s.Platform, s.Zone = cmp.Or(scope, deadline.PlatformNamed(s.Platform)), cmp.Or(zone, s.Zone)
		moved, err = order.MovesTo(tx, d.DB.Now().UnixMilli(), func(b *order.TimeBook) *order.TimeBook { return b.WithShop(id, s.Platform) })
		if err == nil {
			err = order.SetShop(tx, d.lead(), s)
		}
		if errors.Is(err, order.ErrZone) {
			err = usage(d.Words.Limits().BadZone.Of(zone))
		}
		return err
	})
	if err == nil {
		fmt.Fprintln(d.Err, d.Words.Limits().ShopSaved.Of(cmp.Or(name, d.Words.Limits().NoShopName))+d.Words.Common.Stop+strings.Join(say.Moves(d.Words, moved), d.Words.Common.ListMark))
	}
	return err
}

// Collected notes that the courier took parcels, at a time; empty is now. Each
// waybill is an act of its own; those that could not be noted are named, and
// make the command fail at its end.
func (d *Desk) Collected(ctx context.Context, waybills []string, at string) error {
	when := d.DB.Now()
	if at != "" {
		t, err := d.time(at)
		if err != nil {
			return err
		}
		when = t
	}
	refused := false
	for _, w := range waybills {
		var c desk.Collection
		err := d.DB.Write(ctx, func(tx *store.Tx) (err error) {
			act := store.Act{Key: store.NewKey(), Mode: "collected", At: when.UnixMilli(), Station: d.Station, Operator: d.Operator}
			c, err = desk.Collected(tx, act, w)
			return err
		})
		if err != nil {
			return err
		}
		said := d.Words.Limits().NotTaken[string(c.Kind)]
		if c.Kind == desk.CollectedNow {
			said = d.Words.Limits().Collected.Of(time.UnixMilli(c.At).In(d.Loc).Format("2006-01-02 15:04"))
		}
		refused = refused || c.Kind != desk.CollectedNow && c.Kind != desk.CollectedBefore
		if _, err := fmt.Fprintln(d.Out, d.Words.Limits().CollectLine.Of(c.Waybill, said)); err != nil {
			return err
		}
	}
	if refused {
		return ErrRefused
	}
	return nil
}
