package packaging

import (
	"math"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"placard/app/class"
	"placard/app/pack"
	"placard/app/settings"
	"placard/screens/kit"
	"placard/screens/kit/calendar"
	"placard/screens/look"
)

// begin gives a draft that was never shown the settings that the program has.
func (s *Screen) begin() {
	c, usual := &s.p.Draft.Class.Settings, settings.Defaults()
	if *c == (class.Settings{}) {
		*c = class.Settings{Retention: usual.Retention, NewPerDay: usual.NewPerDay, ReviewsPerDay: usual.ReviewsPerDay, Answers: usual.Answers}
	}
}

// class are the class's name and greeting, and the conference day.
func (s *Screen) class() []fyne.CanvasObject {
	c := &s.p.Draft.Class
	s.name = kit.NewEntry("Model UN, grade 10")
	s.name.SetText(c.Name)
	s.name.OnFocus = s.onLeft
	s.others = kit.NewQuiet("Another class…", s.onOthers)
	s.greeting = kit.NewNote("Students read this once, when they first open Placard.", func(text string) {
		c.Greeting = text
		s.p.Keep()
		s.showSummary()
	})
	s.greeting.SetText(c.Greeting)
	today, _ := calendar.DayOf(s.p.Now().Format(time.DateOnly))
	s.day = calendar.NewField(c.ConferenceDay).From(today)
	s.day.Entry.OnFocus = s.onLeft
	return []fyne.CanvasObject{
		kit.VStack(4, kit.HStack(16, kit.Grow(kit.NewText("Name", look.SansSemiBold, look.Text, look.Ink)), s.others), s.name),
		titled("Greeting", s.greeting),
		kit.VStack(4, titled("Conference day, if it is known", s.day.Content), s.fixing(class.ChooseDay)),
	}
}

// onOthers offers the classes that were prepared before, and a new one.
func (s *Screen) onOthers() {
	if s.others.Hidden {
		return
	}
	if s.p.Work.Cancel != nil {
		s.host.Toast("A class kit is being made. Wait for it, or cancel it.", "", nil)
		return
	}
	s.keep()
	d := s.p.Draft
	items := []kit.MenuItem{{Icon: look.IconPlus, Text: "A new class, with these reports", Run: func() { d.Another(); s.turn() }}}
	for i, o := range d.Others() {
		if i == 0 {
			items = append(items, kit.MenuItem{Separator: true})
		}
		items = append(items, kit.MenuItem{Icon: look.IconUsersThree, Text: o.Class.Name, Run: func() { d.Resume(o); s.turn() }})
	}
	kit.ShowMenu(s.host.Canvas(), s.others, items)
}

// turn shows the class that is in hand now.
func (s *Screen) turn() {
	w := s.p.Work
	w.Result, w.Err, w.Cancelled = pack.Result{}, nil, false
	s.p.Keep()
	s.takes = nil
	s.build()
	s.readAll()
	if strings.TrimSpace(s.name.Text) == "" {
		s.host.Canvas().Focus(s.name)
		s.name.AwaitKey()
	}
}

// onLeft keeps what was typed when a field loses the focus.
func (s *Screen) onLeft(focused bool) {
	if !focused {
		s.keep()
	}
}

// settings are what the program begins with on the students' computers.
func (s *Screen) settings() []fyne.CanvasObject {
	c := &s.p.Draft.Class.Settings
	number := func(n kit.Number, value *int) fyne.CanvasObject {
		n.Next = kit.Growing
		n.Change = func(to int) { *value = to; s.p.Keep() }
		row := kit.NewStepper(n)
		row.Set(*value)
		return row.Content
	}
	sure := []float64{settings.Relaxed, settings.Normal, settings.Thorough}
	answers := []int{2, 4}
	return []fyne.CanvasObject{
		kit.VStack(4,
			kit.VStack(12,
				number(kit.Number{Label: "New cards a day", Low: 1, High: 999}, &c.NewPerDay),
				number(kit.Number{Label: "Cards a day", Hint: "At most, of those that come back.", Low: 1, High: 9999}, &c.ReviewsPerDay)),
			s.fixing(class.ChooseLimits)),
		kit.VStack(4, titled("How sure students should be", chips(s, sure, &c.Retention, "Relaxed: 85 of 100", "Normal: 90", "Thorough: 95")),
			s.fixing(class.ChooseRetention)),
		kit.VStack(4, titled("Answers under a card", chips(s, answers, &c.Answers, "Two: Not yet, Got it", "Four: Again, Hard, Good, Easy")),
			s.fixing(class.ChooseAnswers)),
	}
}

// chips choose one of several values.
func chips[T int | float64](s *Screen, values []T, value *T, texts ...string) fyne.CanvasObject {
	row := kit.NewChips(func(i int) { *value = values[i]; s.p.Keep() }, texts...)
	row.Mark(slices.IndexFunc(values, func(v T) bool { return math.Abs(float64(v-*value)) < 1e-6 }))
	return row
}

// fixing is the tick under a choice that a class can take from its students.
func (s *Screen) fixing(choice class.Choice) fyne.CanvasObject {
	t := kit.NewTick("Students cannot change this", func(on bool) { s.onFix(choice, on) })
	t.Set(s.p.Draft.Class.Fixes(choice))
	return kit.Pad(0, 0, 0, -8, kit.HStack(0, t))
}

func (s *Screen) onFix(c class.Choice, on bool) {
	fixed := slices.DeleteFunc(s.p.Draft.Class.Fixed, func(x class.Choice) bool { return x == c })
	if on {
		fixed = append(fixed, c)
	}
	s.p.Draft.Class.Fixed = fixed
	s.p.Keep()
}
