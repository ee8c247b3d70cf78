package pack_test

import "shipdesk/store/pack"

// model is the packing desk in plain Go maps: what the books must say after
// any sequence of scans. It knows nothing of SQL or documents.
type model struct {
	shelf    map[string]int64
	bench    map[string]int64
	sent     map[string]int64
	unknown  map[string]bool // stock never opened
	items    map[string]modelItem
	orders   map[string]*modelOrder
	parcels  map[string]*modelParcel // by waybill
	stations map[string]*modelStation
	seal     bool // a complete parcel waits for its waybill
}

type modelItem struct {
	sku   string
	units int64
}

type modelOrder struct {
	no     string
	want   map[string]int64
	picked map[string]int64
	closed bool
}

type modelParcel struct {
	waybill string
	orders  []*modelOrder // most urgent first
	state   string        // ready, open, aside, packed
	station string
	docs    []modelDoc
}

// modelDoc is one accepted scan that lies in a parcel.
type modelDoc struct {
	sku   string
	units int64
	found int64
	parts map[*modelOrder]int64
}

type modelStation struct {
	parcel, last *modelParcel
	lock         pack.Kind
	lockParcel   *modelParcel
	offered      *modelParcel   // open elsewhere, by the scan just before
	asked        []*modelParcel // of an order number, by the scan just before
	named        string         // the SKU of an item that the scan just before left in hand, or completed a parcel with
	hand         *modelItem     // in hand, before its waybill
	hot          string         // the SKU of which one piece each is packed by waybills alone
	taken        bool           // another station took over what was open here
	joins, join  bool           // the scan just before, this one, asked which parcel joins
}

func (p *modelParcel) in() (n int64) {
	for _, d := range p.docs {
		for o, units := range d.parts {
			if !o.closed {
				n += units
			}
		}
	}
	return n
}

func (p *modelParcel) left(sku string) (n int64, named bool) {
	for _, o := range p.orders {
		if o.want[sku] > 0 && !o.closed {
			named = true
			n += o.want[sku] - o.picked[sku]
		}
	}
	return n, named
}

func (p *modelParcel) allLeft() (n int64) {
	for _, o := range p.orders {
		for sku := range o.want {
			if !o.closed {
				n += o.want[sku] - o.picked[sku]
			}
		}
	}
	return n
}

// barred is what keeps the parcel from being packed: all closed, or closed
// goods inside.
func (p *modelParcel) barred() pack.Kind {
	live, inside := false, false
	for _, o := range p.orders {
		live = live || !o.closed
	}
	for _, d := range p.docs {
		for o, n := range d.parts {
			inside = inside || o.closed && n > 0
		}
	}
	switch {
	case !live:
		return pack.Pull
	case inside:
		return pack.OnHold
	}
	return ""
}

// scan says what the desk must answer, and does it.
func (m *model) scan(name, code string) pack.Kind {
	st := m.stations[name]
	k := m.judge(st, name, code)
	if st.parcel != nil || k == pack.Complete || code[0] == '/' {
		st.hand = nil
	}
	return k
}

func (m *model) judge(st *modelStation, name, code string) pack.Kind {
	offered, asked, named := st.offered, st.asked, st.named
	st.offered, st.asked, st.named = nil, nil, ""
	st.join, st.joins = st.joins, false
	if st.lock != "" {
		if k, done := m.locked(st, code); done {
			return k
		}
	}
	switch code {
	case "/ok":
		return m.ok(st)
	case "/hot":
		return m.hot(st, named)
	case "/choose 2":
		if len(asked) < 2 || m.parcels[asked[1].waybill] == nil {
			return pack.NothingToDo
		}
		return m.waybill(st, name, asked[1])
	case "/undo":
		return m.undo(st, name)
	case "/park":
		return m.park(st)
	case "/finish":
		return m.finish(st, name)
	case "/take":
		return m.take(st, name, offered)
	}
	if k := m.lead(st, code); k != "" {
		return k
	}
	if p := m.parcels[code]; p != nil {
		return m.waybill(st, name, p)
	}
	if o := m.orders[code]; o != nil {
		return m.order(st, name, o)
	}
	return m.item(st, name, m.items[code])
}

