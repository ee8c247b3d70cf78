package text

// GoodsWords is what is said of receiving, issuing and moving. Sentences are
// kept by verdict, or by verdict and reason (received/over). Their values:
// 1 goods, 2 pieces, 3 place, 4 place they went to, 5 receipt, 6 a name or a
// list, 7 reason, 8 the code, 9 numbers.
type GoodsWords struct {
	Names    map[string]string // verdict to short word
	Said     map[string]Format
	Next     map[string]string
	Purposes map[string]string
	Of       Format // %d received, %d expected
	LineOver Format // goods %s, %d more than expected
	LineShrt Format // goods %s, %d missing
	LineDmg  Format // goods %s, %d damaged
	AtPlace  Format // pieces %s, place %s
	Dropped  Format // pieces %s, goods %s
	WentTo   Format // pieces %s, place %s, document %d
	Nowhere  string
	Shelves  string // all of them together
	Held     Plural // %d scans did not count

	// Commands.
	ReceiptHead []string
	LineHead    []string
	MoveHead    []string
	PlaceHead   []string
	NoteHead    []string
	Open        string
	Closed      string
	ReceiptOpen Format // %s receipt
	ReceiptDone Format // %s receipt
	NoReceipt   Format // %s number
	NoNote      Format // %s number
	IsClosed    Format // %s number
	NoteSaved   Format // %s number
	NoteSame    Format // %s number
	BadLine     Format // %s as written
	NoPlace     Format // %s place
	PlaceDone   Format // %s place
	PlaceWrong  map[string]string
	Reversed    Format // %d document, %d the reversal, %s pieces
	NotReversed Format // %d document, %s why
	ReverseWhy  map[string]string
	AlreadyBy   Format // %d reversal, %s who, %s when
}

// Goods is the words of receiving, issuing and moving.
func (w *Words) Goods() *GoodsWords {
	if w.Lang == ZH.Lang {
		return &zhGoods
	}
	return &enGoods
}
