package sheet

import (
	"errors"
	"io"
	"time"

	"github.com/xuri/excelize/v2"
)

// bookWriter streams one worksheet.
type bookWriter struct {
	out    io.Writer
	book   *excelize.File
	stream *excelize.StreamWriter
	number int // rows written
	bold   int // styles
	money  int
	moment int
}

const worksheetName = "Sheet1"

func newBookWriter(w io.Writer) (*bookWriter, error) {
	b := &bookWriter{out: w, book: excelize.NewFile()}
	if err := b.styles(); err != nil {
		return nil, errors.Join(err, b.book.Close())
	}
	stream, err := b.book.NewStreamWriter(worksheetName)
	if err != nil {
		return nil, errors.Join(err, b.book.Close())
	}
	b.stream = stream
	return b, nil
}

func (w *bookWriter) styles() (err error) {
	moment, money := "yyyy-mm-dd hh:mm:ss", "0.00"
	if w.bold, err = w.book.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}}); err != nil {
		return err
	}
	if w.money, err = w.book.NewStyle(&excelize.Style{CustomNumFmt: &money}); err != nil {
		return err
	}
	w.moment, err = w.book.NewStyle(&excelize.Style{CustomNumFmt: &moment})
	return err
}

// header writes a bold row that stays in sight.
func (w *bookWriter) header(names []string) error {
	if w.number == 0 && len(names) > 0 {
		if err := w.stream.SetColWidth(1, len(names), 18); err != nil {
			return err
		}
		freeze := &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}
		if err := w.stream.SetPanes(freeze); err != nil {
			return err
		}
	}
	cells := make([]any, len(names))
	for i, n := range names {
		cells[i] = excelize.Cell{StyleID: w.bold, Value: neutralise(clean(n))}
	}
	return w.write(cells)
}

func (w *bookWriter) row(cells []any) error {
	for i, c := range cells {
		switch v := c.(type) {
		case Fen:
			cells[i] = excelize.Cell{StyleID: w.money, Value: float64(v) / 100}
		case time.Time:
			cells[i] = excelize.Cell{StyleID: w.moment, Value: wallClock(v)}
		}
	}
	return w.write(cells)
}

// wallClock is the time a person reads, as a time the workbook library takes
// for exactly that.
func wallClock(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
}

// write sends one row down the stream. Strings stay text however many digits
// they have.
func (w *bookWriter) write(cells []any) error {
	w.number++
	first, err := excelize.CoordinatesToCellName(1, w.number)
	if err != nil {
		return err
	}
	return w.stream.SetRow(first, cells)
}

func (w *bookWriter) finish() error {
	err := w.stream.Flush()
	if err == nil {
		err = w.book.Write(w.out)
	}
	return errors.Join(err, w.book.Close())
}

func (w *bookWriter) discard() { _ = w.book.Close() }
