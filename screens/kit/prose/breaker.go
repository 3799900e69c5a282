package prose

import "placard/content/report"

// line is one line of text. Places are relative to its block's corner.
type line struct {
	first, last int32 // its pieces, last excluded
	start, end  int32 // bytes of Block.Text, the space at its end included
	x, y, width float32
	height      float32
	base        float32 // the baseline, below y
	atoms       []atom  // of a line with letters that run to the left, nil otherwise
}

// slack is what a line may be too wide by: the rounding of sums.
const slack = 0.01

// breakLines sets pieces[first:last] in lines of at most a width and hands
// each out. A line ends where its pieces allow; a unit without such a place
// that is too wide for any line ends wherever two pieces meet.
func breakLines(ps []piece, first, last int, width float32, emit func(first, last int, width float32)) {
	start, x, ink := first, float32(0), float32(0)
	flush := func(at int) {
		emit(start, at, ink)
		start, x, ink = at, 0, 0
	}
	for i := first; i < last; {
		end, w := unit(ps, i, last)
		if i > start && x+w > width+slack {
			flush(i)
		}
		for ; i < end; i++ {
			if i > start && x+ps[i].width > width+slack {
				flush(i)
			}
			x += ps[i].width
			ink = x
			x += ps[i].space
		}
		if ps[end-1].after == ended {
			flush(end)
		}
	}
	if start < last {
		flush(last)
	}
}

// unit is the stretch from piece i to where a line may next end, and its width
// without the space behind it.
func unit(ps []piece, i, last int) (end int, width float32) {
	space := float32(0)
	for ; i < last; i++ {
		width += space + ps[i].width
		space = ps[i].space
		if ps[i].after != glued {
			return i + 1, width
		}
	}
	return last, width
}

// fit returns the pieces with those that are wider than a line cut between
// letters, so that no line is wider than told. It returns the pieces themselves
// if all of them fit.
func (s *setter) fit(b *report.Block, ps []piece, width float32) []piece {
	for i := range ps {
		if ps[i].width > width {
			out := append(make([]piece, 0, len(ps)+8), ps[:i]...)
			for _, p := range ps[i:] {
				out = s.chop(out, b.Text, p, width)
			}
			return out
		}
	}
	return ps
}

// chop appends a piece, in parts if it is wider than a line.
func (s *setter) chop(out []piece, text string, p piece, width float32) []piece {
	font := s.styles.list[p.style].font
	for p.width > width {
		at, w := s.head(text[p.start:p.end], font, width)
		if at == 0 {
			break
		}
		part := p
		part.end, part.next = p.start+int32(at), p.start+int32(at)
		part.width, part.space, part.after, part.gap = w, 0, breakable, true
		out = append(out, part)
		p.start += int32(at)
		if p.width -= w; p.end-p.start <= 4*together {
			p.width = s.ruler.Width(text[p.start:p.end], font)
		}
	}
	return append(out, p)
}

// head is the longest start of a word that fits, at least one letter: its
// bytes and width. It is 0 if the word is a single letter.
func (s *setter) head(word string, font Font, width float32) (int, float32) {
	most := int(6*width/font.Size) + 8 // letters that could fit at all
	var cuts []int
	prev := rune(0)
	for i, r := range word {
		if len(cuts) == most {
			break
		}
		if i > 0 && mayCut(prev, r) {
			cuts = append(cuts, i)
		}
		prev = r
	}
	if len(cuts) == 0 {
		return 0, 0
	}
	low, high := 0, len(cuts)-1
	for low < high {
		mid := (low + high + 1) / 2
		if s.ruler.Width(word[:cuts[mid]], font) <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return cuts[low], s.ruler.Width(word[:cuts[low]], font)
}
