package text

// Alarm is what is said when the receipt file and the books do not agree.
type Alarm struct {
	Title    string
	Ahead    Format // receipt %d, books %d
	Differs  Format // document %d
	Damaged  string
	Meaning  string
	Next     string
	Accept   string // what a lead does
	Reason   string
	Accepted string
	LeadOnly string
	Anyway   string
}

var zhAlarm = Alarm{
	Title:    "账本和回执对不上",
	Ahead:    "回执记到第%d号单据，账本只到第%d号",
	Differs:  "第%d号单据和回执不一样",
	Damaged:  "回执文件读不懂",
	Meaning:  "账本可能丢了最后一段，或换成了旧的备份",
	Next:     "先别扫描。叫组长：有备份就恢复备份，没有就核对最后几个包裹",
	Accept:   "组长接受现在的账本",
	Reason:   "写原因，例如：电脑断电，已核对包裹",
	Accepted: "已接受，原因已记入账本",
	LeadOnly: "只有组长可以接受",
	Anyway:   "接受以后，丢掉的扫描不会回来",
}

var enAlarm = Alarm{
	Title:    "Books and receipt do not agree",
	Ahead:    "The receipt ends at document %d, the books at %d",
	Differs:  "Document %d differs from the receipt",
	Damaged:  "The receipt file can't be read",
	Meaning:  "The books may have lost their end, or an old copy was put in their place",
	Next:     "Do not scan yet. Call the lead: restore a backup if there is one, else check the last parcels by hand",
	Accept:   "The lead accepts the books as they are",
	Reason:   "Write the reason, like: power cut, parcels checked",
	Accepted: "Accepted, the reason is in the books",
	LeadOnly: "Only a lead may accept",
	Anyway:   "What was lost does not come back by accepting",
}
