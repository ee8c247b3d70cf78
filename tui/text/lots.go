package text

// LotWords is what is said of lots and the day they expire.
type LotWords struct {
	Lot       Format // lot %s
	LotDay    Format // lot %s, day %s
	Day       Format // day %s; goods that tell no lot
	None      string // goods without a lot
	At        Format // place %s, lot %s, pieces %s
	Column    string // of lots and days beside places
	OnlyOld   Format // places and lots %s
	OnlyOldDo string
	Earlier   Format // place and lot %s
	Expired   Format // goods %s, lot %s
	ExpiredDo string
	Unknown   Format // goods %s, lot %s
	Choice    Format // number %d, place and lot %s

	// Commands.
	Head    []string
	States  map[string]string
	Empty   string
	Set     Format // %s SKU
	Given   Format // pieces %s, SKU %s, place %s, lot %s
	BadLot  map[string]Format
	NoPlace Format // %s place
	Few     Format // pieces %s, place %s
	NoKits  string // a kit's part has lots
	NearSet Format // %d days
	NearBad string
}

// Lots is the words of lots and expiry.
func (w *Words) Lots() *LotWords {
	if w.Lang == ZH.Lang {
		return &zhLots
	}
	return &enLots
}

// Named says a lot with its day; either may be empty.
func (l *LotWords) Named(lot, day string) string {
	switch {
	case lot == "":
		return l.None
	case day == "":
		return l.Lot.Of(lot)
	case lot == day:
		return l.Day.Of(day)
	}
	return l.LotDay.Of(lot, day)
}

var zhLots = LotWords{
	Lot: "批号 %s", LotDay: "批号 %s，%s 到期", Day: "%s 到期", None: "没有批号", At: "%s %s %s", Column: "批号 到期",
	OnlyOld: "只剩过期的：%s", OnlyOldDo: "过期的不能发，叫组长报废；这单按缺货放：/缺货",
	Earlier: "先到期的还有：%s", Expired: "已过期，不能发：%[1]s %[2]s", ExpiredDo: "放到过期箱，按 Esc（或 /ok），换一件扫",
	Unknown: "账上没有这个批次：%[1]s %[2]s", Choice: "%d %s",
	Head:   []string{"货号", "名称", "批号", "到期", "还有几天", "状态", "库位", "件数"},
	States: map[string]string{"expired": "已过期", "near": "临期", "fresh": "正常", "undated": "没有到期日", "none": "没有批号"},
	Empty:  "没有临期或过期的批次", Set: "货号 %s 的批次管理已改好", Given: "%s %s（库位 %s）记为 %s",
	BadLot:  map[string]Format{"no_lot": "没有写批号，也没有写到期日", "no_date": "%[1]s 要写到期日，如 2027-01-31", "other_date": "%[1]s 在账上是 %[2]s 到期，和这个不一样", "bad_lot": "不是批号，也不是日期：%[1]s"},
	NoPlace: "没有这个库位：%s", Few: "只有 %s 在 %s", NoKits: "组合里有管批次的货，组装了就不知道是哪一批，请按单件打包",
	NearSet: "到期前 %d 天算临期", NearBad: "天数要是 0 到 3650",
}

