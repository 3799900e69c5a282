package prose

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"placard/content/report"
)

func TestCtrlAndTheWheelAskForAnotherTextSize(t *testing.T) {
	underLook(t, 1)
	var steps []int
	p, _ := reader(t, Options{OnZoom: func(n int) { steps = append(steps, n) }}, 900, 400, section())
	p.held = func() fyne.KeyModifier { return fyne.KeyModifierShortcutDefault }
	for _, turn := range []float32{4, 4, 4, -4, 25, -6, -6} { // a touchpad, then a mouse
		p.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, turn)})
	}
	if !slices.Equal(steps, []int{1, 1, -1}) || p.offset != 0 {
		t.Errorf("asked for %v, the text is at %.0f", steps, p.offset)
	}
	p.held = func() fyne.KeyModifier { return 0 }
	p.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -25)})
	if p.offset == 0 || len(steps) != 3 {
		t.Error("without Ctrl the wheel does not scroll")
	}
}

func TestAPictureIsChosenByTapAndByKey(t *testing.T) {
	underLook(t, 1)
	var chosen []int
	o := asked()
	o.OnPicture = func(block int) { chosen = append(chosen, block) }
	p, _ := reader(t, o, 900, 2600, []report.Block{para("Text."), figure("weir.png", "A weir\nThe weir."), figure("lost.png", "Lost")})
	r := p.areas(p.spots(1)[0])[0]
	p.Tapped(&fyne.PointEvent{Position: fyne.NewPos(r.X+r.Width/2, r.Y+r.Height/2)})
	if !p.NextSpot() || !p.OpenTerm() || p.NextSpot() {
		t.Error("the picture is not the one thing that a key reaches")
	}
	if !slices.Equal(chosen, []int{1, 1}) {
		t.Errorf("chosen are %v", chosen)
	}
}
