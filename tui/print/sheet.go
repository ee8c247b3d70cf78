package print

import (
	"strconv"

	"shipdesk/scan"
	"shipdesk/tui/text"
)

// Person is an operator who gets a badge.
type Person struct {
	ID   int64 // in the books
	Name string
}

// Card is one barcode and the words around it.
type Card struct {
	Code  string // what a scanner reads
	Title string
	Under string // a smaller line below the title; empty on sheets that have none
	Hint  string // beside the code in letters
}

// Group is cards under a heading.
type Group struct {
	Title string
	Cards []Card
}

// Sheet is what is printed.
type Sheet struct {
	Title   string
	Intro   string
	Columns int // cards in a row; 0: three
	Groups  []Group
}

// quantities are the numbers printed; others can be typed.
var quantities = []int64{2, 3, 4, 5, 6, 8, 10, 12, 24}

// commands are the commands printed, in the order of a day at the desk.
var commands = []scan.Command{
	scan.CommandOK, scan.CommandUndo, scan.CommandPark, scan.CommandFinish, scan.CommandShort, scan.CommandTake, scan.CommandPulled,
	scan.CommandDamaged, scan.CommandMissing,
}

// Commands is the command sheet: commands, quantities, and the badges of the
// people in the books.
func Commands(w *text.Words, people []Person) Sheet {
	p := w.Paper()
	s := Sheet{Title: p.Title, Intro: p.Intro}
	var cards []Card
	for _, c := range commands {
		if code, ok := scan.SheetCommand(c); ok {
			said := p.Commands[string(c)]
			cards = append(cards, Card{Code: code, Title: said.Name, Hint: said.Hint})
		}
	}
	s.add(p.CommandsHead, cards)
	cards = nil
	for _, n := range quantities {
		if code, ok := scan.SheetQuantity(n); ok {
			cards = append(cards, Card{Code: code, Title: p.Times.Of(n), Hint: "*" + strconv.FormatInt(n, 10)})
		}
	}
	s.add(p.QuantitiesHead, cards)
	cards = nil
	for _, who := range people {
		if code, ok := scan.OperatorBadge(who.ID); ok {
			cards = append(cards, Card{Code: code, Title: scan.Clean(who.Name), Hint: p.BadgeHint})
		}
	}
	s.add(p.BadgesHead, cards)
	return s
}

func (s *Sheet) add(title string, cards []Card) {
	if len(cards) > 0 {
		s.Groups = append(s.Groups, Group{Title: title, Cards: cards})
	}
}
