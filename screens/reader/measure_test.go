package reader

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"placard/content/report"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
)

// plainText is prose with the letters that English has.
const plainText = "In the years that followed, the members met every spring and agreed on little, because nobody had said who was to pay for the gauges, the wardens and the boats; the villages on the upper river counted every litre, those below counted none, and the letters that went back and forth between them fill a room. "

// TestLinesHaveAComfortableMeasure counts the characters of full lines at every
// width of window and size of text in which there is room for them.
func TestLinesHaveAComfortableMeasure(t *testing.T) {
	for _, scale := range []float32{0.8, 1, 1.2, 1.5} {
		for _, width := range []float32{804, 900, 1150, 1400, 1704} { // of the screen, without the rail
			left, right := look.Margins(width, scale)
			if width-left-right < column*scale {
				continue // a small window with large text has narrower lines
			}
			r := enterAt(t, "# Introduction\n\n"+strings.Repeat(plainText, 12)+"\n", width, 700, scale)
			r.Show(route.At(route.Read, "section/introduction"))
			if mean := meanLine(r); mean < 62 || mean > 72 {
				t.Errorf("%s: lines have %.1f characters", fmt.Sprintf("%.0f wide, text ×%.1f", width, scale), mean)
			}
		}
	}
}

// meanLine is how many characters the lines of a paragraph have, but for its last.
func meanLine(r *room) float64 {
	var lengths []int
	kittest.Find(r.Window.Content(), func(o *canvas.Text) bool {
		if o.FontSource == look.Font(look.Serif) {
			lengths = append(lengths, utf8.RuneCountInString(o.Text))
		}
		return false
	})
	sum := 0
	for _, n := range lengths[:len(lengths)-1] {
		sum += n
	}
	return float64(sum) / float64(len(lengths)-1)
}

// TestAPlaceOutlivesAnotherWidthAndTextSize holds the line at the top of the page
// against every change of the window.
func TestAPlaceOutlivesAnotherWidthAndTextSize(t *testing.T) {
	r := enter(t, "# Introduction\n\n"+strings.Repeat(plainText+"\n\n", 30))
	r.Show(route.At(route.Read, "section/introduction"))
	for range 4 {
		r.prose.PageDown()
	}
	block, offset := r.prose.TopPosition()
	for _, width := range []float32{700, 1500, 644, 1150} {
		r.Window.Resize(fyne.NewSize(width, 600))
		first := r.prose.RectsOf(report.Span{Block: block, Start: offset, End: offset + 1})
		if len(first) == 0 || first[0].Y < 0 || first[0].Y > 40 {
			t.Errorf("at %.0f the line is at %v", width, first)
		}
	}
	if b, o := r.prose.TopPosition(); b != block || o != offset {
		t.Errorf("at the width of before one is at %d, %d, was at %d, %d", b, o, block, offset)
	}
}
