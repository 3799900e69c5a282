package prose

import (
	"slices"

	"placard/content/report"
	"placard/screens/look"
)

// Lengths of tables in device-independent pixels at the ordinary text size.
const (
	leastColumn = 60 // narrower columns make the table scroll sideways
	wideColumn  = 200
	columnGap   = 24
	rowPad      = 8
	togglePad   = 6
)

// cutTable cuts the cells, the first row's in the heavier weight.
func (f *flow) cutTable(b *report.Block, l *laid, st style) {
	head := st
	head.font.Face = look.SansSemiBold
	l.ps, l.cells = l.ps[:0], l.cells[:0]
	for r, row := range b.Rows {
		for _, c := range row {
			from := len(l.ps)
			if r == 0 {
				l.ps = f.cut(l.ps, b, c.Start, c.End, head)
			} else {
				l.ps = f.cut(l.ps, b, c.Start, c.End, st)
			}
			l.cells = append(l.cells, extent{from, len(l.ps)})
		}
	}
}

// placeTable draws a table as a chart or sets it in columns.
func (f *flow) placeTable(i int) {
	b, l := &f.blocks[i], &f.laid[i]
	if b.Chart != "" && !f.ask.open(i) {
		if height, ok := f.ask.chart(i, f.width); ok {
			l.parts = append(l.parts, part{chartPart, Rect{0, 0, f.width, height}})
			f.toggle(l, height+f.sheet.px(togglePad), "Show as table")
			return
		}
	}
	widths := f.columns(b, l)
	y := f.rows(b, l, widths, f.fitCells(b, l, widths))
	if l.wide > 0 {
		y += paneBar
		l.paneHeight = y
	}
	l.height = y
	if b.Chart != "" {
		if _, ok := f.ask.chart(i, f.width); ok {
			f.toggle(l, y+f.sheet.px(togglePad), "Show as chart")
		}
	}
}

// toggle is the switch between a chart and its table.
func (f *flow) toggle(l *laid, y float32, text string) {
	r := f.sheet.caption
	st := style{font: Font{look.Sans, r.size}, tone: linkTone}
	height := f.sheet.px(20)
	f.tag(l, text, st, 0, y+f.baseline(st.font, height), asTable)
	l.height = y + height
}

// columns decides the widths of a table's columns without their gaps: as wide
// as their cells wish if there is room; else what is missing is taken from
// those that can wrap; else the table keeps bearable widths and scrolls.
func (f *flow) columns(b *report.Block, l *laid) []float32 {
	wish, least := f.wishes(b, l)
	room := f.width - f.sheet.px(columnGap)*float32(max(len(wish)-1, 0))
	if sum(wish) <= room {
		return wish
	}
	if shared := share(wish, least, room); shared != nil {
		return shared
	}
	floor := make([]float32, len(wish))
	for c := range floor {
		floor[c] = min(wish[c], f.sheet.px(leastColumn))
	}
	if shared := share(wish, floor, room); shared != nil {
		return shared
	}
	for c := range wish {
		wish[c] = min(wish[c], max(least[c], f.sheet.px(wideColumn)), f.width*0.8)
	}
	l.wide = sum(wish) + f.sheet.px(columnGap)*float32(len(wish)-1)
	return wish
}

// wishes returns for each column its width if nothing wraps, and the least
// width at which no word is cut.
func (f *flow) wishes(b *report.Block, l *laid) (wish, least []float32) {
	n := 0
	for _, row := range b.Rows {
		n = max(n, len(row))
	}
	wish, least = make([]float32, n), make([]float32, n)
	cell := 0
	for _, row := range b.Rows {
		for c := range row {
			e := l.cells[cell]
			cell++
			breakLines(l.ps, e.first, e.last, maxWidth, func(_, _ int, width float32) {
				wish[c] = max(wish[c], width)
			})
			for i := e.first; i < e.last; {
				end, width := unit(l.ps, i, e.last)
				least[c] = max(least[c], width)
				i = end
			}
		}
	}
	for c := range wish { // so that sums that differ in order do not wrap
		wish[c]++
		least[c] = max(min(wish[c], f.sheet.px(leastColumn)), min(least[c]+1, wish[c]))
	}
	return wish, least
}

// maxWidth is wider than any line.
const maxWidth = 1 << 24

// share gives each column its least width and divides what is left over by how
// much more each wishes. It returns nil if the least does not fit.
func share(wish, least []float32, room float32) []float32 {
	left := room - sum(least)
	if left < 0 {
		return nil
	}
	want := sum(wish) - sum(least)
	out := slices.Clone(least)
	for c := range out {
		if want > 0 {
			out[c] += left * (wish[c] - least[c]) / want
		}
	}
	return out
}

func sum(vs []float32) float32 {
	total := float32(0)
	for _, v := range vs {
		total += v
	}
	return total
}

// fitCells cuts the words that are wider than their column, and returns the
// pieces of each cell as they are set.
func (f *flow) fitCells(b *report.Block, l *laid, widths []float32) []extent {
	if !f.overfull(b, l, widths) {
		return l.cells
	}
	var set []piece
	cells := make([]extent, 0, len(l.cells))
	for _, row := range b.Rows {
		for c := range row {
			e := l.cells[len(cells)]
			from := len(set)
			set = append(set, f.fit(b, l.ps[e.first:e.last], widths[c])...)
			cells = append(cells, extent{from, len(set)})
		}
	}
	l.set = set
	return cells
}

func (f *flow) overfull(b *report.Block, l *laid, widths []float32) bool {
	cell := 0
	for _, row := range b.Rows {
		for c := range row {
			e := l.cells[cell]
			cell++
			for _, p := range l.ps[e.first:e.last] {
				if p.width > widths[c] {
					return true
				}
			}
		}
	}
	return false
}

// rows sets the rows one under the other with hairlines between, and returns
// where they end.
func (f *flow) rows(b *report.Block, l *laid, widths []float32, cells []extent) float32 {
	st, r := style{font: Font{look.Sans, f.sheet.text.size}}, f.sheet.text
	gap, pad := f.sheet.px(columnGap), f.sheet.px(rowPad)
	total := max(sum(widths)+gap*float32(max(len(widths)-1, 0)), 0)
	y, cell := float32(0), 0
	for n, row := range b.Rows {
		x, bottom := float32(0), y+pad+r.line
		for c, cl := range row {
			fr := frame{x: x, y: y + pad, width: widths[c], line: r.line, font: st.font, right: cl.Right, text: b.Text}
			bottom = max(bottom, f.lines(l, cells[cell], fr))
			x += widths[c] + gap
			cell++
		}
		y = bottom + pad
		if n < len(b.Rows)-1 || n == 0 {
			l.boxes = append(l.boxes, box{hairline, Rect{0, y, total, 1}})
			y++
		}
	}
	return y
}
