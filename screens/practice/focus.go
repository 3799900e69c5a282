package practice

import (
	"slices"

	"fyne.io/fyne/v2"

	"placard/screens/kit"
)

// tabbing remembers that one goes through the answers with Tab: each step makes
// them anew, and the focus would be gone with the old ones.
type tabbing struct {
	on   bool
	key  string // of the answer that had the focus
	at   int    // its place among those that could be chosen
	home fyne.Canvas
}

// before notes where the focus is among the answers on screen. Where all are
// settled it waits for the next question.
func (t *tabbing) before(in fyne.CanvasObject) {
	open := openOptions(in)
	if at := slices.IndexFunc(open, func(o *kit.Option) bool { return t.home.Focused() == o }); at >= 0 {
		t.on, t.key, t.at = true, open[at].Key, at
	} else if len(open) > 0 {
		t.on = false
	}
}

// after puts the focus on the same answer as before, otherwise on one near it;
// where a question is new to it on the first.
func (t *tabbing) after(in fyne.CanvasObject, anew bool) {
	open := openOptions(in)
	if !t.on {
		return
	}
	if len(open) == 0 {
		if _, gone := t.home.Focused().(*kit.Option); gone {
			t.home.Unfocus() // Enter goes on
		}
		return
	}
	at := slices.IndexFunc(open, func(o *kit.Option) bool { return o.Key == t.key })
	switch {
	case anew:
		at = 0
	case at < 0:
		at = min(t.at, len(open)-1)
	}
	t.home.Focus(open[at])
}

// openOptions are the answers in an object that can be chosen, in its order.
func openOptions(in fyne.CanvasObject) []*kit.Option {
	switch o := in.(type) {
	case *kit.Option:
		if !o.Disabled() {
			return []*kit.Option{o}
		}
	case *fyne.Container:
		var all []*kit.Option
		for _, inner := range o.Objects {
			all = append(all, openOptions(inner)...)
		}
		return all
	}
	return nil
}

// toCursor leaves the answer with the focus once arrows move the cursor of a
// board: keys are in one place.
func (s *Screen) toCursor(arrow bool) {
	if arrow {
		s.host.Canvas().Unfocus()
	}
}
