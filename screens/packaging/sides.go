package packaging

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placard/screens/kit"
	"placard/screens/look"
)

// Distances, in device-independent pixels.
const (
	besideFrom = 960 // width of the content from which the summary stands beside the form
	sideWidth  = 348
	sideGap    = 36 // on both sides of the hairline
	pageTop    = 12
	pageBottom = 48
	lineTop    = 8
)

// sides shows the form and, behind a hairline, what it comes to: so that is in
// sight, and the button too, wherever one is in the form. Where there is too
// little width, it stands below the form.
type sides struct {
	widget.BaseWidget
	form, side       *kit.Scroll
	formPad, sidePad *fyne.Container
	foot, head       *fyne.Container // where the summary is: below the form, or in the side
	line             *kit.Divider
	summary          fyne.CanvasObject
}

func newSides(form, summary fyne.CanvasObject) *sides {
	s := &sides{foot: kit.VStack(0), head: kit.VStack(0), line: kit.NewDivider(), summary: summary}
	s.line.Upright = true
	s.formPad = kit.Pad(pageTop, 0, pageBottom, 0, kit.Narrow(look.ColumnMax, kit.VStack(0, form, s.foot)))
	s.sidePad = kit.Pad(pageTop, 0, pageBottom, 0, s.head)
	s.form, s.side = kit.NewScroll(s.formPad), kit.NewScroll(s.sidePad)
	s.foot.Objects = s.below()
	s.ExtendBaseWidget(s)
	return s
}

// below is the summary under a hairline, as the parts of the form are.
func (s *sides) below() []fyne.CanvasObject { return []fyne.CanvasObject{parted(s.summary)} }

// beside reports whether there is room for both, at a width.
func (s *sides) beside(width float32) bool {
	return width >= besideFrom*max(1, look.Scale(s.Theme()))
}

// split moves the summary to where it belongs.
func (s *sides) split(on bool) {
	if on == (len(s.head.Objects) > 0) {
		return
	}
	if on {
		s.foot.Objects, s.head.Objects = nil, []fyne.CanvasObject{s.summary}
	} else {
		s.foot.Objects, s.head.Objects = s.below(), nil
	}
	s.fit()
}

// fit makes room for what has changed.
func (s *sides) fit() {
	s.form.Fit()
	s.side.Fit()
}

// reveal scrolls the summary so that an object in it is seen.
func (s *sides) reveal(o fyne.CanvasObject) {
	if len(s.head.Objects) > 0 {
		s.side.RevealObject(o)
		return
	}
	s.form.RevealObject(o)
}

// MinSize is small: both scroll.
func (s *sides) MinSize() fyne.Size { return fyne.NewSize(320, 200) }

// CreateRenderer draws it.
func (s *sides) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	return &sidesRenderer{s}
}

type sidesRenderer struct{ s *sides }

func (r *sidesRenderer) Layout(size fyne.Size) {
	s := r.s
	on := s.beside(size.Width)
	left, right := look.Margins(size.Width, look.Scale(s.Theme()))
	s.split(on)
	s.side.Hidden, s.line.Hidden = !on, !on
	width := size.Width
	if on {
		width -= right + sideWidth*max(1, look.Scale(s.Theme())) + 2*sideGap
		kit.SetSides(s.formPad, left, sideGap)
		kit.SetSides(s.sidePad, sideGap, right)
		width += sideGap // the form's own side, in which its bar is
		s.line.Move(fyne.NewPos(width, lineTop))
		s.line.Resize(fyne.NewSize(1, max(size.Height-lineTop, 0)))
		s.side.Move(fyne.NewPos(width+1, 0))
		s.side.Resize(fyne.NewSize(size.Width-width-1, size.Height))
	} else {
		kit.SetSides(s.formPad, left, right)
	}
	s.form.Resize(fyne.NewSize(width, size.Height))
	s.fit()
}

func (r *sidesRenderer) MinSize() fyne.Size { return r.s.MinSize() }
func (r *sidesRenderer) Destroy()           {}
func (r *sidesRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.s.form, r.s.line, r.s.side}
}

func (r *sidesRenderer) Refresh() {
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}
