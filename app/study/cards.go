package study

import (
	"slices"
	"strings"
	"unicode"

	"placard/content/report"
)

// fewestWords is how many words of a definition must be left after masking for
// a reverse card to be a fair question.
const fewestWords = 3

// Cards makes the cards of a report of the kinds that are asked, in the report's
// order, and the student's own behind those of their topic. Reverse cards and
// those from a date to its event are offered only once the way there is known,
// see Deck.Offered.
func Cards(r *report.Report, asked func(Kind) bool, own ...Own) []Card {
	m := maker{r: r}
	for t := range r.Topics {
		m.topic = t
		topic := &r.Topics[t]
		if asked(OfTerm) {
			m.terms(topic)
		}
		if asked(OfEvent) {
			m.events(topic)
		}
		if asked(OfParty) {
			m.parties(topic)
		}
		if asked(OfDocument) {
			m.documents(topic)
		}
		if asked(OfOwn) {
			m.own(own)
		}
	}
	return m.cards
}

// maker makes the cards of one topic after the other.
type maker struct {
	r     *report.Report
	topic int
	cards []Card
}

// start is a card of an item that stands at a passage, without its sides.
func (m *maker) start(k Kind, item, name string, passage report.Span) Card {
	c := Card{Item: item, Kind: k, Topic: m.topic, Name: name, Passage: passage}
	for _, s := range m.r.Topics[m.topic].Sections {
		if s.First <= passage.Block && passage.Block < s.End {
			c.Section = s.ID
		}
	}
	return c
}

// passage is where an item stands: where its text begins or, if all that there is
// of it is its title, the beginning of the block that holds its line. The block
// is -1 where there is none.
func (m *maker) passage(body []report.Span, line int) report.Span {
	if len(body) > 0 {
		return body[0]
	}
	at, best := report.Span{Block: -1}, 0
	for i, b := range m.r.Blocks {
		if b.Line > best && b.Line <= line && b.Kind != report.Furniture {
			at.Block, best = i, b.Line
		}
	}
	return at
}

func (m *maker) add(c Card, d Direction, question, answer Side) {
	c = c.in(d)
	c.Question, c.Answer = question, answer
	m.cards = append(m.cards, c)
}

// terms makes for each term with a definition a forward card and, where masking
// leaves enough of the definition to ask with, a reverse card; for "A vs. B" one
// contrast card.
func (m *maker) terms(topic *report.Topic) {
	for _, t := range topic.Terms {
		definition := Side{Text: Definition(m.r, t), Spans: t.Definition}
		if definition.Text == "" {
			continue
		}
		c, term := m.start(OfTerm, t.ID, t.Term, t.Definition[0]), Side{Head: t.Term}
		if t.Contrast {
			m.add(c, Contrast, term, definition)
			continue
		}
		m.add(c, Forward, term, definition)
		if masked := Masked(t, m.r); askable(masked) {
			m.add(c, Reverse, Side{Text: masked}, term)
		}
	}
}

// events makes for each event a card that asks for its date and, where no other
// event has the same, one that asks the other way.
func (m *maker) events(topic *report.Topic) {
	on := map[string]int{}
	for _, e := range topic.Events {
		on[e.Date.Long()]++
	}
	for _, e := range topic.Events {
		if e.Date.IsZero() || strings.TrimSpace(e.Title) == "" {
			continue
		}
		text := textOf(m.r, e.Body)
		c := m.start(OfEvent, e.ID, e.Title, m.passage(e.Body, e.Line))
		date, told := Side{Head: e.Date.Long()}, Side{Head: e.Title, Text: text, Spans: e.Body}
		m.add(c, Dating, Side{Head: withoutYears(e.Title, e.Date)}, Side{Head: date.Head, Text: text, Spans: e.Body})
		if on[date.Head] == 1 {
			m.add(c, Dated, date, told)
		}
	}
}

// parties makes for each entry of the stakeholders with a text one card.
func (m *maker) parties(topic *report.Topic) {
	for _, p := range topic.Parties {
		if text := textOf(m.r, p.Body); text != "" && len(p.Names) > 0 {
			name := strings.Join(p.Names, ", ")
			m.add(m.start(OfParty, p.ID, name, p.Body[0]), Position, Side{Head: name}, Side{Text: text, Spans: p.Body})
		}
	}
}

// documents makes for each document with a symbol, or with a text beside its
// title, one card.
func (m *maker) documents(topic *report.Topic) {
	for _, d := range topic.Documents {
		question := Side{Head: d.Title}
		answer := Side{Text: textOf(m.r, d.Body), Spans: d.Body}
		if d.Symbol != "" && !strings.Contains(d.Title, d.Symbol) {
			question, answer.Head = Side{Head: d.Symbol}, d.Title
		}
		if answer.Text == d.Title || answer.Text == d.Symbol {
			answer.Text, answer.Spans = "", nil
		}
		if question.Head == "" || answer.Head == "" && answer.Text == "" {
			continue
		}
		m.add(m.start(OfDocument, d.ID, question.Head, m.passage(d.Body, d.Line)), Paper, question, answer)
	}
}

// Definition is the text of a term's definition without footnote marks.
func Definition(r *report.Report, t report.Term) string { return textOf(r, t.Definition) }

// textOf is the text of spans without footnote marks. What stands in different
// blocks is parted by an empty line. Spans that do not fit the report are left
// out.
func textOf(r *report.Report, spans []report.Span) string {
	var b strings.Builder
	last := -1
	for _, s := range spans {
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

// withoutYears hides the years of an event's date in its title.
func withoutYears(title string, d report.Date) string {
	for _, iso := range []string{d.Start, d.End} {
		year, _, _ := strings.Cut(strings.TrimLeft(iso, "-0"), "-")
		if len(year) < 3 {
			continue // "79" is as likely a number of something
		}
		words := strings.FieldsFunc(title, func(r rune) bool { return !unicode.IsDigit(r) })
		if slices.Contains(words, year) {
			title = strings.ReplaceAll(title, year, blank)
		}
	}
	return title
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
