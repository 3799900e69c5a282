package sources

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
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
)

// room is the screen in a window, with a host that notes what it is asked.
type room struct {
	*Screen
	t       *testing.T
	w       fyne.Window
	d       *desk.Desk
	entries []journal.Entry
	now     time.Time

	went    route.Route
	opened  string // address
	copied  string
	what    string // was copied
	toast   string
	undo    func()
	printed string
}

func (r *room) Append(e journal.Entry) journal.Entry {
	e.Ref = journal.Ref{Device: "laptop", File: "today", N: len(r.entries) + 1}
	r.entries = append(r.entries, e)
	return e
}

func (r *room) Go(to route.Route)                    { r.went = to }
func (r *room) Back()                                {}
func (r *room) Canvas() fyne.Canvas                  { return r.w.Canvas() }
func (r *room) Toast(text, action string, do func()) { r.toast, r.undo = text, do }
func (r *room) OpenLink(url string)                  { r.opened = url }
func (r *room) Copy(text, what string)               { r.copied, r.what = text, what }
func (r *room) Save(string, []byte)                  {}
func (r *room) Print(_ string, html []byte)          { r.printed = string(html) }

func bundled(t *testing.T) []byte {
	t.Helper()
	src, err := os.ReadFile("../../content/reports/human-trafficking/report.md")
	if err != nil {
		t.Fatal(err)
	}
	return src
}

// enter opens the screen on a report at a window's size.
func enter(t *testing.T, markdown string, size fyne.Size, o look.Options) *room {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(o))
	r := &room{t: t, now: time.Date(2026, 11, 23, 18, 0, 0, 0, time.UTC)}
	r.w = test.NewTempWindow(t, nil)
	r.w.SetPadded(false)
	r.d = desk.New(desk.Params{
		Report: report.Parse([]byte(markdown)), State: journal.Fold(nil), Writer: r,
		Now:       func() time.Time { r.now = r.now.Add(time.Second); return r.now },
		Scheduler: study.NewScheduler(time.UTC), Limits: study.DefaultLimits(),
	})
	r.Screen = New(r.d, r)
	r.d.Subscribe(func(desk.Changes) { r.Refresh() })
	r.w.SetContent(r.Content())
	r.w.Resize(size)
	return r
}

func wide() fyne.Size { return fyne.NewSize(1150, 712) }

func (r *room) keys(names ...fyne.KeyName) {
	for _, n := range names {
		r.Key(&fyne.KeyEvent{Name: n}, 0)
	}
}

func (r *room) see(words string) {
	r.t.Helper()
	if !kittest.Shows(r.Content(), words) {
		r.t.Errorf("%q is not to be seen among %q", words, kittest.Texts(r.Content()))
	}
}

func (r *room) notSee(words string) {
	r.t.Helper()
	if kittest.Shows(r.Content(), words) {
		r.t.Errorf("%q is to be seen", words)
	}
}

// press taps the button with a text, in the dialog or menu if one is open.
func (r *room) press(text string) {
	r.t.Helper()
	b, ok := kittest.Find(r.top(), func(b *kit.Button) bool { return b.Text == text })
	if !ok {
		r.t.Fatalf("there is no button %q", text)
	}
	test.Tap(b)
}

func (r *room) top() fyne.CanvasObject {
	if o := r.w.Canvas().Overlays().Top(); o != nil {
		return o
	}
	return r.Content()
}

// write writes into the field with a placeholder.
func (r *room) write(placeholder, text string) {
	r.t.Helper()
	e, ok := kittest.Find(r.top(), func(e *kit.Entry) bool { return e.PlaceHolder == placeholder })
	if !ok {
		r.t.Fatalf("there is no field %q", placeholder)
	}
	e.SetText(text)
}
