package kit

// Scanner is a Screen whose scans are saved in a mode of its own and not as
// packing; the shell's header says so.
type Scanner interface {
	Screen
	// Mode is the mode of the scans made on the screen.
	Mode() string
	// Scans says in a few words what a scan is here.
	Scans() string
}
