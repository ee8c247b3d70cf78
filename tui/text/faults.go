package text

// FaultWords is what is said about one machine fault.
type FaultWords struct {
	Title Format // what is wrong; path or name %[1]s
	Next  string // what to do
}

// Faults is what the machine did wrong, by the code of the store's Fault.
type Faults struct {
	ByCode map[string]FaultWords
	Other  FaultWords
	Detail Format // %s the system's own words
}

// Of says a fault: what is wrong and what to do.
func (f *Faults) Of(code, path string) (title, next string) {
	words, ok := f.ByCode[code]
	if !ok {
		words = f.Other
	}
	return words.Title.Of(path), words.Next
}

var zhFaults = Faults{
	ByCode: map[string]FaultWords{
		"busy":            {"账本一直被别的程序占着：%[1]s", "等一下再试。一直这样就关掉正在打开它的程序，比如备份或杀毒软件"},
		"read_only":       {"账本只能读，不能写：%[1]s", "看看文件、文件夹、磁盘是不是设成了只读（U盘看写保护开关），或用 --db 换个地方"},
		"disk_full":       {"磁盘满了，没有保存上：%[1]s", "清理磁盘后再试。已保存的都还在"},
		"no_books":        {"这里没有账本：%[1]s", "检查 --db 或 SHIPDESK_DB 写对了没有。新账本在第一次打开画面或导入时建立"},
		"newer_file":      {"账本是更新版本的发货台写的：%[1]s", "账本没有动过。把这台电脑上的发货台也升级到新版本，再打开"},
		"network_share":   {"账本在网络共享盘上，这样会坏：%[1]s", "关掉发货台，把它和旁边同名的文件一起挪到本机硬盘，用 --db 指过去。几个台位就在同一台电脑上开几个窗口"},
		"not_a_database":  {"这个文件不是发货台的账本：%[1]s", "这个文件没有动过。看看 --db 或 SHIPDESK_DB 写对了没有"},
		"missing_folder":  {"没有这个文件夹：%[1]s", "先建好文件夹，或看看名字写对了没有（--db、SHIPDESK_DB、--out）"},
		"is_folder":       {"这是文件夹，不是账本文件：%[1]s", "在文件夹名后面再写上文件名，比如 shop.db"},
		"no_permission":   {"没有权限打开：%[1]s", "请管电脑的人放开这个文件和文件夹的读写权限，或用 --db 换个地方"},
		"station_taken":   {"台位 %[1]s 正在别的窗口使用", "用那个窗口，或换一个台位名：--station 名字"},
		"importing":       {"另一个导入正在进行：%[1]s", "等它完成后再导入"},
		"corrupt":         {"账本文件坏了：%[1]s", "别再扫描。不要删任何文件，先把整个文件夹复制一份，再恢复备份"},
		"unknown_outcome": {"保存到一半出错，不知道存上没有：%[1]s", "再试一次，已经存上的不会记两遍"},
		"io":              {"读写磁盘出错：%[1]s", "检查硬盘和连接线，再试一次"},
		"receipt_alarm":   {"账本和回执对不上：%[1]s", "先别扫描。组长核对后运行：shipdesk accept --reason 原因"},
		"books":           {"账本拒绝了这一笔，这是发货台的错：%[1]s", "运行 shipdesk check，把结果发给开发者"},
	},
	Other:  FaultWords{"电脑出错了：%[1]s", "再试一次，还不行就把下面的话发给开发者"},
	Detail: "系统说：%s",
}

var enFaults = Faults{
	ByCode: map[string]FaultWords{
		"busy":            {"Another program keeps the books busy: %[1]s", "Wait and try again. If it goes on, close what has the file open, such as a backup or a virus scanner"},
		"read_only":       {"The books can't be written: %[1]s", "Check that file, folder and disk are not read-only (a USB stick may have a switch), or choose another place with --db"},
		"disk_full":       {"The disk is full, this was not saved: %[1]s", "Make room and try again. What was saved is still there"},
		"no_books":        {"There are no books here: %[1]s", "Check --db or SHIPDESK_DB. New books are made when the desk is first opened or files are imported"},
		"newer_file":      {"A newer shipdesk wrote these books: %[1]s", "They were left as they are. Update shipdesk on this computer too, then open them again"},
		"network_share":   {"The books lie on a network share, where they would break: %[1]s", "Close shipdesk, move the file and its neighbours of the same name to a disk of this computer, and name it with --db. Several stations are several windows on one computer"},
		"not_a_database":  {"This file is not shipdesk's books: %[1]s", "It was left as it is. Check --db or SHIPDESK_DB"},
		"missing_folder":  {"There is no such folder: %[1]s", "Make the folder first, or check the name (--db, SHIPDESK_DB, --out)"},
		"is_folder":       {"This is a folder, not a file of books: %[1]s", "Write the name of a file behind that of the folder, such as shop.db"},
		"no_permission":   {"No permission to open: %[1]s", "Have reading and writing of file and folder allowed for your account, or choose another place with --db"},
		"station_taken":   {"Station %[1]s is in use in another window", "Use that window, or choose another name: --station NAME"},
		"importing":       {"Another import is running: %[1]s", "Wait until it is done"},
		"corrupt":         {"The books' file is damaged: %[1]s", "Stop scanning. Delete nothing, copy the whole folder first, then restore a backup"},
		"unknown_outcome": {"Saving broke off, it may or may not be saved: %[1]s", "Try again: what was saved is not booked twice"},
		"io":              {"The disk could not be read or written: %[1]s", "Check the disk and its cable, then try again"},
		"receipt_alarm":   {"Books and receipt do not agree: %[1]s", "Do not scan yet. Once checked, a lead runs: shipdesk accept --reason WHY"},
		"books":           {"The books refused this, which is an error of shipdesk: %[1]s", "Run shipdesk check and send the result to the developers"},
	},
	Other:  FaultWords{"The computer reports an error: %[1]s", "Try again; if it goes on, send the words below to the developers"},
	Detail: "The system says: %s",
}
