package report

import (
	"regexp"
	"strings"

	extast "github.com/yuin/goldmark/extension/ast"
)

// table lays out a table of Markdown: all its cells in one text.
func (p *parser) table(n *extast.Table) {
	var b inline
	var rows [][]Cell
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []Cell
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			var in inline
			p.inlines(c, &in)
			text, runs, _ := in.block()
			cell := b.cell(text, runs, len(cells) == 0)
			if tc, ok := c.(*extast.TableCell); ok {
				cell.Right = tc.Alignment == extast.AlignRight
			}
			b.figures = append(b.figures, in.figures...)
			cells = append(cells, cell)
		}
		rows = append(rows, cells)
	}
	p.addTable(&b, rows, p.line(n))
}

// addTable adds a table, as a chart if a comment before it says so.
func (p *parser) addTable(b *inline, rows [][]Cell, line int) {
	p.add(piece{Block: Block{Kind: Table, Line: line, Text: string(b.text), Runs: b.runs, Rows: rows, Chart: p.chart}})
	p.chart = ""
	for _, f := range b.figures {
		f.Line = line
		p.add(piece{Block: f})
	}
}

var chartComment = regexp.MustCompile(`^<!--\s*chart\s*:\s*([\w-]*)\s*-->`)

// comment reads what an HTML comment asks for.
func (p *parser) comment(s string, line int) {
	m := chartComment.FindStringSubmatch(s)
	if m == nil {
		return
	}
	switch kind := ChartKind(strings.ToLower(m[1])); kind {
	case StackedColumns, StackedShares, Columns, Bars, Lines:
		p.chart, p.chartLine = kind, line
	default:
		p.problem(line, Warning, "chart-kind",
			"“%s” is no kind of chart; write stacked-columns, stacked-shares, columns, bars or lines.", m[1])
	}
}

func (p *parser) strayChart() {
	p.problem(p.chartLine, Warning, "chart-without-table", "A chart is announced here but no table follows; put the table with its numbers directly below the comment.")
	p.chart = ""
}

// cell appends a cell's text, after a tab, or a line break in a new row.
func (b *inline) cell(text string, runs []Run, first bool) Cell {
	if len(b.text) > 0 {
		sep := byte('\t')
		if first {
			sep = '\n'
		}
		b.text = append(b.text, sep)
	}
	text = strings.NewReplacer("\t", " ", "\n", " ").Replace(text)
	c := Cell{Start: len(b.text), End: len(b.text) + len(text)}
	b.text = append(b.text, text...)
	for _, r := range runs {
		b.runs = append(b.runs, Run{c.Start + r.Start, c.Start + r.End, r.Style, r.Link})
	}
	return c
}
