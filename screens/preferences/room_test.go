package preferences

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/app/settings"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
)

// window is the screen in a window of a program that keeps the settings.
type window struct {
	*Screen
	fyne.Window
	t       *testing.T
	app     fyne.App
	now     settings.Settings
	shown   []string
	fails   bool
	copied  string
	toasted string
}

var _ route.Host = (*window)(nil)

func (w *window) Go(route.Route)                 {}
func (w *window) Back()                          {}
func (w *window) Toast(text, _ string, _ func()) { w.toasted = text }
func (w *window) OpenLink(string)                {}
func (w *window) Copy(text, _ string)            { w.copied = text }
func (w *window) Save(string, []byte)            {}
func (w *window) Print(string, []byte)           {}
func (w *window) Content() fyne.CanvasObject     { return w.Screen.Content() }
func (w *window) Show()                          { w.Window.Show() }
func (w *window) Hide()                          { w.Window.Hide() }

func (w *window) change(alter func(*settings.Settings)) {
	alter(&w.now)
	w.now = w.now.Bounded()
	w.paint()
}

// paint sets the theme as the program does.
func (w *window) paint() {
	variant := map[settings.Theme]look.Variant{settings.Light: look.Light, settings.Dark: look.Dark}[w.now.Theme]
	w.app.Settings().SetTheme(look.New(look.Options{Variant: variant, TextScale: float32(w.now.TextScale)}))
}

func (w *window) showFolder(path string) error {
	w.shown = append(w.shown, path)
	if w.fails {
		return errors.New("no file manager")
	}
	return nil
}

func open(t *testing.T, now settings.Settings) *window {
	t.Helper()
	w := &window{t: t, app: test.NewTempApp(t), now: now}
	w.paint()
	w.Window = w.app.NewWindow("")
	t.Cleanup(w.Window.Close)
	w.Screen = New(Params{
		Settings: func() settings.Settings { return w.now }, Change: w.change,
		Progress: func() string { return "/home/amina/Documents/Placard/progress" }, ShowFolder: w.showFolder,
		Device: "linux-3f9a1c", Version: "0.1.0",
	}, w)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1150, 712))
	w.SetContent(w.Content())
	return w
}

func (w *window) shows(words string) bool { return kittest.Shows(w.Content(), words) }

func tapOn[T interface {
	fyne.CanvasObject
	fyne.Tappable
}](w *window, what string, passes func(T) bool) {
	w.t.Helper()
	o, ok := kittest.Find(w.Content(), passes)
	if !ok {
		w.t.Fatalf("no %s on the screen", what)
	}
	test.Tap(o)
}

func (w *window) chip(text string) {
	w.t.Helper()
	tapOn(w, text, func(c *kit.Chip) bool { return c.Text == text })
}

func (w *window) option(text string) {
	w.t.Helper()
	tapOn(w, text, func(o *kit.Toggle) bool { return o.Text == text })
}

func (w *window) step(name string) {
	w.t.Helper()
	tapOn(w, name, func(b *kit.IconButton) bool { return b.Name == name })
}
