// Package reader is the Read screen: the report, one section at a time or on and
// on, with what its key terms mean beside the text, what was found in it, and what has
// been read of it.
//
// It knows sections and where one is in them. How text is set and scrolled is
// the business of kit/prose; what a student did is the desk's.
//
// Its parts: the order of what is read (sections.go, pages.go, corrections.go), what
// stands around a section's text (ends.go, turn.go), key terms (terms.go,
// card.go), what a section is (kinds.go, kindmenu.go), when it counts as read (watch.go),
// finding (find.go, findbar.go), selecting and marking (selecting.go, selectbar.go,
// marking.go, markcard.go), keys (keys.go) and where all of it lies (stage.go).
package reader

import (
	"time"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/search"
	"placard/app/settings"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/chart"
	"placard/screens/kit/prose"
	"placard/screens/look"
	"placard/screens/route"
)

// Options are what the screen asks of the program. All may be left out.
type Options struct {
	TermMarks func() settings.TermMarks // where terms are marked, asked at every Refresh; nil is their first mention
	After     kit.Timer                 // nil is the real one
	TextSize  func(step int)            // makes all text larger or smaller; nil where it cannot

	Continuous    func() bool   // the text goes on from section to section, asked at every Refresh; nil is one at a time
	SetContinuous func(on bool) // nil where it cannot be chosen
	OnSection     func()        // while scrolling one came into another section
}

// flashTime is how long a passage that was asked for stays marked.
const flashTime = 3 * time.Second

// Screen is the Read screen. It belongs to the toolkit's goroutine.
type Screen struct {
	desk    *desk.Desk
	host    route.Host
	options Options

	sections []section
	at       int // index of the section that is read, -1 before the first
	pages    []section
	pageOf   []int // the page of each section
	on       int   // index of the page that is shown, -1 before the first
	flowing  bool  // the text goes on from section to section
	marks    settings.TermMarks

	stage   *stage
	prose   *prose.Prose
	ends    *ends
	shown   *shown           // the mark whose card is shown, nil if none is
	symbols []search.Mention // documents, nil until they are asked for
	soon    func()           // calls off what the pointer has set going
	kinds   *kinds
	watch   *watch
	finder  *finder
	marking *marking
	flash   func() // calls off the end of a passage's mark; nil while none is marked

	moving bool // the screen itself scrolls
	guest  bool // a passage is looked up: reading did not stop here
}

var (
	_ route.Screen     = (*Screen)(nil)
	_ route.KeyHandler = (*Screen)(nil)
	_ route.Searchable = (*Screen)(nil)
	_ route.Stateful   = (*Screen)(nil)
	_ route.Helper     = (*Screen)(nil)
	_ route.KindSayer  = (*Screen)(nil)
	_ route.Selectable = (*Screen)(nil)
)

// New makes the screen of a desk. It shows nothing until Show is called.
func New(d *desk.Desk, host route.Host, o Options) *Screen {
	if o.After == nil {
		o.After = kit.After
	}
	if o.TermMarks == nil {
		o.TermMarks = func() settings.TermMarks { return settings.MarkFirst }
	}
	if o.Continuous == nil {
		o.Continuous = func() bool { return false }
	}
	s := &Screen{desk: d, host: host, options: o, sections: sectionsOf(d), at: -1, on: -1}
	s.layPages()
	s.prose = prose.New(prose.Options{
		Column: column, Margin: look.MarginWidth,
		Picture: s.picture, Chart: drawing, OnLink: s.follow, OnFootnote: s.onFootnote, OnTerm: s.onTerm,
		OnHeading: func(block int, how prose.How) { s.kinds.onHeading(block, how) },
		OnVisible: func(int, int) { s.moved() }, OnScrolled: s.scrolled,
		OnPicture: s.showPicture, OnZoom: o.TextSize,
		OnMark: func(id string) { s.marking.open(id) }, OnSelect: func() { s.marking.selected() }, After: o.After,
	})
	s.ends = newEnds(s)
	s.kinds = newKinds(s)
	s.watch = newWatch(d, o.After)
	s.finder = newFinder(s)
	s.marking = newMarking(s)
	s.stage = newStage(s)
	return s
}

// column is the width of the text: at the usual text size lines of 62 to 72
// characters of the reading face, 68 on average.
const column = 544

// Content is the screen's object.
func (s *Screen) Content() fyne.CanvasObject { return s.stage.object }

