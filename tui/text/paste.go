package text

// PasteHangs says that a paste was begun and never ended, and what to do: the
// terminal keeps back what is scanned meanwhile.
func (w *Words) PasteHangs() (title, next string) {
	if w.Lang == "zh" {
		return "粘贴没有结束，扫的还没算", "按一下 Esc，看清楚算了哪些，再接着扫"
	}
	return "A paste never ended, scans wait", "Press Esc, see what was counted, then scan on"
}
