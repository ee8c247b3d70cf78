package line

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/sheet"
)

// RegisterOptions are the flags of the register command. At most one of the
// formats is chosen; with none the ending of Out decides, and without Out it
// is lines with tabs.
type RegisterOptions struct {
	JSON, CSV, XLSX bool
	Out             string // a file; empty is standard output
}

// Parcel is the JSON form of one row of the register.
type Parcel struct {
	Waybill  string              `json:"waybill"`
	Carrier  string              `json:"carrier"`
	Orders   []string            `json:"orders"`
	PackedAt string              `json:"packed_at"`
	Station  string              `json:"station"`
	Operator string              `json:"operator"`
	Lines    []pack.RegisterLine `json:"lines"`
	// ItemNotScanned: hot mode packed it.
	ItemNotScanned bool `json:"item_not_scanned,omitempty"`
}

// The forms a register is written in.
const (
	formText = ""
	formJSON = "json"
	formCSV  = "csv"
	formXLSX = "xlsx"
)

// form finds the format that the options ask for.
func (o RegisterOptions) form(d *Desk) (string, error) {
	form, chosen := formText, 0
	for name, on := range map[string]bool{formJSON: o.JSON, formCSV: o.CSV, formXLSX: o.XLSX} {
		if on {
			form = name
			chosen++
		}
	}
	ending := strings.TrimPrefix(strings.ToLower(filepath.Ext(o.Out)), ".")
	switch {
	case chosen > 1:
		return "", usage(d.Words.Line.OneFormat)
	case o.Out == "" && form == formXLSX && d.Screen:
		return "", usage(d.Words.Line.XLSXNeedsFile)
	case o.Out == "":
		return form, nil
	case form == formText && (ending == formJSON || ending == formCSV || ending == formXLSX):
		return ending, nil
	case form == formText || form != ending && form != formJSON:
		return "", usage(d.Words.Line.OutEnding)
	}
	return form, nil
}

// Register lists the parcels that left this desk, in the order they were
// packed.
func (d *Desk) Register(ctx context.Context, o RegisterOptions) error {
	form, err := o.form(d)
	if err != nil {
		return err
	}
	if o.Out == "" {
		return d.register(ctx, d.Out, form)
	}
	if err := toFile(o.Out, func(w io.Writer) error { return d.register(ctx, w, form) }); err != nil {
		return err
	}
	fmt.Fprintln(d.Err, d.Words.Line.WrittenTo.Of(o.Out))
	return nil
}

func (d *Desk) register(ctx context.Context, w io.Writer, form string) error {
	switch form {
	case formJSON:
		return d.registerJSON(ctx, w)
	case formCSV, formXLSX:
		return d.registerSheet(ctx, w, sheet.Format(form))
	}
	return d.registerText(ctx, w)
}

func (d *Desk) eachParcel(ctx context.Context, each func(pack.RegisterRow) error) error {
	return d.DB.Read(ctx, func(tx *store.Tx) error { return pack.Register(tx, 0, 0, each) })
}

func (d *Desk) registerJSON(ctx context.Context, w io.Writer) error {
	all := newJSONArray(w)
	err := d.eachParcel(ctx, func(r pack.RegisterRow) error {
		orders := r.Orders
		if orders == nil {
			orders = []string{}
		}
		return all.add(Parcel{r.Waybill, r.Carrier, orders, d.stamp(r.PackedAt), r.Station, r.Operator, r.Lines, r.NotScanned})
	})
	if err != nil {
		return err
	}
	return all.end()
}

// registerSheet writes a row for each SKU of each parcel. Times are RFC 3339
// in CSV, as in every text that programs read.
func (d *Desk) registerSheet(ctx context.Context, w io.Writer, format sheet.Format) error {
	table, err := sheet.NewWriter(w, format)
	if err != nil {
		return err
	}
	defer table.Discard()
	if err := table.WriteHeader(d.Words.Line.RegisterHead); err != nil {
		return err
	}
	err = d.eachParcel(ctx, func(r pack.RegisterRow) error {
		for _, l := range r.Lines {
			var packed any = d.stamp(r.PackedAt)
			if format == sheet.Format(formXLSX) {
				packed = d.clock(r.PackedAt) // a spreadsheet's own date, to sort and filter by
			}
			if err := table.Write(r.Waybill, r.Carrier, strings.Join(r.Orders, ","), packed, r.Station, r.Operator, l.SKU, l.Units); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return table.Close()
}

func (d *Desk) registerText(ctx context.Context, w io.Writer) error {
	out := bufio.NewWriter(w)
	if err := tabbedHead(out, d.Words.Line.RegisterHead); err != nil {
		return err
	}
	err := d.eachParcel(ctx, func(r pack.RegisterRow) error {
		for _, l := range r.Lines {
			if err := tabbed(out, r.Waybill, r.Carrier, strings.Join(r.Orders, ","), d.stamp(r.PackedAt), r.Station, r.Operator, l.SKU, l.Units); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return out.Flush()
}
