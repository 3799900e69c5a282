// Package terms shows the key terms: the list with what is known of each, and
// the sessions in which they are learned.
package terms

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/search"
	"placard/app/study"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// List is the screen with all key terms.
type List struct {
	d    *desk.Desk
	host route.Host

	content  fyne.CanvasObject
	summary  *kit.Text
	practise *kit.Button
	field    *kit.Entry
	filters  *kit.Chips
	order    *kit.Button
	list     *kit.List
	empty    fyne.CanvasObject

	terms    []report.Term // as shown
	byReport bool          // in the report's order, not from A to Z
	selected string        // ID of a term
}

var (
	_ route.Screen     = (*List)(nil)
	_ route.KeyHandler = (*List)(nil)
	_ route.Searchable = (*List)(nil)
	_ route.Stateful   = (*List)(nil)
	_ route.Helper     = (*List)(nil)
)

const inset = look.RowInset

// filter is one of the views of the list.
type filter struct {
	text  string
	shows func(*study.Deck, study.State, bool) bool // state, whether due
}

func views() []filter {
	is := func(want study.State) func(*study.Deck, study.State, bool) bool {
		return func(_ *study.Deck, s study.State, _ bool) bool { return s == want }
	}
	return []filter{
		{"All", func(*study.Deck, study.State, bool) bool { return true }},
		{"Due", func(_ *study.Deck, _ study.State, due bool) bool { return due }},
		{"Tricky", is(study.Tricky)},
		{"New", is(study.New)},
		{"Set aside", is(study.SetAside)},
	}
}

// NewList makes the screen.
func NewList(d *desk.Desk, host route.Host) *List {
	l := &List{d: d, host: host, summary: kit.Hint(""), list: kit.NewList(), field: kit.NewSearch("Filter terms")}
	l.practise = kit.NewFilled("Practise", l.onPractise).With(look.IconCards)
	l.field.OnChanged = func(string) { l.fill() }
	l.field.OnKey = l.onFieldKey
	var texts []string
	for _, v := range views() {
		texts = append(texts, v.text)
	}
	l.filters = kit.NewChips(func(int) { l.fill() }, texts...)
	l.order = kit.NewQuiet("A to Z", l.onOrder)
	l.list.OnSelect = l.onSelect
	l.empty = kit.NewEmpty("No term here. Choose another view, or change what you typed.", "Show all terms", l.onShowAll)
	l.content = l.build()
	l.Refresh()
	return l
}

func (l *List) build() fyne.CanvasObject {
	head := kit.HStack(24, kit.Grow(kit.VStack(2, kit.Heading("Key terms"), l.summary)), l.practise)
	tools := kit.NewTools(240, l.field, l.filters, nil, kit.FlushRight(l.order))
	if len(l.d.AllTerms()) == 0 {
		return kit.Page(12, 0, kit.VStack(0, kit.Heading("Key terms"),
			kit.NewEmpty("No key terms were found"+l.d.Here()+". If a section explains some, say so at its heading.", "Read the report", func() { l.host.Go(route.To(route.Read)) })))
	}
	return l.list.Wheel(kit.Page(12, 0, kit.Below(kit.VStack(18, head, tools), kit.Layers(kit.Pad(0, -inset, 0, -inset, l.list), l.empty), 6)))
}

// Content is the screen's object.
func (l *List) Content() fyne.CanvasObject { return l.content }

// Show selects the term of the route.
func (l *List) Show(r route.Route) {
	if r.Item == "" {
		return
	}
	if _, ok := l.d.Term(r.Item); ok {
		l.selected = r.Item
		if l.rowOf(r.Item) < 0 {
			l.onShowAll()
		}
		l.list.Select(l.rowOf(r.Item))
	}
}

// Hide does nothing: the list has nothing to save.
func (l *List) Hide() {}

// Place is the selected term.
func (l *List) Place() route.Route { return route.At(route.Terms, l.selected) }

// Find puts the focus in the filter.
func (l *List) Find() { l.host.Canvas().Focus(l.field) }

// Refresh reads the desk.
func (l *List) Refresh() {
	c := l.d.Counts()
	parts := []string{count(c.Items, l.d.Deck().Noun()), fmt.Sprintf("%d known", c.Known)}
	switch n := c.Today(); {
	case n > 0:
		parts = append(parts, fmt.Sprintf("%s for today, %s", count(n, "card"), study.AboutMinutes(c.Minutes)))
	default:
		parts = append(parts, "nothing is left for today")
	}
	l.summary.Set(strings.Join(parts, " · "))
	if c.Today() > 0 {
		l.practise.Enable()
	} else {
		l.practise.Disable()
	}
	l.fill()
}

func (l *List) fill() {
	l.terms = l.chosen()
	rows := make([]*kit.Row, len(l.terms))
	for i, t := range l.terms {
		rows[i] = l.row(t)
	}
	l.list.SetRows(rows)
	l.list.Select(l.rowOf(l.selected))
	l.empty.(*fyne.Container).Hidden = len(rows) > 0 || len(l.d.AllTerms()) == 0
	l.list.Hidden = len(rows) == 0
	l.empty.Refresh()
}

