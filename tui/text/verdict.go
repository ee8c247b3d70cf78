package text

// Verdicts is what the packing desk answers. Names are short words that stand
// large; the other fields are the sentences below them, named after the verdict
// and its reason. Goods are given as one text (name and variant).
type Verdicts struct {
	Names map[string]string // verdict to short word

	// What was done.
	OpenedTitle     Format // %s waybill
	ResumedTitle    Format // %s waybill
	Progress        Format // %d of %d, %s pieces to go
	ProgressDone    Format // %d of %d, all of it
	ScanItems       string
	FoundDetail     string // the unit was booked as found
	CountedMany     Format // goods %s, %d pieces
	CompleteTitle   Format // %s waybill
	CompleteNext    string
	UndoneItem      Format // goods %s, pieces %s
	UndoneItemNext  string
	UndoneDispatch  Format // %s waybill
	UndoneDispNext  string
	ParkedTitle     Format // %s waybill
	ParkedShort     Format // %s waybill
	ParkedNext      Format // %s waybill
	WasShort        string // it had been parked as short
	ShortOf         Format // %s what is missing, as it was typed
	FinishedTitle   Format // %s waybill, %s pieces
	FinishedNext    string
	TakenTitle      Format // %s waybill
	TakenFrom       Format // %s station
	Acknowledged    string
	AcknowledgedBut Plural // %d scans did not count
	RescanNext      string
	ScanWaybill     string

	// What was refused, and what to do with it.
	UnknownCode      Format // %s code
	UnknownCodeNext  string
	UnknownWaybill   Format // %s waybill
	UnknownWaybNext  string
	LooksLike        Format // %s carriers
	Replaced         Format // %s new waybill
	ReplacedUnknown  string
	ReplacedNext     string
	WaybillFirst     Format // %s goods
	WaybillFirstBare string
	TakenAway        string
	TakenAwayBy      Format // %s station
	TakenAwayNext    string
	WrongItem        Format // %s goods
	WrongRefunded    Format // %s goods
	WrongWanted      Format // %s goods
	WrongDiffers     Format // what differs %s, wanted %s, in hand %s
	OtherWants       Format // %s waybill
	PutBack          string
	PutBackAt        Format // %s place
	Over             Format // %s goods
	OverMany         Format // goods %s, %d pieces at once
	OverWanted       Plural // %d pieces, how many the parcel still wants
	OverNext         string
	AlreadyPacked    Format // %s waybill
	PackedAt         Format // %s time
	PackedNext       string
	JustNow          Format // %s waybill
	Gone             Format // %s waybill
	GoneNext         string
	ByOther          Format // %s waybill
	ByOtherWaybill   Format // %s the other waybill
	ByOtherNext      string
	Pull             string
	PullClosed       string
	PullRefunded     string
	PullNext         string
	TakeOut          Format // goods %s, pieces %s
	TakeOutTo        Format // goods %s, pieces %s, place %s
	PutBackDone      Format // goods %s, pieces %s, place %s: booked back
	OrderNo          Format // %s order numbers
	Hold             string
	HoldRefundAsked  string
	HoldUnmapped     string
	HoldUnmappedSKU  Format // %s SKU
	HoldUnmappedNext string
	HoldUnpaid       string
	HoldUnpaidNext   string
	HoldNoLines      string
	HoldNoLinesNext  string
	HoldNoHead       string
	HoldNoHeadNext   string
	HoldTakeOut      string
	HoldTakeOutNext  string
	HoldNext         string
	OpenElsewhere    Format // %s waybill
	OpenAt           Format // %s station
	OpenElseNext     string
	AnotherOpen      Format // %s waybill open here
	AnotherNext      string
	NoneInBooks      Format // %s goods
	FewInBooks       Plural // %d pieces, goods %s
	NoneNext         string
	Ambiguous        Plural // %d kinds
	Choice           Format // number %d, goods %s, SKU %s
	AmbiguousNext    string
	Locked           Format // %s code
	LockedBare       string
	LockedBy         Format // %s verdict that waits
	LockedNext       string

	// not_allowed
	NotAllowed      string
	NotAllowedNext  string
	QuantityOff     string
	QuantityOffNext string
	BadQuantity     Format // %s as scanned
	BadQuantityNext string
	NotLead         string
	NotLeadNext     string
	NoReason        string
	NoReasonNext    string
	Future          string
	FutureAt        Format // %s time
	FutureNext      string
	LongAgo         string
	NumberTaken     Format // %s waybill
	NumberTakenNext string
	LastPart        string
	LastPartNext    string
	Empty           string
	EmptyNext       string
	StillOpen       string
	StillOpenNext   string

	// nothing_to_do
	Nothing         string
	NothingNext     string
	NothingOpen     string
	NotLocked       string
	NotLockedNext   string
	ItemFirst       string
	ItemFirstNext   string
	NoUndo          string
	NoUndoNext      string
	Place           Format // %s code
	PlaceNext       string
	Person          Format // %s code
	PersonNext      string
	OtherCode       string
	OtherCodeNext   string
	NoChoice        string
	NoChoiceNext    string
	NotKnown        Format // %s command
	NotKnownNext    string
	StationIs       Format // %s station
	OperatorIs      Format // %s operator
	AttributeName   string // what differs, where an attribute has no name
	BrokenTimedLine string // a timed line without time, tab and code
	BrokenTimedNext string
	LineTooLong     string
	LineTooLongNext string
}
