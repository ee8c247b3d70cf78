package kit

import "strings"

// Bars draws one column of a cell for each value into rows lines, as high as
// the value is against the highest. What is more than nothing is seen. Values
// below nothing are drawn as nothing.
func (t Theme) Bars(values []int64, rows int) []string {
	most := int64(1)
	for _, v := range values {
		most = max(most, v)
	}
	lines := make([]string, rows)
	for row := range lines {
		var b strings.Builder
		for _, v := range values {
			if v > 0 && share(v, most, int64(rows)) > int64(rows-1-row) {
				b.WriteString(t.Block())
			} else {
				b.WriteByte(' ')
			}
		}
		lines[row] = b.String()
	}
	return lines
}

// share is how many of rows a value fills, rounded up.
func share(v, most, rows int64) int64 {
	if most > 1<<40 { // no product of it fits
		v, most = v>>20, most>>20
	}
	return (v*rows + most - 1) / most
}
