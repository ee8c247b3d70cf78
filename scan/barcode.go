package scan

import "strings"

// gtinLength is the number of digits all GTINs are padded to.
const gtinLength = 14

// GTIN14 returns code as a GTIN of 14 digits, padded with zeros on the left, so
// that EAN-8, UPC-A, EAN-13 and the GTIN-14 of the same article are equal. It
// does so only for exactly 8, 12, 13 or 14 ASCII digits with a right check
// digit; otherwise ok is false. It does not clean code.
//
// Source: GS1 General Specifications, check digit calculation (7.9) and GTIN in
// 14-digit form (3.3.2).
func GTIN14(code string) (gtin string, ok bool) {
	switch len(code) {
	case 8, 12, 13, 14:
	default:
		return "", false
	}
	if !isDigits(code) || gs1Sum(code)%10 != 0 {
		return "", false
	}
	return strings.Repeat("0", gtinLength-len(code)) + code, true
}

// gs1Sum adds up the digits of a number that ends in its check digit, with the
// weights 1 and 3 by turns from the right. The number is right if the sum ends
// in zero.
func gs1Sum(digits string) int {
	sum := 0
	for i := range len(digits) {
		digit := int(digits[len(digits)-1-i] - '0')
		if i%2 == 1 {
			digit *= 3
		}
		sum += digit
	}
	return sum
}

// BarcodeKey returns the form in which barcodes are kept and compared: the
// GTIN of 14 digits if code is a GTIN, else the cleaned code letter by letter,
// in its own case. BarcodeKey is idempotent.
func BarcodeKey(code string) string {
	code = Clean(code)
	if gtin, ok := GTIN14(code); ok {
		return gtin
	}
	return code
}