// chosen are the terms that pass filter and query, in order.
func (l *List) chosen() []report.Term {
	view := views()[max(l.filters.Chosen(), 0)]
	var kept []report.Term
	for _, t := range l.d.AllTerms() {
		state, due := l.state(t)
		if view.shows(l.d.Deck(), state, due) && search.Matches(l.field.Text, t.Term, strings.Join(t.Aliases, " "), l.definition(t)) {
			kept = append(kept, t)
		}
	}
	if !l.byReport {
		slices.SortStableFunc(kept, func(a, b report.Term) int {
			return cmp.Compare(strings.ToLower(a.Term), strings.ToLower(b.Term))
		})
	}
	return kept
}

// state is what is known of a term, by the card that asks for its meaning.
func (l *List) state(t report.Term) (study.State, bool) {
	for _, c := range l.d.CardsOf(t.ID) {
		if c.Asks() {
			return l.d.Deck().State(c, l.d.Now()), l.due(t)
		}
	}
	return study.New, false
}

// due reports whether one of the term's cards waits for an answer today.
func (l *List) due(t report.Term) bool {
	for _, c := range l.d.CardsOf(t.ID) {
		if l.d.Deck().IsDue(c.ID, l.d.Now()) {
			return true
		}
	}
	return false
}

func (l *List) definition(t report.Term) string { return study.Definition(l.d.Report, t) }

// row is one line of the list: the term, its meaning, what is known of it.
func (l *List) row(t report.Term) *kit.Row {
	state, _ := l.state(t)
	name := kit.NewText(t.Term, look.SerifSemiBold, look.Reading, look.Ink)
	name.MaxLines = 2
	meaning := kit.NewText(firstParagraph(l.definition(t)), look.Serif, look.Text, look.Muted)
	meaning.MaxLines = 2
	word := kit.NewLine(string(state), look.Sans, look.Caption, colourOf(state))
	term := kit.VStack(0, name)
	if topic := l.d.TopicTitle(l.d.TopicOf(t.ID)); topic != "" && len(l.d.Topics()) > 1 {
		term.Add(kit.NewLine(topic, look.Sans, look.Caption, look.Muted))
	}
	row := kit.NewRow(kit.Columns(24, []float32{3, 6, 0}, term, meaning, kit.Fixed(widestState(), word)), func() { l.onOpen(t.ID) })
	row.Inset = inset
	return row
}

// widestState is the width of the longest state, at the present text size.
func widestState() float32 {
	var w float32
	for _, s := range []study.State{study.New, study.Learning, study.Due, study.Know, study.Tricky, study.SetAside} {
		w = max(w, kit.Small(string(s)).NaturalWidth())
	}
	return w + 2
}

func firstParagraph(s string) string {
	first, _, _ := strings.Cut(s, "\n")
	return first
}

func colourOf(s study.State) fyne.ThemeColorName {
	switch s {
	case study.Know:
		return look.Good
	case study.Tricky:
		return look.Wrong
	case study.Due, study.Learning:
		return look.Primary
	}
	return look.Muted
}

func (l *List) rowOf(term string) int {
	return slices.IndexFunc(l.terms, func(t report.Term) bool { return t.ID == term })
}

func (l *List) onSelect(i int) {
	l.selected = l.terms[i].ID
	l.list.Select(i)
}

func (l *List) onOpen(term string) {
	l.selected = term
	l.list.Select(l.rowOf(term))
	showDetails(l.d, l.host, term, fromList)
}

func (l *List) onPractise() { l.host.Go(route.To(route.Session)) }

func (l *List) onOrder() {
	l.byReport = !l.byReport
	l.order.Set(map[bool]string{true: "As in the report", false: "A to Z"}[l.byReport])
	l.content.Refresh()
	l.fill()
}

func (l *List) onShowAll() {
	l.field.SetText("")
	l.filters.Select(0)
}

func (l *List) onFieldKey(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown:
		return l.list.Key(ev.Name)
	case fyne.KeyReturn, fyne.KeyEnter:
		if i := l.list.Selected(); i >= 0 {
			l.onOpen(l.terms[i].ID)
		}
		return true
	}
	return false
}

// Key walks the list; Enter opens the selected term, P practises.
func (l *List) Key(ev *fyne.KeyEvent, _ fyne.KeyModifier) bool {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if i := l.list.Selected(); i >= 0 {
			l.onOpen(l.terms[i].ID)
			return true
		}
		return false
	case fyne.KeyP:
		if !l.practise.Disabled() {
			l.onPractise()
		}
		return true
	}
	return l.list.Key(ev.Name)
}

// Keys are for the help sheet.
func (l *List) Keys() []route.KeyHelp {
	return []route.KeyHelp{
		{Does: "Practise", Keys: []string{"P"}},
		{Does: "Next and previous term", Keys: []string{"↓", "↑"}},
		{Does: "Details of the term", Keys: []string{"Enter"}},
	}
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
