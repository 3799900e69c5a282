package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"placard/content/report"
	"placard/screens/look"
)

// base is the style and the line height of a block's text before its runs.
func (f *flow) base(i int) (style, rung) {
	s := &f.sheet
	serif := func(r rung) (style, rung) { return style{font: Font{look.Serif, r.size}}, r }
	switch f.blocks[i].Kind {
	case report.Heading:
		r := [...]rung{s.display, s.title, s.heading}[f.laid[i].form.rank]
		return style{font: Font{look.SerifSemiBold, r.size}}, r
	case report.Code:
		return style{font: Font{look.Mono, s.text.size}}, s.text
	case report.Table, report.Editor:
		return style{font: Font{look.Sans, s.text.size}}, s.text
	case report.Figure:
		return style{font: Font{look.Sans, s.text.size}, tone: mutedTone}, s.text
	case report.Footnote:
		return serif(s.text)
	}
	return serif(s.reading)
}

// varied is a style with a run's own added.
func (s *setter) varied(st style, run report.Run) style {
	has := func(v report.Style) bool { return run.Style&v != 0 }
	if has(report.Mono) {
		if st.font.Face != look.Mono {
			st.font = Font{look.Mono, st.font.Size * 0.88}
		}
	} else {
		st.font.Face = faceWith(st.font.Face, has(report.Bold), has(report.Italic))
	}
	if has(report.Superscript) {
		st.rise = st.font.Size * 0.36
		st.font.Size *= 0.65
		st.tone = linkTone
	}
	st.strike = st.strike || has(report.Strike)
	st.under = st.under || has(report.Underline)
	if run.Link != "" {
		st.tone, st.under = linkTone, !has(report.Superscript)
	}
	return st
}

// faceWith is a face made bold, italic or both. The sans has no italic: the
// serif's stands in.
func faceWith(face look.Face, bold, italic bool) look.Face {
	if face == look.Mono {
		return face
	}
	sans := face == look.Sans || face == look.SansSemiBold
	bold = bold || face == look.SerifSemiBold || face == look.SansSemiBold
	switch {
	case bold && italic:
		return look.SerifSemiBoldItalic
	case italic:
		return look.SerifItalic
	case bold && sans:
		return look.SansSemiBold
	case bold:
		return look.SerifSemiBold
	}
	return face
}

// cutBlock cuts a block's text into pieces.
func (f *flow) cutBlock(i int) {
	b, l := &f.blocks[i], &f.laid[i]
	if l.form.hidden {
		return
	}
	l.levels = nil
	if isLeftward(b.Text) {
		l.levels = levelsOf(b.Text)
	}
	st, _ := f.base(i)
	if b.Kind == report.Table {
		f.cutTable(b, l, st)
		return
	}
	l.ps = f.cut(l.ps[:0], b, 0, len(b.Text), st)
}

// place lays a block out at the present width.
func (f *flow) place(i int) {
	b, l := &f.blocks[i], &f.laid[i]
	l.lines, l.tags, l.boxes, l.parts = l.lines[:0], l.tags[:0], l.boxes[:0], l.parts[:0]
	l.set, l.wide, l.height = l.ps, 0, 0
	if l.form.hidden {
		return
	}
	switch b.Kind {
	case report.ListItem:
		f.placeItem(i)
	case report.Quote:
		indent := f.bounded(l.form.indent)
		l.height = f.column(i, indent, 0, f.width-indent)
	case report.Callout:
		f.placeCallout(i)
	case report.Editor:
		f.placeNote(i)
	case report.Code:
		f.placeCode(i)
	case report.Table:
		f.placeTable(i)
	case report.Figure:
		f.placeFigure(i)
	case report.Rule:
		l.height = 1
		l.boxes = append(l.boxes, box{hairline, Rect{0, 0, f.width, 1}})
	case report.Footnote:
		f.placeFootnote(i)
	case report.Heading:
		f.placeHeading(i)
	default:
		l.height = f.column(i, 0, 0, f.width)
	}
}

// bounded keeps an indent from eating up a narrow column.
func (f *flow) bounded(indent float32) float32 { return min(indent, f.width*0.4) }

// column sets a block's whole text in a column and returns where it ends.
func (f *flow) column(i int, x, y, width float32) float32 {
	b, l := &f.blocks[i], &f.laid[i]
	st, r := f.base(i)
	fr := frame{x: x, y: y, width: width, line: r.line, font: st.font, text: b.Text}
	if b.Kind == report.Callout || b.Kind == report.Editor { // several paragraphs
		fr.gap = f.sheet.px(itemGap)
	}
	l.set = f.fit(b, l.ps, width)
	return f.lines(l, extent{0, len(l.set)}, fr)
}

// frame is where and how a stretch of pieces is set.
type frame struct {
	x, y, width float32
	line        float32 // line height
	gap         float32 // behind a line that is ended
	font        Font    // decides the baseline
	right       bool    // aligned to the right
	text        string  // the block's
}

