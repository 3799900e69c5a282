package shoot

import (
	"time"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/study"
	"placard/screens"
	"placard/screens/route"
)

// planning are the pictures of the plan for the conference day.
func planning() []Scene {
	return []Scene{
		screen("plan", route.To(route.Plan)),
		screen("plan-numbers", route.To(route.Plan), typed('n')),
		screen("plan-days-off", route.To(route.Plan), conferenceIn(40), sundaysOff, typed('o'), pressThere(fyne.KeyPageDown)),
		screen("plan-too-many", route.To(route.Plan), tooMany),
		screen("plan-left-out", route.To(route.Plan), tooMany, typed('l')),
		screen("plan-without", route.To(route.Plan), withoutADay),
		screen("today-too-many", route.To(route.Today), tooMany),
		screen("today-day-off", route.To(route.Today), allRead, offToday),
		away("today-break", 8, 30),
		screen("today-two-days", route.To(route.Today), conferenceIn(2)),
	}
}

// conferenceIn moves the conference.
func conferenceIn(days int) func(*screens.Program, *desk.Desk) {
	return func(_ *screens.Program, d *desk.Desk) {
		_ = d.SetConferenceDay(d.Now().AddDate(0, 0, days).Format(time.DateOnly))
	}
}

// pressThere types keys to what has the focus.
func pressThere(names ...fyne.KeyName) func(*screens.Program, *desk.Desk) {
	return func(p *screens.Program, _ *desk.Desk) {
		for _, name := range names {
			p.Shell().Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
		}
	}
}

func withoutADay(_ *screens.Program, d *desk.Desk) { _ = d.SetConferenceDay("") }

// tooMany asks cards of all kinds, with little time for them.
func tooMany(p *screens.Program, d *desk.Desk) {
	for _, k := range study.Kinds() {
		d.SetAsks(k, true)
	}
	d.SetMinutesADay(2)
	conferenceIn(4)(p, d)
}

// sundaysOff has every Sunday off, and a long weekend.
func sundaysOff(_ *screens.Program, d *desk.Desk) {
	today := d.Whole().Scheduler.Day(d.Now())
	off := []study.StudyDay{today + 11, today + 12}
	for week := range study.StudyDay(6) {
		off = append(off, today+6+7*week)
	}
	d.SetDaysOff(true, off...)
}

func offToday(_ *screens.Program, d *desk.Desk) {
	today := d.Whole().Scheduler.Day(d.Now())
	d.SetDaysOff(true, today, today+1)
}

func allRead(_ *screens.Program, d *desk.Desk) {
	for _, s := range d.Sections() {
		d.MarkRead(s.ID, true)
	}
}

// away draws Today after some days on which nothing was done.
func away(name string, gone, conference int) Scene {
	return Scene{Name: name, Build: func(w fyne.Window) {
		p, d := open(w, true, "")
		student(p, d)
		*d.now = d.now.Add(time.Duration(gone) * dayOfUse)
		allRead(p, d.Desk)
		conferenceIn(conference)(p, d.Desk)
		p.Shell().Go(route.To(route.Today))
	}}
}
