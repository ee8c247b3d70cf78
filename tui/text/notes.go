package text

// NoteWords is what is said of notes and gifts by the lead's rules, and of the
// rules themselves.
type NoteWords struct {
	// Verdicts.
	Stops     string // the parcel is on hold for a note
	StopsPull string // a note came after packing
	OKNext    string
	OKWaiting string
	OKWrong   Format // %s waybill of the parcel that is open
	OKFirst   string // /finish
	OKLater   string
	GiftNone  Format // %s gifts
	GiftNext  string
	PutGift   Format // %s gifts

	// On the parcel.
	StopMark Format // %s note
	AskMark  Format // %s note
	AskedFor string // beside the number
	GiftIs   Format // %s goods
	GiftSeen string
	Rest     Format // %s notes, key %s

	// The rules, in the lead's menu.
	NotesMenu   string
	NotesTitle  string
	NotesNone   string
	NotesHint   string
	NoteRow     Format // number %d, word %s, effect %s
	NoteAdd     string
	NoteAddHow  string
	Word        string
	Effects     map[string]string // by stop, do, do_ok, rest
	GiftsMenu   string
	GiftsTitle  string
	GiftsNone   string
	GiftsHint   string
	GiftRow     Format // number %d, gift %s, pieces %s, orders %s
	GiftAdd     string
	GiftAddHow  string
	Gift        string
	Units       string
	Shop        string
	Least       string
	SKU         string
	GiftWord    string
	Scanned     string
	Seen        string
	Add         string
	Remove      string
	Added       Format // %s word
	GiftAdded   Plural // %d orders
	Removed     string
	BadRule     string
	ThereIs     string
	BadMoney    Format // %s
	BadUnits    Format // %s
	NoSKU       Format // %s
	NoRule      Format // %s
	EveryOrder  string
	OfShop      Format // %s
	FromAmount  Format // %s yuan
	WithSKU     Format // %s
	WithWord    Format // %s
	BadRuleName Format // %s, of the command line
	Head        []string
}

var zhNotes = NoteWords{
	Stops:     "备注里写了不能发",
	StopsPull: "备注里写了不能发，包裹已经打好",
	OKNext:    "照备注做好，扫 OK（或输入 /ok）才出库",
	OKWaiting: "货齐了，还要扫 OK 确认备注",
	OKWrong:   "这张面单不是这一包的。这一包等扫 OK：%s",
	OKFirst:   "备注还没有确认",
	OKLater:   "货还没齐，齐了再扫 OK 确认备注",
	GiftNone:  "账上没有赠品：%s",
	PutGift:   "放赠品：%s",
	GiftNext:  "赠品在手上就扫一下；没有了，叫组长输入 /缺货 不送，或挂起 /挂起",

	StopMark: "停！%s",
	AskMark:  "%s（做好扫 OK）",
	AskedFor: "齐了，照备注做好扫 OK",
	GiftIs:   "[赠] %s",
	GiftSeen: "放进去，不用扫",
	Rest:     "%s  按 %s 看全部",

	NotesMenu:  "备注规则（停发、要做的、只看的）",
	NotesTitle: "备注规则",
	NotesNone:  "还没有规则：卖家备注都大字显示，买家留言只占一行",
	NotesHint:  "备注和留言里有这个词就照办，没打包的包裹马上生效。F5 加，上下键选一条按 F8 去掉",
	NoteRow:    "%d. %s  %s",
	NoteAdd:    "加一条备注规则",
	NoteAddHow: "写备注里的词，用上下键选怎么办，按回车",
	Word:       "词",
	Effects: map[string]string{
		"stop": "停发：扣住，组长放行才能打包", "do": "要做：大字显示", "do_ok": "要做：大字显示，扫 OK 才出库", "rest": "只看：一行灰字",
	},
	GiftsMenu:   "赠品规则",
	GiftsTitle:  "赠品规则",
	GiftsNone:   "还没有赠品规则",
	GiftsHint:   "每个符合的订单送一次，赠品占库存、要出库。F5 加，上下键选一条按 F8 去掉",
	GiftRow:     "%d. 送 %s %s：%s",
	GiftAdd:     "加一条赠品规则",
	GiftAddHow:  "空着就是不限。Tab 换一格，上下键选要不要扫，按回车",
	Gift:        "赠品货号",
	Units:       "每单几件",
	Shop:        "店铺",
	Least:       "实付满(元)",
	SKU:         "买了货号",
	GiftWord:    "备注有词",
	Scanned:     "要扫：和别的货一样验",
	Seen:        "不用扫：验完最后一件货就算放进去了",
	Add:         "加一条",
	Remove:      "去掉",
	Added:       "已加规则：%s",
	GiftAdded:   same("已加赠品规则，%d个未打包的订单有赠品"),
	Removed:     "已去掉，没放进包裹的赠品也不送了",
	BadRule:     "词没有写，或者规则自相矛盾",
	ThereIs:     "这个词已经有规则，先去掉旧的",
	BadMoney:    "金额不对：%s",
	BadUnits:    "件数要在 1 到 100 之间：%s",
	NoSKU:       "没有这个货号：%s",
	NoRule:      "没有这条规则：%s",
	EveryOrder:  "每个订单",
	OfShop:      "店铺 %s",
	FromAmount:  "满%s元",
	WithSKU:     "买了 %s",
	WithWord:    "备注有 %s",
	BadRuleName: "规则写成 n3（备注）或 g2（赠品），见 rules list：%s",
	Head:        []string{"编号", "规则", "怎么办"},
}

