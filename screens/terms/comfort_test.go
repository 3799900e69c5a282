package terms

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"placard/app/study"
	"placard/screens/route"
)

const month = 30 * 24 * time.Hour

// nearlyTricky is a lake whose first card was forgotten seven times and is due.
func nearlyTricky(t *testing.T) *room {
	r := enter(t, lake)
	for _, other := range []string{"term/delta/forward", "term/aquifer/forward", "term/upstream-vs-downstream/contrast"} {
		r.Desk.SetAside(true, other)
	}
	for r.Desk.Deck().Memory(dam).Lapses < 7 {
		for r.Desk.Deck().Memory(dam).Phase != study.PhaseReview {
			r.Desk.Answer(dam, study.Good, 5)
		}
		r.Now = r.Now.Add(month)
		r.Desk.Answer(dam, study.Again, 5)
	}
	r.Desk.Answer(dam, study.Good, 5)
	r.Now = r.Now.Add(month)
	return r
}

func TestATrickyCardIsToldOfCalmly(t *testing.T) {
	r := nearlyTricky(t)
	s := r.session(2)
	r.plays("_1")
	r.Sees("Dam", "This was forgotten 8 times. It is set aside as tricky; you find it under Terms.", "Show in report", "In my own words…", "Take back into practice", "Continue")
	r.plays("12") // no answers here
	if got := r.Desk.Deck().Memory(dam).Lapses; got != 8 || !r.Desk.Deck().Suspended[dam] {
		t.Errorf("%d lapses", got)
	}
	r.plays("z") // the answer is taken back
	r.Sees("What does this mean?")
	if r.Desk.Deck().Suspended[dam] || r.Desk.Deck().Memory(dam).Lapses != 7 {
		t.Error("the answer is not taken back")
	}
	r.plays("_1")
	s.Key(&fyne.KeyEvent{Name: fyne.KeyR}, 0)
	if r.At.Screen != route.Read {
		t.Errorf("R leads to %+v", r.At)
	}
	s.Hide()
	s.Show(route.Route{}) // it is still said
	r.Sees("It is set aside as tricky")
	s.Key(&fyne.KeyEvent{Name: fyne.KeyE}, 0)
	_, back := r.notes()
	back.SetText("Holds water back.")
	r.Tap(r.yes())
	if len(r.Desk.OwnCards()) != 1 {
		t.Error("E keeps no card of one's own")
	}
	s.Key(&fyne.KeyEvent{Name: fyne.KeyT}, 0)
	if r.Desk.Deck().Suspended[dam] || r.Toasted != "“Dam” is asked again." {
		t.Errorf("T says %q", r.Toasted)
	}
	r.Misses("It is set aside as tricky")
}

func TestTrickyCardsAreFoundThoughSetAside(t *testing.T) {
	r := nearlyTricky(t)
	r.session(2)
	r.plays("_1 _")
	r.Sees("Done for now", "Worth another look", "Dam")
	l := r.list()
	l.filters.Select(3)
	r.Sees("Dam", "Set aside")
	r.Misses("Delta")
}

func TestTheMinutesOfTheDayAreSaidWithoutGuilt(t *testing.T) {
	for goal, want := range map[int]string{0: "Done for now", 15: "1 of 15 minutes today.", 1: "minutes today; you planned 1."} {
		r := enter(t, lake)
		if goal == 1 {
			r.Desk.Answer("term/aquifer/forward", study.Good, 60)
			r.Desk.Answer("term/aquifer/forward", study.Good, 60)
		}
		s := r.session(2)
		r.plays("_2 _2 _2 _2  _2 _2 _2 _2")
		r.Desk.SetMinutesADay(goal)
		s.draw()
		r.Sees(want)
		if goal == 0 {
			r.Misses("minutes today")
		}
	}
}

func TestTomorrowIsCounted(t *testing.T) {
	r := enter(t, lake)
	s := r.session(2)
	r.plays("_2 k _2 _2  _2 _2 _2")
	r.Sees("Done for now", "Tomorrow: 1 card, about 1 minute.")
	tomorrow := r.Desk.Deck().Scheduler.Day(r.Now) + 1
	r.Desk.SetDaysOff(true, tomorrow)
	s.draw()
	r.Sees("Tomorrow is a day off. The next card comes in 2 days.")
}

