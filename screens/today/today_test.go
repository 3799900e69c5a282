package today

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/app/desk"
	"placard/app/study"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
)

func TestContinueIsAlwaysTheBestNextThing(t *testing.T) {
	overview := func(d *desk.Desk) string {
		for _, s := range d.Sections() {
			if s.Title == "Causes" {
				return s.ID
			}
		}
		return ""
	}
	stopped := func(d *desk.Desk) {
		d.MarkRead(d.Sections()[0].ID, true)
		d.SetPlace(desk.Place{Section: overview(d)})
	}
	for name, c := range map[string]struct {
		before []func(*desk.Desk)
		says   []string
		button string
		to     func(*desk.Desk) route.Route
	}{
		"nothing read yet": {
			says: []string{"Start reading", "Introduction", "About 2 minutes"}, button: "Start",
			to: func(d *desk.Desk) route.Route { return route.At(route.Read, d.Sections()[0].ID) },
		},
		"stopped in the middle": {
			before: []func(*desk.Desk){stopped},
			says:   []string{"Go on where you stopped", "Causes", "General Overview · about 3 minutes left in this section"}, button: "Continue",
			to: func(*desk.Desk) route.Route { return route.To(route.Read) },
		},
		"read, cards waiting": {
			before: []func(*desk.Desk){done},
			says:   []string{"Practise today’s cards", "3 cards", "All sections are read · about 2 minutes", "3 new."}, button: "Practise",
			to: func(*desk.Desk) route.Route { return route.To(route.Session) },
		},
		"solutions to argue": {
			before: []func(*desk.Desk){done, learned, func(d *desk.Desk) { d.Tick(d.AllSolutions()[0].ID, true) }},
			says:   []string{"Work through the solutions", "Meters at every inlet", "You can argue 1 of 2 solutions"}, button: "Continue",
			to: func(d *desk.Desk) route.Route { return route.At(route.Solutions, d.AllSolutions()[1].ID) },
		},
		"nothing bookmarked": {
			before: []func(*desk.Desk){done, learned, argued},
			says:   []string{"Choose what you take to committee", "You can argue both. None is bookmarked yet."}, button: "Choose",
			to: func(*desk.Desk) route.Route { return route.To(route.Solutions) },
		},
		"everything done": {
			before: []func(*desk.Desk){done, learned, argued, chosen},
			says:   []string{"Nothing is left for today", "The next cards come", "1 solution on your committee sheet"}, button: "Committee sheet",
			to: func(*desk.Desk) route.Route { return route.To(route.Sheet) },
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := enter(t, lakes(), Options{Asked: true}, c.before...)
			for _, words := range c.says {
				if !r.shows(words) {
					t.Errorf("%q is missing from %q", words, kittest.Texts(r.Content()))
				}
			}
			r.tap(c.button)
			r.press(fyne.KeyReturn)
			r.press(fyne.KeyC)
			if want := c.to(r.d); len(r.Went) != 3 || r.Went[0] != want || r.Went[1] != want || r.Went[2] != want {
				t.Errorf("the button, Enter and C went to %v, want %v", r.Went, want)
			}
		})
	}
}

func TestOneFilledButtonAtMost(t *testing.T) {
	for name, before := range map[string][]func(*desk.Desk){
		"first": nil, "practise": {done}, "argue": {done, learned}, "rest": {done, learned, argued, chosen},
	} {
		r := enter(t, lakes(), Options{}, before...)
		filled := 0
		kittest.Find(r.Content(), func(b *kit.Button) bool {
			if b.Weight == kit.Filled {
				filled++
			}
			return false
		})
		if filled > 1 {
			t.Errorf("%s: %d filled buttons", name, filled)
		}
	}
}

func TestTodaysTerms(t *testing.T) {
	r := enter(t, lakes(), Options{Asked: true})
	if !r.shows("3 cards, about 2 minutes.") {
		t.Errorf("today's cards are missing from %q", kittest.Texts(r.Content()))
	}
	r.tap("Practise")
	r.press(fyne.KeyP)
	if len(r.Went) != 2 || r.Went[0] != route.To(route.Session) || r.Went[1] != r.Went[0] {
		t.Errorf("practising went to %v", r.Went)
	}

	learned(r.d)
	r.Went = nil
	if !r.shows("Nothing is due now. The next cards come tomorrow.") {
		t.Errorf("when the next cards come is missing from %q", kittest.Texts(r.Content()))
	}
	r.press(fyne.KeyP)
	if len(r.Went) != 0 {
		t.Error("P began a session without cards")
	}
	r.tap("All terms ›")
	if len(r.Went) != 1 || r.Went[0] != route.To(route.Terms) {
		t.Errorf("All terms went to %v", r.Went)
	}
}

