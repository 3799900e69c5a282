package reader

import (
	"sort"

	"placard/content/report"
	"placard/screens/kit/prose"
	"placard/screens/route"
)

// A page is what is shown at one time: one section or, where the text goes on from
// section to section, all those of a topic that follow each other. Front matter
// and what is made of the report have pages of their own.

// layPages finds the pages of the sections.
func (s *Screen) layPages() {
	s.flowing = s.options.Continuous()
	s.pages, s.pageOf = nil, make([]int, len(s.sections))
	for i, p := range s.sections {
		p.from, p.to = i, i+1
		last := len(s.pages) - 1
		if s.flowing && last >= 0 && goesOn(s.pages[last], s.sections[i-1], p) {
			page := &s.pages[last]
			page.blocks = page.blocks[:len(page.blocks)+len(p.blocks)] // they are stretches of one list
			page.to = i + 1
		} else {
			s.pages = append(s.pages, p)
		}
		s.pageOf[i] = len(s.pages) - 1
	}
}

// goesOn reports whether a section belongs on the page that ends with another.
func goesOn(page, before, p section) bool {
	return p.inReport() && page.inReport() && p.front == before.front &&
		before.first+len(before.blocks) == p.first && p.topic == before.topic
}

// page is what is shown.
func (s *Screen) page() section { return s.pages[s.on] }

// here is the section that is read: the one at the top of the page.
func (s *Screen) here() section { return s.sections[s.at] }

// sectionAt is the section of a block on the page.
func (s *Screen) sectionAt(block int) section {
	return s.sections[s.indexAt(block)]
}

// indexAt is the index of the section of a block on the page.
func (s *Screen) indexAt(block int) int {
	p := s.page()
	n := sort.Search(p.to-p.from, func(i int) bool { return s.sections[p.from+i].first > block })
	return p.from + max(n-1, 0)
}

// followPage notes which section is at the top of the page now.
func (s *Screen) followPage() {
	p := s.page()
	if p.to-p.from == 1 {
		return
	}
	block, _ := s.prose.TopPosition()
	if at := s.indexAt(block); at != s.at {
		s.enter(at)
		if s.options.OnSection != nil {
			s.options.OnSection()
		}
	}
}

// enter is in a section from now on.
func (s *Screen) enter(i int) {
	s.at = i
	s.watch.begin(s.here())
}

// leaf goes to the page after the one that is shown, or to the one before. It
// reports whether there is one.
func (s *Screen) leaf(step int) bool {
	if s.at < 0 {
		return false
	}
	i := s.page().to
	if step < 0 {
		i = s.page().from - 1
	}
	if i < 0 || i >= len(s.sections) {
		return false
	}
	s.host.Go(route.At(route.Read, s.sections[i].id))
	return true
}

// repage lays the pages anew where the choice between one section at a time and
// the text without breaks has changed, and stays where one is.
func (s *Screen) repage() {
	if s.options.Continuous() == s.flowing {
		return
	}
	block, offset := s.prose.TopPosition()
	at := s.at
	inReport := s.here().inReport()
	s.layPages()
	s.finder.forget()
	s.moving = true
	s.on, s.at = -1, -1
	s.open(at)
	if inReport && block > s.page().first {
		s.prose.ScrollTo(block, offset, prose.Top)
	}
	s.moving = false
	s.moved()
}

// switchFlow chooses the other way to show the text.
func (s *Screen) switchFlow() bool {
	if s.options.SetContinuous == nil {
		return false
	}
	s.options.SetContinuous(!s.flowing)
	s.repage()
	text := "One section at a time."
	if s.flowing {
		text = "The text goes on from section to section."
	}
	s.host.Toast(text, "", nil)
	return true
}

// isEmptyPage reports whether there is nothing to read on the page.
func (s *Screen) isEmptyPage() bool {
	p := s.page()
	return s.desk.IsEmpty(report.Section{First: p.first, End: p.first + len(p.blocks)})
}

// inSight are the blocks in sight, and the sections that they are in.
func (s *Screen) inSight() ([]prose.InSight, []section) {
	sight := s.prose.InSight()
	var list []section
	for _, b := range sight {
		if in := s.sectionAt(b.Block); len(list) == 0 || list[len(list)-1].id != in.id {
			list = append(list, in)
		}
	}
	return sight, list
}
