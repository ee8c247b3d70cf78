package desk

import (
	"errors"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/stock"
)

// packing is for a station with a parcel open.
func (p *practice) packing() error {
	for _, step := range []func() error{p.rightItems, p.wholeCase, p.wrongVariant, p.oneMore, p.caseTooMany} {
		if p.view.Parcel.Barred != "" {
			break
		}
		if err := step(); err != nil {
			return err
		}
	}
	if o := p.view.Parcel; o.WantsOK && o.Done == o.Need && o.Barred == "" {
		p.command(LessonConfirm, "/ok", pack.Complete)
	}
	p.bill(LessonOther, pack.AnotherOpen, waiting.plain)
	p.command(LessonUnknown, practiceNoGoods, pack.UnknownCode)
	p.sameAgain()
	p.command(LessonSetAside, "/park", pack.Parked)
	if p.view.Parcel.Done > 0 {
		p.command(LessonUndo, "/undo", pack.Undone)
	}
	return nil
}

// sameAgain is the open waybill once more.
func (p *practice) sameAgain() {
	o := p.view.Parcel
	c := Practice{Lesson: LessonSame, Code: o.Waybill, Expect: pack.Resumed, Carrier: o.Carrier}
	switch {
	case o.Barred != "":
		c.Expect = o.Barred
	case o.Done == o.Need:
		c.Expect = full(o, pack.Resumed)
	}
	p.add(c)
}

// rightMost is how many kinds of right goods are listed.
const rightMost = 3

func (p *practice) rightItems() error {
	n := 0
	for _, l := range p.view.Parcel.Lines {
		if l.Done >= l.Need || n == rightMost {
			continue
		}
		n++
		if err := p.item(l.SKU, 1); err != nil {
			return err
		}
	}
	return nil
}

// wholeCase is a case of goods that the parcel wants so many of.
func (p *practice) wholeCase() error {
	return p.box(func(l pack.LineView, units int64) bool { return l.Need-l.Done >= units })
}

// caseTooMany is a case of goods of which the parcel wants a few.
func (p *practice) caseTooMany() error {
	return p.box(func(l pack.LineView, units int64) bool { return l.Need-l.Done < units })
}

// box adds the case barcode of the first line that fits.
func (p *practice) box(fits func(l pack.LineView, units int64) bool) error {
	for _, l := range p.view.Parcel.Lines {
		var units int64
		err := p.tx.Row("SELECT b.units FROM barcode b JOIN sku s ON s.id = b.sku_id WHERE s.code = $1 AND b.units > 1 ORDER BY b.units LIMIT 1", []any{l.SKU}, &units)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		if l.Need > 0 && fits(l, units) {
			return p.item(l.SKU, units)
		}
	}
	return nil
}

// wrongVariant is goods that look like what the parcel wants, and that it
// does not want.
func (p *practice) wrongVariant() error {
	for _, l := range p.view.Parcel.Lines {
		if l.Need == 0 {
			continue
		}
		var alike []string
		err := p.tx.Each(`SELECT o.code FROM sku s JOIN sku o ON o.short_name = s.short_name AND o.name = s.name AND o.id <> s.id
			WHERE s.code = $1 ORDER BY o.id`, []any{l.SKU}, func(read func(...any) error) error {
			var code string
			err := read(&code)
			alike = append(alike, code)
			return err
		})
		if err != nil {
			return err
		}
		for _, code := range alike {
			if p.line(code) == nil {
				return p.item(code, 1)
			}
		}
	}
	return nil
}

// oneMore is goods of which the parcel has enough.
func (p *practice) oneMore() error {
	for _, l := range p.view.Parcel.Lines {
		if l.Need > 0 && l.Done == l.Need {
			return p.item(l.SKU, 1)
		}
	}
	return nil
}

// line is the parcel's line of a SKU, or nil.
func (p *practice) line(sku string) *pack.LineView {
	for i, l := range p.view.Parcel.Lines {
		if l.SKU == sku && l.Need > 0 {
			return &p.view.Parcel.Lines[i]
		}
	}
	return nil
}

// item adds the barcode of a SKU that stands for so many units.
func (p *practice) item(sku string, units int64) error {
	s, err := stock.ByCode(p.tx, sku)
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	var code string
	err = p.tx.Row("SELECT code FROM barcode WHERE sku_id = $1 AND units = $2 ORDER BY code LIMIT 1", []any{s.ID, units}, &code)
	if errors.Is(err, store.ErrNotFound) {
		if units > 1 {
			return nil
		}
		code, err = s.Code, nil
	}
	if err != nil || p.listed(code) {
		return err
	}
	c := Practice{Code: code, Item: &pack.Item{SKU: s.Code, Name: s.Name, Variant: s.Variant, Units: units}}
	hits, err := stock.ByBarcode(p.tx, code)
	switch {
	case err != nil:
		return err
	case len(hits) > 1:
		c.Expect = pack.Ambiguous
	default:
		if c.Expect, err = p.expect(sku, units); err != nil {
			return err
		}
	}
	c.Lesson = lessonOf(c.Expect)
	switch {
	case units > 1 && c.Lesson == LessonRight:
		c.Lesson = LessonCase
	case units > 1 && c.Lesson == LessonOver:
		c.Lesson = LessonCaseOver
	}
	p.add(c)
	return nil
}

// expect is what the open parcel answers to units of a SKU.
func (p *practice) expect(sku string, units int64) (pack.Kind, error) {
	o := p.view.Parcel
	if o == nil {
		return pack.WaybillFirst, nil
	}
	l := p.line(sku)
	switch {
	case o.Barred != "":
		return o.Barred, nil
	case l == nil:
		return pack.WrongItem, nil
	case l.Need-l.Done < units:
		return pack.Over, nil
	}
	s, err := stock.ByCode(p.tx, sku)
	switch {
	case err != nil:
		return "", err
	case s.Known && l.OnShelf < units:
		return pack.NoneInBooks, nil
	case o.Done+units == o.Need:
		return full(o, pack.Accepted), nil
	}
	return pack.Accepted, nil
}
