package practice

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"placard/app/practice"
	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// menu offers the ways to practise, and what of the report is practised.
type menu struct {
	s     *Screen
	page  fyne.CanvasObject
	list  *kit.List
	kinds []study.Kind // that there are; the first chip is all of them
	kind  int          // the chip chosen
	many  int          // index in counts
	part  part         // of these
	setup *setup       // of the test; nil while it is not being made
	ways  []way        // as shown
	ticks map[practice.Mode]bool
}

// counts are how many questions a sitting may have; 0 is all.
var counts = []int{10, 20, 0}

// way is a row of the menu.
type way struct {
	key         string // that begins it
	title, says string
	able        int    // how many can be asked
	run         func() // nil where it is not possible
}

func newMenu(s *Screen) *menu {
	m := &menu{s: s, list: kit.NewList(), ticks: map[practice.Mode]bool{}}
	for _, f := range testForms() {
		m.ticks[f] = true
	}
	m.list.OnSelect = func(i int) { m.list.Select(i) }
	return m
}

// kindName is what a kind is called on screen.
func kindName(k study.Kind) string {
	return map[study.Kind]string{
		study.OfTerm: "Key terms", study.OfEvent: "Events", study.OfParty: "Stakeholders", study.OfDocument: "Documents", study.OfOwn: "My own cards",
	}[k]
}

// chosen are the items that are to be practised.
func (m *menu) chosen() []practice.Item {
	return slices.DeleteFunc(m.ofKind(), func(it practice.Item) bool { return !m.s.among(it, m.part) })
}

// ofKind are the items of the kind that is chosen.
func (m *menu) ofKind() []practice.Item {
	if m.kind == 0 || m.kind > len(m.kinds) {
		return slices.Clone(m.s.items)
	}
	return slices.DeleteFunc(slices.Clone(m.s.items), func(it practice.Item) bool { return it.Kind != m.kinds[m.kind-1] })
}

// draw reads the desk and shows the menu.
func (m *menu) draw() fyne.CanvasObject {
	if m.setup != nil {
		return m.setup.draw()
	}
	if len(m.s.items) == 0 {
		return kit.Page(12, 0, kit.VStack(0, kit.Heading("Ways to practise"),
			kit.NewEmpty(m.s.d.Subject()+" has no terms, events, stakeholders or documents, and so nothing to practise.", "Read the report",
				func() { m.s.host.Go(route.To(route.Read)) })))
	}
	tools := m.tools() // and with them what can be chosen
	m.ways = m.offered()
	selected := max(m.list.Selected(), 0)
	rows := make([]*kit.Row, len(m.ways))
	for i, w := range m.ways {
		rows[i] = m.row(i, w)
	}
	m.list.SetRows(rows)
	m.list.Select(min(selected, len(rows)-1))
	hint := kit.Hint("Practice does not change your plan.")
	head := kit.VStack(18, kit.VStack(2, kit.Heading("Ways to practise"), hint), tools)
	m.page = m.list.Wheel(kit.Page(12, 0, kit.Below(head, kit.Pad(0, -look.RowInset, 0, -look.RowInset, m.list), 16)))
	return m.page
}

// tools choose what is practised, and how much of it.
func (m *menu) tools() fyne.CanvasObject {
	m.kinds = nil
	for _, k := range study.Kinds() {
		if slices.ContainsFunc(m.s.items, func(it practice.Item) bool { return it.Kind == k }) {
			m.kinds = append(m.kinds, k)
		}
	}
	names := []string{"Everything"}
	for _, k := range m.kinds {
		names = append(names, kindName(k))
	}
	m.kind = min(m.kind, len(m.kinds))
	what := kit.NewChips(func(i int) { m.kind = i; m.s.draw() }, names...)
	what.Mark(m.kind)
	var numbers []string
	for _, n := range counts {
		if n == 0 {
			numbers = append(numbers, "All")
		} else {
			numbers = append(numbers, fmt.Sprint(n))
		}
	}
	many := kit.NewChips(func(i int) { m.many = i; m.s.draw() }, numbers...)
	many.Mark(m.many)
	numbersRow := kit.Flow(28, labelled("How many", many))
	if parts := m.parts(); len(parts) > 1 {
		numbersRow.Add(m.partChips(parts))
	}
	if len(m.kinds) < 2 {
		return numbersRow
	}
	return kit.VStack(8, labelled("Practise", what), numbersRow)
}

// labelled is a row of chips behind what they choose.
func labelled(label string, chips fyne.CanvasObject) fyne.CanvasObject {
	l := kit.Label(label)
	return kit.HStack(12, kit.Fixed(kit.Label("How many").NaturalWidth()+2, l), kit.Grow(chips))
}

// offered are the ways as rows: what was left in the middle first.
func (m *menu) offered() []way {
	s := m.s
	p := s.params(m.chosen(), counts[m.many])
	var all []way
	if s.unfinished() {
		n, of := s.sitting.place()
		all = append(all, way{"G", "Go on: " + title(s.sitting.mode()), fmt.Sprintf("You left at %d of %d.", n, of), 0, s.goOn})
	}
	for i, o := range practice.Offers(p) {
		w := way{key: fmt.Sprint(i + 1), title: title(o.Mode), says: o.Why, able: o.Count}
		if o.Count > 0 {
			w.says = says(o.Mode)
			w.run = func() { s.begin(o.Mode, p) }
		}
		if o.Count > 0 && o.Mode == practice.Test {
			w.run = m.onTest
		}
		all = append(all, w)
	}
	return append(all, m.forToday())
}

