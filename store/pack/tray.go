package pack

import (
	"errors"

	"shipdesk/scan"
	"shipdesk/store"
)

// The wait tray holds parcels whose waybills nobody knows yet: scanned, looked
// like a waybill, no parcel has it. They leave it when an import brings the
// waybill, when a lead says whose it is, or takes it out.

// How a waybill left the tray.
const (
	trayKnown   = "known"   // an import brought it
	trayBound   = "bound"   // a lead said whose it is
	trayCleared = "cleared" // a lead says that it is nobody's
)

// Waiting is a waybill in the tray.
type Waiting struct {
	Waybill  string
	Carriers []string // whose numbers look like this
	At       int64    // UTC ms, when it was scanned first
	Station  string
	Operator string
}

// Tray lists what waits in the tray, longest first.
func Tray(tx *store.Tx, limit int) ([]Waiting, error) {
	var all []Waiting
	err := tx.Each(`SELECT y.waybill, s.at, s.station, s.operator FROM tray y JOIN scan s ON s.id = y.scan_id
		WHERE y.ended = '' ORDER BY y.id LIMIT $1`, []any{limit}, func(read func(...any) error) error {
		var w Waiting
		err := read(&w.Waybill, &w.At, &w.Station, &w.Operator)
		w.Carriers = scan.Carriers(w.Waybill)
		all = append(all, w)
		return err
	})
	return all, err
}

// keepInTray lays a waybill that nobody knows into the tray.
func (t *turn) keepInTray(v *Verdict) error {
	if v.Kind != UnknownWaybill || v.Why != "" || t.sense.Kind != scan.KindCode {
		return nil
	}
	_, err := t.tx.Exec("INSERT INTO tray(key, waybill, scan_id) VALUES ($1, $2, $3) ON CONFLICT (key) WHERE ended = '' DO NOTHING",
		scan.WaybillKey(v.Code), v.Code, v.Scan)
	return err
}

func endTray(tx *store.Tx, waybill, how string, doc int64) (bool, error) {
	n, err := tx.Exec("UPDATE tray SET ended = $1, ended_doc = $2 WHERE key = $3 AND ended = ''", how, doc, scan.WaybillKey(waybill))
	return n > 0, err
}

// clearTray takes a waybill out of the tray that is nobody's.
func (t *turn) clearTray(waybill string) (Verdict, error) {
	var id int64
	err := t.tx.Row("SELECT id, waybill FROM tray WHERE key = $1 AND ended = ''", []any{scan.WaybillKey(waybill)}, &id, &waybill)
	if errors.Is(err, store.ErrNotFound) {
		return t.orHow(WhyNotInTray), nil
	}
	if err != nil {
		return Verdict{}, err
	}
	seq, err := t.tx.Reserve()
	if err == nil {
		_, err = endTray(t.tx, waybill, trayCleared, seq)
	}
	if err != nil {
		return Verdict{}, err
	}
	return Verdict{Kind: Bound, Why: WhyCleared, Waybill: waybill}, t.book(&store.Doc{Kind: DocTrayCleared, Subject: id, Body: waybill})
}

// KnowTray takes the waybills out of the tray that parcels have now, and names
// them. doc is the number of the document of the import that brought them.
func KnowTray(tx *store.Tx, doc int64) ([]string, error) {
	var known []string
	err := tx.Each(`SELECT y.waybill FROM tray y WHERE y.ended = '' AND EXISTS (SELECT 1 FROM parcel p WHERE p.key = y.key AND p.state IN (1, 2, 3)) ORDER BY y.id`,
		nil, func(read func(...any) error) error {
			var w string
			err := read(&w)
			known = append(known, w)
			return err
		})
	for _, w := range known {
		if err == nil {
			_, err = endTray(tx, w, trayKnown, doc)
		}
	}
	return known, err
}

// TrayView is what a screen shows of the tray.
type TrayView struct {
	Count int64    // waybills that wait
	Doc   int64    // the last import that knew some; 0 = none yet
	Known []string // which
}

// lookTray reads it.
func lookTray(tx *store.Tx) (TrayView, error) {
	var v TrayView
	err := tx.Row(`SELECT (SELECT count(*) FROM tray WHERE ended = ''), (SELECT coalesce(max(ended_doc), 0) FROM tray WHERE ended <> '' AND ended = 'known')`,
		nil, &v.Count, &v.Doc)
	if err != nil || v.Doc == 0 {
		return v, err
	}
	err = tx.Each("SELECT waybill FROM tray WHERE ended <> '' AND ended = 'known' AND ended_doc = $1 ORDER BY id", []any{v.Doc}, func(read func(...any) error) error {
		var w string
		err := read(&w)
		v.Known = append(v.Known, w)
		return err
	})
	return v, err
}

// Checks of what a lead changed: a waybill that was joined leads on, one that
// was bound is its parcel's, and what lies in the tray was scanned.
const (
	checkJoined = `SELECT d.body, d.seq FROM doc d WHERE d.kind = 'join' AND NOT EXISTS (SELECT 1 FROM waybill_past w
			WHERE w.doc_seq = d.seq AND substr(d.body, 1, length(w.waybill) + 3) = w.waybill || ' > ')`
	checkBound = `SELECT d.body, d.seq FROM doc d WHERE d.kind = 'bind'
			AND NOT EXISTS (SELECT 1 FROM parcel p WHERE p.id = d.subject AND substr(d.body, 1, length(p.waybill) + 3) = p.waybill || ' > ')
			AND NOT EXISTS (SELECT 1 FROM waybill_past w WHERE substr(d.body, 1, length(w.waybill) + 3) = w.waybill || ' > ')`
	checkTray = `SELECT y.waybill, y.id FROM tray y LEFT JOIN scan s ON s.id = y.scan_id LEFT JOIN doc d ON d.seq = y.ended_doc
			WHERE s.id IS NULL OR s.verdict <> 'unknown_waybill' OR s.code <> y.waybill OR y.ended = '' AND y.ended_doc <> 0
				OR y.ended <> '' AND (d.seq IS NULL OR (y.ended = 'known') <> (d.kind = 'import') OR (y.ended = 'bound') <> (d.kind = 'bind')
					OR (y.ended = 'cleared') <> (d.kind = 'tray_cleared'))
				OR y.ended = '' AND EXISTS (SELECT 1 FROM parcel p WHERE p.key = y.key AND p.state IN (1, 2, 3))`
	checkCleared = `SELECT d.body, d.seq FROM doc d LEFT JOIN tray y ON y.id = d.subject
			WHERE d.kind = 'tray_cleared' AND (y.id IS NULL OR y.ended_doc <> d.seq OR y.waybill <> d.body)`
)
