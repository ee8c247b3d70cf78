package text

// Sellable is what is said of what may still be sold.
type Sellable struct {
	Head        []string // of the list with tabs
	SheetHead   []string // code and units, as platforms' tables call them
	Advice      map[string]string
	Marked      Plural // %d SKUs
	NothingNew  string
	NoneToMark  string
	MarkWhich   string
	BadHead     string
	NoHead      Format // %s shop
	KitHead     []string
	KitUnits    string
	KitNext     string // none stands assembled
	NoKit       Format // %s code
	Lacking     Format // %s code, %d pieces
	Assembled   Format // %s code, %d kits
	TakenApart  Format // %s code, %d kits
	Count       Plural // %d rows
	GoesWithout Format // %s goods, %s pieces
}

var zhSellable = Sellable{
	Head:        []string{"货号", "可售", "缺件数", "缺货订单", "建议", "建议补货"},
	SheetHead:   []string{"商家编码", "可售库存"},
	Advice:      map[string]string{"take_down": "下架", "put_back": "上架", "reorder": "补货"},
	Marked:      same("记好了，%d个货号"),
	NothingNew:  "没有新的要记",
	KitHead:     []string{"组合", "名称", "可售", "缺几套", "现成", "还能装", "卡在"},
	KitUnits:    "至少一套",
	KitNext:     "这是组合，没有现成的：扫里面的单品。手上有装好的：叫组长输入 /找到 原因",
	NoKit:       "%s 不是组合，先导入组合表",
	Lacking:     "%s 在架上少%d件，没有记账",
	Assembled:   "装好了：%s，%d套",
	TakenApart:  "拆开了：%s，%d套",
	NoneToMark:  "没有要办的货号",
	MarkWhich:   "写上货号，或用 --all 把建议的全部记上",
	BadHead:     "--head 要两个列名，用逗号隔开，例如「商家编码」和「库存数量」",
	NoHead:      "还没有记过店铺「%s」的列：用 --head 写两个列名，或 shipdesk shop columns",
	Count:       same("%d个货号"),
	GoesWithout: "库存不够，轮不到这一单：%s 缺%s",
}

var enSellable = Sellable{
	Head:        []string{"sku", "available", "short_units", "short_orders", "advice", "reorder_units"},
	SheetHead:   []string{"sku", "available"},
	Advice:      map[string]string{"take_down": "take down", "put_back": "put back", "reorder": "reorder"},
	Marked:      Plural{"marked, %d SKU", "marked, %d SKUs"},
	NothingNew:  "nothing new to mark",
	KitHead:     []string{"kit", "name", "available", "short", "assembled", "can_build", "limited_by"},
	KitUnits:    "at least one kit",
	KitNext:     "It is a kit and none stands assembled: scan its parts. One is in hand: a lead types /found WHY",
	NoKit:       "%s is no kit, import a table of kits first",
	Lacking:     "the shelves lack %[2]d of %[1]s, nothing was booked",
	Assembled:   "assembled: %s, %d",
	TakenApart:  "taken apart: %s, %d",
	NoneToMark:  "no SKU needs it",
	MarkWhich:   "name SKUs, or use --all for everything that is advised",
	BadHead:     "--head takes two column names with a comma between them, such as sku,stock",
	NoHead:      "no columns are known for shop \"%s\" yet: give two names with --head, or use shipdesk shop columns",
	Count:       Plural{"%d SKU", "%d SKUs"},
	GoesWithout: "the stock does not reach this order: %s, %s short",
}
