package text

// PlaceWords is what the shell says about its screens, its palette and its
// settings.
type PlaceWords struct {
	Pack         string // name of the packing screen
	Register     string // name of the register
	GoPack       string // help
	GoRegister   string // help
	NotPacked    Format // %s what was typed, %s why it does nothing here
	FindLine     string // label of the scan line where codes are looked up
	FindHint     string
	Palette      string // label of its action
	PaletteHelp  string
	PaletteTitle string
	PaletteHint  string // label of its field
	PaletteHow   string
	PaletteNone  string

	Settings      string
	SettingsHelp  string
	SettingsTitle string
	SettingsHow   string
	Here          string // in front of settings of this station
	LeadChanges   string
	On            string
	Off           string

	Language     string
	LanguageDoes string
	Theme        string
	ThemeDoes    string
	ThemeAuto    string
	ThemeLight   string
	ThemeDark    string
	ThemeHigh    string
	Lines        string
	LinesDoes    string
	LinesASCII   string
	LinesDrawn   string
	Sound        string
	SoundDoes    string
	SoundBell    string
	Quantity     string
	QuantityDoes string
	Watch        string
	WatchDoes    string
	WatchNone    string
	WatchAsk     string
	WatchFolder  string
	WatchNotDir  Format // %s
}

var zhPlaces = PlaceWords{
	Pack: "打包验货", Register: "登记",
	GoPack: "回到打包验货，扫码就算数", GoRegister: "查包裹：发了没有，谁在哪里打的，扫过什么",
	NotPacked: "%s 没有执行：%s", FindLine: "查找", FindHint: "扫码，或直接输入要找的",
	Palette: "功能", PaletteHelp: "按名字找功能和画面", PaletteTitle: "全部功能", PaletteHint: "找",
	PaletteHow: "输入名字，上下键选，回车执行", PaletteNone: "没有叫这个名字的功能",
	Settings: "设置", SettingsHelp: "语言、颜色、声音、数量、自动导入文件夹", SettingsTitle: "设置", SettingsHow: "上下键选，按回车换一个值",
	Here: "本台", LeadChanges: "只有组长可以改", On: "开", Off: "关",
	Language: "语言", LanguageDoes: "这个台位用哪种语言，F2 也能换",
	Theme: "颜色", ThemeDoes: "自动跟着终端的底色；看不清就用高对比",
	ThemeAuto: "自动", ThemeLight: "浅色", ThemeDark: "深色", ThemeHigh: "高对比",
	Lines: "线条", LinesDoes: "ASCII 在哪里都对得齐；终端把线条画成一格宽的，可以用制表符",
	LinesASCII: "ASCII", LinesDrawn: "制表符",
	Sound: "声音", SoundDoes: "开：用电脑的扬声器；铃：只用终端的铃；关：不出声", SoundBell: "铃",
	Quantity: "数量命令", QuantityDoes: "开了以后，扫一件货再扫 *12 就是12件；关着只能一件一件扫",
	Watch: "自动导入文件夹", WatchDoes: "放进这个文件夹的文件会自动导入", WatchNone: "没有",
	WatchAsk: "输入文件夹的路径，留空就是不要自动导入", WatchFolder: "文件夹", WatchNotDir: "没有这个文件夹：%s",
}

var enPlaces = PlaceWords{
	Pack: "Packing", Register: "Register",
	GoPack: "Back to packing, where scans count", GoRegister: "Look parcels up: sent or not, by whom, where, and every scan",
	NotPacked: "%s was not done: %s", FindLine: "Find", FindHint: "scan, or type what to find",
	Palette: "Actions", PaletteHelp: "Find actions and screens by name", PaletteTitle: "All actions", PaletteHint: "Find",
	PaletteHow: "Type a name, choose with Up and Down, Enter does it", PaletteNone: "Nothing goes by that name",
	Settings: "Settings", SettingsHelp: "Language, colours, sound, quantities, watched folder", SettingsTitle: "Settings", SettingsHow: "Choose with Up and Down, Enter changes it",
	Here: "here", LeadChanges: "only a lead may change it", On: "on", Off: "off",
	Language: "Language", LanguageDoes: "The language of this station; F2 switches it too",
	Theme: "Colours", ThemeDoes: "Auto follows the terminal's background; high contrast is for bad light",
	ThemeAuto: "auto", ThemeLight: "light", ThemeDark: "dark", ThemeHigh: "high contrast",
	Lines: "Lines", LinesDoes: "ASCII lines up everywhere; drawn lines are for terminals that give them one cell",
	LinesASCII: "ASCII", LinesDrawn: "drawn",
	Sound: "Sound", SoundDoes: "on: the computer's speaker; bell: the terminal's bell only; off: silent", SoundBell: "bell",
	Quantity: "Quantities", QuantityDoes: "When on, an item and then *12 counts 12; when off, every piece is scanned",
	Watch: "Watched folder", WatchDoes: "Files that are put into this folder are imported by themselves", WatchNone: "none",
	WatchAsk: "Type the path of the folder; leave it empty to watch none", WatchFolder: "Folder", WatchNotDir: "There is no such folder: %s",
}

// Places is the words of the shell's screens, palette and settings.
func (w *Words) Places() *PlaceWords {
	if w.Lang == ZH.Lang {
		return &zhPlaces
	}
	return &enPlaces
}
