package intake

import (
	"time"

	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/store/sheet"
)

// readFiles parses the files. In which zone a shop's files state times has to
// be known before that.
func (r *run) readFiles(files []string) error {
	r.zones = map[string]*time.Location{}
	err := r.db.Read(r.ctx, func(tx *store.Tx) error {
		return tx.Each("SELECT name, zone FROM shop WHERE zone <> ''", nil, func(read func(...any) error) error {
			var name, zone string
			err := read(&name, &zone)
			if z := deadline.ZoneNamed(zone); z != nil {
				r.zones[name] = z
			}
			return err
		})
	})
	if err != nil {
		return err
	}
	return r.parse(files)
}

// zone is the one in which the row at hand states times: that of its shop.
func (p *parser) zone() *time.Location {
	if len(p.zones) == 0 {
		return p.o.Loc
	}
	name := p.row.Text(sheet.Shop)
	if name == "" {
		name = p.o.Shop
	}
	if z := p.zones[name]; z != nil {
		return z
	}
	return p.o.Loc
}
