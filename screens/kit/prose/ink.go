package prose

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"placard/screens/look"
)

// ink is the renderer: it keeps canvas objects for what is in sight and hands
// them on from line to line.
type ink struct {
	p       *Prose
	palette palette
	pixel   float32 // device pixels per unit

	texts  map[textKey]*written
	spare  []*canvas.Text
	rects  []*canvas.Rectangle // in the order of drawing, all interchangeable
	used   int
	dots   map[dotKey]*dots
	icons  map[iconKey]*icon
	images map[int]*canvas.Image
	panes  map[int]*pane
	bar    *bar

	turn    uint64 // counts drawings, to find what has gone out of sight
	back    []fyne.CanvasObject
	front   []fyne.CanvasObject
	objects []fyne.CanvasObject
}

// palette is the colours of one drawing.
type palette struct {
	tones                                    [3]color.Color
	surface, line, border, note, primary     color.Color
	selection, highlight, current, ring, bar color.Color
	chosen                                   color.Color
	colours                                  [4]color.Color
}

func newInk(p *Prose) *ink {
	k := &ink{p: p, palette: paletteOf(p), images: map[int]*canvas.Image{}}
	k.forgetLines()
	k.bar = newBar(p)
	return k
}

// forgetLines gives up what belongs to lines: they have been set anew.
func (k *ink) forgetLines() {
	for _, w := range k.texts {
		k.release(w)
	}
	k.texts = map[textKey]*written{}
	k.dots = map[dotKey]*dots{}
	k.icons = map[iconKey]*icon{}
	k.panes = map[int]*pane{}
}

// forgetBlocks gives up what belongs to blocks: there are others now.
func (k *ink) forgetBlocks() {
	k.forgetLines()
	k.images = map[int]*canvas.Image{}
}

// recolour takes the theme's colours and reports whether there are others.
// Objects of other hands that are out of sight are told, because the toolkit
// tells only those that it can see.
func (k *ink) recolour() bool {
	now := paletteOf(k.p)
	if now == k.palette {
		return false
	}
	k.palette = now
	for _, o := range k.p.charts {
		if o != nil {
			o.Refresh()
		}
	}
	for _, item := range slices.Concat(k.p.margin, k.p.gutter) {
		item.Object.Refresh()
	}
	for _, o := range k.p.ends.all() {
		o.Refresh()
	}
	return true
}

func paletteOf(w fyne.Widget) palette {
	c := func(name fyne.ThemeColorName) color.Color {
		if c := theme.ColorForWidget(name, w); c != nil {
			return c
		}
		return theme.ColorForWidget(look.Ink, w) // a theme that lacks our own names
	}
	return palette{
		tones:   [3]color.Color{inkTone: c(look.Ink), mutedTone: c(look.Muted), linkTone: c(look.Primary)},
		surface: c(look.Surface), line: c(look.Line), border: c(look.Border), note: c(look.Bookmark),
		primary: c(look.Primary), selection: c(look.Selection), highlight: c(look.Highlight1),
		current: c(look.Bookmark), ring: c(look.Focus), bar: c(theme.ColorNameScrollBar),
		chosen:  c(theme.ColorNameSelection),
		colours: [4]color.Color{c(look.Highlight1), c(look.Highlight2), c(look.Highlight3), c(look.Highlight4)},
	}
}

// Layout is called by the toolkit. The widget lays itself out when it is
// resized.
func (k *ink) Layout(fyne.Size) {}

// MinSize is called by the toolkit.
func (k *ink) MinSize() fyne.Size { return k.p.MinSize() }

// Refresh is called by the toolkit.
func (k *ink) Refresh() { canvas.Refresh(k.p) }

// Objects is called by the toolkit.
func (k *ink) Objects() []fyne.CanvasObject { return k.objects }

// Destroy is called by the toolkit.
func (k *ink) Destroy() {}

// draw shows what is in the window now.
func (p *Prose) draw() {
	if p.ink == nil || !p.ready {
		return
	}
	p.ink.draw()
	p.tellVisible()
}

// draw places the objects of all blocks in sight, from the ground up.
func (k *ink) draw() {
	p := k.p
	k.turn++
	k.used = 0
	k.back, k.front = k.back[:0], k.front[:0]
	k.pixel = pixelsOf(p)
	first, last := p.inWindow()
	k.bars()
	for i := first; i < last; i++ {
		k.block(i)
	}
	k.ends()
	k.margin()
	k.ring()
	k.caret()
	k.bar.follow()
	k.sweep()
	k.objects = slices.Concat(k.back, k.front, []fyne.CanvasObject{k.bar})
	k.repaint()
}

// repaint has the window painted again. Refreshing the widget would do so too,
// but throw away what is known of every letter in it.
func (k *ink) repaint() {
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(k.p).(interface{ SetDirty() }); ok {
		c.SetDirty()
	}
}

// inWindow are the blocks in sight, last excluded.
func (p *Prose) inWindow() (first, last int) {
	first = p.flow.at(p.offset)
	last = first
	for last < len(p.flow.laid) && p.flow.laid[last].top < p.offset+float64(p.Size().Height) {
		last++
	}
	return first, last
}

func (p *Prose) tellVisible() {
	first, last := p.inWindow()
	if now := [2]int{first, last}; p.options.OnVisible != nil && first < last && now != p.told {
		p.told = now
		p.options.OnVisible(p.flow.first+first, p.flow.first+last-1)
	}
}

// pixelsOf is how many device pixels a unit has where a widget is shown.
func pixelsOf(w fyne.Widget) float32 {
	if c := fyne.CurrentApp().Driver().CanvasForObject(w); c != nil && c.Scale() > 0 {
		return c.Scale()
	}
	return 1
}

// snap rounds to whole device pixels, so that texts of two faces share a
// baseline.
func (k *ink) snap(v float32) float32 { return round(v*k.pixel) / k.pixel }

func round(v float32) float32 {
	if v < 0 {
		return -float32(int(-v + 0.5))
	}
	return float32(int(v + 0.5))
}

// rect draws a rectangle, behind the text or before it.
func (k *ink) rect(list *[]fyne.CanvasObject, r Rect) *canvas.Rectangle {
	if k.used == len(k.rects) {
		k.rects = append(k.rects, &canvas.Rectangle{})
	}
	o := k.rects[k.used]
	k.used++
	o.FillColor, o.StrokeColor, o.StrokeWidth, o.CornerRadius = nil, nil, 0, 0
	o.Resize(fyne.NewSize(r.Width, r.Height))
	o.Move(fyne.NewPos(r.X, r.Y))
	*list = append(*list, o)
	return o
}

// outside reports whether an area of the widget is out of sight.
func (k *ink) outside(y, height float32) bool {
	return y+height <= 0 || y >= k.p.Size().Height
}
