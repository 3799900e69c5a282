package kit

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"placard/screens/look"
)

// floats shows each thing that lies over the window, and what closes it.
func floats(w fyne.Window, l *Layer, anchor fyne.CanvasObject) map[string]func() (fyne.CanvasObject, func()) {
	return map[string]func() (fyne.CanvasObject, func()){
		"dialog": func() (fyne.CanvasObject, func()) {
			s := ShowDialog(w.Canvas(), Dialog{Title: "Add a web page", Primary: "Add", Body: Body("A text that wraps where there is too little room for it")})
			return s.view, s.Close
		},
		"warning": func() (fyne.CanvasObject, func()) {
			s := Confirm(w.Canvas(), "Remove?", "It is taken from your list.", "Remove", func() {})
			return s.view, s.Close
		},
		"menu": func() (fyne.CanvasObject, func()) {
			m := ShowMenu(w.Canvas(), anchor, []MenuItem{{Icon: look.IconExport, Text: "Export", Key: "Ctrl+E"}, {Separator: true}, {Text: "Off", Disabled: true}, {Text: "On", Ticked: true}})
			return m.over.object, m.Close
		},
		"toast": func() (fyne.CanvasObject, func()) {
			l.Toaster.Show("Removed from your list", "Undo", func() {})
			return l.Toaster.view, l.Toaster.Hide
		},
		"tip": func() (fyne.CanvasObject, func()) {
			l.showTip(anchor, "The whole of a title that was cut")
			return l.tip, l.HideTip
		},
	}
}

func TestWhatFloatsFollowsTheTheme(t *testing.T) {
	app := test.NewTempApp(t)
	anchor := NewSelect([]string{"Normal"}, 0, nil)
	l := NewLayer(VStack(0, anchor))
	ck := &clock{}
	l.Timer, l.Toaster.Timer = ck.timer, ck.timer
	w := test.NewTempWindow(t, l)
	w.Resize(fyne.NewSize(860, 560))
	for name, show := range floats(w, l, anchor) {
		for _, salt := range []string{"1", "2"} {
			m := &motley{Theme: look.New(look.Options{}), salt: salt, asked: map[color.Color]bool{}}
			app.Settings().SetTheme(m)
			o, closing := show()
			o.Refresh()
			for c := range painted(o) {
				if !m.asked[c] {
					t.Errorf("%s draws %v, which is no colour of the theme", name, c)
				}
			}
			closing()
		}
	}
}

func TestWhatFloatsHoldsItsTextAtEveryTextSize(t *testing.T) {
	app := test.NewTempApp(t)
	anchor := NewSelect([]string{"Normal", "Thorough"}, 1, nil)
	l := NewLayer(VStack(0, HStack(0, anchor)))
	ck := &clock{}
	l.Timer, l.Toaster.Timer = ck.timer, ck.timer
	w := test.NewTempWindow(t, l)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(860, 560))
	for _, scale := range []float32{0.8, 1, 1.5, 2} {
		app.Settings().SetTheme(look.New(look.Options{TextScale: scale}))
		for name, show := range floats(w, l, anchor) {
			o, closing := show()
			each(o, func(o fyne.CanvasObject) {
				words, ok := o.(*Text)
				if !ok || words.Content == "" {
					return
				}
				each(words, func(o fyne.CanvasObject) {
					if line, ok := o.(*canvas.Text); ok && line.MinSize().Width > words.Size().Width+1 {
						t.Errorf("%s at %v: %q is %v wide in a box of %v", name, scale, line.Text, line.MinSize().Width, words.Size().Width)
					}
				})
				if words.Cut() {
					t.Errorf("%s at %v: %q is cut", name, scale, words.Content)
				}
			})
			closing()
		}
	}
}
