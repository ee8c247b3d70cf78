// Package tui is the shell around every screen: it collects keys and pastes
// into scans, saves them in order, rings, and draws header, scan line, status
// and footer. What a screen shows and what a scan means is decided elsewhere.
//
// Three rules hold it together. Update does no input or output: that happens in
// commands, which close over values. A scan is in the queue until its commit
// has returned. And View, which runs after every message, only puts cached
// strings together.
package tui
