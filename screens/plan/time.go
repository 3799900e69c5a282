package plan

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/kit/calendar"
	"placard/screens/look"
)

// haveTime is the part about when there is time: the conference day, the
// minutes a day, the days off.
type haveTime struct {
	content *fyne.Container
	s       *Screen
	day     *kit.Text
	change  *kit.Button
	fixed   *kit.Text // in its place where the class has set the day
	minutes *kit.Chips
	other   *kit.Button
	month   *calendar.Month
	weekly  []*weekly
	until   *kit.Text
}

// weekly is a day of the week on which nothing is asked.
type weekly struct {
	day  time.Weekday
	tick *kit.Toggle
}

// few are the minutes a day to choose from; 0 is no bound.
func few() []int { return []int{0, 5, 10, 15, 20, 30, 45, 60} }

func newHaveTime(s *Screen) *haveTime {
	h := &haveTime{s: s, day: kit.Body(""), fixed: kit.Hint("Your class has set the day."), until: kit.Small("")}
	h.change = kit.NewQuiet("", h.onDay)
	var texts []string
	for _, n := range few() {
		texts = append(texts, map[bool]string{true: "No limit", false: fmt.Sprint(n)}[n == 0])
	}
	h.minutes = kit.NewChips(func(i int) { s.d.SetMinutesADay(few()[i]) }, texts...)
	h.other = kit.NewQuiet("", h.onMinutes)
	h.month = calendar.NewMonth(calendar.Params{
		First: calendar.Day(s.today()), Mark: h.mark, Set: h.onSet,
		Hint:    "Press the days on which nothing is to be asked.",
		OnFocus: func() { s.page.RevealObject(h.month.Content) },
	})
	columns := kit.NewHalves(h.left(), h.right())
	columns.Least, columns.Gap = 560, 48
	h.content = kit.Pad(28, 0, 0, 0, kit.VStack(18, kit.NewDivider(), kit.VStack(18, kit.Subheading("When you have time"), columns)))
	return h
}

func (h *haveTime) left() fyne.CanvasObject {
	ticks := kit.VStack(0)
	for _, day := range []time.Weekday{time.Saturday, time.Sunday} {
		w := &weekly{day: day}
		w.tick = kit.NewTick("Every "+day.String()+" off", func(on bool) { h.onWeekly(w.day, on) })
		h.weekly = append(h.weekly, w)
		ticks.Add(kit.HStack(0, w.tick))
	}
	several := kit.NewButton("Several days off…", h.onSeveral).With(look.IconCalendarBlank)
	return kit.VStack(28,
		kit.VStack(2, title("Conference day"), h.day, h.fixed, kit.HStack(0, kit.FlushLeft(h.change))),
		kit.VStack(10, title("Minutes a day"), h.minutes,
			kit.Hint("At most. What does not fit is asked on other days."), kit.HStack(0, kit.FlushLeft(h.other))),
		kit.VStack(8, title("Days off each week"), kit.Pad(0, 0, 0, -8, ticks), h.until),
		kit.HStack(0, several),
	)
}

func (h *haveTime) right() fyne.CanvasObject {
	return kit.VStack(8, title("Days off"), h.month.Content)
}

func title(text string) *kit.Text { return kit.NewText(text, look.SansSemiBold, look.Text, look.Ink) }

// show reads the desk.
func (h *haveTime) show() {
	d := h.s.d
	h.day.Set("Not set")
	h.change.Set("Set the day")
	if text := calendar.Long(d.ConferenceDay()); text != "" {
		h.day.Set(text)
		h.change.Set("Change the day")
	}
	h.change.Hidden, h.fixed.Hidden = d.DayFixed(), !d.DayFixed()
	n := d.MinutesADay()
	h.minutes.Mark(slices.Index(few(), n))
	h.other.Set("Another number…")
	if !slices.Contains(few(), n) {
		h.other.Set(count(n, "minute") + " a day…")
	}
	h.month.Begin(calendar.Day(h.s.today()))
	h.month.Refresh()
	for _, w := range h.weekly {
		w.tick.Set(h.allOff(h.everyWeek(w.day)))
	}
	h.until.Set(h.untilWords())
}

// mark says how a day is shown in the calendar.
func (h *haveTime) mark(d calendar.Day) calendar.Mark {
	m := calendar.Mark{Off: h.s.d.Whole().Off[study.StudyDay(d)], Today: d == calendar.Day(h.s.today())}
	goal, known := h.s.conference()
	m.Goal = known && d == calendar.Day(goal)
	m.Shut = m.Goal || d < calendar.Day(h.s.today())
	switch {
	case m.Goal:
		m.Off, m.Says = false, "the conference"
	case m.Off && m.Today:
		m.Says = "today, and a day off"
	case m.Off:
		m.Says = "a day off"
	case m.Today:
		m.Says = "today"
	}
	return m
}

