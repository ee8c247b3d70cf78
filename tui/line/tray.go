package line

import (
	"bufio"
	"context"
	"strings"

	"shipdesk/store"
	"shipdesk/store/pack"
)

// trayed is a waybill of the wait tray as the command lists it.
type trayed struct {
	Waybill   string   `json:"waybill"`
	Carriers  []string `json:"carriers"` // whose numbers look like this
	ScannedAt string   `json:"scanned_at"`
	Station   string   `json:"station"`
	Operator  string   `json:"operator"`
}

// trayMost is more than any tray holds.
const trayMost = 1_000_000

// Tray lists the waybills that were scanned and that no parcel has, as a JSON
// array or as lines with tabs.
func (d *Desk) Tray(ctx context.Context, asJSON bool) error {
	var all []pack.Waiting
	err := d.DB.Read(ctx, func(tx *store.Tx) (err error) {
		all, err = pack.Tray(tx, trayMost)
		return err
	})
	if err != nil {
		return err
	}
	if asJSON {
		list := newJSONArray(d.Out)
		for _, w := range all {
			if err := list.add(trayed{w.Waybill, append([]string{}, w.Carriers...), d.stamp(w.At), w.Station, w.Operator}); err != nil {
				return err
			}
		}
		return list.end()
	}
	out := bufio.NewWriter(d.Out)
	if err := tabbedHead(out, d.Words.Lead().TrayHead); err != nil {
		return err
	}
	for _, w := range all {
		if err := tabbed(out, w.Waybill, strings.Join(w.Carriers, d.Words.Common.ListMark), d.stamp(w.At), w.Station, w.Operator); err != nil {
			return err
		}
	}
	return out.Flush()
}
