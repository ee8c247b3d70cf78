package intake

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"shipdesk/store/sheet"
)

// Reason is a machine code for why a row was refused; the words are made in
// tui/text. Those of package sheet about single cells are among them.
type Reason string

// Why a row was refused, besides what package sheet finds wrong with a cell.
const (
	ReasonZero           Reason = "zero"            // a line of no pieces
	ReasonIncomplete     Reason = "incomplete"      // another line of the order was refused (More: its row), so none is taken
	ReasonNoCode         Reason = "no_code"         // nothing that names the goods
	ReasonUnknownOrder   Reason = "unknown_order"   // a waybill for an order that neither books nor files have
	ReasonUnknownSKU     Reason = "unknown_sku"     // opening stock under a barcode that neither books nor files have
	ReasonDuplicate      Reason = "duplicate"       // the same SKU and place a second time
	ReasonOpeningDiffers Reason = "opening_differs" // opened already with another figure (More): count it
	ReasonWaybillLeft    Reason = "waybill_left"    // the waybill's parcel has left without this order
	ReasonWaybillOpen    Reason = "waybill_open"    // the order can't change parcels: goods of it lie in one
	ReasonBadWaybill     Reason = "bad_waybill"     // nothing like a waybill number
	ReasonOrderGone      Reason = "order_gone"      // everything in the order has left already
	ReasonLinesLeft      Reason = "lines_left"      // so many of the line (More) are picked that it can't become this
	ReasonBadBarcode     Reason = "bad_barcode"     // the case's barcode is that of the piece
	ReasonSeveralShops   Reason = "several_shops"   // several shops have an order of this number, the file names none
	ReasonPlace          Reason = "place"           // not a place for stock
	ReasonLotMode        Reason = "lot_mode"        // neither on, undated nor off
	ReasonUnknownPart    Reason = "unknown_part"    // a kit's part that neither books nor files have
	ReasonKitInKit       Reason = "kit_in_kit"      // a kit can't be a part of a kit
	ReasonKitIncomplete  Reason = "kit_incomplete"  // another row of the kit was refused (More: its row)
	ReasonUnknownGoods   Reason = "unknown_goods"   // a purchase note's goods that neither books nor files have
	ReasonNoteIncomplete Reason = "note_incomplete" // another row of the note was refused (More: its row)
	ReasonNoteClosed     Reason = "note_closed"     // nothing of the note is on its way any more
	ReasonOpenOrClosed   Reason = "open_or_closed"  // neither a word for a place in use nor for one that is not
	ReasonPlaceFixed     Reason = "place_fixed"     // every warehouse has this place
	ReasonPlaceNotEmpty  Reason = "place_not_empty" // goods lie in a place that is to be closed
	ReasonPlaceIsHome    Reason = "place_is_home"   // it is the home of goods
	ReasonKitBegun       Reason = "kit_begun"       // parcels are being packed with this kit
)

// BrokenFile says that a file can't be read at all; nothing was imported.
type BrokenFile struct {
	File string // without its folder
	Code string // see the Broken constants; empty if the system has the words
	Err  error
}

// Why a file can't be read.
const (
	BrokenEmpty        = "empty_file"
	BrokenNoHeader     = "no_header"
	BrokenUnknown      = "unknown_columns" // known columns, but no kind of file of ours; see Unknown
	BrokenBill         = "carrier_bill"    // a carrier's bill, which names no orders
	BrokenOldXLS       = "old_xls"
	BrokenWebPage      = "web_page"
	BrokenEncrypted    = "encrypted"
	BrokenNotASheet    = "not_a_sheet"
	BrokenTooBig       = "too_big"
	BrokenDamaged      = "damaged"
	BrokenNotFound     = "not_found"
	BrokenNoPermission = "no_permission"
	BrokenFolder       = "folder"     // a folder
	BrokenNotAFile     = "not_a_file" // a pipe, a terminal, a device
)

func (b *BrokenFile) Error() string { return fmt.Sprintf("%s: %s: %v", b.File, b.Code, b.Err) }

// Unwrap gives the error underneath.
func (b *BrokenFile) Unwrap() error { return b.Err }

// Unknown says, of a file that is refused with BrokenNoHeader or
// BrokenUnknown, what a person needs to map its columns; else nil.
func (b *BrokenFile) Unknown() *sheet.UnknownError {
	var u *sheet.UnknownError
	errors.As(b.Err, &u)
	return u
}

var (
	errUnknownColumns = errors.New("its columns are of no known kind of file")
	errBill           = errors.New("a carrier's bill")
)

func broken(path string, err error) *BrokenFile {
	b := &BrokenFile{File: filepath.Base(path), Err: err}
	for _, c := range []struct {
		err  error
		code string
	}{
		{sheet.ErrEmpty, BrokenEmpty}, {errUnknownColumns, BrokenUnknown}, {sheet.ErrNoHeader, BrokenNoHeader}, {errBill, BrokenBill},
		{sheet.ErrOldXLS, BrokenOldXLS}, {sheet.ErrWebPage, BrokenWebPage}, {sheet.ErrEncrypted, BrokenEncrypted},
		{sheet.ErrNotASheet, BrokenNotASheet}, {sheet.ErrTooBig, BrokenTooBig}, {sheet.ErrDamaged, BrokenDamaged},
		{sheet.ErrFolder, BrokenFolder}, {sheet.ErrNotAFile, BrokenNotAFile}, {fs.ErrNotExist, BrokenNotFound}, {fs.ErrPermission, BrokenNoPermission},
	} {
		if errors.Is(err, c.err) {
			b.Code = c.code
			break
		}
	}
	return b
}
