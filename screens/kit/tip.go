package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

const (
	tipPause = 600 * time.Millisecond // pointing before a tip comes
	tipStay  = 8 * time.Second
	tipWidth = 320
	tipGap   = 6 // from what it is about
)

// SetTip gives the words that come up beside it when one points at it for a
// moment, or reaches it with Tab. They come in windows whose content is a
// Layer. Empty is no tip.
func (p *press) SetTip(text string) { p.tip = text }

// tipSoon waits for a moment, then shows the tip.
func (p *press) tipSoon() {
	l := layerOf(p.self)
	if p.tip == "" || l == nil {
		return
	}
	l.HideTip()
	l.stop = l.Timer.wait(tipPause, func() {
		if layerOf(p.self) == l {
			l.showTip(p.self, p.tip)
		}
	})
}

// tipGone takes the tip away, or calls it off.
func (p *press) tipGone() {
	if p.tip == "" {
		return
	}
	if l := layerOf(p.self); l != nil {
		l.HideTip()
	}
}

// tipView is the one tip of a window. It takes no part in input.
type tipView struct {
	widget.BaseWidget
	panel panel
	text  *Text
}

func newTipView() *tipView {
	v := &tipView{panel: newPanel(6), text: NewText("", look.Sans, look.Caption, look.Ink)}
	v.ExtendBaseWidget(v)
	v.Hide()
	return v
}

const tipSide, tipTop = 10, 6

// NaturalWidth is that of the words.
func (v *tipView) NaturalWidth() float32 { return v.text.NaturalWidth() + 2*tipSide + 1 }

// HeightFor is the height at a width.
func (v *tipView) HeightFor(width float32) float32 {
	return v.text.HeightFor(width-2*tipSide) + 2*tipTop
}

// CreateRenderer draws it.
func (v *tipView) CreateRenderer() fyne.WidgetRenderer {
	r := &bare{
		w: v, least: func() fyne.Size { return fyne.Size{} },
		refresh: func() { v.panel.show(v); v.text.Refresh() },
		layout: func(size fyne.Size) {
			cover(v.panel, size)
			v.text.Move(fyne.NewPos(tipSide, tipTop))
			v.text.Resize(fyne.NewSize(size.Width-2*tipSide, size.Height-2*tipTop))
		},
		objects: []fyne.CanvasObject{v.panel.Container, v.text},
	}
	v.panel.show(v)
	return r
}
