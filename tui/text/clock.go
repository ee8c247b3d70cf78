package text

import "time"

// ClockBehind says that the machine's clock lies d behind what was saved last.
// It stands in the status bar of the narrowest screen.
func (w *Words) ClockBehind(d time.Duration) string {
	said := Format("Clock %s behind books: check it")
	if w.Lang == "zh" {
		said = "时钟比账本慢%s，请核对时间"
	}
	return said.Of(w.Span(d))
}
