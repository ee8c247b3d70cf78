package text

func init() {
	for name, words := range map[string][2]string{
		"lots": {"批次管理", "lots"}, "shelf_days": {"保质期(天)", "shelf life days"}, "near_days": {"临期天数", "near expiry days"},
	} {
		zhMeanings[name], enMeanings[name] = words[0], words[1]
	}
}
