package line

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"shipdesk/store"
	"shipdesk/store/count"
	"shipdesk/store/desk"
	"shipdesk/store/inbound"
)

// countError puts into words what was asked wrongly of a stocktake.
func (d *Desk) countError(err error, no string) error {
	w := d.Words.Counting()
	switch {
	case errors.Is(err, store.ErrNotFound):
		return usage(w.NoSession.Of(no))
	case errors.Is(err, count.ErrKind):
		return usage(w.BadKind)
	case errors.Is(err, count.ErrEnded):
		return usage(w.Said["session_ended"].Of("", "", "", "", no))
	case errors.Is(err, store.ErrNoReason):
		return usage(d.Words.Line.NeedReason)
	case errors.Is(err, store.ErrNotLead):
		return usage(d.Words.Line.NotLead.Of(d.Operator))
	}
	return err
}

// CountOpen opens a stocktake and writes its number.
func (d *Desk) CountOpen(ctx context.Context, want count.Want, asJSON bool) error {
	act, err := d.officeAct(ctx)
	if err != nil {
		return err
	}
	var o count.Opened
	err = d.DB.Write(ctx, func(tx *store.Tx) (err error) {
		o, err = count.Open(tx, act, want)
		return err
	})
	w := d.Words.Counting()
	switch {
	case err != nil:
		return d.countError(err, "")
	case len(o.Unknown) > 0:
		return usage(w.Unknown.Of(strings.Join(o.Unknown, ", ")))
	case o.Nothing:
		fmt.Fprintln(d.Err, w.Nothing)
		return ErrRefused
	case asJSON:
		return writeJSON(d, struct {
			Session string `json:"session"`
			Places  int64  `json:"places"`
			Lines   int64  `json:"lines"`
		}{o.Session, o.Places, o.Lines})
	}
	fmt.Fprintln(d.Err, w.Opened.Of(o.Session, o.Places, o.Lines))
	_, err = fmt.Fprintln(d.Out, o.Session)
	return err
}

// maxCounts is how many stocktakes a list has, latest first.
const maxCounts = 1000

type countJSON struct {
	Session       string          `json:"session"`
	Kind          string          `json:"kind"`
	State         string          `json:"state"` // open, posted, cancelled
	OpenedAt      string          `json:"opened_at"`
	Operator      string          `json:"operator"`
	Places        int64           `json:"places"`
	PlacesCounted int64           `json:"places_counted"`
	Lines         int64           `json:"lines"`
	LinesCounted  int64           `json:"lines_counted"`
	Matched       int64           `json:"matched"`
	Recount       int64           `json:"recount"`
	Books         int64           `json:"books_units"`
	Found         int64           `json:"found"`
	Lost          int64           `json:"lost"`
	Left          []string        `json:"left"` // places to be counted, the first of them
	Counters      []count.Counter `json:"counters"`
}

// CountList lists stocktakes and how far they are: those that are open, or
// all, or one with its counters.
func (d *Desk) CountList(ctx context.Context, no string, all, asJSON bool) error {
	var list []countJSON
	err := d.DB.Read(ctx, func(tx *store.Tx) error {
		sessions, err := count.Sessions(tx, all, maxCounts)
		if no != "" {
			var one count.Session
			one, err = count.SessionNo(tx, no)
			sessions = []count.Session{one}
		}
		if err != nil {
			return err
		}
		for _, s := range sessions {
			p, err := count.ProgressOf(tx, s)
			if err != nil {
				return err
			}
			list = append(list, countJSON{s.No, s.Kind, countState(s), d.stamp(s.OpenedAt), s.OpenedBy, p.Places, p.Counted, p.Lines, p.LinesDone, p.Matched, p.Recount,
				p.Books, p.Found, p.Lost, slices.Concat([]string{}, p.Left), slices.Concat([]count.Counter{}, p.Counters)})
		}
		return nil
	})
	if err != nil {
		return d.countError(err, no)
	}
	if asJSON {
		return writeAll(d, list)
	}
	return d.countTable(list, no != "")
}

