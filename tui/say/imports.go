package say

import (
	"cmp"
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
	if known := Known(w, r.Known); known != "" {
		lines = append(lines, known)
	}
	if n := r.WaitingForHead + r.WaitingForLines; n > 0 {
		lines = append(lines, w.File.Waiting.Of(n))
	}
	if n := len(r.Unmapped); n > 0 {
		lines = append(lines, w.File.Unmapped.Of(int64(n), strings.Join(r.Unmapped[:min(n, shown)], w.Common.ListMark)), w.File.UnmappedDo)
	}
	if u := r.Unnamed; u != nil {
		lines = append(lines, w.Shops().NoShop.Of(u.Orders))
		if len(u.Shops) == 1 {
			lines[len(lines)-1] = w.Shops().OneShop.Of(u.Shops[0])
		}
	}
	for _, s := range r.UnknownStatus {
		lines = append(lines, w.UnknownStatus(s.Status, s.Orders))
	}
	if n := len(r.SharedBarcodes); n > 0 {
		lines = append(lines, w.SharedBarcodes(int64(n), r.SharedBarcodes[:min(n, shown)]))
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
	}{{"orders", r.Orders}, {"lines", r.Lines}, {"products", r.Products}, {"stock", r.Stock}, {"waybills", r.Waybills}, {"kits", r.Kits}, {"refunds", r.Refunds},
		{"notes", r.Notes}, {"places", r.Places}, {"suppliers", r.Suppliers}} {
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

// Changes says what an import changes of orders that the books have, at most
// shown of it.
func Changes(w *text.Words, r *intake.Result, shown int) []string {
	t := w.Intake()
	var lines []string
	for i, c := range r.Changes {
		if i == shown {
			return append(lines, t.ChangedMore.Of(int64(len(r.Changes)-i)))
		}
		what := t.Changes[c.What]
		if c.Key != "" {
			what += " " + c.Key
		}
		lines = append(lines, t.Changed.Of(c.Order, what, cmp.Or(c.Was, t.Blank), cmp.Or(c.Is, t.Blank)))
	}
	return lines
}

// ReportRow is a row of the file that says the fate of every row, below
// text.Files.ReportHead.
func ReportRow(w *text.Words, f intake.Fate) []any {
	said := strings.Join(f.Changes, " ")
	if f.Fate == intake.Refused {
		said = w.File.Reason(string(f.Reason), f.Column, f.Value, f.More)
	}
	return []any{FileName(f.File, f.Sheet), f.Row, w.File.Things[f.What], f.Key, w.File.Fates[f.Fate], f.Column, f.Value, string(f.Reason), said, f.Order}
}
