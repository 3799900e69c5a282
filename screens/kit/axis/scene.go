package axis

import "fyne.io/fyne/v2"

// Lengths in device-independent pixels. Those of text grow with the text scale.
const (
	side        = 12 // kept free left and right, for shadows: the toolkit clips what scrolls
	flagWidth   = 196
	flagSide    = 15 // from a card's edge to its words
	flagTop     = 14
	flagBottom  = 11
	dateLine    = 16
	titleLine   = 20
	titleSize   = 16
	titleLines  = 2
	levelGap    = 5
	stemAbove   = 29 // from the axis to the nearest card
	stemBelow   = 56 // more, for the ticks' labels
	labelMiddle = 24 // of the ticks' labels, below the axis
	dotSize     = 9
	chosenSize  = 13
	barHeight   = 9
	fadeLength  = 48
	stripHeight = 22
	stripGap    = 20
	stripFoot   = 2 // below the strip
)

// Most of everything that is drawn, so that a frame costs the same for five
// events and for ten thousand.
const (
	mostMarks = 90
	mostBars  = 40
	mostCards = 18
	mostTicks = 90
	mostInRow = 60 // dots on the strip
)

// flagged is an event whose card has a place.
type flagged struct {
	event          int
	box            area
	stem           float32
	date           string
	title          []string
	chosen, floats bool
}

type area struct{ x, y, w, h float32 }

func (a area) holds(p fyne.Position) bool {
	return p.X >= a.x && p.X < a.x+a.w && p.Y >= a.y && p.Y < a.y+a.h
}

// scene is everything on the axis with its place.
type scene struct {
	line   float32 // height of the axis
	ticks  []Tick
	spots  []spot // all that are in sight, in the events' order
	dots   []spot
	bars   []spot
	marks  []mark
	cards  []flagged
	chosen *spot
	lean   lean
	strip  area
	window area // what is in sight, on the strip
}

// lean is the side of their stems on which cards stand. It is decided anew after
// a zoom, and stays while one pans, so that cards do not change sides then.
type lean int

const (
	undecided lean = iota
	right
	left
)

// view is what a scene depends on.
type view struct {
	events  []Event
	scale   Scale
	bounds  Bounds
	today   float64
	size    fyne.Size
	unit    float32 // the text scale
	chosen  int
	pointed int
	lean    lean
	title   func(event int, width float32) []string
}

// width is that of the axis, between the margins.
func (v view) width() float32 { return max(v.size.Width-2*side, 1) }

// right is where the axis ends.
func (v view) right() float32 { return side + v.width() }

// whole is the scale of the strip.
func (v view) whole() Scale { return v.bounds.Whole(side, v.width()) }

func (v view) draw() scene {
	s := scene{strip: area{side, v.size.Height - stripHeight - stripFoot, v.width(), stripHeight}}
	room := v.room(&s)
	s.ticks = v.ticks()
	for i := range v.events {
		if p, ok := v.spot(i); ok {
			s.spots = append(s.spots, p)
		}
	}
	s.dots, s.bars = split(s.spots, dotSize, mostBars)
	s.marks = merge(s.dots, dotSize+1, mostMarks)
	for i, p := range s.spots {
		if p.event == v.chosen {
			s.chosen = &s.spots[i]
		}
	}
	s.lean = v.flags(&s, room, v.lean)
	s.window = v.inSight(s.strip)
	return s
}

// room divides the height: levels of cards above and below in turn, as many as
// there is place for, and the axis between them.
func (v view) room(s *scene) Room {
	height := s.strip.y - stripGap
	pitch := v.cardHeight(titleLines) + levelGap
	free := height - stemAbove - stemBelow*v.unit + levelGap
	levels := max(int(free/pitch), 0)
	if levels == 0 && height >= v.leastHeight() {
		levels = 1
	}
	r := Room{Left: side, Right: v.right(), Above: (levels + 1) / 2, Below: levels / 2, Most: mostCards}
	above := float32(stemAbove) + float32(r.Above)*pitch
	if levels > 0 {
		above -= levelGap
	}
	slack := max(free-float32(levels)*pitch, 0)
	if r.Below > 0 {
		slack /= 2
	}
	s.line = min(above+slack, height-2*labelMiddle*v.unit)
	return r
}

