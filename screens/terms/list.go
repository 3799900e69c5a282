// Package terms shows the key terms, and what else is asked of a report: the
// list with what is known of each, and the sessions in which it is learned.
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
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// List is the screen with all key terms and what else is asked.
type List struct {
	hand

	content  fyne.CanvasObject
	heading  *kit.Text
	summary  *kit.Text
	practise *kit.Button
	ways     *kit.Button
	field    *kit.Entry
	filters  *kit.Chips
	kind     *kit.Select
	order    *kit.Button
	list     *kit.List
	tools    *kit.Tools
	empty    fyne.CanvasObject // nothing passes the filters
	none     fyne.CanvasObject // there is nothing at all

	kinds    []study.Kind // that there are to choose from
	entries  []entry      // as shown
	rows     map[string]made
	byReport bool      // in the report's order, not from A to Z
	selected string    // ID of an item
	draft    study.Own // a new card that was not finished
}

var (
	_ route.Screen     = (*List)(nil)
	_ route.KeyHandler = (*List)(nil)
	_ route.Searchable = (*List)(nil)
	_ route.Stateful   = (*List)(nil)
	_ route.Helper     = (*List)(nil)
)

const inset = look.RowInset

// NewList makes the screen.
func NewList(d *desk.Desk, host route.Host) *List {
	l := &List{hand: hand{d, host}, rows: map[string]made{}, heading: kit.Heading(""), summary: kit.Hint(""), list: kit.NewList(), field: kit.NewSearch("Filter")}
	l.practise = kit.NewFilled("Practise", l.onPractise).With(look.IconCards)
	l.ways = kit.NewQuiet("More ways to practise", l.onWays)
	l.field.OnChanged = func(string) { l.fill() }
	l.field.OnKey = l.onFieldKey
	var texts []string
	for _, v := range views() {
		texts = append(texts, v.text)
	}
	l.filters = kit.NewChips(func(int) { l.fill() }, texts...)
	l.kind = kit.NewSelect(nil, 0, func(int) { l.count(); l.fill() })
	l.order = kit.NewQuiet("Order: A to Z", l.onOrder)
	l.list.OnSelect = l.onSelect
	l.none = l.without()
	l.empty = kit.NewEmpty("Nothing here. Choose another view, or change what you typed.", "Show all", l.onShowAll)
	l.content = l.build()
	l.Refresh()
	return l
}

func (l *List) build() fyne.CanvasObject {
	add := kit.NewQuiet("New card", l.onNew).With(look.IconPlus)
	kinds := kit.NewQuiet("What is asked", l.askKinds)
	head := kit.HStack(16, kit.Grow(l.heading), add, l.practise)
	under := kit.HStack(12, l.summary, kinds, kit.Space(), kit.FlushRight(l.ways))
	l.tools = kit.NewTools(200, l.field, l.filters, nil, kit.HStack(8, l.kind, kit.FlushRight(l.order)))
	top := kit.VStack(14, kit.VStack(0, head, under), l.tools)
	return l.list.Wheel(kit.Page(12, 0, kit.Below(top, kit.Layers(kit.Pad(0, -inset, 0, -inset, l.list), l.empty, l.none), 6)))
}

// without is what stands where nothing is asked: what else the report could ask,
// otherwise where terms come from.
func (l *List) without() fyne.CanvasObject {
	none := "No key terms were found" + l.d.Here() + "."
	if others := l.d.CouldAsk(); others != "" {
		return kit.NewEmpty(none+" Its "+others+" can be asked instead, or cards of your own.", "What is asked", l.askKinds)
	}
	return kit.NewEmpty(none+" If a section explains some, say so at its heading, or make cards of your own.", "Read the report", func() { l.host.Go(route.To(route.Read)) })
}

// Content is the screen's object.
func (l *List) Content() fyne.CanvasObject { return l.content }

// Show selects the item of the route.
func (l *List) Show(r route.Route) {
	if r.Item == "" {
		return
	}
	if _, ok := find(l.d, r.Item); ok {
		l.reveal(r.Item)
	}
}

// reveal selects an item under any filter.
func (l *List) reveal(item string) {
	l.selected = item
	if l.rowOf(item) < 0 {
		l.onShowAll()
	}
	l.list.Select(l.rowOf(item))
}

// Hide does nothing: the list has nothing to save.
func (l *List) Hide() {}

// Place is the selected item.
func (l *List) Place() route.Route { return route.At(route.Terms, l.selected) }

// Find puts the focus in the filter.
func (l *List) Find() { l.host.Canvas().Focus(l.field) }

