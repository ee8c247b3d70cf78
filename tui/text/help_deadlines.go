package text

func init() {
	for name, words := range map[string][2]string{
		"deadline_kind":  {"说一张订单是普通、预售还是定制（组长）", "Say whether an order is plain, a presale, or made to order (leads)"},
		"deadline_shops": {"列出店铺的平台和时区", "List the shops with their platforms and zones"},
		"deadline_shop":  {"改一家店的平台或时区（组长）", "Change the platform or the zone of a shop (leads)"},
		"collected":      {"记下快递收走了哪些面单", "Note which parcels the courier took"},
	} {
		zhHelp.Commands[name], enHelp.Commands[name] = words[0], words[1]
	}
	for name, words := range map[string][2]string{
		"order_kind":   {"plain 普通，presale 预售，custom 定制", "plain, presale, or custom"},
		"rule_from":    {"从什么时候算起：paid 付款，ordered 下单", "What starts the clock: paid, or ordered"},
		"shop_name":    {"店名；没写店铺的写两个引号", "Its name; two quotes for orders that name no shop"},
		"shop_zone":    {"时区，如 Asia/Shanghai", "Time zone, such as Asia/Shanghai"},
		"rule_kind":    {"只管这种订单：plain 普通（默认），presale 预售，custom 定制", "For orders of this kind only: plain (default), presale, or custom"},
		"collected_at": {"什么时候收走的；不写是现在", "When the courier took them; now if left out"},
		"waybills":     {"面单号", "Waybills"},
	} {
		zhHelp.Flags[name], enHelp.Flags[name] = words[0], words[1]
	}
}