// lines breaks a stretch of a block's pieces into lines and returns where they
// end.
func (f *flow) lines(l *laid, e extent, fr frame) float32 {
	base := f.baseline(fr.font, fr.line)
	y := fr.y
	breakLines(l.set, e.first, e.last, fr.width, func(first, last int, width float32) {
		var atoms []atom
		right := fr.right
		if l.levels != nil {
			var base uint8
			atoms, base = f.ordered(l, first, last, fr)
			right = right || base == 1
			if len(atoms) > 0 {
				width = extentOf(atoms)
			}
		}
		x := fr.x
		if right {
			x += fr.width - width
		}
		for n := range atoms {
			atoms[n].x += x
		}
		l.lines = append(l.lines, line{
			atoms: atoms,
			first: int32(first), last: int32(last),
			start: l.set[first].start, end: l.set[last-1].next,
			x: x, y: y, width: width, height: fr.line, base: base,
		})
		y += fr.line
		if l.set[last-1].after == ended && last < e.last {
			y += fr.gap
		}
	})
	return y
}

// baseline is how far below the top of a line of a height a font's baseline is.
func (s *setter) baseline(font Font, height float32) float32 {
	h, base := s.ruler.Extent(font)
	return (height-h)/2 + base
}

// tag adds text of our own to a block, with its left edge at x.
func (f *flow) tag(l *laid, text string, st style, x, base float32, does deed) *tag {
	l.tags = append(l.tags, tag{
		text: text, style: f.styles.number(st), x: x, base: base,
		width: f.ruler.word(text, st.font), does: does,
	})
	return &l.tags[len(l.tags)-1]
}

func (f *flow) placeItem(i int) {
	b, l := &f.blocks[i], &f.laid[i]
	st, r := f.base(i)
	x := f.bounded(l.form.indent)
	if f.fromRight(i) {
		f.placeMirrored(i, x)
		return
	}
	l.height = f.column(i, x, 0, f.width-x)
	l.height = max(l.height, r.line)
	base := f.baseline(st.font, r.line)
	switch {
	case b.Task != report.NoTask:
		kind, side := emptyTask, f.sheet.px(18)
		if b.Task == report.DoneTask {
			kind = doneTask
		}
		l.boxes = append(l.boxes, box{kind, Rect{x - f.sheet.px(8) - side, (r.line - side) / 2, side, side}})
	case b.Label != "":
		t := f.tag(l, b.Label, st, 0, base, nothing)
		t.x = max(x-f.sheet.px(markerGap)-t.width, 0)
	}
}

// placeHeading sets a heading, its number hanging before it if it has one.
func (f *flow) placeHeading(i int) {
	b, l := &f.blocks[i], &f.laid[i]
	x := float32(0)
	if b.Label != "" && b.Label != "•" {
		st, r := f.base(i)
		t := f.tag(l, b.Label, st, 0, f.baseline(st.font, r.line), nothing)
		x = f.bounded(t.width + st.font.Size*0.4)
	}
	l.height = f.column(i, x, 0, f.width-x)
}

// placeCallout sets a callout in a box, its kind as a label above the text.
func (f *flow) placeCallout(i int) {
	b, l := &f.blocks[i], &f.laid[i]
	pad, r := f.sheet.px(boxPad), f.sheet.caption
	y := pad
	if b.Label != "" {
		st := style{font: Font{look.SansSemiBold, r.size}, tone: mutedTone}
		f.tag(l, titled(b.Label), st, pad, y+f.baseline(st.font, r.line), nothing)
		y += r.line + f.sheet.px(4)
	}
	l.height = f.column(i, pad, y, f.width-2*pad) + pad
	l.boxes = append(l.boxes, box{surfaceBox, Rect{0, 0, f.width, l.height}})
}

// titled is a label in sentence case: NOTE becomes Note.
func titled(label string) string {
	first, n := utf8.DecodeRuneInString(label)
	return string(unicode.ToUpper(first)) + strings.ToLower(label[n:])
}

// placeNote sets an editor's note: one quiet line, and the note under it when
// it is open.
func (f *flow) placeNote(i int) {
	l := &f.laid[i]
	r := f.sheet.caption
	side, height := f.sheet.px(12), f.sheet.px(20)
	st := style{font: Font{look.Sans, r.size}, tone: mutedTone}
	sign := folded
	if f.ask.open(i) {
		sign = unfolded
	}
	l.boxes = append(l.boxes, box{sign, Rect{0, (height - side) / 2, side, side}})
	f.tag(l, "Editor’s note", st, side+f.sheet.px(5), f.baseline(st.font, height), unfolds)
	l.height = height
	if sign == folded {
		return
	}
	top, x := height+f.sheet.px(4), f.sheet.px(barGap)
	l.height = f.column(i, x, top, f.width-x)
	l.boxes = append(l.boxes, box{noteBar, Rect{0, top, f.sheet.px(2), l.height - top}})
}

func (f *flow) placeCode(i int) {
	l := &f.laid[i]
	pad := f.sheet.px(boxPad)
	l.height = f.column(i, pad, f.sheet.px(12), f.width-2*pad) + f.sheet.px(12)
	l.boxes = append(l.boxes, box{surfaceBox, Rect{0, 0, f.width, l.height}})
}

func (f *flow) placeFootnote(i int) {
	b, l := &f.blocks[i], &f.laid[i]
	st, r := f.base(i)
	x := f.sheet.px(listStep)
	l.height = max(f.column(i, x, 0, f.width-x), r.line)
	if b.Label != "" {
		st.font.Face, st.tone = look.Sans, linkTone
		t := f.tag(l, b.Label, st, 0, f.baseline(Font{look.Serif, r.size}, r.line), goesBack)
		t.x = max(x-f.sheet.px(markerGap)-t.width, 0)
	}
}
