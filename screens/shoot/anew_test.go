package shoot

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"placard/screens/look"
)

// TestARendererMadeAnewShowsTheSame guards against a screen that loses its
// texts. The toolkit throws a widget's renderer away when no frame was drawn
// for a minute (the laptop slept, the machine was busy) and makes another,
// but does not lay that one out: whoever makes a renderer has to.
func TestARendererMadeAnewShowsTheSame(t *testing.T) {
	for _, s := range Scenes() {
		told := map[string]bool{}
		built(s, View{Size: fyne.NewSize(1366, 768), Look: look.Options{Variant: look.Light, TextScale: 1}}, func(roots []fyne.CanvasObject) {
			for _, root := range roots {
				eachWidget(root, func(w fyne.Widget) {
					was := drawing(test.WidgetRenderer(w))
					is := drawing(w.CreateRenderer())
					if kind := fmt.Sprintf("%T", w); was != is && !told[kind] {
						told[kind] = true
						t.Errorf("%s: a %s drawn anew:\n%s\nwas\n%s", s.Name, kind, is, was)
					}
				})
			}
		})
	}
}

// built shows a scene in a window of its own, laid out.
func built(s Scene, v View, see func(roots []fyne.CanvasObject)) {
	app := test.NewApp()
	defer app.Quit()
	app.Settings().SetTheme(look.New(v.Look))
	w := app.NewWindow("Placard")
	defer w.Close()
	w.SetPadded(false)
	if c, ok := w.Canvas().(interface{ SetScale(float32) }); ok {
		c.SetScale(0.1) // it is laid out the same, and painted in a hundredth of the time
	}
	w.Resize(v.Size)
	s.Build(w)
	w.Resize(v.Size)
	w.Canvas().Capture()
	see(append([]fyne.CanvasObject{w.Content()}, w.Canvas().Overlays().List()...))
}

// eachWidget visits the visible widgets of an object, the inmost first.
func eachWidget(o fyne.CanvasObject, visit func(fyne.Widget)) {
	if o == nil || !o.Visible() {
		return
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, c := range o.Objects {
			eachWidget(c, visit)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(o).Objects() {
			eachWidget(c, visit)
		}
		if strings.HasPrefix(reflect.TypeOf(o).Elem().PkgPath(), "placard/") { // of the toolkit's, only scrollers are ours to lay out
			visit(o)
		}
	}
}

// drawing is where a renderer's visible objects stand, and their words.
func drawing(r fyne.WidgetRenderer) string {
	said := ""
	for _, o := range r.Objects() {
		text, isText := o.(*canvas.Text)
		if !o.Visible() || isText && text.Text == "" {
			continue
		}
		said += fmt.Sprintf("%T at %.0f,%.0f of %.0f×%.0f", o, o.Position().X, o.Position().Y, o.Size().Width, o.Size().Height)
		if isText {
			said += " “" + text.Text + "”"
		}
		said += "\n"
	}
	return said
}
