package practice

import (
	"slices"

	"fyne.io/fyne/v2"

	"placard/app/practice"
	"placard/app/study"
	"placard/screens/kit"
)

// part is what of the items is practised, by what the student did with their
// cards.
type part int

const (
	everyCard part = iota
	notKnown
	tricky
	important
)

func (p part) String() string {
	return [...]string{"All", "Not known yet", "Tricky", "Important"}[p]
}

// among reports whether an item belongs to a part. What is never asked in a
// session is not known yet.
func (s *Screen) among(it practice.Item, p part) bool {
	c, asked := s.asked[it.ID]
	switch p {
	case notKnown:
		return !asked || s.d.Deck().State(c, s.d.Now()) != study.Know
	case tricky:
		return asked && s.d.Deck().IsTricky(c.ID)
	case important:
		return s.d.IsImportant(it.ID)
	}
	return true
}

// parts are those of which there is something, and not everything.
func (m *menu) parts() []part {
	all := m.ofKind()
	list := []part{everyCard}
	for _, p := range []part{notKnown, tricky, important} {
		n := 0
		for _, it := range all {
			if m.s.among(it, p) {
				n++
			}
		}
		if n > 0 && n < len(all) {
			list = append(list, p)
		}
	}
	if !slices.Contains(list, m.part) {
		m.part = everyCard
	}
	return list
}

func (m *menu) partChips(parts []part) fyne.CanvasObject {
	var names []string
	for _, p := range parts {
		names = append(names, p.String())
	}
	chips := kit.NewChips(func(i int) { m.part = parts[i]; m.s.draw() }, names...)
	chips.Mark(slices.Index(parts, m.part))
	return kit.HStack(12, kit.Label("Which"), chips)
}

// nextPart goes from one part to the next.
func (m *menu) nextPart() {
	parts := m.parts()
	m.part = parts[(slices.Index(parts, m.part)+1)%len(parts)]
	m.s.draw()
}
