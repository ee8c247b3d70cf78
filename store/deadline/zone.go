package deadline

import (
	"sync"
	"time"
)

// Zone is the shop's time zone, in which its days begin and its files state
// times: Asia/Shanghai, whatever the machine is set to.
var Zone = sync.OnceValue(func() *time.Location {
	loc, err := time.LoadLocation("Asia/Shanghai")
	if err != nil { // no list of zones on this machine; China keeps one offset all year
		return time.FixedZone("CST", 8*60*60)
	}
	return loc
})

// ZoneNamed gives the time zone of an IANA name such as Asia/Shanghai; nil if
// there is none, or no name.
func ZoneNamed(name string) *time.Location {
	if name == "" || name == "Local" { // the machine's own is nobody's shop
		return nil
	}
	loc, err := time.LoadLocation(name)
	if err != nil {
		return nil
	}
	return loc
}