var enLots = LotWords{
	Lot: "lot %s", LotDay: "lot %s, expires %s", Day: "expires %s", None: "no lot", At: "%s %s %s", Column: "Lot, expires",
	OnlyOld: "Only expired ones are there: %s", OnlyOldDo: "Expired goods are never sent: the lead scraps them. Park this parcel as short: /short",
	Earlier: "Expires earlier and is still there: %s", Expired: "Expired, must not be sent: %[1]s %[2]s", ExpiredDo: "Put it into the box of expired goods, press Esc (or /ok), scan another one",
	Unknown: "The books do not show this lot: %[1]s %[2]s", Choice: "%d %s",
	Head:   []string{"SKU", "name", "lot", "expires", "days left", "state", "place", "units"},
	States: map[string]string{"expired": "expired", "near": "near expiry", "fresh": "fresh", "undated": "no day", "none": "no lot"},
	Empty:  "No lot is near its expiry or past it", Set: "Lots of SKU %s are set", Given: "%s of %s at %s are %s now",
	BadLot:  map[string]Format{"no_lot": "Neither a lot nor a day was given", "no_date": "%[1]s needs the day it expires, such as 2027-01-31", "other_date": "%[1]s expires %[2]s by the books, and not as given", "bad_lot": "Neither a lot nor a day: %[1]s"},
	NoPlace: "No such place: %s", Few: "There are just %s at %s", NoKits: "A part of the kit has lots. Assembled, nobody would know which: pack it as single pieces",
	NearSet: "A lot is near its expiry from %d days before", NearBad: "Days are 0 to 3650",
}

func init() {
	for key, words := range map[string][2]string{
		"lot_asked": {"要批号", "lot?"},
	} {
		zhGoods.Names[key], enGoods.Names[key] = words[0], words[1]
	}
	for key, words := range map[string][2]Format{
		"lot_asked":              {"%[1]s，%[2]s，是哪一批", "%[1]s, %[2]s: which lot?"},
		"none_here/only_expired": {"没过期的只有 %[9]s，要 %[2]s：%[1]s", "Only %[9]s have not expired, %[2]s wanted: %[1]s"},
		"not_allowed/no_lot":     {"没有批号：%[1]s", "No lot was said: %[1]s"},
		"not_allowed/no_date":    {"这个货要有到期日：%[1]s", "These goods need the day they expire: %[1]s"},
		"not_allowed/other_date": {"这个批号在账上是别的到期日：%[1]s", "By the books this lot expires on another day: %[1]s"},
		"not_allowed/bad_lot":    {"看不懂的批号或日期：%[8]s", "Neither a lot nor a day: %[8]s"},
		"not_allowed/expired":    {"已经过期，不能收：%[1]s", "It expired already and is not received: %[1]s"},
	} {
		zhGoods.Said[key], enGoods.Said[key] = words[0], words[1]
	}
	for key, words := range map[string][2]string{
		"lot_asked":              {"扫包装上的批号码，或输入 批号 2027-01-31", "Scan the code with the lot, or type it: A12 2027-01-31"},
		"none_here/only_expired": {"过期的用 /scrap 报废，然后 /ok", "/scrap takes what expired; then /ok"},
		"not_allowed/no_lot":     {"输入 批号 2027-01-31", "Type the lot and the day: A12 2027-01-31"},
		"not_allowed/no_date":    {"再输入一次：批号 2027-01-31", "Say it once more: A12 2027-01-31"},
		"not_allowed/other_date": {"看清包装再输入；真不一样就另起批号", "Look at the package and type it again; if it differs, it is another lot"},
		"not_allowed/bad_lot":    {"再输入一次：批号 2027-01-31", "Say it once more: A12 2027-01-31"},
		"not_allowed/expired":    {"放一边退供应商；输错了就再输入一次", "Put it aside for the supplier; if mistyped, say it once more"},
	} {
		zhGoods.Next[key], enGoods.Next[key] = words[0], words[1]
	}
	for code, words := range map[string][2]Format{
		"stock.lot":     {"流水里的批次是别的货号的：%[1]s，单据 %[2]s", "A movement names another SKU's lot: %[1]s, document %[2]s"},
		"stock.lot_day": {"库存里的到期日和批次不一样：%[1]s", "Where it lies a lot has another expiry than its own: %[1]s"},
		"stock.lot_doc": {"批次或到期日和单据不一样：%[1]s，单据 %[2]s", "A lot and its expiry are not what a document says: %[1]s, document %[2]s"},
	} {
		zhChecks.ByCode[code], enChecks.ByCode[code] = words[0], words[1]
	}
	ZH.Verdict.Names["expired"], EN.Verdict.Names["expired"] = "过期", "expired"
}
