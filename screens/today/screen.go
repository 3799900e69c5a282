// Package today is the start page: what to do next, what is due, whether one
// will be ready. It reads the desk and leads to other screens; what it can
// change is the conference day and the country.
package today

import (
	"unicode"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/route"
)

// Options are what the page needs beside the desk.
type Options struct {
	// Asked says that the questions of the first start have been asked.
	Asked bool
	// OnAsked is called when they have been answered or skipped; may be nil.
	OnAsked func()
}

// Screen is the start page.
type Screen struct {
	d       *desk.Desk
	host    route.Host
	options Options

	page      *kit.Scroll
	content   *fyne.Container
	questions *questions // nil once they have been asked
	head      *head
	lead      *leadView
	practice  *practice
	ready     *ready
	parts     *fyne.Container // practice and ready
	foot      *foot
	news      *fyne.Container // a notice of a new edition, while it waits
}

var (
	_ route.Screen      = (*Screen)(nil)
	_ route.KeyHandler  = (*Screen)(nil)
	_ route.RuneHandler = (*Screen)(nil)
	_ route.Helper      = (*Screen)(nil)
)

// columnWidth is that of the page's one column.
const columnWidth = 760

// New makes the screen.
func New(d *desk.Desk, host route.Host, o Options) *Screen {
	s := &Screen{d: d, host: host, options: o}
	s.head = newHead(d, host)
	s.lead = newLeadView(s.onContinue)
	s.practice = newPractice(s.onPractise, func() { host.Go(route.To(route.Terms)) })
	s.ready = newReady(s.onPlan, func() { host.Go(route.At(route.Plan, route.LeftOut)) })
	s.parts = kit.Pad(40, 0, 0, 0, kit.NewHalves(s.practice.content, s.ready.content))
	s.foot = newFoot(host)
	s.news = kit.Layers()
	if s.asks() {
		s.questions = newQuestions(d, func(o fyne.Focusable) { host.Canvas().Focus(o) }, s.onAsked)
	}
	s.content = kit.VStack(0)
	s.page = kit.NewScroll(kit.Page(12, 32, kit.Narrow(columnWidth, s.content)))
	s.build()
	s.Refresh()
	return s
}

// asks reports whether there is something to ask on a first start.
func (s *Screen) asks() bool {
	return !s.options.Asked && (s.d.ConferenceDay() == "" || s.d.Country() == "")
}

// build puts the parts under each other: the questions, while they are asked,
// in place of the line over the title.
func (s *Screen) build() {
	var first fyne.CanvasObject = kit.Pad(6, 0, 0, 0, s.head.content)
	if s.questions != nil {
		first = kit.Pad(4, 0, 22, 0, s.questions.content)
	}
	s.content.Objects = []fyne.CanvasObject{
		first,
		kit.Heading(titleOf(s.d)),
		s.news,
		kit.Pad(32, 0, 0, 0, s.lead.content),
		s.parts,
		s.foot.content,
	}
}

// titleOf is what is being prepared: the topic that is shown, or the report.
func titleOf(d *desk.Desk) string {
	if t := d.TopicTitle(d.TopicID()); t != "" {
		return t
	}
	return d.Title()
}

// Content is the screen's object.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Show begins at the top.
func (s *Screen) Show(route.Route) { s.page.ToTop() }

// Hide has nothing to save.
func (s *Screen) Hide() {}

// Refresh reads the desk.
func (s *Screen) Refresh() {
	next := leadOf(s.d)
	s.head.refresh()
	s.lead.set(next)
	s.practice.set(workOf(s.d, next.step))
	s.ready.set(readyOf(s.d))
	asked := len(s.d.Deck().Cards) > 0
	s.parts.Hidden = !asked && s.d.CouldAsk() == "" && s.d.CountKind(study.OfTerm) == 0
	s.ready.content.(*fyne.Container).Hidden = !asked
	s.foot.refresh(s.d)
	s.refreshNews()
	s.content.Refresh()
	s.page.Fit()
}

// refreshNews says that a new edition was opened and what it changed, until that
// has been looked at or put off.
func (s *Screen) refreshNews() {
	s.news.Hidden = !s.d.NewsWait()
	if s.news.Hidden {
		s.news.Objects = nil
		return
	}
	if len(s.news.Objects) == 0 {
		s.news.Objects = []fyne.CanvasObject{kit.Pad(24, 0, 0, 0, kit.NewNotice(kit.Plain, "A new edition of this report", s.d.NewsSentence()+" Your progress goes on.",
			kit.NewButton("See what changed", s.onNews), kit.NewQuiet("Close", s.d.LookedAtNews)))}
	}
}

func (s *Screen) onNews() {
	if s.d.NewsWait() {
		s.host.Go(route.To(route.Edition))
	}
}

func (s *Screen) onContinue() {
	if next := leadOf(s.d); next.button != "" {
		s.host.Go(next.to)
	}
}

// onPractise begins today's cards, or others where there are none today.
func (s *Screen) onPractise() {
	switch {
	case s.d.Counts().Today() > 0:
		s.host.Go(route.To(route.Session))
	case moreCards(s.d) > 0:
		s.host.Go(route.At(route.Session, route.Anyway))
	}
}

func (s *Screen) onPlan() { s.host.Go(route.To(route.Plan)) }

// onAsked puts the line in the questions' place, for good.
func (s *Screen) onAsked() {
	s.questions = nil
	s.host.Canvas().Unfocus()
	s.build()
	s.Refresh()
	if s.options.OnAsked != nil {
		s.options.OnAsked()
	}
}

// Key goes on, practises, and scrolls in small windows.
func (s *Screen) Key(ev *fyne.KeyEvent, mod fyne.KeyModifier) bool {
	if mod != 0 {
		return false
	}
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyC:
		s.onContinue()
	case fyne.KeyP:
		s.onPractise()
	case fyne.KeyN:
		s.onNews()
	default:
		return s.page.Key(ev.Name)
	}
	return true
}

// Rune leads to the plan and to the statistics. As characters the keys are used
// up: as keys they would come to these pages too, where they mean something else.
func (s *Screen) Rune(r rune) bool {
	switch unicode.ToLower(r) {
	case 'l':
		s.onPlan()
	case 's':
		s.host.Go(route.To(route.Stats))
	default:
		return false
	}
	return true
}

// Keys are for the help sheet.
func (s *Screen) Keys() []route.KeyHelp {
	return []route.KeyHelp{
		{Does: "Do the next thing", Keys: []string{"Enter", "C"}},
		{Does: "Practise", Keys: []string{"P"}},
		{Does: "The plan for the conference day", Keys: []string{"L"}},
		{Does: "Statistics", Keys: []string{"S"}},
		{Does: "See what a new edition changed", Keys: []string{"N"}},
	}
}
