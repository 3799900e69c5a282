// Package kittest helps tests to look at screens as a person does: at the words
// that are visible, and at what can be pressed.
package kittest

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// Texts are the visible texts of an object, line by line, top objects first.
func Texts(o fyne.CanvasObject) []string {
	var list []string
	walk(o, func(o fyne.CanvasObject) {
		if t, ok := o.(*canvas.Text); ok && strings.TrimSpace(t.Text) != "" {
			list = append(list, t.Text)
		}
	})
	return list
}

// Shows reports whether the words stand on the object, over line breaks too.
func Shows(o fyne.CanvasObject, words string) bool {
	return strings.Contains(strings.Join(Texts(o), " "), words)
}

// Find is the first visible object of a type that passes.
func Find[T fyne.CanvasObject](o fyne.CanvasObject, passes func(T) bool) (T, bool) {
	var found T
	ok := false
	walk(o, func(o fyne.CanvasObject) {
		if v, is := o.(T); is && !ok && passes(v) {
			found, ok = v, true
		}
	})
	return found, ok
}

// walk visits every visible object, parents first.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, c := range o.Objects {
			walk(c, visit)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(o).Objects() {
			walk(c, visit)
		}
	}
}
