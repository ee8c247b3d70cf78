package sellable

import (
	"slices"

	"shipdesk/store"
	"shipdesk/store/order"
)

// kits are the parts of every kit, by kit.
type kits map[int64][]order.Part

func loadKits(tx *store.Tx) (kits, error) {
	all := kits{}
	err := tx.Each("SELECT kit_id, part_id, units FROM kit_part ORDER BY kit_id, part_id", nil, func(read func(...any) error) error {
		var kit int64
		var p order.Part
		err := read(&kit, &p.SKU, &p.Units)
		all[kit] = append(all[kit], p)
		return err
	})
	return all, err
}

// fill says of every kit how many can be built. A kit is known when all its
// parts are.
func (k kits) fill(rows []Row, at places) {
	for id, parts := range k {
		i := at.of(id)
		if i < 0 {
			continue
		}
		r := &rows[i]
		r.Kit = &Kit{Assembled: r.assembled, CanBuild: -1}
		r.known = true
		for _, p := range parts {
			part := &rows[at.of(p.SKU)]
			r.known = r.known && part.known
			if n := max(part.Available, 0) / p.Units; r.Kit.CanBuild < 0 || n < r.Kit.CanBuild {
				r.Kit.CanBuild, r.Kit.LimitedBy = n, part.SKU
			}
		}
		r.Available += r.Kit.CanBuild
	}
}

// shorten says which kits orders go without: as many as the scarcest part
// lacks.
func (k kits) shorten(rows []Row, at places, queues []order.Queue) {
	type line struct{ kit, order, line int64 }
	lacks, turn := map[line]int64{}, map[int64][]order.Claim{}
	for _, q := range queues {
		for _, c := range q.Claims {
			if c.Kit == 0 || c.Short() == 0 {
				continue
			}
			l := line{c.Kit, c.Order, c.Line}
			if _, met := lacks[l]; !met {
				turn[c.Kit] = append(turn[c.Kit], c)
			}
			lacks[l] = max(lacks[l], ceilDiv(c.Short(), k.per(c.Kit, q.SKU)))
		}
	}
	for kit, claims := range turn {
		r := &rows[at.of(kit)]
		slices.SortFunc(claims, order.Claim.Compare)
		for _, c := range claims {
			n := lacks[line{c.Kit, c.Order, c.Line}]
			r.ShortUnits += n
			r.Available -= n
			if len(r.ShortOrders) == 0 || r.ShortOrders[len(r.ShortOrders)-1] != c.No {
				r.ShortOrders = append(r.ShortOrders, c.No)
			}
		}
	}
}

// per is how many pieces of a part one kit has; a part that it no longer has,
// of a line that was begun before, counts as one.
func (k kits) per(kit, part int64) int64 {
	for _, p := range k[kit] {
		if p.SKU == part {
			return p.Units
		}
	}
	return 1
}
