package text

// SignIn is what the desk says about operators, leads and their PINs.
type SignIn struct {
	Title       string
	AskName     string
	AskNameHint string
	NewOperator Format // name %s, key %s
	FirstName   Format // key %s
	FirstIsLead string
	WithoutPIN  string
	ScanKept    Format // %s code
	Welcome     Format // %s
	WelcomeLead Format // %s
	AskPIN      Format // %s name
	PINOpens    string
	WrongPIN    string
	WrongNext   string
	SetPIN      string
	SetPINHint  string
	PINSet      string
	PINCleared  string
	NeedLead    string
	BadName     string
	NoBadge     string
	Unknown     Format // %s name
}

var zhSignIn = SignIn{
	Title:       "谁在打包？",
	AskName:     "扫工牌，或输入姓名后按回车",
	AskNameHint: "同一个人每次用同一个名字",
	NewOperator: "没见过「%s」。按 %s 记为新操作员",
	FirstName:   "还没有人用过这本账。输入你的姓名，再按 %s",
	FirstIsLead: "第一位操作员就是组长",
	WithoutPIN:  "只打包",
	ScanKept:    "还没登录：%s 先留着，登录后再算。请输入姓名",
	Welcome:     "%s，你好",
	WelcomeLead: "%s 组长，你好",
	AskPIN:      "请输入 %s 的 PIN",
	PINOpens:    "输入 PIN 才能做组长的事。不输也可以打包，按 Esc 或直接扫码",
	WrongPIN:    "PIN 不对",
	WrongNext:   "再输一次，忘了请别的组长用 shipdesk operator pin 重设",
	SetPIN:      "设置组长 PIN",
	SetPINHint:  "至少4位，留空就是不要 PIN",
	PINSet:      "PIN 已设置",
	PINCleared:  "PIN 已取消",
	NeedLead:    "要组长",
	BadName:     "名字不能为空，最长20个字",
	NoBadge:     "这个账本里没有这张工牌的人。重新打印命令表，或输入姓名",
	Unknown:     "没有叫「%s」的操作员",
}

var enSignIn = SignIn{
	Title:       "Who is packing?",
	AskName:     "Scan your badge, or type your name and press Enter",
	AskNameHint: "The same person uses the same name every time",
	NewOperator: "'%s' is new. %s adds this operator",
	FirstName:   "Nobody has worked with these books yet. Type your name, then press %s",
	FirstIsLead: "The first operator is the lead",
	WithoutPIN:  "Only pack",
	ScanKept:    "Nobody is signed in: %s is kept and counts afterwards. Type your name",
	Welcome:     "Hello %s",
	WelcomeLead: "Hello %s, lead",
	AskPIN:      "PIN of %s",
	PINOpens:    "The PIN opens what only a lead may do. Packing goes on without it: Esc, or just scan",
	WrongPIN:    "Wrong PIN",
	WrongNext:   "Try again; forgotten? Another lead sets it with: shipdesk operator pin",
	SetPIN:      "Set the lead's PIN",
	SetPINHint:  "At least 4 digits, nothing means no PIN",
	PINSet:      "PIN set",
	PINCleared:  "PIN removed",
	NeedLead:    "needs a lead",
	NoBadge:     "Nobody in these books has that badge. Print the command sheet again, or type the name",
	BadName:     "The name can't be empty, at most 20 characters",
	Unknown:     "There is no operator '%s'",
}
