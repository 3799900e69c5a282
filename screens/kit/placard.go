package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// Placard is the signature: a delegate's placard, a white card with a thin blue
// top edge. Its content is set in by Padding.
type Placard struct {
	widget.BaseWidget
	Content  fyne.CanvasObject
	Padding  float32
	Edge     float32 // height of the blue edge
	Floating bool    // with a shadow, for what lies over the page
	Selected bool    // outlined in primary
}

// NewPlacard puts content on a card.
func NewPlacard(content fyne.CanvasObject) *Placard {
	p := &Placard{Content: content, Padding: 28, Edge: look.PlacardEdge}
	p.ExtendBaseWidget(p)
	return p
}

// HeightFor is the height at a width.
func (p *Placard) HeightFor(width float32) float32 {
	return HeightFor(p.Content, max(width-2*p.Padding, 0)) + 2*p.Padding
}

// NaturalWidth is the content's with its padding.
func (p *Placard) NaturalWidth() float32 { return natural(p.Content) + 2*p.Padding }

// MinSize fits the content.
func (p *Placard) MinSize() fyne.Size {
	m := p.Content.MinSize()
	w := max(p.Size().Width, m.Width+2*p.Padding)
	return fyne.NewSize(m.Width+2*p.Padding, p.HeightFor(w))
}

func (p *Placard) inside() fyne.CanvasObject { return p.Content }

// CreateRenderer draws it.
func (p *Placard) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	r := &placardRenderer{p: p, rim: newBox(look.RadiusCard), edge: newBox(0), face: newBox(look.RadiusCard - 1)}
	r.Refresh()
	return r
}

// The card is three shapes: the rim, whose colour is left to be seen as the
// outline and which casts the shadow, the blue edge over the round of its top,
// and the face over all but both.
type placardRenderer struct {
	p               *Placard
	rim, edge, face box
}

func (r *placardRenderer) Layout(size fyne.Size) {
	cover(r.rim, size)
	r.edge.Move(fyne.NewPos(0, 0))
	r.edge.Resize(fyne.NewSize(size.Width, min(look.RadiusCard, size.Height)))
	r.face.Move(fyne.NewPos(1, r.p.Edge))
	r.face.Resize(fyne.NewSize(max(size.Width-2, 0), max(size.Height-r.p.Edge-1, 0)))
	pad := r.p.Padding
	r.p.Content.Move(fyne.NewPos(pad, pad))
	r.p.Content.Resize(fyne.NewSize(max(size.Width-2*pad, 0), max(size.Height-2*pad, 0)))
}

func (r *placardRenderer) MinSize() fyne.Size { return r.p.MinSize() }
func (r *placardRenderer) Destroy()           {}
func (r *placardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.rim.Rectangle, r.edge.Rectangle, r.face.Rectangle, r.p.Content}
}

func (r *placardRenderer) Refresh() {
	p := r.p
	r.rim.Shadow = canvas.Shadow{}
	if p.Floating {
		r.rim.Shadow = floatShadow(p)
	}
	rim := look.Line
	if p.Selected {
		rim = look.Primary
	}
	r.rim.paint(p, rim, "", 0)
	r.edge.TopLeftCornerRadius, r.edge.TopRightCornerRadius = look.RadiusCard, look.RadiusCard
	r.edge.paint(p, look.Primary, "", 0)
	r.face.TopLeftCornerRadius, r.face.TopRightCornerRadius = look.RadiusCard-2, look.RadiusCard-2
	r.face.paint(p, look.Surface, "", 0)
	r.Layout(p.Size())
	p.Content.Refresh() // what is shown on it may have changed
	canvas.Refresh(p)
}

// floatShadow is the shadow of what lies over the page.
func floatShadow(w fyne.Widget) canvas.Shadow {
	return canvas.Shadow{Color: ink(look.Shadow, w), BlurRadius: 24, Offset: fyne.NewPos(0, 8)}
}