// forToday types the cards that are for today, which moves the plan.
func (m *menu) forToday() way {
	s := m.s
	w := way{key: fmt.Sprint(len(practice.Modes()) + 1), title: "Type the cards for today", says: "None of today's cards asks for something that is short enough to be typed."}
	p := s.params(nil, 0)
	p.Due = practice.Due(s.items, s.d.Deck().Queue(s.d.Now()))
	for _, it := range s.items {
		if p.Due[it.ID] != "" {
			p.Asked = append(p.Asked, it)
		}
	}
	if o := practice.OfferOf(p, practice.Typed); o.Count > 0 {
		w.able, w.says = o.Count, "This is more than practice: your answers move your plan, as those to cards do."
		w.run = func() { s.begin(practice.Typed, p) }
	}
	return w
}

func title(mode practice.Mode) string {
	return map[practice.Mode]string{
		practice.Typed: "Type the answer", practice.Choice: "Multiple choice", practice.TrueFalse: "True or false",
		practice.Matching: "Matching", practice.Order: "Events in order", practice.Test: "Practice test",
	}[mode]
}

func says(mode practice.Mode) string {
	return map[practice.Mode]string{
		practice.Typed:     "You see what it means and type what it is called. Small slips are shown to you.",
		practice.Choice:    "Four answers, of which one is right.",
		practice.TrueFalse: "Statements, of which about half are true.",
		practice.Matching:  "Up to six pairs at a time.",
		practice.Order:     "Four to seven events at a time, the earliest first.",
		practice.Test:      "Mixed questions, and a score sheet when you have handed it in.",
	}[mode]
}

// row is one way: the key that begins it, what it is, how much there is.
func (m *menu) row(i int, w way) *kit.Row {
	ink := fyne.ThemeColorName(look.Ink)
	number := ""
	if w.run == nil {
		ink = look.Muted
	} else if w.able > 0 {
		number = count(w.able, "card")
	}
	name := kit.NewText(w.title, look.SerifSemiBold, look.Reading, ink)
	aside := kit.NewLine(number, look.Sans, look.Caption, look.Muted)
	text := kit.VStack(1, name, kit.NewText(w.says, look.Sans, look.Text, look.Muted))
	row := kit.NewRow(kit.HStack(12, keyColumn(w.key), kit.Grow(text), aside), func() { m.run(i) })
	row.Inset = look.RowInset
	return row
}

// keyColumn is a key cap of one width, so that what follows stands in a column.
func keyColumn(key string) fyne.CanvasObject {
	widest := kit.NewKeyCap("G").MinSize().Width
	return kit.Fixed(widest+2, kit.Middle(kit.NewKeyCap(key)))
}

func (m *menu) run(i int) {
	m.list.Select(i)
	if w := m.ways[i]; w.run != nil {
		w.run()
	}
}

func (m *menu) onTest() {
	m.setup = newSetup(m)
	m.s.draw()
}

// forms are those that the student wants in a test.
func (m *menu) forms() []practice.Mode {
	return slices.DeleteFunc(testForms(), func(f practice.Mode) bool { return !m.ticks[f] })
}

func (m *menu) key(ev *fyne.KeyEvent) bool {
	if m.setup != nil {
		return m.setup.key(ev)
	}
	switch name := ev.Name; {
	case name == fyne.KeyReturn || name == fyne.KeyEnter || name == fyne.KeySpace:
		if i := m.list.Selected(); i >= 0 && i < len(m.ways) {
			m.run(i)
			return true
		}
		return false
	case name == fyne.KeyEscape:
		m.s.host.Go(route.To(route.Terms))
		return true
	case name == fyne.KeyLeft || name == fyne.KeyRight:
		m.turn(map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1}[name])
		return true
	case name == fyne.KeyF:
		m.nextPart()
		return true
	case name == fyne.KeyN:
		m.many = (m.many + 1) % len(counts)
		m.s.draw()
		return true
	}
	if i := slices.IndexFunc(m.ways, func(w way) bool { return w.key == string(ev.Name) }); i >= 0 {
		m.run(i)
		return true
	}
	return m.list.Key(ev.Name)
}

// turn chooses the kind beside the one that is chosen.
func (m *menu) turn(by int) {
	if to := m.kind + by; to >= 0 && to <= len(m.kinds) {
		m.kind = to
		m.s.draw()
	}
}

func (m *menu) keys() []route.KeyHelp {
	if m.setup != nil {
		return m.setup.keys()
	}
	return []route.KeyHelp{
		{Does: "Begin", Keys: []string{"1 … 7"}},
		{Does: "Go on with what was left in the middle", Keys: []string{"G"}},
		{Does: "Next and previous way", Keys: []string{"↓", "↑"}},
		{Does: "Begin the one that is chosen", Keys: []string{"Enter"}},
		{Does: "What is practised", Keys: []string{"←", "→"}},
		{Does: "How many", Keys: []string{"N"}},
		{Does: "All, not known yet, tricky, important", Keys: []string{"F"}},
		{Does: "Back to the key terms", Keys: []string{"Esc"}},
	}
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
