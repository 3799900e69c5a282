package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// Float is a panel that lies over the page for a while, with a rim and a shadow:
// what can be done with a selection, a note that is being written. It keeps
// clicks and the pointer from what lies below.
type Float struct {
	widget.BaseWidget
	Content fyne.CanvasObject
	Padding float32
	panel   panel
}

var (
	_ fyne.Tappable     = (*Float)(nil)
	_ desktop.Hoverable = (*Float)(nil)
	_ desktop.Mouseable = (*Float)(nil)
)

// NewFloat puts content on a panel.
func NewFloat(padding float32, content fyne.CanvasObject) *Float {
	f := &Float{Content: content, Padding: padding, panel: newPanel(look.RadiusCard)}
	f.ExtendBaseWidget(f)
	return f
}

// HeightFor is the height at a width.
func (f *Float) HeightFor(width float32) float32 {
	return HeightFor(f.Content, max(width-2*f.Padding, 0)) + 2*f.Padding
}

// NaturalWidth is the content's with its padding.
func (f *Float) NaturalWidth() float32 { return natural(f.Content) + 2*f.Padding }

// MinSize fits the content.
func (f *Float) MinSize() fyne.Size {
	least := f.Content.MinSize().Width + 2*f.Padding
	return fyne.NewSize(least, f.HeightFor(max(f.Size().Width, least)))
}

func (f *Float) inside() fyne.CanvasObject { return f.Content }

// Tapped does nothing.
func (f *Float) Tapped(*fyne.PointEvent) {}

// MouseDown does nothing.
func (f *Float) MouseDown(*desktop.MouseEvent) {}

// MouseUp does nothing.
func (f *Float) MouseUp(*desktop.MouseEvent) {}

// MouseIn does nothing.
func (f *Float) MouseIn(*desktop.MouseEvent) {}

// MouseMoved does nothing.
func (f *Float) MouseMoved(*desktop.MouseEvent) {}

// MouseOut does nothing.
func (f *Float) MouseOut() {}

// CreateRenderer draws it.
func (f *Float) CreateRenderer() fyne.WidgetRenderer {
	f.ExtendBaseWidget(f)
	layout := func(size fyne.Size) {
		cover(f.panel, size)
		f.Content.Move(fyne.NewPos(f.Padding, f.Padding))
		f.Content.Resize(fyne.NewSize(max(size.Width-2*f.Padding, 0), max(size.Height-2*f.Padding, 0)))
	}
	f.panel.show(f)
	return &bare{
		w: f, layout: layout, least: f.MinSize, refresh: func() { f.panel.show(f); f.Content.Refresh() },
		objects: []fyne.CanvasObject{f.panel.Container, f.Content},
	}
}
