package convert

import "encoding/xml"

func (o *odt) startList(r *xmlReader, e xml.StartElement) {
	l := odtList{style: attr(e, "style-name")}
	depth := len(o.list)
	if l.style == "" && depth > 0 {
		l.style = o.list[depth-1].style
	}
	l.ordered = o.lists[l.style][min(depth, maxLists-1)]
	key := l.style + "/" + string(rune('0'+min(depth, maxLists)))
	if attr(e, "continue-numbering") == "true" || hasAttr(e, "continue-list") {
		l.number = o.counts[key]
	}
	o.list = append(o.list, l)
	r.each(func(e xml.StartElement) {
		now := &o.list[depth]
		switch e.Name.Local {
		case "list-item":
			now.begun = false
			if now.number++; hasAttr(e, "start-value") {
				now.number = number(attr(e, "start-value"), 0, 1<<20)
			}
		case "list-header":
			now.begun = true
		default:
			return
		}
		o.body(r)
	})
	o.counts[key] = o.list[depth].number
	o.list = o.list[:depth]
}

func (o *odt) rows(r *xmlReader, g *grid) {
	r.each(func(e xml.StartElement) {
		switch e.Name.Local {
		case "table-row":
			g.newRow()
			r.each(func(e xml.StartElement) {
				switch e.Name.Local {
				case "table-cell":
					g.put(o.inner(func() { o.body(r) }))
					g.skip(number(attr(e, "number-columns-repeated"), 1, maxColumns) - 1)
				case "covered-table-cell":
					g.skip(number(attr(e, "number-columns-repeated"), 1, maxColumns))
				}
			})
		case "table-header-rows", "table-rows", "table-row-group":
			o.rows(r, g)
		}
	})
}
