// Package practice is the ways to practise beside the session of cards: typed
// answers, multiple choice, true or false, matching, events in order, and a test
// of them all. It asks, checks and counts; no schedule is moved here. Each way
// is a value with a pure step function, and randomness is a seed.
package practice

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"placard/app/study"
	"placard/content/report"
)

// Item is something of the report that can be asked: a short side, its key, and
// a long one, its clue. A term and its definition, a date and its event, a party
// and where it stands, a document and what it is, both sides of an own card.
type Item struct {
	ID      string // of the term, event, party, document or own card
	Kind    study.Kind
	Topic   int
	Name    string // what lists call it
	Key     string // as it is shown
	Keys    []string
	Clue    string // the long side with the key hidden
	Short   string // the clue in one or two lines
	Text    string // the long side as it is
	Date    report.Date
	Section string
	Passage report.Span
	Typable bool // the key is short enough to be typed
	OneWay  bool // asked from the clue to the key only

	contrast bool
	names    [][]string // Keys, folded
	text     string     // Text, folded, between spaces
	bag      []string   // its words in ascending order
	shapes   [2]shape   // of Key and Short
}

// side is one of the two sides of an item that can stand among options.
type side int

const (
	keySide  side = iota
	clueSide      // in short
)

func (it Item) on(s side) string {
	if s == keySide {
		return it.Key
	}
	return it.Short
}

// shape is what a text looks like from afar.
type shape struct {
	log, words float64 // of its length, and how many words
	capitals   bool
}

func shapeOf(text string) shape {
	return shape{math.Log(float64(utf8.RuneCountInString(text) + 1)), float64(len(strings.Fields(text))), strings.ToUpper(text) == text}
}

// How long texts may be, in runes: a clue under which one types, one among four
// or more, and a key that can be typed.
const (
	clueLength  = 420
	shortLength = 150
	keyLength   = 60
)

// Items are what can be asked of a report through its cards, in their order:
// each item of them once, unless too little of it is left when its key is
// hidden.
func Items(r *report.Report, cards []study.Card) []Item {
	names := namesIn(r)
	var all []Item
	for _, c := range cards {
		if !c.Asks() {
			continue
		}
		it := Item{ID: c.Item, Kind: c.Kind, Topic: c.Topic, Name: c.Name, Section: c.Section, Passage: c.Passage}
		switch c.Kind {
		case study.OfTerm:
			it.term(c, names[c.Item])
		case study.OfEvent:
			it.event(c, dateOf(r, c))
		case study.OfParty:
			it.party(c, names[c.Item])
		case study.OfDocument:
			it.document(c)
		case study.OfOwn:
			it.own(c)
		}
		it.Short = cut(it.Clue, shortLength)
		if it.Key != "" && tells(it.Clue) {
			all = append(all, it.prepared())
		}
	}
	return all
}

func (it *Item) term(c study.Card, others []string) {
	it.Key, it.Text = c.Question.Plain(), c.Answer.Plain()
	it.Keys = study.Names(it.Key, others...)
	hidden := it.Keys
	if it.contrast = c.Direction == study.Contrast; it.contrast {
		hidden = append(slices.Clone(hidden), halves(it.Key)...)
	}
	it.Clue = clueOf(it.Text, hidden)
	it.Typable = !it.contrast && typable(it.Key)
}

func (it *Item) event(c study.Card, d report.Date) {
	it.Date, it.Key, it.Text = d, d.Long(), c.Name
	it.Keys = []string{it.Key}
	if stem, cut := strings.CutSuffix(it.Text, "…"); cut && c.Answer.Text != "" {
		it.Text = c.Answer.Text // its beginning is the title, or goes on from it
		if !strings.HasPrefix(it.Text, strings.TrimSpace(stem)) {
			it.Text = stem + it.Text
		}
	}
	it.Text = cut(it.Text, shortLength)
	it.Clue = withoutDate(it.Text, d)
	it.Typable = true
}

func (it *Item) party(c study.Card, names []string) {
	it.Key, it.Text = c.Question.Plain(), c.Answer.Plain()
	for _, n := range names {
		it.Keys = append(it.Keys, study.Names(n)...)
		if short, ok := strings.CutSuffix(n, " of America"); ok {
			it.Keys = append(it.Keys, short)
		}
		if in := initials(n); in != "" {
			it.Keys = append(it.Keys, in)
		}
	}
	hidden := slices.Clone(it.Keys)
	for _, n := range names {
		hidden = append(hidden, peoples(n)...)
	}
	it.Clue = clueOf(it.Text, hidden)
	it.Typable = len(names) == 1 && typable(it.Key)
}

// peoples are how the people of a country may be called, and what is theirs:
// "Egyptian", "Pakistani", "Chinese". Most are no words; they hide nothing.
func peoples(country string) []string {
	if utf8.RuneCountInString(country) < 4 || strings.ContainsAny(country, " -") {
		return nil
	}
	_, last := utf8.DecodeLastRuneInString(country)
	var all []string
	for _, stem := range []string{country, country[:len(country)-last]} {
		for _, end := range []string{"", "n", "an", "ian", "ese", "i", "ish"} {
			all = append(all, stem+end)
		}
	}
	return all
}

