package intake

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/store/sheet"
	"shipdesk/store/stock"
)

// binRec is a place as a list of places states it.
type binRec struct {
	at
	stock.Listed
	fate fate
}

// supplierRec is a supplier as a list of suppliers states it.
type supplierRec struct {
	at
	name string
	lead int64 // days, -1 = not stated
	fate fate
}

// longestLead is how many days a delivery takes at most.
const longestLead = 999

func (p *parser) binRow() {
	b := binRec{at: p.at, Listed: stock.Listed{Code: scan.Clean(p.row.Text(sheet.Place)), Route: scan.Clean(p.row.Text(sheet.Route))}}
	if b.Code == "" {
		p.refuseRow(sheet.Place, "", Reason(sheet.ReasonMissing))
		return
	}
	for _, f := range []sheet.Field{sheet.PlaceClosed, sheet.OrderStatus} {
		said := strings.ToLower(scan.Clean(p.row.Text(f)))
		if said == "" {
			continue
		}
		closed, ok := saysClosed(said, p.sheet.Column(f))
		if !ok {
			p.refuseRow(f, p.row.Text(f), ReasonOpenOrClosed)
			return
		}
		b.Says, b.Closed = true, closed
		break
	}
	p.bins = append(p.bins, b)
}

// saysClosed reads a word under a header that asks whether a place is closed,
// or whether it is used.
func saysClosed(said, header string) (closed, ok bool) {
	switch {
	case slices.Contains([]string{"停用", "已停用", "禁用", "已禁用", "关闭", "已关闭", "作废", "无效", "closed", "disabled", "inactive"}, said):
		return true, true
	case slices.Contains([]string{"启用", "已启用", "正常", "使用中", "在用", "有效", "开", "open", "enabled", "active"}, said):
		return false, true
	}
	yes := slices.Contains([]string{"是", "1", "y", "yes", "true", "√"}, said)
	if !yes && !slices.Contains([]string{"否", "0", "n", "no", "false", "×"}, said) {
		return false, false
	}
	for _, word := range []string{"启用", "有效", "enabled", "active"} {
		if strings.Contains(strings.ToLower(header), word) {
			return !yes, true
		}
	}
	return yes, true
}

func (p *parser) supplierRow() {
	s := supplierRec{at: p.at, name: scan.Clean(p.row.Text(sheet.Supplier)), lead: -1}
	if s.name == "" {
		p.refuseRow(sheet.Supplier, "", Reason(sheet.ReasonMissing))
		return
	}
	if cell := p.row.Text(sheet.LeadDays); cell != "" {
		days := strings.TrimSpace(strings.TrimRight(strings.ToLower(scan.Clean(cell)), "天日days 内"))
		n, err := strconv.ParseInt(days, 10, 64)
		switch {
		case err != nil || n < 0:
			p.refuseRow(sheet.LeadDays, cell, Reason(sheet.ReasonNotWhole))
			return
		case n > longestLead:
			p.refuseRow(sheet.LeadDays, cell, Reason(sheet.ReasonTooBig))
			return
		}
		s.lead = n
	}
	p.suppliers = append(p.suppliers, s)
}

// planHouse decides what becomes of places and suppliers. A second row of the
// same one is refused: which counts?
func (r *run) planHouse() error {
	return r.db.Read(r.ctx, func(tx *store.Tx) error {
		met := map[string]bool{}
		for i := range r.bins {
			if err := r.planBin(tx, &r.bins[i], met); err != nil {
				return err
			}
		}
		met = map[string]bool{}
		for i := range r.suppliers {
			if err := r.planSupplier(tx, &r.suppliers[i], met); err != nil {
				return err
			}
		}
		return nil
	})
}

func (r *run) planBin(tx *store.Tx, b *binRec, met map[string]bool) error {
	refuse := func(why Reason) error {
		b.fate = isRefused
		r.refuseField(b.at, WhatPlace, sheet.Place, b.Code, b.Code, why, "")
		return nil
	}
	if met[b.Code] {
		return refuse(ReasonDuplicate)
	}
	met[b.Code] = true
	is, err := stock.ComparePlace(tx, b.Listed)
	switch {
	case errors.Is(err, stock.ErrPlaceFixed):
		return refuse(ReasonPlaceFixed)
	case errors.Is(err, stock.ErrPlaceNotEmpty) || err == nil && b.Closed && r.fillsPlace(b.Code):
		return refuse(ReasonPlaceNotEmpty)
	case errors.Is(err, stock.ErrPlaceIsHome):
		return refuse(ReasonPlaceIsHome)
	}
	b.fate = map[string]fate{stock.PlaceNew: isNew, stock.PlaceChanged: isChanged, stock.PlaceUnchanged: isUnchanged}[is]
	return err
}

// fillsPlace reports whether these files bring goods to a place.
func (r *run) fillsPlace(code string) bool {
	return slices.ContainsFunc(r.products[1:], func(d productRec) bool { return d.place == code }) ||
		slices.ContainsFunc(r.stock[1:], func(s stockRec) bool { return s.place == code })
}

func (r *run) planSupplier(tx *store.Tx, s *supplierRec, met map[string]bool) error {
	if met[s.name] {
		s.fate = isRefused
		r.refuseField(s.at, WhatSupplier, sheet.Supplier, s.name, s.name, ReasonDuplicate, "")
		return nil
	}
	met[s.name] = true
	was, err := inbound.SupplierNamed(tx, s.name)
	switch {
	case errors.Is(err, store.ErrNotFound):
		s.fate, err = isNew, nil
	case s.lead < 0 || s.lead == was.LeadDays:
		s.fate = isUnchanged
	default:
		s.fate = isChanged
	}
	return err
}

// keepHouse writes new and changed places and suppliers, with documents of
// their own.
func (r *run) keepHouse(tx *store.Tx) error {
	for i := range r.bins {
		b := &r.bins[i]
		if b.fate != isNew && b.fate != isChanged {
			continue
		}
		err := stock.KeepPlace(tx, r.act, b.Listed)
		if errors.Is(err, stock.ErrPlaceNotEmpty) || errors.Is(err, stock.ErrPlaceIsHome) {
			return errStale // goods were put there meanwhile
		}
		if err != nil {
			return err
		}
	}
	act := r.act
	for i := range r.suppliers {
		s := &r.suppliers[i]
		if s.fate != isNew && s.fate != isChanged {
			continue
		}
		act.Key = store.NewKey()
		if _, err := inbound.KeepSupplier(tx, act, s.name, max(s.lead, 0)); err != nil {
			return err
		}
	}
	return nil
}
