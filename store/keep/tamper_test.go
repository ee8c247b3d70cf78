package keep_test

import (
	"context"
	"database/sql"
	"slices"
	"testing"

	"shipdesk/store/keep"
	"shipdesk/store/shoptest"
)

// unguard are the statements behind which the books can be tampered with; check
// says "store.guard" of that besides.
var unguard = []string{"DROP TRIGGER scan_no_update"}

// tamper runs statements on a shop's file behind its back, and gives what check
// names then, as room.code, each once.
func tamper(t *testing.T, s *shoptest.Shop, statements ...string) []string {
	t.Helper()
	raw, err := sql.Open("sqlite", "file:"+s.DB.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	for _, q := range statements {
		if _, err := raw.Exec(q); err != nil {
			t.Fatal(err)
		}
	}
	problems, err := keep.Check(context.Background(), s.DB)
	if err != nil {
		t.Fatal(err)
	}
	var named []string
	for _, p := range problems {
		named = append(named, p.Room+"."+p.Code)
	}
	t.Log(problems) // seen where the test fails
	slices.Sort(named)
	return slices.Compact(named)
}

// wantNamed fails the test unless check named just these problems.
func wantNamed(t *testing.T, got []string, want ...string) {
	t.Helper()
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("check says %v, want %v", got, want)
	}
}
