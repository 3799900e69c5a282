package solutions

import (
	"strings"

	"fyne.io/fyne/v2"

	"placard/app/export"
	"placard/screens/kit"
	"placard/screens/kit/detail"
	"placard/screens/look"
)

// page draws the committee sheet in the order of the paper.
func page(d export.SheetData, askCountry func()) fyne.CanvasObject {
	stack := kit.VStack(0, kit.Small("My committee sheet"),
		kit.Pad(2, 0, 6, 0, kit.NewText(d.Title, look.SerifSemiBold, look.Title, look.Ink)))
	for _, f := range d.Facts() {
		line := fact(f.Name, f.Value)
		if f.Name == "Country" {
			line = kit.HStack(8, line, kit.NewQuiet("Change", askCountry))
		}
		stack.Add(line)
	}
	if d.Country == "" {
		stack.Add(kit.HStack(0, kit.FlushLeft(kit.NewQuiet("Say which country you represent", askCountry))))
	}
	for _, s := range d.Solutions {
		stack.Add(section(s.Heading(), ofSolution(s)...))
	}
	if len(d.Answers) > 0 {
		stack.Add(section(export.AnswersName, ofAnswers(d.Answers)...))
	}
	if d.CountryNote != "" {
		stack.Add(section(d.CountryHeading(), paragraphs(d.CountryNote)...))
	}
	return stack
}

func fact(name, value string) fyne.CanvasObject {
	return detail.NewParagraph(detail.Run{Text: name + ": ", Face: look.SerifItalic}, detail.Run{Text: value, Face: look.Serif})
}

// section is a part of the page under a hairline.
func section(title string, parts ...fyne.CanvasObject) fyne.CanvasObject {
	heading := kit.Subheading(title)
	return kit.Pad(20, 0, 0, 0, kit.VStack(0, kit.NewDivider(),
		kit.Pad(14, 0, 4, 0, heading), kit.VStack(8, parts...)))
}

func ofSolution(s export.SheetSolution) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	if s.Topic != "" {
		parts = append(parts, detail.NewParagraph(detail.Run{Text: "Topic: " + s.Topic, Face: look.SerifItalic}))
	}
	if s.Challenge != "" {
		parts = append(parts, detail.NewParagraph(detail.Run{Text: "Answers the challenge: " + s.Challenge, Face: look.SerifItalic}))
	}
	parts = append(parts, paragraphs(s.Text)...)
	for _, m := range s.Measures {
		parts = append(parts, bullet(m))
	}
	if note := s.Note; note != "" {
		parts = append(parts, barred(lead("My note: ", note)))
	}
	return parts
}

// ofAnswers are the questions with what the student wrote to them.
func ofAnswers(answers []export.SheetAnswer) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	for _, a := range answers {
		parts = append(parts, kit.Pad(4, 0, 0, 0, detail.NewParagraph(detail.Run{Text: a.Question, Face: look.SerifSemiBold})))
		if a.Topic != "" {
			parts = append(parts, detail.NewParagraph(detail.Run{Text: "Topic: " + a.Topic, Face: look.SerifItalic}))
		}
		parts = append(parts, paragraphs(a.Text)...)
	}
	return parts
}

func bullet(m export.SheetMeasure) fyne.CanvasObject {
	title := m.Title
	if title != "" && m.Text != "" {
		title += ": "
	}
	dot := kit.NewLine("•", look.Serif, look.Reading, look.Ink)
	return kit.HStackTop(8, kit.Fixed(14, dot), kit.Grow(lead(title, m.Text)))
}

// lead sets paragraphs of which the first begins in bold.
func lead(bold, text string) fyne.CanvasObject {
	runs := []detail.Run{{Text: bold, Face: look.SerifSemiBold}}
	stack := kit.VStack(8)
	for i, line := range lines(text) {
		if i > 0 {
			runs = nil
		}
		stack.Add(detail.NewParagraph(append(runs, detail.Run{Text: line, Face: look.Serif})...))
	}
	if len(stack.Objects) == 0 {
		stack.Add(detail.NewParagraph(runs...))
	}
	return stack
}

// barred sets the student's words off by a line at their left.
func barred(o fyne.CanvasObject) fyne.CanvasObject {
	line := kit.NewDivider()
	line.Upright = true
	return kit.Pad(4, 0, 0, 0, kit.Layers(line, kit.Pad(0, 0, 0, 14, o)))
}

func paragraphs(text string) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, line := range lines(text) {
		list = append(list, detail.NewParagraph(detail.Run{Text: line, Face: look.Serif}))
	}
	return list
}

// lines are a text's lines that are not empty.
func lines(text string) []string {
	var list []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}
