package today

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/app/desk"
	"placard/screens/kit/kittest"
)

func TestTheLineSaysHowFarTheConferenceIs(t *testing.T) {
	for iso, want := range map[string]string{
		"2026-12-05": "Conference in 12 days", "2026-11-24": "The conference is tomorrow",
		"2026-11-23": "The conference is today", "2026-11-22": "The conference was yesterday",
		"2026-11-20": "The conference was 3 days ago", "": "Set your conference day",
	} {
		r := enter(t, lakes(), Options{Asked: true}, func(d *desk.Desk) { _ = d.SetConferenceDay(iso) })
		if !r.shows(want) {
			t.Errorf("%q shows %q", iso, kittest.Texts(r.head.content))
		}
	}
}

func TestTheConferenceDayIsSetMendedAndRemoved(t *testing.T) {
	r := enter(t, lakes(), Options{Asked: true})
	test.Tap(r.head.day.button)
	field := r.Field("Day, month, year")
	write(field, "next week")
	test.Tap(r.Button("Save"))
	if !kittest.Shows(r.Top(), "Write it like 5 December 2026") || r.d.ConferenceDay() != "" {
		t.Errorf("what is no day gave %q, %q", r.d.ConferenceDay(), kittest.Texts(r.Top()))
	}
	write(field, "5 dec")
	if !kittest.Shows(r.Top(), "Saturday 5 December 2026") {
		t.Errorf("the dialog does not say how it reads the day: %q", kittest.Texts(r.Top()))
	}
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if r.d.ConferenceDay() != "2026-12-05" || r.Canvas().Overlays().Top() != nil || !r.shows("Conference in 12 days") {
		t.Errorf("the day is %q, the page says %q", r.d.ConferenceDay(), kittest.Texts(r.Content()))
	}

	test.Tap(r.head.day.button)
	if got := r.Field("Day, month, year").Text; got != "5 December 2026" {
		t.Errorf("the day stands in the field as %q", got)
	}
	test.Tap(r.Button("Remove the day"))
	if r.d.ConferenceDay() != "" || r.Canvas().Overlays().Top() != nil || !r.shows("Set your conference day") {
		t.Errorf("the day is still %q", r.d.ConferenceDay())
	}
}

func TestTheCountryIsSetAndRemoved(t *testing.T) {
	r := enter(t, lakes(), Options{Asked: true})
	test.Tap(r.head.country.button)
	write(r.Field("Country"), "Kenya")
	test.Tap(r.Button("Save"))
	if r.d.Country() != "Kenya" || !r.shows("your country: Kenya") {
		t.Errorf("the country is %q, the page says %q", r.d.Country(), kittest.Texts(r.Content()))
	}
	test.Tap(r.head.country.button)
	test.Tap(r.Button("Remove the country"))
	if r.d.Country() != "" || !r.shows("Say which country you represent") {
		t.Errorf("the country is still %q", r.d.Country())
	}
}

func TestTheFirstStartAsksOnce(t *testing.T) {
	asked := 0
	ask := Options{OnAsked: func() { asked++ }}

	r := enter(t, lakes(), ask)
	if !r.shows("When is your conference?") || r.shows("Set your conference day") {
		t.Errorf("the questions are not asked: %q", kittest.Texts(r.Content()))
	}
	write(r.Field("Day, month, year"), "the fifth")
	write(r.Field("Country"), "keny") // only one begins so
	r.tap("Save")
	if asked != 0 || !r.shows("Write it like 5 December 2026") {
		t.Errorf("what is no day was taken: %q", kittest.Texts(r.Content()))
	}
	if r.Canvas().Focused() != r.Field("Day, month, year") {
		t.Error("the cursor is not where something is to be mended")
	}
	write(r.Field("Day, month, year"), "5 December 2026")
	r.Field("Day, month, year").TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if asked != 1 || r.d.ConferenceDay() != "2026-12-05" || r.d.Country() != "Kenya" {
		t.Errorf("asked %d times, day %q, country %q", asked, r.d.ConferenceDay(), r.d.Country())
	}
	if r.shows("When is your conference?") || !r.shows("Conference in 12 days") {
		t.Errorf("after Save: %q", kittest.Texts(r.Content()))
	}

	r = enter(t, lakes(), ask)
	r.tap("Skip")
	if asked != 2 || r.shows("When is your conference?") || !r.shows("Set your conference day") {
		t.Errorf("after Skip: asked %d times, %q", asked, kittest.Texts(r.Content()))
	}
	r = enter(t, lakes(), ask)
	r.tap("Save")
	if asked != 3 || r.d.ConferenceDay() != "" || r.d.Country() != "" {
		t.Errorf("both left empty: asked %d times, day %q, country %q", asked, r.d.ConferenceDay(), r.d.Country())
	}
	if enter(t, lakes(), Options{Asked: true}).shows("When is your conference?") {
		t.Error("the questions are asked again")
	}
}
