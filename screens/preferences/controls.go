package preferences

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placard/app/settings"
	"placard/screens/kit"
	"placard/screens/look"
)

// choice is one value of a setting.
type choice[T comparable] struct {
	value T
	text  string
	costs string // what choosing it means, in a sentence; may be empty
}

// chips shows a setting as chips, for a few values with short names.
type chips[T comparable] struct {
	row     *kit.Chips
	choices []choice[T]
	of      func(*settings.Settings) *T
}

func newChips[T comparable](s *Screen, label string, of func(*settings.Settings) *T, choices ...choice[T]) fyne.CanvasObject {
	c := &chips[T]{choices: choices, of: of}
	var texts []string
	for _, one := range choices {
		texts = append(texts, one.text)
	}
	c.row = kit.NewChips(func(i int) {
		s.change(func(to *settings.Settings) { *of(to) = choices[i].value })
	}, texts...)
	s.controls = append(s.controls, c)
	return kit.VStack(8, title(label), c.row)
}

func (c *chips[T]) show(now settings.Settings) {
	chosen := -1
	for i, one := range c.choices {
		if one.value == *c.of(&now) {
			chosen = i
		}
	}
	c.row.Mark(chosen)
}

// options shows a setting as lines to choose from, each with what it costs.
type options[T comparable] struct {
	toggles []*kit.Toggle
	choices []choice[T]
	of      func(*settings.Settings) *T
}

func newOptions[T comparable](s *Screen, label string, of func(*settings.Settings) *T, choices ...choice[T]) fyne.CanvasObject {
	o := &options[T]{choices: choices, of: of}
	lines := kit.VStack(8)
	for _, one := range choices {
		t := kit.NewChoice(one.text, func() {
			s.change(func(to *settings.Settings) { *of(to) = one.value })
		})
		o.toggles = append(o.toggles, t)
		lines.Objects = append(lines.Objects, kit.VStack(-6, kit.HStack(0, t), under(t, one.costs)))
	}
	s.controls = append(s.controls, o)
	return kit.VStack(8, title(label), kit.Pad(0, 0, 0, -8, lines))
}

func (o *options[T]) show(now settings.Settings) {
	for i, one := range o.choices {
		o.toggles[i].Set(one.value == *o.of(&now))
	}
}

// stepper shows a setting that is a number.
type stepper struct {
	row  *kit.Stepper
	read func(settings.Settings) int
}

func newStepper(s *Screen, n kit.Number, read func(settings.Settings) int, write func(*settings.Settings, int)) fyne.CanvasObject {
	n.Change = func(to int) { s.change(func(all *settings.Settings) { write(all, to) }) }
	c := &stepper{kit.NewStepper(n), read}
	s.controls = append(s.controls, c)
	return c.row.Content
}

func (c *stepper) show(now settings.Settings) { c.row.Set(c.read(now)) }

// title names a setting.
func title(text string) *kit.Text { return kit.NewText(text, look.SansSemiBold, look.Text, look.Ink) }

// under sets a sentence in line with a toggle's text.
func under(t *kit.Toggle, sentence string) fyne.CanvasObject {
	hint := kit.Hint(sentence)
	hint.Hidden = sentence == ""
	return kit.HStackTop(0, container.New(&indent{t}), kit.Grow(hint))
}

// indent is as wide as what stands before a toggle's text.
type indent struct{ t *kit.Toggle }

func (i *indent) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(36*look.Scale(i.t.Theme()), 0)
}

func (i *indent) Layout([]fyne.CanvasObject, fyne.Size) {}
