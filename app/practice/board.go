package practice

import "slices"

// Place is a cell of a board.
type Place struct {
	Right bool // in the column of clues
	N     int  // from 0; -1 is none
}

// Board is pairs to be matched: keys at the left, numbered, and clues at the
// right, lettered. It is a value that is never changed.
type Board struct {
	Left, Right []Item
	told        bool   // at once whether a pair is one; otherwise pairs can be changed
	match       []int  // by the left one: the right one that it is matched with, -1
	missed      []bool // by the left one: it was paired wrongly before
	Picked      Place
	Cursor      Place
	Wrong       [2]int // the pair that was just none, left and right; -1 without
}

func (m *maker) board(items []Item, told bool) Board {
	b := Board{
		Left: slices.Clone(items), Right: slices.Clone(items), told: told,
		match: make([]int, len(items)), missed: make([]bool, len(items)),
		Picked: Place{N: -1}, Wrong: [2]int{-1, -1},
	}
	for i := range b.match {
		b.match[i] = -1
	}
	m.rand.Shuffle(len(items), func(i, j int) { b.Right[i], b.Right[j] = b.Right[j], b.Right[i] })
	for tries := 0; tries < 10 && b.straight(); tries++ {
		m.rand.Shuffle(len(items), func(i, j int) { b.Right[i], b.Right[j] = b.Right[j], b.Right[i] })
	}
	return b
}

// straight reports whether some pair stands side by side.
func (b Board) straight() bool {
	n := 0
	for i := range b.Left {
		if b.Left[i].ID == b.Right[i].ID {
			n++
		}
	}
	return n > 1
}

// Pairs is how many there are.
func (b Board) Pairs() int { return len(b.Left) }

// Done reports whether all are matched.
func (b Board) Done() bool { return !slices.Contains(b.match, -1) }

// Partner is the cell with which one is matched; N is -1 where it is with none.
func (b Board) Partner(p Place) Place {
	if !p.Right {
		return Place{true, b.match[p.N]}
	}
	return Place{false, slices.Index(b.match, p.N)}
}

// Found is how many pairs are made.
func (b Board) Found() int {
	n := 0
	for _, r := range b.match {
		if r >= 0 {
			n++
		}
	}
	return n
}

// Step is the board after a key: a digit or a letter from a picks a cell, and
// the second of a pair makes it; arrows move, and KeyEnter and KeyLift pick.
func (b Board) Step(k Key) (Board, bool) {
	switch {
	case k >= '1' && int(k-'1') < len(b.Left):
		return b.pick(Place{false, int(k - '1')}), true
	case k >= 'a' && int(k-'a') < len(b.Right):
		return b.pick(Place{true, int(k - 'a')}), true
	case k == KeyEnter || k == KeyLift:
		return b.pick(b.Cursor), true
	case k == KeyDrop && b.Picked.N >= 0:
		b.Picked.N = -1
		return b, true
	case k == KeyUp || k == KeyDown:
		b.Cursor.N = b.beside(map[Key]int{KeyUp: -1, KeyDown: 1}[k])
		return b, true
	case k == KeyLeft || k == KeyRight:
		b.Cursor.Right = k == KeyRight
		if b.told && b.Partner(b.Cursor).N >= 0 {
			b.Cursor.N = b.free(b.Cursor.N)
		}
		return b, true
	}
	return b, false
}

// beside is the next cell up or down that can be picked.
func (b Board) beside(by int) int {
	for n := b.Cursor.N + by; n >= 0 && n < len(b.Left); n += by {
		if !b.told || b.Partner(Place{b.Cursor.Right, n}).N < 0 {
			return n
		}
	}
	return b.Cursor.N
}

// free is the open cell of the cursor's column that is nearest to one.
func (b Board) free(to int) int {
	best := to
	for n := range b.Left {
		if b.Partner(Place{b.Cursor.Right, n}).N < 0 && (b.Partner(Place{b.Cursor.Right, best}).N >= 0 || far(n, to) < far(best, to)) {
			best = n
		}
	}
	return best
}

func far(a, b int) int { return max(a-b, b-a) }

func (b Board) pick(p Place) Board {
	b.Wrong = [2]int{-1, -1}
	b.Cursor = p
	partner := b.Partner(p)
	switch {
	case partner.N >= 0 && b.told:
		return b
	case partner.N >= 0: // the pair comes apart again
		b.match = slices.Clone(b.match)
		left := p.N
		if p.Right {
			left = partner.N
		}
		b.match[left] = -1
	}
	switch {
	case b.Picked == p:
		b.Picked.N = -1
	case b.Picked.N < 0 || b.Picked.Right == p.Right:
		b.Picked = p
	default:
		b = b.pair(b.Picked, p)
	}
	return b
}

func (b Board) pair(p, q Place) Board {
	if p.Right {
		p, q = q, p
	}
	b.Picked.N = -1
	if b.told && !b.true(p.N, q.N) {
		b.missed = slices.Clone(b.missed)
		b.missed[p.N] = true
		b.Wrong = [2]int{p.N, q.N}
		return b
	}
	b.match = slices.Clone(b.match)
	b.match[p.N] = q.N
	return b
}

func (b Board) true(left, right int) bool { return b.Left[left].ID == b.Right[right].ID }

// IsRight reports whether the left one was matched rightly, at the first try.
func (b Board) IsRight(left int) bool {
	return b.match[left] >= 0 && b.true(left, b.match[left]) && !b.missed[left]
}

// Told reports whether the board says at once what is a pair.
func (b Board) Told() bool { return b.told }
