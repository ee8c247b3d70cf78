package sheet

import (
	"bufio"
	"errors"
	"io"
)

// How far a quoted cell may reach before its quotation mark counts as one
// that was never closed, and how long a line may be at all.
const (
	mostLines  = 100
	mostRecord = 1 << 20
	mostLine   = 4 << 20
)

// errLongLine is a line no table has.
var errLongLine = errors.New("line too long")

// lines stands between a text and csv.Reader and hands out one line at a
// time, so that after each record it is known which lines it was made of. A
// record that swallowed lines behind an unclosed quotation mark can then be
// read again, and rows keep the numbers they have in Excel.
type lines struct {
	text    *bufio.Reader
	end     byte     // what ends a line in this file
	pending [][]byte // lines given back, to be handed out first

	record []byte // the lines of the record being read, one after the other
	ends   []int  // where each of them ends in record
	blanks int    // empty lines before the record
	cut    bool   // the record was still open at the end of the text, or of patience
	out    []byte // what is left to hand out of the current line
}

func newLines(text io.Reader) *lines {
	l := &lines{text: bufio.NewReaderSize(text, sniffSize), end: '\n'}
	if head, _ := l.text.Peek(sniffSize); onlyCR(head) {
		l.end = '\r'
	}
	return l
}

// onlyCR recognises the line ends of an old Macintosh.
func onlyCR(head []byte) bool {
	found := false
	for i, b := range head {
		if b == '\n' {
			return false
		}
		found = found || b == '\r' && i+1 < len(head)
	}
	return found
}

// begin forgets the last record.
func (l *lines) begin() {
	l.record, l.ends, l.blanks, l.cut = l.record[:0], l.ends[:0], 0, false
}

// count says how many lines the record took.
func (l *lines) count() int { return len(l.ends) }

// line gives the i-th line of the record, with its end.
func (l *lines) line(i int) []byte {
	from := 0
	if i > 0 {
		from = l.ends[i-1]
	}
	return l.record[from:l.ends[i]]
}

// giveBack hands all lines of the record but the first out again.
func (l *lines) giveBack() {
	back := make([][]byte, 0, l.count()-1+len(l.pending))
	for i := 1; i < l.count(); i++ {
		back = append(back, append([]byte(nil), l.line(i)...))
	}
	l.pending = append(back, l.pending...)
}

// Read hands out at most the rest of one line.
func (l *lines) Read(p []byte) (int, error) {
	if len(l.out) == 0 {
		if err := l.next(); err != nil {
			return 0, err
		}
	}
	n := copy(p, l.out)
	l.out = l.out[n:]
	return n, nil
}

// next takes the next line into the record. Asked for more inside a record at
// the end of the text, it notes that the record was cut.
func (l *lines) next() error {
	if l.count() >= mostLines || len(l.record) > mostRecord {
		l.cut = true
		return io.EOF
	}
	start := len(l.record)
	if err := l.take(); err != nil {
		l.cut = err == io.EOF && l.count() > 0
		return err
	}
	line := l.record[start:]
	if l.count() == 0 && emptyLine(line) {
		l.blanks++
		l.out = []byte{'\n'}
		l.record = l.record[:start]
		return nil
	}
	l.ends = append(l.ends, len(l.record))
	l.out = line
	return nil
}

func emptyLine(line []byte) bool {
	return len(line) == 1 || len(line) == 2 && line[0] == '\r'
}

// take appends one line to the record, always ending in \n.
func (l *lines) take() error {
	if len(l.pending) > 0 {
		l.record = append(l.record, l.pending[0]...)
		l.pending = l.pending[1:]
		return nil
	}
	start := len(l.record)
	for {
		part, err := l.text.ReadSlice(l.end)
		l.record = append(l.record, part...)
		size := len(l.record) - start
		switch {
		case size > mostLine:
			return errLongLine
		case err == bufio.ErrBufferFull:
			continue
		case err != nil && err != io.EOF:
			return err
		case err != nil && size == 0:
			return io.EOF
		case err != nil:
			l.record = append(l.record, '\n')
			return nil
		}
		l.record[len(l.record)-1] = '\n'
		return nil
	}
}
