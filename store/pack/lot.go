package pack

import (
	"errors"
	"strings"
	"time"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/stock"
)

// What expires first is packed first, and what expired never is. A code that
// says its lot is believed: the packer holds it. Lots of SKUs that do not ask
// for them are not looked at.

// chosen is which lots a scan may take.
type chosen struct {
	stock.Choice
	lot     stock.Lot // what the code says, zero if it says nothing
	unknown bool      // the books do not know that lot
}

// fresh chooses what has not expired when it is scanned.
func (t *turn) fresh() stock.Choice { return stock.Choice{Day: stock.Day(t.act.At)} }

// lotFor says which lots a scan may take; or it refuses one that expired, by
// the books or by what is printed on it.
func (t *turn) lotFor(h stock.Hit) (chosen, *Verdict, error) {
	c := chosen{Choice: t.fresh()}
	if h.Lots == stock.LotsOff || h.Label == (stock.Label{}) {
		return c, nil, nil
	}
	lot, wrong, err := h.SKU.Lot(t.tx, h.Label)
	if err != nil || wrong == stock.LotNotSaid {
		return c, nil, err
	}
	printed := stock.Lot{Code: lot.Code, Expires: h.Label.Expires}
	if lot.Expired(c.Day) || printed.Expired(c.Day) {
		it := itemOf(h)
		it.Lot, it.Expires = lot.Code, stock.Date(lot.Expires)
		if printed.Expired(c.Day) {
			it.Expires = stock.Date(printed.Expires)
		}
		return c, &Verdict{Kind: Expired, Item: it, Units: h.Units, skuID: h.ID, Lock: true}, nil
	}
	c.lot, c.Lot, c.unknown = lot, lot.ID, lot.ID == 0
	return c, nil, nil
}

func expiredOr(v *Verdict) Verdict {
	if v == nil {
		return Verdict{}
	}
	return *v
}

// makeLot makes a lot that the books do not know, where goods of it are to be
// booked as found.
func (t *turn) makeLot(h stock.Hit, c *chosen, found string) error {
	if !c.unknown || h.Known && found == "" {
		return nil
	}
	d := &store.Doc{}
	if err := t.book(d); err != nil {
		return err
	}
	if err := stock.MakeLot(t.tx, d, h.ID, &c.lot); err != nil {
		return err
	}
	c.Lot, c.unknown = c.lot.ID, false
	return nil
}

// earlier is where units lie that expire before the lot in hand; nil if none do.
func (t *turn) earlier(h stock.Hit, c chosen) (*stock.LotAt, error) {
	if c.Lot == 0 || c.lot.Expires == 0 {
		return nil, nil
	}
	lying, err := stock.Shelves(t.tx, h.SKU, t.fresh())
	if err != nil || len(lying) == 0 || lying[0].Expires == 0 || lying[0].Expires >= c.lot.Expires {
		return nil, err
	}
	at, err := lotAt(t.tx, lying[0].Place, lying[0].Lot, lying[0].Units)
	return &at, err
}

// whyNone says more closely why the books show too few.
func (t *turn) whyNone(h stock.Hit, c chosen, v *Verdict) (err error) {
	if c.lot.Code != "" {
		v.Why = WhyLotUnknown
		return nil
	}
	if v.Lots, err = stock.ExpiredAt(t.tx, h.ID, c.Day); len(v.Lots) > 0 {
		v.Why = WhyOnlyExpired
	}
	return err
}

// lotsTaken names the lots that were moved, each with the place it lay at.
func lotsTaken(tx *store.Tx, moves []store.Move) ([]stock.LotAt, error) {
	var all []stock.LotAt
	for _, m := range moves {
		if m.Lot == 0 {
			continue
		}
		at, err := lotAt(tx, m.From, m.Lot, m.Units)
		if err != nil {
			return all, err
		}
		all = append(all, at)
	}
	return all, nil
}

func lotAt(tx *store.Tx, place, lot, units int64) (stock.LotAt, error) {
	l, err := stock.LotByID(tx, lot)
	if err != nil {
		return stock.LotAt{}, err
	}
	p, err := stock.PlaceByID(tx, place)
	return stock.LotAt{Place: p.Code, Lot: l.Code, Expires: stock.Date(l.Expires), Units: units}, err
}

// labelText keeps what a code said of the lot, and labelFrom reads it back.
func labelText(it *Item) string {
	if it == nil || it.Lot+it.Expires == "" {
		return ""
	}
	return it.Lot + "\n" + it.Expires
}

func labelFrom(text string) stock.Label {
	code, day, _ := strings.Cut(text, "\n")
	expires, _ := time.Parse(time.DateOnly, day)
	return stock.LabelOf(scan.Label{Lot: code, Expires: expires})
}

// viewLots says of each line with lots which one is to be picked and where, and
// leaves what expired out of what there is.
func viewLots(tx *store.Tx, v *ParcelView) error {
	today := stock.Day(tx.Now())
	for i := range v.Lines {
		l := &v.Lines[i]
		if l.TakeOut > 0 || l.Done >= l.Need {
			continue
		}
		s, err := stock.ByCode(tx, l.SKU)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		expired, err := stock.ExpiredOf(tx, s.ID, today)
		if err != nil {
			return err
		}
		l.OnShelf -= expired
		if s.Lots == stock.LotsOff && expired == 0 {
			continue
		}
		lying, err := stock.Shelves(tx, s, stock.Choice{Day: today})
		if err != nil {
			return err
		}
		if len(lying) == 0 || lying[0].Lot == 0 {
			continue
		}
		at, err := lotAt(tx, lying[0].Place, lying[0].Lot, lying[0].Units)
		if err != nil {
			return err
		}
		l.Place, l.Lot, l.Expires = at.Place, at.Lot, at.Expires
	}
	return nil
}
