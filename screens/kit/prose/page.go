package prose

import (
	"fyne.io/fyne/v2"

	"placard/screens/look"
)

// Lengths of the page in device-independent pixels. They do not follow the text
// scale: larger letters need the room themselves.
const (
	leastInset = 16
	mostInset  = look.Gutter
	marginGap  = 40
	outerInset = 24   // right of the margin
	broad      = 1200 // what a window is wider stands half to the left of the text
	narrowest  = 480  // a column beside a margin, at the ordinary text size
)

// page is where the column stands in the window.
type page struct {
	left, column float32
	margin       float32 // width of the right margin, 0 if there is none
}

// pageAt divides a window's width.
func (o Options) pageAt(width, unit float32) page {
	most := o.Column * unit
	if room := width - mostInset - marginGap - o.Margin - outerInset; o.Margin > 0 && room >= narrowest*unit {
		p := page{left: mostInset, column: min(most, room), margin: o.Margin}
		p.left += max(min(width-broad, room-p.column), 0) / 2
		if o.Centred {
			p.left = (width - p.column - marginGap - p.margin) / 2
		}
		return p
	}
	inset := min(max((width-most)/2, leastInset), mostInset)
	p := page{left: inset, column: max(min(most, width-2*inset), 1)}
	if o.Centred {
		p.left = (width - p.column) / 2
	}
	return p
}

// Room above and below the text.
const (
	headerTop = 8
	headerGap = 10
	tailGap   = 20
	plainTop  = 24
	footerGap = 48
	bottomGap = 24
)

// ends are the objects above and below the text, with their heights at the
// present width.
type ends struct {
	header, tail, footer                   fyne.CanvasObject
	headerHeight, tailHeight, footerHeight float32
}

// SetTail shows an object right below the text that scrolls with it: what
// belongs to the text and is not in the report. It may be nil.
func (p *Prose) SetTail(o fyne.CanvasObject) {
	p.ends.tail = o
	p.reseat()
}

// all are the objects that there are.
func (e *ends) all() []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, o := range []fyne.CanvasObject{e.header, e.tail, e.footer} {
		if o != nil {
			list = append(list, o)
		}
	}
	return list
}

// measureEnds asks the objects for their heights.
func (p *Prose) measureEnds() {
	e := &p.ends
	e.headerHeight, e.tailHeight, e.footerHeight = 0, 0, 0
	if e.header != nil {
		e.headerHeight = heightAt(e.header, p.page.column)
	}
	if e.tail != nil {
		e.tailHeight = heightAt(e.tail, p.page.column)
	}
	if e.footer != nil {
		e.footerHeight = heightAt(e.footer, p.page.column)
	}
}

// textEnd is where the text ends in the document, its tail included.
func (p *Prose) textEnd() float64 {
	if p.ends.tail == nil {
		return p.flow.height
	}
	return p.flow.height + tailGap + float64(p.ends.tailHeight)
}

// lead is the room above the first block, the header in it.
func (e *ends) lead() float32 {
	if e.header == nil {
		return plainTop
	}
	return headerTop + e.headerHeight + headerGap
}

// footerTop is where the footer stands in the document: below the text, and not
// above the bottom of the window.
func (p *Prose) footerTop() float64 {
	low := float64(p.Size().Height - p.ends.footerHeight - bottomGap)
	return max(p.textEnd()+footerGap, low)
}

// documentHeight is the height of all that scrolls.
func (p *Prose) documentHeight() float64 {
	if p.ends.footer == nil {
		return p.textEnd() + footerGap
	}
	return p.footerTop() + float64(p.ends.footerHeight) + bottomGap
}

// clamp keeps an offset inside the document.
func (p *Prose) clamp(offset float64) float64 {
	return max(min(offset, p.documentHeight()-float64(p.Size().Height)), 0)
}

// heightAt is how high an object wants to be at a width.
func heightAt(o fyne.CanvasObject, width float32) float32 {
	o.Resize(fyne.NewSize(width, o.Size().Height))
	height := o.MinSize().Height
	o.Resize(fyne.NewSize(width, height))
	return height
}
