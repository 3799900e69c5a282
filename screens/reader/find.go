package reader

import (
	"fmt"

	"placard/app/search"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/route"
)

// finder finds words in the section that is shown or in the whole report, and
// knows in which sections they stand. What is found stays found while one reads
// on in other sections.
type finder struct {
	s     *Screen
	bar   *findBar
	open  bool
	whole bool // the whole report is gone through, not only the section
	how   search.How

	texts []*search.Text  // of the sections, made for the first search
	hits  [][]report.Span // in each section, as the report counts blocks
	in    int             // section that was gone through last
	at    int             // index of the one that stands out in it, -1 if there is none
}

func newFinder(s *Screen) *finder {
	f := &finder{s: s, at: -1}
	f.bar = newFindBar(f)
	return f
}

// Find opens the find bar, or goes back to it.
func (s *Screen) Find() {
	if s.at < 0 {
		return
	}
	f := s.finder
	f.takeSelection()
	if !f.open {
		f.open = true
		s.endFlash()
		f.search()
		s.stage.show()
	}
	f.bar.focus(s.host.Canvas())
}

// longestQuery is how much of what is selected is looked for, in bytes.
const longestQuery = 80

// takeSelection looks for the words that are selected, if they are few.
func (f *finder) takeSelection() {
	p, spans := f.s.page(), f.s.prose.Selection()
	if len(spans) != 1 || spans[0].End-spans[0].Start > longestQuery {
		return
	}
	words := p.blocks[spans[0].Block-p.first].Text[spans[0].Start:spans[0].End]
	f.s.prose.Unselect()
	f.bar.entry.SetText(words)
}

// forget drops what belongs to pages: there are others now.
func (f *finder) forget() { f.texts, f.hits, f.at = nil, nil, -1 }

// close takes the bar and its marks away. It reports whether it was open.
func (f *finder) close() bool {
	if !f.open {
		return false
	}
	f.open = false
	f.hits, f.at = nil, -1
	f.s.prose.SetHits(nil, -1)
	f.bar.blur(f.s.host.Canvas())
	f.s.stage.show()
	return true
}

// search looks for what is in the bar and comes to the first place from the one
// that stands out on, or else from the line at the top of the page.
func (f *finder) search() {
	if !f.open {
		return
	}
	block, offset := f.s.prose.TopPosition()
	if here := f.here(); f.in == f.s.on && f.at >= 0 && f.at < len(here) {
		block, offset = here[f.at].Block, here[f.at].Start
	}
	f.findAll(f.bar.entry.Text)
	f.in, f.at = f.s.on, -1
	for i, h := range f.here() {
		if h.Block > block || h.Block == block && h.Start >= offset {
			f.at = i
			break
		}
	}
	if f.at < 0 && len(f.here()) > 0 {
		f.at = 0
	}
	f.tell()
}

// findAll finds words in all sections.
func (f *finder) findAll(query string) {
	if f.texts == nil {
		for _, p := range f.s.pages {
			f.texts = append(f.texts, search.NewText(p.blocks))
		}
	}
	f.hits = make([][]report.Span, len(f.s.pages))
	for i, p := range f.s.pages {
		if i != f.s.on && !p.inReport() {
			continue // it repeats what the report says
		}
		f.hits[i] = f.texts[i].Find(0, len(p.blocks), query, f.how)
		for h := range f.hits[i] {
			f.hits[i][h].Block += p.first
		}
	}
}

// here are the places in the section that is shown.
func (f *finder) here() []report.Span {
	if f.s.on < 0 || f.s.on >= len(f.hits) {
		return nil
	}
	return f.hits[f.s.on]
}

// step goes to the next place or the one before, round the end of what is gone
// through.
func (f *finder) step(by int) {
	here := f.here()
	next := f.at + by
	switch {
	case len(here) > 0 && next >= 0 && next < len(here):
	case len(here) > 0 && (!f.whole || f.elsewhere() == 0):
		next = (next + len(here)) % len(here)
	default:
		f.turn(by)
		return
	}
	f.at = next
	f.tell()
}

// turn opens the next section in a direction that has what is looked for, at its
// first place or, going back, at its last.
func (f *finder) turn(by int) {
	n := len(f.s.pages)
	for k := 1; k < n; k++ {
		i := ((f.s.on+k*by)%n + n) % n
		if i >= len(f.hits) || len(f.hits[i]) == 0 {
			continue
		}
		f.s.host.Go(route.At(route.Read, f.s.pages[i].id))
		f.at = 0
		if by < 0 {
			f.at = len(f.here()) - 1
		}
		f.tell()
		return
	}
}

// goAway opens the next section that holds what is looked for and keeps on
// typing.
func (f *finder) goAway() {
	f.turn(1)
	f.bar.focus(f.s.host.Canvas())
}

// setWhole chooses what is gone through.
func (f *finder) setWhole(on bool) {
	f.whole = on
	f.tell()
}

// setHow chooses what counts.
func (f *finder) setHow(how search.How) {
	f.how = how
	f.search()
}

// tell marks the places in the text and says how many there are.
func (f *finder) tell() {
	here := f.here()
	f.s.prose.SetHits(here, f.at)
	if f.at >= 0 && f.at < len(here) {
		f.s.prose.Reveal(here[f.at])
	}
	f.bar.say(f.count(), f.away())
	f.s.stage.show()
}

// count says which of how many places one is at.
func (f *finder) count() string {
	before, all := 0, len(f.here())
	if f.whole {
		all += f.elsewhere()
		for i := range f.s.on {
			before += len(f.hits[i])
		}
	}
	switch {
	case f.bar.entry.Text == "":
		return ""
	case all == 0 && f.whole:
		return "None"
	case all == 0:
		return "None here"
	case f.at < 0:
		return fmt.Sprintf("%d found", all)
	}
	return fmt.Sprintf("%d of %d", before+f.at+1, all)
}

// away says what is found in other sections, where stepping would not lead
// there or one has not come to any.
func (f *finder) away() string {
	n, sections := f.elsewhere(), 0
	for i, list := range f.hits {
		if i != f.s.on && len(list) > 0 {
			sections++
		}
	}
	switch {
	case n == 0 || f.whole && f.at >= 0:
		return ""
	case sections == 1:
		return fmt.Sprintf("Also %d in another section", n)
	}
	return fmt.Sprintf("Also %d in other sections", n)
}

// elsewhere is how many places there are in other sections.
func (f *finder) elsewhere() int {
	n := 0
	for i, list := range f.hits {
		if i != f.s.on {
			n += len(list)
		}
	}
	return n
}

// shift is 1, or -1 while Shift is held.
func shift() int {
	if kit.Modifiers()&shiftKey != 0 {
		return -1
	}
	return 1
}
