package chart

import "math"

// lines draws each series as a line through its values; where one is missing,
// the line is broken.
func (p *pen) lines(top float32) (bottom float32) {
	f := p.upright(top)
	n := len(p.data.Labels)
	side := p.px(dotSize)
	step := float32(0)
	if n > 1 {
		step = (f.width - 2*side) / float32(n-1)
	}
	centre := func(l int) float32 {
		if n == 1 {
			return f.left + f.width/2
		}
		return f.left + side + step*float32(l)
	}
	for s := range p.data.Series {
		p.line1(f, s, centre)
	}
	return p.below(f, centre, max(step, side))
}

// line1 draws the line of one series.
func (p *pen) line1(f frame, series int, centre func(int) float32) {
	last := math.NaN()
	side := p.px(dotSize)
	for l := range p.data.Labels {
		v := p.data.at(series, l)
		if math.IsNaN(v) {
			last = v
			continue
		}
		x, y := centre(l), f.y(v)
		if !math.IsNaN(last) {
			p.scene.strokes = append(p.scene.strokes, stroke{centre(l - 1), f.y(last), x, y, series})
		}
		p.scene.dots = append(p.scene.dots, dot{x, y, series, series%2 == 1})
		p.scene.spots = append(p.scene.spots, spot{x - side, y - side, 2 * side, 2 * side, series, l})
		last = v
	}
}
