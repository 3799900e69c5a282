package notes

import (
	"fmt"
	"slices"

	"placard/app/desk"
	"placard/screens/kit"
	"placard/screens/look"
)

// tools are the line below the title: the filter, the views, the choice of a
// section; and beside the title, what writes it all down.
type tools struct {
	line     *kit.Tools
	field    *kit.Entry
	views    *kit.Chips
	section  *kit.Select
	sections []string // titles, in order
	export   *kit.Button
}

// The views: all, one for each colour, notes and bookmarks.
const (
	viewAll    = 0
	viewNotes  = 5
	viewPlaces = 6
)

const (
	fieldWidth  = 220
	allSections = "All sections"
)

func newTools(s *Screen) *tools {
	t := &tools{field: kit.NewSearch("Filter notes")}
	texts := []string{"All"}
	for _, c := range desk.Colours() {
		texts = append(texts, c.Name())
	}
	t.views = kit.NewChips(func(int) { s.fill() }, append(texts, "Notes", "Bookmarks")...)
	t.field.OnChanged = func(string) { s.fill() }
	t.field.OnKey = s.onFieldKey
	t.section = kit.NewSelect([]string{allSections}, 0, func(int) { s.fill() })
	t.export = kit.NewFilled("Export", s.onExport).With(look.IconExport)
	t.line = kit.NewTools(fieldWidth, t.field, t.views, nil, t.section)
	return t
}

// update takes up how many there are of each sort, and in which sections.
func (t *tools) update(entries []*entry) {
	var counts [viewPlaces + 1]int
	var sections []string
	for _, e := range entries {
		for view := range counts {
			if e.in(view) {
				counts[view]++
			}
		}
		if !slices.Contains(sections, e.group) {
			sections = append(sections, e.group)
		}
	}
	names := []string{"All"}
	for _, c := range desk.Colours() {
		names = append(names, c.Name())
	}
	for view, name := range append(names, "Notes", "Bookmarks") {
		t.views.SetText(view, fmt.Sprintf("%s %d", name, counts[view]))
	}
	if !slices.Equal(sections, t.sections) {
		chosen := slices.Index(sections, t.chosen())
		t.sections = sections
		t.section.SetOptions(append([]string{allSections}, sections...), chosen+1)
	}
}

// in reports whether an entry belongs to a view.
func (e *entry) in(view int) bool {
	switch view {
	case viewAll:
		return true
	case viewNotes:
		return e.note != ""
	case viewPlaces:
		return e.mark.Kind == desk.PlaceMark
	}
	return e.mark.Colour == desk.Colour(view)
}

// chosen is the title of the section that is chosen, empty for all.
func (t *tools) chosen() string {
	if i := t.section.Chosen() - 1; i >= 0 && i < len(t.sections) {
		return t.sections[i]
	}
	return ""
}

func (t *tools) passes(e *entry) bool {
	return e.in(max(t.views.Chosen(), 0)) && (t.chosen() == "" || t.chosen() == e.group)
}

// filtered reports whether something is left out.
func (t *tools) filtered() bool {
	return t.field.Text != "" || t.views.Chosen() > 0 || t.chosen() != ""
}

// show shows the tools where there is something to filter, and what exports where
// something is listed.
func (t *tools) show(any, listed bool) {
	t.line.Hidden, t.export.Hidden = !any, !any
	if listed {
		t.export.Enable()
	} else {
		t.export.Disable()
	}
	t.line.Refresh()
}

// reset shows everything, without telling.
func (t *tools) reset() {
	t.views.Mark(viewAll)
	t.section.Set(0)
	if t.field.Text != "" {
		change := t.field.OnChanged
		t.field.OnChanged = nil
		t.field.SetText("")
		t.field.OnChanged = change
	}
}