var enNotes = NoteWords{
	Stops:     "A note says not to send it",
	StopsPull: "A note says not to send it, and it is packed",
	OKNext:    "Do what the note says, then scan OK (or /ok) to dispatch",
	OKWaiting: "All there, and OK has to confirm the note",
	OKWrong:   "Not this parcel's label. This one waits for OK: %s",
	OKFirst:   "The note is not confirmed yet",
	OKLater:   "Not everything is in yet; OK confirms the note after that",
	GiftNone:  "The books show no gift: %s",
	PutGift:   "Gift goes in: %s",
	GiftNext:  "In hand? Scan it. None left? A lead leaves it out with /short, or /park",

	StopMark: "STOP! %s",
	AskMark:  "%s (done? scan OK)",
	AskedFor: "all there: do what the note says, scan OK",
	GiftIs:   "[gift] %s",
	GiftSeen: "put it in, no scan",
	Rest:     "%s  %s shows all",

	NotesMenu:  "Rules for notes (stop, to do, to read)",
	NotesTitle: "Rules for notes",
	NotesNone:  "No rules yet: a seller's note stands large, a buyer's words take one line",
	NotesHint:  "A note with this word is treated so, at once for what is not packed. F5 adds one, F8 removes the one chosen with Up and Down",
	NoteRow:    "%d. %s  %s",
	NoteAdd:    "A rule for notes",
	NoteAddHow: "Type the word, choose with Up and Down what it means, press Enter",
	Word:       "Word",
	Effects: map[string]string{
		"stop": "stop: on hold until a lead lets it go", "do": "to do: stands large", "do_ok": "to do: large, OK before it leaves", "rest": "to read: one grey line",
	},
	GiftsMenu:   "Rules for gifts",
	GiftsTitle:  "Rules for gifts",
	GiftsNone:   "No rules for gifts yet",
	GiftsHint:   "Every order that fits gets it once; it is promised and booked. F5 adds one, F8 removes the one chosen with Up and Down",
	GiftRow:     "%d. %s, %s: %s",
	GiftAdd:     "A rule for gifts",
	GiftAddHow:  "Empty means any. Tab goes on, Up and Down choose whether it is scanned, Enter adds it",
	Gift:        "Gift (SKU)",
	Units:       "Pieces",
	Shop:        "Shop",
	Least:       "Paid, yuan",
	SKU:         "Contains SKU",
	GiftWord:    "Word in note",
	Scanned:     "scanned like the goods",
	Seen:        "no scan: goes in with the last item",
	Add:         "Add",
	Remove:      "Remove",
	Added:       "Rule added: %s",
	GiftAdded:   Plural{"Rule added, %d order not yet packed gets a gift", "Rule added, %d orders not yet packed get a gift"},
	Removed:     "Removed, and gifts that are in no parcel yet with it",
	BadRule:     "The word is missing, or the rule contradicts itself",
	ThereIs:     "There is a rule for this word; remove it first",
	BadMoney:    "Not an amount: %s",
	BadUnits:    "Pieces must be between 1 and 100: %s",
	NoSKU:       "No such SKU: %s",
	NoRule:      "No such rule: %s",
	EveryOrder:  "every order",
	OfShop:      "shop %s",
	FromAmount:  "from %s paid",
	WithSKU:     "with %s",
	WithWord:    "note has %s",
	BadRuleName: "Name it n3 (notes) or g2 (gifts), see rules list: %s",
	Head:        []string{"rule", "about", "what"},
}

// Notes is the words of notes and gifts.
func (w *Words) Notes() *NoteWords {
	if w.Lang == ZH.Lang {
		return &zhNotes
	}
	return &enNotes
}
