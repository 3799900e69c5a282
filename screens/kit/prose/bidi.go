package prose

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"

	"placard/content/report"
)

// Text in scripts that run from right to left is put in order by the rules of
// Unicode's annex 9 that need no control characters: each rune has a level, odd
// ones run to the left, and a line's stretches are turned round from the highest
// level down. Control characters that embed or isolate are left out of account,
// and brackets are not paired: they go with what is around them.

// isLeftward reports whether a text has letters that run to the left.
func isLeftward(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] >= 0xD6 {
			return strings.IndexFunc(text[i:], func(r rune) bool {
				return r >= 0x0590 && r <= 0x08FF || r >= 0xFB1D && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC
			}) >= 0
		}
	}
	return false
}

// levelsOf are the levels of a text's bytes, those of a rune alike. Each line of
// the text has a direction of its own: that of its first letter.
func levelsOf(text string) []uint8 {
	out := make([]uint8, 0, len(text))
	for line := range strings.Lines(text) {
		out = append(out, paragraphLevels(line)...)
	}
	return out
}

// paragraphLevels are the levels of one paragraph.
func paragraphLevels(text string) []uint8 {
	var classes []bidi.Class
	var sizes []int
	for at := 0; at < len(text); {
		p, n := bidi.LookupString(text[at:])
		n = max(n, 1)
		classes, sizes = append(classes, p.Class()), append(sizes, n)
		at += n
	}
	base := baseOf(text)
	resolveWeak(classes, base)
	resolveNeutral(classes, base)
	out := make([]uint8, 0, len(text))
	for i, c := range classes {
		for range sizes[i] {
			out = append(out, levelOf(c, base))
		}
	}
	return out
}

func isStrong(c bidi.Class) bool { return c == bidi.L || c == bidi.R || c == bidi.AL }

// direction is the strong class that a level begins and ends with.
func direction(base uint8) bidi.Class {
	if base%2 == 1 {
		return bidi.R
	}
	return bidi.L
}

// resolveWeak settles marks and what belongs to numbers: rules W1 to W7.
func resolveWeak(cs []bidi.Class, base uint8) {
	before, strong := direction(base), direction(base)
	for i, c := range cs {
		switch {
		case c == bidi.NSM:
			cs[i] = before
		case c == bidi.EN && strong == bidi.AL:
			cs[i] = bidi.AN
		}
		if isStrong(cs[i]) {
			strong = cs[i]
		}
		before = cs[i]
	}
	for i, c := range cs {
		switch {
		case c == bidi.AL:
			cs[i] = bidi.R
		case i > 0 && i+1 < len(cs) && cs[i-1] == cs[i+1] &&
			(c == bidi.ES && cs[i-1] == bidi.EN || c == bidi.CS && (cs[i-1] == bidi.EN || cs[i-1] == bidi.AN)):
			cs[i] = cs[i-1]
		}
	}
	resolveTerminators(cs)
	strong = direction(base)
	for i, c := range cs {
		switch {
		case c == bidi.ES || c == bidi.ET || c == bidi.CS:
			cs[i] = bidi.ON
		case c == bidi.EN && strong == bidi.L:
			cs[i] = bidi.L
		case isStrong(c):
			strong = c
		}
	}
}

// resolveTerminators lets what stands beside a number, such as a percent sign,
// belong to it: rule W5.
func resolveTerminators(cs []bidi.Class) {
	for i := 0; i < len(cs); i++ {
		if cs[i] != bidi.ET {
			continue
		}
		end := i
		for end < len(cs) && cs[end] == bidi.ET {
			end++
		}
		if i > 0 && cs[i-1] == bidi.EN || end < len(cs) && cs[end] == bidi.EN {
			for k := i; k < end; k++ {
				cs[k] = bidi.EN
			}
		}
		i = end - 1
	}
}

