package prose

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// stub is an object of a known height that counts its refreshes.
type stub struct {
	widget.BaseWidget
	height    float32
	refreshes int
}

func newStub(height float32) *stub {
	s := &stub{height: height}
	s.ExtendBaseWidget(s)
	return s
}

func (s *stub) MinSize() fyne.Size { return fyne.NewSize(10, s.height) }

func (s *stub) Refresh() { s.refreshes++ }

func (s *stub) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(theme.Color(theme.ColorNameSeparator)))
}
