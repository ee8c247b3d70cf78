package line

import (
	"regexp"
	"strings"

	"shipdesk/tui/text"
)

// usageForms are the messages of the command line's parser that people meet,
// each with its words. The groups of the expression go into the words.
var usageForms = []struct {
	message *regexp.Regexp
	words   func(*text.Lines) text.Format
}{
	{regexp.MustCompile(`^unknown flag (\S+?)$`), func(w *text.Lines) text.Format { return w.UnknownFlag }},
	{regexp.MustCompile(`^unexpected argument (.+)$`), func(w *text.Lines) text.Format { return w.UnexpectedArg }},
	{regexp.MustCompile(`^expected one of (.+)$`), func(w *text.Lines) text.Format { return w.NeedOneOf }},
	{regexp.MustCompile(`^(?:expected|missing positional arguments) (.+)$`), func(w *text.Lines) text.Format { return w.NeedArgument }},
	{regexp.MustCompile(`^missing flags: (.+)$`), func(w *text.Lines) text.Format { return w.NeedFlags }},
	{regexp.MustCompile(`^(--\S+): expected .+ but got EOL`), func(w *text.Lines) text.Format { return w.NeedValue }},
	{regexp.MustCompile(`^(--\S+) must be one of ,?(.+) but got (.*)$`), func(w *text.Lines) text.Format { return w.BadChoice }},
	{regexp.MustCompile(`^(--\S+): bool value must be .+ but got (.*)$`), func(w *text.Lines) text.Format { return w.BadSwitch }},
}

// WrongUsage is the UsageError of a command line that the parser refused with
// this message. A message without words of its own is passed on.
func WrongUsage(w *text.Words, message string) error {
	plain := strings.ReplaceAll(message, `"`, "")
	plain, guess, guessed := strings.Cut(strings.TrimSuffix(plain, "?"), ", did you mean ")
	for _, f := range usageForms {
		found := f.message.FindStringSubmatch(plain)
		if found == nil {
			continue
		}
		var parts []any
		for _, p := range found[1:] {
			parts = append(parts, p)
		}
		said := f.words(&w.Line).Of(parts...)
		if guessed {
			said += w.Common.Comma + w.Line.DidYouMean.Of(strings.TrimPrefix(guess, "one of "))
		}
		return usage(said)
	}
	return usage(message)
}
