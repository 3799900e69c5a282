package look

import "testing"

func TestMarginsGrowWithTheWindowAndKeepTheContentReadable(t *testing.T) {
	if left, right := Margins(1366-RailWidth, 1); left != Gutter || right != RightMargin {
		t.Errorf("beside the rail at 1366 they are %v and %v", left, right)
	}
	before := float32(0)
	for width := float32(MinWidth - RailCompact); width < 4000; width += 5 {
		left, right := Margins(width, 1)
		if content := width - left - right; left < before || left < GutterLeast || content > PageMax+0.01 {
			t.Errorf("at %v they are %v and %v", width, left, right)
		}
		if width > PageMax+2*Gutter && left != right {
			t.Errorf("at %v the content is not in the middle: %v and %v", width, left, right)
		}
		before = left
	}
	if left, right := Margins(1618, 1.5); left != Gutter || right != RightMargin {
		t.Errorf("text of one and a half has no wider page: %v and %v are left empty", left, right)
	}
}
