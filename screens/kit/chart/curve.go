package chart

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// CurveData is a share that changes with time: a line with jumps in it, and dots
// where something happened. X is any measure of time; Y is in percent.
type CurveData struct {
	Points []CurvePoint // from left to right; two at one X are a jump
	Marks  []CurveMark
	Start  string  // under the left end
	End    string  // under the right end
	Now    float64 // from here on the line is dashed
	Here   string  // under Now
}

// CurvePoint is a point of the line.
type CurvePoint struct{ X, Y float64 }

// CurveMark is a dot on it. Pointed at, it tells what it is.
type CurveMark struct {
	CurvePoint
	Hollow bool
	When   string
	What   string
}

// Curve shows CurveData at any width.
type Curve struct {
	plane
	data CurveData
}

var (
	_ fyne.Tappable     = (*Curve)(nil)
	_ desktop.Hoverable = (*Curve)(nil)
)

// NewCurve returns a curve. There must be two points at least, the last further
// right than the first.
func NewCurve(d CurveData) *Curve {
	c := &Curve{data: d}
	c.init(c, c.scene1, func(s spot) (whose, much string) { return d.Marks[s.label].When, d.Marks[s.label].What })
	return c
}

// The measures of a curve at the ordinary text size.
const (
	curveHeight = 128
	dash        = 4 // long, and as far apart
	finest      = 3 // pixels between points that are worth drawing
)

// scene1 draws the curve.
func (c *Curve) scene1(p *pen) scene {
	p.data = Data{Unit: "%"}
	low := 90.
	for _, at := range c.data.Points {
		low = min(low, at.Y)
	}
	at, decimals := ticks(math.Floor(low/10)*10, 100, 4)
	f := p.grid(0, p.px(curveHeight), p.wide("100%", false)+p.px(8), at, decimals)
	first, last := c.data.Points[0].X, c.data.Points[len(c.data.Points)-1].X
	x := func(at float64) float32 { return f.left + f.width*float32((at-first)/(last-first)) }
	p.scene.bars = append(p.scene.bars, bar{x: snap(x(c.data.Now)), y: f.top, w: 1, h: f.height, series: ground})
	c.line(p, f, x)
	for i, m := range c.data.Marks {
		side := p.px(dotSize)
		at := dot{x(m.X), f.y(m.Y), 0, m.Hollow}
		p.scene.dots = append(p.scene.dots, at)
		p.scene.spots = append(p.scene.spots, spot{at.x - side, at.y - side, 2 * side, 2 * side, 0, i})
	}
	p.scene.height = c.words(p, f, x(c.data.Now))
	return p.scene
}

// line draws from point to point, leaving out those that lie too close to be
// seen.
func (c *Curve) line(p *pen, f frame, x func(float64) float32) {
	from := c.data.Points[0]
	for i, to := range c.data.Points[1:] {
		jump := to.X == from.X || i+2 < len(c.data.Points) && c.data.Points[i+2].X == to.X
		if !jump && i+2 < len(c.data.Points) && x(to.X)-x(from.X) < p.px(finest) && to.X != c.data.Now {
			continue
		}
		s := stroke{x(from.X), f.y(from.Y), x(to.X), f.y(to.Y), 0}
		if from.X < c.data.Now || to.X == from.X {
			p.scene.strokes = append(p.scene.strokes, s)
		} else {
			p.dashed(s, f.left)
		}
		from = to
	}
}

// dashed draws a stroke where its dashes lie, counted from a left edge.
func (p *pen) dashed(s stroke, left float32) {
	long := p.px(dash)
	slope := (s.y2 - s.y1) / max(s.x2-s.x1, 0.01)
	for n := float32(math.Floor(float64((s.x1 - left) / (2 * long)))); left+n*2*long < s.x2; n++ {
		from, to := max(left+n*2*long, s.x1), min(left+n*2*long+long, s.x2)
		if from < to {
			p.scene.strokes = append(p.scene.strokes, stroke{from, s.y1 + slope*(from-s.x1), to, s.y1 + slope*(to-s.x1), s.series})
		}
	}
}

// words writes what stands under the present and under the ends: the right end in
// a line of its own where there is no room beside.
func (c *Curve) words(p *pen, f frame, now float32) (bottom float32) {
	y, right := f.top+f.height+p.px(6), f.left+f.width
	start, end, here := p.wide(c.data.Start, false), p.wide(c.data.End, false), p.wide(c.data.Here, false)
	at := min(max(now-here/2, f.left), right-here)
	apart := p.px(12)
	if here > 0 {
		p.write(c.data.Here, at, y, ink, false)
	}
	if here == 0 || f.left+start+apart <= at {
		p.write(c.data.Start, f.left, y, muted, false)
	}
	if here > 0 && at+here+apart > right-end {
		y += p.line
	}
	p.write(c.data.End, right-end, y, muted, false)
	return y + p.line
}
