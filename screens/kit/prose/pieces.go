package prose

import (
	"unicode/utf8"

	"placard/content/report"
)

// ending says what may follow a piece.
type ending uint8

const (
	glued     ending = iota // the next piece stands on the same line
	breakable               // a line may end here
	ended                   // a line ends here
)

// piece is the smallest stretch that a line is built of: a word, or a part of
// one. Offsets are bytes of Block.Text.
type piece struct {
	start, end int32 // what is drawn
	next       int32 // where the following piece starts, after the space
	width      float32
	space      float32 // the space behind, left out at the end of a line
	style      uint16
	after      ending
	gap        bool // what follows is not drawn in one go with this
}

// cutter turns one stretch of a block's text into pieces.
type cutter struct {
	*setter
	block *report.Block
	to    int  // where the stretch ends
	keep  bool // leading space counts (code)
	out   []piece
}

// cut appends the pieces of block.Text[from:to] to out. The base style is
// varied by the block's runs.
func (s *setter) cut(out []piece, b *report.Block, from, to int, base style) []piece {
	c := cutter{setter: s, block: b, to: to, keep: b.Kind == report.Code, out: out}
	first := len(out)
	at := from
	for _, run := range b.Runs {
		start, end := max(run.Start, at), min(run.End, to)
		if start >= end {
			continue
		}
		c.stretch(first, at, start, base)
		c.stretch(first, start, end, s.varied(base, run))
		at = end
	}
	c.stretch(first, at, to, base)
	return c.out
}

// stretch cuts text of one style.
func (c *cutter) stretch(first, from, to int, st style) {
	number := c.styles.number(st)
	for i := from; i < to; {
		end := i
		for end < to {
			r, n := c.rune(end)
			if spaceOf(r) != noSpace {
				break
			}
			end += n
		}
		if end > i {
			c.word(i, end, number)
		}
		i = c.gap(first, end, to, number)
	}
}

// rune decodes the rune at an offset, plain letters quickly.
func (c *cutter) rune(at int) (rune, int) {
	if b := c.block.Text[at]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	return utf8.DecodeRuneInString(c.block.Text[at:])
}

// together is up to how many bytes the parts of a word are measured together,
// so that the kerning between them counts. Beyond it that would cost a square.
const together = 64

// word appends the pieces of a word: one, unless a line may end inside it.
func (c *cutter) word(from, to int, number uint16) {
	font := c.styles.list[number].font
	text := c.block.Text
	long := isLong(text[from:to])
	start, base, done := from, from, float32(0)
	prev, cur := rune(0), rune(0)
	for at := from; at < to; {
		r, n := c.rune(at)
		prev, cur = cur, r
		at += n
		if at >= c.to {
			break
		}
		next, _ := c.rune(at)
		if !mayBreak(prev, cur, next, long) {
			continue
		}
		w := c.ruler.word(text[base:at], font)
		c.add(start, at, w-done, number, breakable)
		start, done = at, w
		if at-base > together || isWide(cur) || isWide(next) {
			base, done = at, 0
		}
	}
	if start < to {
		c.add(start, to, c.ruler.word(text[base:to], font)-done, number, glued)
	}
}

func (c *cutter) add(start, end int, width float32, number uint16, after ending) {
	c.out = append(c.out, piece{
		start: int32(start), end: int32(end), next: int32(end),
		width: width, style: number, after: after,
	})
}

// gap takes the spaces and line ends from an offset on and returns where the
// next word starts.
func (c *cutter) gap(first, from, to int, number uint16) int {
	font := c.styles.list[number].font
	i := from
	for i < to {
		r, n := c.rune(i)
		kind := spaceOf(r)
		if kind == noSpace {
			break
		}
		i += n
		if kind == lineEnd {
			c.endLine(first, i, number)
			continue
		}
		if c.atLineStart(first) {
			if !c.keep {
				c.follow(first, i)
				continue
			}
			c.add(i-n, i-n, 0, number, glued)
		}
		c.widen(&c.out[len(c.out)-1], r, kind, font)
		c.out[len(c.out)-1].next = int32(i)
	}
	if i > from && !c.atLineStart(first) {
		c.finish(&c.out[len(c.out)-1], from, i, to, font)
	}
	return i
}

// finish corrects the space from..next behind a piece by what follows it.
func (c *cutter) finish(p *piece, from, next, to int, font Font) {
	if c.dashAt(next) {
		p.after = glued
	}
	text := c.block.Text
	if next == from+1 && text[from] == ' ' && next < to && int(p.end) == from && p.end > p.start {
		before, _ := utf8.DecodeLastRuneInString(text[:from])
		after, _ := c.rune(next)
		p.space = c.ruler.space(before, after, font)
	}
}

// dashAt reports whether a dash stands alone at an offset. No line starts with
// one.
func (c *cutter) dashAt(at int) bool {
	if at >= c.to {
		return false
	}
	r, n := c.rune(at)
	if r != '–' && r != '—' || at+n >= c.to {
		return false
	}
	next, _ := c.rune(at + n)
	return spaceOf(next) == plainSpace
}

// atLineStart reports whether nothing stands on the present line yet.
func (c *cutter) atLineStart(first int) bool {
	return len(c.out) == first || c.out[len(c.out)-1].after == ended
}

// follow lets the last piece reach up to an offset.
func (c *cutter) follow(first, next int) {
	if len(c.out) > first {
		c.out[len(c.out)-1].next = int32(next)
	}
}

// endLine ends the present line; an empty one keeps its place.
func (c *cutter) endLine(first, next int, number uint16) {
	if c.atLineStart(first) {
		c.add(next-1, next-1, 0, number, ended)
	}
	last := &c.out[len(c.out)-1]
	last.after, last.next = ended, int32(next)
}

// widen adds a space to what follows a piece.
func (c *cutter) widen(p *piece, r rune, kind space, font Font) {
	unit := c.ruler.word(" ", font)
	switch kind {
	case joiner:
		p.gap = true
		return
	case plainSpace:
		p.space += unit
	case tabSpace:
		p.space += unit
		if c.keep {
			p.space += 3 * unit
		}
		p.gap = true
	case thinSpace, thinGlue:
		p.space += font.Size / 5
		p.gap = true
	case wideSpace, wideGlue:
		p.space += unit
		p.gap = true
	}
	if kind != wideGlue && kind != thinGlue && p.end > p.start {
		p.after = breakable
	}
}
