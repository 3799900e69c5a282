package journal

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"
)

// at is an entry with a Ref and a time of its own.
func at(n int, e Entry) Entry {
	e.Ref = Ref{Device: "d", File: "f", N: n}
	e.At = noon.Add(time.Duration(n) * time.Second)
	return e
}

func ref(n int) *Ref { return &Ref{Device: "d", File: "f", N: n} }

func TestTheLastWriterWins(t *testing.T) {
	on := at(1, Entry{Kind: Bookmark, Report: "r", Item: "s", On: true})
	off := at(2, Entry{Kind: Bookmark, Report: "r", Item: "s"})
	elsewhere := at(3, Entry{Kind: Bookmark, Report: "other", Item: "s", On: true})
	s := Fold([]Entry{off, elsewhere, on})
	if v, ok := s.Value(Bookmark, "r", "s"); !ok || v.On {
		t.Fatalf("got %+v, %v", v, ok)
	}
	if _, ok := s.Value(Bookmark, "r", "t"); ok {
		t.Fatal("an item without an entry has a value")
	}
	same := off
	same.Ref.Device, same.On = "e", true // at the same moment on another device
	s.Add(same)
	if v, _ := s.Value(Bookmark, "r", "s"); !v.On {
		t.Fatal("devices do not decide between equal times")
	}
}

func TestUndoAndRedo(t *testing.T) {
	undo := func(n, of int) Entry { return at(n, Entry{Kind: Undo, Of: ref(of)}) }
	for _, tc := range []struct {
		name  string
		undos []Entry
		want  string // of note 1, or note 2 over it
	}{
		{"nothing undone", nil, "two"},
		{"the value before comes back", []Entry{undo(3, 2)}, "one"},
		{"both undone", []Entry{undo(3, 2), undo(4, 1)}, ""},
		{"redone", []Entry{undo(3, 2), undo(4, 3)}, "two"},
		{"undone again", []Entry{undo(3, 2), undo(4, 3), undo(5, 4)}, "one"},
		{"undone again by name", []Entry{undo(3, 2), undo(4, 3), undo(5, 2)}, "one"},
		{"undone twice, one redone", []Entry{undo(3, 2), undo(4, 2), undo(5, 3)}, "one"},
		{"an undo of itself", []Entry{undo(3, 3)}, "two"},
		{"two undos of each other", []Entry{undo(3, 4), undo(4, 3)}, "two"},
		{"an undo of a ring", []Entry{undo(3, 4), undo(4, 3), undo(5, 3), undo(6, 2)}, "one"},
		{"of what never came", []Entry{undo(3, 99)}, "two"},
		{"of nothing", []Entry{at(3, Entry{Kind: Undo})}, "two"},
	} {
		notes := []Entry{
			at(1, Entry{Kind: NoteText, Report: "r", Item: "s", Text: "one"}),
			at(2, Entry{Kind: NoteText, Report: "r", Item: "s", Text: "two"}),
		}
		v, _ := Fold(append(tc.undos, notes...)).Value(NoteText, "r", "s")
		if v.Text != tc.want {
			t.Errorf("%s: got %q, want %q", tc.name, v.Text, tc.want)
		}
	}
}

func TestReviewsAllCountInOrder(t *testing.T) {
	review := func(n, rating int) Entry {
		return at(n, Entry{Kind: Review, Report: "r", Item: "c", Rating: rating})
	}
	s := Fold([]Entry{review(3, 3), review(1, 1), review(9, 7)}) // no answer is rated 7
	before := s.CardReviews("r", "c")
	s.Add(review(2, 2))
	s.Add(review(4, 4))
	var ratings []int
	for _, e := range s.Reviews("r")["c"] {
		ratings = append(ratings, e.Rating)
	}
	if fmt.Sprint(ratings) != "[1 2 3 4]" {
		t.Fatalf("reviews in the order %v", ratings)
	}
	if len(before) != 2 || before[0].Rating != 1 || before[1].Rating != 3 {
		t.Fatalf("what was handed out has changed: %v", before)
	}
	s.Add(at(10, Entry{Kind: Undo, Of: ref(2)}))
	if got := s.CardReviews("r", "c"); len(got) != 3 || s.Stands(*ref(2)) {
		t.Fatalf("an undone review counts: %v", got)
	}
}

