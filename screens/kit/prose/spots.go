package prose

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placard/content/report"
)

var (
	_ fyne.Tappable      = (*Prose)(nil)
	_ desktop.Hoverable  = (*Prose)(nil)
	_ desktop.Cursorable = (*Prose)(nil)
)

// spotKind is what a spot does.
type spotKind uint8

const (
	termSpot spotKind = iota
	linkSpot
	noteMark // of a footnote
	tagSpot
	pictureSpot
	markSpot // a highlight
)

// spot is a place in the text that can be chosen, by click or by key.
type spot struct {
	kind spotKind
	span report.Span // in indexes of the report; of a tag, the block alone
	tag  int
	term TermMark
	link string // of a link; of a footnote's mark, its label; of a highlight, its ID
}

// spots are the spots of a block, in the order of the text.
func (p *Prose) spots(i int) []spot {
	b, l, block := &p.flow.blocks[i], &p.flow.laid[i], p.flow.first+i
	var out []spot
	if len(l.lines) > 0 {
		out = p.wordSpots(b, block)
	}
	if p.options.OnPicture != nil && len(l.parts) > 0 && l.parts[0].kind == picturePart {
		out = slices.Insert(out, 0, spot{kind: pictureSpot, span: report.Span{Block: block, Start: -1}})
	}
	for n, t := range l.tags {
		switch s := (spot{kind: tagSpot, tag: n}); t.does {
		case asTable: // stands below
			s.span = report.Span{Block: block, Start: len(b.Text)}
			out = append(out, s)
		case unfolds, goesBack: // stand before
			s.span = report.Span{Block: block, Start: -1}
			out = slices.Insert(out, 0, s)
		}
	}
	return out
}

// wordSpots are the terms, links and marks in a block's text.
func (p *Prose) wordSpots(b *report.Block, block int) []spot {
	var out []spot
	terms := layer{spans: p.marks.spans}
	for _, span := range terms.in(block, 0, len(b.Text)) {
		out = append(out, spot{kind: termSpot, span: span, term: p.termAt(span)})
	}
	for _, run := range b.Runs {
		span := report.Span{Block: block, Start: run.Start, End: run.End}
		last := len(out) - 1
		switch {
		case run.Link != "" && last >= 0 && out[last].link == run.Link && out[last].span.End == run.Start:
			out[last].span.End = run.End // one link in two styles
		case run.Style&report.Superscript != 0 && run.Start < run.End:
			out = append(out, spot{kind: noteMark, span: span, link: bare(b.Text[run.Start:run.End])})
		case run.Link != "":
			out = append(out, spot{kind: linkSpot, span: span, link: run.Link})
		}
	}
	for _, h := range p.marks.inBlock(block) {
		out = append(out, spot{kind: markSpot, span: h.Span, link: h.ID})
	}
	slices.SortStableFunc(out, func(a, b spot) int { return inText(a.span, b.span) })
	return out
}

func (p *Prose) termAt(span report.Span) TermMark {
	n, _ := slices.BinarySearchFunc(p.marks.terms, span, func(t TermMark, s report.Span) int {
		return inText(t.Span, s)
	})
	return p.marks.terms[n]
}

// areas are where a spot is in the widget.
func (p *Prose) areas(s spot) []Rect {
	i, ok := p.flow.local(s.span.Block)
	switch {
	case s.kind == pictureSpot && ok && len(p.flow.laid[i].parts) > 0:
		r := p.flow.laid[i].parts[0].Rect
		return []Rect{{p.page.left + r.X, float32(p.flow.laid[i].top-p.offset) + r.Y, r.Width, r.Height}}
	case s.kind != tagSpot:
		return p.RectsOf(s.span)
	}
	if !ok || s.tag >= len(p.flow.laid[i].tags) {
		return nil
	}
	l := &p.flow.laid[i]
	t := &l.tags[s.tag]
	height := p.flow.sheet.px(20)
	r := Rect{p.page.left + t.x, float32(l.top-p.offset) + t.base - height*0.7, t.width, height}
	if t.does == unfolds { // the sign before it belongs to it
		r.X, r.Width = p.page.left, r.Width+t.x
	}
	return []Rect{r}
}

// over reports whether a spot is chosen rather than another one in the same
// place: a link before a term, a term before a highlight, and of highlights the
// shorter one.
func (s spot) over(other spot) bool {
	rank := map[spotKind]int{termSpot: 1, markSpot: 2}
	if a, b := rank[s.kind], rank[other.kind]; a != b {
		return a < b
	}
	return s.kind == markSpot && s.span.End-s.span.Start < other.span.End-other.span.Start
}

