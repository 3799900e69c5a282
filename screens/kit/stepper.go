package kit

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placard/screens/look"
)

// Number is what a Stepper shows.
type Number struct {
	Label, Hint string // the hint may be empty
	Low, High   int
	Words       func(int) string              // nil is the number itself
	Next        func(from, direction int) int // the next value up (1) or down (-1); By or Growing
	Change      func(to int)                  // is told the value that the user chose
}

// Stepper shows a number between a − and a + button, and what it is about at
// its left.
type Stepper struct {
	Content    fyne.CanvasObject
	n          Number
	now        int
	less, more *IconButton
	value      *Text
}

// NewStepper makes a stepper at the lowest value.
func NewStepper(n Number) *Stepper {
	if n.Words == nil {
		n.Words = func(v int) string { return fmt.Sprint(v) }
	}
	s := &Stepper{n: n, value: NewLine("", look.Sans, look.Text, look.Ink)}
	s.value.Align = fyne.TextAlignCenter
	s.less = NewIconButton(look.IconMinus, n.Label+": less", func() { s.step(-1) })
	s.more = NewIconButton(look.IconPlus, n.Label+": more", func() { s.step(1) })
	words := VStack(2, NewText(n.Label, look.SansSemiBold, look.Text, look.Ink))
	if n.Hint != "" {
		words.Add(Hint(n.Hint))
	}
	s.Content = HStack(16, Grow(words), HStack(4, s.less, container.New(&valueRoom{s.value}, s.value), s.more))
	s.Set(n.Low)
	return s
}

// Set shows a value without telling.
func (s *Stepper) Set(v int) {
	s.now = v
	s.value.Set(s.n.Words(v))
	able(s.less, v > s.n.Low)
	able(s.more, v < s.n.High)
}

func (s *Stepper) step(direction int) {
	s.Set(min(max(s.n.Next(s.now, direction), s.n.Low), s.n.High))
	if s.n.Change != nil {
		s.n.Change(s.now)
	}
}

func able(b *IconButton, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// By steps by a fixed amount, from one multiple of it to the next.
func By(step int) func(from, direction int) int {
	return func(from, direction int) int {
		if direction > 0 {
			return from - from%step + step
		}
		return from - (from-1)%step - 1
	}
}

// Growing steps finely among small numbers and coarsely among large ones, so
// that no number is many presses away: by 1 to 20, 5 to 50, 10 to 200, then 100.
func Growing(from, direction int) int {
	at := from
	if direction < 0 {
		at-- // below a border the finer step holds
	}
	step := 100
	switch {
	case at < 20:
		step = 1
	case at < 50:
		step = 5
	case at < 200:
		step = 10
	}
	return By(step)(from, direction)
}

// valueRoom keeps a stepper's number to one width, which grows with the text, so
// that the buttons stay where they are.
type valueRoom struct{ text *Text }

const valueWidth = 60

func (r *valueRoom) MinSize([]fyne.CanvasObject) fyne.Size {
	th := r.text.Theme()
	return fyne.NewSize(valueWidth*look.Scale(th), look.LineHeight(th, look.Text))
}

func (r *valueRoom) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	r.text.Move(fyne.NewPos(0, 0))
	r.text.Resize(size)
}
