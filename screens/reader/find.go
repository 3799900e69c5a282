package reader

import (
	"fmt"

	"placard/app/search"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/route"
)

// finder finds words in the section that is shown, and knows in which others
// they stand too.
type finder struct {
	s    *Screen
	bar  *findBar
	open bool
	hits []report.Span // in the section, as the report counts blocks
	at   int           // index of the one that stands out, -1 if there is none
	away []int         // how many there are in each section; of the one shown 0
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
	if !f.open {
		f.open = true
		s.endFlash()
		f.search()
		s.stage.show()
	}
	f.bar.focus(s.host.Canvas())
}

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

// search looks for what is in the bar and comes to the first place from the
// line at the top of the page on.
func (f *finder) search() {
	if !f.open {
		return
	}
	query, p := f.bar.entry.Text, f.s.page()
	f.hits = inSection(p, query)
	f.away = make([]int, len(f.s.sections))
	for i, other := range f.s.sections {
		if i != f.s.at && other.inReport() {
			f.away[i] = len(inSection(other, query))
		}
	}
	f.at = -1
	block, offset := f.s.prose.TopPosition()
	for i, h := range f.hits {
		if f.at < 0 && (h.Block > block || h.Block == block && h.Start >= offset) {
			f.at = i
		}
	}
	if f.at < 0 && len(f.hits) > 0 {
		f.at = 0
	}
	f.tell()
}

// inSection finds words in a section.
func inSection(p section, query string) []report.Span {
	hits := search.Find(p.blocks, 0, len(p.blocks), query)
	for i := range hits {
		hits[i].Block += p.first
	}
	return hits
}

// step goes to the next place or the one before, round the end.
func (f *finder) step(by int) {
	if len(f.hits) == 0 {
		f.goAway()
		return
	}
	f.at = (f.at + by + len(f.hits)) % len(f.hits)
	f.tell()
}

// tell marks the places in the text and says how many there are.
func (f *finder) tell() {
	f.s.prose.SetHits(f.hits, f.at)
	if f.at >= 0 {
		f.s.prose.Reveal(f.hits[f.at])
	}
	count := ""
	switch {
	case f.at >= 0:
		count = fmt.Sprintf("%d of %d", f.at+1, len(f.hits))
	case f.bar.entry.Text != "":
		count = "None here"
	}
	f.bar.say(count, f.elsewhere())
	f.s.stage.show()
}

// elsewhere says how many there are in other sections.
func (f *finder) elsewhere() string {
	n, sections := 0, 0
	for _, c := range f.away {
		n += c
		if c > 0 {
			sections++
		}
	}
	switch {
	case n == 0:
		return ""
	case sections == 1:
		return fmt.Sprintf("Also %d in another section", n)
	}
	return fmt.Sprintf("Also %d in other sections", n)
}

// goAway goes to the next section that holds what is looked for.
func (f *finder) goAway() {
	for n := 1; n < len(f.s.sections); n++ {
		i := (f.s.at + n) % len(f.s.sections)
		if i < len(f.away) && f.away[i] > 0 {
			f.s.host.Go(route.At(route.Read, f.s.sections[i].id))
			f.bar.focus(f.s.host.Canvas())
			return
		}
	}
}

// shift is 1, or -1 while Shift is held.
func shift() int {
	if kit.Modifiers()&shiftKey != 0 {
		return -1
	}
	return 1
}
