package journal

import (
	"bytes"
	"maps"
	"slices"
	"time"
)

// State is what entries amount to: values, of which the last writer wins, and
// reviews, which all count. It is the same for the same set of entries, in
// whatever order and however often they arrive. It is not safe for several
// goroutines.
type State struct {
	facts map[Ref]*fact
	slots map[slots]map[string][]Entry // what stands, by item, each in the order of Compare
}

// slots is a kind of entries of one report.
type slots struct {
	kind   Kind
	report string
}

// fact is an entry and what is known of the undos that name it; they may come
// first.
type fact struct {
	entry  Entry
	known  bool // the entry has arrived
	undone int  // undos of it that stand
	ring   bool // an undo that, by way of others, undoes itself; it has no effect
}

func (f *fact) stands() bool { return f.known && f.undone == 0 && !f.ring }

// Fold makes the State of entries. It does not change them.
func Fold(entries []Entry) *State {
	s := &State{facts: make(map[Ref]*fact, len(entries)), slots: map[slots]map[string][]Entry{}}
	sorted := slices.Clone(entries)
	slices.SortFunc(sorted, compareAll)
	for _, e := range sorted {
		s.Add(e)
	}
	return s
}

// Add folds one more entry in and reports whether it was new. An undo takes
// away what its entry stated; an undo of that undo brings it back.
func (s *State) Add(e Entry) bool {
	named := s.facts[e.Ref] != nil
	f := s.fact(e.Ref)
	if f.known {
		return s.addAgain(f, e)
	}
	f.entry, f.known = e, true
	if e.Kind == Undo && e.Of != nil {
		s.fact(*e.Of) // it is named now, whether or not the undo stands
		if named || *e.Of == e.Ref {
			s.breakRing(f)
		}
	}
	s.changed(f, false)
	return true
}

// addAgain meets a Ref for the second time. Where the two differ, somebody has
// edited a file; the one that is earlier in order counts everywhere.
func (s *State) addAgain(f *fact, e Entry) bool {
	if compareAll(f.entry, e) <= 0 {
		return false
	}
	all := []Entry{e}
	for _, o := range s.facts {
		if o != f && o.known {
			all = append(all, o.entry)
		}
	}
	*s = *Fold(all)
	return true
}

func (s *State) fact(r Ref) *fact {
	f := s.facts[r]
	if f == nil {
		f = &fact{}
		s.facts[r] = f
	}
	return f
}

// changed carries on a change of whether f stands, from what it was before,
// and along the undos that follow from it.
func (s *State) changed(f *fact, before bool) {
	for f.stands() != before {
		step := 1
		if before {
			step = -1
			s.remove(f.entry)
		} else {
			s.insert(f.entry)
		}
		if f.entry.Kind != Undo || f.entry.Of == nil {
			return
		}
		f = s.fact(*f.entry.Of)
		before = f.stands()
		f.undone += step
	}
}

// breakRing finds out whether the undo f leads back to itself and, if so,
// takes all undos of the ring out of effect.
func (s *State) breakRing(f *fact) {
	ring := []*fact{f}
	for at := f; ; {
		if at.entry.Kind != Undo || at.entry.Of == nil || at.ring {
			return
		}
		at = s.facts[*at.entry.Of]
		if at == f {
			break
		}
		if at == nil || !at.known {
			return
		}
		ring = append(ring, at)
	}
	f.ring = true // before it is counted as standing
	for _, r := range ring[1:] {
		before := r.stands()
		r.ring = true
		s.changed(r, before)
	}
}

// counts reports whether an entry goes into the slots.
func (e Entry) counts() bool {
	return e.Kind != Undo && (e.Kind != Review || e.Rating >= 1 && e.Rating <= 4)
}

// insert puts an entry into its place. Slices that were handed out stay as
// they were: only what lies beyond their length is written.
func (s *State) insert(e Entry) {
	if !e.counts() {
		return
	}
	key := slots{e.Kind, e.Report}
	items := s.slots[key]
	if items == nil {
		items = map[string][]Entry{}
		s.slots[key] = items
	}
	list := items[e.Item]
	if n := len(list); n == 0 || Compare(list[n-1], e) < 0 {
		items[e.Item] = append(list, e)
		return
	}
	at, _ := slices.BinarySearchFunc(list, e, Compare)
	items[e.Item] = slices.Concat(list[:at], []Entry{e}, list[at:])
}

