package prose

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/look"
)

// Options are what a reader is made with. All of them may be left out.
type Options struct {
	Column  float32 // widest column at the ordinary text size, 0 is 640
	Margin  float32 // width of the right margin for SetMargin, 0 is none; used when there is room
	Centred bool    // column and margin in the middle, otherwise to the left

	Picture    func(name string) fyne.Resource            // nil if there is no such picture
	Chart      func(block report.Block) fyne.CanvasObject // nil if it cannot be drawn; asked once per block
	OnLink     func(url string)                           // a link was chosen; nothing is opened here
	OnFootnote func(mark NoteMark, at Rect, how How)      // as OnTerm; nil goes to the footnote
	OnTerm     func(term TermMark, at Rect, how How)      // at: the first line of its words
	OnHeading  func(block int, how How)                   // the pointer came onto a heading's line or left it
	OnPicture  func(block int)                            // a figure's picture was chosen; nil lets them be
	OnZoom     func(step int)                             // Ctrl and the wheel: 1 is larger, −1 smaller
	OnVisible  func(first, last int)                      // the blocks in sight changed (indexes of the report)
	OnScrolled func()                                     // the text moved, by whatever cause
	OnMark     func(id string)                            // a highlight was chosen
	OnSelect   func()                                     // what is selected changed

	After kit.Timer // nil is the real one
}

// Prose is the reading widget. It scrolls by itself. All methods belong to the
// UI goroutine.
type Prose struct {
	widget.BaseWidget
	options Options

	flow   flow
	page   page
	offset float64 // what is above the window, in pixels of the document
	place  place   // what a new width or text size keeps in its place
	ready  bool    // it has been laid out

	// By index of flow.blocks:
	open     map[int]bool // unfolded notes, charts as tables
	pictures map[int]picture
	charts   map[int]fyne.CanvasObject
	sideways map[int]float32 // how far wide tables are scrolled

	ends    ends
	margin  []marginItem
	gutter  []marginItem
	marks   marks
	chosen  selection
	hand    hand
	pointer *fyne.Position // where it is, nil if it is elsewhere
	under   *spot          // beneath the pointer
	heading int            // the block whose line the pointer is on, -1 for none
	focus   *spot          // has the ring
	told    [2]int         // the blocks in sight, as told last
	turned  float32        // how far the wheel has turned towards the next text size
	held    func() fyne.KeyModifier
	ink     *ink
}

var (
	_ fyne.Widget     = (*Prose)(nil)
	_ fyne.Scrollable = (*Prose)(nil)
)

// New returns an empty reader.
func New(options Options) *Prose {
	if options.Column == 0 {
		options.Column = 640
	}
	if options.After == nil {
		options.After = kit.After
	}
	p := &Prose{options: options, heading: -1, held: modifiers}
	p.ExtendBaseWidget(p)
	p.flow.ask = ask{open: p.isOpen, picture: p.pictureSize, chart: p.chartHeight}
	p.SetBlocks(nil, 0)
	return p
}

// SetBlocks shows other blocks, from their start. They are a stretch of
// Report.Blocks, and first is the index of their first one there: positions
// are told in indexes of the report. Marks, hits, margins and the selection are
// forgotten.
func (p *Prose) SetBlocks(blocks []report.Block, first int) {
	p.flow.blocks, p.flow.first = blocks, first
	p.open, p.sideways = map[int]bool{}, map[int]float32{}
	p.pictures, p.charts = map[int]picture{}, map[int]fyne.CanvasObject{}
	p.marks, p.margin, p.gutter, p.under, p.focus, p.heading = marks{}, nil, nil, nil, nil, -1
	p.letGo()
	p.chosen = selection{}
	p.offset, p.place, p.told = 0, place{}, [2]int{-1, -1}
	if p.ink != nil {
		p.ink.forgetBlocks()
	}
	p.typeset()
	p.flow.compose()
	p.arrange()
}

// SetHeader shows an object above the text that scrolls with it: where one is.
// It may be nil.
func (p *Prose) SetHeader(o fyne.CanvasObject) {
	p.ends.header = o
	p.reseat()
}

