// Package screentest helps tests of screens: a window without a display, a desk
// on a report of the test's own, and a host that notes what a screen asks of it.
package screentest

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/app/desk"
	"placard/app/journal"
	"placard/app/study"
	"placard/content/report"
	"placard/screens/look"
	"placard/screens/route"
)

// Wide is the room of a screen in a window of 1366×768.
var Wide = fyne.NewSize(1150, 712)

// Room is a window with a screen in it. It is the screen's host, and the writer
// of its desk.
type Room struct {
	T      *testing.T
	App    fyne.App
	Desk   *desk.Desk
	Window fyne.Window
	Now    time.Time     // what the desk's clock says
	Tick   time.Duration // by how much it goes on at each look
	Size   fyne.Size     // of the window

	Entries []journal.Entry // what the desk wrote down
	Remake  func()          // makes the screen anew for another report, as the shell does; may be nil
	Notes

	name   route.Name
	screen route.Screen
}

// Enter opens a report, in Markdown, in an empty window of a size, on the
// evening of 23 November 2026.
func Enter(t *testing.T, markdown string, size fyne.Size, o look.Options) *Room {
	t.Helper()
	return enter(t, report.Parse([]byte(markdown)), func(kinds map[string]report.Kind) *report.Report {
		return report.ParseAs([]byte(markdown), kinds)
	}, size, o)
}

// EnterReport opens a report that is parsed already.
func EnterReport(t *testing.T, rep *report.Report, size fyne.Size, o look.Options) *Room {
	t.Helper()
	return enter(t, rep, nil, size, o)
}

func enter(t *testing.T, rep *report.Report, parse func(map[string]report.Kind) *report.Report, size fyne.Size, o look.Options) *Room {
	t.Helper()
	r := &Room{T: t, Tick: time.Second, App: test.NewTempApp(t), Size: size, Now: time.Date(2026, 11, 23, 18, 0, 0, 0, time.UTC), Notes: Notes{Saved: map[string]string{}}}
	r.App.Settings().SetTheme(look.New(o))
	r.Window = test.NewTempWindow(t, nil)
	r.open(rep, parse)
	r.Window.SetPadded(false)
	r.Window.Resize(size)
	return r
}

// NewEdition opens a new edition of the report, in Markdown, with what was done
// so far. Screens are to be made anew.
func (r *Room) NewEdition(markdown string) {
	before := desk.Editions{Last: desk.EditionOf(r.Desk.Report, nil)}
	rep := report.Parse([]byte(markdown))
	rep.ID = r.Desk.Report.ID
	r.screen = nil
	r.open(rep, nil)
	r.Desk.Adopt(desk.Compare(before, desk.EditionOf(rep, []byte(markdown))))
}

// open makes the desk of a report with the entries so far.
func (r *Room) open(rep *report.Report, parse func(map[string]report.Kind) *report.Report) {
	r.Desk = desk.New(desk.Params{
		Report: rep, Parse: parse, State: journal.Fold(r.Entries), Writer: r, Now: r.clock,
		Scheduler: study.NewScheduler(time.UTC), Limits: study.DefaultLimits(),
	})
	r.Desk.Subscribe(func(c desk.Changes) {
		switch {
		case c&desk.Contents != 0 && r.Remake != nil:
			r.Remake()
		case r.screen != nil:
			r.screen.Refresh()
		}
	})
}

func (r *Room) clock() time.Time {
	r.Now = r.Now.Add(r.Tick)
	return r.Now
}

// Put shows a screen in the window, under the name that routes give it.
func (r *Room) Put(name route.Name, s route.Screen) {
	r.name, r.screen = name, s
	r.Window.SetContent(s.Content())
	r.Window.Resize(r.Size)
	s.Show(route.Route{})
	r.Window.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) {
		if s, ok := s.(route.KeyHandler); ok {
			s.Key(ev, 0)
		}
	})
	r.Window.Canvas().SetOnTypedRune(func(c rune) {
		if s, ok := s.(route.RuneHandler); ok {
			s.Rune(c)
		}
	})
}

// Append makes the room the writer of its desk.
func (r *Room) Append(e journal.Entry) journal.Entry {
	e.Ref = journal.Ref{Device: "laptop", File: "today", N: len(r.Entries) + 1}
	r.Entries = append(r.Entries, e)
	return e
}
