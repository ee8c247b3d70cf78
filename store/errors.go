package store

import (
	"errors"
	"fmt"
)

// Fault codes: what the machine did wrong. What a person did wrong is a
// verdict of the room concerned, never a Fault.
const (
	FaultBusy         = "busy"            // another program holds the file for too long
	FaultReadOnly     = "read_only"       // the file or its folder can't be written
	FaultDiskFull     = "disk_full"       // no room on the disk; nothing of the act was saved
	FaultNewerFile    = "newer_file"      // written by a newer shipdesk
	FaultNetworkShare = "network_share"   // the file lies on a network share
	FaultNotDatabase  = "not_a_database"  // the file is something else
	FaultNoFolder     = "missing_folder"  // the folder does not exist
	FaultIsFolder     = "is_a_folder"     // a folder stands where the file should be
	FaultNoPermission = "no_permission"   // the file may not be opened
	FaultStationTaken = "station_taken"   // another process holds the station
	FaultImporting    = "importing"       // another import is running
	FaultCorrupt      = "corrupt"         // the file is damaged
	FaultUnknown      = "unknown_outcome" // COMMIT failed: saved or not is found out by the key
	FaultIO           = "io"              // anything else the disk or system refused
	FaultAlarm        = "receipt_alarm"   // the receipt is ahead of the books; a lead must accept it first
	FaultBooks        = "books"           // the books refused an act of ours: an error of the program
)

// Fault is a machine error. Code is one of the Fault constants, Path the file
// or name it is about.
type Fault struct {
	Code string
	Path string
	Err  error
}

func (f *Fault) Error() string {
	if f.Err == nil {
		return fmt.Sprintf("%s: %s", f.Code, f.Path)
	}
	return fmt.Sprintf("%s: %s: %v", f.Code, f.Path, f.Err)
}

// Unwrap gives the error underneath.
func (f *Fault) Unwrap() error { return f.Err }

// FaultCode says which Fault err is or wraps; empty if none.
func FaultCode(err error) string {
	var f *Fault
	if errors.As(err, &f) {
		return f.Code
	}
	return ""
}

// ErrNotFound is returned where one row was asked for and there is none.
var ErrNotFound = errors.New("store: not found")

// Problem is a broken promise of the books, found by a room's Check. Code is
// a word for programs; Names and Numbers say where.
type Problem struct {
	Room    string   `json:"room"`
	Code    string   `json:"code"`
	Names   []string `json:"names,omitempty"`
	Numbers []int64  `json:"numbers,omitempty"`
}

func (p Problem) String() string {
	return fmt.Sprintf("%s: %s %v %v", p.Room, p.Code, p.Names, p.Numbers)
}
