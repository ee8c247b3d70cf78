package scan

import (
	"regexp"
	"regexp/syntax"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func isSheet(code string) bool {
	return strings.HasPrefix(strings.ToUpper(code), SheetPrefix)
}

// printed is every command and, of quantities and badges, any.
func printed() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		switch rapid.IntRange(0, 2).Draw(t, "kind") {
		case 0:
			var all []Command
			for _, c := range commandWords {
				if sheetCommands[c] {
					all = append(all, c)
				}
			}
			code, _ := SheetCommand(rapid.SampledFrom(all).Draw(t, "command"))
			return code
		case 1:
			code, _ := SheetQuantity(rapid.Int64Range(1, 999_999).Draw(t, "units"))
			return code
		}
		code, _ := OperatorBadge(rapid.Int64Range(1, 1<<62).Draw(t, "operator"))
		return code
	})
}

func TestWhatIsPrintedIsReadBack(t *testing.T) {
	for word, c := range commandWords {
		code, ok := SheetCommand(c)
		if c == CommandFound || c == CommandChoose || c == CommandSound || c == CommandHot || c == CommandIgnore {
			if ok {
				t.Errorf("%s is not printed, yet it is printed as %q", c, code)
			}
			continue
		}
		if got := Parse(code); !ok || got.Kind != KindCommand || got.Command != c || got.Arg != "" {
			t.Errorf("%s (%s) is printed as %q and read as %+v", word, c, code, got)
		}
	}
	for _, units := range []int64{1, 2, 12, 999_999} {
		code, ok := SheetQuantity(units)
		if got := Parse(code); !ok || got.Kind != KindQuantity || got.Units != units {
			t.Errorf("%d is printed as %q and read as %+v", units, code, got)
		}
	}
	for _, id := range []int64{1, 7, 1234567} {
		code, ok := OperatorBadge(id)
		if got := Parse(code); !ok || got.Kind != KindOperator || got.Operator != id {
			t.Errorf("badge %d is printed as %q and read as %+v", id, code, got)
		}
	}
	for _, units := range []int64{0, -1, 1_000_000} {
		if code, ok := SheetQuantity(units); ok {
			t.Errorf("%d pieces are printed as %q", units, code)
		}
	}
	if code, ok := OperatorBadge(0); ok {
		t.Errorf("nobody's badge is %q", code)
	}
	if code, ok := SheetCommand("day-end"); ok {
		t.Errorf("an unknown command is printed as %q", code)
	}
}

// The paper on the wall outlives the program: its codes never change.
func TestPrintedCodesStayAsTheyAre(t *testing.T) {
	ok, _ := SheetCommand(CommandOK)
	pulled, _ := SheetCommand(CommandPulled)
	dozen, _ := SheetQuantity(12)
	badge, _ := OperatorBadge(7)
	got := strings.Join([]string{ok, pulled, dozen, badge}, " ")
	if want := "%SDCOKN %SDCPULLEDP %SDQ124 %SDP7V"; got != want {
		t.Errorf("printed as %s, on the wall is %s", got, want)
	}
}

func TestCapsLockAndAnInputMethodDoNotHarm(t *testing.T) {
	for _, code := range []string{"%sdcok", " ％ＳＤＣＯＫ", "%sDcOk"} {
		want, _ := SheetCommand(CommandOK)
		check := strings.ToLower(want[len(want)-1:])
		if got := Parse(code + check); got.Kind != KindCommand || got.Command != CommandOK {
			t.Errorf("%q is read as %+v", code+check, got)
		}
	}
}

