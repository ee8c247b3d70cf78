package text

func init() {
	for code, words := range map[string][2]Format{
		"entry":    {"盘点的数和每次扫描不一样：%[1]s，第 %[2]s 次点数", "A count is not what its scans say: %[1]s, count %[2]s"},
		"books":    {"盘点记下的账面数和流水不一样：%[1]s，第 %[2]s 次点数", "What a count says the books had is not what movements add up to: %[1]s, count %[2]s"},
		"line":     {"盘点明细和点数不一样：%[1]s，第 %[2]s 次点数", "A line of a stocktake is not what was counted: %[1]s, count %[2]s"},
		"scan":     {"盘点的数没有扫描：%[1]s，%[2]s", "Something counted has no scan: %[1]s, %[2]s"},
		"unknown":  {"盘点里不认识的码的件数不对：%[1]s，%[2]s", "The pieces of an unknown code are wrong: %[1]s, %[2]s"},
		"session":  {"盘点单和单据对不上：%[1]s，%[2]s", "A stocktake and its documents do not agree: %[1]s, %[2]s"},
		"posted":   {"盘点明细的过账没有单据：%[1]s，单据 %[2]s", "A posted line of a stocktake has no such document: %[1]s, document %[2]s"},
		"booked":   {"盘盈盘亏和流水不一样：%[1]s，单据 %[2]s", "What a stocktake booked is not what moved: %[1]s, document %[2]s"},
		"evidence": {"过账后盘点明细被改过：单据 %[2]s", "Lines of a stocktake were changed after it was posted: document %[2]s"},
		"station":  {"台位和正在盘的库位对不上：%[1]s，第 %[2]s 次点数", "A station and the place counted there do not agree: %[1]s, count %[2]s"},
		"place":    {"库位记成盘过了，但没人点过：%[1]s", "A place is marked as counted and nobody counted it: %[1]s"},
	} {
		zhChecks.ByCode["count."+code], enChecks.ByCode["count."+code] = words[0], words[1]
	}
}
