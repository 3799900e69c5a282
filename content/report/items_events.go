package report

import (
	"regexp"
	"slices"
	"strings"
)

// events finds the entries of the timelines, sorted by their start.
func (p *parser) events() {
	for _, reg := range p.regions(Timeline) {
		form := dating{told: p.tellsOfDays(reg.blocks)}
		items := p.walkEvents(reg, &form)
		if len(items) == 0 {
			form = dating{sentences: true}
			if items = p.walkEvents(reg, &form); len(items) > 0 {
				p.problem(reg.line, Note, "told-in-prose", "“%s” tells of its dates in sentences, from which Placard took %s; begin a line of its own with each date.", clip(reg.title, 12), is(len(items), "one event", "%d events"))
			}
		}
		if form.lent > 0 {
			p.problem(reg.line, Note, "event-year", "%s under “%s” without a year; Placard took it from the entry before, write it there too.",
				is(form.lent, "There is a date", "There are %d dates"), clip(reg.title, 12))
		}
		p.checkOrder(items)
		for _, it := range items {
			p.addEvent(it)
		}
	}
	slices.SortStableFunc(p.topic.Events, func(a, b Event) int { return a.Date.Compare(b.Date) })
}

func (p *parser) walkEvents(reg region, form *dating) []item {
	return p.walkItems(reg, func(at int, cur *item) []opening {
		openings := p.beginEvent(reg, at, cur, form)
		form.note(openings)
		return openings
	})
}

func (p *parser) beginEvent(reg region, at int, cur *item, form *dating) []opening {
	pc := &p.pieces[reg.blocks[at]]
	switch {
	case pc.heading:
		return p.beginEventHeading(reg, at, cur, form)
	case pc.Kind == Table:
		return p.rowEvents(reg.blocks[at], form)
	case pc.Kind == ListItem && cur != nil && cur.opener == ListItem && pc.Depth > cur.depth:
		if o := form.dateLines(pc); len(o) > 0 && len(cur.body) == 0 && cur.title == "" && cur.date.holds(o[0].date) {
			cur.group = true // "1822", with its days below it
			return o
		}
		return nil
	case pc.Kind != Paragraph && pc.Kind != ListItem:
		return nil
	}
	openings := form.dateLines(pc)
	if len(openings) == 0 && cur != nil && cur.opener == pc.Kind && !form.before.IsZero() && (len(cur.body) > 0 || cur.title != "") && p.amongDated(pc, cur) {
		return p.undated(reg.blocks[at], pc.Text, opening{})
	}
	return openings
}

// amongDated reports whether a block stands among dated entries as one of them:
// an item of their list, or a paragraph that begins in bold as they do.
func (p *parser) amongDated(pc *piece, cur *item) bool {
	if pc.Kind == ListItem {
		return pc.Label != ""
	}
	before := &p.pieces[cur.block]
	return boldFrom(before, 0) > 0 && boldFrom(pc, 0) > 0 && boldFrom(pc, 0) < len(pc.Text) && boldFrom(before, 0) <= len(cur.date.Text)+3
}

// undated keeps an entry without a date as an event, and reports it.
func (p *parser) undated(block int, entry string, o opening) []opening {
	p.problem(p.pieces[block].Line, Warning, "event-undated", "This entry of the timeline has no date that can be read; begin it with one, like “15 November 2000 – …”.").at(block, entry)
	return []opening{o}
}

// rowEvents opens an event with each row of a table; its first cell should be
// a date.
func (p *parser) rowEvents(block int, form *dating) []opening {
	pc, dated := &p.pieces[block], false
	for _, row := range pc.Rows {
		dated = dated || len(row) > 1 && dateStarts(pc.Text[row[0].Start:row[0].End])
	}
	headless := len(pc.Rows) > 0 && len(pc.Rows[0]) > 0 && dateStarts(pc.Text[pc.Rows[0][0].Start:pc.Rows[0][0].End])
	return rowOpenings(&pc.Block, headless, func(first string, row []Cell) (opening, bool) {
		d, rest, ok := form.parse(first)
		if ok {
			form.before = d
		}
		if !ok && dated && strings.TrimSpace(pc.Text[row[1].Start:row[1].End]) != "" {
			return p.undated(block, pc.Text[row[0].Start:row[len(row)-1].End], opening{title: first})[0], true
		}
		return opening{date: d, title: rest}, ok
	})
}

// beginEventHeading reads a heading with a date and a title, or the title that
// follows a heading with nothing but a date.
func (p *parser) beginEventHeading(reg region, at int, cur *item, form *dating) []opening {
	pc := &p.pieces[reg.blocks[at]]
	text := strings.Join(strings.Fields(pc.Text), " ")
	for _, t := range []string{text, pc.title} {
		if d, rest, ok := form.parse(t); ok {
			if rest == "" && p.gathers(reg, at, d) {
				return []opening{{group: true, date: d}} // "20th century", with years below it
			}
			if rest == "" && cur != nil && cur.opener == Heading && cur.title != "" && len(cur.body) == 0 && cur.date.Precision == Year && d.Precision != Year && strings.HasPrefix(d.Start, cur.date.Start) {
				cur.group = true // "Flood in the Valley, 1939", and under it the day
				return []opening{{title: cur.title, date: d, rest: len(pc.Text)}}
			}
			return []opening{{title: strings.TrimRight(rest, ": "), date: d, rest: len(pc.Text)}}
		}
	}
	if cur != nil && cur.opener == Heading && cur.title == "" && len(cur.body) == 0 {
		return []opening{{title: pc.title, names: true}}
	}
	if title, d, ok := dateAtEnd(pc.title); ok {
		return []opening{{title: title, date: d, rest: len(pc.Text)}}
	}
	if next, below := p.next(reg, at); next != nil && !next.heading && len(form.dateLines(next)) == 0 && next.Kind != Table && below >= 0 {
		among := cur != nil && cur.opener == Heading && cur.level == pc.level && !cur.date.IsZero()
		return p.undated(reg.blocks[at], pc.Text, opening{title: pc.title, rest: len(pc.Text), group: !among})
	}
	return []opening{{group: true}}
}

