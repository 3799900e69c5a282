package timeline

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"placard/app/desk"
	"placard/app/journal"
	"placard/app/study"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/axis"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
)

// desktop is a host that remembers where it was sent.
type desktop struct {
	route.Host
	went []route.Route
}

func (d *desktop) Go(r route.Route) { d.went = append(d.went, r) }

// stage is the screen in a window without a display.
type stage struct {
	*Screen
	host *desktop
	t    *testing.T
}

var content = fyne.NewSize(1150, 712) // at a window of 1366×768

func enter(t *testing.T, r *report.Report, size fyne.Size, scale float32) stage {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Options{TextScale: scale}))
	d := desk.New(desk.Params{
		Report: r, State: journal.Fold(nil), Scheduler: study.NewScheduler(time.UTC), Limits: study.DefaultLimits(),
		Now: func() time.Time { return time.Date(2026, 11, 23, 18, 0, 0, 0, time.UTC) },
	})
	host := &desktop{}
	s := New(d, host)
	w := test.NewTempWindow(t, s.Content())
	w.SetPadded(false)
	w.Resize(size)
	return stage{s, host, t}
}

func (s stage) press(keys ...fyne.KeyName) {
	s.t.Helper()
	for _, k := range keys {
		if !s.Key(&fyne.KeyEvent{Name: k}, 0) {
			s.t.Fatalf("%s does nothing", k)
		}
	}
}

func (s stage) sees(words string) {
	s.t.Helper()
	if !kittest.Shows(s.Content(), words) {
		s.t.Errorf("%q is not seen: %s", words, strings.Join(kittest.Texts(s.Content()), " | "))
	}
}

func (s stage) misses(words string) {
	s.t.Helper()
	if kittest.Shows(s.Content(), words) {
		s.t.Errorf("%q is seen", words)
	}
}

func date(t *testing.T, text string) report.Date {
	t.Helper()
	if text == "" {
		return report.Date{}
	}
	d, _, ok := report.ParseDate(text)
	if !ok {
		t.Fatalf("%q is no date", text)
	}
	return d
}

// canals is a report with a timeline of four dated events and one without.
func canals(t *testing.T) *report.Report {
	t.Helper()
	r := &report.Report{ID: "canals", Topics: []report.Topic{{Title: "Canals"}}}
	add := func(when, title, body, note string) {
		line := len(r.Blocks) + 1
		r.Blocks = append(r.Blocks, report.Block{Kind: report.Heading, Line: line, Text: when + ": " + title},
			report.Block{Kind: report.Paragraph, Line: line + 1, Text: body})
		e := report.Event{ID: "event/" + strings.ToLower(strings.Fields(title)[0]), Line: line, Date: date(t, when), Title: title,
			Body: []report.Span{{Block: line, Start: 0, End: len(body)}}}
		if note != "" {
			e.Notes = []int{len(r.Blocks)}
			r.Blocks = append(r.Blocks, report.Block{Kind: report.Editor, Line: line + 2, Text: note})
		}
		r.Topics[0].Events = append(r.Topics[0].Events, e)
	}
	add("", "Rumours of a plan", "Nobody knows when.", "")
	add("17 November 1869", "Opening of the canal", "Ships pass for the first time.", "The source has the day wrong. It says 16 November, which was the day of the feast, and most later books repeat it without a word of doubt.")
	add("1914-1918", "War on the water", "Traffic is guarded.", "")
	add("1960s", "Widening works", "Larger ships come.", "")
	add("23 to 29 March 2021", "Blockage by a ship", "Nothing moves for six days.", "")
	return r
}

func TestTheEventsComeInOrderAndThoseWithoutDateLast(t *testing.T) {
	r := canals(t)
	r.Topics = append(r.Topics, report.Topic{Title: "Straits", Events: []report.Event{{ID: "b", Date: date(t, "1936"), Title: "Convention on the straits"}}})
	events, dated := collect(r.Topics)
	var got []string
	for _, e := range events {
		got = append(got, dateOf(e)+" "+e.topic)
	}
	want := "17 Nov 1869 Canals, 1914–1918 Canals, 1936 Straits, 1960s Canals, 23–29 Mar 2021 Canals, No date Canals"
	if strings.Join(got, ", ") != want || dated != 5 {
		t.Errorf("got %s with %d dated, want %s", strings.Join(got, ", "), dated, want)
	}
}

func TestWhatIsKnownOfADate(t *testing.T) {
	for text, want := range map[string]axis.Kind{
		"15 November 2000": axis.Point, "March 2022": axis.Point, "2010": axis.Point, "500 BCE": axis.Point,
		"21 to 25 March 2022": axis.Lasts, "1914-1918": axis.Lasts, "1979 - present": axis.Lasts,
		"1960s": axis.Vague, "19th century": axis.Vague, "c. 1850": axis.Vague, "spring 2011": axis.Vague,
	} {
		if got := kindOf(date(t, text)); got != want {
			t.Errorf("%s is of kind %d, want %d", text, got, want)
		}
	}
}

