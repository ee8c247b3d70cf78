package intake

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"shipdesk/store"
)

// WatchSetting is the setting that names the folder whose files import by
// themselves; empty for none.
const WatchSetting = "watch_folder"

// How a file of the watched folder ended.
const (
	WatchImported = "imported" // read; rows may have been refused
	WatchBroken   = "broken"   // can't be read
	WatchUnknown  = "unknown"  // its columns are unknown; tried again when SaveColumns is told of some
)

// Watch imports what is put into a folder. It belongs to one goroutine at a
// time. Files are left as they are; by their content the books remember which
// were imported, so that each is once, whatever terminal watches and whatever
// its name.
type Watch struct {
	// Reports, if set, begins the report of a file: add gets the fate of every
	// row, end is told whether any was refused and says where the report is,
	// empty if it was not kept.
	Reports func(path string) (add func(Fate) error, end func(refused bool) string)

	db     *store.DB
	folder string
	before map[string]look // files as they were at the last look
	sums   map[string]hashed
}

// look is how a file looked from outside.
type look struct {
	size    int64
	changed time.Time
}

// hashed is a file whose content was read once.
type hashed struct {
	look
	sum string
}

// Watched is what became of one file of the watched folder.
type Watched struct {
	File   string
	Result Result
	Report string // where the fate of every row stands; empty where none was refused
	Err    error  // a *BrokenFile: it is not tried again unless its content changes
}

// NewWatch begins to watch.
func NewWatch(db *store.DB) *Watch { return &Watch{db: db} }

// Look imports the files of the folder that are new and have not changed since
// the last look, each in an import of its own, the oldest first. It answers
// nothing where the setting names no folder. A file that can't be read, and
// rows that are refused, are reported once; what the machine did wrong (a
// Fault: another import is running, the folder is gone) ends the look with an
// error and is tried again at the next.
func (w *Watch) Look(ctx context.Context, act store.Act, o Options) ([]Watched, error) {
	folder, err := w.setting(ctx)
	if err != nil || folder == "" {
		w.before = nil
		return nil, err
	}
	if folder != w.folder {
		w.folder, w.before, w.sums = folder, nil, map[string]hashed{}
	}
	files, now, err := w.list()
	if err != nil {
		return nil, err
	}
	before := w.before
	w.before = now
	var all []Watched
	for _, name := range files {
		if is, ok := before[name]; !ok || is != now[name] {
			continue
		}
		done, err := w.one(ctx, act, name, o)
		if err != nil {
			return all, err
		}
		if done != nil {
			all = append(all, *done)
		}
	}
	return all, nil
}

func (w *Watch) setting(ctx context.Context) (folder string, err error) {
	err = w.db.Read(ctx, func(tx *store.Tx) error {
		folder, err = store.Setting(tx, WatchSetting)
		return err
	})
	return strings.TrimSpace(folder), err
}

// watchedEndings are the files that are looked at. Programs write others
// beside them.
var watchedEndings = []string{".csv", ".tsv", ".txt", ".xlsx", ".xls"}

// list gives the tables in the folder, the oldest first.
func (w *Watch) list() ([]string, map[string]look, error) {
	entries, err := os.ReadDir(w.folder)
	if err != nil {
		return nil, nil, &store.Fault{Code: store.FaultNoFolder, Path: w.folder, Err: err}
	}
	var names []string
	all := map[string]look{}
	for _, e := range entries {
		name := e.Name()
		hidden := strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~")
		if hidden || !slices.Contains(watchedEndings, strings.ToLower(filepath.Ext(name))) {
			continue
		}
		info, err := os.Stat(filepath.Join(w.folder, name))
		if errors.Is(err, fs.ErrNotExist) {
			continue // gone meanwhile
		}
		if err != nil || !info.Mode().IsRegular() || info.Size() == 0 {
			continue
		}
		names = append(names, name)
		all[name] = look{info.Size(), info.ModTime()}
	}
	slices.SortStableFunc(names, func(a, b string) int { return all[a].changed.Compare(all[b].changed) })
	return names, all, nil
}

// one imports a file unless the books know its content; nil if they do.
func (w *Watch) one(ctx context.Context, act store.Act, name string, o Options) (*Watched, error) {
	path := filepath.Join(w.folder, name)
	sum, err := w.sum(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, &store.Fault{Code: store.FaultIO, Path: path, Err: err}
	}
	met, err := w.met(ctx, sum)
	if met || err != nil {
		return nil, err
	}
	act.Key, act.At = store.NewKey(), w.db.Now().UnixMilli()
	end := func(bool) string { return "" }
	if w.Reports != nil {
		o.Report, end = w.Reports(path)
	}
	result, err := Run(ctx, w.db, act, []string{path}, o)
	at := end(err == nil && len(result.Refused) > 0)
	var b *BrokenFile
	var report *ReportError
	if err != nil && !errors.As(err, &b) && !errors.As(err, &report) {
		return nil, err
	}
	return w.remember(ctx, sum, Watched{File: name, Result: result, Report: at, Err: err})
}

// sum hashes a file, once for each of its states.
func (w *Watch) sum(name string) (string, error) {
	if h, ok := w.sums[name]; ok && h.look == w.before[name] {
		return h.sum, nil
	}
	sum, err := fileSum(filepath.Join(w.folder, name))
	if err == nil {
		w.sums[name] = hashed{w.before[name], sum}
	}
	return sum, err
}

func (w *Watch) met(ctx context.Context, sum string) (met bool, err error) {
	err = w.db.Read(ctx, func(tx *store.Tx) error {
		var n int64
		err := tx.Row("SELECT count(*) FROM watched_file WHERE hash = $1", []any{sum}, &n)
		met = n > 0
		return err
	})
	return met, err
}

// remember notes that a file was dealt with.
func (w *Watch) remember(ctx context.Context, sum string, f Watched) (*Watched, error) {
	outcome := WatchImported
	var b *BrokenFile
	if errors.As(f.Err, &b) {
		outcome = WatchBroken
		if b.Unknown() != nil {
			outcome = WatchUnknown
		}
	}
	err := w.db.Write(context.WithoutCancel(ctx), func(tx *store.Tx) error {
		_, err := tx.Exec(`INSERT INTO watched_file(hash, file, at, outcome, doc_seq) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (hash) DO NOTHING`,
			sum, f.File, tx.Now(), outcome, f.Result.Doc)
		return err
	})
	return &f, err
}
