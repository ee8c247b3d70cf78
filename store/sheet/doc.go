// Package sheet reads and writes the spreadsheets of a seller's desk: order
// exports, line lists, waybill lists, products and opening stock.
//
// Reading goes by content, never by a file's extension: CSV, TSV and
// semicolon files in UTF-8, UTF-16 or GB18030, XLSX, and pages that only go by
// the name of a workbook. Columns are found by what their header says
// ([Detect]), or by what a person said of it ([Mapping]), never by position;
// the layouts of platforms have their peculiarities ([Layout]). Rows are
// streamed:
//
//	f, err := sheet.Open(path)
//	if err != nil { … }
//	defer f.Close()
//	for _, s := range f.Sheets() {
//		for {
//			row, err := s.Next()
//			if err == io.EOF { break }
//			if err != nil { … }       // the file cannot be read on
//			no, err := row.ID(sheet.OrderNo)
//			if err != nil { … }       // a *CellError: this cell, and why
//		}
//	}
//
// What is wrong with a cell is a [CellError] with a machine code, what is
// wrong with a whole file a [FileError] around one of the Err values; the
// sentences for people are made elsewhere. The package knows no database and
// no clock.
package sheet