// resolveNeutral gives spaces and signs the direction that is on both their sides,
// otherwise the paragraph's: rules N1 and N2.
func resolveNeutral(cs []bidi.Class, base uint8) {
	side := func(c bidi.Class) bidi.Class {
		if c == bidi.EN || c == bidi.AN {
			return bidi.R
		}
		return c
	}
	isSettled := func(c bidi.Class) bool { return isStrong(c) || c == bidi.EN || c == bidi.AN }
	for i := 0; i < len(cs); i++ {
		if isSettled(cs[i]) {
			continue
		}
		end := i
		for end < len(cs) && !isSettled(cs[end]) {
			end++
		}
		left, right := direction(base), direction(base)
		if i > 0 {
			left = side(cs[i-1])
		}
		if end < len(cs) {
			right = side(cs[end])
		}
		into := direction(base)
		if left == right {
			into = left
		}
		for k := i; k < end; k++ {
			cs[k] = into
		}
		i = end - 1
	}
}

// levelOf is the level of a settled class: rules I1 and I2.
func levelOf(c bidi.Class, base uint8) uint8 {
	if base%2 == 0 {
		switch c {
		case bidi.R:
			return base + 1
		case bidi.EN, bidi.AN:
			return base + 2
		}
		return base
	}
	if c == bidi.R {
		return base
	}
	return base + 1
}

// atom is a stretch of a line of mixed directions that is drawn in one go.
type atom struct {
	start, end int32  // bytes of Block.Text
	text       string // as it is drawn: signs that run to the left are mirrored
	x, width   float32
	after      float32 // the space behind it, in reading
	style      uint16
	level      uint8
	sign       bool
}

func (a *atom) leftward() bool { return a.level%2 == 1 }

// fromRight reports whether the first paragraph of a block begins at the right.
func (f *flow) fromRight(i int) bool {
	l := &f.laid[i]
	return l.levels != nil && baseOf(f.blocks[i].Text) == 1
}

// baseOf is the level of a paragraph: that of its first letter.
func baseOf(text string) uint8 {
	for _, r := range text {
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.L:
			return 0
		case bidi.R, bidi.AL:
			return 1
		}
	}
	return 0
}

// ordered are the atoms of a line, the first of them at 0, and the level of its
// paragraph.
func (f *flow) ordered(l *laid, first, last int, fr frame) ([]atom, uint8) {
	start, end := int(l.set[first].start), int(l.set[last-1].end)
	from := strings.LastIndexByte(fr.text[:start], '\n') + 1
	to := len(fr.text)
	if n := strings.IndexByte(fr.text[end:], '\n'); n >= 0 {
		to = end + n
	}
	base := baseOf(fr.text[from:to])
	return f.atoms(fr.text, l.set[first:last], l.levels, base), base
}

// extentOf is how wide atoms are together.
func extentOf(list []atom) float32 {
	width := float32(0)
	for n := range list {
		width = max(width, list[n].x+list[n].width)
	}
	return width
}

// placeMirrored sets an item of a list whose text begins at the right, its marker
// there too.
func (f *flow) placeMirrored(i int, indent float32) {
	b, l := &f.blocks[i], &f.laid[i]
	st, r := f.base(i)
	width := f.width - indent
	l.height = max(f.column(i, 0, 0, width), r.line)
	switch {
	case b.Task != report.NoTask:
		kind, side := emptyTask, f.sheet.px(18)
		if b.Task == report.DoneTask {
			kind = doneTask
		}
		l.boxes = append(l.boxes, box{kind, Rect{width + f.sheet.px(8), (r.line - side) / 2, side, side}})
	case b.Label != "":
		f.tag(l, b.Label, st, width+f.sheet.px(markerGap), f.baseline(st.font, r.line), nothing)
	}
}

// atoms are the stretches of a line in the order of reading, each where it stands
// from 0 on; base is the level of the paragraph.
func (s *setter) atoms(text string, ps []piece, levels []uint8, base uint8) []atom {
	var list []atom
	for n := range ps {
		pc := &ps[n]
		joins := n > 0 && !ps[n-1].gap && ps[n-1].style == pc.style
		for at := int(pc.start); at < int(pc.end); {
			end, sign := stretchOf(text, levels, at, int(pc.end))
			last := len(list) - 1
			if joins && !sign && last >= 0 && !list[last].sign && list[last].level == levels[at] {
				list[last].end, list[last].after = int32(end), 0 // one stretch over the space between two words
			} else {
				list = append(list, atom{start: int32(at), end: int32(end), style: pc.style, level: levels[at], sign: sign})
			}
			joins = false
			at = end
		}
		if last := len(list) - 1; last >= 0 {
			list[last].after = pc.space
		}
	}
	if len(list) == 0 {
		return nil
	}
	for n := range list {
		a := &list[n]
		a.text = text[a.start:a.end]
		if a.sign {
			a.text = bidi.ReverseString(a.text)
		}
		a.width = s.ruler.word(a.text, s.styles.list[a.style].font)
	}
	list[len(list)-1].after = 0
	stand(list, base)
	return list
}

