package sources

import (
	"fmt"
	"strings"

	"placard/screens/kit"
	"placard/screens/look"
)

// tools is the line below the title: the filter, the views and Copy all. A short
// list has its numbers in words instead of filter and views.
type tools struct {
	line    *kit.Tools
	field   *kit.Entry
	views   *kit.Chips
	parts   []part // of the views
	summary *kit.Text
	copy    *kit.Button
	long    bool
}

const fieldWidth = 220

func newTools(s *Screen) *tools {
	t := &tools{field: kit.NewSearch("Filter sources"), summary: kit.Hint(""), parts: []part{all}}
	for _, g := range s.groups {
		t.parts = append(t.parts, g.part)
	}
	var texts []string
	for _, p := range t.parts {
		texts = append(texts, p.title())
	}
	t.views = kit.NewChips(func(int) { s.fill() }, texts...)
	t.field.OnChanged = func(string) { s.fill() }
	t.field.OnKey = s.onFieldKey
	t.copy = kit.NewButton("Copy all in MLA 9", s.onCopyAll).With(look.IconCopy)
	t.line = kit.NewTools(fieldWidth, t.field, t.views, t.summary, t.copy)
	return t
}

// update takes up how many entries there are.
func (t *tools) update(groups []*group) {
	total, citable := 0, 0
	var said []string
	for i, g := range groups {
		n := len(g.entries)
		total += n
		if g.part == works || g.part == own {
			citable += n
		}
		t.views.SetText(i+1, fmt.Sprintf("%s %d", g.part.title(), n))
		if n > 0 {
			said = append(said, counted(g.part, n))
		}
	}
	t.views.SetText(0, fmt.Sprintf("All %d", total))
	t.summary.Set(strings.Join(said, " · "))
	t.long = total > many
	t.field.Hidden, t.views.Hidden, t.summary.Hidden = !t.long, !t.long, t.long
	t.copy.Hidden = citable == 0
	if !t.long {
		t.reset()
	}
	t.line.Refresh()
}

// counted is a number of entries in words.
func counted(p part, n int) string {
	names := map[part][2]string{
		readings: {"further reading", "further readings"}, works: {"work cited", "works cited"},
		documents: {"document", "documents"}, own: {"source of your own", "sources of your own"},
	}[p]
	if n == 1 {
		return "1 " + names[0]
	}
	return fmt.Sprintf("%d %s", n, names[1])
}

func (t *tools) query() string { return t.field.Text }
func (t *tools) view() part    { return t.parts[max(t.views.Chosen(), 0)] }

// reset shows everything, without telling.
func (t *tools) reset() {
	t.views.Mark(0)
	if t.field.Text != "" {
		change := t.field.OnChanged
		t.field.OnChanged = nil
		t.field.SetText("")
		t.field.OnChanged = change
	}
}
