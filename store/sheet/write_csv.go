package sheet

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"time"
)

// csvWriter writes what Excel opens as Chinese without being asked.
type csvWriter struct {
	out    io.Writer
	csv    *csv.Writer
	record []string
	marked bool // the byte order mark is written
}

func newCSVWriter(w io.Writer) *csvWriter {
	c := csv.NewWriter(w)
	c.UseCRLF = true
	return &csvWriter{out: w, csv: c}
}

func (w *csvWriter) header(names []string) error {
	cells := make([]any, len(names))
	for i, n := range names {
		cells[i] = neutralise(clean(n))
	}
	return w.row(cells)
}

func (w *csvWriter) row(cells []any) error {
	if err := w.mark(); err != nil {
		return err
	}
	w.record = w.record[:0]
	for _, c := range cells {
		w.record = append(w.record, csvText(c))
	}
	return w.csv.Write(w.record)
}

// csvText is a cell as text.
func csvText(cell any) string {
	switch v := cell.(type) {
	case string:
		return v
	case int64:
		return strconv.FormatInt(v, 10)
	case Fen:
		return v.String()
	case time.Time:
		return v.Format("2006-01-02 15:04:05")
	}
	return ""
}

// String gives the amount in yuan with two decimals, as 1234.50.
func (f Fen) String() string {
	sign, n := "", uint64(f)
	if f < 0 {
		sign, n = "-", -n
	}
	return fmt.Sprintf("%s%d.%02d", sign, n/100, n%100)
}

// mark writes the byte order mark, once.
func (w *csvWriter) mark() error {
	if w.marked {
		return nil
	}
	w.marked = true
	_, err := io.WriteString(w.out, bomUTF8)
	return err
}

func (w *csvWriter) finish() error {
	if err := w.mark(); err != nil {
		return err
	}
	w.csv.Flush()
	return w.csv.Error()
}

func (w *csvWriter) discard() {}
