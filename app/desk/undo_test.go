package desk

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"placard/app/journal"
	"placard/app/study"
	"placard/content/report"
)

// snapshot is all that a desk knows of the student's work.
type snapshot struct {
	Facts    []string
	Cards    []string
	Memories []study.Memory
	Deck     study.Deck
}

func (r *room) snapshot() snapshot {
	s := snapshot{Deck: *r.deck}
	for _, kind := range []journal.Kind{
		journal.Bookmark, journal.Tick, journal.NoteText, journal.Read, journal.Suspend, journal.Bury, journal.Country, journal.Day,
		journal.AddSource, journal.Highlight, journal.CardKind, journal.Own, journal.Wanted, journal.Afresh, journal.Important, journal.DayOff, journal.Minutes,
	} {
		for _, e := range r.p.State.Values(kind, "sample") {
			s.Facts = append(s.Facts, fmt.Sprint(kind, e.Item, e.On, e.Text))
		}
	}
	slices.Sort(s.Facts)
	for _, c := range r.deck.Cards {
		s.Cards = append(s.Cards, c.ID)
		s.Memories = append(s.Memories, r.deck.Memory(c.ID))
	}
	s.Deck.Cards, s.Deck.Memories = nil, nil
	s.Deck.Suspended, s.Deck.Buried = only(r, r.deck.Suspended), only(r, r.deck.Buried)
	s.Deck.Asked, s.Deck.Important = only(r, r.deck.Asked), only(r, r.deck.Important)
	s.Deck.Off = copyOf(r.deck.Off)
	return s
}

// only is what is said of cards and items that are there: false and zero are as
// good as nothing.
func only[V comparable](r *room, all map[string]V) map[string]V {
	var zero V
	kept := map[string]V{}
	for _, c := range r.deck.Cards {
		for _, id := range []string{c.ID, c.Item} {
			if all[id] != zero {
				kept[id] = all[id]
			}
		}
	}
	return kept
}

func copyOf[K, V comparable](m map[K]V) map[K]V {
	n := map[K]V{}
	for k, v := range m {
		n[k] = v
	}
	return n
}

// deeds are everything that a student can do and take back.
func deeds() []func(*room, *rand.Rand) {
	card := func(r *room, n *rand.Rand) string { return r.deck.Cards[n.IntN(len(r.deck.Cards))].ID }
	yes := func(n *rand.Rand) bool { return n.IntN(2) == 0 }
	return []func(*room, *rand.Rand){
		func(r *room, n *rand.Rand) { r.Answer(card(r, n), study.Rating(1+n.IntN(4)), 5) },
		func(r *room, n *rand.Rand) { r.Answer(card(r, n), study.Good, 8) },
		func(r *room, n *rand.Rand) { r.Answer(r.deck.Cards[0].ID, study.Again, 8) }, // often enough to turn tricky
		func(r *room, n *rand.Rand) { r.SetAside(yes(n), card(r, n), card(r, n)) },
		func(r *room, n *rand.Rand) { r.SkipUntilTomorrow(card(r, n)) },
		func(r *room, n *rand.Rand) {
			r.AskOn(card(r, n), r.deck.Scheduler.Day(r.now)+study.StudyDay(n.IntN(9)))
		},
		func(r *room, n *rand.Rand) { r.StartOver(card(r, n), card(r, n)) },
		func(r *room, n *rand.Rand) { r.SetImportant(r.deck.Cards[n.IntN(len(r.deck.Cards))].Item, yes(n)) },
		func(r *room, n *rand.Rand) { r.SetAsks(study.Kinds()[n.IntN(4)+1], yes(n)) },
		func(r *room, n *rand.Rand) { r.SetMinutesADay(n.IntN(4) * 5) },
		func(r *room, n *rand.Rand) {
			day := r.deck.Scheduler.Day(r.now) + study.StudyDay(n.IntN(6))
			r.SetDaysOff(yes(n), day, day+1)
		},
		func(r *room, n *rand.Rand) {
			_, _ = r.AddCard(study.Own{Front: fmt.Sprint("Front ", n.IntN(100)), Back: "Back"})
		},
		func(r *room, n *rand.Rand) {
			if own := r.OwnCards(); len(own) > 0 {
				own[0].Back = fmt.Sprint("Back ", n.IntN(100))
				_ = r.ChangeCard(own[0])
			}
		},
		func(r *room, n *rand.Rand) {
			if own := r.OwnCards(); len(own) > 0 {
				r.RemoveCard(own[n.IntN(len(own))].ID)
			}
		},
		func(r *room, n *rand.Rand) {
			_ = r.SetConferenceDay([]string{"", "2026-12-05", "2026-12-20"}[n.IntN(3)])
		},
		func(r *room, n *rand.Rand) { r.SetCountry([]string{"", "Chile", "Nepal"}[n.IntN(3)]) },
		func(r *room, n *rand.Rand) { r.Tick("solution/a", yes(n)) },
		func(r *room, n *rand.Rand) { r.Bookmark("solution/b", yes(n)) },
		func(r *room, n *rand.Rand) { r.SetNote("solution/a", []string{"", "Ask.", "Ask for more."}[n.IntN(3)]) },
		func(r *room, n *rand.Rand) { _ = r.AddSource(Source{Title: "A page"}) },
		func(r *room, n *rand.Rand) { r.now = r.now.Add(time.Duration(n.IntN(30)) * time.Minute) },
	}
}

