package prose

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"placard/content/report"
)

var (
	readerSizes = []int{3_000, 30_000, 100_000, 300_000}
	richSizes   = []int{3_000, 30_000} // more takes minutes
)

// BenchmarkOpen is a new reader with a report, up to its first frame.
func BenchmarkOpen(b *testing.B) {
	underLook(b, 1)
	for _, words := range readerSizes {
		blocks := chapter(words)
		b.Run(fmt.Sprintf("prose-%d", words), func(b *testing.B) {
			for range b.N {
				p := New(Options{})
				p.SetBlocks(blocks, 0)
				show(p).Close()
			}
		})
	}
	for _, words := range richSizes {
		blocks := chapter(words)
		b.Run(fmt.Sprintf("richtext-%d", words), func(b *testing.B) {
			for range b.N {
				show(rich(blocks)).Close()
			}
		})
	}
}

// BenchmarkResize is the layout of a report at another width.
func BenchmarkResize(b *testing.B) {
	bench(b, func(o fyne.CanvasObject, n int) {
		o.Resize(fyne.NewSize(900+float32(n%2)*40, 700))
	})
}

// BenchmarkScroll is one turn of the wheel, without painting.
func BenchmarkScroll(b *testing.B) {
	bench(b, func(o fyne.CanvasObject, n int) { turnWheel(o, n) })
}

// BenchmarkFrame is one turn of the wheel, painted.
func BenchmarkFrame(b *testing.B) {
	bench(b, func(o fyne.CanvasObject, n int) {
		turnWheel(o, n)
		fyne.CurrentApp().Driver().CanvasForObject(o).Capture()
	})
}

// bench runs a step with a reader and with the toolkit's rich text.
func bench(b *testing.B, step func(o fyne.CanvasObject, n int)) {
	underLook(b, 1)
	run := func(name string, o fyne.CanvasObject) {
		w := show(o)
		b.Run(name, func(b *testing.B) {
			for n := range b.N {
				step(o, n)
			}
		})
		w.Close()
	}
	for _, words := range readerSizes {
		p := New(Options{})
		p.SetBlocks(chapter(words), 0)
		run(fmt.Sprintf("prose-%d", words), p)
	}
	for _, words := range richSizes {
		run(fmt.Sprintf("richtext-%d", words), rich(chapter(words)))
	}
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
