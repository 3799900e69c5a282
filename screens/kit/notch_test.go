package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestANotchOfTheWheelMovesThreeLinesAndAFingerAsItDoes(t *testing.T) {
	for _, c := range []struct {
		system     string
		turn, want float32
	}{
		{"linux", -25, -75}, {"linux", 50, 150}, {"linux", 37.5, 112.5}, {"linux", -3.2, -3.2}, {"linux", 0, 0},
		{"windows", -25, -75}, {"windows", 2.5, 7.5}, {"darwin", -25, -25}, {"darwin", 1.5, 1.5},
	} {
		ev := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, c.turn)}
		if got := turned(ev, c.system).Scrolled.DY; got != c.want {
			t.Errorf("%v on %s scrolls by %v, want %v", c.turn, c.system, got, c.want)
		}
		if ev.Scrolled.DY != c.turn {
			t.Error("the toolkit's event is changed")
		}
	}
}
