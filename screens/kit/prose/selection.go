package prose

import (
	"placard/content/report"
)

// Point is a place in the text: a block, as an index of the report, and a byte
// offset in its text.
type Point struct{ Block, Offset int }

func (a Point) before(b Point) bool {
	return a.Block < b.Block || a.Block == b.Block && a.Offset < b.Offset
}

// selection is what is selected: the text between two points, of which the one
// stays and the other moves.
type selection struct {
	fixed, head Point
	on          bool    // there is one, though it may be empty
	caret       bool    // the arrow keys move its head
	goal        float32 // where ↑ and ↓ keep to, if going is set
	going       bool
}

// ends are the points in the order of the text.
func (s selection) ends() (first, last Point) {
	if s.head.before(s.fixed) {
		return s.head, s.fixed
	}
	return s.fixed, s.head
}

// Selection is the selected text, a span for each block of it. What is folded
// away or drawn as a chart is left out. It is empty if nothing is selected.
func (p *Prose) Selection() []report.Span {
	if !p.chosen.on || p.chosen.fixed == p.chosen.head {
		return nil
	}
	first, last := p.chosen.ends()
	var list []report.Span
	for b := first.Block; b <= last.Block; b++ {
		i, ok := p.flow.local(b)
		if !ok || len(p.flow.laid[i].lines) == 0 {
			continue
		}
		span := report.Span{Block: b, End: len(p.flow.blocks[i].Text)}
		if b == first.Block {
			span.Start = first.Offset
		}
		if b == last.Block {
			span.End = last.Offset
		}
		if span.Start < span.End {
			list = append(list, span)
		}
	}
	return list
}

// Select selects the text between two points; the second is the one that moves.
func (p *Prose) Select(fixed, head Point) {
	p.setSelection(selection{fixed: fixed, head: head, on: true, caret: p.chosen.caret})
}

// SelectAll selects all that is shown.
func (p *Prose) SelectAll() {
	if first, last, ok := p.whole(); ok {
		p.Select(first, last)
	}
}

// whole are the first and the last place of the text that is shown.
func (p *Prose) whole() (first, last Point, ok bool) {
	for i := range p.flow.laid {
		if len(p.flow.laid[i].lines) == 0 {
			continue
		}
		if !ok {
			first, ok = Point{Block: p.flow.first + i}, true
		}
		last = Point{p.flow.first + i, len(p.flow.blocks[i].Text)}
	}
	return first, last, ok
}

// Unselect ends selecting. It reports whether there was anything to end.
func (p *Prose) Unselect() bool {
	had := p.chosen.on
	p.letGo()
	p.setSelection(selection{})
	return had
}

// setSelection shows another selection and tells of it.
func (p *Prose) setSelection(s selection) {
	before := p.chosen
	p.chosen = s
	if before == s {
		return
	}
	p.remark()
	if p.options.OnSelect != nil {
		p.options.OnSelect()
	}
}

// SelectionArea are the areas of the first and the last selected line in the
// widget. They may be out of sight.
func (p *Prose) SelectionArea() (first, last Rect, ok bool) {
	spans := p.Selection()
	if len(spans) == 0 {
		return first, last, false
	}
	head, tail := p.RectsOf(spans[0]), p.RectsOf(spans[len(spans)-1])
	if len(head) == 0 || len(tail) == 0 {
		return first, last, false
	}
	return head[0], tail[len(tail)-1], true
}

// Holding reports whether the pointer is selecting right now.
func (p *Prose) Holding() bool { return p.hand.held && p.hand.moved }

// Settle ends what is selected. A caret stays, where the selection ended.
func (p *Prose) Settle() {
	if !p.chosen.caret {
		p.Unselect()
		return
	}
	p.setSelection(selection{fixed: p.chosen.head, head: p.chosen.head, on: true, caret: true})
}
