package intake

import (
	"context"
	"errors"

	"shipdesk/store"
	"shipdesk/store/sheet"
)

// SaveColumns remembers what a person said that the columns of a table mean,
// by the signature of its header (sheet.UnknownError has both). Every later
// import of a table with the same columns, in any order, goes by it. An empty
// mapping forgets what was said. Files of the watched folder that nobody knew
// are tried again.
func SaveColumns(tx *store.Tx, signature string, said sheet.Mapping) error {
	if _, err := tx.Exec("DELETE FROM column_map WHERE signature = $1", signature); err != nil {
		return err
	}
	if _, err := tx.Exec("DELETE FROM watched_file WHERE outcome = $1", WatchUnknown); err != nil {
		return err
	}
	for header, field := range said {
		if _, err := tx.Exec("INSERT INTO column_map(signature, header, field) VALUES ($1, $2, $3)",
			signature, sheet.HeaderKey(header), string(field)); err != nil {
			return err
		}
	}
	return nil
}

// Columns gives what was said of tables, by signature.
func Columns(tx *store.Tx) (map[string]sheet.Mapping, error) {
	all := map[string]sheet.Mapping{}
	err := tx.Each("SELECT signature, header, field FROM column_map", nil, func(read func(...any) error) error {
		var signature, header, field string
		err := read(&signature, &header, &field)
		if all[signature] == nil {
			all[signature] = sheet.Mapping{}
		}
		all[signature][header] = sheet.Field(field)
		return err
	})
	return all, err
}

// ErrNoSuchColumns says that Options.Columns speaks of columns that no table of
// the files has together. Nothing was imported.
var ErrNoSuchColumns = errors.New("intake: no table has these columns")

// loadColumns reads what was said of tables before.
func (r *run) loadColumns() error {
	return r.db.Read(r.ctx, func(tx *store.Tx) (err error) {
		r.columns, err = Columns(tx)
		return err
	})
}

// meaningOf gives what people said of a header: with this import, or before.
func (r *run) meaningOf(header []string) sheet.Mapping {
	said := sheet.Mapping{}
	for name, field := range r.o.Columns {
		said[sheet.HeaderKey(name)] = field
	}
	signature := sheet.Signature(header)
	if said.Fits(header) {
		for name, field := range r.columns[signature] {
			if _, anew := said[name]; !anew {
				said[name] = field
			}
		}
		r.saidNow[signature] = said
		return said
	}
	return r.columns[signature]
}

// saveColumns remembers what was said with this import.
func (r *run) saveColumns() error {
	if len(r.saidNow) == 0 {
		return nil
	}
	return r.write(context.WithoutCancel(r.ctx), func(tx *store.Tx) error {
		for signature, said := range r.saidNow {
			if err := SaveColumns(tx, signature, said); err != nil {
				return err
			}
		}
		return nil
	})
}
