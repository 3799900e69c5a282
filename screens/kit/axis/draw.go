package axis

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"placard/screens/look"
)

// renderer turns the scene into canvas objects, anew for each frame: they are
// few however many events there are.
type renderer struct {
	axis    *Axis
	objects []fyne.CanvasObject
}

func (r *renderer) MinSize() fyne.Size           { return r.axis.MinSize() }
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) Destroy()                     {}

func (r *renderer) Refresh() {
	r.Layout(r.axis.Size())
	canvas.Refresh(r.axis)
}

// Layout draws from the back to the front.
func (r *renderer) Layout(size fyne.Size) {
	r.objects = r.objects[:0]
	if size.Width < 1 {
		return
	}
	s := r.axis.sceneNow()
	r.stems(s)
	r.rule(s)
	for _, b := range s.bars {
		r.bar(s, b)
	}
	for _, m := range s.marks {
		r.mark(s, m)
	}
	r.pointed(s)
	r.strip(s)
	for _, c := range s.cards {
		if !c.floats && !c.chosen {
			r.card(s, c)
		}
	}
	r.chosen(s)
	for _, c := range s.cards {
		if c.floats {
			r.stem(s, c)
			r.card(s, c)
		}
	}
}

func (r *renderer) colour(name fyne.ThemeColorName) color.Color {
	if name == "" {
		return nil
	}
	return theme.ColorForWidget(name, r.axis)
}

// box adds a rectangle with rounded corners; an empty name is no colour.
func (r *renderer) box(at area, radius float32, fill, edge fyne.ThemeColorName, width float32) *canvas.Rectangle {
	b := canvas.NewRectangle(r.colour(fill))
	b.CornerRadius = radius
	if edge != "" {
		b.StrokeColor, b.StrokeWidth = r.colour(edge), width
	}
	b.Move(fyne.NewPos(at.x, at.y))
	b.Resize(fyne.NewSize(at.w, at.h))
	r.objects = append(r.objects, b)
	return b
}

// word adds a line of text whose middle is at a height.
func (r *renderer) word(text string, size float32, face look.Face, name fyne.ThemeColorName, x, middle float32) *canvas.Text {
	t := canvas.NewText(text, r.colour(name))
	t.TextSize, t.FontSource = size, look.Font(face)
	got := t.MinSize()
	t.Move(fyne.NewPos(x, middle-got.Height/2))
	t.Resize(got)
	r.objects = append(r.objects, t)
	return t
}

// rule is the axis with its ticks.
func (r *renderer) rule(s scene) {
	a := r.axis
	r.box(area{side, s.line - 1, a.width(), 2}, 0, look.Border, "", 0)
	for _, t := range s.ticks {
		x := a.scale.X(t.Year)
		length := float32(5)
		if t.Label != "" {
			length = 9
		}
		r.box(area{x - 0.5, s.line + 1, 1, length}, 0, look.Border, "", 0)
		if t.Label != "" {
			r.label(s, t.Label, x)
		}
	}
}

// label is a tick's. Where a stem passes through, it interrupts it.
func (r *renderer) label(s scene, text string, x float32) {
	a := r.axis
	middle := s.line + labelMiddle*a.unit
	ground := len(r.objects)
	w := r.word(text, a.captionSize(), look.Sans, look.Muted, 0, middle)
	size := w.Size()
	x = min(max(x-size.Width/2, 0), a.size.Width-size.Width)
	w.Move(fyne.NewPos(x, w.Position().Y))
	for _, c := range s.cards {
		if c.box.y > s.line && c.stem > x-4 && c.stem < x+size.Width+4 {
			r.box(area{x - 2, middle - size.Height/2, size.Width + 4, size.Height}, 0, look.Paper, "", 0)
			last := len(r.objects) - 1
			r.objects[ground], r.objects[last] = r.objects[last], r.objects[ground]
			return
		}
	}
}

// bar is an event that lasts, or whose time is not known better.
func (r *renderer) bar(s scene, b spot) {
	tone := look.Border
	if b.event == r.axis.pointed {
		tone = look.Ink
	}
	if b.event == r.axis.chosen {
		tone = look.Primary
	}
	y := s.line - barHeight/2
	if b.kind != Lasts {
		r.box(area{b.x1, y, b.x2 - b.x1, barHeight}, barHeight/2, look.Paper, tone, 1.5)
		return
	}
	solid := b.x2
	if b.fades {
		solid = max(b.x2-fadeLength, b.x1+barHeight)
		fade := canvas.NewHorizontalGradient(r.colour(tone), r.colour(look.Paper))
		fade.Move(fyne.NewPos(solid-barHeight/2, y))
		fade.Resize(fyne.NewSize(max(b.x2-solid, 1)+barHeight/2, barHeight))
		r.objects = append(r.objects, fade)
	}
	r.box(area{b.x1, y, solid - b.x1, barHeight}, barHeight/2, tone, "", 0)
}

