package plan

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/app/desk"
	"placard/app/journal"
	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/kit/chart"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
	"placard/screens/screentest"
)

func TestWithoutAPlanThePageSaysWhyAndWhatToDo(t *testing.T) {
	for name, c := range map[string]struct {
		terms  int
		before []func(*desk.Desk)
		says   string
		button string
		to     route.Route
	}{
		"no cards":  {0, []func(*desk.Desk){on("2026-12-05")}, "There are no cards to plan", "To the terms", route.To(route.Terms)},
		"all aside": {3, []func(*desk.Desk){aside, on("2026-12-05")}, "all cards are set aside", "To the terms", route.To(route.Terms)},
		"no day":    {3, nil, "Say when your conference is.", "Set the conference day", route.Route{}},
		"the day":   {3, []func(*desk.Desk){on("2026-11-23")}, "Nothing is planned beyond today.", "", route.Route{}},
		"past":      {3, []func(*desk.Desk){on("2026-11-20")}, "Cards now come back when you are about to forget them.", "Set another day", route.Route{}},
		"far away":  {3, []func(*desk.Desk){on("2027-11-20")}, "The conference is too far away to plan day by day.", "", route.Route{}},
	} {
		t.Run(name, func(t *testing.T) {
			r := enter(t, c.terms, c.before...)
			r.Sees(c.says, "When you have time", "Minutes a day")
			r.Misses("Day by day", "you would remember")
			switch {
			case c.button == "":
			case c.to != route.Route{}:
				r.Tap(c.button)
				if r.At != c.to {
					t.Errorf("the button leads to %v", r.At)
				}
			default:
				r.Tap(c.button)
				write(r.Field("Day, month, year"), "5 December 2026")
				r.Press(enter1)
				r.Sees("Day by day", "Conference on Saturday 5 December, in 12 days")
				r.Misses(c.says)
			}
			r.Press("n", "l") // nothing to show: nothing happens
			if r.Canvas().Overlays().Top() != nil {
				t.Error("a dialog is open")
			}
		})
	}
}

func TestThePlanLooksAheadForTwoDaysAndForFourMonths(t *testing.T) {
	for _, c := range []struct{ day, last string }{{"2026-11-24", "24 Nov"}, {"2026-11-25", "25 Nov"}, {"2026-12-05", "5 Dec"}, {"2027-03-23", "23 Mar"}} {
		r := enter(t, 14, on(c.day))
		r.Sees("Day by day", "Today", "Conference", c.last, "In all")
		r.Misses("The plan is being made")
	}
}

func TestTheNumbersOfTheChartAreAKeyAway(t *testing.T) {
	r := enter(t, 14, on("2026-11-26"), func(d *desk.Desk) { d.SetDaysOff(true, study.StudyDay(20782)) })
	r.Press("n")
	r.Sees("Day Minutes New Remembered", "Left for today, Monday 23 November", "Tuesday 24 November", "Wednesday 25 November, day off", "Thursday 26 November, conference")
	if _, ok := kittest.Find(r.Window.Content(), func(*chart.Forecast) bool { return true }); ok {
		t.Error("the chart stands beside its numbers")
	}
	r.Press("n")
	r.Misses("Left for today")
	r.Tap("Numbers")
	r.Sees("Left for today")
}

func TestTodayIsWhatTodaySays(t *testing.T) {
	r := enter(t, 14, on("2026-12-05"))
	c := r.Desk.Counts()
	if first := r.days.days[0]; first.Minutes != c.Minutes || first.New != c.New {
		t.Errorf("today takes %d minutes with %d new, and the page says %d with %d", c.Minutes, c.New, first.Minutes, first.New)
	}
	for _, card := range r.Desk.Deck().Queue(r.Desk.Now()) {
		r.Desk.Answer(card.ID, study.Easy, 5)
	}
	if whose, much := r.days.tell(0); whose != "Left for today, Monday 23 November" || much != "Nothing more to do" {
		t.Errorf("when today is done the page says %q, %q", whose, much)
	}
}

func TestDaysOffAreChosenByKeyAndTakenBack(t *testing.T) {
	r := enter(t, 14, on("2026-12-05"))
	r.Press("o", right, space)
	r.isOff("2026-11-24")
	r.Sees("Day off", "Tuesday 24 November: a day off")
	r.Press(space)
	r.isOff()
	r.Press(space, right, right, space)
	r.isOff("2026-11-24", "2026-11-26")
	r.Desk.Undo()
	r.isOff("2026-11-24")
	r.Desk.Redo()
	r.isOff("2026-11-24", "2026-11-26")
}