// A student does and takes back in any order; wherever one comes back to,
// everything is exactly as it was there.
func TestUndoAndRedoLeadBackToTheExactState(t *testing.T) {
	for seed := range uint64(20) {
		random := rand.New(rand.NewPCG(seed, 1))
		r := enterWith(t, rich())
		states := []snapshot{r.snapshot()} // after each operation that stands
		for range 60 {
			switch at := len(r.done); {
			case random.IntN(3) == 0 && r.CanUndo() != "":
				r.Undo()
				same(t, seed, "undone", r.snapshot(), states[len(r.done)])
			case random.IntN(4) == 0 && r.CanRedo() != "":
				r.Redo()
				same(t, seed, "done again", r.snapshot(), states[len(r.done)])
			default:
				deeds()[random.IntN(len(deeds()))](r, random)
				if len(r.done) > at {
					states = append(states[:at+1], r.snapshot())
				}
			}
		}
		for r.CanUndo() != "" {
			name := r.CanUndo()
			r.Undo()
			same(t, seed, name, r.snapshot(), states[len(r.done)])
		}
		if tomorrow := enter(t, r.entries...); len(tomorrow.snapshot().Facts) > 0 {
			t.Errorf("seed %d: after undoing everything the journal still says %q", seed, tomorrow.snapshot().Facts)
		}
	}
}

func same(t *testing.T, seed uint64, what string, got, want snapshot) {
	t.Helper()
	a, b := reflect.ValueOf(got), reflect.ValueOf(want)
	for i := range a.NumField() {
		if x, y := a.Field(i).Interface(), b.Field(i).Interface(); !reflect.DeepEqual(x, y) {
			t.Fatalf("seed %d, %s, %s:\ngot  %+v\nwant %+v", seed, what, a.Type().Field(i).Name, x, y)
		}
	}
}

// rich is the sample with an event and a party.
func rich() *report.Report {
	r := sample()
	r.Blocks = append(r.Blocks, report.Block{Kind: report.Paragraph, Text: "Nepal signed in 2004."})
	body := []report.Span{{Block: len(r.Blocks) - 1, Start: 0, End: 21}}
	topic := &r.Topics[0]
	topic.Events = []report.Event{{ID: "event/signature", Title: "The signature", Body: body,
		Date: report.Date{Text: "2004", Start: "2004", End: "2004", Precision: report.Year}}}
	topic.Parties = []report.Party{{ID: "party/nepal", Names: []string{"Nepal"}, Body: body}}
	return r
}
