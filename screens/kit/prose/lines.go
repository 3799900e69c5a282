package prose

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// textKey names a line of a block, or as a negative number a tag of it.
type textKey struct{ block, line int }

// written is a line that is in sight: its texts, relative to its start and
// baseline.
type written struct {
	texts []words
	rules []stroke
	turn  uint64
}

// words are drawn in one go: one style, no gap within.
type words struct {
	object *canvas.Text
	x      float32
	rise   float32
	ascent float32
}

// stroke is a line under or through words.
type stroke struct {
	x, width, y, height float32
	tone                tone
}

// line draws one line of a block's text.
func (k *ink) line(i, n int, g ground) {
	key := textKey{i, n}
	w := k.texts[key]
	ln := &k.p.flow.laid[i].lines[n]
	if w == nil {
		w = k.write(i, ln)
		k.texts[key] = w
	}
	k.put(w, g.x, g.y+ln.y+ln.base, g)
}

// tag draws text that is not the block's own.
func (k *ink) tag(i, n int, g ground) {
	t := &k.p.flow.laid[i].tags[n]
	size := k.p.flow.styles.list[t.style].font.Size
	if k.outside(g.y+t.base-2*size, 3*size) {
		return
	}
	key := textKey{i, -1 - n}
	w := k.texts[key]
	if w == nil {
		w = &written{}
		k.add(w, t.text, t.style, t.x, t.width)
		k.texts[key] = w
	}
	k.put(w, g.x, g.y+t.base, g)
}

// put moves the texts of a line to where they belong. Their baseline falls on a
// device pixel, whatever their face.
func (k *ink) put(w *written, x, base float32, g ground) {
	w.turn = k.turn
	for _, t := range w.texts {
		top := k.snap(base-t.rise) - ceil(t.ascent*k.pixel)/k.pixel
		t.object.Move(fyne.NewPos(k.snap(x+t.x), top))
		*g.front = append(*g.front, t.object)
	}
	for _, s := range w.rules {
		o := k.rect(g.front, Rect{x + s.x, k.snap(base + s.y), s.width, s.height})
		o.FillColor = k.palette.tones[s.tone]
	}
}

func ceil(v float32) float32 {
	whole := float32(int(v))
	if whole < v {
		return whole + 1
	}
	return whole
}

// write makes the texts of a line: as few as its styles and gaps allow.
func (k *ink) write(i int, ln *line) *written {
	f := &k.p.flow
	l, text := &f.laid[i], f.blocks[i].Text
	w := &written{}
	if ln.atoms != nil {
		for n := range ln.atoms {
			a := &ln.atoms[n]
			k.addLevel(w, a.text, a.style, a.x, a.width)
		}
		return w
	}
	from, start, end, x := int(ln.first), ln.x, ln.x, ln.x
	flush := func(to int) {
		if a, z := l.set[from].start, l.set[to-1].end; a < z {
			k.addLevel(w, text[a:z], l.set[from].style, start, end-start)
		}
	}
	for n := int(ln.first); n < int(ln.last); n++ {
		pc := &l.set[n]
		if n > from && (pc.style != l.set[from].style || l.set[n-1].gap) {
			flush(n)
			k.bridge(w, l.set[from].style, pc.style, end, x-end)
			from, start = n, x
		}
		end = x + pc.width
		x = end + pc.space
	}
	flush(int(ln.last))
	return w
}

// bridge draws the rule of two styles that share one through the space between
// them.
func (k *ink) bridge(w *written, a, b uint16, x, space float32) {
	one, two := k.p.flow.styles.list[a], k.p.flow.styles.list[b]
	if space > 0 && one.under && two.under {
		k.underline(w, one, x, space)
	}
	if space > 0 && one.strike && two.strike {
		k.strike(w, one, x, space)
	}
}

// add appends words of one style to a line.
func (k *ink) add(w *written, text string, number uint16, x, width float32) {
	st := k.p.flow.styles.list[number]
	source, textStyle := faceOf(st.font.Face)
	o := k.take()
	fresh := o.Text == text && o.TextSize == st.font.Size && o.FontSource == source &&
		o.TextStyle == textStyle && o.Color == k.palette.tones[st.tone]
	if !fresh {
		o.Text, o.TextSize, o.FontSource, o.TextStyle = text, st.font.Size, source, textStyle
		o.Color = k.palette.tones[st.tone]
		o.Refresh()
	}
	height, ascent := k.p.flow.ruler.Extent(st.font)
	o.Resize(fyne.NewSize(width, height))
	w.texts = append(w.texts, words{o, x, st.rise, ascent})
	if st.under {
		k.underline(w, st, x, width)
	}
	if st.strike {
		k.strike(w, st, x, width)
	}
}

// addLevel is add for words that may be of another script. The toolkit sets a text
// by the tallest face in it, and a text in a face of the system alone would stand
// off the line: a space of our face before it keeps it there.
func (k *ink) addLevel(w *written, text string, number uint16, x, width float32) {
	first, _ := utf8.DecodeRuneInString(text)
	if first < 0x0590 || first >= 0x2000 && first < 0x2E80 { // ours, and signs
		k.add(w, text, number, x, width)
		return
	}
	k.add(w, " "+text, number, x, width)
	w.texts[len(w.texts)-1].x -= k.p.flow.ruler.word(" ", k.p.flow.styles.list[number].font)
}

func (k *ink) underline(w *written, st style, x, width float32) {
	w.rules = append(w.rules, stroke{x, width, st.font.Size * 0.16, 1, st.tone})
}

func (k *ink) strike(w *written, st style, x, width float32) {
	w.rules = append(w.rules, stroke{x, width, -st.font.Size * 0.28, 1, st.tone})
}

// take is a text object that is not in use.
func (k *ink) take() *canvas.Text {
	if n := len(k.spare); n > 0 {
		o := k.spare[n-1]
		k.spare = k.spare[:n-1]
		return o
	}
	return &canvas.Text{}
}

func (k *ink) release(w *written) {
	for _, t := range w.texts {
		k.spare = append(k.spare, t.object)
	}
}

// sweep takes back what has gone out of sight.
func (k *ink) sweep() {
	for key, w := range k.texts {
		if w.turn != k.turn {
			k.release(w)
			delete(k.texts, key)
		}
	}
	for key, d := range k.dots {
		if d.turn != k.turn {
			delete(k.dots, key)
		}
	}
	for key, i := range k.icons {
		if i.turn != k.turn {
			delete(k.icons, key)
		}
	}
}
