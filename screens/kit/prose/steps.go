package prose

import (
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

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
