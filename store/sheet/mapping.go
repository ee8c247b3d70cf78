package sheet

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
	"strings"
)

// Mapping is what a person said that the columns of a table mean: a field for
// each header, in the form of [HeaderKey]. The empty field means nothing.
// Headers that are not in it keep their usual meaning.
type Mapping map[string]Field

// Known finds what people have said about a row that may be a header, see
// [Signature]; nil if nothing.
type Known func(header []string) Mapping

// HeaderKey is the form in which headers are compared: without what makes the
// same header look different.
func HeaderKey(header string) string { return normalise(header) }

// Signature is the same for tables with the same columns, in any order.
func Signature(header []string) string {
	var keys []string
	for _, h := range header {
		if key := normalise(h); key != "" {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	sum := sha256.Sum256([]byte(strings.Join(slices.Compact(keys), "\x1f")))
	return hex.EncodeToString(sum[:])
}

func (m Mapping) field(header string) (Field, bool) {
	f, ok := m[normalise(header)]
	return f, ok
}

// Fits reports whether a header row has all the columns that the mapping
// speaks of.
func (m Mapping) Fits(header []string) bool {
	keys := map[string]bool{}
	for _, h := range header {
		keys[normalise(h)] = true
	}
	for key := range m {
		if !keys[key] {
			return false
		}
	}
	return len(m) > 0
}

// Meaning finds a field by its name (order_no) or by a header that it goes by
// (订单编号); "-" is the empty field.
func Meaning(name string) (Field, bool) {
	if name == "-" {
		return "", true
	}
	for _, a := range aliases {
		if normalise(string(a.field)) == normalise(name) {
			return a.field, true
		}
	}
	if list := lookUp(name); len(list) > 0 {
		return list[0].field, true
	}
	return "", false
}

// Meanings are the fields that a column of a table may be said to mean, in the
// order in which a person looks for them.
func Meanings() []Field {
	return []Field{OrderNo, SubOrderNo, SKUCode, Title, Variant, Units, OrderStatus, RefundStatus, CreatedAt, PaidAt, PromisedAt, ShippedAt,
		Waybill, Carrier, SellerNote, BuyerMessage, Receiver, Phone, Address, Province, City, District, Shop, Buyer, AmountPaid, RefundAmount, Price,
		Barcode, CaseBarcode, CaseUnits, Place, ShortName, ShortVariant, Weight, SafetyStock, Goods, RefundNo, ReturnNumber, ReturnCarrier, ReturnUnits,
		LabelText, NoteNo, OrderedUnits, ExpectedAt, Supplier, LeadDays, Route, PlaceClosed, OrderKind, LotMode, ShelfDays, NearDays}
}

// UnknownError is a table whose columns do not tell what it is about, with
// what a person needs to say it. It wraps [ErrNoHeader].
type UnknownError struct {
	Sheet     string        // the worksheet's name, empty for a text file
	Row       int           // the row that looks like the header, from 1
	Header    []string      // its cells
	Samples   [][]string    // the first rows after it, each as wide as the header
	Signature string        // of the header, see [Signature]
	Known     map[int]Field // the columns that are known
}

// Error gives a plain English sentence.
func (e *UnknownError) Error() string { return ErrNoHeader.Error() }

// Unwrap makes it an ErrNoHeader.
func (e *UnknownError) Unwrap() error { return ErrNoHeader }

// sampleValues is how many rows are shown of a table that is not understood.
const sampleValues = 3

// unknown describes a table that is not understood.
func unknown(name string, p probed, index int, columns has) *UnknownError {
	e := &UnknownError{Sheet: name, Row: p.rows[index].number, Header: asRead(p.rows[index].cells, 0), Known: map[int]Field{}}
	for _, r := range p.rows[index+1:] {
		if len(e.Samples) < sampleValues {
			e.Samples = append(e.Samples, asRead(r.cells, len(e.Header)))
		}
	}
	e.Signature = Signature(e.Header)
	for _, f := range slices.Sorted(maps.Keys(columns)) {
		for _, c := range columns[f] {
			e.Known[c] = f
		}
	}
	return e
}

// asRead are cells as a person reads them, so many of them; 0 = all up to the
// last filled one.
func asRead(cells []string, width int) []string {
	if width == 0 {
		for width = len(cells); width > 0 && unwrap(cells[width-1]) == ""; width-- {
		}
	}
	all := make([]string, width)
	for i := range min(width, len(cells)) {
		all[i] = strings.Clone(unwrap(cells[i]))
	}
	return all
}

// likeHeader finds the row that is most like a header where no column is
// known: the first that is nearly as wide as the widest.
func likeHeader(rows []record) int {
	widest := 0
	for _, r := range rows {
		widest = max(widest, filled(r.cells))
	}
	for i, r := range rows {
		if filled(r.cells)*5 >= widest*4 {
			return i
		}
	}
	return 0
}

func filled(cells []string) int {
	n := 0
	for _, c := range cells {
		if clean(c) != "" {
			n++
		}
	}
	return n
}
