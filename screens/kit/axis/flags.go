package axis

import (
	"cmp"
	"slices"
)

// Flag is an event to be placed: its time's pixel, its card's width, and whether
// it would rather stand below the axis. A flag that keeps its wish keeps its side
// while the axis is panned.
type Flag struct {
	X, Width float32
	Below    bool
}

// Placed is where a flag's card stands. Level 0 is nearest to the axis; a flag
// for which there is no room is Hidden and only its dot is drawn.
type Placed struct {
	Left   float32
	Level  int
	Below  bool
	Hidden bool
}

// Room is where cards may stand: between Left and Right, on so many levels above
// and below the axis. Most is how many cards may stand at all.
type Room struct {
	Left, Right  float32
	Above, Below int
	Most         int
}

// Least distances between two cards, and between a card and another's stem.
const (
	between  = 12
	fromStem = 8
)

// How far from its card's edge a stem stands where there is room: from the left
// edge, or from the right one when cards lean to the left.
const (
	inset      = 20
	leaningSet = 12
)

// Place puts the cards so that none overlaps another or is crossed by another's
// stem and all stay in the room: on the wanted side if there is place, the
// nearest level first. Leaning cards stand to the left of their stems if they
// can, like stairs, which finds room for more of those that are close together.
// First is the index of the flag that must not be hidden (the selected
// one), -1 if none. Flags outside the room are hidden. The cost grows with the
// number of flags times the number of cards shown.
func Place(flags []Flag, room Room, first int, leaning bool) []Placed {
	p := placer{room: room, leaning: leaning}
	placed := make([]Placed, len(flags))
	for i := range placed {
		placed[i].Hidden = true
	}
	order := make([]int, 0, len(flags))
	for i := range flags {
		if i != first {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(flags[a].X, flags[b].X) })
	if first >= 0 && first < len(flags) {
		order = slices.Insert(order, 0, first)
	}
	for _, i := range order {
		if f := flags[i]; f.X >= room.Left && f.X <= room.Right && len(p.cards) < room.Most {
			placed[i] = p.put(f)
		}
	}
	return placed
}

type card struct {
	left, right float32
	stem        float32
	level       int
	below       bool
}

type placer struct {
	room    Room
	leaning bool
	cards   []card
}

// put finds the first free place for a flag.
func (p *placer) put(f Flag) Placed {
	for level := range max(p.room.Above, p.room.Below) {
		for _, below := range []bool{f.Below, !f.Below} {
			if below && level >= p.room.Below || !below && level >= p.room.Above {
				continue
			}
			for _, left := range p.lefts(f) {
				c := card{left, left + f.Width, f.X, level, below}
				if p.free(c) {
					p.cards = append(p.cards, c)
					return Placed{Left: left, Level: level, Below: below}
				}
			}
		}
	}
	return Placed{Hidden: true}
}

// lefts are the left edges to try: the stem near the card's left, in its
// middle, near its right, or the other way round, each kept inside the room.
func (p *placer) lefts(f Flag) []float32 {
	limit := max(p.room.Right-f.Width, p.room.Left)
	wishes := []float32{f.X - inset, f.X - f.Width/2, f.X - f.Width + inset}
	if p.leaning {
		wishes[0], wishes[2] = f.X-f.Width+leaningSet, f.X-inset
	}
	list := wishes[:0]
	for _, left := range wishes {
		left = min(max(left, p.room.Left), limit)
		if !slices.Contains(list, left) {
			list = append(list, left)
		}
	}
	return list
}

// free reports whether a card overlaps none and neither its stem nor its body
// is crossed.
func (p *placer) free(c card) bool {
	for _, o := range p.cards {
		if o.below != c.below {
			continue
		}
		if o.level == c.level && c.left < o.right+between && o.left < c.right+between {
			return false
		}
		if o.level > c.level && o.stem > c.left-fromStem && o.stem < c.right+fromStem {
			return false
		}
		if c.level > o.level && c.stem > o.left-fromStem && c.stem < o.right+fromStem {
			return false
		}
	}
	return true
}
