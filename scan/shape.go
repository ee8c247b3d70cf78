package scan

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Class is what kind of characters a code is made of.
type Class string

// The classes, from narrow to wide.
const (
	ClassDigits  Class = "digits"
	ClassLetters Class = "letters_digits" // Latin letters and digits
	ClassAny     Class = "any"
)

// Shape is the form of a family of codes, simple enough to be said in a
// sentence: "30 digits that begin with 91".
type Shape struct {
	Prefix string `json:"prefix"` // in capitals
	Length int    `json:"length"` // in characters; 0: any
	Class  Class  `json:"class"`
}

// maxLetters is how many letters at the front of a code count as its prefix.
const maxLetters = 6

// ShapeOf makes the form of a code: its length, its characters, and of its
// beginning the first letters, or where there are none the first two
// characters. Addresses of the web may have any length and share the host. A
// code of up to three characters is a form of its own.
func ShapeOf(code string) Shape {
	code = strings.ToUpper(Clean(code))
	if at := strings.Index(code, "://"); at > 0 {
		host := at + len("://")
		if end := strings.IndexByte(code[host:], '/'); end >= 0 {
			return Shape{Prefix: code[:host+end+1], Class: ClassAny}
		}
		return Shape{Prefix: code, Class: ClassAny}
	}
	s := Shape{Length: utf8.RuneCountInString(code), Class: classOf(code)}
	s.Prefix = code[:prefixLength(code)]
	return s
}

func classOf(code string) Class {
	switch {
	case isDigits(code):
		return ClassDigits
	case isAlphanumeric(code):
		return ClassLetters
	}
	return ClassAny
}

// prefixLength is how many bytes of a code in capitals are its prefix.
func prefixLength(code string) int {
	letters := 0
	for letters < len(code) && letters < maxLetters && code[letters] >= 'A' && code[letters] <= 'Z' {
		letters++
	}
	if letters > 0 {
		return letters
	}
	n := 0
	for i := range code {
		if n == 2 && utf8.RuneCountInString(code) > 3 {
			return i
		}
		n++
	}
	return len(code)
}

// Fits reports whether a code has this form, in capitals or not.
func (s Shape) Fits(code string) bool {
	code = strings.ToUpper(Clean(code))
	if !strings.HasPrefix(code, s.Prefix) || s.Length > 0 && utf8.RuneCountInString(code) != s.Length {
		return false
	}
	switch s.Class {
	case ClassDigits:
		return isDigits(code)
	case ClassLetters:
		return isAlphanumeric(code)
	}
	return true
}

// From gives the same form with a longer or shorter prefix; ok is false unless
// the code begins so.
func (s Shape) From(code, prefix string) (Shape, bool) {
	prefix = strings.ToUpper(Clean(prefix))
	s.Prefix = prefix
	return s, prefix != "" && s.Fits(code)
}

// String writes the form in a fixed way, for documents.
func (s Shape) String() string { return fmt.Sprintf("%s %d %s", s.Class, s.Length, s.Prefix) }
