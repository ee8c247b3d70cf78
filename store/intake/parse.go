package intake

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"shipdesk/store/sheet"
)

// progressEvery is how many rows are read between two reports of progress.
const progressEvery = 1000

// roomAfter is how many rows of a table tell how many there will be. The file
// is read some way ahead of them; after so many that matters little.
const roomAfter = 8000

// parse reads all files into records and joins orders and lines.
func (r *run) parse(paths []string) error {
	if err := r.loadColumns(); err != nil {
		return err
	}
	for _, p := range paths {
		if info, err := os.Stat(p); err == nil {
			r.bytes += info.Size()
		}
	}
	for _, p := range paths {
		if err := r.parseFile(p); err != nil {
			return err
		}
	}
	if len(r.o.Columns) > 0 && len(r.saidNow) == 0 {
		return ErrNoSuchColumns
	}
	r.refuseIncomplete()
	r.dropWeakLines()
	return nil
}

func (r *run) parseFile(path string) error {
	f, err := sheet.OpenKnown(path, r.meaningOf)
	if err != nil {
		return broken(path, err)
	}
	defer f.Close()
	sum, err := fileSum(path)
	if err != nil {
		return broken(path, err)
	}
	understood := 0
	for _, s := range f.Sheets() {
		p := r.newParser(path, sum, s, len(f.Sheets()) > 1)
		if p == nil {
			continue
		}
		understood++
		if err := p.readAll(f); err != nil {
			return err
		}
	}
	if understood == 0 {
		return broken(path, whyNot(f.Sheets()))
	}
	r.noteSkipped(path, f.Sheets())
	_, size := f.Progress()
	r.read += size
	return nil
}

// noteSkipped says which tables of a file were left out, others being imported.
func (r *run) noteSkipped(path string, all []*sheet.Sheet) {
	for _, s := range all {
		if k := s.Kind(); k == sheet.KindBill || k == sheet.KindUnknown {
			why := broken(path, whyNot([]*sheet.Sheet{s}))
			r.result.Skipped = append(r.result.Skipped, Skipped{File: why.File, Sheet: s.Name(), Reason: why.Code})
		}
	}
}

// whyNot says why no table of a file is imported: what it is instead, or that
// its columns do not tell.
func whyNot(all []*sheet.Sheet) error {
	for _, s := range all {
		if s.Kind() == sheet.KindBill {
			return errBill
		}
	}
	return fmt.Errorf("%w: %w", errUnknownColumns, all[0].Unknown())
}