func TestAClockSetBackDoesNotMakeNewTicksLose(t *testing.T) {
	s := Fold([]Entry{at(100, Entry{Kind: Tick, Report: "r", Item: "s", On: true})})
	off := s.After(at(5, Entry{Kind: Tick, Report: "r", Item: "s"}))
	s.Add(off)
	if v, _ := s.Value(Tick, "r", "s"); v.On {
		t.Fatalf("the tick cannot be taken away: %+v", v)
	}
	answer := at(6, Entry{Kind: Review, Report: "r", Item: "s", Rating: 3})
	if s.After(answer) != answer {
		t.Fatal("a review was moved in time")
	}
}

// muddle makes entries of every kind with undos that name anything, before or
// after them, themselves and each other, and a few Refs that occur twice.
func muddle(r *rand.Rand, n int) []Entry {
	var all []Entry
	for i := range n {
		e := Entry{Report: "r", Item: fmt.Sprint(r.IntN(3)), At: noon.Add(time.Duration(r.IntN(n/2+1)) * time.Second)}
		e.Ref = Ref{Device: fmt.Sprint("d", r.IntN(2)), File: fmt.Sprint("f", r.IntN(2)), N: i + 1}
		switch r.IntN(5) {
		case 0:
			e.Kind, e.Rating = Review, 1+r.IntN(4)
		case 1:
			e.Kind, e.Text = NoteText, fmt.Sprint(i)
		default:
			e.Kind = Undo
		}
		all = append(all, e)
	}
	for i := range all {
		if all[i].Kind == Undo {
			of := all[r.IntN(n)].Ref
			all[i].Of = &of
		}
	}
	for range r.IntN(3) {
		twin := all[r.IntN(n)]
		twin.Text += "edited"
		all = append(all, twin)
	}
	return all
}

// standing works out in the slowest and plainest way what stands: an undo has
// no effect if following what it names leads back to it; otherwise an entry
// stands unless an undo that stands names it.
func standing(entries []Entry) map[Ref]Entry {
	all := map[Ref]Entry{}
	for _, e := range entries {
		if old, ok := all[e.Ref]; !ok || compareAll(e, old) < 0 {
			all[e.Ref] = e
		}
	}
	inRing := func(start Ref) bool {
		at := all[start]
		for range all {
			if at.Kind != Undo || at.Of == nil {
				return false
			}
			if *at.Of == start {
				return true
			}
			at = all[*at.Of]
		}
		return false
	}
	var stands func(Ref) bool
	stands = func(r Ref) bool {
		if inRing(r) {
			return false
		}
		for _, u := range all {
			if u.Kind == Undo && u.Of != nil && *u.Of == r && stands(u.Ref) {
				return false
			}
		}
		return true
	}
	found := map[Ref]Entry{}
	for r, e := range all {
		if stands(r) {
			found[r] = e
		}
	}
	return found
}

func TestTheFoldDoesNotDependOnTheOrderOfArrival(t *testing.T) {
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 1))
		entries := muddle(r, 2+r.IntN(25))
		want := Fold(entries)
		for ref, f := range want.facts {
			if _, ok := standing(entries)[ref]; ok != f.stands() {
				t.Fatalf("seed %d: %v stands: %v, should be %v", seed, ref, f.stands(), ok)
			}
		}
		for range 5 {
			r.Shuffle(len(entries), func(i, j int) { entries[i], entries[j] = entries[j], entries[i] })
			late := r.IntN(len(entries))
			got := Fold(entries[:late])
			for _, e := range entries[late:] {
				got.Add(e)
			}
			got.Add(entries[0]) // once more
			if !reflect.DeepEqual(view(got), view(want)) {
				t.Fatalf("seed %d, %d late: got\n%v\nwant\n%v", seed, len(entries)-late, view(got), view(want))
			}
		}
	}
}

// view is all that a State lets one see, and which entries stand.
func view(s *State) any {
	stands := map[Ref]bool{}
	for r, f := range s.facts {
		if f.known {
			stands[r] = f.stands()
		}
	}
	notes := map[string]Entry{}
	for i := range 3 {
		if e, ok := s.Value(NoteText, "r", fmt.Sprint(i)); ok {
			notes[e.Item] = e
		}
	}
	return []any{stands, notes, s.Values(NoteText, "r"), s.Reviews("r")}
}
