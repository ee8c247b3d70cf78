package scan_test

import (
	"testing"

	"shipdesk/scan"
)

func TestWhatAScannerSendsIsToldFromWhatAPersonWrites(t *testing.T) {
	for text, want := range map[string]bool{
		"6901234567892": true, "YT1000000000001": true, "SKU-0815": true, "/ok": true, "*12": true, "/缺货 破": true,
		"": false, "小王": false, "tom": false, "op1": false, "货架上找不到": false, "not on the shelf": false, "broken": false, "2号架": false,
	} {
		if got := scan.LooksScanned(text); got != want {
			t.Errorf("LooksScanned(%q) = %v", text, got)
		}
	}
}
