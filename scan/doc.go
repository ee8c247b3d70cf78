// Package scan goes from characters to meaning: the keys and pastes that a
// barcode scanner or a person sends become scans, and a scan becomes a code, a
// command or a quantity. It also knows how barcodes and waybill numbers are
// written, so that the same number in two spellings compares equal.
//
// The package is pure: it has no clock, no file and no database, and it imports
// nothing of ours. Patterns only suggest; what a code really means is asked
// from the books, elsewhere.
package scan
