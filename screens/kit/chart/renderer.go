package chart

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"placard/screens/look"
)

// renderer turns the scene into canvas objects, anew at each new size or theme:
// a chart has few.
type renderer struct {
	plane   *plane
	objects []fyne.CanvasObject
}

func (r *renderer) MinSize() fyne.Size           { return r.plane.MinSize() }
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) Destroy()                     {}

func (r *renderer) Layout(size fyne.Size) {
	r.objects = nil
	s := r.plane.sceneAt(size.Width)
	for _, x := range s.rules {
		r.rule(x)
	}
	for _, x := range s.bars {
		r.bar(x)
	}
	for _, x := range s.strokes {
		l := canvas.NewLine(r.colour(colour(x.series)))
		l.StrokeWidth = 2
		l.Position1, l.Position2 = fyne.NewPos(x.x1, x.y1), fyne.NewPos(x.x2, x.y2)
		r.objects = append(r.objects, l)
	}
	for _, x := range s.dots {
		r.dot(x)
	}
	for _, x := range s.words {
		r.word(x)
	}
	if p := r.plane.pointed; p >= 0 && p < len(s.spots) {
		if r.plane.ringed {
			r.ring(s.spots[p])
		}
		r.tip(s.spots[p], size)
	}
}

func (r *renderer) Refresh() {
	r.Layout(r.plane.Size())
	canvas.Refresh(r.plane.self)
}

func (r *renderer) colour(name fyne.ThemeColorName) color.Color {
	return theme.ColorForWidget(name, r.plane.self)
}

func (r *renderer) place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
	r.objects = append(r.objects, o)
}

func (r *renderer) rule(x rule) {
	name := look.Line
	if x.firm {
		name = look.Border
	}
	r.place(canvas.NewRectangle(r.colour(name)), x.x1, x.y1, x.x2-x.x1, 1)
}

func (r *renderer) bar(x bar) {
	b := canvas.NewRectangle(r.colour(colour(x.series)))
	b.CornerRadius = x.round
	if x.series >= 4 {
		b.StrokeColor, b.StrokeWidth, b.FillColor = b.FillColor, 2, r.colour(look.Surface)
	}
	r.place(b, x.x, x.y, x.w, x.h)
}

func (r *renderer) dot(x dot) {
	side := dotSize * look.Scale(r.plane.Theme())
	d := canvas.NewCircle(r.colour(colour(x.series)))
	if x.hollow {
		d.StrokeColor, d.StrokeWidth, d.FillColor = d.FillColor, 2, r.colour(look.Surface)
	}
	r.place(d, x.x-side/2, x.y-side/2, side, side)
}

func (r *renderer) word(x word) {
	name := look.Muted
	switch x.tone {
	case ink:
		name = look.Ink
	case onBar:
		name = look.OnPrimary
	}
	t := canvas.NewText(x.text, r.colour(name))
	t.TextSize, t.TextStyle.Bold = theme.SizeForWidget(look.Caption, r.plane.self), x.bold
	size, line := t.MinSize(), look.LineHeight(r.plane.Theme(), look.Caption)
	r.place(t, x.x, x.y+(line-size.Height)/2, size.Width, size.Height)
}

// ring shows which value the keys have come to.
func (r *renderer) ring(at spot) {
	ring := canvas.NewRectangle(look.Clear())
	ring.StrokeColor, ring.StrokeWidth, ring.CornerRadius = r.colour(look.Focus), look.FocusWidth, corner+2
	r.place(ring, at.x-look.FocusWidth-1, at.y-look.FocusWidth-1, at.w+look.FocusWidth, at.h+look.FocusWidth)
}

// tip tells a value in a small box above it, or below where there is no room.
func (r *renderer) tip(at spot, size fyne.Size) {
	whose, much := r.plane.told(at)
	p := r.plane.pen(size.Width)
	pad := p.px(8)
	w := min(max(p.wide(whose, false), p.wide(much, true))+2*pad, size.Width)
	h := 2*p.line + 2*pad
	x := min(max(at.x+at.w/2-w/2, 0), size.Width-w)
	y := at.y - h - p.px(4)
	if y < 0 {
		y = at.y + at.h + p.px(4)
	}
	edge, face := canvas.NewRectangle(r.colour(look.Line)), canvas.NewRectangle(r.colour(look.Surface))
	edge.CornerRadius, face.CornerRadius = look.RadiusControl, look.RadiusControl-1
	edge.Shadow = canvas.Shadow{Color: r.colour(look.Shadow), BlurRadius: 12, Offset: fyne.NewPos(0, 4)}
	r.place(edge, x, y, w, h)
	r.place(face, x+1, y+1, w-2, h-2)
	r.word(word{p.short(whose, w-2*pad), x + pad, y + pad, muted, false})
	r.word(word{p.short(much, w-2*pad), x + pad, y + pad + p.line, ink, true})
}
