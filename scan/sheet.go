package scan

import (
	"strconv"
	"strings"
)

// SheetPrefix begins every code that shipdesk prints itself: the commands,
// quantities and badges of the command sheet. It is reserved. No waybill and no
// GTIN has a percent sign in it, and a code that begins so but is not one of
// ours, or was misread, is KindMisread and never taken for goods.
const SheetPrefix = "%SD"

// What follows the prefix: a letter for the kind, what it says, and a check
// character.
const (
	sheetCommand  = 'C' // the word of a command
	sheetQuantity = 'Q' // one to six digits
	sheetOperator = 'P' // the number of a person in the books
)

// sheetCommands are the commands that stand alone, without an argument, so that
// they can be printed.
var sheetCommands = map[Command]bool{
	CommandOK: true, CommandUndo: true, CommandPark: true, CommandFinish: true,
	CommandShort: true, CommandTake: true, CommandPulled: true, CommandRelease: true,
	CommandDamaged: true, CommandMissing: true,
}

// SheetCommand makes the code that is printed for a command; ok is false for
// those that are not printed.
func SheetCommand(c Command) (code string, ok bool) {
	if !sheetCommands[c] {
		return "", false
	}
	return sheetCode(sheetCommand, strings.ToUpper(string(c))), true
}

// SheetQuantity makes the code that is printed for a quantity, 1 to 999,999; ok
// is false for any other number.
func SheetQuantity(units int64) (code string, ok bool) {
	said := strconv.FormatInt(units, 10)
	if units < 1 || parseUnits(said) != units {
		return "", false
	}
	return sheetCode(sheetQuantity, said), true
}

// OperatorBadge makes the code that is printed on the badge of an operator, of
// the operator's number in the books; ok is false for numbers below 1.
func OperatorBadge(operator int64) (code string, ok bool) {
	if operator < 1 {
		return "", false
	}
	return sheetCode(sheetOperator, strconv.FormatInt(operator, 10)), true
}

func sheetCode(kind rune, said string) string {
	body := SheetPrefix[1:] + string(kind) + said
	return SheetPrefix[:1] + body + string(checkCharacter(body))
}

// parseSheet gives the meaning of a cleaned code that begins with the reserved
// prefix, in any case: a keyboard with its caps lock on turns letters over.
func parseSheet(code string) (Sense, bool) {
	if len(code) < len(SheetPrefix) || !strings.EqualFold(code[:len(SheetPrefix)], SheetPrefix) {
		return Sense{}, false
	}
	misread := Sense{Kind: KindMisread, Code: code}
	body := strings.ToUpper(code[1:])
	if len(body) < len(SheetPrefix)+2 || !isAlphanumeric(body) {
		return misread, true
	}
	body, check := body[:len(body)-1], body[len(body)-1]
	if checkCharacter(body) != check {
		return misread, true
	}
	said := body[len(SheetPrefix):]
	switch body[len(SheetPrefix)-1] {
	case sheetCommand:
		if c := Command(strings.ToLower(said)); sheetCommands[c] {
			return Sense{Kind: KindCommand, Code: code, Command: c}, true
		}
	case sheetQuantity:
		if units := parseUnits(said); units > 0 {
			return Sense{Kind: KindQuantity, Code: code, Units: units}, true
		}
	case sheetOperator:
		if id, err := strconv.ParseInt(said, 10, 64); err == nil && id > 0 {
			return Sense{Kind: KindOperator, Code: code, Operator: id}, true
		}
	}
	return misread, true
}

// alphanumeric are the characters of ISO 7064 MOD 37,36, at their values.
const alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"

func isAlphanumeric(s string) bool { return strings.Trim(s, alphanumeric) == "" }

// checkCharacter is the check character of ISO 7064 MOD 37,36: it finds every
// single wrong character and nearly every pair of neighbours that changed
// places.
func checkCharacter(body string) byte {
	const n = len(alphanumeric)
	p := n
	for i := range len(body) {
		s := (p + strings.IndexByte(alphanumeric, body[i])) % n
		if s == 0 {
			s = n
		}
		p = s * 2 % (n + 1)
	}
	return alphanumeric[(n+1-p)%n]
}
