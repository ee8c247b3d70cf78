package text

func init() {
	for code, words := range map[string][2]Format{
		"stock.retired": {"货号的停用和单据对不上：%[1]s", "Whether a SKU is retired is not what documents say: %[1]s"},
		"stock.merged":  {"并掉的货号还有货或占用，或没有单据：%[1]s", "A merged SKU still has goods or promises, or no document: %[1]s"},
	} {
		zhChecks.ByCode[code], enChecks.ByCode[code] = words[0], words[1]
	}
}
