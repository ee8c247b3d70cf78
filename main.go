// Shipdesk is a packing and shipping desk in a terminal: scan the waybill,
// scan the items, dispatched and booked. This file parses the command line,
// opens the books and hands over; package line has the commands, package tui
// the screens.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	_ "time/tzdata" // the zone of deadlines, on machines without a list of zones

	"github.com/alecthomas/kong"
	"github.com/charmbracelet/x/term"

	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/store/desk"
	"shipdesk/tui"
	"shipdesk/tui/complete"
	"shipdesk/tui/line"
	"shipdesk/tui/sound"
	"shipdesk/tui/text"
)

// cli is the command line. Its help is in the words of the language.
type cli struct {
	DB       string `name:"db" env:"SHIPDESK_DB" placeholder:"FILE" help:"${flag_db}"`
	Station  string `help:"${flag_station}"`
	Operator string `help:"${flag_operator}"`
	PIN      string `name:"pin" env:"SHIPDESK_PIN" help:"${flag_pin}"`
	Lang     string `placeholder:"zh|en" help:"${flag_lang}"`
	Plain    bool   `help:"${flag_plain}"`

	Desk      deskCmd     `cmd:"" default:"1" help:"${cmd_desk}"`
	Import    importCmd   `cmd:"" help:"${cmd_import}"`
	Scan      scanCmd     `cmd:"" help:"${cmd_scan}"`
	Register  registerCmd `cmd:"" help:"${cmd_register}"`
	Stock     stockCmd    `cmd:"" help:"${cmd_stock}"`
	Check     checkCmd    `cmd:"" help:"${cmd_check}"`
	Template  templateCmd `cmd:"" help:"${cmd_template}"`
	Demo      demoCmd     `cmd:"" help:"${cmd_demo}"`
	Operators operatorCmd `cmd:"" name:"operator" help:"${cmd_operator}"`
	Accept    acceptCmd   `cmd:"" help:"${cmd_accept}"`
	Sheet     sheetCmd    `cmd:"" help:"${cmd_sheet}"`
	Version   versionCmd  `cmd:"" help:"${cmd_version}"`

	Completion completionCmd `cmd:"" help:"${cmd_completion}"`
}

type (
	deskCmd   struct{}
	importCmd struct {
		Files   []string          `arg:"" name:"file" help:"${flag_files}"`
		JSON    bool              `name:"json" help:"${flag_json}"`
		DryRun  bool              `help:"${flag_dry_run}"`
		Report  string            `placeholder:"FILE.csv" help:"${flag_report}"`
		Shipped string            `enum:",open,gone" default:"" placeholder:"open|gone" help:"${flag_shipped}"`
		Shop    string            `help:"${flag_shop}"`
		Map     map[string]string `placeholder:"COLUMN=MEANING" help:"${flag_map}"`
	}
	scanCmd struct {
		Mode  string `default:"pack" help:"${flag_mode}"`
		JSON  bool   `name:"json" help:"${flag_json}"`
		Timed bool   `help:"${flag_timed}"`
	}
	registerCmd struct {
		JSON bool   `name:"json" help:"${flag_json}"`
		CSV  bool   `name:"csv" help:"${flag_csv}"`
		XLSX bool   `name:"xlsx" help:"${flag_xlsx}"`
		Out  string `placeholder:"FILE" help:"${flag_out}"`
	}
	stockCmd struct {
		JSON bool `name:"json" help:"${flag_json}"`
	}
	checkCmd    struct{}
	templateCmd struct {
		Name string `arg:"" enum:"products,stock,orders,waybills,kits" help:"${flag_template}"`
		Out  string `placeholder:"FILE" help:"${flag_template_out}"`
	}
	demoCmd     struct{}
	versionCmd  struct{}
	operatorCmd struct {
		List operatorListCmd `cmd:"" help:"${cmd_operator_list}"`
		Add  operatorAddCmd  `cmd:"" help:"${cmd_operator_add}"`
		Lead operatorLeadCmd `cmd:"" help:"${cmd_operator_lead}"`
		PIN  operatorPINCmd  `cmd:"" name:"pin" help:"${cmd_operator_pin}"`
	}
	operatorListCmd struct{}
	operatorAddCmd  struct {
		Name string `arg:"" help:"${flag_name}"`
	}
	operatorLeadCmd struct {
		Name string `arg:"" help:"${flag_name}"`
		Off  bool   `help:"${flag_off}"`
	}
	operatorPINCmd struct {
		Name string `arg:"" help:"${flag_name}"`
	}
	sheetCmd struct {
		Commands sheetCommandsCmd `cmd:"" help:"${cmd_sheet_commands}"`
		SKUs     sheetSKUsCmd     `cmd:"" name:"skus" help:"${cmd_sheet_skus}"`
	}
	sheetCommandsCmd struct {
		Out string `required:"" placeholder:"FILE.pdf|FILE.html" help:"${flag_sheet_out}"`
	}
	completionCmd struct {
		Shell string `arg:"" enum:"bash,zsh,fish" help:"${flag_shell}"`
	}
	sheetSKUsCmd struct {
		Out string   `required:"" placeholder:"FILE.pdf|FILE.html" help:"${flag_sheet_out}"`
		SKU []string `name:"sku" sep:"none" placeholder:"SKU" help:"${flag_sku}"`
	}
	acceptCmd struct {
		Reason string `required:"" help:"${flag_reason}"`
	}
)

