package parties

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
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

// room is a window with a screen in it, and a host that does what the shell
// does.
type room struct {
	t       *testing.T
	desk    *desk.Desk
	window  fyne.Window
	screen  route.Screen
	entries int

	at      route.Route
	copied  string
	what    string
	saved   map[string]string
	printed string
}

func (r *room) Append(e journal.Entry) journal.Entry {
	r.entries++
	e.Ref = journal.Ref{Device: "laptop", File: "today", N: r.entries}
	return e
}

func enter(t *testing.T, source string, size fyne.Size) *room {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Options{Variant: look.Light}))
	r := &room{t: t, saved: map[string]string{}, window: test.NewTempWindow(t, nil)}
	now := time.Date(2026, 11, 23, 18, 0, 0, 0, time.UTC)
	r.desk = desk.New(desk.Params{
		Report: report.Parse([]byte(source)), State: journal.Fold(nil), Writer: r,
		Now:       func() time.Time { now = now.Add(time.Second); return now },
		Scheduler: study.NewScheduler(time.UTC), Limits: study.DefaultLimits(),
	})
	r.desk.Subscribe(func(desk.Changes) {
		if r.screen != nil {
			r.screen.Refresh()
		}
	})
	r.window.SetPadded(false)
	r.window.Resize(size)
	return r
}

// list shows the screen.
func (r *room) list() *Screen {
	s := New(r.desk, r)
	r.show(s)
	return s
}

func (r *room) show(s route.Screen) {
	size := r.window.Canvas().Size()
	r.screen = s
	r.window.SetContent(s.Content())
	r.window.Resize(size)
	s.Show(route.Route{})
	keys, runes := s.(route.KeyHandler), s.(route.RuneHandler)
	r.window.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { keys.Key(ev, 0) })
	r.window.Canvas().SetOnTypedRune(func(c rune) { runes.Rune(c) })
}

// press sends keys as the window does: to whatever has the focus, otherwise to
// the screen. Names of one letter are typed.
func (r *room) press(keys ...string) {
	c := r.window.Canvas()
	for _, k := range keys {
		if k == "space" {
			k = " "
		}
		if field, ok := c.Focused().(desktop.Keyable); ok {
			field.KeyDown(&fyne.KeyEvent{Name: fyne.KeyName(k)})
		}
		switch focused := c.Focused(); {
		case len(k) == 1 && focused != nil:
			focused.TypedRune(rune(k[0]))
		case len(k) == 1:
			c.OnTypedRune()(rune(k[0]))
		case focused != nil:
			focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(k)})
		default:
			c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyName(k)})
		}
	}
}

func (r *room) sees(words ...string) {
	r.t.Helper()
	for _, w := range words {
		if !kittest.Shows(r.window.Canvas().Content(), w) {
			r.t.Errorf("%q is not seen in %q", w, kittest.Texts(r.window.Canvas().Content()))
		}
	}
}

func (r *room) misses(words ...string) {
	r.t.Helper()
	for _, w := range words {
		if kittest.Shows(r.window.Canvas().Content(), w) {
			r.t.Errorf("%q is seen", w)
		}
	}
}

// tap taps the first thing that can be pressed and shows the words.
func (r *room) tap(words string) {
	r.t.Helper()
	shows := func(o fyne.CanvasObject) bool { return kittest.Shows(o, words) }
	top := r.window.Canvas().Content()
	if over := r.window.Canvas().Overlays().Top(); over != nil {
		top = over
	}
	var found fyne.Tappable
	if o, ok := kittest.Find(top, func(o *kit.Row) bool { return shows(o) }); ok {
		found = o
	}
	if o, ok := kittest.Find(top, func(o *kit.Chip) bool { return shows(o) }); ok {
		found = o
	}
	if o, ok := kittest.Find(top, func(o *kit.Button) bool { return shows(o) }); ok {
		found = o
	}
	if found == nil {
		r.t.Fatalf("nothing to press says %q in %q", words, kittest.Texts(top))
	}
	r.window.Canvas().Unfocus()
	test.Tap(found)
}

// inside fails for words that reach over an edge of the window.
func (r *room) inside() {
	r.t.Helper()
	width := r.window.Canvas().Size().Width
	kittest.Find(r.window.Canvas().Content(), func(o *canvas.Text) bool {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		if at.X < 0 || at.X+o.Size().Width > width+1 {
			r.t.Errorf("%q reaches from %v to %v of %v", o.Text, at.X, at.X+o.Size().Width, width)
		}
		return false
	})
}

// What follows makes the room a host.

func (r *room) Go(to route.Route)              { r.at = to; r.follow(to) }
func (r *room) Back()                          {}
func (r *room) Canvas() fyne.Canvas            { return r.window.Canvas() }
func (r *room) Toast(string, string, func())   {}
func (r *room) OpenLink(string)                {}
func (r *room) Copy(text, what string)         { r.copied, r.what = text, what }
func (r *room) Save(name string, data []byte)  { r.saved[name] = string(data) }
func (r *room) Print(name string, html []byte) { r.printed = string(html) }
func (r *room) follow(to route.Route) {
	if to.Screen == route.Parties && r.screen != nil {
		r.screen.Show(to)
	}
}