// gathers reports whether a heading that is only a date has others below it.
func (p *parser) gathers(reg region, at int, d Date) bool {
	next, below := p.next(reg, at)
	switch {
	case next == nil:
		return false
	case p.isGroup(reg, at):
		form := dating{before: d}
		_, _, ok := form.parse(next.title)
		return ok
	case next.heading:
		return false
	}
	form, dated := dating{before: d}, 0
	for ; next != nil && !next.heading; next, below = p.next(reg, below) {
		o := form.dateLines(next)
		if len(o) == 0 {
			return false
		}
		if _, _, whole := ParseDate(o[0].date.Text); whole && !d.holds(o[0].date) {
			return false
		}
		dated++
	}
	return dated > 0
}

// holds reports whether a finer date lies within a century, a decade or a year.
func (d Date) holds(e Date) bool {
	first, _, _, _ := splitISO(d.Start)
	last, _, _, ok := splitISO(d.End)
	year, _, _, known := splitISO(e.Start)
	return ok && known && finer(e.Precision, d.Precision) && finer(Month, d.Precision) && first <= year && year <= last
}

func dateStarts(s string) bool {
	_, _, ok := ParseDate(s)
	return ok
}

const maxDate = 80 // bytes that a date may take within a text

// dateAtEnd reads "Invasion of Poland, 1939" and "Adoption (2000)".
func dateAtEnd(title string) (string, Date, bool) {
	trimmed := strings.TrimRight(title, ") ")
	for i := len(trimmed) - 1; i > max(0, len(trimmed)-maxDate); i-- {
		if c := trimmed[i]; c != ',' && c != '(' {
			continue
		}
		if d, rest, ok := ParseDate(trimmed[i+1:]); ok && rest == "" {
			return strings.TrimRight(trimmed[:i], " ,("), d, true
		}
	}
	return "", Date{}, false
}

// addEvent makes an event of an item; one without a title takes it from its
// text.
func (p *parser) addEvent(it item) {
	title, body := it.title, it.body
	if title == "" && len(body) > 0 {
		title, body = p.titleFromBody(body)
		if !it.date.IsZero() {
			title = capitalised(title)
		}
	} else if it.opener == Table && title == "" {
		title = it.date.Text
	}
	if title == "" {
		title = it.date.Text
		p.problem(it.line, Warning, "event-empty", "Nothing stands beside this date; say what happened then.")
	}
	p.topic.Events = append(p.topic.Events, Event{
		ID: p.id("event", title, it.line), Line: it.line, Date: it.date, Title: title, Body: body, Notes: it.notes,
	})
}

// eventLabel is what a form writes before what happened.
var eventLabel = regexp.MustCompile(`(?i)^(?:event|description|evento|descripción|événement)\s*:\s*`)

// titleFromBody takes a title from the first span: a bold lead-in, a label, a
// cell of a table, or a short first sentence.
func (p *parser) titleFromBody(body []Span) (string, []Span) {
	s := body[0]
	block := &p.r.Blocks[s.Block]
	s.Start += len(eventLabel.FindString(block.Text[s.Start:s.End]))
	text := block.Text[s.Start:s.End]
	if tab := strings.IndexByte(text, '\t'); tab > 0 {
		return strings.TrimSpace(text[:tab]), p.cutBody(body, s.Start+tab)
	}
	if l, ok := lead(block, s.Start, s.End); ok && l.rest < s.End && l.mark != 0 && l.start-s.Start < 3 && words(l.title) > 1 {
		return l.title, p.cutBody(body, l.rest)
	}
	title, rest, _ := sentenceTitle(text)
	return title, p.cutBody(body, s.Start+rest)
}

// cutBody lets a body begin later in its first span.
func (p *parser) cutBody(body []Span, at int) []Span {
	if s, ok := p.span(body[0].Block, at, body[0].End); ok {
		return append([]Span{s}, body[1:]...)
	}
	return body[1:]
}

// checkOrder reports a timeline that goes back in time. A year after a day of
// that year does not.
func (p *parser) checkOrder(items []item) {
	var before *item
	for i := range items {
		it := &items[i]
		if it.date.IsZero() || before != nil && it.date.holds(before.date) {
			continue
		}
		if before != nil && it.date.Compare(before.date) < 0 {
			p.problem(it.line, Note, "timeline-order", "The timeline goes back from %s to %s; Placard shows it in order, put it in order here as well.",
				before.date.Text, it.date.Text)
			return
		}
		before = it
	}
}
