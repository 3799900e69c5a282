package today

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/study"
	"placard/content/report"
	"placard/screens/kit/kittest"
	"placard/screens/route"
)

// many is a report with so many key terms and nothing else to do.
func many(terms int) *report.Report {
	text := "# Sharing the water of great lakes\n\n# Definition of Key Terms\n\n"
	for n := range terms {
		text += fmt.Sprintf("**Basin %d**: The land that drains into lake %d.\n\n", n+1, n+1)
	}
	return report.Parse([]byte(text))
}

// practised answers all of today's cards and is past their steps.
func practised(d *desk.Desk) {
	for _, c := range d.Deck().Queue(d.Now()) {
		d.Answer(c.ID, study.Good, 8)
		d.Answer(c.ID, study.Good, 8)
	}
}

func TestTheWordsOfEachKindOfDay(t *testing.T) {
	conference := func(in int) func(room) {
		return func(r room) { _ = r.d.SetConferenceDay(r.Now.AddDate(0, 0, in).Format(time.DateOnly)) }
	}
	later := func(days int) func(room) { return func(r room) { r.Now = r.Now.AddDate(0, 0, days) } }
	do := func(f func(*desk.Desk)) func(room) { return func(r room) { f(r.d) } }
	off := func(days ...int) func(room) {
		return func(r room) {
			for _, n := range days {
				r.d.SetDaysOff(true, r.d.Deck().Scheduler.Day(r.Now)+study.StudyDay(n))
			}
		}
	}
	const (
		onTheWay = "You are on the way. "
		later14  = "On # December you would remember # of # terms. "
		all      = "With today’s cards: #. If you keep to the plan: #."
		missed   = "If you miss today: #, and the next day takes # minutes."
		todays   = "# cards, about # minutes."
	)
	for name, c := range map[string]struct {
		terms       int
		before      []func(room)
		work, ready string // title and text
		button      string
		missed      string
	}{
		"no day":                    {14, []func(room){do(practised)}, "Terms for today: Nothing is due now. The next cards come tomorrow.", "What you know: You know # of # terms.", "", ""},
		"twelve days, nothing done": {14, []func(room){conference(12)}, "Terms for today: " + todays, "Ready for the day?: There is time for all of it. With today’s cards you would remember # of # terms on # December. If you keep to the plan: #.", "Practise", missed},
		"twelve days, today done":   {14, []func(room){conference(12), do(practised)}, "Terms for today: Nothing is due now. The next cards come tomorrow.", "Ready for the day?: " + onTheWay + later14 + "If you keep to the plan: #.", "", ""},
		"two days": {14, []func(room){do(practised), later(1), conference(2)}, "Terms for today: " + todays,
			"Ready for the day?: Today and tomorrow are left. On # November you would remember # of # terms. With today’s cards: #. With tomorrow’s as well: #.", "Practise", missed},
		"the eve": {14, []func(room){do(practised), later(1), conference(1)}, "Terms for today: " + todays,
			"Ready for the day?: Tomorrow is the day. On # November you would remember # of # terms. With today’s cards: #.", "Practise", "If you miss today: #."},
		"the day": {14, []func(room){do(practised), later(1), conference(0)}, "Terms for today: " + todays,
			"Today is the day: Today you would remember # of # terms. The cards are there for a last look; none has to be done.", "Practise", ""},
		"the day, after a break": {14, []func(room){do(practised), later(9), conference(0)}, "Terms for today: " + todays,
			"Today is the day: Today you would remember # of # terms. The cards are there for a last look; none has to be done.", "Practise", ""},
		"after the day and a break": {14, []func(room){do(practised), later(9), conference(-1)}, "Terms for today: " + todays,
			"After the conference: Today you would remember # of # terms. Cards go on coming when you are about to forget them.", "Practise", ""},
		"the day, all done": {14, []func(room){do(practised), conference(0)}, "Terms for today: Nothing is due now. The next cards come tomorrow.",
			"Today is the day: Today you would remember # of # terms.", "", ""},
		"after": {14, []func(room){do(practised), later(1), conference(-3)}, "Terms for today: " + todays,
			"After the conference: Today you would remember # of # terms. Cards go on coming when you are about to forget them.", "Practise", ""},
		"a day off": {14, []func(room){do(practised), later(1), conference(12), off(0)}, "A day off: Nothing is asked today. The next cards come tomorrow.",
			"Ready for the day?: " + onTheWay + later14 + "If you keep to the plan: #.", "Practise anyway", ""},
		"two days off": {14, []func(room){do(practised), later(1), conference(12), off(0, 1)}, "A day off: Nothing is asked today. The next cards come in # days.",
			"Ready for the day?: " + onTheWay + later14 + "If you keep to the plan: #.", "Practise anyway", ""},
		"a day off, no conference": {14, []func(room){off(0)}, "A day off: Nothing is asked today. The next cards come tomorrow.", "What you know: You know # of # terms.", "Practise anyway", ""},
		"away for five days": {14, []func(room){conference(30), do(practised), later(6)}, "Terms for today: You were away for # days. # cards today. About # minutes.",
			"Ready for the day?: " + onTheWay + later14 + all, "Practise", missed},
		"away for two days": {14, []func(room){conference(30), do(practised), later(3)}, "Terms for today: " + todays, "Ready for the day?: " + onTheWay + later14 + all, "Practise", missed},
		"away, on days off": {14, []func(room){conference(30), off(1, 2, 3, 4, 5), do(practised), later(6)}, "Terms for today: " + todays, "Ready for the day?: " + onTheWay + later14 + all, "Practise", missed},
		"too many": {60, []func(room){short, conference(5)}, "Terms for today: " + todays,
			"Ready for the day?: The days cannot hold all # terms: # will not be asked before # November. With today’s cards you would remember # of # terms on # November. If you keep to the plan: #.", "Practise", missed},
		"too many, two days": {60, []func(room){short, conference(2)}, "Terms for today: " + todays,
			"Ready for the day?: Today and tomorrow are left. The days cannot hold all # terms: # will not be asked before # November. With today’s cards you would remember # of # terms on # November. With tomorrow’s as well: #.", "Practise", missed},
		"minutes used up": {60, []func(room){short, conference(5), do(practised)}, "Terms for today: Today’s cards are done. The next cards come tomorrow.",
			"Ready for the day?: The days cannot hold all # terms: # will not be asked before # November. On # November you would remember # of # terms. If you keep to the plan: #.", "Practise anyway", ""},
		"no cards at all": {0, []func(room){conference(5)}, "Cards: No cards are asked.", "What you know: No term is being practised.", "", ""},
	} {
		r := enter(t, many(c.terms), Options{Asked: true})
		for _, do := range c.before {
			do(r)
		}
		w, got := workOf(r.d, desk.ReadOn), readyOf(r.d)
		is := func(what, got, want string) {
			t.Helper()
			if got = plain(got); got != want {
				t.Errorf("%s: %s is\n%s\nwant\n%s", name, what, got, want)
			}
		}
		is("the work", w.title+": "+w.text, c.work)
		is("the outlook", got.title+": "+got.text, c.ready)
		is("the button", w.button, c.button)
		is("a missed day", got.missed, c.missed)
	}
}

