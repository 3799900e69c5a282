package reader

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"placard/app/desk"
	"placard/app/journal"
	"placard/app/settings"
	"placard/app/study"
	"placard/content/report"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
)

// source is a report with every part that the screen treats in its own way.
const source = `# Sharing the Water of Two Valleys

# Introduction

Water is short in both valleys. The Upper Council and every village pump it, and the Weir Charter says how much.

See [the gauges](https://example.org/gauges) and [the terms](#key-terms).

# Key Terms

**Weir Charter:** The agreement that says how much water each village may take. It was signed by seven villages.

**Upper Council:** The wardens of the upper valley, who read the gauges. They meet every month.

> [!EDITOR]
> The source says that they meet every year.

**Dry Year:** A year in which the springs give less than half.

# General Overview

## Background

The Weir Charter is old. The Weir Charter is often broken in a dry year, because nobody reads the gauges.

## What the Figures Show

In a dry year the lower valley gets least. The Upper Council knows it.

> [!EDITOR]
> The source has no figures. These are from the gauges.
`

// room is the screen in a window, with a desk whose clock and timers are ours.
type room struct {
	*Screen
	t      *testing.T
	window fyne.Window
	now    time.Time
	timers []timer
	routes []route.Route
	links  []string
	toasts []string
	n      int
	marks  settings.TermMarks
}

type timer struct {
	at  time.Time
	run func()
	off bool
}

func enter(t *testing.T, markdown string) *room { return enterAt(t, markdown, 1150, 712, 1) }

func enterAt(t *testing.T, markdown string, width, height, scale float32) *room {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Options{TextScale: scale}))
	r := &room{t: t, now: time.Date(2026, 11, 23, 18, 0, 0, 0, time.UTC), marks: settings.MarkFirst}
	d := desk.New(desk.Params{
		Report: report.Parse([]byte(markdown)), State: journal.Fold(nil), Writer: r, Now: func() time.Time { return r.now },
		Scheduler: study.NewScheduler(time.UTC), Limits: study.DefaultLimits(),
	})
	r.Screen = New(d, r, Options{After: r.after, TermMarks: func() settings.TermMarks { return r.marks }})
	d.Subscribe(func(desk.Changes) { r.Refresh() })
	r.window = test.NewTempWindow(t, r.Content())
	r.window.SetPadded(false)
	r.window.Resize(fyne.NewSize(width, height))
	return r
}

func (r *room) after(d time.Duration, run func()) func() {
	n := len(r.timers)
	r.timers = append(r.timers, timer{at: r.now.Add(d), run: run})
	return func() { r.timers[n].off = true }
}

// wait lets time pass, with all that is due in it.
func (r *room) wait(d time.Duration) {
	r.now = r.now.Add(d)
	for i := 0; i < len(r.timers); i++ {
		if t := &r.timers[i]; !t.off && !t.at.After(r.now) {
			t.off = true
			t.run()
		}
	}
}

func (r *room) Append(e journal.Entry) journal.Entry {
	r.n++
	e.Ref = journal.Ref{Device: "laptop", File: "today", N: r.n}
	return e
}

func (r *room) Go(to route.Route) {
	r.routes = append(r.routes, to)
	if to.Screen == route.Read {
		r.Show(to)
	}
}

func (r *room) Back()                          {}
func (r *room) Canvas() fyne.Canvas            { return r.window.Canvas() }
func (r *room) Toast(text, _ string, _ func()) { r.toasts = append(r.toasts, text) }
func (r *room) OpenLink(url string)            { r.links = append(r.links, url) }
func (r *room) Copy(string, string)            {}
func (r *room) Save(string, []byte)            {}
func (r *room) Print(string, []byte)           {}
func (r *room) shows(words string) bool        { return kittest.Shows(r.window.Content(), words) }
func (r *room) section(id string)              { r.Show(route.At(route.Read, "section/"+id)) }
func (r *room) press(names ...fyne.KeyName)    { r.pressWith(0, names...) }
func (r *room) want(words ...string)           { r.t.Helper(); r.check(true, words) }
func (r *room) miss(words ...string)           { r.t.Helper(); r.check(false, words) }
func (r *room) pointAt(words string) {
	r.prose.MouseMoved(&desktop.MouseEvent{PointEvent: r.pointOn(words)})
}
func (r *room) tapOn(words string) { e := r.pointOn(words); r.prose.Tapped(&e) }
func (r *room) at() string         { return r.Place().Item }
func (r *room) pressWith(m fyne.KeyModifier, names ...fyne.KeyName) {
	r.t.Helper()
	for _, name := range names {
		if !r.Key(&fyne.KeyEvent{Name: name}, m) {
			r.t.Errorf("the key %s is not taken", name)
		}
	}
}

func (r *room) check(want bool, words []string) {
	r.t.Helper()
	for _, w := range words {
		if r.shows(w) != want {
			r.t.Errorf("shown: %v, want %v: %q in\n%q", !want, want, w, kittest.Texts(r.window.Content()))
		}
	}
}

// pointOn is the middle of the first place where words stand in the section.
func (r *room) pointOn(words string) fyne.PointEvent {
	r.t.Helper()
	hits := inSection(r.page(), words)
	if len(hits) == 0 {
		r.t.Fatalf("%q is not in the section", words)
	}
	at, _ := lineOf(r.prose, hits[0])
	return fyne.PointEvent{Position: fyne.NewPos(at.X+at.Width/2, at.Y+at.Height/2)}
}

// block is the index of the first block that holds words.
func (r *room) block(words string) int {
	r.t.Helper()
	for _, p := range r.sections {
		if hits := inSection(p, words); len(hits) > 0 && p.inReport() {
			return hits[0].Block
		}
	}
	r.t.Fatalf("%q is in no section", words)
	return 0
}
