package pack

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"shipdesk/scan"
	"shipdesk/store"
)

// Labels are full of codes: routing codes, addresses, numbers against
// counterfeits. A lead teaches which forms of them mean nothing here. The books
// always come first, and no form may fit anything that they know.

// Kinds of document about them. Subject is the form's row, Body the form.
const (
	DocIgnore    = "ignore"
	DocIgnoreEnd = "ignore_ended"
)

// Pattern is a form of codes that a packing desk ignores, or is about to.
type Pattern struct {
	ID int64 `json:"id,omitempty"` // for "/ignore off ID"; 0: not saved
	scan.Shape
	Example string `json:"example,omitempty"` // proposed: the code that it was made from
}

// Patterns lists what is ignored, first taught first.
func Patterns(tx *store.Tx) ([]Pattern, error) {
	var all []Pattern
	err := tx.Each("SELECT id, prefix, length, class FROM ignored WHERE ended_doc = 0 ORDER BY id", nil, func(read func(...any) error) error {
		var p Pattern
		err := read(&p.ID, &p.Prefix, &p.Length, &p.Class)
		all = append(all, p)
		return err
	})
	return all, err
}

// ignores finds the form that an unknown code has.
func ignores(tx *store.Tx, code string) (Pattern, bool, error) {
	all, err := Patterns(tx)
	if i := slices.IndexFunc(all, func(p Pattern) bool { return p.Fits(code) }); i >= 0 && err == nil {
		return all[i], true, nil
	}
	return Pattern{}, false, err
}

// ignoreCommand answers a lead's /ignore: after an unknown code it proposes its
// form, given again it saves it; "/ignore 9134" proposes the form with that
// beginning; "/ignore off 3" ends the form with that id. With nothing to teach
// it lists what is ignored.
func (t *turn) ignoreCommand() (Verdict, error) {
	if !t.act.Lead {
		return Verdict{Kind: NotAllowed, Why: WhyNotLead}, nil
	}
	if id, off := ignoreOff(t.sense.Arg); off {
		return t.endIgnore(id)
	}
	last, err := t.lastVerdict()
	if err != nil {
		return Verdict{}, err
	}
	code, ok := taught(last)
	switch {
	case !ok:
		return t.listIgnored()
	case last.Kind == Proposed && t.sense.Arg == "":
		return t.saveIgnore(last.Patterns[0])
	}
	shape := scan.ShapeOf(code)
	if t.sense.Arg != "" {
		if shape, ok = shape.From(code, t.sense.Arg); !ok {
			return t.listIgnored()
		}
	}
	p := Pattern{Shape: shape, Example: code}
	if v, fits, err := t.refuseKnown(p); fits || err != nil {
		return v, err
	}
	return Verdict{Kind: Proposed, Patterns: []Pattern{p}}, nil
}

// ignoreOff takes "off 3" apart.
func ignoreOff(arg string) (id int64, ok bool) {
	words := strings.Fields(arg)
	if len(words) != 2 || words[0] != "off" && words[0] != "取消" {
		return 0, false
	}
	id, err := strconv.ParseInt(words[1], 10, 64)
	return id, err == nil
}

// taught is the unknown code that a verdict was about.
func taught(v Verdict) (code string, ok bool) {
	switch {
	case v.Kind == UnknownCode, v.Kind == UnknownWaybill && v.Why == "":
		code = v.Code
	case (v.Kind == Proposed || v.Kind == NotAllowed) && len(v.Patterns) == 1:
		code = v.Patterns[0].Example
	}
	return code, code != "" && scan.Parse(code).Kind == scan.KindCode
}

func (t *turn) listIgnored() (Verdict, error) {
	all, err := Patterns(t.tx)
	return Verdict{Kind: NothingToDo, Why: WhyPatterns, Patterns: all}, err
}