// stretchOf ends a stretch of one level. Signs that run to the left stand alone:
// their face may be another one, and the toolkit sets faces from the left.
func stretchOf(text string, levels []uint8, at, end int) (to int, sign bool) {
	for i, r := range text[at:end] {
		is := levels[at+i]%2 == 1 && !unicode.In(r, unicode.L, unicode.M, unicode.N)
		if i == 0 {
			sign = is
			continue
		}
		if is != sign || levels[at+i] != levels[at] {
			return at + i, sign
		}
	}
	return end, sign
}

// stand puts atoms in their places: rule L2. A space lies behind its atom, in the
// direction of the stretch that it is in.
func stand(list []atom, base uint8) {
	order := make([]int, len(list))
	highest := base
	for n := range list {
		order[n] = n
		highest = max(highest, list[n].level)
	}
	for level := highest; level > 0; level-- {
		for i := 0; i < len(order); i++ {
			end := i
			for end < len(order) && list[order[end]].level >= level {
				end++
			}
			for a, b := i, end-1; a < b; a, b = a+1, b-1 {
				order[a], order[b] = order[b], order[a]
			}
			i = max(i, end-1)
		}
	}
	x := float32(0)
	for at, n := range order {
		if at > 0 {
			before := order[at-1]
			x += between(list, before, n)
		}
		list[n].x = x
		x += list[n].width
	}
}

// between is the space that stands between two atoms that are neighbours on the
// line: that behind the earlier one in reading, if the other follows it there or
// is as near as any.
func between(list []atom, left, right int) float32 {
	switch {
	case right == left+1:
		return list[left].after
	case left == right+1:
		return list[right].after
	case left < right:
		return list[right-1].after
	}
	return list[left-1].after
}

// atomAt is where an offset stands in a line of atoms.
func (f *flow) atomAt(ln *line, offset int) float32 {
	for n := range ln.atoms {
		a := &ln.atoms[n]
		if offset > int(a.end) || offset == int(a.end) && n+1 < len(ln.atoms) && int(ln.atoms[n+1].start) == offset {
			continue
		}
		in := float32(0)
		if at := min(max(offset-int(a.start), 0), int(a.end-a.start)); at == int(a.end-a.start) {
			in = a.width
		} else if at > 0 && !a.sign {
			in = f.ruler.Width(a.text[:at], f.styles.list[a.style].font)
		}
		if a.leftward() {
			return a.x + a.width - in
		}
		return a.x + in
	}
	last := &ln.atoms[len(ln.atoms)-1]
	if last.leftward() {
		return last.x
	}
	return last.x + last.width
}

// atomOffset is the offset nearest to x in a line of atoms.
func (f *flow) atomOffset(ln *line, x float32) int {
	var nearest *atom
	least := float32(maxWidth)
	for n := range ln.atoms {
		a := &ln.atoms[n]
		if away := beyond(x, a.x, a.x+a.width); away < least {
			nearest, least = a, away
		}
	}
	in := min(max(x-nearest.x, 0), nearest.width)
	if nearest.leftward() {
		in = nearest.width - in
	}
	if nearest.sign {
		if in < nearest.width/2 {
			return int(nearest.start)
		}
		return int(nearest.end)
	}
	return int(nearest.start) + f.within(nearest.text, f.styles.list[nearest.style].font, in)
}

// atomRect is from where to where a stretch of a line of atoms reaches. What lies
// between its parts is taken along.
func (f *flow) atomRect(ln *line, start, end int) (from, to float32) {
	from, to = maxWidth, -maxWidth
	for n := range ln.atoms {
		a := &ln.atoms[n]
		first, last := max(start, int(a.start)), min(end, int(a.end))
		if first >= last {
			continue
		}
		one := line{atoms: ln.atoms[n : n+1]}
		p, q := f.atomAt(&one, first), f.atomAt(&one, last)
		from, to = min(from, p, q), max(to, p, q)
	}
	return from, to
}
