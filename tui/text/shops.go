package text

// ShopsWords is what commands say of shops and of the tables that their
// platforms take.
type ShopsWords struct {
	Head     []string
	Unnamed  string
	Fields   map[string]string // what a column may hold: name to the words a person may type
	Column   Format            // head %s, what it holds %s
	None     Format            // shop %s
	Saved    Format            // shop %s
	Off      Format            // shop %s
	BadField Format            // as written %s, what is possible %s
	Lacks    string
	Twice    string
	NoShop   Plural // %d orders without a shop, several shops are known
	OneShop  Format // rows without a shop; %s the shop that is known
}

var zhShops = ShopsWords{
	Head: []string{"店铺", "平台", "待发订单", "表格列"}, Unnamed: "（没写店名）",
	Fields: map[string]string{"sku": "商家编码", "units": "可售库存", "name": "名称", "variant": "规格", "barcode": "条码", "short": "缺件数", "safety": "安全库存", "text": "文字"},
	Column: "%s=%s", None: "店铺「%s」还没有说要哪些列，按一般的写：商家编码、可售库存", Saved: "店铺「%s」的列记住了，以后 shipdesk sellable --shop 照这样写", Off: "店铺「%s」改回一般的列",
	BadField: "这一列不对：%s。要写 列名=内容，内容可以是：%s；每行都一样的写 列名=文字:内容", Lacks: "至少要有商家编码（或条码）和可售库存两列", Twice: "每个列名只能写一次",
	NoShop:  same("文件没写店名，%d个订单归到没写店名的店。有几家店的，用 --shop 店名 分开导入"),
	OneShop: "文件没写店名。要归到「%s」就加 --shop，免得一家店变成两家",
}

var enShops = ShopsWords{
	Head: []string{"shop", "platform", "open", "columns"}, Unnamed: "(not named)",
	Fields: map[string]string{"sku": "sku", "units": "units", "name": "name", "variant": "variant", "barcode": "barcode", "short": "short", "safety": "safety", "text": "text"},
	Column: "%s=%s", None: "Nobody said which columns shop '%s' takes; it gets the usual ones: sku, available", Saved: "The columns of shop '%s' are kept: shipdesk sellable --shop writes them", Off: "Shop '%s' gets the usual columns again",
	BadField: "This column is not right: %s. Write NAME=WHAT, with one of: %s; the same words in each row are NAME=text:WORDS", Lacks: "A column for the sku (or barcode) and one for the units are needed", Twice: "Each column needs a name of its own",
	NoShop:  Plural{"The files name no shop: %d order went to the unnamed one. With several shops, import with --shop NAME", "The files name no shop: %d orders went to the unnamed one. With several shops, import with --shop NAME"},
	OneShop: "The files name no shop. If it is '%s', add --shop, or one shop becomes two",
}

// Shops is what commands say of shops.
func (w *Words) Shops() *ShopsWords {
	if w.Lang == EN.Lang {
		return &enShops
	}
	return &zhShops
}

func init() {
	for name, words := range map[string][2]string{
		"shop":         {"店铺", "Shops"},
		"shop_list":    {"列出店铺", "List shops"},
		"shop_columns": {"这家店的平台要哪些列：列名=内容；不写就列出来", "Which columns the shop's platform takes, NAME=WHAT; without any they are listed"},
	} {
		zhHelp.Commands[name], enHelp.Commands[name] = words[0], words[1]
	}
	for name, words := range map[string][2]string{
		"shop_name":   {"店铺名称", "Name of the shop"},
		"shop_column": {"如 商家编码=sku 库存=units；还有 name、variant、barcode、short、safety、text:文字", "Such as code=sku stock=units; also name, variant, barcode, short, safety, text:WORDS"},
		"columns_off": {"改回一般的列", "The usual columns again"},
	} {
		zhHelp.Flags[name], enHelp.Flags[name] = words[0], words[1]
	}
	zhHelp.Flags["shop_head"], enHelp.Flags["shop_head"] = "照这家店记住的列写；和 --head 一起用就记住", "Write the columns kept for this shop; with --head they are kept"
}