// saveIgnore saves a form, unless the books have come to know such a code.
func (t *turn) saveIgnore(p Pattern) (Verdict, error) {
	if v, fits, err := t.refuseKnown(p); fits || err != nil {
		return v, err
	}
	seq, err := t.tx.Reserve()
	if err != nil {
		return Verdict{}, err
	}
	p.Example = ""
	p.ID, err = t.tx.Insert(`INSERT INTO ignored(prefix, length, class, doc_seq) VALUES ($1, $2, $3, $4)`, p.Prefix, p.Length, string(p.Class), seq)
	if err != nil {
		return Verdict{}, err
	}
	return Verdict{Kind: Ignored, Patterns: []Pattern{p}}, t.book(&store.Doc{Kind: DocIgnore, Subject: p.ID, Body: p.String()})
}

func (t *turn) endIgnore(id int64) (Verdict, error) {
	all, err := Patterns(t.tx)
	i := slices.IndexFunc(all, func(p Pattern) bool { return p.ID == id })
	if err != nil || i < 0 {
		return Verdict{Kind: NothingToDo, Why: WhyPatterns, Patterns: all}, err
	}
	seq, err := t.tx.Reserve()
	if err == nil {
		_, err = t.tx.Exec("UPDATE ignored SET ended_doc = $1 WHERE id = $2", seq, id)
	}
	if err != nil {
		return Verdict{}, err
	}
	return Verdict{Kind: Ignored, Why: WhyIgnoreOff, Patterns: all[i : i+1]}, t.book(&store.Doc{Kind: DocIgnoreEnd, Subject: id, Body: all[i].String()})
}

// refuseKnown refuses a form that fits something in the books, or that is
// ignored already.
func (t *turn) refuseKnown(p Pattern) (Verdict, bool, error) {
	for _, k := range knownCodes {
		fits, err := k.find(t.tx, p.Shape)
		if err != nil || fits != "" {
			return Verdict{Kind: NotAllowed, Why: k.why, Other: fits, Patterns: []Pattern{p}}, true, err
		}
	}
	if same, ok, err := ignores(t.tx, p.Example); ok || err != nil {
		return Verdict{Kind: NothingToDo, Why: WhyOtherCode, Patterns: []Pattern{same}}, true, err
	}
	return Verdict{}, false, nil
}

// known is where the books keep codes of one kind. The query selects those
// that begin with $1 and are $3 characters long, 0 for any; $2 is the end of
// what begins so, for the index.
type known struct {
	why   Why
	query string
}

var knownCodes = []known{
	{WhyFitsWaybill, `SELECT waybill FROM parcel WHERE key >= $1 AND key < $2 AND ($3 = 0 OR length(key) = $3) AND state > 0`},
	{WhyFitsWaybill, `SELECT waybill FROM waybill_past WHERE key >= $1 AND key < $2 AND ($3 = 0 OR length(key) = $3)`},
	{WhyFitsOrder, `SELECT no FROM orders WHERE no >= $1 AND no < $2 AND ($3 = 0 OR length(no) = $3) AND state > 0`},
	{WhyFitsBarcode, `SELECT code FROM barcode WHERE upper(code) >= $1 AND upper(code) < $2 AND ($3 = 0 OR length(code) = $3)`},
	{WhyFitsSKU, `SELECT code FROM sku WHERE upper(code) >= $1 AND upper(code) < $2 AND ($3 = 0 OR length(code) = $3) AND id > 0`},
	{WhyFitsPlace, `SELECT code FROM place WHERE upper(code) >= $1 AND upper(code) < $2 AND ($3 = 0 OR length(code) = $3) AND id > 0`},
}

// errFits ends a search that found what it looked for.
var errFits = errors.New("pack: a code fits")

func (k known) find(tx *store.Tx, s scan.Shape) (string, error) {
	found := ""
	err := tx.Each(k.query, []any{s.Prefix, s.Prefix + "\U0010FFFF", s.Length}, func(read func(...any) error) error {
		var code string
		if err := read(&code); err != nil {
			return err
		}
		if s.Fits(code) {
			found = code
			return errFits
		}
		return nil
	})
	if errors.Is(err, errFits) {
		err = nil
	}
	return found, err
}
