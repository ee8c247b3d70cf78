// Package cli is the command line: which commands there are, their flags, and
// the books and terminal they get. Package line does what they say.
package cli

import (
	"os"

	"github.com/alecthomas/kong"

	"shipdesk/tui/line"
	"shipdesk/tui/text"
)

// commands is the command line. Its help is in the words of the language.
type commands struct {
	DB       string `name:"db" env:"SHIPDESK_DB" placeholder:"FILE" help:"${flag_db}"`
	Station  string `help:"${flag_station}"`
	Operator string `help:"${flag_operator}"`
	PIN      string `name:"pin" env:"SHIPDESK_PIN" help:"${flag_pin}"`
	Lang     string `placeholder:"zh|en" help:"${flag_lang}"`
	Plain    bool   `help:"${flag_plain}"`
	In       string `placeholder:"MODE" help:"${flag_in}"`

	Desk      deskCmd      `cmd:"" default:"1" help:"${cmd_desk}"`
	Import    importCmd    `cmd:"" help:"${cmd_import}"`
	Scan      scanCmd      `cmd:"" help:"${cmd_scan}"`
	Register  registerCmd  `cmd:"" help:"${cmd_register}"`
	Stock     stockCmd     `cmd:"" help:"${cmd_stock}"`
	Board     boardCmd     `cmd:"" help:"${cmd_board}"`
	OnTime    ontimeCmd    `cmd:"" name:"ontime" help:"${cmd_ontime}"`
	Deadline  deadlineCmd  `cmd:"" help:"${cmd_deadline}"`
	Collected collectedCmd `cmd:"" help:"${cmd_collected}"`
	Hold      holdCmd      `cmd:"" help:"${cmd_hold}"`
	Pulls     pullsCmd     `cmd:"" help:"${cmd_pulls}"`
	Check     checkCmd     `cmd:"" help:"${cmd_check}"`
	Template  templateCmd  `cmd:"" help:"${cmd_template}"`
	Demo      demoCmd      `cmd:"" help:"${cmd_demo}"`
	Operators operatorCmd  `cmd:"" name:"operator" help:"${cmd_operator}"`
	Accept    acceptCmd    `cmd:"" help:"${cmd_accept}"`
	Sheet     sheetCmd     `cmd:"" help:"${cmd_sheet}"`
	Version   versionCmd   `cmd:"" help:"${cmd_version}"`
	Sellable  sellableCmd  `cmd:"" help:"${cmd_sellable}"`
	TakenDown takenDownCmd `cmd:"" name:"taken-down" help:"${cmd_taken_down}"`
	PutBack   putBackCmd   `cmd:"" name:"put-back" help:"${cmd_put_back}"`
	Kits      kitCmd       `cmd:"" name:"kit" help:"${cmd_kit}"`
	Tray      trayCmd      `cmd:"" help:"${cmd_tray}"`
	Rules     rulesCmd     `cmd:"" help:"${cmd_rules}"`
	Reopen    reopenCmd    `cmd:"" help:"${cmd_reopen}"`
	Returns   returnsCmd   `cmd:"" help:"${cmd_returns}"`
	SKU       skuCmd       `cmd:"" name:"sku" help:"${cmd_sku}"`
	Moves     movesCmd     `cmd:"" help:"${cmd_moves}"`
	Receipt   receiptCmd   `cmd:"" help:"${cmd_receipt}"`
	Purchase  purchaseCmd  `cmd:"" help:"${cmd_purchase}"`
	Suppliers supplierCmd  `cmd:"" name:"supplier" help:"${cmd_supplier}"`
	Shops     shopCmd      `cmd:"" name:"shop" help:"${cmd_shop}"`
	Places    placeCmd     `cmd:"" name:"place" help:"${cmd_place}"`
	Reverse   reverseCmd   `cmd:"" help:"${cmd_reverse}"`
	Lots      lotsCmd      `cmd:"" help:"${cmd_lots}"`
	Count     countCmd     `cmd:"" help:"${cmd_count}"`

	Completion completionCmd `cmd:"" help:"${cmd_completion}"`
}

// app is what the commands need besides their own flags.
type app struct {
	commands
	words   *text.Words
	release string
}

// Main runs the command that args ask for and gives the exit code. release is
// the version that the linker set, empty in other builds.
func Main(args []string, release string) int {
	a := &app{words: text.For(line.Language(args, os.Getenv)), release: release}
	err := a.run(args)
	line.Explain(os.Stderr, a.words, err)
	return line.Exit(err)
}

// run parses the command line and runs its command.
func (a *app) run(args []string) error {
	parser, err := kong.New(&a.commands, kong.Name("shipdesk"), kong.Description(a.words.Help.About), helpWords(a.words))
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
