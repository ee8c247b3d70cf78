package scan

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind says what a scan is by its form alone.
type Kind int

// The kinds of scan.
const (
	KindCode     Kind = iota // a barcode, waybill, SKU, place, name: the books know
	KindCommand              // a word behind a slash
	KindQuantity             // a number behind an asterisk
	KindOperator             // the badge of an operator
	KindMisread              // begins as shipdesk's own codes do, and is none: means nothing
)

// Command is the word of a command, in lower case, without its slash. A word
// that is none of the constants is passed on as it was written.
type Command string

// The commands that have a Chinese name as well. Most are printed as barcodes
// and hang at the desk.
const (
	CommandOK      Command = "ok"      // /ok /好 /确认: acknowledge what the screen says
	CommandUndo    Command = "undo"    // /undo /撤销: take the last act back
	CommandPark    Command = "park"    // /park /暂停 /挂起: put the open parcel aside
	CommandFinish  Command = "finish"  // /finish /完成: end the receipt, count or list that is open
	CommandShort   Command = "short"   // /short /缺货, reason: goods are missing
	CommandTake    Command = "take"    // /take /接手: take over what another station holds
	CommandPulled  Command = "pulled"  // /pulled /已抽出: the pulled parcel lies in the red basket
	CommandRelease Command = "release" // /release /放行: a lead lets a held parcel go
	CommandFound   Command = "found"   // /found /找到, reason: goods in hand that the books lack
	CommandHelp    Command = "help"    // /help /帮助: what can be done
	CommandQuit    Command = "quit"    // /quit /退出: leave the desk
	CommandHot     Command = "hot"     // /hot /爆款, SKU, *n: one item packed by waybills alone; again: no longer
	CommandIgnore  Command = "ignore"  // /ignore /忽略: a lead teaches codes that mean nothing
	CommandSwap    Command = "swap"    // /swap /改发, SKU, SKU, reason: a lead sends other goods
	CommandJoin    Command = "join"    // /join /合包, waybill: a lead puts another parcel into the open one
	CommandPart    Command = "part"    // /part /分批: a lead sends what is here, the rest waits for a new waybill
	CommandBind    Command = "bind"    // /bind /绑定, order: a lead says whose an unknown waybill is
	CommandSound   Command = "sound"   // /sound /声音: the screen's own, about its sounds
	CommandDamaged Command = "damaged" // /damaged /残损: returns: the unit just scanned is not for the shelf
	CommandMissing Command = "missing" // /missing /缺件: returns: what was not scanned was not in the parcel
	CommandClaim   Command = "claim"   // /claim /认领, order number: returns: whose the open parcel is
	CommandChoose  Command = "choose"  // /choose 2, /选 2, /选2: pick one of several meanings
)

// commandWords leads from every known word to its command.
var commandWords = map[string]Command{
	"ok": CommandOK, "好": CommandOK, "确认": CommandOK,
	"undo": CommandUndo, "撤销": CommandUndo,
	"park": CommandPark, "暂停": CommandPark, "挂起": CommandPark,
	"finish": CommandFinish, "完成": CommandFinish,
	"short": CommandShort, "缺货": CommandShort,
	"take": CommandTake, "接手": CommandTake,
	"pulled": CommandPulled, "已抽出": CommandPulled, "红筐": CommandPulled,
	"release": CommandRelease, "放行": CommandRelease,
	"found": CommandFound, "找到": CommandFound,
	"help": CommandHelp, "帮助": CommandHelp,
	"quit": CommandQuit, "退出": CommandQuit,
	"hot": CommandHot, "爆款": CommandHot,
	"ignore": CommandIgnore, "忽略": CommandIgnore,
	"swap": CommandSwap, "改发": CommandSwap,
	"join": CommandJoin, "合包": CommandJoin,
	"part": CommandPart, "分批": CommandPart,
	"bind": CommandBind, "绑定": CommandBind,
	"sound": CommandSound, "声音": CommandSound,
	"damaged": CommandDamaged, "残损": CommandDamaged, "坏": CommandDamaged,
	"missing": CommandMissing, "缺件": CommandMissing,
	"claim": CommandClaim, "认领": CommandClaim,
	"choose": CommandChoose, "选": CommandChoose,
}

// WordsOf are the words of a command, each behind its slash, in no order.
func WordsOf(c Command) []string {
	var list []string
	for word, command := range commandWords {
		if command == c {
			list = append(list, "/"+word)
		}
	}
	return list
}

// maxQuantityDigits keeps a barcode behind an asterisk from being a quantity.
const maxQuantityDigits = 6

// Sense is what a scan says.
type Sense struct {
	Kind     Kind
	Code     string  // the whole scan, cleaned, whatever its kind
	Command  Command // KindCommand: the word
	Arg      string  // KindCommand: the rest of the line, may be empty
	Units    int64   // KindQuantity: how many, 1 to 999,999; -1 if it is no such number
	Operator int64   // KindOperator: whose badge, by the number in the books
}

// Parse tells a command and a quantity from a code.
//
// A command is a slash and a word that begins with a letter, in any case and
// width, then perhaps a blank and an argument; a number may follow a known word
// without a blank. A quantity is '*' or '×' and a number; anything else behind
// them is still KindQuantity, with Units -1, so that it is refused and never
// taken for goods. What begins with SheetPrefix is a command, a quantity or a
// badge as shipdesk prints them, or misread. Everything else is a code.
func Parse(code string) Sense {
	code = Clean(code)
	if sense, ok := parseSheet(code); ok {
		return sense
	}
	if rest, ok := strings.CutPrefix(code, "/"); ok && beginsWithLetter(rest) {
		word, arg := splitCommand(rest)
		return Sense{Kind: KindCommand, Code: code, Command: word, Arg: arg}
	}
	if rest, ok := cutQuantitySign(code); ok {
		return Sense{Kind: KindQuantity, Code: code, Units: parseUnits(rest)}
	}
	return Sense{Kind: KindCode, Code: code}
}

func beginsWithLetter(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(first)
}

// splitCommand takes a command without its slash apart.
func splitCommand(s string) (Command, string) {
	word, arg, _ := strings.Cut(s, " ")
	word = strings.ToLower(word)
	if command, ok := commandWords[word]; ok {
		return command, strings.Trim(arg, " ")
	}
	bare := strings.TrimRight(word, "0123456789")
	if command, ok := commandWords[bare]; ok && arg == "" {
		return command, word[len(bare):]
	}
	return Command(word), strings.Trim(arg, " ")
}

func cutQuantitySign(code string) (string, bool) {
	if rest, ok := strings.CutPrefix(code, "*"); ok {
		return rest, true
	}
	return strings.CutPrefix(code, "×")
}

// parseUnits returns the number s, -1 if s is not one to six digits or is zero.
func parseUnits(s string) int64 {
	if len(s) > maxQuantityDigits || !isDigits(s) {
		return -1
	}
	units, err := strconv.ParseInt(s, 10, 64)
	if err != nil || units == 0 {
		return -1
	}
	return units
}

// isDigits reports whether s is one or more ASCII digits.
func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
