package convert

import (
	"bytes"
	"strconv"
	"strings"
)

// markdown writes the document: CommonMark with tables and footnotes as GFM
// has them, underlining as <u>.
func (d *document) markdown() []byte {
	w := writer{}
	for i := range d.blocks {
		w.block(&d.blocks[i])
	}
	for i, note := range d.notes {
		w.note(i+1, note)
	}
	return w.out.Bytes()
}

type writer struct {
	out   bytes.Buffer
	lists []openList
	loose bool // the item before has more than one paragraph
}

// openList is a list that can go on, each within the item of the one before.
type openList struct {
	mark   byte
	number int // of the last item
	column int // where the text of its items begins
}

func (w *writer) block(b *block) {
	if b.kind == item {
		w.item(b)
		return
	}
	w.lists = nil
	switch b.kind {
	case heading:
		w.heading(b)
	case table:
		w.table(b.rows)
	case rule:
		w.paragraph("* * *")
	default:
		text, pictures := b.text.take()
		w.paragraph(lines(escaper{}.inline(text), ""))
		w.pictures(pictures, "")
	}
}

// paragraph writes a block after an empty line.
func (w *writer) paragraph(text string) {
	if text == "" {
		return
	}
	if w.out.Len() > 0 {
		w.out.WriteByte('\n')
	}
	w.out.WriteString(text)
	w.out.WriteByte('\n')
}

// lines writes line breaks as Markdown has them, and sets further lines in.
func lines(text, indent string) string {
	if !strings.Contains(text, "\n") {
		return strings.TrimSpace(text)
	}
	var kept []string
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "  \n"+indent)
}

func (w *writer) pictures(pictures spans, indent string) {
	for _, p := range pictures {
		w.paragraph(indent + escaper{}.image(p))
	}
}

func (w *writer) heading(b *block) {
	text, pictures := b.text.take()
	text = text.without(bold | underline)
	if text.all(italic) {
		text = text.without(italic)
	}
	line := strings.Join(strings.Fields(escaper{}.inline(text)), " ")
	if rest := strings.TrimRight(line, "#"); rest != line && (rest == "" || strings.HasSuffix(rest, " ")) {
		line = rest + `\` + line[len(rest):]
	}
	if line != "" {
		w.paragraph(strings.Repeat("#", int(b.level)) + " " + line)
	}
	w.pictures(pictures, "")
}

func (w *writer) item(b *block) {
	level := min(int(b.level), len(w.lists))
	if b.cont {
		w.goOn(b, level)
		return
	}
	indent := ""
	if level > 0 {
		indent = strings.Repeat(" ", w.lists[level-1].column)
	}
	text, pictures := b.text.take()
	line := escaper{}.inline(text)
	if strings.TrimSpace(line) == "" && len(pictures) > 0 {
		line, pictures = escaper{}.image(pictures[0]), pictures[1:]
	}
	w.before(b, level, indent)
	marker := "- "
	if b.mark != '-' {
		marker = strconv.Itoa(b.number) + string(b.mark) + " "
	}
	here := openList{mark: b.mark, number: b.number, column: len(indent) + len(marker)}
	w.lists = append(w.lists[:level], here)
	inner := strings.Repeat(" ", here.column)
	w.out.WriteString(indent + marker + lines(line, inner) + "\n")
	if w.loose = len(pictures) > 0; w.loose {
		w.pictures(pictures, inner)
	}
}

// before writes what must stand between two items, so that a list that begins
// anew is not taken for the one before going on.
func (w *writer) before(b *block, level int, indent string) {
	switch goesOn := level < len(w.lists); {
	case goesOn && w.lists[level].mark == b.mark && b.mark != '-' && w.lists[level].number+1 != b.number:
		w.out.WriteString("\n" + indent + "<!-- -->\n\n")
	case len(w.lists) == 0 && w.out.Len() > 0, w.loose, goesOn && w.lists[level].mark != b.mark:
		w.out.WriteByte('\n')
	}
}

// goOn writes a further paragraph of an item.
func (w *writer) goOn(b *block, level int) {
	if len(w.lists) == 0 {
		w.block(&block{kind: paragraph, text: b.text})
		return
	}
	level = min(level, len(w.lists)-1)
	w.lists = w.lists[:level+1]
	indent := strings.Repeat(" ", w.lists[level].column)
	text, pictures := b.text.take()
	if line := lines(escaper{}.inline(text), indent); line != "" {
		w.paragraph(indent + line)
	}
	w.pictures(pictures, indent)
	w.loose = true
}

// table writes a table with its first row as the header, as GFM demands.
func (w *writer) table(rows []row) {
	var b strings.Builder
	for i, r := range rows {
		for _, cell := range r {
			b.WriteString("| ")
			if text := cellText(cell); text != "" {
				b.WriteString(text + " ")
			}
		}
		b.WriteString("|\n")
		if i == 0 {
			b.WriteString(strings.Repeat("| --- ", len(r)) + "|\n")
		}
	}
	w.paragraph(strings.TrimSuffix(b.String(), "\n"))
}

func cellText(cell spans) string {
	text := escaper{inTable: true}.inline(cell)
	var kept []string
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			kept = append(kept, line)
		}
	}
	return strings.ReplaceAll(strings.Join(kept, "<br>"), "\t", " ")
}

func (w *writer) note(number int, note []spans) {
	label := "[^" + strconv.Itoa(number) + "]: "
	for i, p := range note {
		text, pictures := p.take()
		line := lines(escaper{}.inline(text), "    ")
		if i == 0 {
			w.paragraph(strings.TrimSpace(label + line))
		} else if line != "" {
			w.paragraph("    " + line)
		}
		w.pictures(pictures, "    ")
	}
}
