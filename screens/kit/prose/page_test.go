package prose

import (
	"testing"

	"placard/screens/look"
)

func TestColumnAndMarginStayInTheWindow(t *testing.T) {
	for _, o := range []Options{{Column: 640}, {Column: 640, Margin: 240}, {Column: 640, Margin: 240, Centred: true}} {
		for _, unit := range []float32{0.8, 1, 1.5, 2} {
			for width := float32(240); width < 2600; width += 7 {
				p := o.pageAt(width, unit)
				right := p.left + p.column
				if p.margin > 0 {
					right += marginGap + p.margin
				}
				if p.left < look.GutterLeast || right > width-look.RightMargin+0.01 || p.column > 640*unit || p.column < 100 {
					t.Errorf("%+v at %.0f, text ×%.1f: %+v", o, width, unit, p)
				}
				if p.margin > 0 && p.column < narrowest*unit {
					t.Errorf("%+v at %.0f, text ×%.1f: the margin leaves %.0f to the column", o, width, unit, p.column)
				}
			}
		}
	}
}

func TestTheColumnIsWhereTheDrawingHasIt(t *testing.T) {
	p := Options{Column: 640, Margin: 240}.pageAt(1150, 1)
	if want := (page{left: 72, column: 640, margin: 240}); p != want {
		t.Errorf("beside the rail at 1366 it is %+v, drawn is %+v", p, want)
	}
}

func TestTheTextBeginsWhereOtherScreensDo(t *testing.T) {
	o := Options{Column: 544, Margin: 240}
	for width := float32(600); width < 2600; width += 10 {
		if left, _ := look.Margins(width, 1); o.pageAt(width, 1).left != left {
			t.Errorf("at %.0f the text begins at %.0f, other screens at %.0f", width, o.pageAt(width, 1).left, left)
		}
	}
}
