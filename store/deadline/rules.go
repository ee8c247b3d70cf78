package deadline

import "time"

// Rules are the hours and penalties of a platform or a shop, from a day on.
type Rules struct {
	Remind    time.Duration // from payment to when the lead wants to hear of it
	Latest    time.Duration // from payment to when it is late
	Collect   time.Duration // from dispatch, or from telling the platform, to the courier's first record; 0 = nobody asks
	FromOrder bool          // the clock starts with the order, not with its payment; none runs without a payment

	Late          Penalty       // for leaving late
	LateLong      Penalty       // the same, if more than LongPromise was promised
	LongPromise   time.Duration // 0 = all promises are alike
	FalseDispatch Penalty       // told as shipped, not collected in time
	OutOfStock    Penalty       // can't be sent at all

	Suspensions []Suspension // in any order
	Year        int          // the year of the platform's rules that a preset gives, 0 = nobody's but the shop's
}

// Penalty is what a breach costs: a part of what was paid for the order, not
// less and not more than two amounts.
type Penalty struct {
	BasisPoints int64 // hundredths of a percent of the order
	MinFen      int64
	MaxFen      int64 // 0 = no limit
	FreeFen     int64 // orders of no more than this cost nothing
}

// Fen gives the penalty of an order for which so much was paid, in fen.
func (p Penalty) Fen(paid int64) int64 {
	if paid <= p.FreeFen && p.FreeFen > 0 {
		return 0
	}
	fen := max((max(paid, 0)*p.BasisPoints+5000)/10000, p.MinFen)
	if p.MaxFen > 0 {
		fen = min(fen, p.MaxFen)
	}
	return fen
}

// None reports whether the penalty never costs anything.
func (p Penalty) None() bool { return p == Penalty{} }

const (
	remind  = 24 * time.Hour // the shop's own aim, on every platform
	latest  = 48 * time.Hour
	collect = 24 * time.Hour
)

// Platforms are those with rules of their own, in the order a person expects.
var Platforms = []string{"taobao", "tmall", "pdd", "douyin", "jd", "weixin", "own"}

// Preset gives the rules that a platform had when this was written. Platforms
// change them: a shop has to look up its own. An unknown platform gets those
// of Taobao, which most small shops know.
func Preset(platform string) Rules {
	r := Rules{Remind: remind, Latest: latest, Collect: collect}
	switch platform {
	case "tmall":
		// Tmall, rules on late dispatch, goods out of stock and false
		// dispatch, 2024: 5 % and 30 % of the order, CNY 5 to 50 and 5 to 500.
		r.Late, r.LateLong = Penalty{500, 500, 5000, 0}, Penalty{}
		r.OutOfStock, r.FalseDispatch = Penalty{3000, 500, 50000, 0}, Penalty{3000, 500, 50000, 0}
		r.Year = 2024
	case "pdd":
		// Pinduoduo, rules on dispatch and logistics, 2024: late CNY 3 under
		// CNY 300, else 1 % up to CNY 30; no collection record 24 hours after
		// the waybill was uploaded counts as false dispatch, CNY 20.
		r.Late = Penalty{100, 300, 3000, 0}
		r.FalseDispatch = Penalty{0, 2000, 2000, 0}
		r.Year = 2024
	case "douyin":
		// Douyin shop, compensation for late collection, 2024: none to CNY 3,
		// CNY 3 under CNY 300, else 1 % up to CNY 30.
		r.Late = Penalty{100, 300, 3000, 300}
		r.FalseDispatch = Penalty{100, 300, 3000, 300}
		r.Year = 2024
	case "jd":
		// JD marketplace: 48 hours; penalties differ by contract and are left
		// to the shop.
		r.Year = 2024
	case "weixin":
		// Weixin shops, rules on dispatch, 2024: 48 hours.
		r.Year = 2024
	case "own":
		// A shop's own site: nobody fines; 24 and 48 hours are its own aim.
		r.Collect = 0
	default:
		// Taobao, rules on late dispatch, 2024: 5 % of the order, 10 % if more
		// than 48 hours were promised, CNY 5 to 50; out of stock 30 %, CNY 5
		// to 500. False dispatch as on Tmall.
		r.Late, r.LateLong, r.LongPromise = Penalty{500, 500, 5000, 0}, Penalty{1000, 500, 5000, 0}, latest
		r.OutOfStock, r.FalseDispatch = Penalty{3000, 500, 50000, 0}, Penalty{3000, 500, 50000, 0}
		r.Year = 2024
	}
	return r
}

// Default are the rules of an order of which no platform is known.
var Default = Preset("taobao")

// Version is a set of rules and the time from which it holds, UTC
// milliseconds: orders paid before keep the version before.
type Version struct {
	Since int64
	Rules
}

// At picks the version that held at a time, the newest one that had begun;
// before the first of them, the preset.
func At(versions []Version, platform string, at int64) Rules {
	return AtMade(versions, platform, at, Plain)
}

// AtMade is At among the versions for a kind of orders.
func AtMade(versions []Version, platform string, at int64, made Made) Rules {
	best := Version{Rules: PresetMade(platform, made)}
	found := false
	for _, v := range versions {
		if v.Since <= at && (!found || v.Since >= best.Since) {
			best, found = v, true
		}
	}
	return best.Rules
}
