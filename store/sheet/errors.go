package sheet

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// What can be wrong with a whole file. They arrive wrapped in a [FileError];
// compare with errors.Is.
var (
	// ErrEmpty is a file, or a workbook, without a single filled cell.
	ErrEmpty = errors.New("the file is empty")
	// ErrNoHeader is a file in whose first rows no header was recognised.
	ErrNoHeader = errors.New("no row with known column names was found")
	// ErrOldXLS is a binary workbook of Excel 97–2003 (or WPS .et).
	ErrOldXLS = errors.New("this is an old .xls workbook: save it as .xlsx or CSV")
	// ErrWebPage is an HTML or XML page saved under the name of a spreadsheet.
	ErrWebPage = errors.New("this is a web page named like a spreadsheet: open it in Excel and save it as .xlsx")
	// ErrEncrypted is a workbook that asks for a password.
	ErrEncrypted = errors.New("the workbook is protected by a password: save it without one")
	// ErrNotASheet is anything else that is not a table: pictures, archives,
	// programs.
	ErrNotASheet = errors.New("this is not a spreadsheet")
	// ErrFolder is a folder in place of a file.
	ErrFolder = errors.New("this is a folder")
	// ErrNotAFile is a pipe, a terminal or a device: a table is read several
	// times over.
	ErrNotAFile = errors.New("this is not a file on a disk")
	// ErrTooBig is a workbook that unpacks to more than any desk's file.
	ErrTooBig = errors.New("the workbook unpacks to more than 2 GB")
	// ErrDamaged is a workbook that begins like one but cannot be read.
	ErrDamaged = errors.New("the workbook is damaged")
)

// FileError says which file could not be read, and why.
type FileError struct {
	File string // the file's name as it was opened
	Row  int    // the last row read, 0 when it failed before the first
	Err  error  // one of the Err values above, or an error of the system
}

// Error gives a plain English sentence.
func (e *FileError) Error() string {
	if e.Row > 0 {
		return fmt.Sprintf("%s: after row %d: %v", e.File, e.Row, e.Err)
	}
	return fmt.Sprintf("%s: %v", e.File, e.Err)
}

// Unwrap gives the cause to errors.Is and errors.As.
func (e *FileError) Unwrap() error { return e.Err }

// Reason is a machine code for what is wrong with a cell.
type Reason string

// The reasons a cell is refused for.
const (
	ReasonMissing    Reason = "missing"    // no such column, or an empty cell
	ReasonNotANumber Reason = "not_number" // letters where a number belongs
	ReasonNotWhole   Reason = "not_whole"  // 2.5 where only whole numbers make sense
	ReasonNegative   Reason = "negative"   // below zero where that makes no sense
	ReasonTooBig     Reason = "too_big"    // more than any real figure: often a barcode in the wrong column
	ReasonScientific Reason = "scientific" // 1.23E+17: digits are lost, export again as text
	ReasonRounded    Reason = "rounded"    // a long number whose last digits a spreadsheet turned into zeros
	ReasonNotATime   Reason = "not_time"   // not a date or time
	ReasonErrorCell  Reason = "error_cell" // #N/A, #REF!, ####: a formula failed or the column was too narrow
	ReasonNoUnit     Reason = "no_unit"    // a weight with decimals that does not say whether grams or kilograms
)

var reasonWords = map[Reason]string{
	ReasonMissing:    "is empty",
	ReasonNotANumber: "is not a number",
	ReasonNotWhole:   "is not a whole number",
	ReasonNegative:   "is below zero",
	ReasonTooBig:     "is too big",
	ReasonScientific: "has lost digits in scientific notation: export again as text",
	ReasonRounded:    "has lost its last digits to rounding: export again as text",
	ReasonNotATime:   "is not a time",
	ReasonErrorCell:  "is a failed formula",
	ReasonNoUnit:     "does not say whether it is grams or kilograms",
}

// CellError says which cell was refused, and why.
type CellError struct {
	File   string // the file's name as it was opened
	Sheet  string // the worksheet's name, empty for a text file
	Row    int    // the row's number as a person sees it in Excel
	Column string // the header above the cell, or the usual header if there is none
	Value  string // what stands in the cell, shortened
	Reason Reason // why it was refused
}

// Error gives a plain English sentence.
func (e *CellError) Error() string {
	words := reasonWords[e.Reason]
	if words == "" {
		words = string(e.Reason)
	}
	return fmt.Sprintf("%s: row %d, %s: %q %s", e.File, e.Row, e.Column, e.Value, words)
}

// Missing reports whether err says no more than that a cell is empty or its
// column absent: what optional columns are allowed to be.
func Missing(err error) bool {
	var cell *CellError
	return errors.As(err, &cell) && cell.Reason == ReasonMissing
}

// shorten cuts a value for an error message.
func shorten(s string) string {
	const most = 60
	if utf8.RuneCountInString(s) <= most {
		return strings.Clone(s)
	}
	return string([]rune(s)[:most-1]) + "…"
}
