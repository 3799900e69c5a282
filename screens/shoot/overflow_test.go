package shoot

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"placard/screens/look"
)

// TestNoTextLeavesItsBox lays out every screen in small, usual and large
// windows, at the usual and at large text, and follows each visible text up to
// the window: nothing that holds it may be narrower than it.
func TestNoTextLeavesItsBox(t *testing.T) {
	sizes := []fyne.Size{{Width: 860, Height: 560}, {Width: 1366, Height: 768}, {Width: 1920, Height: 1080}}
	if testing.Short() { // with the race detector
		sizes = sizes[:1]
	}
	for _, s := range Scenes() {
		if strings.HasPrefix(s.Name, "gallery") {
			continue
		}
		t.Run(s.Name, func(t *testing.T) {
			for _, size := range sizes {
				for _, scale := range []float32{1, 1.5} {
					for _, fault := range overflows(s, View{Size: size, Look: look.Options{Variant: look.Light, TextScale: scale}}) {
						t.Errorf("at %.0f, text %.1f: %s", size.Width, scale, fault)
					}
				}
			}
		})
	}
}

func overflows(s Scene, v View) []string {
	var faults []string
	built(s, v, func(roots []fyne.CanvasObject) {
		for _, root := range roots {
			follow(root, fyne.NewPos(0, 0), band{0, v.Size.Width}, func(text string, by float32) {
				faults = append(faults, fmt.Sprintf("%q is %.0f px wider than its box", text, by))
			})
		}
	})
	return faults
}

// maxReach is farther than any text is scrolled.
const maxReach = 1 << 20

// band is how far a text may reach.
type band struct{ left, right float32 }

func (b band) within(left, right float32) band { return band{max(b.left, left), min(b.right, right)} }

// follow walks down from an object at a position, and reports texts that leave
// the band of anything above them.
func follow(o fyne.CanvasObject, at fyne.Position, b band, fault func(string, float32)) {
	if o == nil || !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	if text, ok := o.(*canvas.Text); ok {
		over := max(b.left-at.X, at.X+text.MinSize().Width-b.right)
		if text.Text != "" && over > 1.5 {
			fault(text.Text, over)
		}
		return
	}
	inner := b.within(at.X, at.X+o.Size().Width)
	if _, ok := o.(interface{ Sideways() float32 }); ok { // it scrolls: what is cut can be seen
		inner = band{at.X - maxReach, at.X + maxReach}
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, c := range o.Objects {
			follow(c, at, inner, fault)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(o).Objects() {
			follow(c, at, inner, fault)
		}
	}
}
