package sellable

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mozillazg/go-pinyin"

	"shipdesk/scan"
	"shipdesk/store"
)

// The search keeps each letter, digit and character as a word of its own, so
// that any piece of a code or name is a phrase. Nobody types a word of several.

// between stands between two texts, so that no phrase reaches from one into
// the next.
const between = " zqzq "

// letters takes a text apart as it is searched.
func letters(s string) []string {
	var list []string
	for _, r := range strings.ToLower(scan.Clean(s)) {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			list = append(list, string(r))
		}
	}
	return list
}

// said marks a letter that is the first of what is said: letters of codes are
// in nearly every SKU, and the search would go through all of them.
const said = "py"

// initials are the first letters of a name's pinyin; what is not Chinese
// stands for itself. A character that is read in several ways has the first
// letter of the commonest.
func initials(s string) []string {
	list := letters(s)
	args := pinyin.NewArgs()
	args.Style = pinyin.FirstLetter
	for i, l := range list {
		r, _ := utf8.DecodeRuneInString(l)
		if sounds := pinyin.SinglePinyin(r, args); r >= utf8.RuneSelf && len(sounds) > 0 {
			l = sounds[0]
		}
		list[i] = said + l
	}
	return list
}

// column writes texts as one column of the search.
func column(apart func(string) []string, texts ...string) string {
	var parts []string
	for _, t := range texts {
		if w := apart(t); len(w) > 0 {
			parts = append(parts, strings.Join(w, " "))
		}
	}
	return strings.Join(parts, between)
}

// match is the search for typed terms, all of which must fit; empty if there
// is nothing in them that can be searched.
func match(text string) string {
	var all []string
	for _, term := range strings.Fields(scan.Clean(text)) {
		list := letters(term)
		if len(list) == 0 {
			continue
		}
		phrase := `"` + strings.Join(list, " ") + `"`
		fits := "words : " + phrase
		if strings.IndexFunc(term, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
			fits = "(" + fits + ` OR initials : "` + strings.Join(initials(term), " ") + `")`
		}
		all = append(all, fits)
	}
	return strings.Join(all, " AND ")
}

// indexAtOnce is how many SKUs one write makes searchable: packing goes on
// meanwhile.
const indexAtOnce = 500

// Behind is how many SKUs are to be made searchable yet.
func Behind(tx *store.Tx) (left int64, err error) {
	err = tx.Row("SELECT count(*) FROM sku_stale", nil, &left)
	return left, err
}

// Advance makes some SKUs searchable that are new or changed, and answers
// whether that were all.
func Advance(tx *store.Tx) (done bool, err error) {
	type row struct {
		id    int64
		texts [6]string
		codes string
	}
	var rows []row
	err = tx.Each(`SELECT t.sku_id, s.code, s.name, s.variant, s.short_name, s.short_variant, coalesce(p.code, ''),
		coalesce((SELECT group_concat(b.code, ' ') FROM barcode b WHERE b.sku_id = s.id), '')
		FROM sku_stale t JOIN sku s ON s.id = t.sku_id LEFT JOIN place p ON p.id = s.home AND s.home > 5 ORDER BY t.sku_id LIMIT $1`, []any{indexAtOnce}, func(read func(...any) error) error {
		var r row
		err := read(&r.id, &r.texts[0], &r.texts[1], &r.texts[2], &r.texts[3], &r.texts[4], &r.texts[5], &r.codes)
		rows = append(rows, r)
		return err
	})
	if err != nil || len(rows) == 0 {
		return true, err
	}
	for _, r := range rows {
		if _, err := tx.Exec("DELETE FROM sku_words WHERE rowid = $1", r.id); err != nil {
			return false, err
		}
		words := column(letters, append(r.texts[:], strings.Fields(r.codes)...)...)
		if _, err := tx.Exec("INSERT INTO sku_words(rowid, words, initials) VALUES ($1, $2, $3)", r.id, words, column(initials, r.texts[1:5]...)); err != nil {
			return false, err
		}
	}
	_, err = tx.Exec("DELETE FROM sku_stale WHERE sku_id <= $1 AND sku_id >= $2", rows[len(rows)-1].id, rows[0].id)
	return len(rows) < indexAtOnce, err
}
