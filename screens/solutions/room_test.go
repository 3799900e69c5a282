package solutions

import (
	"os"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/app/desk"
	"placard/app/journal"
	"placard/app/study"
	"placard/content/report"
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

// list shows the screen with the solutions.
func (r *room) list() *Screen {
	s := New(r.desk, r)
	r.show(s)
	return s
}

// paper shows the committee sheet.
func (r *room) paper() *Sheet {
	s := NewSheet(r.desk, r)
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

func bundled(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../content/reports/human-trafficking/report.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
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
	if to.Screen == route.Solutions && r.screen != nil {
		r.screen.Show(to)
	}
}
