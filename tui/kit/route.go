package kit

import "shipdesk/scan"

// Looker is a Screen on which codes are looked up. What is scanned or typed
// there is handed to it as a CodeMsg and is never a packing scan; the shell's
// header says so.
type Looker interface {
	Screen
	// Looks says in a few words that nothing is packed here.
	Looks() string
}

// PendingMsg tells a Looker what stands in the scan line, at every change.
type PendingMsg struct{ Text string }

// CodeMsg hands a code to a Looker.
type CodeMsg struct{ Code string }

// GoMsg asks the shell to show another screen, by its name.
type GoMsg struct{ Screen string }

// ChangedMsg tells the screen being looked at that the books have changed.
type ChangedMsg struct{}

// ShownMsg tells a screen that it is the one being looked at from now on.
type ShownMsg struct{}

// Commander is a Looker on which some commands mean something after all.
type Commander interface {
	// Command gives the packing scan that a command is here, or says why it does
	// nothing; not ok is a command like any other.
	Command(c scan.Command) (code, why string, ok bool)
}

// Hinter is a Looker that says itself what its scan line is for.
type Hinter interface {
	LineHint() (label, hint string)
}

// Filterer is a Looker that some commands filter: it gets them as a CodeMsg.
type Filterer interface {
	Takes(c scan.Command) bool
}
