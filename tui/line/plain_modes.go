package line

import (
	"context"
	"slices"
	"strings"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/store/pack"
	"shipdesk/store/returns"
	"shipdesk/tui/say"
)

// commandMode goes from packing to receiving, issuing, moving or returns; it
// means something in plain mode alone, where no key does that.
const commandMode scan.Command = "mode"

// plainModes are the modes of the desk as lines of text, in the order in which
// they are told.
func plainModes() []string { return append([]string{pack.Mode, returns.Mode}, inbound.Modes()...) }

// modeNamed finds a mode by its name, in either language.
func (p *plain) modeNamed(name string) (string, bool) {
	name = strings.ToLower(strings.TrimSpace(name))
	for _, m := range plainModes() {
		if name == m || name == p.Words.PlainModes().Names[m] {
			return m, true
		}
	}
	return "", false
}

// modeAsked reads a line that names a mode: /mode receive.
func modeAsked(line string) (name string, ok bool) {
	word, name, _ := strings.Cut(scan.Clean(line), " ")
	return name, word == "/mode" || word == "/模式"
}

// enter goes on in a mode, at the same station and as the same person.
func (p *plain) enter(mode string) {
	p.options.Mode, p.scanning.act.Mode, p.keys.mode = mode, mode, mode
	p.parcel = 0
}

// change goes to the mode that a line names; without one it says which there are.
func (p *plain) change(ctx context.Context, line string) error {
	name, _ := modeAsked(line)
	mode, ok := p.modeNamed(name)
	if !ok {
		p.tell(p.Words.PlainModes().Which.Of(strings.Join(p.modeNames(), p.Words.Common.ListMark)))
		return nil
	}
	p.enter(mode)
	return p.state(ctx)
}

func (p *plain) modeNames() (all []string) {
	for _, m := range plainModes() {
		name := m
		if said := p.Words.PlainModes().Names[m]; said != m {
			name += " " + said
		}
		all = append(all, name)
	}
	return all
}

// packs reports whether parcels are packed here and now.
func (p *plain) packs() bool { return p.options.Mode == "" || p.options.Mode == pack.Mode }

// standing says where the station stands in a mode besides packing: what is
// done here, and what was answered last if something is under way.
func (p *plain) standing(ctx context.Context) error {
	mode := p.options.Mode
	p.tell(p.Words.PlainModes().Begin[mode])
	return p.DB.Read(ctx, func(tx *store.Tx) error {
		if mode == returns.Mode {
			last, err := returns.Standing(tx, p.scanning.act.Station)
			if last != nil {
				p.tell(say.Return(p.Words, *last, p.DB.Now(), p.Loc).Line())
			}
			return err
		}
		last, held, err := inbound.Standing(tx, p.scanning.act.Station, mode)
		if last != nil {
			p.seen.Store(max(p.seen.Load(), last.Scan))
			p.tell(say.GoodsVerdict(p.Words, *last).Line())
		}
		if held > 0 {
			p.tell(p.Words.Packing.Held.Of(held))
		}
		return err
	})
}

// badMode refuses a mode on the command line that plain mode does not have.
func (d *Desk) badMode(mode string) error {
	if mode == "" || slices.Contains(plainModes(), mode) {
		return nil
	}
	return usage(d.Words.Line.BadMode.Of(mode))
}