func fileSum(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// parser reads one table.
type parser struct {
	*run
	src    int32
	sheet  *sheet.Sheet
	row    sheet.Row
	at     at
	what   string // what the row at hand counts as
	parse  func()
	failed bool   // the row at hand is refused
	weighs bool   // payment and cancelling have columns of their own, or there is no status
	order  string // the order number of the row before, empty if that was refused
}

// newParser makes the parser of a table; nil for one of no known kind.
func (r *run) newParser(path, sum string, s *sheet.Sheet, several bool) *parser {
	p := &parser{run: r, src: int32(len(r.sources)), sheet: s}
	switch s.Kind() {
	case sheet.KindOrders:
		p.what, p.parse = WhatOrder, p.orderRow
		if s.Layout().Weak {
			p.parse = p.labelRow
		}
	case sheet.KindLines:
		p.what, p.parse = WhatLine, p.lineRow
	case sheet.KindOrderLines:
		p.what, p.parse = WhatLine, p.orderLineRow
	case sheet.KindWaybills:
		p.what, p.parse = WhatWaybill, p.waybillRow
	case sheet.KindProducts:
		p.what, p.parse = WhatProduct, p.productRow
	case sheet.KindStock:
		p.what, p.parse = WhatStock, p.stockRow
	case sheet.KindKits:
		p.what, p.parse = WhatKit, p.kitRow
	case sheet.KindRefunds:
		p.what, p.parse = WhatRefund, p.refundRow
	case sheet.KindNotes:
		p.what, p.parse = WhatNote, p.noteRow
	case sheet.KindPlaces:
		p.what, p.parse = WhatPlace, p.binRow
	case sheet.KindSuppliers:
		p.what, p.parse = WhatSupplier, p.supplierRow
	default:
		return nil
	}
	src := source{file: filepath.Base(path), path: path, kind: string(s.Kind()), sum: sum, head: statedTexts(s), line: statedOfLines(s)}
	src.is = s.Layout()
	p.weighs = s.Has(sheet.PayStatus) || s.Has(sheet.CancelledAt) || src.is.PaidTells
	src.heads = map[sheet.Field]string{}
	for _, f := range []sheet.Field{sheet.OrderNo, sheet.Waybill, sheet.SKUCode, sheet.Units, sheet.Place, sheet.KitCode, sheet.PartCode,
		sheet.NoteNo, sheet.Supplier} {
		src.heads[f] = s.Column(f)
	}
	if several {
		src.sheet = s.Name()
	}
	r.sources = append(r.sources, src)
	return p
}

// batch is some rows that were read ahead.
type batch struct {
	rows  []sheet.Row
	cells []string // of the rows
	done  int64    // bytes of the file read by then
	err   error    // io.EOF at the end, or why the file can't be read on
}

// How far one goroutine reads ahead while another makes records.
const (
	batchRows = 250
	batches   = 4
)

// readAhead reads a table of the file in a goroutine of its own: decoding takes as long
// as making records. Batches that were dealt with go back on free. stop waits
// until the table is no longer touched.
func readAhead(f *sheet.File, s *sheet.Sheet) (full <-chan *batch, free chan<- *batch, stop func()) {
	filled, empty, quit, ended := make(chan *batch, batches), make(chan *batch, batches), make(chan struct{}), make(chan struct{})
	for range batches {
		empty <- &batch{}
	}
	go func() {
		defer close(ended)
		for {
			select {
			case b := <-empty:
				b.fill(s)
				b.done, _ = f.Progress()
				filled <- b // never full: there are no more batches than that
				if b.err != nil {
					return
				}
			case <-quit:
				return
			}
		}
	}()
	return filled, empty, func() {
		close(quit)
		<-ended
	}
}

func (b *batch) fill(s *sheet.Sheet) {
	b.rows, b.cells = b.rows[:0], b.cells[:0]
	for len(b.rows) < batchRows {
		row, err := s.Next()
		if err != nil {
			b.err = err
			return
		}
		row, b.cells = row.Keep(b.cells)
		b.rows = append(b.rows, row)
	}
}

func (p *parser) readAll(f *sheet.File) error {
	full, free, stop := readAhead(f, p.sheet)
	defer stop()
	for n := 0; ; {
		b := <-full
		for _, row := range b.rows {
			p.row, p.at, p.failed = row, at{p.src, int32(row.Number())}, false
			p.parse()
		}
		n += len(b.rows)
		if err := p.ctx.Err(); err != nil {
			return err
		}
		done, total := f.Progress()
		switch {
		case errors.Is(b.err, io.EOF):
			return nil
		case b.err != nil:
			return broken(p.sources[p.src].path, b.err)
		case n == roomAfter:
			p.makeRoom(int(total * roomAfter / max(b.done, 1) * 11 / 10))
		}
		if n%progressEvery == 0 {
			p.progress(p.read+done, 2*p.bytes)
		}
		free <- b
	}
}

// makeRoom makes room for the records of about so many more rows, so that a
// big import does not hold its records twice while they grow.
func (p *parser) makeRoom(rows int) {
	switch p.what {
	case WhatOrder:
		p.orders = slices.Grow(p.orders, max(0, rows-len(p.orders)))
		if p.sheet.Has(sheet.Waybill) {
			p.bills = slices.Grow(p.bills, rows)
		}
	case WhatLine:
		p.lines = slices.Grow(p.lines, rows)
	case WhatWaybill:
		p.bills = slices.Grow(p.bills, rows)
	}
}

// refuseCell refuses the row at hand for what is wrong with a cell.
func (p *parser) refuseCell(err error) {
	p.failed = true
	var c *sheet.CellError
	if errors.As(err, &c) {
		p.refuse(p.at, p.what, c.Column, p.key(), c.Value, Reason(c.Reason), "")
		p.nameOrder()
		return
	}
	p.refuse(p.at, p.what, "", p.key(), "", Reason(err.Error()), "")
}

// key is what the row at hand is about, as far as it says so.
func (p *parser) key() string {
	switch p.what {
	case WhatOrder:
		return p.row.Text(sheet.OrderNo)
	case WhatWaybill:
		return p.row.Text(sheet.Waybill)
	case WhatLine:
		return cmp.Or(p.row.Text(sheet.SKUCode), p.row.Text(sheet.Barcode), p.row.Text(sheet.Title))
	}
	for what, f := range map[string]sheet.Field{WhatNote: sheet.NoteNo, WhatPlace: sheet.Place, WhatSupplier: sheet.Supplier} {
		if p.what == what {
			return p.row.Text(f)
		}
	}
	return cmp.Or(p.row.Text(sheet.KitCode), p.row.Text(sheet.SKUCode), p.row.Text(sheet.Barcode))
}

// nameOrder names the order of the row that was just refused.
func (p *parser) nameOrder() {
	if p.what == WhatLine || p.what == WhatWaybill {
		p.refusals[len(p.refusals)-1].Order = p.row.Text(sheet.OrderNo)
	}
}

// refuseRow refuses the row at hand for what a field says.
func (p *parser) refuseRow(f sheet.Field, value string, why Reason) {
	p.failed = true
	p.refuse(p.at, p.what, p.sheet.Column(f), p.key(), value, why, "")
	p.nameOrder()
}

// id gives a number that the row must have.
func (p *parser) id(f sheet.Field) (string, bool) {
	s, err := p.row.ID(f)
	if err != nil {
		p.refuseCell(err)
		return "", false
	}
	return s, true
}

// millis gives a time in UTC milliseconds, 0 if there is none. What is no
// time refuses the row: an order's hours hang on it.
func (p *parser) millis(f sheet.Field) int64 {
	if p.failed || p.row.Empty(f) {
		return 0
	}
	t, err := p.row.Time(f, p.zone())
	switch {
	case sheet.Missing(err):
		return 0
	case err != nil:
		p.refuseCell(err)
		return 0
	}
	return t.UnixMilli()
}

// fen gives an amount. What is no amount counts as none: nothing at this desk
// hangs on it, and an order is not left unpacked for it.
func (p *parser) fen(f sheet.Field) (fen int64, ok bool) {
	if p.row.Empty(f) {
		return 0, false
	}
	fen, err := p.row.Money(f)
	return fen, err == nil
}

// units gives a count that the row must have.
func (p *parser) units(f sheet.Field) (int64, bool) {
	n, err := p.row.Int(f)
	if err != nil {
		p.refuseCell(err)
		return 0, false
	}
	return n, true
}
