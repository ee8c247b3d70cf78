package line

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"shipdesk/store"
	"shipdesk/store/intake"
	"shipdesk/store/sheet"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// shownRefusals is how many refused rows are written without a report.
const shownRefusals = 20

// ImportOptions are the flags of the import command.
type ImportOptions struct {
	JSON, DryRun bool
	Report       string // CSV or XLSX file for the fate of every row
	Shipped      string // intake.ShippedOpen, intake.ShippedGone or ""
	Shop         string
	Map          map[string]string // what columns mean: header to a field's name or usual header
}

// Import brings files into the books and says what became of them. With
// refused rows, or a file that can't be read, it ends in ErrRefused.
func (d *Desk) Import(ctx context.Context, files []string, o ImportOptions) error {
	if err := d.calm(); err != nil {
		return err
	}
	act, err := d.importAct(ctx, o.DryRun)
	if err != nil {
		return err
	}
	columns, err := d.meanings(o.Map)
	if err != nil {
		return err
	}
	report, err := d.openReport(o.Report)
	if err != nil {
		return err
	}
	defer report.discard()
	bar := progressBar{Desk: d, percent: -1}
	result, err := intake.Run(ctx, d.DB, act, files, intake.Options{
		DryRun: o.DryRun, Shipped: o.Shipped, Shop: o.Shop, Columns: columns, Loc: d.Loc, Progress: bar.show, Report: report.add(),
	})
	bar.clear()
	var lost *intake.ReportError
	if err != nil && !errors.As(err, &lost) {
		return d.importError(err, o.JSON)
	}
	if err == nil {
		err = report.close()
	}
	if err != nil { // it is booked: the counts are said before the fault
		err = outFault(o.Report, err)
		fmt.Fprintln(d.Err, d.Words.File.ReportLost.Of(o.Report))
		o.Report = ""
	}
	if err := errors.Join(d.sayImport(&result, o), err); err != nil {
		return err
	}
	if len(result.Refused) > 0 {
		return ErrRefused
	}
	return nil
}

// importAct is who imports. An operator who is named signs in; where nobody is,
// the account of this computer stands in the document, and does not become an
// operator: the first of those is the lead.
func (d *Desk) importAct(ctx context.Context, dryRun bool) (act store.Act, err error) {
	act = store.Act{Station: d.Station, Operator: d.Operator}
	switch {
	case d.Operator == "":
		act.Operator = DefaultOperator()
	case !dryRun:
		act, err = d.act(ctx, d.Station)
	}
	act.Key, act.At = store.NewKey(), d.DB.Now().UnixMilli()
	return act, err
}

// refusalSaid is a refusal with its sentence.
type refusalSaid struct {
	intake.Refusal
	Message string `json:"message"`
}

// importSaid is the JSON form of an import.
type importSaid struct {
	intake.Result
	Unmapped []string      `json:"unmapped"`
	Refused  []refusalSaid `json:"refused"`
	Unknown  *unknownSaid  `json:"unknown,omitempty"` // a table whose columns nobody knows
}

func (d *Desk) sayImport(r *intake.Result, o ImportOptions) error {
	if o.JSON {
		return d.importJSON(r, nil)
	}
	return d.importText(r, o)
}

func (d *Desk) importJSON(r *intake.Result, unknown *unknownSaid) error {
	said := importSaid{Result: *r, Unmapped: r.Unmapped, Refused: []refusalSaid{}, Unknown: unknown}
	if said.Unmapped == nil {
		said.Unmapped = []string{}
	}
	for _, f := range r.Refused {
		said.Refused = append(said.Refused, refusalSaid{f, say.Refusal(d.Words, f)})
	}
	e := json.NewEncoder(d.Out)
	e.SetEscapeHTML(false)
	return e.Encode(said)
}