// app is what the commands need besides their own flags.
type app struct {
	cli
	words *text.Words
}

func main() {
	// A reader that goes away is an error of the writing, not the end of us.
	signal.Ignore(syscall.SIGPIPE)
	a := &app{words: text.For(line.Language(os.Args[1:], os.Getenv))}
	err := a.run(os.Args[1:])
	line.Explain(os.Stderr, a.words, err)
	os.Exit(line.Exit(err))
}

// run parses the command line and runs its command.
func (a *app) run(args []string) error {
	parser, err := kong.New(&a.cli, kong.Name("shipdesk"), kong.Description(a.words.Help.About), helpWords(a.words))
	if err != nil {
		return err
	}
	command, err := parser.Parse(args)
	if err != nil {
		return line.WrongUsage(a.words, err.Error())
	}
	return command.Run(a)
}

// helpWords gives kong the help texts by the names used in the tags.
func helpWords(w *text.Words) kong.Vars {
	vars := kong.Vars{}
	for name, help := range w.Help.Commands {
		vars["cmd_"+name] = help
	}
	for name, help := range w.Help.Flags {
		vars["flag_"+name] = help
	}
	return vars
}

// withDesk opens the books, or makes new ones, runs f on them and closes them.
// Signals end ctx.
func (a *app) withDesk(f func(context.Context, *line.Desk) error) error {
	return a.with(store.Options{Waiting: a.waiting}, f)
}

// withBooks is withDesk for commands that only look: books that are not there
// are a mistyped path.
func (a *app) withBooks(f func(context.Context, *line.Desk) error) error {
	return a.with(store.Options{Waiting: a.waiting, MustExist: true}, f)
}

// waiting says why nothing happens while another terminal writes.
func (a *app) waiting(path string) {
	fmt.Fprintln(os.Stderr, a.words.Line.Waiting.Of(path))
}

func (a *app) with(o store.Options, f func(context.Context, *line.Desk) error) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	db, err := a.books(ctx, o)
	if err != nil {
		return err
	}
	return errors.Join(f(ctx, a.desk(db)), db.Close())
}

// books opens the books. That a file named on the command line was not there,
// and is made, is said: it may be a slip of the keys.
func (a *app) books(ctx context.Context, o store.Options) (*store.DB, error) {
	_, missing := os.Stat(a.DB)
	db, err := line.OpenBooks(ctx, a.DB, o)
	if err == nil && a.DB != "" && errors.Is(missing, fs.ErrNotExist) {
		fmt.Fprintln(os.Stderr, a.words.Line.NewBooks.Of(db.Path()))
	}
	return db, err
}

func (a *app) desk(db *store.DB) *line.Desk {
	d := &line.Desk{
		DB: db, Words: a.words, In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Loc: deadline.Zone(),
		Station: a.Station, Operator: a.Operator, PIN: a.PIN,
		Terminal: term.IsTerminal(os.Stderr.Fd()), Screen: term.IsTerminal(os.Stdout.Fd()),
	}
	if term.IsTerminal(os.Stdin.Fd()) {
		d.Secret = func() (string, error) {
			pin, err := term.ReadPassword(os.Stdin.Fd())
			return strings.TrimSpace(string(pin)), err
		}
	}
	return d
}

// named is a.desk for commands that need somebody behind them.
func named(d *line.Desk) *line.Desk {
	if d.Operator == "" {
		d.Operator = line.DefaultOperator()
	}
	return d
}

// openForScreen opens books for the screens. Somebody who waits is told until
// they are open; from then on the terminal belongs to the screens.
func (a *app) openForScreen(path string) (*store.DB, error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	var opened atomic.Bool
	db, err := line.OpenBooks(ctx, path, store.Options{Waiting: func(path string) {
		if !opened.Load() {
			a.waiting(path)
		}
	}})
	opened.Store(true)
	return db, err
}

// Run opens the packing screen.
func (deskCmd) Run(a *app) error {
	db, err := a.openForScreen(a.DB)
	if err != nil {
		return err
	}
	err = errors.Join(a.open(db, a.Operator, ""), db.Close())
	if errors.Is(err, tui.ErrDemo) {
		a.DB = ""
		return demoCmd{}.Run(a)
	}
	return err
}

