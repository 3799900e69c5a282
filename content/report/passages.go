package report

import (
	"bytes"
	"strings"
)

// Lengths of a passage, in words.
const (
	passageWords = 14
	aroundWords  = 5 // on each side of what is quoted
)

// at says which block a problem is in and quotes its text: from its beginning,
// or around the bytes that are given. It may be called on nil.
func (x *Problem) at(block int, text string, around ...int) {
	if x == nil {
		return
	}
	x.Block, x.Passage = block, clip(text, passageWords)
	if len(around) == 2 {
		x.Passage = quoteAround(text, around[0], around[1])
	}
}

// quoteAround quotes text[from:to] with some words on both sides of it.
func quoteAround(text string, from, to int) string {
	before, after := strings.Fields(text[:from]), strings.Fields(text[to:])
	var b strings.Builder
	if n := len(before) - aroundWords; n > 0 {
		b.WriteString("… ")
		before = before[n:]
	}
	b.WriteString(strings.Join(before, " "))
	if from > 0 && len(before) > 0 && isSpace(text[from-1]) {
		b.WriteByte(' ')
	}
	b.WriteString(clip(text[from:to], passageWords))
	if to < len(text) && len(after) > 0 && isSpace(text[to]) {
		b.WriteByte(' ')
	}
	b.WriteString(clip(strings.Join(after, " "), aroundWords))
	return b.String()
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' }

// ofTheWhole are the codes of problems with a whole report or topic, which stand
// in no passage.
var ofTheWhole = wordSet("sections-missing sections-unknown too-large empty")

// quotePassages finds the block and the passage of each problem that does not
// know its own: the block that begins in its line, otherwise the line itself.
func (p *parser) quotePassages() {
	first := map[int]int{} // line → block
	for i := range p.r.Blocks {
		b := &p.r.Blocks[i]
		if old, known := first[b.Line]; !known || p.r.Blocks[old].Kind == Furniture && b.Kind != Furniture {
			first[b.Line] = i
		}
	}
	for i := range p.r.Problems {
		x := &p.r.Problems[i]
		if x.Passage != "" || ofTheWhole[x.Code] {
			continue
		}
		block, begins := first[x.Line]
		if begins && p.r.Blocks[block].Text != "" {
			x.at(block, p.r.Blocks[block].Text)
			continue
		}
		x.Block = p.blockAround(x.Line)
		x.Passage = clip(short(string(p.sourceLine(x.Line))), passageWords)
	}
}

// blockAround is the last block that begins in a line or above it, -1 if there
// is none.
func (p *parser) blockAround(line int) int {
	at := -1
	for i := range p.r.Blocks {
		if l := p.r.Blocks[i].Line; l <= line && (at < 0 || l >= p.r.Blocks[at].Line) {
			at = i
		}
	}
	return at
}

// sourceLine is a line of the source as it is written.
func (p *parser) sourceLine(line int) []byte {
	if lines := bytes.Split(p.front, []byte{'\n'}); line < len(lines) {
		return bytes.TrimSpace(lines[line-1])
	}
	from, to := 0, len(p.src)
	if line > 1 && line-2 < len(p.newlines) {
		from = p.newlines[line-2] + 1
	}
	if line-1 < len(p.newlines) {
		to = p.newlines[line-1]
	}
	return bytes.TrimSpace(p.src[min(from, to):to])
}
