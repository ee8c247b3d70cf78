package text

func init() {
	for name, words := range map[string][2]string{
		"lots":      {"批次和到期：列出临期和过期的", "Lots and expiry: lists what is near its expiry or past it"},
		"lots_list": {"列出临期和过期的批次，最早到期的在前；--all 连正常的也列", "List lots near their expiry or past it, the earliest first; --all lists fresh ones too"},
		"lots_give": {"组长：库位里的货是哪一批（启用批次以前的货，或记错批号的货）", "A lead says of which lot goods at a place are: from before lots were asked, or booked wrongly"},
		"lots_days": {"组长：到期前几天算临期", "A lead says from how many days before lots are near their expiry"},
		"sku_lots":  {"货号要不要管批次：on 批号和到期日，undated 只要批号，off 不管（组长）", "Whether a SKU asks for lots: on for lot and day, undated for the lot alone, off (leads)"},
	} {
		zhHelp.Commands[name], enHelp.Commands[name] = words[0], words[1]
	}
	for name, words := range map[string][2]string{
		"lot": {"批号和到期日，如 A12 2027-01-31", "Lot and expiry, such as A12 2027-01-31"}, "lots_mode": {"on、undated 或 off", "on, undated or off"},
		"lots_near": {"到期前几天算临期", "From how many days before a lot is near its expiry"}, "lots_keeps": {"保质期几天：扫到生产日期时算出到期日", "How many days goods keep: the expiry follows from the day they were made"},
		"lots_expired": {"只列已过期的", "Only what expired"}, "lots_all": {"正常的和没有批号的也列", "Fresh ones and goods without a lot too"},
		"lots_from": {"原来记的批号，不写就是没有批号的货", "The lot they are booked as, else those without one"}, "lots_units": {"几件，不写就是全部", "How many, else all"},
	} {
		zhHelp.Flags[name], enHelp.Flags[name] = words[0], words[1]
	}
}
