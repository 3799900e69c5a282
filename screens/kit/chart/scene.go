package chart

import (
	"math"

	"placard/content/report"
)

// A scene is a chart at one width, in device-independent pixels: everything
// that is drawn, and where each value can be pointed at.
type scene struct {
	height  float32
	bars    []bar
	rules   []rule
	strokes []stroke
	dots    []dot
	words   []word
	spots   []spot
}

// bar is a filled rectangle in a series' colour.
type bar struct {
	x, y, w, h float32
	series     int
	round      float32 // radius of the corners
}

// rule is a straight hairline: of the grid, or firm, of the axis.
type rule struct {
	x1, y1, x2, y2 float32
	firm           bool
}

// stroke is a piece of a series' line.
type stroke struct {
	x1, y1, x2, y2 float32
	series         int
}

// dot is a value on a series' line. Every second series has hollow ones, so
// that lines are not told apart by colour alone.
type dot struct {
	x, y   float32
	series int
	hollow bool
}

// tone says which colour words have.
type tone int

const (
	muted tone = iota
	ink
	onBar // on the colour of a bar
)

// word is a line of small text; x is its left edge and y its top.
type word struct {
	text string
	x, y float32
	tone tone
	bold bool
}

// spot is where a value can be pointed at.
type spot struct {
	x, y, w, h    float32
	series, label int
}

// pen knows how text will be drawn, and collects a scene.
type pen struct {
	data  Data
	width float32
	unit  float32 // 1 at the ordinary text size
	line  float32 // line height of the small size
	wide  func(text string, bold bool) float32
	scene scene

	tall   float32 // of a plane with upright values; 0 is plotHeight
	gutter float32 // room at least for the numbers beside it
}

// The measures of a chart at the ordinary text size.
const (
	plotHeight = 200 // of columns and lines
	gap        = 2   // between bars that touch
	swatch     = 10  // the square before a name in the legend
	barHeight  = 24  // of a lying bar
	dotSize    = 8
	corner     = 2
)

// px is a length that grows with the text.
func (p *pen) px(v float32) float32 { return v * p.unit }

// draw makes the scene.
func (p *pen) draw() scene {
	top := p.legend()
	switch p.data.Kind {
	case report.StackedShares:
		top = p.shares(top)
	case report.Bars:
		top = p.lying(top)
	case report.Lines:
		top = p.lines(top)
	default:
		top = p.columns(top)
	}
	p.scene.height = top
	return p.scene
}

// legend names the series above the drawing, wrapped to the width. One series
// needs no colour beside its name.
func (p *pen) legend() (bottom float32) {
	if len(p.data.Series) == 1 {
		if p.data.Series[0] == "" {
			return 0
		}
		p.write(p.short(p.data.Series[0], p.width), 0, 0, muted, false)
		return p.line + p.px(8)
	}
	var x, y float32
	for s, name := range p.data.Series {
		name = p.short(name, p.width-p.px(swatch+6))
		w := p.px(swatch+6) + p.wide(name, false)
		if x > 0 && x+w > p.width {
			x, y = 0, y+p.line+p.px(4)
		}
		p.key(s, x, y)
		p.write(name, x+p.px(swatch+6), y, ink, false)
		x += w + p.px(16)
	}
	return y + p.line + p.px(12)
}

// key draws a series' sign in the legend: a dot for a line, a square for bars.
func (p *pen) key(series int, x, y float32) {
	middle := y + p.line/2
	if p.data.Kind == report.Lines {
		p.scene.dots = append(p.scene.dots, dot{x + p.px(swatch)/2, middle, series, series%2 == 1})
		return
	}
	side := p.px(swatch)
	p.scene.bars = append(p.scene.bars, bar{x, middle - side/2, side, side, series, corner})
}

func (p *pen) write(text string, x, y float32, t tone, bold bool) {
	p.scene.words = append(p.scene.words, word{text, x, y, t, bold})
}

// short is a text that fits a width, with an ellipsis where it is cut.
func (p *pen) short(text string, width float32) string {
	if p.wide(text, false) <= width {
		return text
	}
	letters := []rune(text)
	for len(letters) > 1 && p.wide(string(letters)+"…", false) > width {
		letters = letters[:len(letters)-1]
	}
	return string(letters) + "…"
}

// add draws a bar that stands for a value.
func (p *pen) add(b bar, label int) {
	p.scene.bars = append(p.scene.bars, b)
	p.scene.spots = append(p.scene.spots, spot{b.x, b.y, b.w, b.h, b.series, label})
}

// frame is the plane of a chart with upright values.
type frame struct {
	left, top, width, height float32
	low, high                float64
}

// y is where a value stands.
func (f frame) y(v float64) float32 {
	return f.top + f.height*float32((f.high-v)/(f.high-f.low))
}

// scale are the numbers beside a plane with upright values, and their decimals.
func (d Data) scale() (at []float64, decimals int) {
	low, high := d.span()
	want := 4
	if d.Whole { // a tick is at least one
		high = max(high, 1)
		want = min(want, int(math.Ceil(high-low)))
	}
	return ticks(low, high, want)
}

// gutterOf is the room that the numbers beside a plane take.
func (p *pen) gutterOf(d Data) (widest float32) {
	at, decimals := d.scale()
	for _, v := range at {
		widest = max(widest, p.wide(format(v, decimals)+d.Unit, false))
	}
	return widest + p.px(8)
}

// upright draws the grid with its numbers and returns the plane between.
func (p *pen) upright(top float32) frame {
	at, decimals := p.data.scale()
	height := p.tall
	if height == 0 {
		height = p.px(plotHeight)
	}
	return p.grid(top, height, max(p.gutterOf(p.data), p.gutter), at, decimals)
}

// grid draws lines at numbers, with the plane so far from the left.
func (p *pen) grid(top, height, left float32, at []float64, decimals int) frame {
	f := frame{top: top + p.line/2, left: left, height: height, low: at[0], high: at[len(at)-1]}
	f.width = max(p.width-f.left, 1)
	for _, v := range at {
		y, text := snap(f.y(v)), format(v, decimals)+p.data.Unit
		p.write(text, f.left-p.px(8)-p.wide(text, false), y-p.line/2, muted, false)
		p.scene.rules = append(p.scene.rules, rule{f.left, y, f.left + f.width, y, v == 0})
	}
	return f
}

// below writes the labels under the plane, each in the middle of its slot. Of
// short ones that would touch, only every second, third … is written; long ones
// are cut.
func (p *pen) below(f frame, centre func(label int) float32, slot float32) (bottom float32) {
	y := f.top + f.height + p.px(6)
	widest := float32(0)
	for _, l := range p.data.Labels {
		widest = max(widest, p.wide(l, false))
	}
	every, room := 1, slot-p.px(4)
	if widest > room && widest <= p.px(48) {
		every = int(math.Ceil(float64((widest + p.px(8)) / slot)))
		room = widest
	}
	for i := 0; i < len(p.data.Labels); i += every {
		text := p.short(p.data.Labels[i], max(room, p.px(12)))
		w := p.wide(text, false)
		x := min(max(centre(i)-w/2, 0), p.width-w)
		p.write(text, x, y, muted, false)
	}
	return y + p.line
}

// snap puts hairlines on whole pixels.
func snap(v float32) float32 { return float32(math.Round(float64(v))) }
