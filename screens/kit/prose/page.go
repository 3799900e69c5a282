package prose

import (
	"fyne.io/fyne/v2"

	"placard/screens/look"
)

// Lengths of the page in device-independent pixels. They do not follow the text
// scale: larger letters need the room themselves.
const (
	marginGap = 40
	narrowest = 480 // a column beside a margin, at the ordinary text size
)

// page is where the column stands in the window.
type page struct {
	left, column float32
	margin       float32 // width of the right margin, 0 if there is none
}

// pageAt divides a window's width. The text begins where other screens do.
func (o Options) pageAt(width, unit float32) page {
	most := o.Column * unit
	left, right := look.Margins(width, unit)
	margin := o.Margin * max(unit, 1)
	if room := width - left - right - marginGap - margin; o.Margin > 0 && room >= narrowest*unit {
		p := page{left: left, column: min(most, room), margin: margin}
		if o.Centred {
			p.left = (width - p.column - marginGap - p.margin) / 2
		}
		return p
	}
	p := page{left: left, column: max(min(most, width-left-right), 1)}
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
