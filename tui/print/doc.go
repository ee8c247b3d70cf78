// Package print draws what hangs on the wall beside the desk: the command
// sheet, and the cards of goods that have no barcode: A4 pages of barcodes, as a
// PDF or as a page for the browser. Both draw the same geometry.
package print