func TestTheConferenceIsNoDayOff(t *testing.T) {
	r := enter(t, 14, on("2026-11-24"))
	r.Press("o", right)
	r.Sees("Tuesday 24 November: the conference")
	r.Press(space)
	r.isOff()
	r.Press("s")
	write(r.Field("Day, month, year"), "24 November 2026")
	r.Press(enter1)
	r.isOff()
	if r.Toasted != "These days are off already, or past." {
		t.Errorf("it says %q", r.Toasted)
	}
}

func TestSeveralDaysOffAreWritten(t *testing.T) {
	r := enter(t, 14, on("2026-12-05"))
	r.Press("s")
	if got := r.Field("Day, month, year").Text; got != "23 November 2026" {
		t.Errorf("the first field says %q", got)
	}
	write(r.Field("Day, month, year"), "3 December 2026")
	r.Canvas().FocusNext()
	write(r.Canvas().Focused().(*kit.Entry), "8 December 2026")
	r.Press(enter1)
	r.isOff("2026-12-03", "2026-12-04", "2026-12-06", "2026-12-07", "2026-12-08") // without the conference
	if r.Toasted != "5 days off." {
		t.Errorf("it says %q", r.Toasted)
	}
	r.Undo()
	r.isOff()
}

func TestAWeekdayIsOffUntilTheConference(t *testing.T) {
	r := enter(t, 14, on("2026-12-12"))
	r.Sees("Until the conference.")
	tick := func(day string) {
		t.Helper()
		o, ok := kittest.Find(r.Window.Content(), func(o *kit.Toggle) bool { return o.Text == "Every "+day+" off" })
		if !ok {
			t.Fatalf("there is no %s", day)
		}
		test.Tap(o)
	}
	tick("Saturday")
	r.isOff("2026-11-28", "2026-12-05")
	if !r.time.weekly[0].tick.On || r.time.weekly[1].tick.On || r.Toasted != "2 days off." {
		t.Errorf("the ticks are %v, %v; it says %q", r.time.weekly[0].tick.On, r.time.weekly[1].tick.On, r.Toasted)
	}
	r.Undo()
	r.isOff()
	if r.time.weekly[0].tick.On {
		t.Error("the tick stays when it is taken back")
	}
	tick("Sunday")
	tick("Saturday")
	tick("Sunday")
	r.isOff("2026-11-28", "2026-12-05")
	r.Press("o", right, right, right, right, right, space) // one Saturday is a day again
	r.isOff("2026-12-05")
	if r.time.weekly[0].tick.On {
		t.Error("every Saturday is off though one is not")
	}

	r = enter(t, 14, on("2026-11-25"))
	tick("Saturday")
	if r.Toasted != "There is no Saturday before the conference." || r.time.weekly[0].tick.On {
		t.Errorf("it says %q", r.Toasted)
	}
	r = enter(t, 14)
	r.Sees("For the next three months.")
	tick("Saturday")
	if n := len(r.Desk.DaysOff()); n != 13 {
		t.Errorf("%d Saturdays in three months", n)
	}
}

func TestMinutesADayAreChosenOrWritten(t *testing.T) {
	r := enter(t, 14, on("2026-12-05"))
	r.Tap("15")
	if n := r.Desk.MinutesADay(); n != 15 {
		t.Errorf("%d minutes", n)
	}
	r.Press("m")
	if got := r.Field("Minutes").Text; got != "15" {
		t.Errorf("the field says %q", got)
	}
	write(r.Field("Minutes"), "a while")
	r.Press(enter1)
	if !kittest.Shows(r.Top(), "Write a number of minutes from 1 to 1440, like 25.") {
		t.Errorf("the dialog says %q", kittest.Texts(r.Top()))
	}
	write(r.Field("Minutes"), "25 min")
	r.Press(enter1)
	r.Sees("25 minutes a day…")
	if n := r.Desk.MinutesADay(); n != 25 || r.time.minutes.Chosen() >= 0 {
		t.Errorf("%d minutes, and chip %d", n, r.time.minutes.Chosen())
	}
	r.Desk.Undo()
	r.Sees("Another number…")
	if n := r.Desk.MinutesADay(); n != 15 || r.time.minutes.Chosen() != slices.Index(few(), 15) {
		t.Errorf("taken back: %d minutes, and chip %d", n, r.time.minutes.Chosen())
	}
	r.Press("m")
	write(r.Field("Minutes"), "")
	r.Press(enter1)
	if n := r.Desk.MinutesADay(); n != 0 {
		t.Errorf("%d minutes", n)
	}
}

func TestMinutesAreReadAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]int{"": 0, "25": 25, " 25 ": 25, "25 minutes": 25, "25 min.": 25, "25m": 25, "1440": 1440, "1 minute": 1} {
		if n, ok := minutesOf(text); !ok || n != want {
			t.Errorf("%q is %d, %v", text, n, ok)
		}
	}
	for _, text := range []string{"0", "-5", "1441", "soon", "2 hours", "25 m 3", "2.5", "min"} {
		if n, ok := minutesOf(text); ok {
			t.Errorf("%q is taken for %d", text, n)
		}
	}
}

// crowded is more than four days can hold.
func crowded(d *desk.Desk) {
	d.SetMinutesADay(3)
	_ = d.SetConferenceDay("2026-11-27")
}

func TestWhatTheDaysCannotHoldIsSeenAndChanged(t *testing.T) {
	r := enter(t, 40, crowded)
	out := r.Desk.Whole().LeftOut()
	if len(out) < 3 {
		t.Fatalf("%d of 40 terms are left out of four days of three minutes", len(out))
	}
	r.Sees(fmt.Sprintf("The days cannot hold all 40 terms: %d will not be asked before 27 November.", len(out)),
		"To change that, mark as important what is to stay in or allow more minutes a day.")
	r.Press("l")
	if !kittest.Shows(r.Top(), out[0].Name+" left out") {
		t.Fatalf("the list is %q", kittest.Texts(r.Top()))
	}
	r.Press(enter1) // the first has the focus
	if !r.Desk.IsImportant(out[0].Item) || !kittest.Shows(r.Top(), out[0].Name+" stays in") {
		t.Errorf("with a star it is %q", kittest.Texts(r.Top()))
	}
	r.Press(string(fyne.KeyDown), space)
	if !r.Desk.IsImportant(out[1].Item) || !kittest.Shows(r.Top(), out[1].Name+" stays in") {
		t.Errorf("with two stars it is %q", kittest.Texts(r.Top()))
	}
	r.Press(string(fyne.KeyEscape))
	for _, c := range r.Desk.Whole().LeftOut() {
		if c.Item == out[0].Item || c.Item == out[1].Item {
			t.Errorf("%s is left out though it is important", c.Name)
		}
	}
	r.Desk.Undo()
	if r.Desk.IsImportant(out[1].Item) || !r.Desk.IsImportant(out[0].Item) {
		t.Error("the second star is not taken back, or the first is")
	}

	r.Desk.SetMinutesADay(0)
	r.Misses("The days cannot hold")
	r.Press("l")
	if r.Canvas().Overlays().Top() != nil {
		t.Error("there is a list of what is left out though nothing is")
	}
}

func TestTodayLeadsToWhatIsLeftOut(t *testing.T) {
	r := enter(t, 40, crowded)
	r.Show(route.At(route.Plan, route.LeftOut))
	if top := r.Canvas().Overlays().Top(); top == nil || !kittest.Shows(top, "What the days cannot hold") {
		t.Error("the list does not open")
	}
}

func TestTheConferenceDayIsSetAndRemoved(t *testing.T) {
	r := enter(t, 14)
	r.Sees("No conference day is set.", "Not set")
	r.Press("d")
	write(r.Field("Day, month, year"), "5/12/2026")
	r.Press(enter1)
	r.Sees("Conference on Saturday 5 December, in 12 days", "Saturday 5 December 2026", "Change the day")
	r.Press("d")
	test.Tap(r.Button("Remove the day"))
	r.Sees("No conference day is set.")
	if r.Toasted != "The conference day is removed." {
		t.Errorf("it says %q", r.Toasted)
	}
	r.Undo()
	r.Sees("Conference on Saturday 5 December")
}

func TestADayOffTakenBackLaterIsNotUndoneByAnOldToast(t *testing.T) {
	r := enter(t, 14, on("2026-12-05"))
	r.Press("s", enter1)
	undo := r.Undo
	r.Desk.SetMinutesADay(10)
	undo()
	r.isOff("2026-11-23")
	if r.Desk.MinutesADay() != 10 {
		t.Error("the toast of the day off took back the minutes")
	}
}

