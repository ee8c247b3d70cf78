package pack_test

import (
	"slices"
	"strings"

	"shipdesk/store/pack"
)

// lead answers what a lead changes, and the label of a parcel that was joined
// into another; "" for every other code.
func (m *model) lead(st *modelStation, code string) pack.Kind {
	switch {
	case code == "/part":
		return m.part(st)
	case code == "/join":
		return m.join(st)
	case strings.HasPrefix(code, "/join "):
		return m.joinNamed(st, m.parcels[code[len("/join "):]])
	case strings.HasPrefix(code, "/swap "):
		words := strings.Fields(code)
		return m.swap(st, words[1], words[2])
	case code[0] == 'W' && m.parcels[code] == nil:
		return pack.UnknownWaybill
	}
	return ""
}

// part dispatches what is in the parcel; the rest waits for a new waybill.
func (m *model) part(st *modelStation) pack.Kind {
	p := st.parcel
	if p == nil {
		return pack.NothingToDo
	}
	if k := p.barred(); k != "" {
		st.lock, st.lockParcel = k, p
		return k
	}
	if p.in() == 0 {
		return pack.NotAllowed
	}
	if p.allLeft() == 0 {
		return m.orComplete(st, pack.NothingToDo)
	}
	for _, o := range p.orders {
		left := int64(0)
		for sku := range o.want {
			left += o.want[sku] - o.picked[sku]
		}
		if !o.closed && left > 0 && !m.otherTakes(o, p) {
			m.dispatch(st, p)
			return pack.Finished
		}
	}
	return pack.NotAllowed
}

func (m *model) join(st *modelStation) pack.Kind {
	if st.parcel == nil {
		return pack.NothingToDo
	}
	if k := st.parcel.barred(); k != "" {
		st.lock, st.lockParcel = k, st.parcel
		return k
	}
	st.joins = true
	return pack.Asking
}

func (m *model) joinNamed(st *modelStation, b *modelParcel) pack.Kind {
	if st.parcel == nil {
		return pack.NothingToDo
	}
	return m.joinParcel(st, b)
}

func (m *model) joinParcel(st *modelStation, b *modelParcel) pack.Kind {
	a := st.parcel
	if k := a.barred(); k != "" {
		st.lock, st.lockParcel = k, a
		return k
	}
	switch {
	case b == a:
		return pack.NothingToDo
	case b == nil || b.state == "packed" || b.state == "open" || len(b.docs) > 0 || b.barred() != "":
		return pack.NotAllowed
	}
	for _, o := range b.orders {
		if !slices.Contains(a.orders, o) {
			a.orders = append(a.orders, o)
		}
	}
	slices.SortFunc(a.orders, func(x, y *modelOrder) int { return strings.Compare(x.no, y.no) })
	delete(m.parcels, b.waybill)
	for _, other := range m.stations {
		if other.offered == b {
			other.offered = nil
		}
		if other.lockParcel == b {
			other.lockParcel = nil
		}
	}
	return pack.Joined
}

// swap sends other goods for every line of the open parcel that wants some.
func (m *model) swap(st *modelStation, from, to string) pack.Kind {
	if st.parcel == nil {
		return pack.NothingToDo
	}
	var orders []*modelOrder
	for _, o := range st.parcel.orders {
		if o.want[from] > 0 && !o.closed {
			orders = append(orders, o)
			if o.picked[from] > 0 {
				return pack.NotAllowed
			}
		}
	}
	if len(orders) == 0 {
		return pack.NotAllowed
	}
	for _, o := range orders {
		o.want[to] += o.want[from]
		delete(o.want, from)
	}
	return pack.Swapped
}
