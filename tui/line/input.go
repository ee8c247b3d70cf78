package line

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"io"
	"strings"
	"time"

	"shipdesk/scan"
	"shipdesk/store"
)

// maxTime is how much longer than a code a timed line may be, in bytes.
const maxTime = 64

// input is one line as it was read.
type input struct {
	text    string
	tooLong bool  // text is only the beginning
	at      int64 // UTC ms, when it was read
	seen    int64 // the last answer written then
}

// lineReader reads lines in a goroutine of its own, so that what is there
// already can be saved together.
type lineReader struct {
	lines chan input
	err   error // why reading ended, nil at the end of the input; set before lines closes
	now   func() time.Time
	ends  string // the characters that end a line
	max   int    // bytes kept of one line
	seen  func() int64
	again []input // to be given out first
}

// readLines begins to read from r. Lines end in LF, CR or CR LF, other than
// timed ones in TAB as well; blank lines are no scans and are left out. Bytes
// that are not UTF-8 become '?'. Seen is asked for the last answer written when
// a line was complete. Cancelling ctx ends it before the next line.
func readLines(ctx context.Context, r io.Reader, timed bool, now func() time.Time, seen func() int64) *lineReader {
	l := &lineReader{lines: make(chan input, 2*maxBatch), now: now, ends: "\r\n\t", max: scan.MaxLine, seen: seen}
	if timed {
		l.ends, l.max = "\r\n", scan.MaxLine+maxTime
	}
	go func() {
		defer close(l.lines)
		l.err = l.read(ctx, r)
	}()
	return l
}

func (l *lineReader) read(ctx context.Context, r io.Reader) error {
	var fixer scan.UTF8Fixer
	var line input
	raw, fixed := make([]byte, 64<<10), make([]byte, 0, 64<<10+8)
	for {
		n, err := r.Read(raw)
		fixed = fixer.Fix(fixed[:0], raw[:n])
		if err != nil {
			fixed = fixer.Flush(fixed)
		}
		if stop := l.cut(ctx, &line, string(fixed)); stop != nil {
			return stop
		}
		switch {
		case errors.Is(err, io.EOF):
			return l.send(ctx, &line)
		case err != nil:
			return err
		}
	}
}

// cut sends the lines that end inside text and keeps the rest in line.
func (l *lineReader) cut(ctx context.Context, line *input, text string) error {
	for {
		end := strings.IndexAny(text, l.ends)
		if end < 0 {
			l.grow(line, text)
			return nil
		}
		l.grow(line, text[:end])
		if err := l.send(ctx, line); err != nil {
			return err
		}
		text = text[end+1:]
	}
}

func (l *lineReader) grow(line *input, text string) {
	if room := l.max - len(line.text); len(text) > room {
		text, line.tooLong = text[:room], true
	}
	line.text += text
}

// send hands a line over and empties it.
func (l *lineReader) send(ctx context.Context, line *input) error {
	done := *line
	*line = input{}
	if strings.Trim(scan.Clean(done.text), " \x1d") == "" {
		return nil
	}
	done.at, done.seen = l.now().UnixMilli(), l.seen()
	if err := ctx.Err(); err != nil {
		return err
	}
	select {
	case l.lines <- done:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// batch waits for a line and takes what is there behind it, at most maxBatch.
// None means that the input has ended or ctx is done.
func (l *lineReader) batch(ctx context.Context) []input {
	if batch := l.again; len(batch) > 0 {
		l.again = nil
		return batch
	}
	var batch []input
	select {
	case first, ok := <-l.lines:
		if !ok {
			return nil
		}
		batch = append(batch, first)
	case <-ctx.Done():
	}
	for len(batch) < maxBatch {
		select {
		case next, ok := <-l.lines:
			if !ok {
				return batch
			}
			batch = append(batch, next)
		default:
			return batch
		}
	}
	return batch
}

// unread gives lines back; they come again with the next batch.
func (l *lineReader) unread(lines []input) { l.again = lines }

// errTimedLine is a timed line without time, tab and code.
var errTimedLine = errors.New("line: not a timed line")

// parseTimed takes RFC3339<TAB>code apart.
func parseTimed(text string) (at int64, code string, err error) {
	stamp, code, tabbed := strings.Cut(text, "\t")
	t, err := time.Parse(time.RFC3339, strings.TrimSpace(scan.Clean(stamp)))
	code = scan.Clean(code)
	if err != nil || !tabbed || code == "" {
		return 0, "", errTimedLine
	}
	return t.UnixMilli(), code, nil
}

// timedKeys makes the keys of timed lines, the same ones for the same upload.
type timedKeys struct {
	mode, station string
	seen          map[string]uint64 // equal lines so far
}

// key is made of mode, station, time, code and how many equal lines came
// before it in this input, so that a collector unloaded twice books once.
func (k *timedKeys) key(at int64, code string) store.Key {
	fields := binary.BigEndian.AppendUint64(nil, uint64(at))
	for _, s := range []string{k.mode, k.station, code} {
		fields = binary.BigEndian.AppendUint64(fields, uint64(len(s)))
		fields = append(fields, s...)
	}
	n := k.seen[string(fields)]
	k.seen[string(fields)]++
	sum := sha256.Sum256(binary.BigEndian.AppendUint64(fields, n))
	return store.Key(sum[:len(store.Key{})])
}
