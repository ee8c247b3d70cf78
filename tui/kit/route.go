package kit

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
