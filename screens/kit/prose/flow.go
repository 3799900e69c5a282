package prose

import (
	"sort"

	"placard/content/report"
)

// setter sets blocks at one text size and column width.
type setter struct {
	sheet  sheet
	ruler  *ruler
	styles styles
	width  float32 // of the column
	ask    ask
}

// ask is what the layout cannot know from the blocks. Indexes are those of
// flow.blocks.
type ask struct {
	open    func(i int) bool                                        // a note is unfolded, a chart shown as a table
	picture func(i int) (width, height float32, ok bool)            // a figure's picture, in its own pixels
	chart   func(i int, width float32) (height float32, drawn bool) // a table's drawing
}

// laid is one block as it is laid out. Places in it are relative to its corner.
type laid struct {
	top    float64 // from the top of the document
	height float32
	form   form
	ps     []piece // as cut
	set    []piece // as set at the present width: ps, or some of them cut again
	cells  []extent
	levels []uint8 // of the text's bytes, see bidi.go; nil where all runs to the right
	lines  []line
	tags   []tag
	boxes  []box
	parts  []part

	wide, paneHeight float32 // of a table that does not fit: its own width, and its height
}

// extent is a stretch of pieces.
type extent struct{ first, last int }

// form is what a block's neighbours decide about it.
type form struct {
	hidden bool
	rank   int     // of a heading: 0 is the title
	indent float32 // of a list item, a quote: where the text starts
	gap    float32 // above it
}

// tag is text that is not the block's own: a marker, a label, a switch.
type tag struct {
	text  string
	style uint16
	x     float32
	base  float32
	width float32
	does  deed
}

// deed is what a tag does when it is chosen.
type deed uint8

const (
	nothing  deed = iota
	unfolds       // opens or closes an editor's note
	asTable       // shows a chart as a table, or again as a chart
	goesBack      // of a footnote: goes back to its mark
)

// boxKind is what a box looks like.
type boxKind uint8

const (
	surfaceBox boxKind = iota // under code, a callout, a missing picture
	quoteBar
	noteBar
	hairline
	emptyTask // this and what follows are icons
	doneTask
	folded // the sign before a closed and an open note
	unfolded
)

// box is a shape under or beside the text.
type box struct {
	kind boxKind
	Rect
}

// partKind is what is embedded in a block.
type partKind uint8

const (
	picturePart partKind = iota
	chartPart
)

// part is an object in a block that draws itself.
type part struct {
	kind partKind
	Rect
}

// stripe is a bar that runs along several quotes. Places are in the document.
type stripe struct {
	top, bottom float64
	start, end  float64 // of all quotes that follow each other; they grow from bar to bar
	x, width    float32
}

// flow is a document as it is laid out: blocks one under the other.
type flow struct {
	setter
	blocks []report.Block
	first  int // index of blocks[0] in the report
	laid   []laid
	bars   []stripe
	lead   float32 // room above the first block
	height float64 // of lead and blocks
}

// compose takes other blocks, or another text size: it cuts all text anew.
func (f *flow) compose() {
	f.laid = make([]laid, len(f.blocks))
	f.shape()
	for i := range f.blocks {
		f.cutBlock(i)
	}
}

// arrange lays the blocks out at a width.
func (f *flow) arrange(width float32) {
	f.width = width
	for i := range f.laid {
		f.place(i)
	}
	f.stack()
}

// again lays one block out anew: it was opened or closed.
func (f *flow) again(i int) {
	f.place(i)
	f.stack()
}

// stack puts the blocks one under the other.
func (f *flow) stack() {
	y := float64(f.lead)
	for i := range f.laid {
		l := &f.laid[i]
		if l.form.hidden || l.height == 0 {
			l.top = y
			continue
		}
		if y > float64(f.lead) {
			y += float64(l.form.gap)
		}
		l.top = y
		y += float64(l.height)
	}
	f.height = y
	f.setBars()
}

// at is the first block that reaches below a height of the document.
func (f *flow) at(y float64) int {
	return sort.Search(len(f.laid), func(i int) bool {
		return f.laid[i].top+float64(f.laid[i].height) > y
	})
}

// local turns an index of the report into one of the flow.
func (f *flow) local(block int) (int, bool) {
	i := block - f.first
	return i, i >= 0 && i < len(f.blocks)
}

// setBars finds the bars that run along neighbouring quotes, one for each depth.
func (f *flow) setBars() {
	f.bars = f.bars[:0]
	for i := 0; i < len(f.blocks); i++ {
		if f.blocks[i].Kind != report.Quote {
			continue
		}
		end := i + 1
		for end < len(f.blocks) && f.continues(end) {
			end++
		}
		from := len(f.bars)
		for depth := 0; depth <= maxDepth; depth++ {
			f.barsAt(depth, i, end)
		}
		for n := range f.bars[from:] {
			f.bars[from+n].start, f.bars[from+n].end = f.laid[i].top, f.bottom(end-1)
		}
		i = end
	}
}

// barsAt adds the bars of one depth in a stretch of quotes.
func (f *flow) barsAt(depth, first, end int) {
	for i := first; i < end; i++ {
		from := i
		for i < end && f.blocks[i].Depth >= depth {
			i++
		}
		if i > from {
			f.bars = append(f.bars, stripe{
				top: f.laid[from].top, bottom: f.bottom(i - 1),
				x: f.quoteIndent(depth) - f.sheet.px(quoteStep), width: f.sheet.px(2),
			})
		}
	}
}

func (f *flow) bottom(i int) float64 { return f.laid[i].top + float64(f.laid[i].height) }
