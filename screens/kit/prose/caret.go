package prose

import (
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

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

// text is a block's text, and whether it is shown.
func (p *Prose) text(block int) (string, bool) {
	i, ok := p.flow.local(block)
	if !ok || len(p.flow.laid[i].lines) == 0 {
		return "", false
	}
	return p.flow.blocks[i].Text, true
}

// beside is the end of the next block that has text, nearest to a block; at is
// returned if there is none.
func (p *Prose) beside(at Point, step int) Point {
	for b := at.Block + step; ; b += step {
		if _, ok := p.flow.local(b); !ok {
			return at
		}
		text, ok := p.text(b)
		switch {
		case ok && step > 0:
			return Point{Block: b}
		case ok:
			return Point{b, len(text)}
		}
	}
}

// byLetter is the next letter, with the marks upon it.
func (p *Prose) byLetter(at Point, step int) Point {
	text, _ := p.text(at.Block)
	if step > 0 && at.Offset >= len(text) || step < 0 && at.Offset <= 0 {
		return p.beside(at, step)
	}
	for {
		at.Offset = stepIn(text, at.Offset, step)
		prev, _ := utf8.DecodeLastRuneInString(text[:at.Offset])
		next, _ := utf8.DecodeRuneInString(text[at.Offset:])
		if at.Offset <= 0 || at.Offset >= len(text) || mayCut(prev, next) {
			return at
		}
	}
}

// stepIn is the offset one rune on.
func stepIn(text string, offset, step int) int {
	if step > 0 {
		_, n := utf8.DecodeRuneInString(text[offset:])
		return offset + n
	}
	_, n := utf8.DecodeLastRuneInString(text[:offset])
	return offset - n
}

// byWord is the end of the next word, or the start of the one before.
func (p *Prose) byWord(at Point, step int) Point {
	text, _ := p.text(at.Block)
	if step > 0 && at.Offset >= len(text) || step < 0 && at.Offset <= 0 {
		at = p.beside(at, step)
		text, _ = p.text(at.Block)
	}
	inWord := false
	for step > 0 && at.Offset < len(text) || step < 0 && at.Offset > 0 {
		to := stepIn(text, at.Offset, step)
		r, _ := utf8.DecodeRuneInString(text[min(to, at.Offset):])
		if part := partOfWord(r); inWord && !part {
			break
		} else if part {
			inWord = true
		}
		at.Offset = to
	}
	return at
}

func partOfWord(r rune) bool { return isWordRune(r) || unicode.Is(unicode.M, r) }

// byBlock is the start of the paragraph, or of the one before; forwards its end.
func (p *Prose) byBlock(at Point, step int) Point {
	text, _ := p.text(at.Block)
	switch {
	case step > 0 && at.Offset < len(text):
		return Point{at.Block, len(text)}
	case step < 0 && at.Offset > 0:
		return Point{Block: at.Block}
	}
	to := p.beside(at, step)
	if text, _ = p.text(to.Block); to == at {
		return at
	} else if step > 0 {
		return Point{to.Block, len(text)}
	}
	return Point{Block: to.Block}
}

// lineEnd is the start or the end of the line that a place is in.
func (p *Prose) lineEnd(at Point, step int) Point {
	i, _ := p.flow.local(at.Block)
	l := &p.flow.laid[i]
	ln := l.lines[l.lineOf(at.Offset)]
	if step < 0 {
		return Point{at.Block, int(ln.start)}
	}
	return Point{at.Block, int(l.set[ln.last-1].end)}
}

// probe is how far apart places are that are tried above and below a line.
const probe = 6

// byLine is the place above or below, at least so far away, that lies nearest to
// where one began. Where nothing is further on, it is the end of the text there.
func (p *Prose) byLine(s *selection, step int, far float32) Point {
	line := p.caretAt(s.head)
	if !s.going {
		s.goal, s.going = line.X, true
	}
	edge := line.Y + line.Height
	if step < 0 {
		edge = line.Y
	}
	for dy := max(far, 1); dy < far+float32(p.documentHeight()); dy += probe {
		block, offset := p.PositionAt(fyne.NewPos(s.goal, edge+dy*float32(step)))
		to := Point{block, offset}
		if now := p.caretAt(to); (now.Y+now.Height/2-line.Y-line.Height/2)*float32(step) > 1 {
			return to
		}
		if y := float64(edge+dy*float32(step)) + p.offset; y < 0 || y > p.flow.height {
			break
		}
	}
	first, last, _ := p.whole()
	if step < 0 {
		return first
	}
	return last
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
