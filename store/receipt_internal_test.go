package store

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

// A receipt that can't be written takes nothing back: what was committed is
// answered as saved, and the desk can say that its safety net is torn.
func TestAReceiptThatCantBeWrittenFailsNoAct(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	db, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	post := func() {
		t.Helper()
		act := Act{Key: NewKey(), Mode: "test", Station: "1", Operator: "小王"}
		if err := db.Write(context.Background(), func(tx *Tx) error { return tx.Post(act, &Doc{Key: act.Key, Kind: "one"}) }); err != nil {
			t.Fatal(err)
		}
	}
	whole := db.receipt.file
	if db.receipt.file, err = os.Open(path + receiptSuffix); err != nil { // read-only
		t.Fatal(err)
	}
	post()
	if FaultCode(db.ReceiptFault()) != FaultIO {
		t.Errorf("the receipt's fault: %v", db.ReceiptFault())
	}
	if seq, err := db.LastSeq(context.Background()); err != nil || seq != 1 {
		t.Errorf("last document %d %v", seq, err)
	}
	if err := db.receipt.close(); err != nil {
		t.Error(err)
	}
	db.receipt.file = whole
	post()
	if err := db.ReceiptFault(); err != nil || db.receipt.read().seq != 2 {
		t.Errorf("the next one: %v", err)
	}
	if err := db.Close(); err != nil {
		t.Error(err)
	}
}
