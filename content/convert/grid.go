package convert

import "strconv"

// grid is a table on its way into rows of equal length. A cell is its blocks;
// cells that another reaches over are empty.
type grid struct {
	of    *document
	rows  [][]cell
	reach [maxColumns]int // into how many further rows a cell of a column reaches
}

type cell []block

func (g *grid) newRow() {
	g.of.pieces++
	g.rows = append(g.rows, nil)
}

// put adds a cell to the last row. Beyond the widest table that can be drawn
// the text goes on in the last cell.
func (g *grid) put(c cell) {
	g.of.pieces++
	if len(g.rows) == 0 {
		g.newRow()
	}
	last := &g.rows[len(g.rows)-1]
	if n := len(*last); n >= maxColumns {
		(*last)[n-1] = append((*last)[n-1], c...)
		return
	}
	*last = append(*last, c)
}

// skip adds cells that another reaches over.
func (g *grid) skip(n int) {
	if len(g.rows) == 0 {
		g.newRow()
	}
	last := &g.rows[len(g.rows)-1]
	for ; n > 0 && len(*last) < maxColumns; n-- {
		g.of.pieces++
		*last = append(*last, nil)
	}
}

// span adds a cell that reaches over columns and rows, in the next place that
// none from above reaches into.
func (g *grid) span(c cell, wide, tall int) {
	at := func() int {
		if len(g.rows) == 0 {
			return 0
		}
		return len(g.rows[len(g.rows)-1])
	}
	for i := at(); i < maxColumns && g.reach[i] > 0; i++ {
		g.reach[i]--
		g.skip(1)
	}
	from := at()
	g.put(c)
	g.skip(wide - 1)
	for i := from; i < at(); i++ {
		g.reach[i] = tall - 1
	}
}

// endRow ends a row of cells added by span.
func (g *grid) endRow() {
	if len(g.rows) == 0 {
		return
	}
	for i := len(g.rows[len(g.rows)-1]); i < maxColumns; i++ {
		g.reach[i] = max(0, g.reach[i]-1)
	}
}

// settle makes blocks of the grid: a table without empty rows and columns. A
// table of one column is only a frame around its text; one that would be mostly
// empty space without end gives just its text, too.
func (g *grid) settle() []block {
	var columns []int
	for i := range maxColumns {
		for _, r := range g.rows {
			if i < len(r) && len(r[i]) > 0 {
				columns = append(columns, i)
				break
			}
		}
	}
	if len(columns) < 2 || len(columns)*len(g.rows) > maxPieces {
		return g.text()
	}
	t := block{kind: table}
	for _, r := range g.rows {
		line, words := make(row, len(columns)), false
		for to, from := range columns {
			if from < len(r) && len(r[from]) > 0 {
				words = true
				line[to] = flatten(r[from])
			}
		}
		if words {
			t.rows = append(t.rows, line)
		}
	}
	return []block{t}
}

// text is what stands in the cells.
func (g *grid) text() []block {
	var all []block
	for _, r := range g.rows {
		for _, c := range r {
			if all == nil {
				all = c
				continue
			}
			all = append(all, c...)
		}
	}
	return all
}

// paragraphs makes lines of blocks, for where Markdown has no room for more.
func paragraphs(blocks []block) []spans {
	var out []spans
	for i := range blocks {
		b := &blocks[i]
		switch b.kind {
		case table:
			for _, r := range b.rows {
				out = append(out, r.line())
			}
		case heading:
			var l spans
			for _, s := range b.text {
				s.style |= bold
				l = append(l, s)
			}
			out = append(out, l)
		case item:
			mark := "• "
			if b.mark != '-' {
				mark = strconv.Itoa(b.number) + string(b.mark) + " "
			}
			if b.cont {
				mark = ""
			}
			out = append(out, append(spans{{text: mark}}, b.text...))
		case paragraph:
			out = append(out, b.text)
		}
	}
	return out
}

// line is a row of a table as one line of text.
func (r row) line() spans {
	var l spans
	for _, c := range r {
		if c.empty() {
			continue
		}
		if len(l) > 0 {
			l.add(" · ", 0, "")
		}
		l = append(l, c...)
	}
	return l
}

// flatten is the content of a cell as lines.
func flatten(blocks []block) spans {
	var l spans
	for i, p := range paragraphs(blocks) {
		if i > 0 {
			l.add("\n", 0, "")
		}
		l = append(l, p...)
	}
	return l
}