func (it *Item) document(c study.Card) {
	it.Key, it.Text = c.Question.Plain(), c.Answer.Plain()
	it.Keys = study.Names(it.Key)
	it.Clue = clueOf(it.Text, it.Keys)
	it.Typable = typable(it.Key)
}

// own asks for the back of a card where that is short, otherwise for its front.
func (it *Item) own(c study.Card) {
	front, back := c.Question.Plain(), c.Answer.Plain()
	if typable(back) {
		it.Key, it.Clue, it.Text = back, cut(front, clueLength), front
		it.Keys, it.Typable, it.OneWay = study.Names(back), true, true
		return
	}
	it.Key, it.Text = front, back
	it.Keys = study.Names(front)
	it.Clue = clueOf(back, it.Keys)
	it.Typable = typable(front)
}

// namesIn are the other names of terms, and the names of parties, by ID.
func namesIn(r *report.Report) map[string][]string {
	names := map[string][]string{}
	for _, t := range r.Topics {
		for _, term := range t.Terms {
			names[term.ID] = term.Aliases
		}
		for _, p := range t.Parties {
			names[p.ID] = p.Names
		}
	}
	return names
}

func dateOf(r *report.Report, c study.Card) report.Date {
	for _, e := range r.Topics[c.Topic].Events {
		if e.ID == c.Item {
			return e.Date
		}
	}
	return report.Date{}
}

// halves are A and B of "A vs. B".
func halves(key string) []string {
	var all []string
	for _, sign := range []string{" vs. ", " vs ", " versus ", " v. "} {
		if a, b, ok := strings.Cut(key, sign); ok {
			all = append(all, study.Names(strings.TrimSpace(a))...)
			all = append(all, study.Names(strings.TrimSpace(b))...)
		}
	}
	return all
}

// initials are the first letters of a name of several words, all but the small
// ones with a capital: "EU", "UAE", "OECD". Empty where there are none.
func initials(name string) string {
	if strings.ContainsAny(name, "(/,") {
		return ""
	}
	var b strings.Builder
	for _, w := range strings.Fields(name) {
		r, _ := utf8.DecodeRuneInString(w)
		small := len(w) <= 3 && unicode.IsLower(r)
		switch {
		case w == "The" || small:
		case !unicode.IsUpper(r):
			return ""
		default:
			b.WriteRune(r)
		}
	}
	if utf8.RuneCountInString(b.String()) < 2 {
		return ""
	}
	return b.String()
}

func typable(key string) bool {
	return utf8.RuneCountInString(key) <= keyLength && !strings.ContainsAny(key, "\n") && !strings.Contains(key, "://")
}

// clueOf is a text with names hidden, shortened, without addresses and without
// paragraphs in which nothing is left.
func clueOf(text string, names []string) string {
	var kept []string
	for _, p := range strings.Split(text, "\n\n") {
		words := slices.DeleteFunc(strings.Fields(p), func(w string) bool { return strings.Contains(w, "://") })
		if p = study.Hide(strings.Join(words, " "), names...); tells(p) {
			kept = append(kept, p)
		}
	}
	return cut(strings.Join(kept, "\n\n"), clueLength)
}

// fewestWords is how many words must be left of a clue for it to be one.
const fewestWords = 3

func tells(clue string) bool {
	n := 0
	for _, w := range strings.Fields(clue) {
		if strings.ContainsFunc(w, unicode.IsLetter) {
			n++
		}
	}
	return n >= fewestWords
}

// cut shortens a text to about so many runes: behind a sentence if one ends in
// the second half of them, otherwise behind a word, with an ellipsis.
func cut(text string, most int) string {
	runes := []rune(strings.TrimSpace(text))
	if len(runes) <= most {
		return string(runes)
	}
	sentence, word := 0, most
	for i := most; i > 0; i-- {
		if unicode.IsSpace(runes[i]) {
			word = i
			break
		}
	}
	for i := 1; i < most; i++ {
		if endsSentence(runes, i) {
			sentence = i + 1
		}
	}
	if sentence > most*2/5 {
		return strings.TrimSpace(string(runes[:sentence]))
	}
	return strings.TrimRight(string(runes[:word]), " ,;:–—-\n") + "…"
}

// endsSentence reports whether a sentence ends with rune i: a full stop behind a
// word of more than two letters, before a space and a capital letter.
func endsSentence(r []rune, i int) bool {
	if !strings.ContainsRune(".!?", r[i]) || i < 3 || i+1 >= len(r) || !unicode.IsSpace(r[i+1]) {
		return false
	}
	next := i + 1
	for next < len(r) && unicode.IsSpace(r[next]) {
		next++
	}
	begins := next == len(r) || unicode.IsUpper(r[next]) || unicode.IsDigit(r[next]) || strings.ContainsRune("“\"'‘_(", r[next])
	return begins && unicode.IsLower(r[i-1]) && unicode.IsLetter(r[i-2]) && unicode.IsLetter(r[i-3])
}
