package packing

import (
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
)

// undoWidth is how many cells of a name there is room for.
const undoWidth = 24

// undoNamed names what undo would take back: the item counted last, or the
// dispatch just made.
func (s Screen) undoNamed() string {
	a := s.words.Act
	if p := s.view.Parcel; p != nil {
		for _, l := range p.Lines {
			if l.Last {
				return a.UndoLast.Of(kit.Cut(kit.Plain(say.Goods(l.SKU, l.Name, l.Variant)), undoWidth))
			}
		}
		return ""
	}
	if l := s.view.Last; l != nil {
		return a.UndoParcel.Of(kit.CutLeft(kit.Plain(l.Waybill), undoWidth))
	}
	return ""
}
