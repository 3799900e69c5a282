package today

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"placard/app/desk"
	"placard/app/study"
	"placard/content/report"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
	"placard/screens/screentest"
)

// room is the screen in a window.
type room struct {
	*screentest.Room
	*Screen
}

// enter opens the start page on a report, on 23 November 2026.
func enter(t *testing.T, rep *report.Report, o Options, before ...func(*desk.Desk)) room {
	t.Helper()
	r := room{Room: screentest.EnterReport(t, rep, screentest.Wide, look.Options{Variant: look.Light})}
	for _, do := range before {
		do(r.Desk)
	}
	r.Screen = New(r.Desk, r, o)
	r.Put(route.Today, r.Screen)
	return r
}

func (r room) tap(button string)       { r.T.Helper(); test.Tap(r.Button(button)) }
func (r room) shows(words string) bool { return kittest.Shows(r.Content(), words) }

// lakes is a small report with everything that the page speaks of.
func lakes() *report.Report {
	return report.Parse([]byte("# Sharing the water of great lakes\n\n" +
		"# Introduction\n\n" + strings.Repeat("Water is shared by several countries. ", 60) + "\n\n" +
		"# Definition of Key Terms\n\n**Basin**: The land that drains into one lake.\n\n**Riparian**: Of a country on the shore.\n\n**Quota**: The share that a country may take.\n\n" +
		"# General Overview\n\n## Causes\n\n" + strings.Repeat("Rivers that feed the lakes run dry. ", 60) + "\n\n" +
		"# Possible Solutions\n\n## 1. A lake commission\n\nMembers meet each year.\n\n## 2. Meters at every inlet\n\nWhat is measured is known.\n"))
}

func done(d *desk.Desk) {
	for _, s := range d.Sections() {
		d.MarkRead(s.ID, true)
	}
}

func learned(d *desk.Desk) {
	for _, c := range d.Deck().Queue(d.Now()) {
		d.Answer(c.ID, study.Easy, 4)
	}
}

func argued(d *desk.Desk) {
	for _, s := range d.AllSolutions() {
		d.Tick(s.ID, true)
	}
}

func chosen(d *desk.Desk) { d.Bookmark(d.AllSolutions()[0].ID, true) }
