package plan

import (
	"fmt"
	"math"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/kit/calendar"
	"placard/screens/kit/chart"
)

// daysAhead is the forecast with its numbers.
type daysAhead struct {
	content *fyne.Container
	chart   *chart.Forecast
	table   *fyne.Container
	toggle  *kit.Button
	words   *kit.Text
	numbers bool // the table is shown

	days  []study.Ahead
	goal  calendar.Day
	noun  string
	refit func()
}

func newDaysAhead(reveal func(fyne.CanvasObject), refit func()) *daysAhead {
	a := &daysAhead{chart: chart.NewForecast(chart.ForecastData{}), table: kit.VStack(0), words: kit.Hint(""), refit: refit}
	a.chart.OnFocus = func() { reveal(a.chart) }
	a.toggle = kit.NewQuiet("", a.onToggle)
	head := kit.HStack(16, kit.Grow(kit.Subheading("Day by day")), kit.FlushRight(a.toggle))
	a.content = kit.Pad(28, 0, 0, 0, kit.VStack(18, kit.NewDivider(), kit.VStack(14, head, a.chart, a.table, a.words)))
	return a
}

// show draws the plan as it is now; without one there is nothing.
func (a *daysAhead) show(d *desk.Desk) {
	plan := d.Whole().Plan
	a.content.Hidden = plan == nil
	if plan == nil {
		a.days = nil
		return
	}
	a.days, a.goal, a.noun = daysOf(d), calendar.Day(plan.Conference), d.Whole().Noun()
	a.chart.Set(a.forecast(itemsOf(d)))
	a.words.Set(loadOf(a.days))
	if d.PlanComes() {
		a.words.Set("The plan is being made anew…")
	}
	a.turn(a.numbers)
}

// daysOf are the days ahead as the plan has them; of today what is left, as Today
// says it.
func daysOf(d *desk.Desk) []study.Ahead {
	days, now := d.Whole().Plan.Days(), d.Now()
	if first := &days[0]; first.Day == d.Whole().Scheduler.Day(now) {
		c := d.Whole().Counts(now)
		first.Minutes, first.New = c.Minutes, c.New
	}
	return days
}

// itemsOf is the number of items that can be remembered.
func itemsOf(d *desk.Desk) int {
	c := d.Whole().Counts(d.Now())
	return c.Items - c.SetAside
}

// forecast is what the chart shows: the days, and the conference day with what
// is remembered on it.
func (a *daysAhead) forecast(items int) chart.ForecastData {
	f := chart.ForecastData{
		Takes: "Minutes a day", Off: "Day off", Goal: "Conference", Of: float64(items),
		Leads: fmt.Sprintf("How many %ss you would remember on the conference day if you stopped that evening", a.noun),
		Tell:  a.tell,
	}
	for i, day := range a.days {
		f.Days = append(f.Days, chart.ForecastDay{
			Label: a.label(i), Takes: float64(day.Minutes), Off: day.Off, Leads: day.Remembered,
		})
	}
	f.Days = append(f.Days, chart.ForecastDay{Label: a.goal.Short(), Takes: math.NaN(), Leads: a.days[len(a.days)-1].Remembered})
	return f
}

func (a *daysAhead) label(i int) string {
	if i == 0 {
		return "Today"
	}
	return calendar.Day(a.days[i].Day).Short()
}

// tell says what a day is: "Thursday 26 November", "12 minutes · 4 new".
func (a *daysAhead) tell(i int) (whose, much string) {
	if i >= len(a.days) {
		return a.goal.Words(), "Conference: " + remembered(a.days[len(a.days)-1]) + " remembered"
	}
	day := a.days[i]
	switch {
	case day.Off:
		much = "Day off"
	case day.Minutes == 0 && i == 0:
		much = "Nothing more to do"
	case day.Minutes == 0:
		much = "Nothing to do"
	default:
		much = count(day.Minutes, "minute")
	}
	if day.New > 0 {
		much += fmt.Sprintf(" · %d new", day.New)
	}
	return a.name(i), much
}

// name is what a day is called in full.
func (a *daysAhead) name(i int) string {
	if i == 0 {
		return "Left for today, " + calendar.Day(a.days[0].Day).Words()
	}
	return calendar.Day(a.days[i].Day).Words()
}

func remembered(day study.Ahead) string { return fmt.Sprint(int(math.Round(day.Remembered))) }

// rows are the numbers of the chart.
func (a *daysAhead) rows() (head []string, rows [][]string) {
	head = []string{"Day", "Minutes", "New", "Remembered"}
	for i, day := range a.days {
		row := []string{a.name(i), fmt.Sprint(day.Minutes), fmt.Sprint(day.New), remembered(day)}
		if day.Off {
			row[0] += ", day off"
		}
		rows = append(rows, row)
	}
	return head, append(rows, []string{a.goal.Words() + ", conference", "", "", remembered(a.days[len(a.days)-1])})
}

// turn shows the table or the chart.
func (a *daysAhead) turn(numbers bool) {
	a.numbers = numbers
	a.table.Hidden, a.table.Objects = !numbers, nil
	if numbers {
		a.table.Objects = []fyne.CanvasObject{kit.NewTable(a.rows())}
	}
	shows(a.chart, !numbers)
	a.toggle.Set(map[bool]string{false: "Numbers", true: "Chart"}[numbers])
	a.table.Refresh()
}

func (a *daysAhead) onToggle() {
	if len(a.days) > 0 {
		a.turn(!a.numbers)
		a.refit()
	}
}

// missing says why there is no plan, with what one can do about it.
type missing struct {
	content *fyne.Container
	text    *kit.Text
	button  *kit.Button
}

func newMissing() *missing {
	m := &missing{text: kit.Body(""), button: kit.NewButton("", nil)}
	m.content = kit.Pad(20, 0, 0, 0, kit.VStack(14, m.text, kit.HStack(0, m.button)))
	return m
}

func (m *missing) show(w why, do func()) {
	m.content.Hidden = w.sentence == ""
	m.text.Set(w.sentence)
	m.button.Set(w.button)
	m.button.SetAct(do)
	shows(m.button, w.button != "")
}
