package tui

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/store/order"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
)

// shopList lists the shops with their platforms and zones.
func (t timing) shopList(r timeRules) kit.Overlay {
	return kit.Ask(t.lang, t.th, func(lang string) kit.Dialog {
		t := t.in(lang)
		w := t.limits()
		rows := make([]string, len(r.shops))
		for i, s := range r.shops {
			rows[i] = w.ShopRow.Of(t.shopName(s), t.words().Deadlines().Names[cmp.Or(s.Platform, "taobao")], cmp.Or(s.Zone, w.DeskZone.Of(t.zone.String())), s.Open)
		}
		return kit.Dialog{
			Name: w.ShopsTitle, Tone: kit.Neutral, Stay: true, Text: []string{w.ShopsHow}, Rows: rows, Empty: t.words().Deadlines().NothingNext,
			More: t.words().MoreRows, Keys: []kit.Action{kit.Closing(t.words().Common.Close)},
			Do: func(a kit.Answer) tea.Cmd {
				if a.Row < 0 {
					return nil
				}
				s := r.shops[a.Row]
				values := []string{"", s.Zone}
				if s.Platform != "" {
					values[0] = t.words().Deadlines().Names[s.Platform]
				}
				return t.next(t.shopForm(s, values))
			},
		}
	})
}

func (t timing) shopName(s order.Shop) string {
	return cmp.Or(kit.Plain(s.Name), t.limits().NoShopName)
}

// shopForm asks for a shop's platform and zone.
func (t timing) shopForm(s order.Shop, values []string) kit.Overlay {
	return kit.Ask(t.lang, t.th, func(lang string) kit.Dialog {
		t := t.in(lang)
		w := t.limits()
		return kit.Dialog{
			Name: w.ShopTitle.Of(t.shopName(s)), Tone: kit.Neutral, Stay: true, Text: []string{w.ShopHow.Of(t.platforms())}, More: t.words().MoreRows,
			Fields: form([]string{w.Fields.Platform, w.Zone}, values),
			Keys:   []kit.Action{{ID: "check", Keys: []string{"f7"}, Label: w.CheckKey}, kit.Closing(t.words().Common.Cancel)},
			Do: func(a kit.Answer) tea.Cmd {
				to := s
				to.Zone = a.Values[1]
				if to.Platform = t.platform(a.Values[0]); to.Platform == "" && a.Values[0] != "" {
					return t.refuse(w.BadPlatform.Of(a.Values[0], t.platforms()))
				}
				if to.Zone != "" && deadline.ZoneNamed(to.Zone) == nil {
					return t.refuse(w.BadZone.Of(to.Zone))
				}
				return t.confirmShop(to, func(t timing) kit.Overlay { return t.shopForm(s, a.Values) })
			},
		}
	})
}

// confirmShop asks whether a shop is to be so.
func (t timing) confirmShop(s order.Shop, back func(t timing) kit.Overlay) tea.Cmd {
	w, now := t.limits(), t.db.Now().UnixMilli()
	c := confirmed{
		said: w.ShopSaved.Of(t.shopName(s)), back: back,
		says: func(t timing) []string {
			is := t.words().Deadlines().Names[cmp.Or(s.Platform, "taobao")] + t.words().Common.ListMark + cmp.Or(s.Zone, t.limits().DeskZone.Of(t.zone.String()))
			return []string{t.limits().ShopTitle.Of(t.shopName(s)), is}
		},
		do: func(tx *store.Tx) error { return order.SetShop(tx, t.who(), s) },
	}
	return t.confirm(c, func(tx *store.Tx) (order.Moves, error) {
		return order.MovesTo(tx, now, func(b *order.TimeBook) *order.TimeBook { return b.WithShop(s.ID, s.Platform) })
	}, say.Moves)
}
