package print

import "shipdesk/tui/text"

// Places is the sheet of labels for places, in walking order. Codes that no
// Code 128 of a page's width can hold come back as left out.
func Places(w *text.Words, codes []string) (s Sheet, left []string) {
	cards := make([]SKUCard, len(codes))
	for i, code := range codes {
		cards[i] = SKUCard{Code: code, Name: code}
	}
	s, left = SKUs(w, cards)
	l := w.Labels()
	s.Title, s.Intro = l.Title, l.Intro
	for i := range s.Groups {
		s.Groups[i].Title = l.Head
	}
	return s, left
}
