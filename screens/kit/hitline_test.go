package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"placard/screens/kit/kittest"
	"placard/screens/look"
)

func TestTheWordsThatWereLookedForStandOut(t *testing.T) {
	l := NewHitLine(look.Caption, look.Muted)
	window(t, fyne.NewSize(400, 20), l)
	l.Set("A weir – a low wall", []Part{{2, 6}, {4, 5}, {15, 90}}) // two marks that do not fit
	if got := strings.Join(kittest.Texts(l), "|"); got != "A |weir| – a low wall" {
		t.Errorf("the pieces are %q", got)
	}
	heavy, _ := kittest.Find(l, func(o *canvas.Text) bool { return o.Text == "weir" })
	if heavy.FontSource != look.Font(look.SansSemiBold) {
		t.Error("the word does not stand out")
	}
}

func TestALineOfHitsEndsInAnEllipsisWithinItsWidth(t *testing.T) {
	l := NewHitLine(look.Text, look.Ink)
	text := strings.Repeat("naïve words ", 20)
	for _, width := range []float32{30, 61, 120, 300} {
		w := window(t, fyne.NewSize(width, 24), l)
		w.SetPadded(false)
		l.Set(text, []Part{{0, 6}, {14, 20}})
		var end float32
		kittest.Find(l, func(o *canvas.Text) bool { end = o.Position().X + o.MinSize().Width; return false })
		got := strings.Join(kittest.Texts(l), "")
		if end > l.Size().Width+1 || !strings.HasSuffix(got, "…") || !strings.HasPrefix(text, strings.TrimSuffix(got, "…")) {
			t.Errorf("at %v: %q ends at %v", l.Size().Width, got, end)
		}
	}
	l.Set("short", nil)
	if l.NaturalWidth() > 60 || len(kittest.Texts(l)) != 1 {
		t.Errorf("%v wide, %q", l.NaturalWidth(), kittest.Texts(l))
	}
}