func (m *model) locked(st *modelStation, code string) (pack.Kind, bool) {
	answers := map[pack.Kind]map[string]bool{
		pack.AnotherOpen: {"/park": true, "/finish": true, "/undo": true},
		pack.NoneInBooks: {"/park": true},
		pack.OnHold:      {"/park": true, "/undo": true},
	}
	if answers[st.lock][code] && st.parcel != nil {
		lock, parcel := st.lock, st.lockParcel
		st.lock, st.lockParcel = "", nil
		k := m.answer(st, code)
		if k.Refusal() || k == pack.NothingToDo {
			st.lock, st.lockParcel = lock, parcel
			if k == pack.OnHold || k == pack.Pull {
				st.lock, st.lockParcel = k, st.parcel
			}
		}
		return k, true
	}
	if code == "/ok" || st.parcel != nil && code == st.parcel.waybill {
		if st.lock == pack.Pull || st.lock == pack.OnHold {
			m.putBack(st)
		}
		st.lock, st.lockParcel = "", nil
		return m.orComplete(st, pack.Acknowledged), true
	}
	return pack.Locked, true
}

// orComplete dispatches the open parcel if nothing is missing in it.
func (m *model) orComplete(st *modelStation, k pack.Kind) pack.Kind {
	p := st.parcel
	if p == nil || p.barred() != "" || p.in() == 0 || p.allLeft() > 0 || m.seal {
		return k
	}
	m.dispatch(st, p)
	return pack.Complete
}

func (m *model) answer(st *modelStation, code string) pack.Kind {
	for name, other := range m.stations {
		if other == st {
			return m.scan(name, code)
		}
	}
	return ""
}

func (m *model) putBack(st *modelStation) {
	p := st.lockParcel
	if p == nil { // it was joined into another
		return
	}
	k := p.barred()
	if k == "" || p.state == "packed" || p.state == "open" && st.parcel != p {
		return
	}
	for i := len(p.docs) - 1; i >= 0; i-- {
		for o := range p.docs[i].parts {
			if o.closed {
				m.takeOut(p, i)
				break
			}
		}
	}
	if k == pack.Pull {
		if st.parcel == p {
			st.parcel = nil
		}
		p.state = "ready"
	}
}

// takeOut undoes the i-th accepted scan of a parcel.
func (m *model) takeOut(p *modelParcel, i int) {
	d := p.docs[i]
	for o, n := range d.parts {
		o.picked[d.sku] -= n
	}
	m.bench[d.sku] -= d.units
	m.shelf[d.sku] += d.units - d.found
	p.docs = append(p.docs[:i:i], p.docs[i+1:]...)
}

func (m *model) undo(st *modelStation, name string) pack.Kind {
	if p := st.parcel; p != nil {
		if len(p.docs) == 0 {
			return pack.NothingToDo
		}
		m.takeOut(p, len(p.docs)-1)
		return pack.Undone
	}
	p := st.last
	if p == nil || p.state != "packed" {
		return pack.NothingToDo
	}
	for _, d := range p.docs {
		m.sent[d.sku] -= d.units
		m.bench[d.sku] += d.units
	}
	for len(p.docs) > 0 {
		m.takeOut(p, len(p.docs)-1)
	}
	p.state, p.station, st.parcel, st.last = "open", name, p, nil
	return pack.Undone
}

func (m *model) park(st *modelStation) pack.Kind {
	if st.parcel == nil {
		return pack.NothingToDo
	}
	st.parcel.state, st.parcel.station, st.parcel = "aside", "", nil
	return pack.Parked
}

func (m *model) finish(st *modelStation, name string) pack.Kind {
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
	if k := m.orComplete(st, ""); k != "" {
		return k
	}
	if p.allLeft() == 0 {
		return pack.NothingToDo
	}
	for _, o := range p.orders {
		left := int64(0)
		for sku := range o.want {
			left += o.want[sku] - o.picked[sku]
		}
		if !o.closed && left > 0 && !m.otherTakes(o, p) {
			return pack.NotAllowed
		}
	}
	m.dispatch(st, p)
	return pack.Finished
}

func (m *model) otherTakes(o *modelOrder, except *modelParcel) bool {
	for _, p := range m.parcels {
		for _, in := range p.orders {
			if in == o && p != except && p.state != "packed" {
				return true
			}
		}
	}
	return false
}

