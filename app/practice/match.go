package practice

import (
	"slices"
	"time"
)

// Match is boards one after the other.
type Match struct {
	boards  []Board
	at      int
	since   time.Time
	seconds float64 // of the boards that are done
}

// NewMatch deals what is asked to boards of up to six pairs, as many as make the
// count.
func NewMatch(p Params, at time.Time) Match {
	m := newMaker(p)
	boards := m.boards(p.Asked, mostPairs, true)
	m.rand.Shuffle(len(boards), func(i, j int) { boards[i], boards[j] = boards[j], boards[i] })
	pairs := 0
	for i, b := range boards {
		if p.Count > 0 && pairs >= p.Count {
			boards = boards[:i]
			break
		}
		pairs += b.Pairs()
	}
	return Match{boards: boards, since: at}
}

// Done reports whether there is nothing more to match.
func (t Match) Done() bool { return t.at >= len(t.boards) }

// Board is the one that is on screen.
func (t Match) Board() Board {
	if t.Done() {
		return Board{}
	}
	return t.boards[t.at]
}

// Position is the number of the board, from 1, and of all.
func (t Match) Position() (n, of int) { return min(t.at+1, len(t.boards)), len(t.boards) }

// Elapsed is the time that was spent on boards, the one on screen included.
func (t Match) Elapsed(at time.Time) time.Duration {
	d := time.Duration(t.seconds * float64(time.Second))
	if !t.Done() && !t.Board().Done() {
		d += t.spent(at)
	}
	return d
}

// spent is the time with the board on screen; a pause is not practice.
func (t Match) spent(at time.Time) time.Duration {
	return min(max(at.Sub(t.since), 0), longestAnswer*time.Duration(t.Board().Pairs()))
}

// Step is the match after a key.
func (t Match) Step(k Key, at time.Time) (Match, Effect) {
	switch {
	case t.Done():
		return t, Effect{}
	case t.Board().Done():
		if k != KeyEnter && k != KeyLift {
			return t, Effect{}
		}
		t.at, t.since = t.at+1, at
		if t.Done() {
			return t, Effect{Do: DoEnd}
		}
		return t, Effect{Do: DoShow}
	}
	b, changed := t.Board().Step(k)
	if !changed {
		return t, Effect{}
	}
	spent := t.spent(at)
	t.boards = slices.Clone(t.boards)
	t.boards[t.at] = b
	if b.Done() {
		t.seconds += spent.Seconds()
	}
	return t, Effect{Do: DoShow}
}

// Paused is the match after so long a time elsewhere, which is no practice.
func (t Match) Paused(d time.Duration) Match {
	t.since = t.since.Add(d)
	return t
}

// Result counts the pairs that were found; those found at the first try are
// right.
func (t Match) Result() Result {
	r := Result{Mode: Matching, Seconds: t.seconds}
	for _, b := range t.boards {
		for i, it := range b.Left {
			if b.match[i] >= 0 || b.missed[i] {
				r.count(it, Given{Done: true, Right: b.IsRight(i)})
			}
		}
	}
	return r
}
