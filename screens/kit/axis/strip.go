package axis

// dotsOfStrip are all events as dots on the strip. They do not depend on what is
// in sight.
func (v view) dotsOfStrip() []mark {
	all := v.whole()
	spots := make([]spot, len(v.events))
	for i, e := range v.events {
		spots[i] = spot{event: i, x: all.X(e.at()), kind: e.Kind}
	}
	dots, _ := split(spots, dotSize, 0)
	return merge(dots, 8, mostInRow)
}

// inSight is the window on the strip.
func (v view) inSight(strip area) area {
	all := v.whole()
	from, to := all.X(v.scale.From), all.X(v.scale.To)
	if to-from < 8 { // still something to take hold of
		middle := min(max((from+to)/2, side+4), v.right()-4)
		from, to = middle-4, middle+4
	}
	return area{from, strip.y, to - from, strip.h}
}
