package sources

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"placard/screens/kit"
	"placard/screens/look"
)

// tools is the line below the title: the filter, the views and Copy all. Where
// it does not fit in one line, the views stand below the others. A short list
// has its numbers in words instead of filter and views.
type tools struct {
	widget.BaseWidget
	field   *kit.Entry
	views   *kit.Chips
	parts   []part // of the views
	summary *kit.Text
	copy    *kit.Button
	long    bool
}

const (
	toolGap    = 12
	fieldWidth = 220
)

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
	t.ExtendBaseWidget(t)
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
	t.Refresh()
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

// HeightFor is the height at a width.
func (t *tools) HeightFor(width float32) float32 { return t.arrange(width, nil) }

// MinSize is narrow: the views wrap.
func (t *tools) MinSize() fyne.Size {
	return fyne.NewSize(240, t.HeightFor(max(t.Size().Width, 240)))
}

// arrange sets the tools at a width, by place unless that is nil, and returns
// the height.
func (t *tools) arrange(width float32, place func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	if place == nil {
		place = func(fyne.CanvasObject, float32, float32, float32, float32) {}
	}
	right := width
	line := t.field.MinSize().Height
	if !t.copy.Hidden {
		w := min(t.copy.NaturalWidth(), width)
		right = width - w
		place(t.copy, right, 0, w, line)
		right -= toolGap
	}
	if !t.long {
		h := t.summary.HeightFor(max(right, 0))
		place(t.summary, 0, max((line-h)/2, 0), max(right, 0), h)
		if t.copy.Hidden {
			return h
		}
		return max(h, line)
	}
	field := min(fieldWidth*look.Scale(t.Theme()), max(right, 0))
	if views := right - field - toolGap; t.views.NaturalWidth() <= views {
		h := t.views.HeightFor(views)
		place(t.field, 0, 0, field, line)
		place(t.views, field+toolGap, (line-h)/2, views, h)
		return line
	}
	place(t.field, 0, 0, max(right, 0), line)
	h := t.views.HeightFor(width)
	place(t.views, 0, line+toolGap, width, h)
	return line + toolGap + h
}

// CreateRenderer draws it.
func (t *tools) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	return &toolsRenderer{t}
}

type toolsRenderer struct{ t *tools }

func (r *toolsRenderer) Layout(size fyne.Size) {
	r.t.arrange(size.Width, func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	})
}

func (r *toolsRenderer) MinSize() fyne.Size { return r.t.MinSize() }
func (r *toolsRenderer) Destroy()           {}
func (r *toolsRenderer) Refresh()           { r.Layout(r.t.Size()) }
func (r *toolsRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.t.summary, r.t.field, r.t.views, r.t.copy}
}
