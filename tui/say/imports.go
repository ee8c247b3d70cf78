package say

import (
	"strings"

	"shipdesk/store/intake"
	"shipdesk/tui/text"
)

// Import says what an import did, or would do: a line for each kind of row,
// then what waits and what was refused, at most shown rows of it.
func Import(w *text.Words, r *intake.Result, shown int) []string {
	lines := counted(w, r)
	if len(lines) == 0 && len(r.Refused) == 0 {
		lines = append(lines, w.File.Nothing)
	}
	if r.Orders.Gone > 0 {
		lines = append(lines, w.File.Gone.Of(r.Orders.Gone))
	}
	if r.Batch > 0 && r.Parcels > 0 {
		lines = append(lines, w.File.Batch.Of(r.Batch, w.Count.Parcels.Of(r.Parcels)))
	}
	if n := r.WaitingForHead + r.WaitingForLines; n > 0 {
		lines = append(lines, w.File.Waiting.Of(n))
	}
	if n := len(r.Unmapped); n > 0 {
		lines = append(lines, w.File.Unmapped.Of(int64(n), strings.Join(r.Unmapped[:min(n, shown)], w.Common.ListMark)), w.File.UnmappedDo)
	}
	for _, s := range r.Skipped {
		lines = append(lines, w.File.WhyBroken(s.Reason, FileName(s.File, s.Sheet), ""))
	}
	return append(lines, refusals(w, r.Refused, shown)...)
}

// Refusal says why a row, or with row 0 a whole file, was refused.
func Refusal(w *text.Words, f intake.Refusal) string {
	if f.Row == 0 {
		return w.File.WhyBroken(string(f.Reason), f.File, "")
	}
	return w.File.Reason(string(f.Reason), f.Column, f.Value, f.More)
}

// ShopName names a shop; many platforms' files name none.
func ShopName(w *text.Words, name string) string {
	if name == "" {
		return w.File.NoShop
	}
	return name
}

// FileName names a file, with its worksheet if it has several.
func FileName(file, sheet string) string {
	if sheet == "" {
		return file
	}
	return file + " [" + sheet + "]"
}

// counted says how many of what came to which fate, leaving out what the files
// had none of.
func counted(w *text.Words, r *intake.Result) []string {
	var lines []string
	for _, c := range []struct {
		name string
		n    intake.Counts
	}{{"orders", r.Orders}, {"lines", r.Lines}, {"products", r.Products}, {"stock", r.Stock}, {"waybills", r.Waybills}, {"refunds", r.Refunds}} {
		if c.n != (intake.Counts{}) {
			lines = append(lines, w.File.Summary.Of(w.File.Counted[c.name], c.n.New, c.n.Changed, c.n.Unchanged, c.n.Refused))
		}
	}
	return lines
}

func refusals(w *text.Words, all []intake.Refusal, shown int) []string {
	var lines []string
	for i, f := range all {
		if i == shown {
			return append(lines, w.File.MoreRefused.Of(int64(len(all)-i)))
		}
		lines = append(lines, w.File.Where.Of(FileName(f.File, f.Sheet), f.Row)+w.Common.Colon+Refusal(w, f))
	}
	return lines
}
