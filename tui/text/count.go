package text

// CountWords is what is said of stocktaking. Sentences are kept by verdict, or
// by verdict and reason (place_opened/recount). Their values: 1 goods,
// 2 pieces, 3 place, 4 pieces in all, 5 session, 6 a name or a list, 7 the place
// that was closed, 8 the code, 9 a number.
type CountWords struct {
	Names   map[string]string // verdict to short word
	Said    map[string]Format
	Next    map[string]string
	Lot     Format // lot %s
	LotDay  Format // lot %s, last day %s
	NoLot   string
	Books   Format // %d the books have
	Left    Plural // %d places to be counted
	Lines   Plural // %d kinds of goods counted there
	Before  Format // %s place that is counted now
	Again   Format // %s place, to be counted again
	Tag     Format // %d to be written on the goods
	Held    Plural // %d scans did not count
	Whys    map[string]string
	Reasons map[string]string
	States  map[string]string
	Kinds   map[string]string // of session

	// A line of the review: %[1]s time, %[2]d counted, %[3]d books, %[4]s difference, %[5]s what moved since, %[6]d expected now.
	Line      Format
	LineMoved Format
	MovedBy   map[string]Format // kind of document: %[1]d pieces
	CameBy    map[string]Format
	Causes    map[string]Format // %[1]s SKU, %[2]s place, %[3]d pieces, %[4]s number

	// Commands.
	Opened       Format // %s session, %d places, %d lines
	Nothing      string
	Unknown      Format // %s names
	BadKind      string
	NoSession    Format // %s number
	Ended        Format // %s session, %s who, %s when
	IsOpen       Format // %s places
	NoLines      string
	NeedLead     Format // %s lines
	Partly       string
	Cancelled    Format // %s session
	Posted       Format // %s session, %d document, %d lines, %d matched, %d found, %d lost
	GoesOn       string
	LeftOut      Format // %s place, %s goods, %s why
	Short        Format // %s goods, %d pieces
	NotPosted    Format // %s session
	Reordered    Plural // %d lines to be counted again
	Explained    Plural // %d lines
	BadReason    Format // %s the reasons
	Bound        Format // %d tag, %s SKU
	NoTag        Format // %d
	HasLots      Format // %s SKU
	Head         []string
	ListHead     []string
	CounterHead  []string
	UnknownHead  []string
	HistoryHead  []string
	SheetHead    []string
	Matched      string
	StillToCount Format // %s places
}

// Counting is the words of stocktaking.
func (w *Words) Counting() *CountWords {
	if w.Lang == ZH.Lang {
		return &zhCount
	}
	return &enCount
}
