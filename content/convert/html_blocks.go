package convert

import (
	"golang.org/x/net/html"
)

func (p *pageReader) startItem() {
	p.paragraph()
	if len(p.lists) == 0 {
		p.lists = append(p.lists, openItems{})
	}
	l := &p.lists[len(p.lists)-1]
	l.number++
	p.open = block{kind: item, mark: '-', level: int8(min(len(p.lists), maxLists) - 1)}
	if l.ordered {
		p.open.mark, p.open.number = '.', max(0, l.number)
	}
	l.inItem = true
}

// paragraph ends the paragraph that is open.
func (p *pageReader) paragraph() {
	b := p.open
	p.open = block{}
	if b.text.empty() {
		if b.kind == item { // its text comes in an element of its own
			p.open = block{kind: item, mark: b.mark, number: b.number, level: b.level}
		}
		return
	}
	if n := len(p.lists); b.kind == paragraph && n > 0 && p.lists[n-1].inItem {
		b.kind, b.cont, b.level = item, true, int8(min(n, maxLists)-1)
	}
	p.add(b)
}

func (p *pageReader) add(b block) {
	if n := len(p.tables); n > 0 && p.tables[n-1].inCell {
		p.d.add((*[]block)(&p.tables[n-1].cell), b)
		return
	}
	p.d.add(&p.d.blocks, b)
}

func (p *pageReader) startTable() {
	p.paragraph()
	if len(p.tables) >= maxTables {
		p.deeper++
		p.d.problems.add("nesting", deepNesting)
		return
	}
	p.tables = append(p.tables, &openTable{grid: grid{of: p.d}})
}

func (p *pageReader) startCell(t html.Token) {
	p.endCell()
	if n := len(p.tables); n > 0 && p.deeper == 0 {
		p.tables[n-1].inCell = true
		p.tables[n-1].wide = number(attribute(t, "colspan"), 1, maxColumns)
		p.tables[n-1].tall = number(attribute(t, "rowspan"), 1, 1000)
	}
}

func (p *pageReader) endCell() {
	n := len(p.tables)
	p.paragraph()
	if p.open = (block{}); n == 0 || p.deeper > 0 {
		return
	}
	if t := p.tables[n-1]; t.inCell {
		t.grid.span(t.cell, t.wide, t.tall)
		t.cell, t.inCell = nil, false
	}
}

func (p *pageReader) endTable() {
	n := len(p.tables)
	if n == 0 {
		return
	}
	if p.deeper > 0 {
		p.deeper--
		return
	}
	p.endCell()
	blocks := p.tables[n-1].grid.settle()
	p.tables[n-1] = nil // nothing of it is held any longer
	p.tables = p.tables[:n-1]
	for _, b := range blocks {
		p.add(b)
	}
}
