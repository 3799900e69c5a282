package chart

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placard/screens/kit"
	"placard/screens/look"
)

// plane is what all drawings of this package share: a scene for the present
// width, and the one of its spots that is pointed at.
type plane struct {
	widget.BaseWidget
	self    fyne.Widget // the widget that embeds it
	draw    func(*pen) scene
	told    func(spot) (whose, much string)
	pointed int  // index of a spot, none is -1
	ringed  bool // the spot has the focus ring

	scene scene
	at    struct{ width, unit float32 } // what the scene was drawn for
}

// none is no spot.
const none = -1

func (p *plane) init(self fyne.Widget, draw func(*pen) scene, told func(spot) (whose, much string)) {
	p.self, p.draw, p.told, p.pointed = self, draw, told, none
	p.ExtendBaseWidget(self)
}

// anew draws other data.
func (p *plane) anew() {
	p.pointed, p.at.width = none, 0
	p.self.Refresh()
}

// HeightFor is the height that the drawing needs at a width.
func (p *plane) HeightFor(width float32) float32 { return p.sceneAt(width).height }

// MinSize is narrow; the height is that at the present width.
func (p *plane) MinSize() fyne.Size {
	p.ExtendBaseWidget(p.self)
	least := 240 * look.Scale(p.Theme())
	return fyne.NewSize(least, p.HeightFor(max(p.Size().Width, least)))
}

// CreateRenderer is called by the toolkit.
func (p *plane) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p.self)
	r := &renderer{plane: p}
	kit.LayAnew(r, p.Size())
	return r
}

// MouseIn, MouseMoved and MouseOut tell the value under the pointer.
func (p *plane) MouseIn(e *desktop.MouseEvent) { p.point(p.spotAt(e.Position)) }

// MouseMoved is part of following the pointer.
func (p *plane) MouseMoved(e *desktop.MouseEvent) { p.point(p.spotAt(e.Position)) }

// MouseOut is part of following the pointer.
func (p *plane) MouseOut() { p.point(none) }

// Tapped tells the value where there is no pointer to hover with.
func (p *plane) Tapped(e *fyne.PointEvent) { p.point(p.spotAt(e.Position)) }

func (p *plane) point(spot int) {
	if spot != p.pointed {
		p.pointed = spot
		p.self.Refresh()
	}
}

// spotAt is the value at a place; of several the one drawn last, none is -1.
func (p *plane) spotAt(at fyne.Position) int {
	spots := p.sceneAt(p.Size().Width).spots
	for i := len(spots) - 1; i >= 0; i-- {
		s := spots[i]
		if at.X >= s.x && at.X < s.x+s.w && at.Y >= s.y && at.Y < s.y+s.h {
			return i
		}
	}
	return none
}

// sceneAt draws the scene for a width, if it is not the one at hand.
func (p *plane) sceneAt(width float32) scene {
	unit := look.Scale(p.Theme())
	if p.at.width == width && p.at.unit == unit {
		return p.scene
	}
	p.scene = p.draw(p.pen(width))
	p.at.width, p.at.unit = width, unit
	return p.scene
}

// pen is what a scene of a width is drawn with.
func (p *plane) pen(width float32) *pen {
	th := p.Theme()
	size := th.Size(look.Caption)
	return &pen{width: width, unit: look.Scale(th), line: look.LineHeight(th, look.Caption),
		wide: func(text string, bold bool) float32 {
			return fyne.MeasureText(text, size, fyne.TextStyle{Bold: bold}).Width
		}}
}
