package prose

import (
	"slices"
	"sort"

	"placard/content/report"
)

// markLook is how a mark is drawn.
type markLook uint8

const (
	termWash   markLook = iota // behind the term whose definition is shown
	hitWash                    // behind what was found
	currentHit                 // the one of these that one is at
	dotted                     // under a term
	colour1                    // a highlight; the others follow
	colour2
	colour3
	colour4
	noteLine // under a passage with a note, where it is not highlighted
	selected
)

// layer is one sort of mark. Its spans stand in the order of the text and do
// not overlap. Layers are drawn one over the other, under the text.
type layer struct {
	look  markLook
	spans []report.Span
	depth int // of a highlight: how many lie below it
}

// in are the spans of a layer that touch a stretch of a block.
func (l *layer) in(block, start, end int) []report.Span {
	from := sort.Search(len(l.spans), func(i int) bool {
		s := l.spans[i]
		return s.Block > block || s.Block == block && s.End > start
	})
	to := from
	for to < len(l.spans) && l.spans[to].Block == block && l.spans[to].Start < end {
		to++
	}
	return l.spans[from:to]
}

// marks are what lies under the text.
type marks struct {
	terms   []TermMark
	spans   []report.Span // of the terms
	hits    []report.Span
	current int // index of hits, -1 is none
	shown   *report.Span
	coloured
	layers []layer
}

// SetTerms marks mentions of key terms with a dotted line.
func (p *Prose) SetTerms(terms []TermMark) {
	p.marks.terms = slices.Clone(terms)
	slices.SortStableFunc(p.marks.terms, func(a, b TermMark) int { return inText(a.Span, b.Span) })
	p.marks.spans = make([]report.Span, len(terms))
	for i, t := range p.marks.terms {
		p.marks.spans[i] = t.Span
	}
	p.marks.shown, p.focus, p.under = nil, nil, nil
	p.remark()
}

// SetHits marks what was found. The hit with the index current stands out; -1
// is none. It moves nothing: see Reveal.
func (p *Prose) SetHits(hits []report.Span, current int) {
	p.marks.current = current
	p.marks.hits = hits
	p.remark()
}

// CloseTerm takes back the tint of the term that was opened last: its
// definition is no longer shown.
func (p *Prose) CloseTerm() {
	p.marks.shown = nil
	p.remark()
}

// inText compares stretches by where they start.
func inText(a, b report.Span) int {
	if a.Block != b.Block {
		return a.Block - b.Block
	}
	return a.Start - b.Start
}

// remark puts the marks into layers and draws them.
func (p *Prose) remark() {
	m := &p.marks
	m.layers = append(m.layers[:0], m.colours...)
	if p.under != nil && p.under.kind == termSpot {
		m.layers = append(m.layers, layer{look: termWash, spans: []report.Span{p.under.span}})
	}
	if m.shown != nil {
		m.layers = append(m.layers, layer{look: termWash, spans: []report.Span{*m.shown}})
	}
	if len(m.hits) > 0 {
		hits := slices.Clone(m.hits)
		slices.SortStableFunc(hits, inText)
		m.layers = append(m.layers, layer{look: hitWash, spans: hits})
	}
	if m.current >= 0 && m.current < len(m.hits) {
		m.layers = append(m.layers, layer{look: currentHit, spans: m.hits[m.current : m.current+1]})
	}
	if spans := p.Selection(); len(spans) > 0 {
		m.layers = append(m.layers, layer{look: selected, spans: spans})
	}
	if len(m.spans) > 0 {
		m.layers = append(m.layers, layer{look: dotted, spans: m.spans})
	}
	p.draw()
}
