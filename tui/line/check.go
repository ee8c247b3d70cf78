package line

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"shipdesk/store"
	"shipdesk/store/keep"
)

// Check proves the books: one line "ok: ...", or a line for each broken
// promise and ErrRefused.
func (d *Desk) Check(ctx context.Context) error {
	if err := d.minded(ctx); err != nil {
		return err
	}
	problems, err := keep.Check(ctx, d.DB)
	if err != nil {
		return err
	}
	w := &d.Words.Check
	if len(problems) == 0 {
		documents, err := d.DB.LastSeq(ctx)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintln(d.Out, "ok: "+w.OK.Of(documents))
		return err
	}
	for _, p := range problems {
		if _, err := fmt.Fprintf(d.Out, "%s.%s: %s\n", p.Room, p.Code, d.problem(p)); err != nil {
			return err
		}
	}
	fmt.Fprintln(d.Err, w.Bad.Of(int64(len(problems))))
	fmt.Fprintln(d.Err, w.Next)
	return ErrRefused
}

func (d *Desk) problem(p store.Problem) string {
	mark := d.Words.Common.ListMark
	numbers := make([]string, len(p.Numbers))
	for i, n := range p.Numbers {
		numbers[i] = strconv.FormatInt(n, 10)
	}
	return d.Words.Check.Of(p.Room, p.Code, strings.Join(p.Names, mark), strings.Join(numbers, mark))
}