// plain leaves the words of a text: numbers are the plan's business.
func plain(text string) string {
	text = regexp.MustCompile(`\d+`).ReplaceAllString(text, "#")
	return strings.NewReplacer("# card,", "# cards,", "# card.", "# cards.", "# minute.", "# minutes.", "still ", "").Replace(text)
}

// short leaves three minutes a day.
func short(r room) { r.d.SetMinutesADay(3) }

func TestAReportWithoutTermsSaysWhatElseCanBeAsked(t *testing.T) {
	rep := report.Parse([]byte("# Lakes\n\n# Introduction\n\nWater.\n\n# Timeline of Key Events\n\n**1999**: A treaty.\n\n**2004**: A court.\n\n# Stakeholders\n\n**Kenya**: Upstream.\n\n**Uganda**: Downstream.\n"))
	r := enter(t, rep, Options{Asked: true})
	if !r.shows("No key terms were found. Its events or stakeholders can be asked instead.") || r.shows("What you know") || r.shows("for today") {
		t.Errorf("the page says %q", kittest.Texts(r.Content()))
	}
	r.tap("Choose what is asked ›")
	if want := route.To(route.Terms); r.At != want {
		t.Errorf("that leads to %v", r.At)
	}
	r.d.SetAsks(study.OfParty, true)
	if !r.shows("2 cards, about 1 minute.") || !r.shows("What you know") || r.shows("No key terms") {
		t.Errorf("with stakeholders asked the page says %q", kittest.Texts(r.Content()))
	}
	r = enter(t, report.Parse([]byte("# Lakes\n\n# Introduction\n\nWater.\n")), Options{Asked: true})
	if r.shows("asked") {
		t.Errorf("without anything to ask the page says %q", kittest.Texts(r.Content()))
	}
}

func TestQuestionsAreCountedWhereThereAreNoSolutions(t *testing.T) {
	rep := report.Parse([]byte("# Lakes\n\n# Introduction\n\nWater.\n\n# Questions a Resolution Should Answer\n\n- Who pays?\n- Who measures?\n"))
	r := enter(t, rep, Options{Asked: true}, func(d *desk.Desk) { d.Tick(d.Topics()[0].Questions[1].ID, true) })
	if !r.shows("You have an answer to 1 of 2 questions") {
		t.Errorf("the page says %q", kittest.Texts(r.Content()))
	}
	done(r.d)
	if !r.shows("Answer what a resolution should answer") || !r.shows("Who pays?") {
		t.Errorf("after reading the page says %q", kittest.Texts(r.Content()))
	}
	r.press(fyne.KeyReturn)
	if want := route.At(route.Solutions, r.d.Topics()[0].Questions[0].ID); r.At != want {
		t.Errorf("Enter leads to %v", r.At)
	}
	r.d.Tick(r.d.Topics()[0].Questions[0].ID, true)
	if !r.shows("Everything is worked through") {
		t.Errorf("with all answered the page says %q", kittest.Texts(r.Content()))
	}
	r.d.Undo()
	r.tap("Questions ›")
	if want := route.To(route.Solutions); r.At != want {
		t.Errorf("that leads to %v", r.At)
	}
}

func TestOnADayOffOnePractisesAnyway(t *testing.T) {
	r := enter(t, many(14), Options{Asked: true})
	r.d.SetDaysOff(true, r.d.Deck().Scheduler.Day(r.Now))
	r.tap("Practise anyway")
	r.press(fyne.KeyP)
	if want := route.At(route.Session, route.Anyway); len(r.Went) != 2 || r.Went[0] != want || r.Went[1] != want {
		t.Errorf("practising went to %v", r.Went)
	}
}

func TestThePlanIsAKeyAway(t *testing.T) {
	r := enter(t, many(60), Options{Asked: true})
	r.tap("The plan ›")
	r.Press("l")
	if want := route.To(route.Plan); len(r.Went) != 2 || r.Went[0] != want || r.Went[1] != want {
		t.Errorf("the plan is at %v", r.Went)
	}
	if r.shows("What is left out") {
		t.Error("something is left out without a day")
	}
	short(r)
	_ = r.d.SetConferenceDay("2026-11-28")
	r.tap("What is left out ›")
	if want := route.At(route.Plan, route.LeftOut); r.At != want {
		t.Errorf("what is left out is at %v", r.At)
	}
}
