package scan

import (
	"regexp"
	"strings"
)

// jdParcel is the code of one parcel of a JD waybill: the waybill, '-' or N,
// the number of the parcel, '-' or S, how many parcels there are, and perhaps
// '-' or H and a route ("JDX000000000000-1-3-").
// Source: waybill rules collected for shipdesk, jd_parcel.
var jdParcel = regexp.MustCompile(`^(JD[A-Z0-9]{2}\d{9,13})[-N]\d{1,5}[-S]\d{1,5}(?:[-H][0-9A-Z]{0,10})?$`)

// numberPrefixes are what order files write before a waybill, after upper-casing.
var numberPrefixes = []string{"NO:", "NO."}

// WaybillKey returns the form in which waybill numbers are kept and compared:
// cleaned, without blanks and group separators, in upper case, without a
// leading "No:" (Taobao's order file writes one), and for a parcel of a JD
// waybill the waybill itself. WaybillKey is idempotent.
func WaybillKey(s string) string {
	key := strings.ToUpper(withoutBlanks(Clean(s)))
	key = cutNumberPrefix(key)
	if parcel := jdParcel.FindStringSubmatch(key); parcel != nil {
		return parcel[1]
	}
	return key
}

var blanks = strings.NewReplacer(" ", "", string(gs), "")

// withoutBlanks removes blanks and group separators from a cleaned text.
func withoutBlanks(clean string) string {
	return blanks.Replace(clean)
}

// cutNumberPrefix removes every "NO:" and "NO." at the front.
func cutNumberPrefix(key string) string {
	for {
		before := key
		for _, prefix := range numberPrefixes {
			key = strings.TrimPrefix(key, prefix)
		}
		if key == before {
			return key
		}
	}
}

// s10Number is the form of a postal item number: service, serial number with
// check digit, country.
var s10Number = regexp.MustCompile(`^[A-Z]{2}\d{9}[A-Z]{2}$`)

// s10Weights are the weights of the eight digits of a serial number.
var s10Weights = [8]int{8, 6, 4, 2, 3, 5, 9, 7}

// s10CheckIsRight reports whether the ninth digit of a postal item number, the
// check digit, is right. Source: UPU standard S10.
func s10CheckIsRight(number string) bool {
	digits := number[2:11]
	sum := 0
	for i, weight := range s10Weights {
		sum += weight * int(digits[i]-'0')
	}
	check := 11 - sum%11
	switch check {
	case 10:
		check = 0
	case 11:
		check = 5
	}
	return int(digits[8]-'0') == check
}
