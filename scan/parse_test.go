package scan

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestParseCommand(t *testing.T) {
	tests := []struct {
		in   string
		want Command
		arg  string
	}{
		{"/ok", CommandOK, ""},
		{"/OK", CommandOK, ""},
		{" ／ＯＫ ", CommandOK, ""},
		{"/好", CommandOK, ""},
		{"/确认", CommandOK, ""},
		{"/undo", CommandUndo, ""},
		{"/撤销", CommandUndo, ""},
		{"/park", CommandPark, ""},
		{"/暂停", CommandPark, ""},
		{"/挂起", CommandPark, ""},
		{"/finish", CommandFinish, ""},
		{"/完成", CommandFinish, ""},
		{"/short", CommandShort, ""},
		{"/short one  piece", CommandShort, "one  piece"},
		{"/缺货　少一件", CommandShort, "少一件"},
		{"/take", CommandTake, ""},
		{"/pulled", CommandPulled, ""},
		{"/已抽出", CommandPulled, ""},
		{"/接手", CommandTake, ""},
		{"/found   behind the shelf", CommandFound, "behind the shelf"},
		{"/找到 货架后面", CommandFound, "货架后面"},
		{"/choose 2", CommandChoose, "2"},
		{"/选 2", CommandChoose, "2"},
		{"/选２", CommandChoose, "2"},
		{"/choose2", CommandChoose, "2"},
		{"/operator 小王", "operator", "小王"},
		{"/操作员 小王", "操作员", "小王"},
		{"/F1", "f1", ""},
		{"/day-end", "day-end", ""},
		{"/okay", "okay", ""},
	}
	for _, test := range tests {
		t.Run(test.in, func(t *testing.T) {
			want := Sense{Kind: KindCommand, Code: Clean(test.in), Command: test.want, Arg: test.arg}
			if diff := cmp.Diff(want, Parse(test.in)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestParseQuantity(t *testing.T) {
	tests := []struct {
		in    string
		units int64
	}{
		{"*1", 1},
		{"*12", 12},
		{"×12", 12},
		{"＊１２", 12},
		{"*007", 7},
		{"*999999", 999999},
		{"*1000000", -1},
		{"*6901234567892", -1},
		{"*0", -1},
		{"*000000", -1},
		{"*", -1},
		{"*-3", -1},
		{"*+3", -1},
		{"*abc", -1},
		{"*1.5", -1},
		{"* 12", -1},
		{"**12", -1},
		{"*1٢", -1}, // an Arabic two
	}
	for _, test := range tests {
		t.Run(test.in, func(t *testing.T) {
			want := Sense{Kind: KindQuantity, Code: Clean(test.in), Units: test.units}
			if diff := cmp.Diff(want, Parse(test.in)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestParseCode(t *testing.T) {
	for _, in := range []string{
		"", "6901234567892", "YT1234567890123", "A-01-02", "小王", "x12", "X12", "12*3", "ok",
		"/", "//ok", "/ ok", "/1", "/-", "a/ok", "\x1d01069", "✕3",
	} {
		t.Run(in, func(t *testing.T) {
			if diff := cmp.Diff(Sense{Kind: KindCode, Code: in}, Parse(in)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestParseKeepsItsPromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkParse(t, someText().Draw(t, "text")) })
}

func FuzzParse(f *testing.F) {
	for _, piece := range pieces {
		f.Add(piece)
	}
	for _, command := range []string{"/选2", "/short no stock", "*12", "*0", "＊９９９９９９", "/İ", "/\x1d"} {
		f.Add(command)
	}
	f.Fuzz(func(t *testing.T, s string) { checkParse(t, s) })
}

func checkParse(t fataler, s string) {
	got := Parse(s)
	mustBeClean(t, got.Code)
	mustBeClean(t, got.Arg)
	if again := Parse(got.Code); again != got {
		t.Fatalf("Parse(%q) = %+v, its code again %+v", s, got, again)
	}
	blank := Sense{Kind: got.Kind, Code: got.Code}
	switch got.Kind {
	case KindCode, KindMisread:
		if got != blank {
			t.Fatalf("a code with more to say: %+v", got)
		}
	case KindCommand:
		if got.Command == "" || got.Units != 0 || !strings.HasPrefix(got.Code, "/") && !isSheet(got.Code) {
			t.Fatalf("a strange command: %+v", got)
		}
	case KindQuantity:
		if got.Command != "" || got.Units != -1 && (got.Units < 1 || got.Units > 999_999) {
			t.Fatalf("a strange quantity: %+v", got)
		}
	case KindOperator:
		if got.Operator < 1 || got.Command != "" || got.Units != 0 || !isSheet(got.Code) {
			t.Fatalf("a strange badge: %+v", got)
		}
	default:
		t.Fatalf("an unknown kind: %+v", got)
	}
}
