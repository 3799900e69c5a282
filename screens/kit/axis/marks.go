package axis

import (
	"cmp"
	"slices"
)

// spot is an event on the axis, in pixels. Its flag's stem stands at x.
type spot struct {
	event  int
	x      float32
	x1, x2 float32 // the event's extent
	fades  bool    // at x2, where it goes on
	kind   Kind
}

// wide reports whether the extent is seen at this zoom.
func (s spot) wide(dot float32) bool { return s.x2-s.x1 > 1.5*dot }

// mark is one dot, or several that would touch, drawn as one.
type mark struct {
	x1, x2 float32 // from the first dot's centre to the last one's
	spots  []spot
	hollow bool // none of them is certain
}

// merge joins spots, sorted by x, that stand closer than apart. Where that leaves
// more than most marks, spots are joined over ever wider gaps.
func merge(spots []spot, apart float32, most int) []mark {
	for ; ; apart *= 1.5 {
		var marks []mark
		from := 0
		for i := range spots {
			if i+1 < len(spots) && spots[i+1].x-spots[i].x < apart {
				continue
			}
			marks = append(marks, markOf(spots[from:i+1]))
			from = i + 1
		}
		if len(marks) <= most {
			return marks
		}
	}
}

func markOf(spots []spot) mark {
	certain := func(s spot) bool { return s.kind != Vague }
	return mark{
		x1: spots[0].x, x2: spots[len(spots)-1].x, spots: spots,
		hollow: !slices.ContainsFunc(spots, certain),
	}
}

// split parts the spots into dots, by x, and at most so many bars, the longest
// first so that shorter ones are drawn over them.
func split(spots []spot, dot float32, bars int) (dots, long []spot) {
	for _, s := range spots {
		if s.wide(dot) {
			long = append(long, s)
		} else {
			dots = append(dots, s)
		}
	}
	slices.SortStableFunc(long, func(a, b spot) int { return cmp.Compare(b.x2-b.x1, a.x2-a.x1) })
	if len(long) > bars {
		dots, long = append(dots, long[bars:]...), long[:bars]
	}
	slices.SortStableFunc(dots, func(a, b spot) int { return cmp.Compare(a.x, b.x) })
	return dots, long
}

// thin keeps the spots that may get a flag: of those within cell pixels of each
// other the first few, and the one that must have one.
func thin(spots []spot, cell float32, must int) []spot {
	const few = 3
	var kept []spot
	in := map[int]int{}
	for _, s := range spots {
		n := int(s.x / cell)
		if s.event == must || in[n] < few {
			in[n]++
			kept = append(kept, s)
		}
	}
	return kept
}