func (m *model) dispatch(st *modelStation, p *modelParcel) {
	for _, d := range p.docs {
		m.bench[d.sku] -= d.units
		m.sent[d.sku] += d.units
	}
	p.state, st.parcel, st.last = "packed", nil, p
}

func (m *model) take(st *modelStation, name string, offered *modelParcel) pack.Kind {
	if offered == nil || st.parcel != nil {
		return pack.NothingToDo
	}
	if offered.state == "packed" {
		return pack.AlreadyPacked
	}
	if k := m.mayOpen(st, offered); k != "" {
		return k
	}
	for _, other := range m.stations {
		if other.parcel == offered {
			other.parcel, other.taken = nil, true
		}
	}
	m.open(st, name, offered)
	return m.orComplete(st, pack.Taken)
}

func (m *model) mayOpen(st *modelStation, p *modelParcel) pack.Kind {
	if k := p.barred(); k != "" {
		st.lock, st.lockParcel = k, p
		return k
	}
	if p.in()+p.allLeft() == 0 {
		return pack.AlreadyPacked
	}
	return ""
}

func (m *model) open(st *modelStation, name string, p *modelParcel) {
	p.state, p.station, st.parcel, st.last, st.taken = "open", name, p, nil, false
}

func (m *model) waybill(st *modelStation, name string, p *modelParcel) pack.Kind {
	switch {
	case p == st.parcel:
		if k := p.barred(); k != "" {
			st.lock, st.lockParcel = k, p
			return k
		}
		if p.in()+p.allLeft() == 0 {
			return pack.AlreadyPacked
		}
		if p.allLeft() == 0 {
			m.dispatch(st, p)
			return pack.Complete
		}
		return pack.Resumed
	case p.state == "packed":
		if st.parcel != nil {
			st.lock, st.lockParcel = pack.AlreadyPacked, p
		}
		return pack.AlreadyPacked
	case st.parcel != nil && st.join:
		return m.joinParcel(st, p)
	case st.parcel != nil:
		st.lock, st.lockParcel = pack.AnotherOpen, p
		return pack.AnotherOpen
	case p.state == "open":
		st.offered = p
		return pack.OpenElsewhere
	}
	if k := m.mayOpen(st, p); k != "" {
		return k
	}
	if st.hot != "" {
		return m.waybillAlone(st, name, p)
	}
	in := st.hand
	k := m.openAs(st, name, p)
	if st.parcel == p && in != nil && p.wantsJust(*in) && m.has(*in) {
		return m.item(st, name, *in)
	}
	return k
}

func (m *model) openAs(st *modelStation, name string, p *modelParcel) pack.Kind {
	was := p.state
	m.open(st, name, p)
	if was == "aside" {
		return m.orComplete(st, pack.Resumed)
	}
	return m.orComplete(st, pack.Opened)
}

func (m *model) item(st *modelStation, name string, it modelItem) pack.Kind {
	p := st.parcel
	if p == nil {
		return m.itemFirst(st, it)
	}
	lock := func(k pack.Kind) pack.Kind {
		st.lock, st.lockParcel = k, p
		return k
	}
	if k := p.barred(); k != "" {
		return lock(k)
	}
	left, named := p.left(it.sku)
	if !named {
		return lock(pack.WrongItem)
	}
	if left < it.units {
		return lock(pack.Over)
	}
	d := modelDoc{sku: it.sku, units: it.units, parts: map[*modelOrder]int64{}}
	if m.shelf[it.sku] < it.units {
		if !m.unknown[it.sku] {
			return lock(pack.NoneInBooks)
		}
		d.found = it.units - m.shelf[it.sku]
	}
	m.shelf[it.sku] -= it.units - d.found
	m.bench[it.sku] += it.units
	units := it.units
	for _, o := range p.orders {
		n := min(units, o.want[it.sku]-o.picked[it.sku])
		if n > 0 && !o.closed {
			o.picked[it.sku] += n
			d.parts[o] += n
			units -= n
		}
	}
	p.docs = append(p.docs, d)
	if p.allLeft() > 0 || m.seal {
		return pack.Accepted
	}
	m.dispatch(st, p)
	st.named = it.sku
	return pack.Complete
}
