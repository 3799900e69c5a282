package screens

import (
	"testing"
	"time"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"placard/app/places"
	"placard/app/settings"
	"placard/screens/look"
)

// TestADesktopThatDoesNotSayIsLight starts where the toolkit takes the desktop for
// dark, because it says nothing or because it is so.
func TestADesktopThatDoesNotSayIsLight(t *testing.T) {
	for name, c := range map[string]struct {
		silent bool
		chosen settings.Theme
		want   look.Variant
	}{
		"it says nothing":         {true, settings.System, look.Light},
		"it says that it is dark": {false, settings.System, look.Dark},
		"dark was chosen":         {true, settings.Dark, look.Dark},
		"light was chosen":        {false, settings.Light, look.Light},
	} {
		app := test.NewTempApp(t)
		atOnce := func(f func()) { f() }
		p := Build(app, app.NewWindow(""), Deps{
			Places: places.In(t.TempDir()), Now: time.Now, Go: atOnce, Do: atOnce, After: never,
			Retry:  func(time.Duration, func()) func() bool { return func() bool { return true } },
			Silent: func() bool { return c.silent },
		})
		p.Begin()
		p.Change(func(s *settings.Settings) { s.Theme = c.chosen })
		got := app.Settings().Theme().Color(look.Paper, theme.VariantDark)
		if want := look.New(look.Options{Variant: c.want}).Color(look.Paper, theme.VariantDark); got != want {
			t.Errorf("%s: paper is %v, want %v", name, got, want)
		}
		p.end()
	}
}