func TestTrickyCardsAreNamed(t *testing.T) {
	forget := func(d *desk.Desk) {
		for _, c := range d.Deck().Queue(d.Now())[:2] {
			m := study.NewMemory(c.ID)
			m.Phase, m.Lapses, m.Reps = study.PhaseRelearning, 8, 20
			m.Due, m.LastDay = d.Now(), d.Deck().Scheduler.Day(d.Now())
			d.Deck().Memories[c.ID] = m
		}
	}
	r := enter(t, lakes(), Options{Asked: true}, forget)
	if !r.shows("Two of them are tricky.") {
		t.Errorf("tricky cards are not named in %q", kittest.Texts(r.Content()))
	}
}

func TestReadinessLooksAheadToTheDay(t *testing.T) {
	r := enter(t, lakes(), Options{Asked: true})
	if !r.shows("You know 0 of 3 terms.") || r.shows("Ready for the day?") {
		t.Errorf("without a day: %q", kittest.Texts(r.Content()))
	}
	_ = r.d.SetConferenceDay("2026-12-05")
	if !r.shows("Ready for the day?") || !r.shows("With today’s cards you would remember 2 of 3 terms on 5 December.") {
		t.Errorf("with a day: %q", kittest.Texts(r.Content()))
	}
	_ = r.d.SetConferenceDay("2026-11-20")
	if !r.shows("Today you would remember 0 of 3 terms.") {
		t.Errorf("after the day: %q", kittest.Texts(r.Content()))
	}
}

func TestWhatAReportDoesNotHaveIsLeftOut(t *testing.T) {
	plain := report.Parse([]byte("# A short note\n\n# Background\n\nOne paragraph of text.\n"))
	r := enter(t, plain, Options{Asked: true})
	for _, words := range []string{"Terms for today", "What you know", "bookmarked", "0 of 1"} {
		if r.shows(words) {
			t.Errorf("%q stands on a report without it: %q", words, kittest.Texts(r.Content()))
		}
	}
	if !r.shows("Start reading") || !r.shows("A short note") {
		t.Errorf("the page is %q", kittest.Texts(r.Content()))
	}
}

func TestBookmarksAndSectionsRead(t *testing.T) {
	r := enter(t, lakes(), Options{Asked: true})
	if !r.shows("No solutions bookmarked for the committee yet") || !r.shows("0 of 4 sections read") {
		t.Errorf("at first: %q", kittest.Texts(r.Content()))
	}
	r.tap("Solutions ›")
	chosen(r.d)
	r.d.MarkRead(r.d.Sections()[0].ID, true)
	if !r.shows("1 solution bookmarked for the committee") || !r.shows("1 of 4 sections read") {
		t.Errorf("then: %q", kittest.Texts(r.Content()))
	}
	r.tap("My committee sheet ›")
	if len(r.Went) != 2 || r.Went[0] != route.To(route.Solutions) || r.Went[1] != route.To(route.Sheet) {
		t.Errorf("went to %v", r.Went)
	}
}

func TestNoTextIsWiderThanItsPlace(t *testing.T) {
	for _, width := range []float32{644, 804, 1150, 1704} {
		for _, scale := range []float32{1, 1.5, 2} {
			r := enter(t, lakes(), Options{}, func(d *desk.Desk) {
				_ = d.SetConferenceDay("2026-12-05")
				d.SetCountry("Saint Vincent and the Grenadines")
				done(d)
			})
			fyne.CurrentApp().Settings().SetTheme(look.New(look.Options{TextScale: scale}))
			r.Window.Resize(fyne.NewSize(width, 504))
			kittest.Find(r.Content(), func(text *kit.Text) bool {
				at := fyne.CurrentApp().Driver().AbsolutePositionForObject(text)
				if at.X < 0 || at.X+text.Size().Width > width || text.Cut() || text.Size().Height < text.HeightFor(text.Size().Width) {
					t.Errorf("at %v wide and scale %v %q lies at %v, %v", width, scale, text.Content, at, text.Size())
				}
				return false
			})
		}
	}
}

func TestNothingCheers(t *testing.T) {
	for _, before := range [][]func(*desk.Desk){nil, {done}, {done, learned}, {done, learned, argued, chosen}} {
		r := enter(t, lakes(), Options{Asked: true}, before...)
		if text := strings.Join(kittest.Texts(r.Content()), " "); strings.ContainsAny(text, "!🎉") {
			t.Errorf("the page cheers: %q", text)
		}
	}
}

func (r room) press(key fyne.KeyName) {
	r.Canvas().Unfocus()
	r.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: key})
}

func write(e *kit.Entry, text string) {
	e.SetText("")
	test.Type(e, text)
}

func TestTheStatisticsAreAKeyAndALinkAway(t *testing.T) {
	r := enter(t, lakes(), Options{Asked: true})
	r.tap("Statistics ›")
	r.Press("s")
	if want := route.To(route.Stats); len(r.Went) != 2 || r.Went[0] != want || r.Went[1] != want {
		t.Errorf("went to %v", r.Went)
	}
}