func TestKeysWalkAllEvents(t *testing.T) {
	s := enter(t, canals(t), content, 1)
	s.sees("17 November 1869 · 1 of 5")
	s.sees("Ships pass for the first time.")
	s.press(fyne.KeyLeft)
	s.sees("1 of 5")
	s.press(fyne.KeyRight, fyne.KeyDown)
	s.sees("3 of 5")
	s.sees("Larger ships come.")
	s.press(fyne.KeyUp)
	s.sees("1914 to 1918 · 2 of 5")
	s.press(fyne.KeyEnd)
	s.sees("No date · 5 of 5")
	s.sees("Nobody knows when.")
	s.press(fyne.KeyRight, fyne.KeyLeft)
	s.sees("23 to 29 March 2021 · 4 of 5")
	s.press(fyne.KeyHome)
	s.sees("1 of 5")
}

func TestKeysOfOthersAreLeftAlone(t *testing.T) {
	s := enter(t, canals(t), content, 1)
	if s.Key(&fyne.KeyEvent{Name: fyne.KeyRight}, fyne.KeyModifierAlt) {
		t.Error("Alt and → is the shell's")
	}
	if s.Key(&fyne.KeyEvent{Name: fyne.KeyF5}, 0) || s.Rune('x') {
		t.Error("a key that means nothing is used")
	}
}

func TestEnterShowsTheEventInTheReport(t *testing.T) {
	r := canals(t)
	r.Blocks[2].Text = "1869" // the second event's heading
	s := enter(t, r, content, 1)
	s.press(fyne.KeyReturn)
	r.Blocks[2].Kind = report.Paragraph
	s.press(fyne.KeyEnter)
	want := []route.Route{route.Passage(2, 0), route.Passage(3, 0)}
	if fmt.Sprint(s.host.went) != fmt.Sprint(want) {
		t.Errorf("went to %v, want the heading, then the text: %v", s.host.went, want)
	}
}

func TestTheEditorsNoteOpensInPlace(t *testing.T) {
	s := enter(t, canals(t), content, 1)
	s.sees("Editor’s note: The source has the day wrong.")
	s.misses("without a word of doubt")
	if !s.Rune('n') {
		t.Error("N does nothing")
	}
	s.sees("without a word of doubt")
	row, ok := kittest.Find(s.Content(), func(r *kit.Row) bool { return kittest.Shows(r, "Editor’s note") })
	if !ok {
		t.Fatal("the note cannot be pressed")
	}
	test.Tap(row)
	s.misses("without a word of doubt")
	s.press(fyne.KeyRight)
	if s.Rune('n') {
		t.Error("N opens a note that is not there")
	}
}

func TestListAndAxisByWidthAndByChoice(t *testing.T) {
	for _, c := range []struct {
		size       fyne.Size
		keys       string
		list, axis bool
	}{
		{fyne.NewSize(644, 504), "", true, false},
		{fyne.NewSize(644, 504), "l", false, true},
		{fyne.NewSize(1150, 712), "", false, true},
		{fyne.NewSize(1150, 712), "l", true, false},
		{fyne.NewSize(1150, 712), "ll", false, true},
		{fyne.NewSize(1704, 1100), "", true, true},
		{fyne.NewSize(1704, 1100), "l", true, false},
	} {
		s := enter(t, canals(t), c.size, 1)
		for _, r := range c.keys {
			s.Rune(r)
		}
		if s.list.Visible() != c.list || s.axis.Visible() != c.axis {
			t.Errorf("%v after %q: list %v, axis %v", c.size, c.keys, s.list.Visible(), s.axis.Visible())
		}
		s.press(fyne.KeyEnd)
		s.sees("Nobody knows when.")
	}
}

func TestTappingARowOrAFlagShowsTheEvent(t *testing.T) {
	s := enter(t, canals(t), fyne.NewSize(1704, 1100), 1)
	row, _ := kittest.Find(s.list, func(r *kit.Row) bool { return kittest.Shows(r, "Widening works") })
	test.Tap(row)
	s.sees("Larger ships come.")
	if s.axis.Selected() != 2 || s.list.Selected() != 2 {
		t.Errorf("axis selects %d, list %d", s.axis.Selected(), s.list.Selected())
	}
	s.axis.OnSelect(3)
	s.sees("Nothing moves for six days.")
	if s.list.Selected() != 3 {
		t.Errorf("the list selects %d", s.list.Selected())
	}
}

