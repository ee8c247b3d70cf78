package intake

import (
	"strings"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/returns"
	"shipdesk/store/sheet"
)

// refundRec is a refund as a file states it.
type refundRec struct {
	at
	returns.Refund
	fate fate
}

// refundRow reads a row of a refund list: an order, or a line of one, and the
// number under which its goods come back.
func (p *parser) refundRow() {
	no, ok := p.id(sheet.OrderNo)
	if !ok {
		return
	}
	f := refundRec{at: p.at, Refund: returns.Refund{Order: scan.Clean(no), SKU: scan.Clean(p.row.Text(sheet.SKUCode)),
		Carrier: scan.Clean(p.row.Text(sheet.ReturnCarrier)), Status: scan.Clean(p.row.Text(sheet.RefundStatus))}}
	for field, into := range map[sheet.Field]*string{sheet.RefundNo: &f.No, sheet.SubOrderNo: &f.SubOrder, sheet.ReturnNumber: &f.Number} {
		if p.row.Empty(field) {
			continue
		}
		id, ok := p.id(field)
		if !ok {
			return
		}
		*into = scan.Clean(id)
	}
	if !p.row.Empty(sheet.ReturnUnits) {
		if f.Units, ok = p.units(sheet.ReturnUnits); !ok {
			return
		}
	}
	if labels := sheet.SplitLabels(scan.Clean(p.row.Text(sheet.ReturnText))); f.Number == "" && len(labels) > 0 {
		f.Number = labels[0].Waybill
		if f.Carrier == "" {
			f.Carrier = labels[0].Carrier
		}
	}
	f.Closed = sheet.Status(f.Status) == sheet.NoRefund
	f.Number = scan.WaybillKey(f.Number)
	if f.No == "" {
		f.No = strings.Join([]string{f.Order, f.SubOrder, f.SKU}, "/")
	}
	p.refunds = append(p.refunds, f)
}

// planRefunds decides what becomes of the refunds. A later row of the same one
// counts.
func (r *run) planRefunds() error {
	return r.db.Read(r.ctx, func(tx *store.Tx) error {
		last := map[string]int{}
		for i := range r.refunds {
			last[r.refunds[i].No] = i
		}
		for i := range r.refunds {
			f := &r.refunds[i]
			known := r.orderOf[f.Order] != 0
			if !known {
				if err := tx.Row("SELECT EXISTS (SELECT 1 FROM orders WHERE no = $1 AND state > 0)", []any{f.Order}, &known); err != nil {
					return err
				}
			}
			if !known {
				f.fate = isRefused
				r.refuseField(f.at, WhatRefund, sheet.OrderNo, f.No, f.Order, ReasonUnknownOrder, "")
				continue
			}
			if last[f.No] != i {
				f.fate = isUnchanged
				continue
			}
			was, err := returns.Compare(tx, f.Refund)
			if err != nil {
				return err
			}
			f.fate = map[string]fate{returns.RefundNew: isNew, returns.RefundChanged: isChanged, returns.RefundUnchanged: isUnchanged}[was]
		}
		return nil
	})
}

// keepRefunds saves what is new or changed.
func (r *run) keepRefunds(tx *store.Tx) error {
	for i := range r.refunds {
		f := &r.refunds[i]
		if f.fate != isNew && f.fate != isChanged {
			continue
		}
		if _, err := returns.Keep(tx, f.Refund); err != nil {
			return err
		}
	}
	return nil
}
