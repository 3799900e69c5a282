package study

import (
	"fmt"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // the tables over zones run where no zones are installed

	"placard/content/report"
)

// monday is a quiet Monday afternoon, 2026-03-02, in UTC.
var monday = time.Date(2026, 3, 2, 15, 0, 0, 0, time.UTC)

// days is n study days later.
func days(n int) time.Time { return monday.AddDate(0, 0, n) }

// glossary is a report with one section of key terms, written "Term: definition"
// one a line. "A vs. B" is a contrast.
func glossary(lines ...string) *report.Report {
	r := &report.Report{ID: "r", Blocks: []report.Block{{Kind: report.Heading, Text: "Key Terms"}}}
	t := report.Topic{}
	for _, l := range lines {
		term, definition, _ := strings.Cut(l, ": ")
		r.Blocks = append(r.Blocks, report.Block{Kind: report.Paragraph, Text: l})
		t.Terms = append(t.Terms, report.Term{
			ID:         "term/" + strings.ToLower(strings.ReplaceAll(term, " ", "-")),
			Term:       term,
			Contrast:   strings.Contains(term, " vs. "),
			Definition: []report.Span{{Block: len(r.Blocks) - 1, Start: len(l) - len(definition), End: len(l)}},
		})
	}
	t.Sections = []report.Section{{ID: "section/key-terms", Kind: report.Terms, First: 0, End: len(r.Blocks)}}
	r.Topics = []report.Topic{t}
	return r
}

// plainDeck is a deck of n forward cards without reverse, a, b, c and so on,
// and no limits to speak of.
func plainDeck(n int) *Deck {
	var lines []string
	for i := range n {
		lines = append(lines, fmt.Sprintf("%c: thing", 'a'+i)) // too short for a reverse
	}
	d := NewDeck(Cards(glossary(lines...), Kind.AsksAtFirst), NewScheduler(time.UTC))
	d.Limits = Limits{New: 1000, Reviews: 1000}
	return d
}

// answer gives the answers of a string of digits to a card, at one moment.
func (d *Deck) answer(card, ratings string, at time.Time) {
	for _, r := range ratings {
		d.Memories[card] = d.Scheduler.Next(d.Memory(card), Rating(r-'0'), at)
	}
}

// names are the cards' terms, with "<" for a reverse card.
func names(cards []Card) string {
	var all []string
	for _, c := range cards {
		all = append(all, label(c))
	}
	return strings.Join(all, " ")
}

func label(c Card) string {
	if c.Direction == Reverse {
		return c.Name + "<"
	}
	return c.Name
}

func is[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}