func TestThePlansWords(t *testing.T) {
	for want, days := range map[string][]study.Ahead{
		"Nothing needs to be asked until then.":                                   {{Day: 20780}, {Day: 20781}},
		"In all 5 minutes on 1 day.":                                              {{Day: 20780, Minutes: 5}},
		"In all 7 minutes, only on Tuesday 24 November.":                          {{Day: 20780, Off: true}, {Day: 20781, Minutes: 7}},
		"In all about 3 hours on 2 days. The busiest is today, with 100 minutes.": {{Day: 20780, Minutes: 100}, {Day: 20781, Minutes: 80}},
		"In all 2 minutes on 2 days. The busiest is today, with 1 minute.":        {{Day: 20780, Minutes: 1}, {Day: 20781, Minutes: 1}},
	} {
		if got := loadOf(days); got != want {
			t.Errorf("it says %q, want %q", got, want)
		}
	}
}

func TestNoTextLeavesThePage(t *testing.T) {
	for _, width := range []float32{804, 1704} {
		for _, scale := range []float32{1, 1.5} {
			for _, before := range []func(*desk.Desk){crowded, on("2027-03-23"), func(*desk.Desk) {}} {
				r := enter(t, 40, before)
				fyne.CurrentApp().Settings().SetTheme(look.New(look.Options{TextScale: scale}))
				r.Window.Resize(fyne.NewSize(width, 504))
				r.Inside()
				r.Press("n")
				r.Inside()
			}
		}
	}
}

func TestEveryKeyOfThePageIsTold(t *testing.T) {
	r := enter(t, 40, crowded)
	for _, k := range r.Keys() {
		if len(k.Keys) == 0 || k.Does == "" {
			t.Errorf("%+v says nothing", k)
		}
	}
	for _, key := range "ndmsl" {
		if !r.Rune(key) || !r.Rune(key-'a'+'A') {
			t.Errorf("%c does nothing", key)
		}
		for r.Canvas().Overlays().Top() != nil {
			r.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
		}
	}
	if r.Rune('q') {
		t.Error("q does something")
	}
	r.Canvas().Focus(r.time.month.Focusable())
	r.Press(string(fyne.KeyEscape))
	if r.Canvas().Focused() != nil || r.At == route.To(route.Today) {
		t.Error("Esc in the calendar does not leave just the calendar")
	}
	r.Press(string(fyne.KeyEscape))
	if r.At != route.To(route.Today) {
		t.Errorf("Esc leads to %v", r.At)
	}
}

// seas is a guide on two topics.
const seas = `# Environment Programme (UNEP)

# Topic A: Clean Rivers

## Introduction

A basin feeds every river.

## Key Terms

**Basin:** The land that feeds a river.

**Salinity:** How salty it is.

# Topic B: Quiet Seas

## Introduction

A basin is a part of the sea here.

## Key Terms

**Hull:** The body of a ship.
`

func TestOnePlanHoldsForAllTopics(t *testing.T) {
	r := room{Room: screentest.Enter(t, seas, screentest.Wide, look.Options{Variant: look.Light})}
	_ = r.Desk.SetConferenceDay("2026-12-05")
	r.Screen = New(r.Desk, r)
	r.Put(route.Plan, r.Screen)
	for _, topic := range []string{r.Desk.Report.Topics[0].ID, r.Desk.Report.Topics[1].ID, desk.AllTopics} {
		r.Desk.SetTopic(topic)
		r.Sees("all topics together", "of 3 terms")
	}
}

func TestWhileAPlanIsBeingMadeThePageSaysSo(t *testing.T) {
	var then []func()
	rep := lakes(14)
	d := desk.New(desk.Params{
		Report: rep, State: journal.Fold(nil), Writer: new(screentest.Room), Now: func() time.Time { return time.Date(2026, 11, 23, 18, 0, 0, 0, time.UTC) },
		Scheduler: study.NewScheduler(time.UTC), Limits: study.DefaultLimits(),
		Later: func(work, done func()) { then = append(then, func() { work(); done() }) },
	})
	r := room{Room: screentest.EnterReport(t, rep, screentest.Wide, look.Options{Variant: look.Light})}
	r.Screen = New(d, r)
	r.Put(route.Plan, r.Screen)
	d.Subscribe(func(desk.Changes) { r.Refresh() })
	_ = d.SetConferenceDay("2026-12-05")
	r.Sees("The plan is being made.")
	then[0]()
	r.Misses("The plan is being made")
	r.Sees("Day by day", "In all")
	d.SetMinutesADay(10)
	r.Sees("Day by day", "The plan is being made anew…")
	then[1]()
	r.Misses("The plan is being made")
}