// heightOf is what so many levels above and below the axis need.
func (v view) heightOf(levels int) float32 {
	return float32(levels)*(v.cardHeight(titleLines)+levelGap) - levelGap + stemAbove + stemBelow*v.unit
}

// leastHeight is what one level above the axis needs.
func (v view) leastHeight() float32 {
	return stemAbove + v.cardHeight(titleLines) + 2*labelMiddle*v.unit
}

func (v view) cardHeight(lines int) float32 {
	return (flagTop + dateLine + float32(lines)*titleLine + flagBottom) * v.unit
}

func (v view) cardWidth() float32 { return min(flagWidth*v.unit, v.width()*0.7) }

// ticks are the scale's, without the minor ones where these are many.
func (v view) ticks() []Tick {
	all := v.scale.Ticks(v.unit)
	if len(all) <= mostTicks {
		return all
	}
	var named []Tick
	for _, t := range all {
		if t.Label != "" {
			named = append(named, t)
		}
	}
	return named
}

// spot is where an event stands in the window, false if it is outside.
func (v view) spot(i int) (spot, bool) {
	e := v.events[i]
	p := spot{event: i, x: v.scale.X(e.at()), x1: v.scale.X(e.Start), kind: e.Kind, fades: e.open()}
	if p.fades {
		p.x2 = v.scale.X(max(v.today, e.Start)) + fadeLength
	} else {
		p.x2 = v.scale.X(e.End)
	}
	from, to := float32(side), v.right()
	if !p.wide(dotSize) {
		return p, p.x >= from && p.x <= to
	}
	if p.x2 < from || p.x1 > to {
		return p, false
	}
	p.x1, p.x2 = max(p.x1, 0), min(p.x2, v.size.Width)
	p.x = min(max(p.x, p.x1+barHeight/2, from), p.x2-barHeight/2, to)
	return p, true
}

// flags places the cards: the chosen one first, then as many as fit, and over
// them the one that is pointed at if it has no place of its own.
func (v view) flags(s *scene, room Room, lean lean) lean {
	list := thin(s.spots, v.width()/48, v.chosen)
	flags := make([]Flag, len(list))
	first := -1
	for i, p := range list {
		flags[i] = Flag{X: p.x, Width: v.cardWidth(), Below: p.event%2 == 1}
		if p.event == v.chosen {
			first = i
		}
	}
	places := Place(flags, room, first, lean == left)
	if lean == undecided {
		lean = right
		if other := Place(flags, room, first, true); standing(other) > standing(places) {
			lean, places = left, other
		}
	}
	shown := map[int]bool{}
	for i, p := range places {
		if !p.Hidden {
			shown[list[i].event] = true
			s.cards = append(s.cards, v.card(s, list[i], p))
		}
	}
	for _, p := range s.spots {
		if p.event == v.pointed && !shown[p.event] {
			x := min(max(p.x-inset, side), v.right()-v.cardWidth())
			c := v.card(s, p, Placed{Left: x})
			c.floats = true
			s.cards = append(s.cards, c)
		}
	}
	return lean
}

// standing is the number of flags that have a place.
func standing(places []Placed) int {
	n := 0
	for _, p := range places {
		if !p.Hidden {
			n++
		}
	}
	return n
}

// card is a flag's card; those above stand on their level, those below hang
// from it.
func (v view) card(s *scene, p spot, at Placed) flagged {
	e := v.events[p.event]
	w := v.cardWidth()
	c := flagged{event: p.event, stem: p.x, date: e.Label, chosen: p.event == v.chosen}
	c.title = v.title(p.event, w-2*flagSide*v.unit)
	h := v.cardHeight(len(c.title))
	pitch := v.cardHeight(titleLines) + levelGap
	y := s.line - stemAbove - float32(at.Level)*pitch - h
	if at.Below {
		y = s.line + stemBelow*v.unit + float32(at.Level)*pitch
	}
	c.box = area{at.Left, max(y, 0), w, h}
	return c
}