func countState(s count.Session) string {
	switch {
	case s.Open:
		return "open"
	case s.Canceled:
		return "cancelled"
	}
	return "posted"
}

func (d *Desk) countTable(list []countJSON, one bool) error {
	w := d.Words.Counting()
	if err := tabbedHead(d.Out, w.ListHead); err != nil {
		return err
	}
	for _, r := range list {
		if err := tabbed(d.Out, r.Session, w.Kinds[r.Kind], w.States[r.State], r.OpenedAt, r.Operator, r.Places, r.PlacesCounted, r.Lines, r.LinesCounted, r.Matched, r.Recount, r.Found, r.Lost); err != nil {
			return err
		}
		if !one {
			continue
		}
		if err := tabbedHead(d.Out, w.CounterHead); err != nil {
			return err
		}
		for _, c := range r.Counters {
			if err := tabbed(d.Out, c.Operator, c.Places, c.Lines, c.Units, c.Seconds, c.Open); err != nil {
				return err
			}
		}
		if len(r.Left) > 0 {
			if _, err := fmt.Fprintln(d.Out, w.StillToCount.Of(strings.Join(r.Left, d.Words.Common.ListMark))); err != nil {
				return err
			}
		}
	}
	return nil
}

// postedJSON is what became of posting a stocktake.
type postedJSON struct {
	Session string        `json:"session"`
	Why     count.PostWhy `json:"why,omitempty"` // why it was not posted
	Doc     int64         `json:"doc"`
	Lines   int64         `json:"lines"`
	Matched int64         `json:"matched"`
	Found   int64         `json:"found"`
	Lost    int64         `json:"lost"`
	Ended   bool          `json:"ended"`
	LeftOut []count.Named `json:"left_out"`
	Short   []count.Named `json:"short"`
	Open    []string      `json:"open,omitempty"`
	Over    []count.Named `json:"over,omitempty"`
	Who     string        `json:"operator,omitempty"`
	When    string        `json:"at,omitempty"`
}

// CountPost books the differences of a stocktake.
func (d *Desk) CountPost(ctx context.Context, no string, o count.PostOptions, asJSON bool) error {
	act, err := d.officeAct(ctx)
	if err != nil {
		return err
	}
	var p count.Posted
	err = d.DB.Write(ctx, func(tx *store.Tx) (err error) {
		p, err = count.Post(tx, act, no, o)
		return err
	})
	if err != nil {
		return d.countError(err, no)
	}
	if asJSON {
		err = writeJSON(d, postedJSON{p.Session, p.Why, p.Doc, p.Lines, p.Matched, p.Found, p.Lost, p.Ended, slices.Concat([]count.Named{}, p.LeftOut), slices.Concat([]count.Named{}, p.Short),
			p.Open, p.Over, p.Who, d.stamp(p.When)})
	} else {
		err = d.sayPosted(p)
	}
	if err == nil && p.Why != "" {
		err = ErrRefused
	}
	return err
}

func (d *Desk) sayPosted(p count.Posted) error {
	w := d.Words.Counting()
	if p.Why != "" {
		fmt.Fprintln(d.Err, d.notPosted(p))
		return nil
	}
	if _, err := fmt.Fprintln(d.Out, w.Posted.Of(p.Session, p.Doc, p.Lines, p.Matched, p.Found, p.Lost)); err != nil {
		return err
	}
	for _, n := range p.LeftOut {
		fmt.Fprintln(d.Err, w.LeftOut.Of(n.Place, d.named(n), w.Whys[string(n.Why)]))
	}
	for _, n := range p.Short {
		fmt.Fprintln(d.Err, w.Short.Of(d.named(n), n.Units))
	}
	if !p.Ended {
		fmt.Fprintln(d.Err, w.GoesOn)
	}
	return nil
}

func (d *Desk) named(n count.Named) string { return strings.TrimSpace(n.SKU + " " + n.Name) }

