// Package inbound is how goods come, go and move otherwise than in parcels:
// suppliers and what was ordered of them, receipts by scanning, issues with a
// purpose, and moves from place to place. Every scan is one act, answered by
// one Verdict that was saved before it is shown; where a station stands is in
// the books.
package inbound

// The modes of scanning that this room judges.
const (
	ModeReceive = "receive"
	ModeIssue   = "issue"
	ModeMove    = "move"
)

// Modes lists them.
func Modes() []string { return []string{ModeReceive, ModeIssue, ModeMove} }

// Kinds of document that this room posts. Subject is the receipt, purchase or
// SKU it is about.
const (
	DocPurchase = "purchase"        // a purchase note was written or changed
	DocNoteEnd  = "purchase_closed" // nothing more of it is on its way
	DocReceipt  = "receipt"         // a receipt was opened
	DocClose    = "receipt_closed"
	DocReceive  = "receive"          // supplier to place
	DocPutAway  = "putaway"          // received goods to another place
	DocDamaged  = "damaged"          // received goods to the damaged
	DocIssue    = "issue"            // place to outside
	DocMove     = "move"             // place to place
	DocReverse  = "reverse"          // takes one of the others back
	DocBind     = "barcode_bound"    // a barcode was bound to a SKU
	DocSKU      = "sku"              // a SKU was made
	DocSupplier = "supplier"         // a supplier was made, or takes other days
	DocReopen   = "receipt_reopened" // takes a closing back
	DocVoid     = "receipt_void"     // takes a whole receipt back
)
