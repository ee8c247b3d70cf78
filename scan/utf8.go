package scan

import "unicode/utf8"

// maxCarry is the longest beginning of a UTF-8 character that can still be
// incomplete, in bytes.
const maxCarry = utf8.UTFMax - 1

// UTF8Fixer makes valid UTF-8 out of the raw bytes read from a terminal: each
// byte that belongs to no UTF-8 character becomes '?' (a scanner set to GBK
// sends such bytes, and the terminal library stalls on them). Valid input
// passes unchanged, however it is split into reads.
//
// A reader around a terminal calls Fix after each read and Flush at the end of
// the input. The zero value is ready. It is not for use by several goroutines
// at once.
type UTF8Fixer struct {
	carry [maxCarry]byte
	n     int // bytes held in carry
}

// Fix appends src, repaired, to dst and returns the longer slice; src may be
// split anywhere. Bytes at the end of src that may be the beginning of a
// character are kept, at most 3, and come out with the next call.
//
// So Fix appends at most len(src)+3 bytes, and may append none though src has
// some: a reader then reads again. dst and src must not share memory.
func (f *UTF8Fixer) Fix(dst, src []byte) []byte {
	rest := src
	if f.n > 0 {
		rest = append(f.carry[:f.n:f.n], src...)
	}
	for utf8.FullRune(rest) {
		r, size := utf8.DecodeRune(rest)
		if r == utf8.RuneError && size == 1 {
			dst = append(dst, '?')
		} else {
			dst = append(dst, rest[:size]...)
		}
		rest = rest[size:]
	}
	f.n = copy(f.carry[:], rest)
	return dst
}

// Flush appends a '?' for each byte still kept, because the input has ended,
// and returns the longer slice. The fixer is then as new.
func (f *UTF8Fixer) Flush(dst []byte) []byte {
	for range f.n {
		dst = append(dst, '?')
	}
	f.n = 0
	return dst
}
