package prose

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"placard/content/report"
)

// BenchmarkPage sets our page beside the toolkit's rich text, in one run and
// with the same words: opening up to the first layout in a window, another width,
// and the work of a frame that is scrolled. What a document holds on to is told
// as bytes held.
//
// A frame is a turn of the wheel and the toolkit's walk over all that hangs in
// the window. Painting comes on top; what it takes in software is measured of
// the page alone, because the software painter draws what is out of sight too.
func BenchmarkPage(b *testing.B) {
	underLook(b, 1)
	for _, words := range []int{3_000, 30_000, 100_000, 300_000} {
		blocks := chapter(words)
		prose := func() fyne.CanvasObject {
			p := New(Options{})
			p.SetBlocks(blocks, 0)
			return p
		}
		measure(b, "page", words, prose)
		measure(b, "richtext", words, func() fyne.CanvasObject { return rich(blocks) })
	}
}

// measure takes the measures of one sort of page.
func measure(b *testing.B, sort string, words int, create func() fyne.CanvasObject) {
	var w fyne.Window
	var o fyne.CanvasObject
	run := func(what string, do func(b *testing.B)) {
		b.Run(fmt.Sprintf("%s/%s/%d-words", what, sort, words), do)
	}
	run("open", func(b *testing.B) {
		before, held := heap(), int64(0)
		for b.Loop() {
			if w != nil {
				w.Close()
			}
			o = create()
			w = show(o)
			if held == 0 {
				b.StopTimer()
				held = heap() - before
				b.StartTimer()
			}
		}
		b.ReportMetric(float64(held), "bytes-held")
	})
	opened := func() { // where opening was not asked for
		if o == nil {
			o = create()
			w = show(o)
		}
		o.Resize(fyne.NewSize(900, 700))
	}
	defer func() {
		if w != nil {
			w.Close()
		}
	}()
	run("resize", func(b *testing.B) {
		opened()
		for n := 1; b.Loop(); n++ {
			o.Resize(fyne.NewSize(900+float32(n%2)*40, 700))
		}
	})
	run("frame", func(b *testing.B) {
		opened()
		for n := 1; b.Loop(); n++ {
			turnWheel(o, n)
			walk(o)
		}
	})
	if sort == "richtext" {
		return
	}
	run("painted", func(b *testing.B) {
		opened()
		for n := 1; b.Loop(); n++ {
			turnWheel(o, n)
			w.Canvas().Capture()
		}
	})
}

// walk visits all that is shown, as the toolkit does for every frame. It returns
// how many objects there are.
func walk(o fyne.CanvasObject) int {
	if !o.Visible() {
		return 0
	}
	n := 1
	var within []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		within = o.Objects
	case fyne.Widget:
		within = test.WidgetRenderer(o).Objects()
	}
	for _, o := range within {
		n += walk(o)
	}
	return n
}

// heap is what is in use after all that nobody holds has been given back.
func heap() int64 {
	var stats runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&stats)
	return int64(stats.HeapAlloc)
}

func turnWheel(o fyne.CanvasObject, n int) {
	delta := float32(-40)
	if n/100%2 == 1 {
		delta = 40
	}
	o.(fyne.Scrollable).Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, delta)})
}

func show(o fyne.CanvasObject) fyne.Window {
	w := test.NewWindow(o)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(900, 700))
	return w
}

// rich is the same text in the toolkit's widget.
func rich(blocks []report.Block) fyne.CanvasObject {
	var segments []widget.RichTextSegment
	for _, b := range blocks {
		style := widget.RichTextStyleParagraph
		if b.Kind == report.Heading {
			style = widget.RichTextStyleHeading
		}
		segments = append(segments, &widget.TextSegment{Text: strings.TrimSpace(b.Text), Style: style})
	}
	r := widget.NewRichText(segments...)
	r.Wrapping = fyne.TextWrapWord
	return container.NewVScroll(r)
}
