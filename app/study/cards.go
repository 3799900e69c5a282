package study

import (
	"strings"
	"unicode"

	"placard/content/report"
)

// fewestWords is how many words of a definition must be left after masking for
// a reverse card to be a fair question.
const fewestWords = 3

// Cards makes the cards of a report, in the report's order: for each key term
// with a definition a forward card and, where masking leaves enough of the
// definition to ask with, a reverse card; for "A vs. B" one contrast card. The
// reverse is offered only once the forward card is known, see Deck.Offered.
func Cards(r *report.Report) []Card {
	var cards []Card
	for t := range r.Topics {
		topic := &r.Topics[t]
		for _, term := range topic.Terms {
			if Definition(r, term) == "" {
				continue
			}
			c := Card{Item: term.ID, Topic: t, Term: term, Section: sectionOf(topic, term)}
			if term.Contrast {
				cards = append(cards, c.in(Contrast))
				continue
			}
			cards = append(cards, c.in(Forward))
			if back := c.in(Reverse); askable(Masked(back, r)) {
				cards = append(cards, back)
			}
		}
	}
	return cards
}

// in is the card of the same term that asks in direction d.
func (c Card) in(d Direction) Card {
	c.Direction = d
	c.ID = c.Item + "/" + string(d)
	return c
}

// Asks reports whether the card is the one that stands for its term in lists
// and counts: every term has exactly one, forward or contrast.
func (c Card) Asks() bool { return c.Direction != Reverse }

func sectionOf(t *report.Topic, term report.Term) string {
	b := term.Definition[0].Block
	for _, s := range t.Sections {
		if s.First <= b && b < s.End {
			return s.ID
		}
	}
	return ""
}

// Definition is the text of a term's definition without footnote marks. What
// stands in different blocks is parted by an empty line. Spans that do not fit
// the report are left out.
func Definition(r *report.Report, t report.Term) string {
	var b strings.Builder
	last := -1
	for _, s := range t.Definition {
		text := strings.TrimSpace(plain(r, s))
		switch {
		case text == "":
			continue
		case b.Len() == 0:
		case s.Block == last:
			b.WriteByte(' ')
		default:
			b.WriteString("\n\n")
		}
		b.WriteString(text)
		last = s.Block
	}
	return b.String()
}

// plain is the text of a span without its footnote marks.
func plain(r *report.Report, s report.Span) string {
	if s.Block < 0 || s.Block >= len(r.Blocks) {
		return ""
	}
	block := r.Blocks[s.Block]
	from, end := max(s.Start, 0), min(s.End, len(block.Text))
	var b strings.Builder
	for _, run := range block.Runs {
		if run.Style&report.Superscript == 0 || run.End <= from || run.Start >= end {
			continue
		}
		b.WriteString(block.Text[from:max(from, run.Start)])
		from = min(max(from, run.End), end)
	}
	if from < end {
		b.WriteString(block.Text[from:end])
	}
	return b.String()
}

// Prompt is the small line over a card that says what is asked.
func Prompt(c Card) string {
	switch c.Direction {
	case Reverse:
		return "Which term is this?"
	case Contrast:
		return "What is the difference?"
	}
	return "What does this mean?"
}

// QuestionText is the side that is seen first: the term, or for a reverse card
// its definition with the term masked.
func QuestionText(c Card, r *report.Report) string {
	if c.Direction == Reverse {
		return Masked(c, r)
	}
	return c.Term.Term
}

// AnswerText is the side that is seen after it: the definition, or for a reverse
// card the term.
func AnswerText(c Card, r *report.Report) string {
	if c.Direction == Reverse {
		return c.Term.Term
	}
	return Definition(r, c.Term)
}

// askable reports whether a masked definition still says something.
func askable(masked string) bool {
	n := 0
	for _, w := range strings.Fields(masked) {
		if strings.ContainsFunc(w, unicode.IsLetter) {
			n++
		}
	}
	return n >= fewestWords
}
