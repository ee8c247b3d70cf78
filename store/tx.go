package store

import (
	"context"
	"database/sql"
	"errors"
	"strconv"
)

// Tx is one transaction on the books. Rooms take it first and compose.
type Tx struct {
	ctx   context.Context
	db    *DB
	s     *session
	depth int
	found *head // the head of the chain before this transaction, once it was asked for
	wrote *head // the head of the chain after this transaction, nil if no document was posted
	now   int64 // UTC ms, once it was asked for
}

// session is a connection with the statements prepared on it so far.
type session struct {
	conn  *sql.Conn
	stmts map[string]*sql.Stmt
}

func newSession(ctx context.Context, pool *sql.DB) (*session, error) {
	conn, err := pool.Conn(ctx)
	if err != nil {
		return nil, err
	}
	return &session{conn: conn, stmts: map[string]*sql.Stmt{}}, nil
}

// close ends the statements before the connection: the engine folds the
// write-ahead log into the file only when its last connection really closes.
func (s *session) close() error {
	var errs []error
	for _, st := range s.stmts {
		errs = append(errs, st.Close())
	}
	return errors.Join(append(errs, s.conn.Close())...)
}

func (s *session) prepare(ctx context.Context, query string) (*sql.Stmt, error) {
	if st := s.stmts[query]; st != nil {
		return st, nil
	}
	st, err := s.conn.PrepareContext(context.WithoutCancel(ctx), query)
	if err == nil {
		s.stmts[query] = st
	}
	return st, err
}

func (s *session) exec(ctx context.Context, query string, args ...any) (sql.Result, error) {
	st, err := s.prepare(ctx, query)
	if err != nil {
		return nil, err
	}
	return st.ExecContext(ctx, args...)
}

// Context is the context the transaction runs under.
func (tx *Tx) Context() context.Context { return tx.ctx }

// Now is the machine's time in UTC milliseconds. The clock is read once in a
// transaction: what is saved together is saved at one time, and answers say
// the time that was recorded.
func (tx *Tx) Now() int64 {
	if tx.now == 0 {
		tx.now = tx.db.Now().UnixMilli()
	}
	return tx.now
}

// Exec runs a statement and says how many rows it changed. Queries are
// portable SQL with $1, $2, … and must be constant text: each is prepared once.
func (tx *Tx) Exec(query string, args ...any) (int64, error) {
	r, err := tx.s.exec(tx.ctx, query, args...)
	if err != nil {
		return 0, fault(tx.db.path, err)
	}
	return r.RowsAffected()
}

// Insert runs an INSERT and gives the id of the new row.
func (tx *Tx) Insert(query string, args ...any) (int64, error) {
	r, err := tx.s.exec(tx.ctx, query, args...)
	if err != nil {
		return 0, fault(tx.db.path, err)
	}
	return r.LastInsertId()
}

// Row reads one row into dest; ErrNotFound if there is none.
func (tx *Tx) Row(query string, args []any, dest ...any) error {
	st, err := tx.s.prepare(tx.ctx, query)
	if err != nil {
		return fault(tx.db.path, err)
	}
	err = st.QueryRowContext(tx.ctx, args...).Scan(dest...)
	if errors.Is(err, sql.ErrNoRows) {
		return ErrNotFound
	}
	return fault(tx.db.path, err)
}

// Each reads rows one after the other: scan gets the function that reads the
// columns of the current row. An error from scan ends the reading.
func (tx *Tx) Each(query string, args []any, scan func(read func(dest ...any) error) error) error {
	st, err := tx.s.prepare(tx.ctx, query)
	if err != nil {
		return fault(tx.db.path, err)
	}
	rows, err := st.QueryContext(tx.ctx, args...)
	if err != nil {
		return fault(tx.db.path, err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows.Scan); err != nil {
			return err
		}
	}
	return fault(tx.db.path, rows.Err())
}

// Act runs f inside a savepoint: if f returns an error or false, everything
// it wrote is taken back and the transaction goes on.
func (tx *Tx) Act(f func() (keep bool, err error)) error {
	name := "act" + strconv.Itoa(tx.depth)
	tx.depth++
	defer func() { tx.depth-- }()
	before := tx.wrote
	if _, err := tx.Exec("SAVEPOINT " + name); err != nil {
		return err
	}
	keep, err := f()
	if !keep || err != nil {
		tx.wrote = before
		if _, back := tx.Exec("ROLLBACK TO " + name); back != nil {
			return errors.Join(err, back)
		}
	}
	_, rel := tx.Exec("RELEASE " + name)
	return errors.Join(err, rel)
}
