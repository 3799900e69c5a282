package prose

// InSight is a block that is in the window.
type InSight struct {
	Block int  // index of the report
	Ended bool // its end is in the window too, or above
}

// InSight are the blocks in the window, from the top.
func (p *Prose) InSight() []InSight {
	if !p.ready {
		return nil
	}
	var list []InSight
	first, last := p.inWindow()
	foot := p.offset + float64(p.Size().Height) + 1
	for i := first; i < last; i++ {
		if l := &p.flow.laid[i]; l.height > 0 {
			list = append(list, InSight{p.flow.first + i, l.top+float64(l.height) <= foot})
		}
	}
	return list
}
