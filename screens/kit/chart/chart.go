package chart

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placard/screens/kit"
	"placard/screens/look"
)

// Chart shows Data at any width. Pointing at a value, or tapping it, tells what
// it is.
type Chart struct {
	widget.BaseWidget
	data    Data
	pointed int // index of a spot, none is -1

	scene scene
	at    struct{ width, unit float32 } // what the scene was drawn for
}

var (
	_ fyne.Tappable     = (*Chart)(nil)
	_ desktop.Hoverable = (*Chart)(nil)
)

// New returns a chart. Its height follows from its width and the data.
func New(d Data) *Chart {
	c := &Chart{data: d, pointed: none}
	c.ExtendBaseWidget(c)
	return c
}

// none is no spot.
const none = -1

// Set shows other data.
func (c *Chart) Set(d Data) {
	c.data, c.pointed = d, none
	c.at.width = 0
	c.Refresh()
}

// HeightFor is the height that the chart needs at a width.
func (c *Chart) HeightFor(width float32) float32 { return c.sceneAt(width).height }

// MinSize is narrow; the height is that at the present width.
func (c *Chart) MinSize() fyne.Size {
	c.ExtendBaseWidget(c)
	least := 240 * look.Scale(c.Theme())
	return fyne.NewSize(least, c.HeightFor(max(c.Size().Width, least)))
}

// CreateRenderer is called by the toolkit.
func (c *Chart) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &renderer{chart: c}
	kit.LayAnew(r, c.Size())
	return r
}

// MouseIn, MouseMoved and MouseOut tell the value under the pointer.
func (c *Chart) MouseIn(e *desktop.MouseEvent) { c.point(c.spotAt(e.Position)) }

// MouseMoved is part of following the pointer.
func (c *Chart) MouseMoved(e *desktop.MouseEvent) { c.point(c.spotAt(e.Position)) }

// MouseOut is part of following the pointer.
func (c *Chart) MouseOut() { c.point(none) }

// Tapped tells the value where there is no pointer to hover with.
func (c *Chart) Tapped(e *fyne.PointEvent) { c.point(c.spotAt(e.Position)) }

func (c *Chart) point(spot int) {
	if spot != c.pointed {
		c.pointed = spot
		c.Refresh()
	}
}

// spotAt is the value at a place; of several the one drawn last, none is -1.
func (c *Chart) spotAt(at fyne.Position) int {
	spots := c.sceneAt(c.Size().Width).spots
	for i := len(spots) - 1; i >= 0; i-- {
		s := spots[i]
		if at.X >= s.x && at.X < s.x+s.w && at.Y >= s.y && at.Y < s.y+s.h {
			return i
		}
	}
	return none
}

// told is what the chart says about a value: whose it is, and how much; in a
// stack also its share.
func (d Data) told(series, label int) (whose, much string) {
	whose = d.Labels[label]
	if name := d.Series[series]; name != "" {
		whose += " · " + name
	}
	v := d.at(series, label)
	much = d.value(v)
	if total := d.total(label); d.stacked() && d.Unit != "%" && total > 0 {
		much += " of " + d.value(total) + ", " + format(math.Round(v/total*100), 0) + "%"
	}
	return whose, much
}

// sceneAt draws the scene for a width, if it is not the one at hand.
func (c *Chart) sceneAt(width float32) scene {
	th := c.Theme()
	unit := look.Scale(th)
	if c.at.width == width && c.at.unit == unit {
		return c.scene
	}
	p := c.pen(width)
	c.scene = p.draw()
	c.at.width, c.at.unit = width, unit
	return c.scene
}

// pen is what a scene of a width is drawn with.
func (c *Chart) pen(width float32) *pen {
	th := c.Theme()
	size := th.Size(look.Caption)
	return &pen{data: c.data, width: width, unit: look.Scale(th), line: look.LineHeight(th, look.Caption),
		wide: func(text string, bold bool) float32 {
			return fyne.MeasureText(text, size, fyne.TextStyle{Bold: bold}).Width
		}}
}

// colour is the name of a series' colour. Beyond the fourth they come again, on
// bars that are hollow.
func colour(series int) fyne.ThemeColorName {
	return [...]fyne.ThemeColorName{look.Chart1, look.Chart2, look.Chart3, look.Chart4}[series%4]
}
