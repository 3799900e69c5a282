package practice

import (
	"slices"
	"time"
)

// Ordering is events to be put in order, a few at a time. It is a value that is
// never changed.
type Ordering struct {
	rounds  [][]Item // as they lie
	at      int
	Cursor  int
	Lifted  bool // what the cursor is on moves with it
	Checked bool
	since   time.Time
	result  Result
}

// NewOrdering deals events in random order.
func NewOrdering(p Params, at time.Time) Ordering {
	return Ordering{rounds: Rounds(p), since: at, result: Result{Mode: Order}}
}

// Done reports whether there is nothing more to put in order.
func (o Ordering) Done() bool { return o.at >= len(o.rounds) }

// Events are those on screen, as they lie.
func (o Ordering) Events() []Item {
	if o.Done() {
		return nil
	}
	return o.rounds[o.at]
}

// Position is the number of the round, from 1, and of all.
func (o Ordering) Position() (n, of int) { return min(o.at+1, len(o.rounds)), len(o.rounds) }

// Belongs is the place at which the event at a place belongs, from 0.
func (o Ordering) Belongs(i int) int {
	n := 0
	for j, e := range o.Events() {
		if j != i && e.Date.Compare(o.Events()[i].Date) < 0 {
			n++
		}
	}
	return n
}

// Step is the ordering after a key: arrows move the cursor, or what is lifted;
// KeyRaise and KeyLower move what the cursor is on; a digit lifts the event at a
// place, or sets the lifted one down there; KeyEnter checks, and goes on.
func (o Ordering) Step(k Key, at time.Time) (Ordering, Effect) {
	switch {
	case o.Done():
		return o, Effect{}
	case k == KeyEnter && o.Checked:
		return o.next(at)
	case k == KeyEnter:
		return o.check(at), Effect{Do: DoShow}
	case o.Checked:
		return o, Effect{}
	}
	n := len(o.Events())
	switch {
	case k == KeyLift:
		o.Lifted = !o.Lifted
	case k == KeyDrop && o.Lifted:
		o.Lifted = false
	case k == KeyUp || k == KeyDown:
		to := o.Cursor + map[Key]int{KeyUp: -1, KeyDown: 1}[k]
		if o.Lifted {
			o = o.Move(o.Cursor, to)
		} else if to >= 0 && to < n {
			o.Cursor = to
		}
	case k == KeyRaise || k == KeyLower:
		o = o.Move(o.Cursor, o.Cursor+map[Key]int{KeyRaise: -1, KeyLower: 1}[k])
	case k >= '1' && int(k-'1') < n && o.Lifted:
		o = o.Move(o.Cursor, int(k-'1'))
		o.Lifted = false
	case k >= '1' && int(k-'1') < n:
		o.Cursor, o.Lifted = int(k-'1'), true
	default:
		return o, Effect{}
	}
	return o, Effect{Do: DoShow}
}

// Move takes the event at a place to another; the cursor goes with it. Places
// that there are not change nothing.
func (o Ordering) Move(from, to int) Ordering {
	n := len(o.Events())
	if o.Checked || from < 0 || from >= n || to < 0 || to >= n {
		return o
	}
	e := o.Events()[from]
	list := slices.Insert(slices.Delete(slices.Clone(o.Events()), from, from+1), to, e)
	o.rounds = slices.Clone(o.rounds)
	o.rounds[o.at], o.Cursor = list, to
	return o
}

func (o Ordering) check(at time.Time) Ordering {
	o.Checked, o.Lifted = true, false
	spent := min(max(at.Sub(o.since), 0), longestAnswer*time.Duration(len(o.Events())))
	o.result.Missed = slices.Clone(o.result.Missed)
	for i, e := range o.Events() {
		o.result.count(e, Given{Done: true, Right: o.Belongs(i) == i, Seconds: spent.Seconds() / float64(len(o.Events()))})
	}
	return o
}

func (o Ordering) next(at time.Time) (Ordering, Effect) {
	o.at, o.Cursor, o.Checked, o.since = o.at+1, 0, false, at
	if o.Done() {
		return o, Effect{Do: DoEnd}
	}
	return o, Effect{Do: DoShow}
}

// Paused is the ordering after so long a time elsewhere, which is no practice.
func (o Ordering) Paused(d time.Duration) Ordering {
	o.since = o.since.Add(d)
	return o
}

// Standing is how many of the events on screen stand where they belong.
func (o Ordering) Standing() int {
	n := 0
	for i := range o.Events() {
		if o.Belongs(i) == i {
			n++
		}
	}
	return n
}

// Result counts the events of the rounds that were checked; those that stood
// where they belong are right.
func (o Ordering) Result() Result { return o.result }
