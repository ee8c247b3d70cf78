package packing

import (
	"strings"

	"shipdesk/store/pack"
	"shipdesk/tui/kit"
)

// Where goods have lots, the line says beside the place which one to take
// there. The day stays whole, and a long lot gives way.

// mostLot is the room that a lot and its day have beside the place.
const mostLot = 22

// lot is the lot to take and the day it expires, in at most w cells.
func lot(l pack.LineView, w int) string {
	name := kit.Plain(l.Lot)
	if l.Lot == l.Expires || l.Expires == "" {
		return kit.Cut(name, w)
	}
	if room := w - kit.Width(l.Expires) - 1; room > 1 {
		return kit.Cut(name, room) + " " + l.Expires
	}
	return kit.Cut(l.Expires, w)
}

// lotWidth is as wide as the lots on the screen need, 0 where there are none.
func lotWidth(rows []pack.LineView) int {
	width := 0
	for _, l := range rows {
		width = max(width, kit.Width(lot(l, mostLot)))
	}
	return width
}

// withLot sets the lot behind the place, for a narrow window.
func withLot(place string, l pack.LineView, w int) string {
	return strings.TrimRight(place+"  "+lot(l, max(w-kit.Width(place)-2, 1)), " ")
}
