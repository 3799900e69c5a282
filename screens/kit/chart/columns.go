package chart

import "math"

// columns draws upright bars: side by side for each label, or stacked.
func (p *pen) columns(top float32) (bottom float32) {
	f := p.upright(top)
	slot := f.width / float32(max(len(p.data.Labels), 1))
	inner := min(slot*0.7, p.px(96))
	for l := range p.data.Labels {
		left := f.left + slot*(float32(l)+0.5) - inner/2
		if p.data.stacked() {
			p.stack(f, l, left, min(inner, p.px(56)), inner)
		} else {
			p.group(f, l, left, inner)
		}
	}
	return p.below(f, func(l int) float32 { return f.left + slot*(float32(l)+0.5) }, slot)
}

// group draws a label's values side by side.
func (p *pen) group(f frame, label int, left, inner float32) {
	n := float32(len(p.data.Series))
	w := max((inner-gap*(n-1))/n, 1)
	w = min(w, p.px(56))
	left += (inner - (w*n + gap*(n-1))) / 2
	for s := range p.data.Series {
		if v := p.data.at(s, label); !math.IsNaN(v) {
			y1, y2 := f.y(max(v, 0)), f.y(min(v, 0))
			p.add(bar{left + float32(s)*(w+gap), y1, w, max(y2-y1, 1), s, corner}, label)
		}
	}
}

// stack draws a label's values on top of each other, the first at the bottom;
// values below zero hang under the axis.
func (p *pen) stack(f frame, label int, left, w, inner float32) {
	left += (inner - w) / 2
	var up, down float64
	for s := range p.data.Series {
		v := p.data.at(s, label)
		from := &up
		switch {
		case math.IsNaN(v) || v == 0:
			continue
		case v < 0:
			from = &down
		}
		y1, y2 := f.y(max(*from, *from+v)), f.y(min(*from, *from+v))
		*from += v
		p.add(bar{left, y1, w, max(y2-y1-gap, 1), s, corner}, label)
	}
}