func (d *Desk) notPosted(p count.Posted) string {
	w := d.Words.Counting()
	switch p.Why {
	case count.PostEnded:
		return w.Ended.Of(p.Session, p.Who, d.stamp(p.When))
	case count.PostOpen:
		return w.IsOpen.Of(strings.Join(p.Open, d.Words.Common.ListMark))
	case count.PostLead:
		var all []string
		for _, n := range p.Over {
			all = append(all, fmt.Sprintf("%s %s %+d", n.Place, n.SKU, n.Units))
		}
		return w.NeedLead.Of(strings.Join(all, d.Words.Common.ListMark))
	}
	return w.NoLines
}

// CountReverse takes back everything that a stocktake posted.
func (d *Desk) CountReverse(ctx context.Context, no, reason string, asJSON bool) error {
	var docs []int64
	err := d.DB.Read(ctx, func(tx *store.Tx) (err error) { docs, err = count.PostDocs(tx, no); return err })
	if err != nil {
		return d.countError(err, no)
	}
	if len(docs) == 0 {
		fmt.Fprintln(d.Err, d.Words.Counting().NotPosted.Of(no))
		return ErrRefused
	}
	if !asJSON {
		for _, doc := range docs {
			if err := d.Reverse(ctx, doc, reason); err != nil {
				return err
			}
		}
		return nil
	}
	return d.reverseJSON(ctx, docs, reason)
}

type reversalJSON struct {
	Doc  int64          `json:"doc"`
	By   int64          `json:"by"`
	Why  string         `json:"why,omitempty"`
	Gone []inbound.Gone `json:"gone,omitempty"`
}

func (d *Desk) reverseJSON(ctx context.Context, docs []int64, reason string) error {
	var all []reversalJSON
	refused := false
	for _, doc := range docs {
		act, err := d.officeAct(ctx)
		if err != nil {
			return err
		}
		var r desk.Reversal
		err = d.DB.Write(ctx, func(tx *store.Tx) (err error) {
			r, err = desk.Reverse(tx, act, doc, strings.TrimSpace(reason))
			return err
		})
		if err != nil {
			return d.countError(err, "")
		}
		all, refused = append(all, reversalJSON{doc, r.By, r.Why, r.Gone}), refused || r.Why != ""
	}
	if err := writeAll(d, all); err != nil || !refused {
		return err
	}
	return ErrRefused
}

// CountCancel ends a stocktake of which nothing is posted; nothing is booked.
func (d *Desk) CountCancel(ctx context.Context, no, reason string) error {
	act, err := d.officeAct(ctx)
	if err != nil {
		return err
	}
	var why count.PostWhy
	err = d.DB.Write(ctx, func(tx *store.Tx) (err error) {
		why, err = count.Cancel(tx, act, no, strings.TrimSpace(reason))
		return err
	})
	w := d.Words.Counting()
	switch {
	case err != nil:
		return d.countError(err, no)
	case why == count.PostPartly:
		return usage(w.Partly)
	case why != "":
		return d.countError(count.ErrEnded, no)
	}
	fmt.Fprintln(d.Err, w.Cancelled.Of(strings.ToUpper(no)))
	return nil
}

// CountRecount asks for lines to be counted again.
func (d *Desk) CountRecount(ctx context.Context, no, place, sku string) error {
	act, err := d.officeAct(ctx)
	if err != nil {
		return err
	}
	var n int64
	err = d.DB.Write(ctx, func(tx *store.Tx) (err error) { n, err = count.Recount(tx, act, no, place, sku); return err })
	if err == nil {
		fmt.Fprintln(d.Err, d.Words.Counting().Reordered.Of(n))
	}
	return d.countError(err, no)
}

// CountExplain gives the reason for a difference.
func (d *Desk) CountExplain(ctx context.Context, no, place, sku, reason string) error {
	w := d.Words.Counting()
	if !slices.Contains(count.Reasons(), reason) {
		return usage(w.BadReason.Of(strings.Join(count.Reasons(), ", ")))
	}
	if _, err := d.officeAct(ctx); err != nil {
		return err
	}
	var n int64
	err := d.DB.Write(ctx, func(tx *store.Tx) (err error) { n, err = count.Explain(tx, no, place, sku, reason); return err })
	if err == nil {
		fmt.Fprintln(d.Err, w.Explained.Of(n))
	}
	return d.countError(err, no)
}
