package calendar

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"placard/screens/kit"
	"placard/screens/look"
)

// The measures of the grid at the ordinary text size.
const (
	cellLeast = 32 // width
	cellMost  = 48
	cellTall  = 36
	headTall  = 24
	rows      = 6 // so that months are of one height
	gapX      = 2 // between the grounds of days
)

func (g *grid) px(v float32) float32 { return v * look.Scale(g.Theme()) }

// cell is the width of a day where there is so much for all.
func (g *grid) cell(width float32) float32 { return min(width/7, g.px(cellMost)) }

// MinSize has room for all days.
func (g *grid) MinSize() fyne.Size {
	g.ExtendBaseWidget(g)
	return fyne.NewSize(g.px(7*cellLeast), g.px(headTall+rows*cellTall))
}

// NaturalWidth is comfortable.
func (g *grid) NaturalWidth() float32 { return g.px(7 * cellMost) }

// place is where a day of the month lies.
func (g *grid) place(d Day) (x, y float32) {
	cell, n := g.cell(g.Size().Width), int(d-g.shown)+g.shown.column()
	return float32(n%7) * cell, g.px(headTall) + float32(n/7)*g.px(cellTall)
}

// dayAt is the day of the month at a place; days that cannot be reached are none.
func (g *grid) dayAt(at fyne.Position) (Day, bool) {
	cell, top := g.cell(g.Size().Width), g.px(headTall)
	if at.X < 0 || at.X >= 7*cell || at.Y < top {
		return 0, false
	}
	n := int((at.Y-top)/g.px(cellTall))*7 + int(at.X/cell)
	d := g.shown + Day(n-g.shown.column())
	return d, d >= g.shown && d < g.shown.months(1) && d >= g.First
}

// CreateRenderer is called by the toolkit.
func (g *grid) CreateRenderer() fyne.WidgetRenderer {
	g.ExtendBaseWidget(g)
	r := &renderer{g: g}
	kit.LayAnew(r, g.Size())
	return r
}

// renderer draws the month anew at each change: it has few objects.
type renderer struct {
	g       *grid
	objects []fyne.CanvasObject
}

func (r *renderer) MinSize() fyne.Size           { return r.g.MinSize() }
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) Destroy()                     {}
func (r *renderer) Refresh() {
	r.Layout(r.g.Size())
	canvas.Refresh(r.g)
}

func (r *renderer) Layout(size fyne.Size) {
	r.objects = nil
	g := r.g
	cell := g.cell(size.Width)
	for i, name := range weekdays() {
		r.word(name, look.Caption, look.Sans, look.Muted, float32(i)*cell, 0, cell, g.px(headTall)-4)
	}
	for d := g.shown; d < g.shown.months(1); d++ {
		r.day(d, cell)
	}
}

// day draws one day: its ground, its number, and what is crossed out.
func (r *renderer) day(d Day, cell float32) {
	g := r.g
	m := g.Mark(d)
	x, y := g.place(d)
	w, h := cell-gapX, g.px(cellTall)-gapX
	stretch := g.at != g.anchor && d >= min(g.at, g.anchor) && d <= max(g.at, g.anchor)
	past := d < g.First
	switch {
	case stretch:
		r.box(x, y, w, h, look.Selection)
	case m.Goal:
		r.placard(x, y, w, h)
	case m.Off && !past:
		r.box(x, y, w, h, look.Line)
	}
	if d == g.pointed && !m.Shut && !g.drag {
		r.box(x, y, w, h, look.Hover)
	}
	face, colour := look.Sans, fyne.ThemeColorName(look.Ink)
	if m.Today || m.Goal {
		face = look.SansSemiBold
	}
	if past || m.Off {
		colour = look.Muted
	}
	wide := r.word(strconv.Itoa(d.time().Day()), look.Text, face, colour, x, y, w, h)
	if m.Off && !past {
		r.rule(x+(w-wide)/2-4, y+h/2-0.5, wide+8, 1.5, look.Ink)
	}
	if m.Today {
		r.rule(x+(w-wide)/2-2, y+h/2+g.px(10), wide+4, 2, look.Primary)
	}
	if g.focused && d == g.at {
		r.ring(x, y, w, h)
	}
}

func (r *renderer) colour(name fyne.ThemeColorName) color.Color {
	return theme.ColorForWidget(name, r.g)
}

func (r *renderer) put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
	r.objects = append(r.objects, o)
}

func (r *renderer) box(x, y, w, h float32, name fyne.ThemeColorName) *canvas.Rectangle {
	b := canvas.NewRectangle(r.colour(name))
	b.CornerRadius = look.RadiusControl
	r.put(b, x, y, w, h)
	return b
}

// placard is a small one: a card with an edge on top.
func (r *renderer) placard(x, y, w, h float32) {
	rim := r.box(x, y, w, h, look.Border)
	rim.CornerRadius = 5
	edge := r.box(x+1, y+1, w-2, h-2, look.Primary)
	edge.CornerRadius = 4
	face := r.box(x+1, y+5, w-2, h-6, look.Surface)
	face.CornerRadius = 0
	face.BottomLeftCornerRadius, face.BottomRightCornerRadius = 4, 4
}

func (r *renderer) rule(x, y, w, h float32, name fyne.ThemeColorName) {
	r.put(canvas.NewRectangle(r.colour(name)), x, y, w, h)
}

func (r *renderer) ring(x, y, w, h float32) {
	ring := canvas.NewRectangle(look.Clear())
	ring.StrokeColor, ring.StrokeWidth, ring.CornerRadius = r.colour(look.Focus), look.FocusWidth, look.RadiusControl
	r.put(ring, x-1, y-1, w+2, h+2)
}

// word writes in the middle of an area, and returns how wide the word is.
func (r *renderer) word(text string, size fyne.ThemeSizeName, face look.Face, name fyne.ThemeColorName, x, y, w, h float32) float32 {
	t := canvas.NewText(text, r.colour(name))
	t.TextSize, t.FontSource = theme.SizeForWidget(size, r.g), look.Font(face)
	got := t.MinSize()
	r.put(t, x+(w-got.Width)/2, y+(h-got.Height)/2, got.Width, got.Height)
	return got.Width
}
