package text

// IntakeWords is what the import room says: the watched folder, the list of
// files, what columns and goods mean, and what an import changed.
type IntakeWords struct {
	Came       Format // file %s, what came %s
	CameNew    Format // %d
	CameOther  Format // changed %d
	CameBad    Format // refused %d
	NotCame    Format // why %s, where it can be looked at %s
	Unknown    Format // file %s, key %s
	NoFolder   Format // folder %s
	WatchLabel string // in front of what the watched folder said
}

var zhIntake = IntakeWords{
	Came: "%s：%s", CameNew: "新增 %d", CameOther: "有变化 %d", CameBad: "没收下 %d",
	NotCame: "%s。按 %s 看", Unknown: "%s 的列名不认识，按 %s 告诉发货台各列是什么",
	NoFolder: "自动导入文件夹不见了：%s。放回来就接着导入", WatchLabel: "自动导入",
}

var enIntake = IntakeWords{
	Came: "%s: %s", CameNew: "%d new", CameOther: "%d changed", CameBad: "%d refused",
	NotCame: "%s. %s shows it", Unknown: "%s: its columns are unknown, press %s to say what they mean",
	NoFolder: "The watched folder is gone: %s. Put it back and it goes on", WatchLabel: "Watched folder",
}

// Intake is what the import room says.
func (w *Words) Intake() *IntakeWords {
	if w.Lang == EN.Lang {
		return &enIntake
	}
	return &zhIntake
}
