package line

import (
	"fmt"
	"slices"
	"strings"

	"shipdesk/store/intake"
	"shipdesk/store/sheet"
)

// columnSaid is a column of a table that is not understood, for --json.
type columnSaid struct {
	Header  string   `json:"header"`
	Samples []string `json:"samples"`
	Field   string   `json:"field"` // what is known of it, empty if nothing
}

// unknownSaid is a table that is not understood, for --json.
type unknownSaid struct {
	File      string       `json:"file"`
	Sheet     string       `json:"sheet,omitempty"`
	Row       int          `json:"row"` // of the header
	Signature string       `json:"signature"`
	Columns   []columnSaid `json:"columns"`
	Meanings  []string     `json:"meanings"` // what --map takes behind the =
}

// meanings turns --map into fields by header.
func (d *Desk) meanings(said map[string]string) (map[string]sheet.Field, error) {
	fields := map[string]sheet.Field{}
	for header, name := range said {
		f, ok := sheet.Meaning(name)
		if !ok {
			return nil, usage(d.Words.File.BadMeaning.Of(name, d.meaningNames()))
		}
		fields[header] = f
	}
	return fields, nil
}

// meaningNames lists what a column may mean, by the usual header.
func (d *Desk) meaningNames() string {
	var names []string
	for _, f := range sheet.Meanings() {
		names = append(names, d.Words.File.Meanings[string(f)])
	}
	return strings.Join(names, d.Words.Common.ListMark)
}

func unknownOf(b *intake.BrokenFile) *unknownSaid {
	u := b.Unknown()
	if u == nil {
		return nil
	}
	said := &unknownSaid{File: b.File, Sheet: u.Sheet, Row: u.Row, Signature: u.Signature, Columns: []columnSaid{}}
	for i, h := range u.Header {
		c := columnSaid{Header: h, Samples: []string{}, Field: string(u.Known[i])}
		for _, row := range u.Samples {
			c.Samples = append(c.Samples, row[i])
		}
		said.Columns = append(said.Columns, c)
	}
	for _, f := range sheet.Meanings() {
		said.Meanings = append(said.Meanings, string(f))
	}
	return said
}

// sayUnknown shows the columns of a table that is not understood, with the
// first values in each, and how to say what they mean.
func (d *Desk) sayUnknown(b *intake.BrokenFile) {
	u := unknownOf(b)
	if u == nil {
		return
	}
	w := &d.Words.File
	for _, c := range u.Columns {
		if c.Header == "" {
			continue
		}
		samples := slices.DeleteFunc(c.Samples, func(s string) bool { return s == "" })
		fmt.Fprintln(d.Err, w.UnknownColumn.Of(c.Header, strings.Join(samples, d.Words.Common.ListMark)))
	}
	fmt.Fprintln(d.Err, w.UnknownDo)
	fmt.Fprintln(d.Err, w.UnknownMeanings.Of(d.meaningNames()))
}