func TestAMisreadSheetCodeMeansNothing(t *testing.T) {
	for _, code := range []string{"%SD", "%SDC", "%SDX1", "%SDCOK", "%SDC OKZ", "%SDCOK%", "%sd小王",
		sheetCode('C', "FOUND"), sheetCode('C', ""), sheetCode('Q', "0"), sheetCode('Q', "1234567"), sheetCode('P', "0"),
		sheetCode('P', "A"), sheetCode('P', "99999999999999999999"), sheetCode('Z', "1")} {
		if got := Parse(code); got.Kind != KindMisread || got.Code != Clean(code) {
			t.Errorf("%q is read as %+v", code, got)
		}
	}
	for _, code := range []string{"%", "%S", "%S1", "SDCOK", "A%SD"} {
		if got := Parse(code); got.Kind != KindCode {
			t.Errorf("%q is not ours, yet read as %+v", code, got)
		}
	}
}

// The example of the standard's best known use, the Global Release Identifier.
func TestTheCheckCharacterIsISO7064(t *testing.T) {
	if got := checkCharacter("A12425GABC1234002"); got != 'M' {
		t.Errorf("%c, want M", got)
	}
}

// One wrong character is always noticed.
func TestEveryWrongCharacterIsNoticed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		code := printed().Draw(t, "code")
		if got := Parse(code); got.Kind == KindCode || got.Kind == KindMisread {
			t.Fatalf("%q is read as %+v", code, got)
		}
		at := rapid.IntRange(len(SheetPrefix), len(code)-1).Draw(t, "at")
		c := rapid.SampledFrom([]byte(alphanumeric)).Draw(t, "character")
		wrong := code[:at] + string(c) + code[at+1:]
		if got := Parse(wrong); wrong != code && got.Kind != KindMisread {
			t.Fatalf("%q, misread from %q, is read as %+v", wrong, code, got)
		}
	})
}

// TestNoWaybillOrArticleIsASheetCode looks into every rule of the carriers'
// tables: none of the characters that a waybill may have is a percent sign, so
// none begins as our codes do, whatever is added behind. A GTIN has digits only.
func TestNoWaybillOrArticleIsASheetCode(t *testing.T) {
	rules := []*regexp.Regexp{s10Number, jdParcel}
	for _, r := range numberRules {
		rules = append(rules, r.rule24, r.rule22)
	}
	for _, rule := range rules {
		if rule != nil && mayHold(t, rule.String(), '%') {
			t.Errorf("a waybill may hold %%: %s", rule)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		code := printed().Draw(t, "code")
		for _, spelt := range []string{code, strings.ToLower(code), WaybillKey(code), BarcodeKey(code)} {
			if names := Carriers(spelt); len(names) > 0 {
				t.Fatalf("%q looks like a waybill of %v", spelt, names)
			}
			if gtin, ok := GTIN14(spelt); ok {
				t.Fatalf("%q is the article %s", spelt, gtin)
			}
			if got := Parse(spelt); got.Kind == KindCode || got.Kind == KindMisread {
				t.Fatalf("%q is read as %+v", spelt, got)
			}
		}
	})
}

// The other way round: whatever fits a carrier's rule is a code, and no command.
func TestEveryWaybillIsACode(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := rapid.SampledFrom(numberRules).Draw(t, "carrier")
		rule := r.rule24
		if rule == nil || r.rule22 != nil && rapid.Bool().Draw(t, "older") {
			rule = r.rule22
		}
		number := rapid.StringMatching(rule.String()).Draw(t, "number")
		if got := Parse(number); got.Kind != KindCode {
			t.Fatalf("the waybill %q is read as %+v", number, got)
		}
	})
}

// mayHold reports whether a text that matches the pattern may hold the character.
func mayHold(t *testing.T, pattern string, c rune) bool {
	t.Helper()
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		t.Fatal(err)
	}
	return nodeMayHold(re, c)
}

func nodeMayHold(re *syntax.Regexp, c rune) bool {
	switch re.Op {
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return true
	case syntax.OpLiteral:
		return strings.ContainsRune(string(re.Rune), c)
	case syntax.OpCharClass:
		for i := 0; i < len(re.Rune); i += 2 {
			if re.Rune[i] <= c && c <= re.Rune[i+1] {
				return true
			}
		}
	}
	for _, sub := range re.Sub {
		if nodeMayHold(sub, c) {
			return true
		}
	}
	return false
}