func (s *State) remove(e Entry) {
	if !e.counts() {
		return
	}
	items := s.slots[slots{e.Kind, e.Report}]
	list := items[e.Item]
	at, ok := slices.BinarySearchFunc(list, e, Compare)
	switch {
	case !ok:
	case len(list) == 1:
		delete(items, e.Item)
	default:
		items[e.Item] = slices.Concat(list[:at], list[at+1:])
	}
}

// Value is the entry that holds for an item: the last of its kind that stands.
// For kinds that concern the whole report, item is empty.
func (s *State) Value(kind Kind, report, item string) (Entry, bool) {
	list := s.slots[slots{kind, report}][item]
	if len(list) == 0 {
		return Entry{}, false
	}
	return list[len(list)-1], true
}

// Latest is, of the entries of a kind that hold for whole reports and say something,
// the last one, those of one report left out.
func (s *State) Latest(kind Kind, but string) (latest Entry, found bool) {
	for slot := range s.slots {
		if slot.kind != kind || slot.report == but {
			continue
		}
		if e, ok := s.Value(kind, slot.report, ""); ok && e.Text != "" && (!found || Compare(e, latest) > 0) {
			latest, found = e, true
		}
	}
	return latest, found
}

// Values are the entries that hold, one for each item of a kind, in the order
// of Compare. Those that say "no" (On is false, Text is empty) are among them.
func (s *State) Values(kind Kind, report string) []Entry {
	var all []Entry
	for _, list := range s.slots[slots{kind, report}] {
		all = append(all, list[len(list)-1])
	}
	slices.SortFunc(all, Compare)
	return all
}

// All are the entries of a kind that stand, of all items, in the order of
// Compare.
func (s *State) All(kind Kind, report string) []Entry {
	var all []Entry
	for _, list := range s.slots[slots{kind, report}] {
		all = append(all, list...)
	}
	slices.SortFunc(all, Compare)
	return all
}

// Reviews are all reviews of a report that stand, by card, each in order. The
// slices stay as they are when entries are added; they must not be changed.
func (s *State) Reviews(report string) map[string][]Entry {
	if m := s.slots[slots{Review, report}]; m != nil {
		return maps.Clone(m)
	}
	return map[string][]Entry{}
}

// CardReviews are the reviews of one card, as in Reviews.
func (s *State) CardReviews(report, card string) []Entry {
	return s.slots[slots{Review, report}][card]
}

// View is a State of its own with what stands of one report. It does not change
// with this one, so that it may be read on another goroutine. Nothing must be
// added to it.
func (s *State) View(report string) *State {
	v := &State{slots: map[slots]map[string][]Entry{}}
	for key, items := range s.slots {
		if key.report == report {
			v.slots[key] = maps.Clone(items)
		}
	}
	return v
}

// Len is the number of entries that stand.
func (s *State) Len() int {
	n := 0
	for _, items := range s.slots {
		for _, list := range items {
			n += len(list)
		}
	}
	return n
}

// Stands reports whether the entry has arrived and is not undone.
func (s *State) Stands(r Ref) bool {
	f := s.facts[r]
	return f != nil && f.stands()
}

// After returns the entry with a time just behind that of the value that it is
// to replace, if that lies in the future: a clock that was set back must not
// make a new tick lose to an old one. Reviews keep their time.
func (s *State) After(e Entry) Entry {
	if e.Kind == Review || e.Kind == Undo {
		return e
	}
	if last, ok := s.Value(e.Kind, e.Report, e.Item); ok && !last.At.Before(e.At.Truncate(time.Millisecond)) {
		e.At = last.At.Add(time.Millisecond)
	}
	return e
}

// compareAll is Compare, and beyond it tells different entries under one Ref
// apart.
func compareAll(a, b Entry) int {
	if c := Compare(a, b); c != 0 {
		return c
	}
	x, _ := encode(written{a.Ref.N, a})
	y, _ := encode(written{b.Ref.N, b})
	return bytes.Compare(x, y)
}
