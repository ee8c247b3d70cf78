package line

import (
	"testing"

	"shipdesk/tui/text"
)

func TestWrongUsageInWords(t *testing.T) {
	for message, want := range map[string][2]string{
		`unknown flag --foo`: {"没有这个选项：--foo", "There is no flag --foo"},
		`unknown flag --jsn, did you mean one of "--pin", "--json"?`:          {"没有这个选项：--jsn，是不是 --pin, --json", "There is no flag --jsn, did you mean --pin, --json"},
		`unexpected argument stok, did you mean "stock"?`:                     {"多了这个词：stok，是不是 stock", "Unexpected argument stok, did you mean stock"},
		`expected "<file> ..."`:                                               {"还要写：<file> ...", "Missing: <file> ..."},
		`expected one of "list", "add", "lead", "pin"`:                        {"后面要写其中一个：list, add, lead, pin", "One of these must follow: list, add, lead, pin"},
		`missing flags: --reason=STRING`:                                      {"还要写选项：--reason=STRING", "Missing: --reason=STRING"},
		`--shipped must be one of "","open","gone" but got "x"`:               {"--shipped 只能是 open,gone，不能是 x", "--shipped takes open,gone, not x"},
		`--db: expected string value but got "EOL" (<EOL>)`:                   {"--db 后面要写值", "--db needs a value"},
		`--json: bool value must be true, 1, yes, false, 0 or no but got "5"`: {"--json 后面不写值，写了 5", "--json takes no value, not 5"},
		`flag --x applies to the default command "desk", not "stock"`:         {`flag --x applies to the default command "desk", not "stock"`, `flag --x applies to the default command "desk", not "stock"`},
	} {
		for i, w := range []*text.Words{text.ZH, text.EN} {
			if got := WrongUsage(w, message); got.Error() != want[i] || Exit(got) != ExitUsage {
				t.Errorf("%s: %q", message, got)
			}
		}
	}
}
