// Package statistics is the page of what a student has done so far: when she
// studied, what comes back, what she remembered. It draws what app/statistics
// counts; every chart has its numbers in a table a key or a click away.
package statistics

import (
	"unicode"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/export"
	"placard/app/statistics"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// Options are what the page needs beside the desk.
type Options struct {
	// Later works in the background and then goes on in the window. Without it
	// all is done at once.
	Later func(work, then func())
}

// Screen is the page.
type Screen struct {
	d    *desk.Desk
	host route.Host
	o    Options

	page    *kit.Scroll
	column  *fyne.Container
	topic   *kit.Text
	summary *kit.Text
	tools   *fyne.Container
	all     *kit.Button
	parts   []*part
	empty   fyne.CanvasObject

	numbers   statistics.Numbers
	sections  []statistics.Section
	practised []statistics.Practised
	asked     int  // how many times it was counted: the last one is shown
	counted   bool // numbers are those of this desk
	handIn    export.HandIn
}

var (
	_ route.Screen      = (*Screen)(nil)
	_ route.KeyHandler  = (*Screen)(nil)
	_ route.RuneHandler = (*Screen)(nil)
	_ route.Helper      = (*Screen)(nil)
)

// columnWidth is that of the page's one column.
const columnWidth = 760

// atOnce is how many answers are counted before the page is drawn. More take
// longer than one frame or two: then the page comes first.
const atOnce = 3000

// New makes the screen.
func New(d *desk.Desk, host route.Host, o Options) *Screen {
	s := &Screen{d: d, host: host, o: o, topic: kit.Hint(""), summary: kit.Hint(""), handIn: firstHandIn()}
	s.all = kit.NewQuiet("Show all numbers", s.onAllNumbers)
	s.all.Height = look.ControlHeight
	s.tools = kit.Pad(16, 0, 0, 0, kit.Flow(10,
		kit.NewButton("Save a page to hand in…", s.onHandIn).With(look.IconFileText), s.all))
	s.empty = kit.NewEmpty("Once you have answered cards, this page shows when you studied, what you remember and what comes back.",
		"To the terms", func() { host.Go(route.To(route.Terms)) })
	s.makeParts()
	s.column = kit.VStack(0, kit.Heading("Statistics"), kit.Pad(4, 0, 0, 0, kit.VStack(2, s.topic, s.summary)), s.tools)
	for _, p := range s.parts {
		s.column.Add(p.content)
	}
	s.column.Add(s.empty)
	s.page = kit.NewScroll(kit.Page(12, 48, kit.Narrow(columnWidth, s.column)))
	s.Refresh()
	return s
}

// Content is the screen's object.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Show begins at the top. Another day has other numbers.
func (s *Screen) Show(route.Route) {
	if s.counted && s.numbers.Today != s.d.Deck().Scheduler.Day(s.d.Now()) {
		s.Refresh()
	}
	s.page.ToTop()
}

// Hide has nothing to save.
func (s *Screen) Hide() {}

// Refresh reads the desk and counts.
func (s *Screen) Refresh() {
	s.sections, s.practised = sectionsOf(s.d), practisedOf(s.d)
	record := statistics.RecordOf(s.d)
	s.asked++
	asked := s.asked
	var n statistics.Numbers
	count := func() { n = statistics.Of(record) }
	show := func() {
		if asked == s.asked {
			s.numbers, s.counted = n, true
			s.show()
		}
	}
	if s.o.Later == nil || record.Answers() <= atOnce {
		count()
		show()
		return
	}
	if !s.counted {
		s.waiting(record.Answers())
	}
	s.o.Later(count, show)
}

// waiting is what the page shows until the numbers are there.
func (s *Screen) waiting(answers int) {
	s.topic.Hidden, s.empty.(*fyne.Container).Hidden, s.tools.Hidden = true, true, true
	s.summary.Set("Counting " + statistics.Count(answers, "answer") + "…")
	for _, p := range s.parts {
		p.content.Hidden = true
	}
	s.fit()
}

// show puts the numbers on the page.
func (s *Screen) show() {
	s.topic.Set(topicOf(s.d))
	s.topic.Hidden = s.topic.Content == ""
	s.summary.Set(s.numbers.Summary())
	nothing := len(s.numbers.Days) == 0
	s.summary.Hidden, s.tools.Hidden = nothing, false
	s.empty.(*fyne.Container).Hidden = !nothing
	for _, p := range s.parts {
		p.show(s)
		p.content.Hidden = p.ofCards && nothing || !p.ofCards && !p.has()
	}
	s.sayAll()
	s.fit()
}

func (s *Screen) fit() {
	if o, ok := s.host.Canvas().Focused().(fyne.CanvasObject); ok && !o.Visible() {
		s.host.Canvas().Unfocus() // a chart that gave way to its numbers has no use for keys
	}
	s.column.Refresh()
	s.page.Fit()
}

// topicOf names what is counted, where a report has several topics.
func topicOf(d *desk.Desk) string {
	switch {
	case !d.Several():
		return ""
	case d.TopicID() == desk.AllTopics:
		return "All topics"
	}
	return d.TopicTitle(d.TopicID())
}

// sectionsOf are the sections that are shown, as they are read.
func sectionsOf(d *desk.Desk) []statistics.Section {
	var list []statistics.Section
	for _, s := range d.Sections() {
		if m := d.MinutesIn(s); m > 0 {
			list = append(list, statistics.Section{Title: s.Title, Minutes: m, Read: d.IsRead(s.ID)})
		}
	}
	return list
}

// practisedOf is what came of the other ways to practise, in all topics.
func practisedOf(d *desk.Desk) []statistics.Practised {
	var list []statistics.Sitting
	for _, p := range d.Practices() {
		list = append(list, statistics.Sitting{Mode: p.Mode, Cards: p.Cards, Right: p.Right, Seconds: p.Seconds})
	}
	return statistics.PracticeOf(list)
}

// onAllNumbers shows the numbers of all parts as tables, or the charts again.
func (s *Screen) onAllNumbers() {
	numbers := !s.allNumbers()
	for _, p := range s.parts {
		p.turn(numbers)
	}
	s.sayAll()
	s.fit()
}

// allNumbers reports whether every part that has numbers shows them.
func (s *Screen) allNumbers() bool {
	for _, p := range s.parts {
		if p.content.Visible() && p.has() && !p.numbers {
			return false
		}
	}
	return true
}

func (s *Screen) sayAll() {
	if s.allNumbers() {
		s.all.Set("Show all charts")
	} else {
		s.all.Set("Show all numbers")
	}
}

// Key scrolls; Esc goes back to Today.
func (s *Screen) Key(ev *fyne.KeyEvent, mod fyne.KeyModifier) bool {
	if mod != 0 {
		return false
	}
	if ev.Name == fyne.KeyEscape {
		s.host.Go(route.To(route.Today))
		return true
	}
	return s.page.Key(ev.Name)
}

// Rune shows numbers, and makes the page to hand in.
func (s *Screen) Rune(r rune) bool {
	if !s.counted {
		return false
	}
	switch unicode.ToLower(r) {
	case 'n':
		s.onAllNumbers()
	case 's':
		s.onHandIn()
	default:
		return false
	}
	return true
}

// Keys are for the help sheet.
func (s *Screen) Keys() []route.KeyHelp {
	return []route.KeyHelp{
		{Does: "Show all numbers, or the charts", Keys: []string{"N"}},
		{Does: "Walk over the days, once Tab has come there", Keys: []string{"←", "→", "↑", "↓"}},
		{Does: "Save a page to hand in", Keys: []string{"S"}},
		{Does: "Back to Today", Keys: []string{"Esc"}},
	}
}
