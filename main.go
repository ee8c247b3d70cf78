// Shipdesk is a packing and shipping desk in a terminal: scan the waybill,
// scan the items, dispatched and booked. Package cli has the command line,
// package tui the screens.
package main

import (
	"os"
	"os/signal"
	"syscall"
	_ "time/tzdata" // the zone of deadlines, on machines without a list of zones

	"shipdesk/tui/cli"
)

// release is set by the linker when a release is built.
var release string

func main() {
	// A reader that goes away is an error of the writing, not the end of us.
	signal.Ignore(syscall.SIGPIPE)
	os.Exit(cli.Main(os.Args[1:], release))
}
