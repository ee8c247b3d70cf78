package text

// CatalogWords is the screen for the data of goods: SKUs, places, shared
// barcodes. Lists are in the order of the screen's parts.
type CatalogWords struct {
	Title     string
	Help      string // what the screen is for
	Looks     string // nothing is packed here
	LineName  string
	LineLabel string // while labels are collected
	LineHint  string
	LineCard  string
	LineBurst string
	Failed    string

	// The lists.
	Parts        []string
	PartHints    []string
	Empty        []string
	EmptyNext    []string
	NoneFits     Format // %s what was looked for
	NoneFitsNext string
	SKU          string
	Barcode      string
	Place        string
	ColGoods     string
	ColOnHand    string
	ColState     string
	ColTurn      string
	ColSKUs      string
	ColUnits     string
	ShelfName    string
	IsClosed     string
	IsRetired    string
	IsKit        string
	IsMerged     Format // %s SKU
	Exported     Format // %d places, %s file

	// Actions.
	Back          string
	BackHelp      string
	Open          string
	OpenHelp      string
	Change        string
	ChangeHelp    string
	Part          string
	PartHelp      string
	Undo          string
	UndoHelp      string
	NewPlaces     string
	NewHelp       string
	Export        string
	ExportHelp    string
	Clear         string
	ClearHelp     string
	Up            string
	UpHelp        string
	Down          string
	DownHelp      string
	SaveBurst     string
	SaveBurstHelp string
	DropLast      string
	DropLastHelp  string
	MoveHelp      string
	WhyNoUndo     string
	WhyNoRow      string
	WhyNothing    string
	WhyNoLabels   string

	// The card of a SKU.
	Fields         map[string]string
	FieldHelp      map[string]string
	NotGiven       string
	OnHand         Format // %s pieces
	Each           Format // %s pieces
	SharedWith     Format // %s SKU
	UnitsEach      string
	AddBarcode     string
	AddBarcodeRow  string
	AddBarcodeHelp string
	AskedEach      string
	TakeOff        string
	KitPart        string
	KitPartHelp    string
	AddPart        string
	AddPartRow     string
	MakeKitRow     string
	PartUnits      string
	TakeOut        string
	Retire         string
	RetireRow      string
	RetireHelp     string
	Bring          string
	BringRow       string
	BringHelp      string
	Merge          string
	MergeRow       string
	MergeHelp      Format // %s goods
	MergeInto      string
	MergeSure      Format // %s SKU, %s the one that stays
	MergeFrom      Format // %s goods
	MergeTo        Format // %s goods
	MergeMoves     Format // %s pieces, %d lines, %d barcodes
	MergeLast      string
	MergeKey       string
	History        string
	HistoryRow     string
	NoHistory      string
	NewSKU         string
	NewSKUHelp     string

	// What became of it.
	Changed     Format // %s SKU, %s field, %s value
	Emptied     Format // %s SKU, %s field
	PartSet     Format // %s kit, %s part, %s pieces
	PartOut     Format // %s kit, %s part
	Made        Format // %s SKU
	CodeTaken   Format // %s
	BadCode     Format // %s
	BadUnits    string
	BadNumber   Format // %d the largest
	NoHome      Format // %s place
	KitBegun    Format // %s kit
	KitInKit    Format // %s part, %s kit
	SeveralSKUs string

	// The card of a place.
	LiesThere       Format // %d SKUs, %s pieces
	NothingThere    string
	HomeHere        string
	RenamePlace     string
	RenamePlaceRow  string
	RenamePlaceHelp string
	After           string
	AfterRow        Format // %s place
	FirstRow        string
	AfterHelp       string
	AfterField      string
	ClosePlace      string
	ClosePlaceRow   string
	ClosePlaceHelp  string
	OpenPlace       string
	OpenPlaceRow    string
	PlaceRenamed    Format // %s before, %s now
	PlacePut        Format // %s place, %s the one before it
	PlaceFirst      Format // %s place
	StandsThere     Format // %s place
	PlaceClosed     Format // %s place
	PlaceOpened     Format // %s place
	NotEmpty        Format // %s place, %s goods
	RouteFull       string

	// Labels that become places.
	BurstCount    Plural // %d new ones
	BurstNext     string
	BurstHow      string
	BurstFull     string
	BurstSure     Plural // %d
	BurstSureText string
	PlacesMade    Plural // %d
	PlacesShut    Plural // %d
	Fates         map[string]string

	// History: what a document did.
	DidEdit   Format // %s field, %s before, %s now
	DidBind   Format // %s barcode, %s pieces
	DidUnbind Format // %s barcode
	DidRename Format // %s
	DidMerge  Format // %s SKU, %s the one that stays
	DidPart   Format // %s part, %d before, %d now
	DidMake   Format // %s SKU
	DidPlace  map[string]Format
}

// Catalog is the words of the screen for the data of goods.
func (w *Words) Catalog() *CatalogWords {
	if w.Lang == ZH.Lang {
		return &zhCatalog
	}
	return &enCatalog
}
