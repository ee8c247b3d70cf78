package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
)

//go:embed schema/*.sql
var schemaFiles embed.FS

// migrate brings the file to the newest schema: numbered SQL files, forward
// only, all in one transaction, guarded by user_version.
func migrate(ctx context.Context, path string) (err error) {
	steps, err := fs.Glob(schemaFiles, "schema/*.sql")
	if err != nil {
		return err
	}
	if err := ours(ctx, path); err != nil {
		return err
	}
	pool, conn, err := migrationConn(ctx, path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, conn.Close(), pool.Close()) }()
	have, err := userVersion(ctx, conn)
	if err != nil {
		return err
	}
	switch {
	case have == len(steps):
		return nil
	case have > len(steps):
		return &Fault{Code: FaultNewerFile, Path: path, Err: fmt.Errorf("schema %d, this program knows %d", have, len(steps))}
	}
	return applySteps(ctx, conn, steps, path)
}

func userVersion(ctx context.Context, conn *sql.Conn) (int, error) {
	var v int
	err := conn.QueryRowContext(ctx, "PRAGMA user_version").Scan(&v)
	return v, err
}

func applySteps(ctx context.Context, conn *sql.Conn, steps []string, path string) error {
	if _, err := conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	if err := applyInside(ctx, conn, steps, path); err != nil {
		_, _ = conn.ExecContext(ctx, "ROLLBACK")
		return err
	}
	_, err := conn.ExecContext(ctx, "COMMIT")
	return err
}

func applyInside(ctx context.Context, conn *sql.Conn, steps []string, path string) error {
	have, err := userVersion(ctx, conn) // again: another terminal may have been faster
	if err != nil {
		return err
	}
	for n := have; n < len(steps); n++ {
		text, err := schemaFiles.ReadFile(steps[n])
		if err != nil {
			return err
		}
		if _, err := conn.ExecContext(ctx, string(text)); err != nil {
			return fmt.Errorf("%s: %w", steps[n], err)
		}
	}
	if err := foreignKeysHold(ctx, conn, path); err != nil {
		return err
	}
	_, err = conn.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version=%d", len(steps)))
	return err
}

func foreignKeysHold(ctx context.Context, conn *sql.Conn, path string) error {
	rows, err := conn.QueryContext(ctx, "PRAGMA foreign_key_check")
	if err != nil {
		return err
	}
	defer rows.Close()
	if rows.Next() {
		return &Fault{Code: FaultCorrupt, Path: path, Err: errors.New("a migration left a broken reference")}
	}
	return rows.Err()
}