// SetFooter shows an object below the text that scrolls with it, at the bottom
// of the window if the text is short. It may be nil.
func (p *Prose) SetFooter(o fyne.CanvasObject) {
	p.ends.footer = o
	p.reseat()
}

// Resize lays the text out at another width. The line at the top stays there.
func (p *Prose) Resize(size fyne.Size) {
	if size == p.Size() && p.ready {
		return
	}
	p.BaseWidget.Resize(size)
	p.arrange()
}

// MinSize is small: a reader takes what room it is given.
func (p *Prose) MinSize() fyne.Size {
	p.ExtendBaseWidget(p)
	return fyne.NewSize(240, 120)
}

// Refresh takes up what has changed: colours, the text size, the heights of
// header, footer and margin.
func (p *Prose) Refresh() {
	resized := p.typeset()
	if resized {
		p.flow.compose()
	}
	recoloured := p.ink != nil && p.ink.recolour()
	if !resized && !recoloured {
		p.reseat()
		return
	}
	p.arrange()
	p.BaseWidget.Refresh()
}

// reseat takes up the heights of header, footer and margin. The lines stay as
// they are.
func (p *Prose) reseat() {
	if !p.ready {
		return
	}
	p.measureEnds()
	p.flow.lead = p.ends.lead()
	p.flow.stack()
	p.seat()
}

// CreateRenderer is called by the toolkit.
func (p *Prose) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	p.ink = newInk(p)
	p.draw()
	return p.ink
}

// typeset reads sizes from the theme and reports whether they have changed.
func (p *Prose) typeset() bool {
	size := func(name fyne.ThemeSizeName) rung {
		r := rung{theme.SizeForWidget(name, p), look.LineHeight(p.Theme(), name)}
		if r.size <= 0 { // a theme that lacks our own names
			r.size = theme.SizeForWidget(look.Text, p)
		}
		return r
	}
	now := sheet{
		caption: size(look.Caption), text: size(look.Text), reading: size(look.Reading),
		heading: size(look.Heading), title: size(look.Title), display: size(look.Display),
	}
	now.unit = look.Scale(p.Theme())
	if now == p.flow.sheet {
		return false
	}
	p.flow.sheet = now
	p.flow.ruler = newRuler(driverMeasurer{})
	p.flow.styles = styles{}
	return true
}

// arrange lays the text out at the present size, if there is one, and keeps the
// place.
func (p *Prose) arrange() {
	size := p.Size()
	if size.Width < 1 || size.Height < 1 {
		return
	}
	p.page = p.options.pageAt(size.Width, p.flow.sheet.unit)
	p.measureEnds()
	p.flow.lead = p.ends.lead()
	p.flow.arrange(p.page.column)
	p.ready = true
	p.settle()
}

// settle shows lines that have been set anew.
func (p *Prose) settle() {
	if p.ink != nil {
		p.ink.forgetLines()
	}
	p.seat()
}

// seat brings the place back into the window after heights have changed.
func (p *Prose) seat() {
	p.offset = p.clamp(p.offsetOf(p.place))
	p.placeMargin()
	p.draw()
}

func (p *Prose) isOpen(i int) bool { return p.open[i] }

// pictureSize finds a figure's picture, once.
func (p *Prose) pictureSize(i int) (width, height float32, ok bool) {
	pic, known := p.pictures[i]
	if !known {
		if name := p.flow.blocks[i].Image; name != "" && p.options.Picture != nil {
			pic = measurePicture(p.options.Picture(name))
		}
		p.pictures[i] = pic
	}
	return pic.width, pic.height, pic.width > 0 && pic.height > 0
}

// chartHeight makes the drawing of a table, once, and gives it its width.
func (p *Prose) chartHeight(i int, width float32) (height float32, drawn bool) {
	o, known := p.charts[i]
	if !known && p.options.Chart != nil {
		o = p.options.Chart(p.flow.blocks[i])
		p.charts[i] = o
	}
	if o == nil {
		return 0, false
	}
	return heightAt(o, width), true
}