// mark is a dot, or several as one. An uncertain one is hollow.
func (r *renderer) mark(s scene, m mark) {
	const size = float32(dotSize)
	x1, x2 := m.x1, m.x2
	if len(m.spots) > 1 { // a little longer than a dot, even at one place
		x1, x2 = x1-2, x2+2
	}
	at := area{x1 - size/2, s.line - size/2, x2 - x1 + size, size}
	if m.hollow {
		r.box(at, size/2, look.Paper, look.Muted, 2)
		return
	}
	r.ringed(at, look.Muted)
}

// pointed is the dot under the pointer, which may be one of many in a mark.
func (r *renderer) pointed(s scene) {
	for _, p := range s.dots {
		if p.event == r.axis.pointed {
			r.ringed(area{p.x - dotSize/2, s.line - dotSize/2, dotSize, dotSize}, look.Ink)
		}
	}
}

// ringed is a dot with a narrow ring of paper, which sets it off from a bar that
// it stands on.
func (r *renderer) ringed(at area, tone fyne.ThemeColorName) {
	r.box(area{at.x - 1, at.y - 1, at.w + 2, at.h + 2}, at.h/2+1, tone, look.Paper, 1)
}

// chosen is the selected event, over all others.
func (r *renderer) chosen(s scene) {
	if s.chosen == nil {
		return
	}
	at := area{s.chosen.x - chosenSize/2, s.line - chosenSize/2, chosenSize, chosenSize}
	if s.chosen.kind == Vague {
		r.box(at, chosenSize/2, look.Paper, look.Primary, 3)
	} else {
		r.ringed(at, look.Primary)
	}
	for _, c := range s.cards {
		if c.chosen {
			r.card(s, c)
		}
	}
}

func (r *renderer) stems(s scene) {
	for _, c := range s.cards {
		if !c.floats {
			r.stem(s, c)
		}
	}
}

func (r *renderer) stem(s scene, c flagged) {
	tone := look.Border
	if c.event == r.axis.pointed {
		tone = look.Ink
	}
	width := float32(1)
	if c.chosen {
		tone, width = look.Primary, 1.5
	}
	y1, y2 := c.box.y+c.box.h, s.line
	if c.box.y > s.line {
		y1, y2 = s.line, c.box.y
	}
	r.box(area{c.stem - width/2, y1, width, y2 - y1}, 0, tone, "", 0)
}

// card is a placard: blue top edge, date, title.
func (r *renderer) card(s scene, c flagged) {
	u := r.axis.unit
	edge := r.box(c.box, look.RadiusCard, look.Primary, "", 0)
	if c.chosen || c.floats {
		edge.Shadow = canvas.Shadow{Color: r.colour(look.Shadow), BlurRadius: 16, Offset: fyne.NewPos(0, 4)}
	}
	face := r.box(area{c.box.x, c.box.y + look.PlacardEdge, c.box.w, c.box.h - look.PlacardEdge}, look.RadiusCard, look.Surface, "", 0)
	face.TopLeftCornerRadius, face.TopRightCornerRadius = look.RadiusCard-look.PlacardEdge, look.RadiusCard-look.PlacardEdge
	tone := look.Line
	switch {
	case c.chosen:
		tone = look.Primary
	case c.event == r.axis.pointed:
		tone = look.Border
	}
	r.box(c.box, look.RadiusCard, "", tone, 1)
	x, y := c.box.x+flagSide*u, c.box.y+(flagTop+dateLine/2)*u
	date := cut(r.dateOf(s, c), c.box.w-2*flagSide*u, r.axis.inDate)
	r.word(date, r.axis.captionSize(), look.Sans, look.Muted, x, y)
	for i, line := range c.title {
		r.word(line, titleSize*u, look.SerifSemiBold, look.Ink, x, y+(dateLine/2+titleLine/2+float32(i)*titleLine)*u)
	}
}

// dateOf is a card's date; the card under the pointer tells how many more stand
// at its place.
func (r *renderer) dateOf(s scene, c flagged) string {
	if c.event != r.axis.pointed {
		return c.date
	}
	if n := len(s.near(fyne.NewPos(c.stem, s.line))) - 1; n > 0 {
		return c.date + " · " + strconv.Itoa(n) + " more"
	}
	return c.date
}

// strip is the overview.
func (r *renderer) strip(s scene) {
	r.box(s.strip, 5, look.Surface, look.Line, 1)
	r.box(s.window, 5, look.Selection, look.Primary, 1)
	const size = 6
	y := s.strip.y + s.strip.h/2 - size/2
	for _, m := range r.axis.row {
		r.box(area{m.x1 - size/2, y, m.x2 - m.x1 + size, size}, size/2, look.Muted, "", 0)
	}
	if a := r.axis; a.chosen != none {
		x := a.whole().X(a.events[a.chosen].at())
		r.box(area{x - size/2 - 1, y - 1, size + 2, size + 2}, size/2+1, look.Primary, "", 0)
	}
}
