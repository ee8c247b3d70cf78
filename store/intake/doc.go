// Package intake brings spreadsheets into the books: records from sheet
// become orders, lines, products, opening stock and waybills, and every row
// has a fate.
//
// An import goes in four steps. The files are read outside any transaction
// into compact records and joined on the order number; the records are
// compared with what the books have; what is new is staged, in short
// transactions and where nobody sees it; and one short transaction shows it,
// applies what changed and posts the document. Until that last transaction a
// cancelled import leaves the books as they were, and packing goes on
// meanwhile.
package intake