// onSet takes what was chosen in the calendar.
func (h *haveTime) onSet(off bool, days ...calendar.Day) {
	h.set(off, days)
	if len(days) > 1 {
		h.tell(off, len(days))
	}
}

func (h *haveTime) set(off bool, days []calendar.Day) {
	list := make([]study.StudyDay, len(days))
	for i, d := range days {
		list[i] = study.StudyDay(d)
	}
	h.s.d.SetDaysOff(off, list...)
}

// tell says that several days are off, or not any more.
func (h *haveTime) tell(off bool, n int) {
	said := count(n, "day") + " off."
	if !off {
		said = count(n, "day") + " no longer off."
	}
	h.s.undoable(said, h.s.d.CanUndo())
}

// onDay asks for the conference day.
func (h *haveTime) onDay() {
	d := h.s.d
	if d.DayFixed() {
		h.s.host.Toast("Your class has set the day.", "", nil)
		return
	}
	calendar.Ask(h.s.host.Canvas(), calendar.Asked{
		Title: "When is your conference?", Current: d.ConferenceDay(), Remove: "Remove the day", Today: calendar.Day(h.s.today()), Likely: d.UsualDay(),
		Save: func(iso string) string {
			before := d.ConferenceDay()
			if err := d.SetConferenceDay(iso); err != nil {
				return "The day cannot be set: " + err.Error() + "."
			}
			if iso == "" && before != "" {
				h.s.undoable("The conference day is removed.", d.CanUndo())
			}
			return ""
		},
	})
}

// onMinutes asks for a number of minutes.
func (h *haveTime) onMinutes() {
	field, says := kit.NewEntry("Minutes"), kit.Small("At most so many minutes of cards a day. Leave it empty for no limit.")
	if n := h.s.d.MinutesADay(); n > 0 {
		field.SetText(fmt.Sprint(n))
		field.CursorColumn = len(field.Text)
	}
	var shown *kit.Shown
	shown = kit.ShowDialog(h.s.host.Canvas(), kit.Dialog{
		Title: "How many minutes a day?", Primary: "Save", Width: 440, Body: kit.VStack(6, field, says),
		OnPrimary: func() (stay bool) {
			n, ok := minutesOf(field.Text)
			if !ok {
				says.Paint(look.Wrong)
				says.Set("Write a number of minutes from 1 to 1440, like 25.")
				shown.Fit()
				return true
			}
			h.s.d.SetMinutesADay(n)
			return false
		},
	})
}

// minutesOf reads a number of minutes as people write it; nothing is no bound.
func minutesOf(text string) (n int, ok bool) {
	text = strings.TrimSpace(strings.ToLower(text))
	if text == "" {
		return 0, true
	}
	number := strings.TrimRight(text, "abcdefghijklmnopqrstuvwxyz. ") // "25 min."
	n, err := strconv.Atoi(number)
	return n, err == nil && n > 0 && n <= 24*60 && strings.HasPrefix("minutes", strings.Trim(text[len(number):], ". "))
}

// onSeveral asks for several days on end.
func (h *haveTime) onSeveral() {
	calendar.AskSpan(h.s.host.Canvas(), "Several days off", "Take them off", calendar.Day(h.s.today()), func(days []calendar.Day) {
		goal, known := h.s.conference()
		days = slices.DeleteFunc(days, func(d calendar.Day) bool {
			m := h.mark(d)
			return m.Shut || m.Off || known && d == calendar.Day(goal)
		})
		if len(days) == 0 {
			h.s.host.Toast("These days are off already, or past.", "", nil)
			return
		}
		h.set(true, days)
		h.tell(true, len(days))
	})
}

// quarter is for how many days a weekly day off is set without a conference
// ahead.
const quarter = 91

// everyWeek are the days of a weekday up to the conference.
func (h *haveTime) everyWeek(day time.Weekday) []calendar.Day {
	from, to := calendar.Day(h.s.today()), calendar.Day(h.s.today())+quarter
	if goal, known := h.s.conference(); known && calendar.Day(goal) > from {
		to = calendar.Day(goal)
	}
	var list []calendar.Day
	for d := from; d < to; d++ {
		if d.Weekday() == day {
			list = append(list, d)
		}
	}
	return list
}

func (h *haveTime) untilWords() string {
	if goal, known := h.s.conference(); known && goal > h.s.today() {
		return "Until the conference."
	}
	return "For the next three months."
}

func (h *haveTime) allOff(days []calendar.Day) bool {
	for _, d := range days {
		if !h.mark(d).Off {
			return false
		}
	}
	return len(days) > 0
}

func (h *haveTime) onWeekly(day time.Weekday, on bool) {
	days := h.everyWeek(day)
	if len(days) == 0 {
		h.s.host.Toast(fmt.Sprintf("There is no %s before the conference.", day), "", nil)
		h.show()
		return
	}
	days = slices.DeleteFunc(days, func(d calendar.Day) bool { return h.mark(d).Off == on })
	h.set(on, days)
	h.tell(on, len(days))
}
