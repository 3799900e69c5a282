package convert

import "encoding/xml"

func (d *docx) table(r *xmlReader) {
	g := &grid{of: d.out}
	d.rows(r, g)
	for _, b := range g.settle() {
		d.flow.lists = nil
		d.add(b)
	}
}

func (d *docx) rows(r *xmlReader, g *grid) {
	r.each(func(e xml.StartElement) {
		switch e.Name.Local {
		case "tr":
			g.newRow()
			if deleted := d.row(r, g); deleted {
				d.out.problems.tally("revision-settled")
				g.rows = g.rows[:len(g.rows)-1]
			}
		case "sdt", "sdtContent", "customXml", "ins", "moveTo":
			d.rows(r, g)
		}
	})
}

// row reads the cells of a row; deleted says that a tracked change took it out.
func (d *docx) row(r *xmlReader, g *grid) (deleted bool) {
	r.each(func(e xml.StartElement) {
		switch e.Name.Local {
		case "trPr":
			r.each(func(e xml.StartElement) {
				switch e.Name.Local {
				case "gridBefore":
					g.skip(number(attr(e, "val"), 0, maxColumns))
				case "del":
					deleted = true
				}
			})
		case "tc":
			d.cell(r, g)
		case "sdt", "sdtContent", "customXml":
			d.row(r, g)
		}
	})
	return deleted
}

// cell reads a cell. One that goes on from the row above has no text of its
// own, so merged cells need no more than the columns that they reach over.
func (d *docx) cell(r *xmlReader, g *grid) {
	wide := 1
	blocks := d.inner(func() {
		r.each(func(e xml.StartElement) {
			if e.Name.Local != "tcPr" {
				d.block(r, e)
				return
			}
			r.each(func(e xml.StartElement) {
				if e.Name.Local == "gridSpan" {
					wide = number(attr(e, "val"), 1, maxColumns)
				}
			})
		})
	})
	g.put(blocks)
	g.skip(wide - 1)
}