func TestMoreIsOfferedAndNeverAsked(t *testing.T) {
	r := enter(t, lake)
	r.Desk.SetDaysOff(true, r.Desk.Deck().Scheduler.Day(r.Now))
	s := r.session(2)
	r.Sees("Today is a day off.", "Practise more")
	s.Key(&fyne.KeyEvent{Name: fyne.KeyM}, 0)
	r.Sees("1 of 4", "Dam")
	r.plays("_2 q")
	s.Hide()
	s.Show(route.Route{})
	r.Sees("2 of 4", "Delta")
}

func TestAtTheEndOtherWaysToPractiseAreOffered(t *testing.T) {
	r := enter(t, lake)
	r.session(2)
	r.plays("_2 _2 _2 _2  _2 _2 _2 _2")
	r.Sees("Done for now", "More ways to practise")
	r.Misses("Practise more")
	r.key(fyne.KeyM)
	if want := route.To(route.Practice); r.At != want {
		t.Errorf("that leads to %v", r.At)
	}
}

func TestTheKeysOfACardInASession(t *testing.T) {
	r := enter(t, lake)
	if _, err := r.Desk.AddCard(study.Own{Front: "Why?", Back: "Because."}); err != nil {
		t.Fatal(err)
	}
	s := r.session(2)
	press := func(name fyne.KeyName) { s.Key(&fyne.KeyEvent{Name: name}, 0) }
	press(fyne.KeyF)
	if !r.Desk.IsImportant("term/dam") {
		t.Error("F does not mark the card")
	}
	r.takesBack()
	if r.Desk.IsImportant("term/dam") {
		t.Error("the mark is not taken back")
	}
	press(fyne.KeyE)
	if r.Canvas().Overlays().Top() != nil {
		t.Error("E gives the answer away")
	}
	press(fyne.KeyR)
	if r.At.Screen != route.Read {
		t.Errorf("R leads to %+v", r.At)
	}
	r.plays("_2 _2 _2 _2") // one's own comes last
	r.Sees("Why?")
	press(fyne.KeyE)
	front, _ := r.notes()
	front.SetText("Why not?")
	r.Tap(r.yes())
	r.Sees("Why not?")
	press(fyne.KeyD)
	if got := r.top(); strings.Contains(got, "Because.") || strings.Contains(got, "Start over") {
		t.Errorf("details of a question say %q", got)
	}
}

// Whatever is done, undone and done again in a session, the desk knows the same
// of its cards as the session does.
func TestTheDeskAndTheSessionAgree(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 1))
	for range 40 {
		r := enter(t, lake)
		s := r.session(2)
		keys := ""
		for range 30 {
			keys += string("__112222skzzyy"[random.IntN(14)])
		}
		r.plays(keys)
		of, kept := s.session.Deck(), r.Desk.Deck()
		for _, c := range kept.Cards {
			a, b := of.Memory(c.ID), kept.Memory(c.ID)
			if a.Reps != b.Reps || a.Phase != b.Phase || of.Suspended[c.ID] != kept.Suspended[c.ID] || of.Buried[c.ID] != kept.Buried[c.ID] {
				t.Errorf("%q: of %s the session knows %+v, the desk %+v", keys, c.ID, a, b)
			}
		}
	}
}

func TestAPauseOnAnotherScreenIsNoStudyTime(t *testing.T) {
	r := enter(t, lake)
	r.Tick = 0
	s := r.session(2)
	r.Now = r.Now.Add(4 * time.Second)
	s.Hide()
	r.Now = r.Now.Add(time.Hour)
	s.Show(route.Route{})
	r.Now = r.Now.Add(3 * time.Second)
	r.plays("_2")
	if got := r.Desk.History(dam)[0].Seconds; got != 7 {
		t.Errorf("%v seconds", got)
	}
	r.Now = r.Now.Add(2 * time.Hour) // the window lay idle
	r.plays("_2")
	if got := r.Desk.History("term/delta/forward")[0].Seconds; got != 60 {
		t.Errorf("an idle window: %v seconds", got)
	}
}
