package report

import (
	"context"

	"shipdesk/store"
)

// pageRows is how many rows Each reads at a time: a reading that takes minutes
// would keep the engine from tidying up behind the writers.
const pageRows = 500

// Each reads a filter's whole list, in its order, in transactions of a page
// each. It ends with ctx.
func Each(ctx context.Context, db *store.DB, f Filter, each func(Row) error) error {
	for from := (Key{}); ; {
		var p Page
		err := db.Read(ctx, func(tx *store.Tx) (err error) { p, err = List(tx, f, from, false, pageRows); return err })
		if err != nil {
			return err
		}
		for _, r := range p.Rows {
			if err := each(r); err != nil {
				return err
			}
		}
		if p.End {
			return nil
		}
		from = p.Next
	}
}
