package reader

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placard/app/search"
	"placard/app/settings"
	"placard/content/report"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
	"placard/screens/screentest"
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

// room is the screen in a window, with timers of our own.
type room struct {
	*screentest.Room
	*Screen
	timers []timer
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
	r := &room{Room: screentest.Enter(t, markdown, fyne.NewSize(width, height), look.Options{TextScale: scale}), marks: settings.MarkFirst}
	r.Tick = 0 // wait lets time pass
	r.make()
	r.Remake = func() {
		place := r.Place()
		r.Hide()
		r.Canvas().Unfocus()
		r.make()
		r.Show(place)
	}
	return r
}

func (r *room) make() {
	r.Screen = New(r.Desk, r, Options{After: r.after, TermMarks: func() settings.TermMarks { return r.marks }})
	r.Put(route.Read, r.Screen)
}

func (r *room) after(d time.Duration, run func()) func() {
	n := len(r.timers)
	r.timers = append(r.timers, timer{at: r.Now.Add(d), run: run})
	return func() { r.timers[n].off = true }
}

// wait lets time pass, with all that is due in it.
func (r *room) wait(d time.Duration) {
	r.Now = r.Now.Add(d)
	for i := 0; i < len(r.timers); i++ {
		if t := &r.timers[i]; !t.off && !t.at.After(r.Now) {
			t.off = true
			t.run()
		}
	}
}

func (r *room) shows(words string) bool     { return kittest.Shows(r.Window.Content(), words) }
func (r *room) section(id string)           { r.Show(route.At(route.Read, "section/"+id)) }
func (r *room) press(names ...fyne.KeyName) { r.pressWith(0, names...) }
func (r *room) want(words ...string)        { r.T.Helper(); r.check(true, words) }
func (r *room) miss(words ...string)        { r.T.Helper(); r.check(false, words) }
func (r *room) pointAt(words string) {
	r.prose.MouseMoved(&desktop.MouseEvent{PointEvent: r.pointOn(words)})
}
func (r *room) tapOn(words string) { e := r.pointOn(words); r.prose.Tapped(&e) }
func (r *room) at() string         { return r.Place().Item }
func (r *room) pressWith(m fyne.KeyModifier, names ...fyne.KeyName) {
	r.T.Helper()
	for _, name := range names {
		if !r.Key(&fyne.KeyEvent{Name: name}, m) {
			r.T.Errorf("the key %s is not taken", name)
		}
	}
}

func (r *room) check(want bool, words []string) {
	r.T.Helper()
	for _, w := range words {
		if r.shows(w) != want {
			r.T.Errorf("shown: %v, want %v: %q in\n%q", !want, want, w, kittest.Texts(r.Window.Content()))
		}
	}
}

// inSection finds words in a section.
func inSection(p section, words string) []report.Span {
	hits := search.Find(p.blocks, 0, len(p.blocks), words)
	for i := range hits {
		hits[i].Block += p.first
	}
	return hits
}

// pointOn is the middle of the first place where words stand in the section.
func (r *room) pointOn(words string) fyne.PointEvent {
	r.T.Helper()
	hits := inSection(r.page(), words)
	if len(hits) == 0 {
		r.T.Fatalf("%q is not in the section", words)
	}
	at, _ := lineOf(r.prose, hits[0])
	return fyne.PointEvent{Position: fyne.NewPos(at.X+at.Width/2, at.Y+at.Height/2)}
}

// block is the index of the first block that holds words.
func (r *room) block(words string) int {
	r.T.Helper()
	for _, p := range r.sections {
		if hits := inSection(p, words); len(hits) > 0 && p.inReport() {
			return hits[0].Block
		}
	}
	r.T.Fatalf("%q is in no section", words)
	return 0
}
