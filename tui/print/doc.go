// Package print draws what hangs on the wall beside the desk: the command
// sheet, an A4 page of barcodes, as a PDF or as a page for the browser. Both
// draw the same geometry.
package print
