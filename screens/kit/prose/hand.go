package prose

import (
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

var (
	_ fyne.Draggable    = (*Prose)(nil)
	_ desktop.Mouseable = (*Prose)(nil)
)

// Times and distances of the pointer.
const (
	clickPause  = 400 * time.Millisecond // within which a click belongs to the one before
	clickReach  = 5                      // and how near it is
	scrollPause = 30 * time.Millisecond  // between two steps beyond the edge
	scrollLeast = 6                      // of a step
	scrollMost  = 60
)

// hand is what the pointer is doing.
type hand struct {
	held    bool          // it went down on the text
	moved   bool          // and moved since
	extends bool          // it went down with Shift
	at      fyne.Position // where it is
	clicks  int           // how many in a row: the second takes words, the third paragraphs
	low     Point         // what the click took
	high    Point
	forget  func() // calls off that the next click is a first one
	scroll  func() // calls off the next step beyond the edge; nil if there is none
}

// MouseDown is called by the toolkit: selecting begins. Shift goes on with what is
// selected, a second click takes the word, a third the paragraph.
func (p *Prose) MouseDown(event *desktop.MouseEvent) {
	if event.Button != desktop.MouseButtonPrimary || !p.ready {
		return
	}
	if _, _, ok := p.whole(); !ok {
		return
	}
	h := &p.hand
	near := away(event.Position.X, h.at.X) < clickReach && away(event.Position.Y, h.at.Y) < clickReach
	if h.clicks == 0 || !near || h.clicks == 3 {
		h.clicks = 0
	}
	h.clicks++
	h.held, h.moved, h.at = true, false, event.Position
	h.extends = event.Modifier&fyne.KeyModifierShift != 0
	p.countClicks()
	if h.extends {
		h.clicks = 1
		p.extendTo(event.Position)
		return
	}
	h.low, h.high = p.unit(p.pointAt(event.Position), h.clicks)
	if h.clicks == 1 && !p.chosen.caret {
		p.setSelection(selection{})
		return
	}
	p.setSelection(selection{fixed: h.low, head: h.high, on: true, caret: p.chosen.caret})
}

// countClicks forgets the clicks after a pause.
func (p *Prose) countClicks() {
	if p.hand.forget != nil {
		p.hand.forget()
	}
	p.hand.forget = p.options.After(clickPause, func() { p.hand.clicks, p.hand.forget = 0, nil })
}

// extendTo goes on with what is selected, otherwise from the top of the window.
func (p *Prose) extendTo(at fyne.Position) {
	s := p.chosen
	if !s.on {
		block, offset := p.TopPosition()
		s = selection{on: true, fixed: p.withText(Point{block, offset})}
	}
	p.hand.low, p.hand.high = s.fixed, s.fixed
	s.head, s.going = p.pointAt(at), false
	p.setSelection(s)
}

// MouseUp is called by the toolkit.
func (p *Prose) MouseUp(*desktop.MouseEvent) {
	moved := p.hand.moved
	p.letGo()
	if moved && p.options.OnSelect != nil {
		p.options.OnSelect() // it is done
	}
}

// Dragged is called by the toolkit: it selects.
func (p *Prose) Dragged(event *fyne.DragEvent) { p.dragTo(event.Position) }

// DragEnd is called by the toolkit.
func (p *Prose) DragEnd() {
	if p.hand.held {
		p.MouseUp(nil)
	}
}

// letGo ends what the pointer was doing.
func (p *Prose) letGo() {
	p.hand.held, p.hand.moved = false, false
	p.stopScroll()
}

func (p *Prose) stopScroll() {
	if p.hand.scroll != nil {
		p.hand.scroll()
		p.hand.scroll = nil
	}
}

// dragTo selects from where the pointer went down to where it is. Above or below
// the window the text goes on moving.
func (p *Prose) dragTo(at fyne.Position) {
	if !p.hand.held {
		return
	}
	p.hand.at, p.hand.moved = at, true
	p.selectTo(at)
	if p.beyondEdge() == 0 {
		p.stopScroll()
	} else if p.hand.scroll == nil {
		p.hand.scroll = p.options.After(scrollPause, p.scrollOn)
	}
}

// beyondEdge is how far the pointer is below the window, negative above it.
func (p *Prose) beyondEdge() float32 {
	return max(p.hand.at.Y-p.Size().Height, 0) + min(p.hand.at.Y, 0)
}

// scrollOn moves the text on by a step, the faster the further away the pointer
// is.
func (p *Prose) scrollOn() {
	p.hand.scroll = nil
	over := p.beyondEdge()
	if !p.hand.held || over == 0 {
		return
	}
	step := min(max(away(over, 0)/2, scrollLeast), scrollMost)
	if over < 0 {
		step = -step
	}
	if p.Scroll(step) {
		p.selectTo(p.hand.at)
		p.hand.scroll = p.options.After(scrollPause, p.scrollOn)
	}
}

// selectTo selects up to a point of the widget, by whole words or paragraphs if
// it began so.
func (p *Prose) selectTo(at fyne.Position) {
	at.Y = min(max(at.Y, 1), p.Size().Height-1)
	low, high := p.unit(p.pointAt(at), p.hand.clicks)
	s := selection{fixed: p.hand.low, head: high, on: true, caret: p.chosen.caret}
	if low.before(p.hand.low) {
		s.fixed, s.head = p.hand.high, low
	}
	p.setSelection(s)
}

// pointAt is the place nearest to a point of the widget.
func (p *Prose) pointAt(at fyne.Position) Point {
	block, offset := p.PositionAt(at)
	return Point{block, offset}
}

// unit is what a click takes: nothing, a word, a paragraph.
func (p *Prose) unit(at Point, clicks int) (low, high Point) {
	text, _ := p.text(at.Block)
	switch clicks {
	case 2:
		start, end := wordAround(text, at.Offset)
		return Point{at.Block, start}, Point{at.Block, end}
	case 3:
		return Point{Block: at.Block}, Point{at.Block, len(text)}
	}
	return at, at
}

// wordAround is the word at an offset, or else the one sign behind it.
func wordAround(text string, offset int) (start, end int) {
	start, end = offset, offset
	for end < len(text) {
		r, n := utf8.DecodeRuneInString(text[end:])
		if !partOfWord(r) {
			break
		}
		end += n
	}
	for start > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:start])
		if !partOfWord(r) {
			break
		}
		start -= n
	}
	if start == end && end < len(text) {
		_, n := utf8.DecodeRuneInString(text[end:])
		end += n
	}
	return start, end
}

// overText reports whether a point of the widget lies on a line of text.
func (p *Prose) overText(at fyne.Position) bool {
	y := p.offset + float64(at.Y)
	i := p.flow.at(y)
	if !p.ready || i >= len(p.flow.laid) || y < p.flow.laid[i].top {
		return false
	}
	l := &p.flow.laid[i]
	x, dy := at.X-p.page.left+p.sideways[i], float32(y-l.top)
	for k := range l.lines {
		ln := &l.lines[k]
		if dy >= ln.y && dy < ln.y+ln.height && x >= ln.x && x <= ln.x+ln.width {
			return true
		}
	}
	return false
}
