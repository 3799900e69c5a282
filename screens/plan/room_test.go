package plan

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/app/desk"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
	"placard/screens/screentest"
)

// room is the page in a window.
type room struct {
	*screentest.Room
	*Screen
}

// lakes is a report with so many key terms.
func lakes(terms int) *report.Report {
	text := "# The great lakes\n\n# Introduction\n\nWater is shared.\n\n"
	if terms > 0 {
		text += "# Definition of Key Terms\n\n"
	}
	for n := range terms {
		text += fmt.Sprintf("**Basin %d**: The land that drains into lake %d.\n\n", n+1, n+1)
	}
	return report.Parse([]byte(text))
}

// enter opens the page on a report of some terms, on Monday 23 November 2026.
func enter(t *testing.T, terms int, before ...func(*desk.Desk)) room {
	t.Helper()
	r := room{Room: screentest.EnterReport(t, lakes(terms), screentest.Wide, look.Options{Variant: look.Light})}
	for _, do := range before {
		do(r.Desk)
	}
	r.Screen = New(r.Desk, r)
	r.Put(route.Plan, r.Screen)
	return r
}

// on sets the conference day.
func on(iso string) func(*desk.Desk) {
	return func(d *desk.Desk) { _ = d.SetConferenceDay(iso) }
}

func aside(d *desk.Desk) {
	for _, c := range d.Deck().Cards {
		d.SetAside(true, c.ID)
	}
}

// daysOff are those of the desk.
func (r room) daysOff() string {
	var list []string
	for _, d := range r.Desk.DaysOff() {
		list = append(list, d.String())
	}
	return strings.Join(list, " ")
}

func (r room) isOff(days ...string) {
	r.T.Helper()
	if got := r.daysOff(); got != strings.Join(days, " ") {
		r.T.Errorf("days off are %q, want %q", got, days)
	}
}

func write(e *kit.Entry, text string) {
	e.SetText("")
	test.Type(e, text)
}

const (
	space  = string(fyne.KeySpace)
	enter1 = string(fyne.KeyReturn)
	right  = string(fyne.KeyRight)
)
