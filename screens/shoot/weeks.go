package shoot

import (
	"math/rand/v2"
	"time"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/practice"
	"placard/app/study"
	"placard/screens"
	"placard/screens/route"
)

// studiedWeeks is how long the student of the statistics has studied.
const studiedWeeks = 9

// practised draws the whole window after some weeks of cards, which are the same
// each time.
func practised(name string, at route.Route, more ...func(*screens.Program, *desk.Desk)) Scene {
	return Scene{Name: name, Build: func(w fyne.Window) {
		p, d := open(w, true, "")
		weeks(d)
		student(p, d)
		p.Shell().Go(at)
		for _, do := range more {
			do(p, d.Desk)
		}
	}}
}

// weeks plays a student who has cards of every kind, studies on most evenings,
// longer at weekends, and forgets as the memory model says, and a little more.
func weeks(d moving) {
	random := rand.New(rand.NewPCG(11, 4))
	d.Subscribe(func(desk.Changes) {})
	for _, k := range study.Kinds() {
		d.SetAsks(k, true)
	}
	for day := 7 * studiedWeeks; day > studied; day-- {
		*d.now = shown.Add(-time.Duration(day) * dayOfUse)
		if weekday := d.now.Weekday(); random.Float64() < 0.4 && weekday != time.Saturday && weekday != time.Sunday {
			continue
		}
		evening(d, random)
	}
	*d.now = shown
	for i, mode := range []practice.Mode{practice.Choice, practice.Typed, practice.Choice, practice.Test, practice.Order} {
		d.Practised(desk.Practice{Mode: string(mode), Cards: 10, Right: 9 - 2*i%5, Seconds: float64(60 + 20*i)})
	}
}

// evening answers what is due and begins up to three cards.
func evening(d moving, random *rand.Rand) {
	fresh := 0
	for _, c := range d.Deck().Queue(d.Now()) {
		m := d.Deck().Memory(c.ID)
		if m.Phase == study.PhaseNew {
			if fresh++; fresh > 3 {
				continue
			}
		}
		knows := 0.6
		if m.Phase == study.PhaseReview {
			knows = 0.97 * d.Deck().Scheduler.Retrievability(m, d.Now())
		}
		for tries := 0; tries == 0 || tries < 6 && d.Deck().Memory(c.ID).InSteps(); tries++ {
			seconds := 4 + 16*random.Float64()
			*d.now = d.now.Add(time.Duration(2*seconds) * time.Second)
			if random.Float64() < knows {
				d.Answer(c.ID, study.Good, seconds)
			} else {
				d.Answer(c.ID, study.Again, 1.4*seconds)
			}
			knows = 0.85
		}
	}
}
