package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// Stretch is a piece of a marked text.
type Stretch struct {
	Text  string
	Under bool // put in: heavier, with a line under it
	Out   bool // taken out: with a line through it
}

// Marked is a text in which letters are marked: those that are missing have a
// line under them, those that are too many one through them.
type Marked struct {
	widget.BaseWidget
	stretches []Stretch
}

// NewMarked makes a marked text.
func NewMarked(stretches ...Stretch) *Marked {
	m := &Marked{stretches: stretches}
	m.ExtendBaseWidget(m)
	return m
}

// glyphs is a stretch, or a part of one, at its place.
type glyphs struct {
	Stretch
	x, y, w float32
}

func (s Stretch) style() Style {
	switch {
	case s.Under:
		return Style{look.SerifSemiBold, look.Title, look.Good}
	case s.Out:
		return Style{look.Serif, look.Title, look.Wrong}
	}
	return Style{look.Serif, look.Title, look.Ink}
}

// lay breaks the text where a line is full, behind any letter: what is typed
// may be one long word.
func (m *Marked) lay(width float32) (all []glyphs, height, widest float32) {
	line := look.LineHeight(m.Theme(), look.Title)
	x, y := float32(0), float32(0)
	for _, s := range m.stretches {
		from := 0
		flush := func(to int) {
			if to > from {
				part := s
				part.Text = s.Text[from:to]
				w := measure(m.Theme(), part.Text, s.style())
				all = append(all, glyphs{part, x, y, w})
				x, from = x+w, to
				widest = max(widest, x)
			}
		}
		for i := range s.Text {
			if i > from && x+measure(m.Theme(), s.Text[from:i], s.style()) > width-line/2 {
				flush(i)
				x, y = 0, y+line
			}
		}
		flush(len(s.Text))
	}
	return all, y + line, widest
}

// HeightFor is the height at a width.
func (m *Marked) HeightFor(width float32) float32 {
	_, h, _ := m.lay(width)
	return h
}

// NaturalWidth is that of one line.
func (m *Marked) NaturalWidth() float32 {
	_, _, w := m.lay(1 << 20)
	return w + look.LineHeight(m.Theme(), look.Title)
}

// MinSize is narrow: the text wraps.
func (m *Marked) MinSize() fyne.Size {
	const least = 120
	return fyne.NewSize(least, m.HeightFor(max(m.Size().Width, least)))
}

// CreateRenderer draws it.
func (m *Marked) CreateRenderer() fyne.WidgetRenderer {
	m.ExtendBaseWidget(m)
	r := &markedRenderer{m: m}
	LayAnew(r, m.Size())
	return r
}

type markedRenderer struct {
	m       *Marked
	objects []fyne.CanvasObject
}

func (r *markedRenderer) Layout(size fyne.Size) {
	all, _, _ := r.m.lay(size.Width)
	r.objects = nil
	th := r.m.Theme()
	height := look.LineHeight(th, look.Title)
	for _, g := range all {
		style := g.style()
		t := canvas.NewText(g.Text, theme.ColorForWidget(style.Color, r.m))
		t.TextSize, t.FontSource = th.Size(style.Size), look.Font(style.Face)
		got := t.MinSize()
		t.Move(fyne.NewPos(g.x, g.y+(height-got.Height)/2))
		t.Resize(got)
		r.objects = append(r.objects, t)
		if g.Under || g.Out {
			line := newBox(0)
			line.paint(r.m, style.Color, "", 0)
			at := g.y + height*0.86
			if g.Out {
				at = g.y + height*0.55
			}
			line.Move(fyne.NewPos(g.x, at))
			line.Resize(fyne.NewSize(g.w, 2))
			r.objects = append(r.objects, line.Rectangle)
		}
	}
}

func (r *markedRenderer) MinSize() fyne.Size           { return r.m.MinSize() }
func (r *markedRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *markedRenderer) Destroy()                     {}
func (r *markedRenderer) Refresh() {
	r.Layout(r.m.Size())
	canvas.Refresh(r.m)
}
