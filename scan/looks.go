package scan

// LooksScanned reports whether a text that was typed into a form is far more
// likely a code that a scanner sent there than something a person wrote: one
// of this program's own commands or quantities, or at least six characters of
// ASCII without a blank, a digit among them.
func LooksScanned(text string) bool {
	if k := Parse(text).Kind; k == KindCommand || k == KindQuantity {
		return true
	}
	digits := 0
	for i := range len(text) {
		c := text[i]
		switch {
		case c <= ' ' || c > '~':
			return false
		case c >= '0' && c <= '9':
			digits++
		}
	}
	return len(text) >= 6 && digits > 0
}
