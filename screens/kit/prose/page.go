package prose

// Lengths of the page in device-independent pixels. They do not follow the text
// scale: larger letters need the room themselves.
const (
	leastInset = 16
	mostInset  = 72
	marginGap  = 40
	outerInset = 24  // right of the margin
	narrowest  = 480 // a column beside a margin, at the ordinary text size
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
	plainTop  = 24
	footerGap = 48
	bottomGap = 24
)

// leadHeight is the room above the first block, the header in it.
func (p *Prose) leadHeight() float32 {
	if p.header == nil {
		return plainTop
	}
	return headerTop + heightAt(p.header, p.page.column) + headerGap
}

// footerTop is where the footer stands in the document.
func (p *Prose) footerTop(height float32) float64 {
	low := float64(p.Size().Height - height - bottomGap)
	return max(p.flow.height+footerGap, low)
}

// documentHeight is the height of all that scrolls.
func (p *Prose) documentHeight() float64 {
	if p.footer == nil {
		return p.flow.height + footerGap
	}
	height := heightAt(p.footer, p.page.column)
	return p.footerTop(height) + float64(height) + bottomGap
}

// clamp keeps an offset inside the document.
func (p *Prose) clamp(offset float64) float64 {
	return max(min(offset, p.documentHeight()-float64(p.Size().Height)), 0)
}