// spotAt is the spot under a point.
func (p *Prose) spotAt(at fyne.Position) *spot {
	i := p.flow.at(p.offset + float64(at.Y))
	if x := at.X - p.page.left; !p.ready || i >= len(p.flow.laid) || x < 0 || x > p.page.column {
		return nil
	}
	var found *spot
	for _, s := range p.spots(i) {
		for _, r := range p.areas(s) {
			if r.contains(at.X, at.Y) && (found == nil || s.over(*found)) {
				found = &s
			}
		}
	}
	return found
}

// Tapped is called by the toolkit: it chooses what is under the pointer.
func (p *Prose) Tapped(event *fyne.PointEvent) {
	p.setFocus(nil)
	if p.hand.clicks > 1 || p.hand.extends {
		return // it selects
	}
	if s := p.spotAt(event.Position); s != nil {
		p.choose(*s)
	}
}

// choose does what a spot is for.
func (p *Prose) choose(s spot) {
	switch s.kind {
	case termSpot:
		p.marks.shown = &s.term.Span
		p.remark()
		p.tell(s, Opened)
	case linkSpot:
		if p.options.OnLink != nil {
			p.options.OnLink(s.link)
		}
	case noteMark:
		p.chooseNote(s)
	case tagSpot:
		p.chooseTag(s)
	case pictureSpot:
		p.options.OnPicture(s.span.Block)
	case markSpot:
		if p.options.OnMark != nil {
			p.options.OnMark(s.link)
		}
	}
}

func (p *Prose) chooseTag(s spot) {
	i, _ := p.flow.local(s.span.Block)
	switch p.flow.laid[i].tags[s.tag].does {
	case unfolds, asTable:
		p.fold(i)
	case goesBack:
		p.goBack(p.flow.blocks[i].Label)
	}
}

// chooseNote opens a footnote where one reads, or goes to it where nobody shows
// it there.
func (p *Prose) chooseNote(s spot) {
	if p.options.OnFootnote != nil {
		p.marks.shown = &s.span
		p.remark()
		p.tell(s, Opened)
		return
	}
	for i := range p.flow.blocks {
		if b := &p.flow.blocks[i]; b.Kind == report.Footnote && b.Label == s.link {
			p.ScrollTo(p.flow.first+i, 0, Middle)
			return
		}
	}
}

// goBack goes from a footnote to its mark in the text.
func (p *Prose) goBack(label string) {
	for i := range p.flow.blocks {
		b := &p.flow.blocks[i]
		for _, run := range b.Runs {
			if run.Style&report.Superscript != 0 && bare(b.Text[run.Start:run.End]) == label {
				p.ScrollTo(p.flow.first+i, run.Start, Middle)
				return
			}
		}
	}
}

// bare is a footnote's mark without its brackets.
func bare(mark string) string { return strings.Trim(mark, "[]() ") }

// tell says what happens to a term or a footnote's mark.
func (p *Prose) tell(s spot, how How) {
	at := Rect{}
	if areas := p.areas(s); len(areas) > 0 {
		at = areas[0]
	}
	switch {
	case s.kind == termSpot && p.options.OnTerm != nil:
		p.options.OnTerm(s.term, at, how)
	case s.kind == noteMark && p.options.OnFootnote != nil:
		p.options.OnFootnote(NoteMark{s.span, s.link}, at, how)
	}
}

// MouseIn is called by the toolkit.
func (p *Prose) MouseIn(event *desktop.MouseEvent) { p.MouseMoved(event) }

// MouseMoved is called by the toolkit.
func (p *Prose) MouseMoved(event *desktop.MouseEvent) {
	p.pointer = &event.Position
	p.repoint()
}

// MouseOut is called by the toolkit.
func (p *Prose) MouseOut() {
	p.pointer = nil
	p.point(nil)
	p.pointHeading(-1)
}

// repoint looks again at what is beneath the pointer: the text has moved.
func (p *Prose) repoint() {
	if p.pointer != nil {
		p.point(p.spotAt(*p.pointer))
		p.pointHeading(p.headingAt(*p.pointer))
	}
}

// point notes what the pointer is on.
func (p *Prose) point(now *spot) {
	before := p.under
	if same(before, now) {
		return
	}
	p.under = now
	p.remark()
	if before != nil {
		p.tell(*before, Left)
	}
	if now != nil {
		p.tell(*now, Pointed)
	}
}

func same(a, b *spot) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}

// Cursor is called by the toolkit: a hand over what can be chosen, a bar over
// other text.
func (p *Prose) Cursor() desktop.Cursor {
	switch {
	case p.under != nil:
		return desktop.PointerCursor
	case p.pointer != nil && p.overText(*p.pointer):
		return desktop.TextCursor
	}
	return desktop.DefaultCursor
}