// open holds the station and hands over to the screens. They listen for
// signals themselves, because they save what is in the queue first.
func (a *app) open(db *store.DB, operator, notice string) error {
	if a.Plain {
		return a.plain(db, operator)
	}
	if !term.IsTerminal(os.Stdin.Fd()) || !term.IsTerminal(os.Stdout.Fd()) {
		return &line.UsageError{Message: a.words.Line.NoTerminal}
	}
	hold, err := db.HoldStation(a.Station)
	if err != nil {
		return err
	}
	defer hold.Close()
	player := sound.System(os.Getenv)
	defer player.Close()
	err = tui.Run(context.Background(), tui.Config{
		DB: db, Station: hold.Name(), Operator: operator, PIN: a.PIN, Lang: a.words.Lang, LangGiven: a.Lang != "", Zone: deadline.Zone(), Sound: player, Notice: notice,
	})
	var unsaved *tui.UnsavedError
	if errors.As(err, &unsaved) && unsaved.Err == nil {
		fmt.Fprintln(os.Stderr, a.words.Shell.QuitUnsaved.Of(int64(unsaved.Scans), unsaved.Path))
		return line.ErrRefused // said; the scans are kept
	}
	return err
}

// plain is open without screens.
func (a *app) plain(db *store.DB, operator string) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	d := a.desk(db)
	d.Operator, d.Live = operator, term.IsTerminal(os.Stdin.Fd())
	return d.Plain(ctx)
}

// Run opens the packing screen on the demo shop, which has books of its own.
func (demoCmd) Run(a *app) error {
	db, aside, err := line.OpenDemo(context.Background(), a.DB, nil)
	switch {
	case errors.Is(err, desk.ErrRealBooks):
		fmt.Fprintln(os.Stderr, a.words.Demo.NotDemo.Of(a.DB))
		return line.ErrRefused
	case err != nil:
		return err
	}
	notice := a.words.Demo.Welcome
	if aside != "" {
		notice = a.words.Demo.Aside.Of(filepath.Base(aside)) // the status bar is short
		fmt.Fprintln(os.Stderr, a.words.Demo.Aside.Of(aside))
	}
	if a.Operator == "" {
		a.Operator = line.DemoOperator
	}
	return errors.Join(a.open(db, a.Operator, notice), db.Close())
}

// Run imports files.
func (c *importCmd) Run(a *app) error {
	with := a.withDesk
	if c.DryRun {
		with = a.withBooks
	}
	return with(func(ctx context.Context, d *line.Desk) error {
		return d.Import(ctx, c.Files, line.ImportOptions{JSON: c.JSON, DryRun: c.DryRun, Report: c.Report, Shipped: c.Shipped, Shop: c.Shop, Map: c.Map})
	})
}

// Run answers scans.
func (c *scanCmd) Run(a *app) error {
	return a.withDesk(func(ctx context.Context, d *line.Desk) error {
		return named(d).Scan(ctx, line.ScanOptions{Mode: c.Mode, JSON: c.JSON, Timed: c.Timed})
	})
}

// Run lists dispatched parcels.
func (c *registerCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return d.Register(ctx, line.RegisterOptions{JSON: c.JSON, CSV: c.CSV, XLSX: c.XLSX, Out: c.Out})
	})
}

// Run lists stock.
func (c *stockCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.Stock(ctx, c.JSON) })
}

// Run proves the books.
func (checkCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.Check(ctx) })
}

// Run writes a table to fill in. It opens no books.
func (c *templateCmd) Run(a *app) error { return a.desk(nil).Template(c.Name, c.Out) }

// Run lists operators.
func (operatorListCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.OperatorList(ctx) })
}

// Run adds an operator.
func (c *operatorAddCmd) Run(a *app) error {
	return a.withDesk(func(ctx context.Context, d *line.Desk) error { return d.OperatorAdd(ctx, c.Name) })
}

// Run gives or takes the lead flag.
func (c *operatorLeadCmd) Run(a *app) error {
	return a.withDesk(func(ctx context.Context, d *line.Desk) error { return named(d).OperatorLead(ctx, c.Name, !c.Off) })
}

// Run sets a PIN.
func (c *operatorPINCmd) Run(a *app) error {
	return a.withDesk(func(ctx context.Context, d *line.Desk) error { return d.OperatorPIN(ctx, c.Name) })
}

// Run accepts the alarm of the receipt.
func (c *acceptCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return named(d).Accept(ctx, c.Reason) })
}

// Run prints the command sheet.
func (c *sheetCommandsCmd) Run(a *app) error {
	return a.withDesk(func(ctx context.Context, d *line.Desk) error { return d.CommandSheet(ctx, c.Out) })
}

// Run writes a script for a shell.
func (c *completionCmd) Run(command *kong.Context) error {
	return complete.Write(os.Stdout, c.Shell, command.Model.Node)
}

// Run prints cards for goods without a barcode.
func (c *sheetSKUsCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.SKUSheet(ctx, c.Out, c.SKU) })
}

// Run says the version.
func (versionCmd) Run(a *app) error {
	_, err := io.WriteString(os.Stdout, a.words.Line.Version.Of(line.Version(release))+"\n")
	return err
}

// release is set by the linker when a release is built.
var release string
