package chart

import "math"

// nameColumn finds room for the labels at the left of lying bars: as wide as
// they are, up to a third of the width.
func (p *pen) nameColumn() float32 {
	var w float32
	for _, l := range p.data.Labels {
		w = max(w, p.wide(l, false))
	}
	return min(w, p.width/3) + p.px(12)
}

// shares draws for each label one lying bar of full width, cut in the
// proportion of its values, with the share written on each piece where there is
// room.
func (p *pen) shares(top float32) (bottom float32) {
	left, h := p.nameColumn(), p.px(barHeight+4)
	for l, name := range p.data.Labels {
		p.write(p.short(name, left-p.px(12)), 0, top+(h-p.line)/2, ink, false)
		p.shareBar(l, left, top, h)
		top += h + p.px(8)
	}
	return top - p.px(8)
}

func (p *pen) shareBar(label int, left, top, h float32) {
	total, x := p.data.total(label), left
	for s := range p.data.Series {
		v := p.data.at(s, label)
		if total <= 0 || math.IsNaN(v) || v <= 0 {
			continue
		}
		w := (p.width - left) * float32(v/total)
		p.add(bar{x, top, max(w-gap, 1), h, s, corner}, label)
		text := format(v/total*100, 0) + "%"
		if tw := p.wide(text, true); tw+p.px(8) <= w-gap {
			p.write(text, x+(w-gap-tw)/2, top+(h-p.line)/2, onBar, true)
		}
		x += w
	}
}

// lying draws a bar for each value, with the number at its end.
func (p *pen) lying(top float32) (bottom float32) {
	left := p.nameColumn()
	low, high := p.data.span()
	ends := float32(0)
	for l := range p.data.Labels {
		for s := range p.data.Series {
			if v := p.data.at(s, l); !math.IsNaN(v) {
				ends = max(ends, p.wide(p.data.value(v), false))
			}
		}
	}
	room := max(p.width-left-ends-p.px(8), 1)
	if low < 0 {
		room = max(room-ends-p.px(8), 1)
	}
	per := room / float32(max(high-low, 1e-9))
	zero := left - float32(low)*per
	if low < 0 {
		zero += ends + p.px(8)
	}
	for l := range p.data.Labels {
		top = p.lyingGroup(l, left, zero, per, top)
	}
	return top - p.px(10)
}

// lyingGroup draws a label's bars under each other, its name at their middle.
func (p *pen) lyingGroup(label int, left, zero, per, top float32) (bottom float32) {
	h := p.px(barHeight)
	if len(p.data.Series) > 1 {
		h = max(p.px(barHeight*2/3), p.line)
	}
	n := float32(len(p.data.Series))
	tall := h*n + gap*(n-1)
	p.write(p.short(p.data.Labels[label], left-p.px(12)), 0, top+(tall-p.line)/2, ink, false)
	for s := range p.data.Series {
		v, y := p.data.at(s, label), top+float32(s)*(h+gap)
		if math.IsNaN(v) {
			continue
		}
		x1, x2 := zero+float32(min(v, 0))*per, zero+float32(max(v, 0))*per
		if p.data.Top > 0 { // what is left to it
			p.scene.bars = append(p.scene.bars, bar{zero, y, float32(p.data.Top) * per, h, ground, corner})
		}
		p.add(bar{x1, y, max(x2-x1, 1), h, s, corner}, label)
		text, tx := p.data.value(v), max(x2, zero+float32(p.data.Top)*per)+p.px(8)
		if v < 0 {
			tx = x1 - p.px(8) - p.wide(text, false)
		}
		p.write(text, tx, y+(h-p.line)/2, muted, false)
	}
	return top + tall + p.px(10)
}