func TestZoomButtonsStopAtTheEnds(t *testing.T) {
	s := enter(t, canals(t), content, 1)
	if !s.out.Disabled() || !s.fit.Disabled() || s.in.Disabled() {
		t.Error("all is shown, so one can only zoom in")
	}
	test.Tap(s.in)
	if s.out.Disabled() || s.axis.Whole() {
		t.Error("zooming in shows as much as before")
	}
	test.Tap(s.fit)
	if !s.axis.Whole() {
		t.Error("not all is shown")
	}
	for range 60 {
		s.Rune('+')
	}
	if !s.in.Disabled() {
		t.Error("zooming in never ends")
	}
}

func TestOneComesBackToTheSameEvent(t *testing.T) {
	s := enter(t, canals(t), content, 1)
	s.Show(route.At(route.Timeline, "event/widening"))
	s.sees("Larger ships come.")
	s.Show(route.To(route.Timeline))
	if got := s.Place(); got != route.At(route.Timeline, "event/widening") {
		t.Errorf("the place is %v", got)
	}
	s.Show(route.At(route.Timeline, "event/of-another-edition"))
	s.sees("Larger ships come.")
}

func TestWithoutEventsOneIsSentToRead(t *testing.T) {
	s := enter(t, &report.Report{Topics: []report.Topic{{}}}, content, 1)
	s.sees("No timeline was found. If a section is one, say so at its heading.")
	button, ok := kittest.Find(s.Content(), func(*kit.Button) bool { return true })
	if !ok {
		t.Fatal("there is nothing to press")
	}
	test.Tap(button)
	if len(s.host.went) != 1 || s.host.went[0].Screen != route.Read {
		t.Errorf("went to %v", s.host.went)
	}
	s.Show(route.To(route.Timeline))
	s.Refresh()
	if s.Rune('+') || s.Key(&fyne.KeyEvent{Name: fyne.KeyRight}, 0) || s.Place() != route.To(route.Timeline) {
		t.Error("there is something to do")
	}
}

func TestNothingOverlaps(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 644, Height: 504}, {Width: 860, Height: 560}, {Width: 1150, Height: 712}, {Width: 1704, Height: 1140}} {
		for _, scale := range []float32{0.8, 1, 1.5, 2} {
			for _, keys := range []string{"", "l"} {
				s := enter(t, canals(t), size, scale)
				for _, r := range keys {
					s.Rune(r)
				}
				noOverlap(t, s, fmt.Sprintf("%v, text %v, keys %q", size, scale, keys))
			}
		}
	}
}

func noOverlap(t *testing.T, s stage, where string) {
	t.Helper()
	size := s.Content().Size()
	for i, a := range s.content.Objects {
		if !a.Visible() {
			continue
		}
		from, to := a.Position(), a.Position().Add(a.Size())
		if from.X < 0 || from.Y < 0 || to.X > size.Width+0.5 || to.Y > size.Height+0.5 {
			t.Errorf("%s: %T leaves the screen: %v to %v", where, a, from, to)
		}
		for _, b := range s.content.Objects[:i] {
			bf, bt := b.Position(), b.Position().Add(b.Size())
			if b.Visible() && from.X < bt.X && bf.X < to.X && from.Y < bt.Y-0.5 && bf.Y < to.Y-0.5 {
				t.Errorf("%s: %T and %T overlap", where, a, b)
			}
		}
	}
}

func TestTwoHundredEventsCanBeWalked(t *testing.T) {
	r := &report.Report{Topics: []report.Topic{{}}}
	for i := range 200 {
		r.Topics[0].Events = append(r.Topics[0].Events, report.Event{
			ID: fmt.Sprint(i), Title: fmt.Sprint("Event number ", i), Date: date(t, fmt.Sprint(1800+i)),
		})
	}
	s := enter(t, r, fyne.NewSize(1704, 1100), 1)
	for range 199 {
		s.press(fyne.KeyRight)
	}
	s.sees("1999 · 200 of 200")
	if n := len(test.WidgetRenderer(s.axis).Objects()); n > 400 {
		t.Errorf("the axis has %d objects", n)
	}
}

func TestAnEventKeepsItsItalics(t *testing.T) {
	s := enter(t, report.Parse([]byte("# Lakes\n\n## Timeline of Key Events\n\n### 5 May 2001: A law for rivers\n\nThe *Rivers Act* was adopted.\n")), content, 1)
	for _, o := range test.LaidOutObjects(s.detail.text) {
		if text, ok := o.(*canvas.Text); ok && strings.Contains(text.Text, "Rivers") {
			if text.FontSource != look.Font(look.SerifItalic) {
				t.Errorf("%q is not in italics", text.Text)
			}
			return
		}
	}
	t.Errorf("the event's text is not seen: %s", strings.Join(kittest.Texts(s.Content()), " | "))
}
