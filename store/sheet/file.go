package sheet

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"sync/atomic"
)

// File is an open spreadsheet file. Close it after use.
type File struct {
	name    string
	path    string // empty if it was opened from a reader
	reader  io.ReadSeeker
	closers []io.Closer
	charset string
	sheets  []*Sheet
	known   Known
	total   int64
	done    atomic.Int64
}

// Open opens a file by what is in it, whatever its name ends in. The error is
// a [*FileError] around one of the Err values or the system's error.
func Open(path string) (*File, error) { return OpenKnown(path, nil) }

// OpenKnown is [Open] with what people have said about the columns of tables.
func OpenKnown(path string, known Known) (*File, error) {
	osFile, err := openRegular(path)
	if err != nil {
		return nil, &FileError{File: filepath.Base(path), Err: err}
	}
	f := &File{name: filepath.Base(path), path: path, reader: osFile, known: known, closers: []io.Closer{osFile}}
	return f.open()
}

// openRegular opens a file, and nothing else that has a path. It looks before
// it opens: opening a pipe waits for somebody to write into it.
func openRegular(path string) (*os.File, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, ErrFolder
	case !info.Mode().IsRegular():
		return nil, ErrNotAFile
	}
	return os.Open(path)
}

// OpenReader is [Open] for what is not a file on disk; name is used in errors
// only. Reading starts at the beginning of r, and r stays the caller's to
// close. A workbook is held in memory, a text is not.
func OpenReader(r io.ReadSeeker, name string) (*File, error) {
	return (&File{name: name, reader: r}).open()
}

// Name is the file's name without its folder.
func (f *File) Name() string { return f.name }

// Encoding is how the text is coded (UTF-8, UTF-16LE, UTF-16BE, GB18030), or
// XLSX.
func (f *File) Encoding() string { return f.charset }

// Sheets gives the sheets in which a header was found, in the order of the
// file; there is at least one. Hidden worksheets are left out.
func (f *File) Sheets() []*Sheet { return f.sheets }

// Progress says how many bytes of the file have been read as rows. It may be
// called from any goroutine. For a workbook it is an estimate by rows.
func (f *File) Progress() (done, total int64) {
	return min(f.done.Load(), f.total), f.total
}

// Close releases everything the file holds, its sheets included.
func (f *File) Close() error {
	var errs []error
	for _, s := range f.sheets {
		errs = append(errs, s.close())
	}
	for i := len(f.closers) - 1; i >= 0; i-- {
		errs = append(errs, f.closers[i].Close())
	}
	f.sheets, f.closers = nil, nil
	return errors.Join(errs...)
}

// open decides by content and finds the sheets.
func (f *File) open() (*File, error) {
	err := f.findSheets()
	if err == nil {
		return f, nil
	}
	_ = f.Close()
	var already *FileError
	if errors.As(err, &already) {
		return nil, err
	}
	return nil, &FileError{File: f.name, Err: err}
}

func (f *File) findSheets() error {
	var err error
	if f.total, err = f.reader.Seek(0, io.SeekEnd); err != nil {
		return err
	}
	head, err := f.head()
	if err != nil {
		return err
	}
	switch sniff(head) {
	case contentEmpty:
		return ErrEmpty
	case contentText:
		return f.openText(head)
	case contentZip:
		return f.openWorkbook()
	case contentOLE:
		return f.refuseOLE()
	case contentWeb:
		return f.openWeb(head)
	}
	return ErrNotASheet
}

// head reads the beginning of the file.
func (f *File) head() ([]byte, error) {
	if _, err := f.reader.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	_, err := io.Copy(&b, io.LimitReader(f.reader, sniffSize))
	return b.Bytes(), err
}

// refuseOLE says which of the two things a compound file can be it is.
func (f *File) refuseOLE() error {
	if _, err := f.reader.Seek(0, io.SeekStart); err != nil {
		return err
	}
	if locked, err := encrypted(f.reader); err != nil {
		return err
	} else if locked {
		return ErrEncrypted
	}
	return ErrOldXLS
}

// openText finds the coding and the delimiter of a text: the one with which
// the header row is known best.
func (f *File) openText(head []byte) error {
	bom, err := f.findCharset(head)
	if err != nil {
		return err
	}
	var best probed
	var comma byte
	for _, c := range []byte{',', '\t', ';', '|'} {
		src, err := f.textSource(c, bom, nil)
		if err != nil {
			return err
		}
		p, err := probe(src)
		if err != nil {
			return f.readError(err, 0)
		}
		if comma == 0 || p.matches > best.matches || best.index < 0 && p.index < 0 && widerThan(p, best) {
			best, comma = p, c
		}
	}
	s, err := newSheet(f, "", best, func() (source, error) { return f.textSource(comma, bom, &f.done) })
	if err != nil {
		return err
	}
	f.sheets = []*Sheet{s}
	return nil
}

// widerThan reports whether the rows of a text without a known header have
// more columns with one delimiter than with another.
func widerThan(a, b probed) bool {
	if len(a.rows) == 0 || len(b.rows) == 0 {
		return false
	}
	return filled(a.rows[likeHeader(a.rows)].cells) > filled(b.rows[likeHeader(b.rows)].cells)
}

// findCharset sets the charset and gives the size of the mark before the text.
func (f *File) findCharset(head []byte) (bom int64, err error) {
	charset, size := sniffBOM(head)
	if charset == "" {
		charset = sniffUTF16(head)
	}
	if charset == "" {
		charset = charsetGB18030
		if _, err := f.reader.Seek(0, io.SeekStart); err != nil {
			return 0, err
		}
		isUTF8, err := sniffUTF8(f.reader)
		if err != nil {
			return 0, err
		}
		if isUTF8 {
			charset = charsetUTF8
		}
	}
	f.charset = charset
	return int64(size), nil
}

// textSource reads the rows of the text from its beginning.
func (f *File) textSource(comma byte, bom int64, done *atomic.Int64) (source, error) {
	r, err := f.text(bom, done)
	if err != nil {
		return nil, err
	}
	return newCSV(r, comma), nil
}

// text reads the text from its beginning, counting bytes into done.
func (f *File) text(bom int64, done *atomic.Int64) (io.Reader, error) {
	if _, err := f.reader.Seek(bom, io.SeekStart); err != nil {
		return nil, err
	}
	r := io.Reader(f.reader)
	if done != nil {
		done.Store(bom)
		r = &counter{r, done}
	}
	return decode(r, f.charset), nil
}

// readError wraps an error that ended the reading after a row.
func (f *File) readError(err error, row int) error {
	if errors.Is(err, errLongLine) {
		err = ErrNotASheet
	}
	return &FileError{File: f.name, Row: row, Err: err}
}

// counter counts what is read through it.
type counter struct {
	r    io.Reader
	done *atomic.Int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.done.Add(int64(n))
	return n, err
}