// Show shows a section (from its start, its end, or where the route says), a
// passage, or else the place where reading stopped.
func (s *Screen) Show(r route.Route) {
	if len(s.sections) == 0 {
		return
	}
	s.moving = true
	s.endFlash()
	if i, heading, ok := s.find(r.Item); ok {
		s.open(i)
		s.guest = false
		s.scrollTo(r, heading)
	} else if r.Block > 0 {
		s.lookUp(r.Block-1, r.Offset)
	} else {
		s.resume()
	}
	s.moving = false
	s.moved()
}

// scrollTo brings the place of a route to a section into view; heading is the
// section's first block.
func (s *Screen) scrollTo(r route.Route, heading int) {
	switch {
	case r.Block > 0:
		s.prose.ScrollTo(r.Block-1, r.Offset, prose.Top)
	case r.Edge:
		s.prose.End()
	case heading > s.page().first:
		s.prose.ScrollTo(heading, 0, prose.Top)
	default:
		s.prose.Home()
	}
}

// lookUp shows a passage and marks it for a moment.
func (s *Screen) lookUp(block, offset int) {
	s.finder.close()
	s.guest = true
	s.open(s.holding(block))
	if b := block - s.page().first; b < 0 || b >= len(s.page().blocks) {
		s.prose.Home()
		return
	}
	span := sentence(s.desk.Report.Blocks[block].Text, offset)
	span.Block = block
	s.prose.SetHits([]report.Span{span}, -1)
	s.prose.Reveal(span)
	s.flash = s.options.After(flashTime, s.endFlash)
}

func (s *Screen) endFlash() {
	if s.flash != nil {
		s.flash()
		s.flash = nil
		s.prose.SetHits(nil, -1)
	}
}

// resume goes on where reading stopped.
func (s *Screen) resume() {
	place := s.desk.Place()
	i, _, ok := s.find(place.Section)
	s.open(i)
	s.guest = false
	switch {
	case !ok:
	case place.Block > s.page().first || place.Offset > 0:
		s.prose.ScrollTo(place.Block, place.Offset, prose.Top)
	default:
		s.prose.Home() // with what stands above the heading
	}
}

// open shows a section from its start, unless it is the one shown.
func (s *Screen) open(i int) {
	if s.pageOf[i] != s.on {
		s.closeTerm()
		s.kinds.close()
		s.marking.close()
		s.prose.Unselect()
		s.at, s.on = i, s.pageOf[i]
		p := s.page()
		s.prose.SetBlocks(p.blocks, p.first)
		s.ends.set()
		s.markTerms()
		s.marking.show()
		s.finder.search()
	}
	s.enter(i)
}

// Hide stops the clock of the section and remembers the place.
func (s *Screen) Hide() {
	s.keepPlace()
	s.watch.pause()
	s.marking.close()
	s.prose.Unselect()
	s.closeTerm()
	s.kinds.close()
	s.endFlash()
}

// Refresh reads the desk again: what has been read, what is known of the term
// that is shown, and where terms are to be marked.
func (s *Screen) Refresh() {
	if s.at < 0 {
		return
	}
	s.repage()
	if s.options.TermMarks() != s.marks {
		s.closeTerm()
		s.markTerms()
	}
	s.marking.refresh()
	s.ends.update()
	s.refreshCard()
}

// scrolled hears that the text has moved.
func (s *Screen) scrolled() {
	if !s.moving {
		s.guest = false
	}
	s.moved()
}

// moved takes account of what is in sight now.
func (s *Screen) moved() {
	if s.at < 0 || s.moving {
		return
	}
	s.followPage()
	s.keepPlace()
	s.stage.placeCard()
	s.stage.placeKind()
	s.stage.placeMarks()
	if s.here().inReport() {
		s.watch.look(s.inSight())
	}
	s.ends.follow()
	s.stage.placeCorner()
}

// Place is the section and the line at the top of the page.
func (s *Screen) Place() route.Route {
	if s.at < 0 {
		return route.To(route.Read)
	}
	p := s.here()
	r := route.At(route.Read, p.id)
	block, offset := s.prose.TopPosition()
	if p.inReport() && block < p.first+len(p.blocks) && (block > p.first || offset > 0) {
		r.Block, r.Offset = block+1, offset
	}
	return r
}

// keepPlace tells the desk where reading stopped. It does not while a passage
// is looked up: that is no reading on.
func (s *Screen) keepPlace() {
	if s.at < 0 || s.guest || !s.page().inReport() {
		return
	}
	block, offset := s.prose.TopPosition()
	s.desk.SetPlace(desk.Place{Section: s.here().id, Block: block, Offset: offset})
}

// drawing is the chart of a table.
func drawing(b report.Block) fyne.CanvasObject {
	if data, ok := chart.FromTable(b); ok {
		return chart.New(data)
	}
	return nil
}
