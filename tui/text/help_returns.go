package text

func init() {
	zhHelp.Commands["returns"], enHelp.Commands["returns"] = "退货：签收的、验过的、等买家寄回的", "What came back, inspected or not, and what is on its way back"
	zhHelp.Flags["return_state"], enHelp.Flags["return_state"] = "只列这种：awaited 等寄回，arrived 待验，unclaimed 无主件，fine 完好，damaged 有残损，missing 有缺件",
		"Only these: awaited, arrived, unclaimed, fine, damaged, missing"
}
