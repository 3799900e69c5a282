// Package plan is the page of the conference day: what each day until then
// takes, what will be remembered, and what the student has time for. It reads
// the desk; what it changes are the day, the minutes a day, the days off and
// what is important.
package plan

import (
	"unicode"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/route"
)

// Screen is the page.
type Screen struct {
	d    *desk.Desk
	host route.Host

	page    *kit.Scroll
	column  *fyne.Container
	when    *kit.Text       // the day, and what is planned for it
	words   *fyne.Container // the three below
	verdict *kit.Text       // ready or not
	says    *kit.Text       // with how much
	more    *kit.Text       // what if today is missed
	missing *missing        // why there is no plan
	left    *fyne.Container
	days    *daysAhead
	time    *haveTime
	list    *list          // what is left out, while it is shown
	read    study.StudyDay // when the desk was read
}

var (
	_ route.Screen      = (*Screen)(nil)
	_ route.KeyHandler  = (*Screen)(nil)
	_ route.RuneHandler = (*Screen)(nil)
	_ route.Helper      = (*Screen)(nil)
)

// columnWidth is that of the page's one column.
const columnWidth = 760

// New makes the screen.
func New(d *desk.Desk, host route.Host) *Screen {
	s := &Screen{d: d, host: host, when: kit.Hint(""), verdict: title(""), says: kit.Body(""), more: kit.Hint("")}
	s.words = kit.Pad(20, 0, 0, 0, kit.VStack(4, s.verdict, s.says, s.more))
	s.missing = newMissing()
	s.left = kit.Layers()
	s.days = newDaysAhead(func(o fyne.CanvasObject) { s.page.RevealObject(o) }, s.fit)
	s.time = newHaveTime(s)
	s.column = kit.VStack(0,
		kit.Heading("The plan"),
		kit.Pad(4, 0, 0, 0, s.when),
		s.words,
		s.missing.content,
		s.left,
		s.days.content,
		s.time.content,
	)
	s.page = kit.NewScroll(kit.Page(12, 48, kit.Narrow(columnWidth, s.column)))
	s.Refresh()
	return s
}

// Content is the screen's object.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Show begins at the top, with what is left out where the route asks for it. The
// days ahead take account of what was answered today.
func (s *Screen) Show(r route.Route) {
	s.d.PlanAnew()
	if s.read != s.today() {
		s.Refresh() // another day has another plan
	}
	s.page.ToTop()
	if r.Item == route.LeftOut {
		s.onLeftOut()
	}
}

// Hide has nothing to save.
func (s *Screen) Hide() {}

// today is the study day.
func (s *Screen) today() study.StudyDay { return s.d.Whole().Scheduler.Day(s.d.Now()) }

// conference is the conference day, and whether it is known.
func (s *Screen) conference() (study.StudyDay, bool) {
	day, err := study.ParseDay(s.d.ConferenceDay())
	return day, err == nil
}

// readiness looks ahead for all topics together.
func (s *Screen) readiness() study.Readiness {
	day, _ := s.conference()
	return s.d.Whole().Readiness(day, s.d.Now())
}

// Refresh reads the desk.
func (s *Screen) Refresh() {
	s.read = s.today()
	why := whyNot(s.d)
	s.when.Set(whenOf(s.d))
	s.missing.show(why, s.actOf(why.act))
	planned := s.d.Whole().Plan != nil
	s.words.Hidden = !planned
	s.left.Hidden = true
	if planned {
		r := s.readiness()
		s.verdict.Set(r.Verdict())
		s.says.Set(saysOf(r))
		s.more.Set(r.IfTodayMissedSentence())
		s.more.Hidden = s.more.Content == ""
		s.sayLeftOut(r)
	}
	s.days.show(s.d)
	s.time.show()
	if s.list != nil {
		s.list.fill()
	}
	s.fit()
}

// actOf is what one can do about a plan that is not there.
func (s *Screen) actOf(what act) func() {
	switch what {
	case setDay:
		return s.time.onDay
	case goTerms:
		return func() { s.host.Go(route.To(route.Terms)) }
	case goSettings:
		return func() { s.host.Go(route.To(route.Settings)) }
	}
	return nil
}

// sayLeftOut says what the days cannot hold, and what one can do about it.
func (s *Screen) sayLeftOut(r study.Readiness) {
	sentence := r.LeftOutSentence()
	s.left.Hidden, s.left.Objects = sentence == "", nil
	if sentence != "" {
		see := kit.NewButton("See what is left out", s.onLeftOut)
		s.left.Objects = []fyne.CanvasObject{kit.Pad(20, 0, 0, 0, kit.NewNotice(kit.Plain, sentence, remedy(s.d), see))}
	}
}

func (s *Screen) fit() {
	s.column.Refresh()
	s.page.Fit()
}

func shows(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

// undoable says what was done, and offers to take it back as long as nothing
// else was done.
func (s *Screen) undoable(said, operation string) {
	s.host.Toast(said, "Undo", func() {
		if s.d.CanUndo() == operation {
			s.d.Undo()
		}
	})
}

// Key scrolls; Esc leaves the calendar, otherwise it goes back to Today.
func (s *Screen) Key(ev *fyne.KeyEvent, mod fyne.KeyModifier) bool {
	if mod != 0 {
		return false
	}
	if ev.Name == fyne.KeyEscape {
		if c := s.host.Canvas(); c.Focused() == s.time.month.Focusable() {
			c.Unfocus()
		} else {
			s.host.Go(route.To(route.Today))
		}
		return true
	}
	return s.page.Key(ev.Name)
}

// Rune shows numbers and changes what the student has time for.
func (s *Screen) Rune(r rune) bool {
	switch unicode.ToLower(r) {
	case 'n':
		s.days.onToggle()
	case 'd':
		s.time.onDay()
	case 'm':
		s.time.onMinutes()
	case 'o':
		s.host.Canvas().Focus(s.time.month.Focusable())
	case 's':
		s.time.onSeveral()
	case 'l':
		s.onLeftOut()
	default:
		return false
	}
	return true
}

// Keys are for the help sheet.
func (s *Screen) Keys() []route.KeyHelp {
	return []route.KeyHelp{
		{Does: "Show the numbers, or the chart", Keys: []string{"N"}},
		{Does: "Set the conference day", Keys: []string{"D"}},
		{Does: "Set the minutes a day", Keys: []string{"M"}},
		{Does: "Choose days off in the calendar", Keys: []string{"O"}},
		{Does: "There: a day off, or not any more", Keys: []string{"Space"}},
		{Does: "There: several days at once", Keys: []string{"Shift ←", "Shift →"}},
		{Does: "Several days off, written", Keys: []string{"S"}},
		{Does: "See what is left out", Keys: []string{"L"}},
		{Does: "Back to Today", Keys: []string{"Esc"}},
	}
}
