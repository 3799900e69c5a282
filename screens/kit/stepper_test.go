package kit

import "testing"

func TestStepsGrowWithTheNumber(t *testing.T) {
	for _, c := range []struct{ from, up, down int }{
		{0, 1, 0}, {1, 2, 0}, {19, 20, 18}, {20, 25, 19}, {22, 25, 20}, {25, 30, 20},
		{50, 60, 45}, {60, 70, 50}, {200, 300, 190}, {300, 400, 200}, {250, 300, 200},
	} {
		if up, down := Growing(c.from, 1), Growing(c.from, -1); up != c.up || max(down, 0) != c.down {
			t.Errorf("from %d up is %d and down %d, want %d and %d", c.from, up, down, c.up, c.down)
		}
	}
	if up, down := By(10)(95, 1), By(10)(95, -1); up != 100 || down != 90 {
		t.Errorf("from 95 up is %d and down %d", up, down)
	}
}