func (d *Desk) importText(r *intake.Result, o ImportOptions) error {
	w := &d.Words.File
	lines := say.Import(d.Words, r, shownRefusals)
	if o.Shipped == "" {
		for _, s := range r.ShippedFirstSeen {
			lines = append(lines, w.FirstGone.Of(say.ShopName(d.Words, s.Shop), s.Orders), w.FirstGoneDo)
		}
	}
	if r.Orders.Gone > 0 && o.Shipped == "" {
		lines = append(lines, w.GoneBack)
	}
	if o.Report != "" {
		lines = append(lines, w.ReportAt.Of(o.Report))
	}
	if o.DryRun {
		lines = append(lines, w.DryRun)
	}
	_, err := io.WriteString(d.Out, strings.Join(lines, "\n")+"\n")
	return err
}

// importError says what kept an import from happening at all. A file that is
// no table is refused; one that is not there is a wrong command line.
func (d *Desk) importError(err error, asJSON bool) error {
	var b *intake.BrokenFile
	if errors.Is(err, context.Canceled) {
		fmt.Fprintln(d.Err, d.Words.File.Cancelled)
	}
	if errors.Is(err, intake.ErrNoSuchColumns) {
		return usage(d.Words.File.NoSuchColumns)
	}
	if !errors.As(err, &b) {
		return err
	}
	system := ""
	if b.Err != nil {
		system = b.Err.Error()
	}
	said := d.Words.File.WhyBroken(b.Code, b.File, system)
	switch b.Code {
	case intake.BrokenNotFound:
		return usage(said)
	case intake.BrokenNoPermission, "":
		return &store.Fault{Code: faultOfFile(b.Code), Path: b.File, Err: b}
	}
	if asJSON {
		r := &intake.Result{Refused: []intake.Refusal{{File: b.File, Reason: intake.Reason(b.Code)}}}
		if err := d.importJSON(r, unknownOf(b)); err != nil {
			return err
		}
	}
	fmt.Fprintln(d.Err, said)
	d.sayUnknown(b)
	return ErrRefused
}

func faultOfFile(code string) string {
	if code == intake.BrokenNoPermission {
		return store.FaultNoPermission
	}
	return store.FaultIO
}

// report is the file that says the fate of every row; nil for none.
type report struct {
	table *sheet.Writer
	words *text.Words
}

func (d *Desk) openReport(path string) (*report, error) {
	if path == "" {
		return nil, nil
	}
	if ending := strings.ToLower(filepath.Ext(path)); ending != ".csv" && ending != ".xlsx" {
		return nil, usage(d.Words.Line.ReportEnding)
	}
	table, err := sheet.Create(path)
	if err == nil {
		err = table.WriteHeader(d.Words.File.ReportHead)
	}
	if err != nil {
		return nil, outFault(path, err)
	}
	return &report{table, d.Words}, nil
}

// add is the function that takes each fate; nil where there is no report.
func (r *report) add() func(intake.Fate) error {
	if r == nil {
		return nil
	}
	return r.write
}

func (r *report) write(f intake.Fate) error {
	return r.table.Write(say.ReportRow(r.words, f)...)
}

func (r *report) close() error {
	if r == nil {
		return nil
	}
	return r.table.Close()
}

func (r *report) discard() {
	if r != nil {
		r.table.Discard()
	}
}

// progressBar writes percents over one line of a screen.
type progressBar struct {
	*Desk
	percent int64
}

func (p *progressBar) show(done, total int64) {
	if !p.Terminal || total <= 0 {
		return
	}
	percent := min(100*done/total, 100)
	if percent == p.percent {
		return
	}
	p.percent = percent
	said := p.Words.File.Progress.Of(percent)
	if percent == 100 {
		said = p.Words.File.Applying
	}
	fmt.Fprint(p.Err, "\r\x1b[K"+said)
}

func (p *progressBar) clear() {
	if p.percent >= 0 {
		fmt.Fprint(p.Err, "\r\x1b[K")
	}
}
