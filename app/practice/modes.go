package practice

import (
	"fmt"
	"slices"

	"placard/app/study"
)

// Params are what a sitting is made of.
type Params struct {
	Asked []Item            // what may be asked
	Pool  []Item            // what wrong options are taken from; as a rule all items
	Count int               // how many are asked; 0 is all
	Seed  uint64            // of everything that is left to chance
	Year  int               // this year, so that no date in the future is made up; 0 is no bound
	Due   map[string]string // by item: the ID of a card that is due and asks for the item's key
}

// Offer says whether a way of practising is possible.
type Offer struct {
	Mode  Mode
	Count int    // how many items can be asked in this way
	Why   string // where it is not possible: what is missing, in a whole sentence
}

// Offers says of every way what can be practised with it.
func Offers(p Params) []Offer {
	var all []Offer
	for _, mode := range Modes() {
		all = append(all, OfferOf(p, mode))
	}
	return all
}

// OfferOf says of one way what can be practised with it.
func OfferOf(p Params, mode Mode) Offer {
	o := Offer{Mode: mode}
	m := newMaker(p)
	switch mode {
	case Matching:
		if o.Count = pairable(p.Asked); o.Count == 0 {
			o.Why = fmt.Sprintf("Matching needs %d pairs of one kind that cannot be mistaken for each other.", fewestPairs)
		}
		return o
	case Order:
		n := len(dated(p.Asked))
		if len(Rounds(p)) > 0 {
			o.Count = n
			return o
		}
		o.Why = fmt.Sprintf("This needs %d events whose order is plain; there %s.", fewestEvents, isAre(n))
		return o
	case Test:
		for _, it := range p.Asked {
			if m.can(Typed, it) || m.can(TrueFalse, it) {
				o.Count++
			}
		}
	default:
		for _, it := range p.Asked {
			if m.can(mode, it) {
				o.Count++
			}
		}
	}
	if o.Count == 0 {
		o.Why = why(mode)
	}
	return o
}

func isAre(n int) string {
	switch n {
	case 0:
		return "are none"
	case 1:
		return "is 1"
	}
	return fmt.Sprintf("are %d", n)
}

func why(mode Mode) string {
	switch mode {
	case Typed:
		return "Nothing here is short enough to be typed."
	case Choice:
		return "A question needs 4 options of one kind of which only one is true; there are too few."
	case TrueFalse:
		return "A false statement needs a second item of the kind; there is none."
	}
	return "There is nothing here that can be asked."
}

// ask makes a question about an item in a form.
func (m *maker) ask(form Mode, it Item, isTrue bool) (Question, bool) {
	switch form {
	case Typed:
		return m.typed(it)
	case Choice:
		return m.choice(it)
	case TrueFalse:
		return m.trueFalse(it, isTrue)
	}
	return Question{}, false
}

// can reports whether an item can be asked in a form.
func (m *maker) can(form Mode, it Item) bool {
	switch {
	case form == Typed:
		_, ok := m.typed(it)
		return ok
	case it.Kind == study.OfEvent:
		_, ok := m.ask(form, it, false)
		return ok
	case form == Choice:
		return m.has(it, optionsOffered-1)
	}
	return m.has(it, 1)
}

// questions are up to count questions of a form about items in random order, 0
// for all. Of statements half are true.
func (m *maker) questions(form Mode, items []Item, count int) []Question {
	items = slices.Clone(items)
	m.rand.Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
	var all []Question
	for _, it := range items {
		if count > 0 && len(all) == count {
			break
		}
		if q, ok := m.ask(form, it, len(all)%2 == 0); ok && m.can(form, it) {
			all = append(all, q)
		}
	}
	m.rand.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all
}

// dated are the events among items.
func dated(items []Item) []Item {
	var all []Item
	for _, it := range items {
		if it.Kind == study.OfEvent && !it.Date.IsZero() {
			all = append(all, it)
		}
	}
	return all
}

// Due says of items which card of today asks for their key as a typed answer
// does, by item: the reverse of a term, the date of an event, a card of one's own
// with a short back. The other cards ask for what is too long to be typed.
func Due(items []Item, today []study.Card) map[string]string {
	asks := map[string]study.Card{}
	for _, c := range today {
		switch c.Direction {
		case study.Reverse, study.Dating, study.Front:
			asks[c.Item] = c
		}
	}
	due := map[string]string{}
	for _, it := range items {
		c, ok := asks[it.ID]
		if ok && it.Typable && (c.Direction != study.Front || it.OneWay) {
			due[it.ID] = c.ID
		}
	}
	return due
}
