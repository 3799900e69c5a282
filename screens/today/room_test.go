package today

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/app/desk"
	"placard/app/journal"
	"placard/app/study"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
)

// room is the screen in a window, with a desk, and what was asked of the host.
type room struct {
	*Screen
	t      *testing.T
	now    time.Time
	window fyne.Window
	n      int
	went   []route.Route
}

var _ route.Host = (*room)(nil)

func (r *room) Append(e journal.Entry) journal.Entry {
	r.n++
	e.Ref = journal.Ref{Device: "laptop", File: "today", N: r.n}
	return e
}

func (r *room) Go(to route.Route)                   { r.went = append(r.went, to) }
func (r *room) Back()                               {}
func (r *room) Canvas() fyne.Canvas                 { return r.window.Canvas() }
func (r *room) Toast(string, string, func())        {}
func (r *room) OpenLink(string)                     {}
func (r *room) Copy(string, string)                 {}
func (r *room) Save(string, []byte)                 {}
func (r *room) Print(string, []byte)                {}
func (r *room) tap(button string)                   { r.t.Helper(); test.Tap(r.button(button)) }
func (r *room) shows(words string) bool             { return kittest.Shows(r.Content(), words) }
func (r *room) entry(placeholder string) *kit.Entry { return entryIn(r.t, r.Content(), placeholder) }

// enter opens the start page on a report, on 23 November 2026.
func enter(t *testing.T, rep *report.Report, o Options, before ...func(*desk.Desk)) *room {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Options{Variant: look.Light}))
	return enterTheme(t, app, rep, o, before...)
}

func enterTheme(t *testing.T, app fyne.App, rep *report.Report, o Options, before ...func(*desk.Desk)) *room {
	r := &room{t: t, now: time.Date(2026, 11, 23, 18, 0, 0, 0, time.UTC), window: app.NewWindow("")}
	t.Cleanup(r.window.Close)
	d := desk.New(desk.Params{
		Report: rep, State: journal.Fold(nil), Writer: r, Now: func() time.Time { return r.now },
		Scheduler: study.NewScheduler(time.UTC), Limits: study.DefaultLimits(),
	})
	for _, do := range before {
		do(d)
	}
	r.Screen = New(d, r, o)
	d.Subscribe(func(desk.Changes) { r.Refresh() })
	r.window.SetPadded(false)
	r.window.Resize(fyne.NewSize(1150, 712))
	r.window.SetContent(r.Content())
	r.window.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { r.Key(ev, 0) })
	return r
}

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

func (r *room) button(text string) *kit.Button {
	r.t.Helper()
	return buttonIn(r.t, r.Content(), text)
}

func buttonIn(t *testing.T, o fyne.CanvasObject, text string) *kit.Button {
	t.Helper()
	b, ok := kittest.Find(o, func(b *kit.Button) bool { return b.Text == text })
	if !ok {
		t.Fatalf("no button %q among %q", text, kittest.Texts(o))
	}
	return b
}

func entryIn(t *testing.T, o fyne.CanvasObject, placeholder string) *kit.Entry {
	t.Helper()
	e, ok := kittest.Find(o, func(e *kit.Entry) bool { return e.PlaceHolder == placeholder })
	if !ok {
		t.Fatalf("no field %q", placeholder)
	}
	return e
}

func (r *room) dialog() fyne.CanvasObject {
	r.t.Helper()
	top := r.Canvas().Overlays().Top()
	if top == nil {
		r.t.Fatal("no dialog is open")
	}
	return top
}
