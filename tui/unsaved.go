package tui

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"time"

	"shipdesk/store"
)

// unsavedPath is where a station keeps the scans that could not be saved before
// it had to end.
func unsavedPath(db, station string) string {
	return db + ".unsaved-" + url.PathEscape(station) + ".jsonl"
}

// unsavedLine is one scan in that file.
type unsavedLine struct {
	Key      string `json:"key"`
	Mode     string `json:"mode"`
	At       int64  `json:"at"`
	Station  string `json:"station"`
	Operator string `json:"operator"`
	Lead     bool   `json:"lead,omitempty"`
	Seen     int64  `json:"seen,omitempty"`
	Heir     bool   `json:"heir,omitempty"`
	Code     string `json:"code"`
}

// writeUnsaved appends scans to the file at path and makes sure that they are
// on the disk.
func writeUnsaved(path string, scans []queued) (err error) {
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	for _, s := range scans {
		line, err := json.Marshal(unsavedLine{
			Key: hex.EncodeToString(s.act.Key[:]), Mode: s.act.Mode, At: s.act.At, Station: s.act.Station,
			Operator: s.act.Operator, Lead: s.act.Lead, Seen: s.act.Seen, Heir: s.heir, Code: s.code,
		})
		if err != nil {
			return err
		}
		if _, err := f.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return f.Sync()
}

// readUnsaved reads the scans back, in their order; none if there is no file.
// A last line that was cut off by a crash is left out: it was never complete.
func readUnsaved(path string) ([]queued, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var scans []queued
	var broken error
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if broken != nil {
			return scans, broken
		}
		s, err := parseUnsaved(lines.Bytes())
		if err != nil {
			broken = fmt.Errorf("%s: line %d: %w", path, len(scans)+1, err)
			continue
		}
		scans = append(scans, s)
	}
	return scans, lines.Err()
}

func parseUnsaved(line []byte) (queued, error) {
	var l unsavedLine
	if err := json.Unmarshal(line, &l); err != nil {
		return queued{}, err
	}
	key, err := hex.DecodeString(l.Key)
	if err != nil || len(key) != len(store.Key{}) {
		return queued{}, errors.New("not a key")
	}
	act := store.Act{Key: store.Key(key), Mode: l.Mode, At: l.At, Station: l.Station, Operator: l.Operator, Lead: l.Lead, Seen: l.Seen}
	return queued{act: act, code: l.Code, heir: l.Heir}, nil
}

// setAside renames the file so that it is not offered again, and returns its
// new name.
func setAside(path string, now time.Time) (string, error) {
	aside := path + "." + now.UTC().Format("20060102-150405")
	return aside, os.Rename(path, aside)
}

// removeFile removes the file at path, if it is still there.
func removeFile(path string) error {
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
