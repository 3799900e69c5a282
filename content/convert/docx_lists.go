package convert

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// listPlace is what a paragraph says of its list.
type listPlace struct {
	set     bool
	id      string // of the list; "0" takes a paragraph out of its style's list
	level   int
	leveled bool   // whether it says the level
	style   string // that said so
}

// listLevel is how the items of one level are numbered.
type listLevel struct {
	format string // "decimal", "bullet", "lowerLetter" …
	text   string // "%1.%2)"
	style  string // the paragraph style of the level
	start  int
	indent int
	legal  bool // all numbers in digits
}

// numbering knows the lists of a document and counts their items.
type numbering struct {
	abstract map[string]*[maxLists]listLevel
	lists    map[string]*listUse
	counts   map[string]*[maxLists]int // by abstract list
	links    map[string]string         // abstract lists that stand for a style's
	styled   map[string]string         // the abstract list of a style
}

// listUse is one list in the text: the form that it has, and where it begins
// anew.
type listUse struct {
	form    string
	restart [maxLists]int // the number to begin with, or -1
	used    [maxLists]bool
}

func (n *numbering) read(d *docx, part string) {
	n.abstract, n.lists, n.counts = map[string]*[maxLists]listLevel{}, map[string]*listUse{}, map[string]*[maxLists]int{}
	n.links, n.styled = map[string]string{}, map[string]string{}
	r := d.xml(part, nil)
	if r == nil {
		return
	}
	r.each(func(xml.StartElement) {
		r.each(func(e xml.StartElement) {
			switch e.Name.Local {
			case "abstractNum":
				n.readForm(r, attr(e, "abstractNumId"))
			case "num":
				n.readUse(r, attr(e, "numId"))
			}
		})
	})
	for form, style := range n.links {
		if levels := n.abstract[n.styled[style]]; levels != nil {
			n.abstract[form] = levels
		}
	}
}

func (n *numbering) readForm(r *xmlReader, id string) {
	if len(n.abstract) >= maxEntries {
		return
	}
	levels := &[maxLists]listLevel{}
	n.abstract[id] = levels
	r.each(func(e xml.StartElement) {
		switch e.Name.Local {
		case "lvl":
			levels[number(attr(e, "ilvl"), 0, maxLists-1)].read(r)
		case "numStyleLink":
			n.links[id] = attr(e, "val")
		case "styleLink":
			n.styled[attr(e, "val")] = id
		}
	})
}

func (l *listLevel) read(r *xmlReader) {
	l.start = 1
	r.each(func(e xml.StartElement) {
		val := attr(e, "val")
		switch e.Name.Local {
		case "start":
			l.start = number(val, 0, 1<<20)
		case "numFmt":
			l.format = val
		case "lvlText":
			l.text = val
		case "pStyle":
			l.style = val
		case "isLgl":
			l.legal = isOn(e)
		case "pPr":
			l.indent = readFrame(r, nil).indent
		}
	})
}

func (n *numbering) readUse(r *xmlReader, id string) {
	if len(n.lists) >= maxEntries {
		return
	}
	use := &listUse{}
	for i := range use.restart {
		use.restart[i] = -1
	}
	n.lists[id] = use
	r.each(func(e xml.StartElement) {
		switch e.Name.Local {
		case "abstractNumId":
			use.form = attr(e, "val")
		case "lvlOverride":
			at := number(attr(e, "ilvl"), 0, maxLists-1)
			r.each(func(e xml.StartElement) {
				if e.Name.Local == "startOverride" {
					use.restart[at] = number(attr(e, "val"), 0, 1<<20)
				}
			})
		}
	})
}

// numbered is an item with its number.
type numbered struct {
	level  int
	number int
	mark   byte
	label  string // as the document shows it, empty for a bullet
	indent int
	list   string
}

// next counts a paragraph that is in a list. ok is false if it is in none.
func (n *numbering) next(p listPlace) (c numbered, ok bool) {
	use := n.lists[p.id]
	if !p.set || p.id == "" || p.id == "0" || use == nil || n.abstract[use.form] == nil {
		return c, false
	}
	levels := n.abstract[use.form]
	at := p.level
	if !p.leveled {
		for i := range levels {
			if levels[i].style != "" && levels[i].style == p.style {
				at = i
			}
		}
	}
	l := &levels[at]
	if l.format == "none" || l.format == "" && l.text == "" {
		return c, false
	}
	counts := n.count(use, levels, at)
	c = numbered{level: at, number: counts[at], mark: '-', indent: l.indent, list: use.form}
	if l.format != "bullet" {
		c.label = label(levels, counts, at)
		c.mark = '.'
		if strings.HasSuffix(c.label, ")") {
			c.mark = ')'
		}
	}
	return c, true
}

// count adds one to a level, and begins the levels below it anew.
func (n *numbering) count(use *listUse, levels *[maxLists]listLevel, at int) *[maxLists]int {
	counts := n.counts[use.form]
	if counts == nil {
		counts = &[maxLists]int{}
		for i := range counts {
			counts[i] = levels[i].start - 1
		}
		n.counts[use.form] = counts
	}
	if !use.used[at] && use.restart[at] >= 0 {
		counts[at] = use.restart[at] - 1
	}
	use.used[at] = true
	counts[at]++
	for i := at + 1; i < maxLists; i++ {
		counts[i] = levels[i].start - 1
	}
	return counts
}

// label is an item's number as the document shows it, such as "1.2" or "iv)".
func label(levels *[maxLists]listLevel, counts *[maxLists]int, at int) string {
	text := levels[at].text
	for i := range levels {
		mark := "%" + strconv.Itoa(i+1)
		if strings.Contains(text, mark) {
			format := levels[i].format
			if levels[at].legal {
				format = "decimal"
			}
			text = strings.ReplaceAll(text, mark, figure(counts[i], format))
		}
	}
	return strings.TrimSpace(text)
}

// figure writes a number in a format of Word's.
func figure(n int, format string) string {
	switch format {
	case "lowerLetter":
		return strings.ToLower(letters(n))
	case "upperLetter":
		return letters(n)
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "upperRoman":
		return roman(n)
	case "decimalZero":
		if n >= 0 && n < 10 {
			return "0" + strconv.Itoa(n)
		}
	}
	return strconv.Itoa(n)
}

// letters counts as Word does: Z is followed by AA, then BB.
func letters(n int) string {
	if n < 1 || n > 26*20 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(rune('A'+(n-1)%26)), (n-1)/26+1)
}

func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, d := range []struct {
		value int
		text  string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.text)
		}
	}
	return b.String()
}

// level is an item that is open, for what follows may stand within it.
type level struct {
	list   string
	level  int
	indent int
}

// nest finds how deep an item stands: by its level in the same list, by its
// indent in another, for people begin a new list for what is set in.
func (f *flow) nest(c numbered, indent int) int {
	const step = 180 // twips; less is no level of its own
	for len(f.lists) > 0 {
		top := f.lists[len(f.lists)-1]
		if top.list == c.list && top.level < c.level || top.list != c.list && top.indent+step < indent {
			break
		}
		f.lists = f.lists[:len(f.lists)-1]
	}
	f.lists = append(f.lists, level{c.list, c.level, indent})
	return len(f.lists) - 1
}