// Refresh reads the desk.
func (l *List) Refresh() {
	c := l.d.Counts()
	var parts []string
	if c.Items > 0 {
		parts = append(parts, count(c.Items, l.d.Deck().Noun()), fmt.Sprintf("%d known", c.Known))
	}
	switch n := c.Today(); {
	case n > 0:
		parts = append(parts, fmt.Sprintf("%s for today, %s", count(n, "card"), study.AboutMinutes(c.Minutes)))
	case c.Items > 0:
		parts = append(parts, "nothing is left for today")
	default:
		parts = append(parts, "Nothing is asked")
	}
	l.summary.Set(strings.Join(parts, " · "))
	if c.Today() > 0 {
		l.practise.Enable()
	} else {
		l.practise.Disable()
	}
	at := l.list.Selected()
	l.fill()
	l.count()
	if at >= 0 && l.list.Selected() < 0 && len(l.entries) > 0 { // it is gone: the next one takes its place
		l.onSelect(min(at, len(l.entries)-1))
	}
}

// count says behind each view how many entries of the kind it would show.
func (l *List) count() {
	all := entries(l.d)
	for i, v := range views() {
		n := 0
		for _, e := range all {
			if l.ofKind(e) && v.shows(l, e) {
				n++
			}
		}
		l.filters.SetText(i, fmt.Sprintf("%s %d", v.text, n))
	}
}

// ofKind reports whether an entry is of the kind that is shown.
func (l *List) ofKind(e entry) bool {
	kind := l.kindChosen()
	return kind == "" || e.kind == kind
}

// fill shows what passes the filters.
func (l *List) fill() {
	all := entries(l.d)
	l.offerKinds(all)
	l.entries = l.chosen(all)
	rows := make([]*kit.Row, len(l.entries))
	for i, e := range l.entries {
		rows[i] = l.row(e)
	}
	l.list.SetRows(rows)
	l.list.Select(l.rowOf(l.selected))
	hide(l.list, len(rows) == 0)
	hide(l.empty, len(rows) > 0 || len(all) == 0)
	hide(l.none, len(all) > 0)
	if l.tools.Hidden != (len(all) == 0) {
		hide(l.tools, len(all) == 0)
		l.content.Refresh() // the rows make room, or have it
	}
}

// offerKinds lets one choose among the kinds that there are.
func (l *List) offerKinds(all []entry) {
	var kinds []study.Kind
	for _, k := range study.Kinds() {
		if slices.ContainsFunc(all, func(e entry) bool { return e.kind == k }) {
			kinds = append(kinds, k)
		}
	}
	l.heading.Set("Key terms")
	if len(kinds) > 1 || len(kinds) == 1 && kinds[0] != study.OfTerm {
		l.heading.Set("Terms and cards")
	}
	if slices.Equal(kinds, l.kinds) {
		return
	}
	texts, chosen := []string{"All kinds"}, 0
	for i, k := range kinds {
		_, many := kindWords(k)
		texts = append(texts, many)
		if k == l.kindChosen() {
			chosen = i + 1
		}
	}
	l.kinds = kinds
	l.kind.SetOptions(texts, chosen)
	hide(l.kind, len(kinds) < 2)
	l.content.Refresh()
}

// kindChosen is the only kind that is shown; empty is all.
func (l *List) kindChosen() study.Kind {
	if i := l.kind.Chosen(); i > 0 && i <= len(l.kinds) {
		return l.kinds[i-1]
	}
	return ""
}

// chosen are the entries that pass filters and query, in order.
func (l *List) chosen(all []entry) []entry {
	shown := views()[max(l.filters.Chosen(), 0)]
	var kept []entry
	for _, e := range all {
		if l.ofKind(e) && shown.shows(l, e) && search.Matches(l.field.Text, e.name, e.also, e.says) {
			kept = append(kept, e)
		}
	}
	if !l.byReport {
		slices.SortStableFunc(kept, func(a, b entry) int {
			return cmp.Compare(strings.ToLower(a.name), strings.ToLower(b.name))
		})
	}
	return kept
}

// widestState is the width of the longest state, at the present text size.
func widestState() float32 {
	var w float32
	for _, s := range []study.State{study.New, study.Learning, study.Due, study.Know, study.Tricky, study.SetAside, notAsked} {
		w = max(w, kit.Small(string(s)).NaturalWidth())
	}
	return w + 2
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

func (l *List) rowOf(item string) int {
	return slices.IndexFunc(l.entries, func(e entry) bool { return e.id == item })
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
