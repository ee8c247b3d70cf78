package pack_test

import (
	"slices"

	"shipdesk/store/pack"
)

// The model of item first, hot mode and order numbers.

// ok forgets what is in hand, or ends hot mode when nothing is left for it.
func (m *model) ok(st *modelStation) pack.Kind {
	if st.hand != nil {
		return pack.Acknowledged
	}
	if st.hot == "" || st.parcel != nil {
		return pack.NothingToDo
	}
	for _, p := range m.parcels {
		if p.state == "ready" && p.barred() == "" && p.wantsJust(modelItem{st.hot, 1}) {
			return pack.NothingToDo
		}
	}
	st.hot = ""
	return pack.HotOff
}

func (m *model) hot(st *modelStation, named string) pack.Kind {
	switch {
	case st.hot != "":
		st.hot = ""
		return pack.HotOff
	case st.parcel != nil:
		return pack.NotAllowed
	case named == "":
		return pack.NothingToDo
	}
	st.hot = named
	return pack.HotOn
}

// order answers an order number.
func (m *model) order(st *modelStation, name string, o *modelOrder) pack.Kind {
	var live []*modelParcel
	var last *modelParcel
	for _, w := range []string{"W1", "W2", "W3", "W4", "W5", "W6"} {
		p := m.parcels[w]
		switch {
		case p == nil || !slices.Contains(p.orders, o):
		case p.state == "packed":
			last = p
		default:
			live = append(live, p)
		}
	}
	for _, p := range live {
		if p == st.parcel || len(live) == 1 {
			return m.waybill(st, name, p)
		}
	}
	if len(live) > 1 {
		st.asked = live
		return pack.Ambiguous
	}
	return m.waybill(st, name, last)
}

func (p *modelParcel) wantsJust(it modelItem) bool {
	left, _ := p.left(it.sku)
	return p.in()+p.allLeft() == it.units && left == it.units
}

// has reports whether the books can give an item: what was never counted is
// found by itself.
func (m *model) has(it modelItem) bool { return m.unknown[it.sku] || m.shelf[it.sku] >= it.units }

// waybillAlone opens a parcel in hot mode.
func (m *model) waybillAlone(st *modelStation, name string, p *modelParcel) pack.Kind {
	it := modelItem{st.hot, 1}
	switch {
	case p.allLeft() == 0:
		return m.openAs(st, name, p)
	case !p.wantsJust(it):
		st.lock, st.lockParcel = pack.WrongItem, p
		return pack.WrongItem
	case !m.has(it):
		st.lock, st.lockParcel = pack.NoneInBooks, p
		return pack.NoneInBooks
	}
	m.openAs(st, name, p)
	return m.item(st, name, it)
}

func (m *model) itemFirst(st *modelStation, it modelItem) pack.Kind {
	switch st.hot {
	case "":
		st.named = it.sku
		if !st.taken {
			st.hand = &it
		}
		return pack.WaybillFirst
	case it.sku:
		return pack.NothingToDo
	}
	st.lock, st.lockParcel = pack.WrongItem, nil
	return pack.WrongItem
}
