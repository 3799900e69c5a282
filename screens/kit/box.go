package kit

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"placard/screens/look"
)

// themed is a widget that knows its theme.
type themed interface{ Theme() fyne.Theme }

// iconSide is the side of an icon: icons grow with the text beside them.
func iconSide(w themed) float32 { return px(w, look.IconSize) }

// caretSide is that of the caret of what opens a menu.
func caretSide(w themed) float32 { return px(w, 16) }

// px is a length that holds text, and grows with it.
func px(w themed, length float32) float32 {
	return float32(math.Round(float64(length * look.Scale(w.Theme()))))
}

// grown is a control's height when the line of text in it has grown; the room
// around the line stays.
func grown(w themed, height float32) float32 {
	return height - look.LineOf(look.Text) + look.LineHeight(w.Theme(), look.Text)
}

// ink is the colour of a name for a widget, clear for the empty name.
func ink(name fyne.ThemeColorName, w fyne.Widget) color.Color {
	if name == "" {
		return look.Clear()
	}
	return theme.ColorForWidget(name, w)
}

// box is a rounded rectangle whose colours are names.
type box struct {
	*canvas.Rectangle
}

func newBox(radius float32) box {
	r := canvas.NewRectangle(look.Clear())
	r.CornerRadius = radius
	return box{r}
}

// paint gives the box its colours under the present theme; empty names are
// clear.
func (b box) paint(w fyne.Widget, fill, edge fyne.ThemeColorName, edgeWidth float32) {
	b.FillColor, b.StrokeColor, b.StrokeWidth = ink(fill, w), ink(edge, w), edgeWidth
	if edge == "" {
		b.StrokeWidth = 0
	}
	b.Refresh()
}

// ring is the focus ring round a control.
func (b box) ring(w fyne.Widget, on bool) {
	if on {
		b.paint(w, "", look.Focus, look.FocusWidth)
		return
	}
	b.paint(w, "", "", 0)
}

// around places an object a little outside of a control's edge.
func around(o fyne.CanvasObject, size fyne.Size, by float32) {
	o.Move(fyne.NewPos(-by, -by))
	o.Resize(fyne.NewSize(size.Width+2*by, size.Height+2*by))
}

// cover gives an object the whole of a size.
func cover(o fyne.CanvasObject, size fyne.Size) {
	o.Move(fyne.NewPos(0, 0))
	o.Resize(size)
}

// state is the fill that shows hovering and pressing.
func (p *press) state() fyne.ThemeColorName {
	switch {
	case p.disabled:
		return ""
	case p.down:
		return look.Pressed
	case p.hovered:
		return look.Hover
	}
	return ""
}
