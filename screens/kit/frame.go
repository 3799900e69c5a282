package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// frame is a rounded ground with an edge of one pixel, drawn as a shape within
// a shape: the toolkit sets a stroke astride the edge, where it is smeared over
// two pixels and loses half of its contrast.
type frame struct {
	*fyne.Container
	edge, face box
}

func newFrame(radius float32) frame {
	f := frame{edge: newBox(radius), face: newBox(radius - 1)}
	f.Container = container.New(within1{}, f.edge.Rectangle, f.face.Rectangle)
	return f
}

// round changes the corners' radius.
func (f frame) round(radius float32) {
	f.edge.CornerRadius, f.face.CornerRadius = radius, radius-1
}

// paint gives the frame its colours under the present theme. The ground must be
// opaque where there is an edge; without one it goes to the rim, and without
// both the frame is clear.
func (f frame) paint(w fyne.Widget, ground, edge fyne.ThemeColorName) {
	if edge == "" {
		edge = ground
	}
	f.edge.paint(w, edge, "", 0)
	f.face.paint(w, ground, "", 0)
}

// float gives the frame the shadow of what lies over the page.
func (f frame) float(w fyne.Widget) { f.edge.Shadow = floatShadow(w) }

// within1 lays the second object one pixel inside of the first.
type within1 struct{}

func (within1) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	cover(objects[0], size)
	objects[1].Move(fyne.NewPos(1, 1))
	objects[1].Resize(fyne.NewSize(max(size.Width-2, 0), max(size.Height-2, 0)))
}

func (within1) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// ungrounded are objects without the rectangles among them: a toolkit's widget
// without the ground and edge that it draws.
func ungrounded(objects []fyne.CanvasObject) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, o := range objects {
		if _, ok := o.(*canvas.Rectangle); !ok {
			list = append(list, o)
		}
	}
	return list
}
