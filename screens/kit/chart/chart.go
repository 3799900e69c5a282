package chart

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placard/screens/look"
)

// Chart shows Data at any width. Pointing at a value, or tapping it, tells what
// it is.
type Chart struct {
	plane
	data Data
}

var (
	_ fyne.Tappable     = (*Chart)(nil)
	_ desktop.Hoverable = (*Chart)(nil)
)

// New returns a chart. Its height follows from its width and the data.
func New(d Data) *Chart {
	c := &Chart{data: d}
	c.init(c, func(p *pen) scene {
		p.data = c.data
		return p.draw()
	}, func(s spot) (whose, much string) { return c.data.told(s.series, s.label) })
	return c
}

// Set shows other data.
func (c *Chart) Set(d Data) {
	c.data = d
	c.anew()
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

// colour is the name of a series' colour. Beyond the fourth they come again, on
// bars that are hollow. The ground of an empty place is no series.
func colour(series int) fyne.ThemeColorName {
	if series == ground {
		return look.Line
	}
	return [...]fyne.ThemeColorName{look.Chart1, look.Chart2, look.Chart3, look.Chart4}[series%4]
}
