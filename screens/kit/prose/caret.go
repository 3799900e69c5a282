package prose

import "fyne.io/fyne/v2"

// BeginCaret lets keys select: a caret stands at what has the focus ring,
// otherwise at the first line that is wholly in sight. It reports whether there
// is text for it.
func (p *Prose) BeginCaret() bool {
	if _, _, ok := p.whole(); !ok || !p.ready {
		return false
	}
	s := selection{on: true, caret: true}
	if p.chosen.on {
		s = p.chosen
		s.caret = true
	} else {
		block, offset := p.TopPosition()
		if p.focus != nil && p.inSight(*p.focus) {
			block, offset = p.focus.span.Block, max(p.focus.span.Start, 0)
		}
		s.head = p.withText(Point{block, offset})
		s.fixed = s.head
	}
	p.setFocus(nil)
	p.setSelection(s)
	return true
}

// HasCaret reports whether the arrow keys move a caret.
func (p *Prose) HasCaret() bool { return p.chosen.caret }

// withText is the nearest place that has text in sight.
func (p *Prose) withText(at Point) Point {
	i, ok := p.flow.local(at.Block)
	if !ok {
		i = 0
	}
	if k := p.withLines(i); k >= 0 && k != i {
		return Point{Block: p.flow.first + k}
	}
	return at
}

// SelectKey moves the end of the selection: with Shift it grows or shrinks, and
// while there is a caret it moves without Shift. Ctrl goes by words, paragraphs,
// or the whole text. It reports whether the key was used.
func (p *Prose) SelectKey(name fyne.KeyName, mod fyne.KeyModifier) bool {
	extend := mod&fyne.KeyModifierShift != 0
	if !p.chosen.on || !extend && !p.chosen.caret {
		return false
	}
	if mod == 0 && p.collapse(name) {
		return true
	}
	s := p.chosen
	at, ok := p.moved(name, mod&fyne.KeyModifierShortcutDefault != 0, &s)
	if !ok {
		return false
	}
	s.head = at
	if !extend {
		s.fixed = at
	}
	p.setSelection(s)
	p.showPoint(at)
	return true
}

// collapse lets ← and → go to the end of what is selected, where something is.
func (p *Prose) collapse(name fyne.KeyName) bool {
	first, last := p.chosen.ends()
	switch {
	case first == last:
		return false
	case name == fyne.KeyLeft:
		last = first
	case name != fyne.KeyRight:
		return false
	}
	p.setSelection(selection{fixed: last, head: last, on: true, caret: p.chosen.caret})
	return true
}

// moved is where a key moves the head of a selection.
func (p *Prose) moved(name fyne.KeyName, far bool, s *selection) (Point, bool) {
	upright := name == fyne.KeyUp || name == fyne.KeyDown || name == fyne.KeyPageUp || name == fyne.KeyPageDown
	if !upright || far {
		s.going = false
	}
	step := map[fyne.KeyName]int{
		fyne.KeyLeft: -1, fyne.KeyUp: -1, fyne.KeyPageUp: -1, fyne.KeyHome: -1,
		fyne.KeyRight: 1, fyne.KeyDown: 1, fyne.KeyPageDown: 1, fyne.KeyEnd: 1,
	}[name]
	switch name {
	case fyne.KeyLeft, fyne.KeyRight:
		if far {
			return p.byWord(s.head, step), true
		}
		return p.byLetter(s.head, step), true
	case fyne.KeyUp, fyne.KeyDown:
		if far {
			return p.byBlock(s.head, step), true
		}
		return p.byLine(s, step, 0), true
	case fyne.KeyPageUp, fyne.KeyPageDown:
		return p.byLine(s, step, p.pageStep()), true
	case fyne.KeyHome, fyne.KeyEnd:
		if first, last, ok := p.whole(); far && ok {
			if step < 0 {
				return first, true
			}
			return last, true
		}
		return p.lineEnd(s.head, step), true
	}
	return s.head, false
}

// caretAt is where a caret stands at a place, in the widget.
func (p *Prose) caretAt(at Point) Rect {
	i, ok := p.flow.local(at.Block)
	if !ok || len(p.flow.laid[i].lines) == 0 {
		return Rect{}
	}
	l := &p.flow.laid[i]
	k := l.lineOf(at.Offset)
	return Rect{
		X: p.page.left + p.flow.xAt(i, k, at.Offset) - p.sideways[i], Y: float32(l.top-p.offset) + l.lines[k].y,
		Width: 2, Height: l.lines[k].height,
	}
}

// showPoint scrolls so far that the line of a place is in sight, and a wide table
// sideways.
func (p *Prose) showPoint(at Point) {
	r := p.caretAt(at)
	if i, ok := p.flow.local(at.Block); ok {
		p.revealSideways([]Rect{r}, i)
	}
	switch over := r.Y + r.Height + topGap - p.Size().Height; {
	case r.Y < topGap:
		p.Scroll(r.Y - topGap)
	case over > 0:
		p.Scroll(over)
	}
}

// caret draws the caret.
func (k *ink) caret() {
	p := k.p
	if !p.chosen.caret {
		return
	}
	r := p.caretAt(p.chosen.head)
	if k.outside(r.Y, r.Height) || r.X < p.page.left-2 || r.X > p.page.left+p.page.column+2 {
		return
	}
	o := k.rect(&k.front, Rect{k.snap(r.X - 1), r.Y + 2, k.snap(2), r.Height - 4})
	o.FillColor = k.palette.ring
}
