package country

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/screens/kit"
	"placard/screens/kit/kittest"
)

func TestTheBeginningOfANameIsEnoughWhereOneFits(t *testing.T) {
	for typed, want := range map[string]struct{ name, says string }{
		"":       {"", "Later."},
		"k":      {"k", "Kenya, Kiribati"},
		"ma":     {"ma", "Mali"},
		"mal":    {"Mali", "Mali"},
		" KEN ":  {"Kenya", "Kenya"},
		"kenya":  {"Kenya", "Kenya"},
		"NATO":   {"NATO", "Later."},
		"Kenyas": {"Kenyas", "Later."},
	} {
		ask(t, "") // for the theme
		f := NewField("", "Later.", suggest)
		f.Content.Resize(fyne.NewSize(300, 100))
		f.Entry.SetText(typed)
		if f.Name() != want.name || !kittest.Shows(f.Content, want.says) {
			t.Errorf("%q is %q and says %q, want %q and %q", typed, f.Name(), kittest.Texts(f.Content), want.name, want.says)
		}
	}
}

func TestALikelyCountryStandsInTheFieldAndIsNotThereYet(t *testing.T) {
	a := ask(t, "")
	a.types("Escape")
	Ask(a.c, Asked{Likely: "Mali", Suggest: suggest, OnName: func(name string) { a.name, a.told = name, true }})
	if kittest.Shows(a.c.Overlays().Top(), "Remove the country") {
		t.Error("what is only likely can be removed")
	}
	a.types("Return")
	if a.name != "Mali" {
		t.Errorf("named %q", a.name)
	}
}

func TestACountryThatIsThereCanBeRemovedByAButton(t *testing.T) {
	a := ask(t, "")
	if kittest.Shows(a.c.Overlays().Top(), "Remove the country") {
		t.Error("what is not there can be removed")
	}
	a = ask(t, "Kenya")
	remove, _ := kittest.Find(a.c.Overlays().Top(), func(b *kit.Button) bool { return b.Text == "Remove the country" })
	test.Tap(remove)
	if !a.told || a.name != "" || a.open() {
		t.Errorf("told %v, named %q, open %v", a.told, a.name, a.open())
	}
}
