package detail

import (
	"strings"

	"fyne.io/fyne/v2"

	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/look"
)

// Passage sets stretches of a report under each other, with the report's bold
// and italics and the markers of its lists. A lead, if there is one, begins the
// first paragraph in bold. Links are plain words here: the report itself is
// where they are followed.
func Passage(r *report.Report, lead string, spans []report.Span) *fyne.Container {
	return Set(r, lead, spans, Setting{})
}

// Setting is how Set sets a passage.
type Setting struct {
	OnLink   func(url string)   // follows a link; nil shows links as plain words
	Centred  bool               // in the middle, where it is one paragraph
	TextSize fyne.ThemeSizeName // empty is look.Reading
}

// Set is Passage with links that can be followed, or in the middle.
func Set(r *report.Report, lead string, spans []report.Span, how Setting) *fyne.Container {
	stack := kit.VStack(10)
	paragraph := func(runs []Run) *Paragraph {
		p := NewParagraph(runs...)
		p.OnLink, p.TextSize = how.OnLink, how.TextSize
		return p
	}
	first := leadIn(lead)
	for _, s := range spans {
		if s.Block < 0 || s.Block >= len(r.Blocks) {
			continue
		}
		b := &r.Blocks[s.Block]
		marked := b.Kind == report.ListItem && s.Start == 0
		if marked && first != nil {
			stack.Add(paragraph(first))
			first = nil
		}
		text := paragraph(append(first, runs(b, s)...))
		first = nil
		if marked {
			stack.Add(listed(b, text))
			continue
		}
		stack.Add(text)
	}
	if first != nil {
		stack.Add(paragraph(first))
	}
	if only, ok := alone(stack); ok && how.Centred {
		only.Align = fyne.TextAlignCenter
	}
	return stack
}

// alone is the paragraph of a passage that has no other.
func alone(stack *fyne.Container) (*Paragraph, bool) {
	if len(stack.Objects) != 1 {
		return nil, false
	}
	p, ok := stack.Objects[0].(*Paragraph)
	return p, ok
}

// leadIn ends a lead as a sentence.
func leadIn(lead string) []Run {
	lead = strings.TrimSpace(lead)
	if lead == "" {
		return nil
	}
	if !strings.ContainsAny(lead[len(lead)-1:], ".:!?") {
		lead += "."
	}
	return []Run{{Text: lead, Face: look.SerifSemiBold}, {Text: " ", Face: look.Serif}}
}

// listed sets an item of a list behind its marker.
func listed(b *report.Block, text *Paragraph) fyne.CanvasObject {
	marker := kit.NewLine(b.Label, look.Serif, look.Reading, look.Muted)
	return kit.Pad(0, 0, 0, float32(b.Depth)*20, kit.HStackTop(8, kit.Fixed(20, marker), kit.Grow(text)))
}

// runs is a stretch of a block in its faces. Marks of footnotes are left out:
// they lead nowhere here.
func runs(b *report.Block, s report.Span) []Run {
	at, end := max(s.Start, 0), min(s.End, len(b.Text))
	plain := look.Serif
	if b.Kind == report.Heading {
		plain = look.SerifSemiBold
	}
	var list []Run
	for _, r := range b.Runs {
		from, to := max(r.Start, at), min(r.End, end)
		if from >= to {
			continue
		}
		list = append(list, Run{Text: b.Text[at:from], Face: plain})
		if r.Style&report.Superscript == 0 {
			list = append(list, Run{Text: b.Text[from:to], Face: faceOf(r.Style, plain), Link: r.Link})
		}
		at = to
	}
	return append(list, Run{Text: b.Text[min(at, end):end], Face: plain})
}

func faceOf(s report.Style, plain look.Face) look.Face {
	switch {
	case s&report.Bold != 0 && s&report.Italic != 0:
		return look.SerifSemiBoldItalic
	case s&report.Bold != 0:
		return look.SerifSemiBold
	case s&report.Italic != 0:
		return look.SerifItalic
	}
	return plain
}

// Start is where an item stands in the report: the block and byte offset at
// which reading goes on. Line is the item's own line in the source, spans are
// its text.
func Start(r *report.Report, line int, spans []report.Span) (block, offset int) {
	if len(spans) > 0 && spans[0].Block < len(r.Blocks) && r.Blocks[spans[0].Block].Line == line {
		return spans[0].Block, spans[0].Start
	}
	for i := range r.Blocks {
		if r.Blocks[i].Line == line && r.Blocks[i].Kind != report.Furniture {
			return i, 0
		}
	}
	if len(spans) > 0 {
		return spans[0].Block, spans[0].Start
	}
	return 0, 0
}
