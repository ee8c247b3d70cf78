package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"hash/crc32"
	"os"
)

// A damaged or cut tail of the write-ahead log is dropped by the engine
// without an error. The receipt, a small file beside the books, remembers the
// last document, so that such a loss is noticed before anybody scans.

const (
	receiptMagic = "shipdesk receipt"
	slotSize     = 512 // one disk sector, written whole
	slotBytes    = len(receiptMagic) + 8 + 32 + 4
)

// receipt is two slots written in turn: one of them is always whole.
type receipt struct{ file *os.File }

func openReceipt(path string) (*receipt, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, err
	}
	return &receipt{f}, nil
}

func (r *receipt) close() error { return r.file.Close() }

func (r *receipt) write(h head) error {
	b := make([]byte, 0, slotBytes)
	b = append(b, receiptMagic...)
	b = binary.BigEndian.AppendUint64(b, uint64(h.seq))
	b = append(b, h.hash[:]...)
	b = binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b))
	_, err := r.file.WriteAt(b, h.seq%2*slotSize)
	if err != nil {
		return &Fault{Code: FaultIO, Path: r.file.Name(), Err: err}
	}
	return nil
}

// read gives the newest whole slot; zero with none.
func (r *receipt) read() head {
	var newest head
	for slot := range int64(2) {
		b := make([]byte, slotBytes)
		if _, err := r.file.ReadAt(b, slot*slotSize); err != nil {
			continue
		}
		body, sum := b[:slotBytes-4], binary.BigEndian.Uint32(b[slotBytes-4:])
		if !bytes.HasPrefix(b, []byte(receiptMagic)) || crc32.ChecksumIEEE(body) != sum {
			continue
		}
		h := head{seq: int64(binary.BigEndian.Uint64(b[len(receiptMagic):]))}
		copy(h.hash[:], b[len(receiptMagic)+8:])
		if h.seq > newest.seq {
			newest = h
		}
	}
	return newest
}

// Alarm says that the receipt knows more than the books: their last
// documents were lost without an error, or the file is another one.
type Alarm struct {
	Receipt int64 // last document by the receipt
	Books   int64 // last document in the books
	Differs bool  // the books have that number, but another document under it
}

// Alarm is what comparing the receipt with the books found when they were
// opened; nil if all is well or a lead accepted it.
func (db *DB) Alarm() *Alarm {
	db.mu.Lock()
	defer db.mu.Unlock()
	return db.alarm
}

func (db *DB) compareReceipt(ctx context.Context) error {
	h := db.receipt.read()
	if h.seq == 0 {
		return nil
	}
	return db.Read(ctx, func(tx *Tx) error {
		last, err := tx.chainHead()
		if err != nil {
			return err
		}
		var sum []byte
		err = tx.Row("SELECT hash FROM doc WHERE seq = $1", []any{h.seq}, &sum)
		if err != nil && !errors.Is(err, ErrNotFound) {
			return err
		}
		if bytes.Equal(sum, h.hash[:]) || lossAccepted(tx, h) {
			return nil
		}
		db.alarm = &Alarm{Receipt: h.seq, Books: last.seq, Differs: err == nil}
		return nil
	})
}

// lossAccepted reports whether a lead accepted the loss but the machine
// stopped before the receipt was written anew.
func lossAccepted(tx *Tx, h head) bool {
	var n int64
	err := tx.Row("SELECT count(*) FROM doc WHERE kind = $1 AND body = $2", []any{DocAcceptLoss, h.String()}, &n)
	return err == nil && n > 0
}

func (h head) String() string { return hex.EncodeToString(h.hash[:]) }

// DocAcceptLoss is the kind of the document by which a lead accepts that the
// books are behind their receipt. Subject is the receipt's number, Body its
// hash in hexadecimal.
const DocAcceptLoss = "accept_loss"

// AcceptAlarm lets the desk go on after an Alarm: a lead says why, and a
// document remembers it. ErrNotLead, ErrNoReason.
func (db *DB) AcceptAlarm(ctx context.Context, act Act, reason string) error {
	if !act.Lead {
		return ErrNotLead
	}
	if reason = CleanName(reason); reason == "" {
		return ErrNoReason
	}
	lost := db.receipt.read()
	err := db.Write(ctx, func(tx *Tx) error {
		return tx.Post(act, &Doc{Key: act.Key, Kind: DocAcceptLoss, Reason: reason, Subject: lost.seq, Body: lost.String()})
	})
	if err != nil {
		return err
	}
	db.mu.Lock()
	db.alarm = nil
	db.mu.Unlock()
	return db.restartReceipt(ctx)
}

// restartReceipt forgets the lost documents' slot, which would otherwise go
// on standing higher than the books.
func (db *DB) restartReceipt(ctx context.Context) error {
	return db.Write(ctx, func(tx *Tx) error {
		h, err := tx.chainHead()
		if err == nil {
			err = db.receipt.file.Truncate(0)
		}
		tx.wrote = &h
		return err
	})
}
