package export

import (
	"regexp"
	"strings"
)

// textStyle is how the committee sheet is written as text.
type textStyle struct {
	title, heading func(string) string
	label          func(string) string // of a fact, a measure, a note
	strong         func(string) string
	clean          func(string) string // makes a text harmless to the format
	bullet         string
	factEnd        string // keeps facts on lines of their own
}

var (
	textSheet = textStyle{
		title:   func(s string) string { return strings.ToUpper(s) },
		heading: func(s string) string { return s },
		label:   func(s string) string { return s + ":" },
		strong:  func(s string) string { return s },
		clean:   func(s string) string { return s },
		bullet:  "- ",
	}
	markdownSheet = textStyle{
		title:   func(s string) string { return "# " + s },
		heading: func(s string) string { return "## " + s },
		label:   func(s string) string { return "**" + s + ":**" },
		strong:  func(s string) string { return "**" + s + "**" },
		clean:   escapeMarkdown,
		bullet:  "- ",
		factEnd: `\`,
	}
)

func (f textStyle) write(d SheetData) string {
	var parts []string
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	add(f.title(sheetName))
	add(f.clean(oneLine(d.Title)))
	add(f.facts(d))
	if d.Bare() {
		add(sheetEmpty)
	}
	for _, s := range d.Solutions {
		add(f.solution(s))
	}
	if len(d.Answers) > 0 {
		add(f.heading(AnswersName))
	}
	for _, a := range d.Answers {
		add(f.answer(a))
	}
	if note := paragraphs(d.CountryNote); len(note) > 0 {
		add(f.heading(f.clean(oneLine(d.CountryHeading()))))
		add(f.clean(strings.Join(note, "\n\n")))
	}
	return strings.Join(parts, "\n\n") + "\n"
}

func (f textStyle) facts(d SheetData) string {
	var lines []string
	for _, fact := range d.Facts() {
		lines = append(lines, f.label(fact.Name)+" "+f.clean(oneLine(fact.Value)))
	}
	return strings.Join(lines, f.factEnd+"\n")
}

func (f textStyle) solution(s SheetSolution) string {
	parts := []string{f.heading(f.number(s))}
	if s.Topic != "" {
		parts = append(parts, f.label(topicWord)+" "+f.clean(oneLine(s.Topic)))
	}
	if s.Challenge != "" {
		parts = append(parts, f.label(answersWord)+" "+f.clean(oneLine(s.Challenge)))
	}
	for _, p := range paragraphs(s.Text) {
		parts = append(parts, f.clean(p))
	}
	for _, m := range s.Measures {
		parts = append(parts, f.measure(m))
	}
	if note := paragraphs(s.Note); len(note) > 0 {
		parts = append(parts, f.label(noteWord)+" "+f.clean(strings.Join(note, "\n\n")))
	}
	return strings.Join(parts, "\n\n")
}

// answer is a question over what the student wrote to it.
func (f textStyle) answer(a SheetAnswer) string {
	parts := []string{f.strong(f.clean(oneLine(a.Question)))}
	if a.Topic != "" {
		parts = append(parts, f.label(topicWord)+" "+f.clean(oneLine(a.Topic)))
	}
	return strings.Join(append(parts, f.clean(strings.Join(paragraphs(a.Text), "\n\n"))), "\n\n")
}

// number leaves the number's full stop as it is: "## 3. Title".
func (f textStyle) number(s SheetSolution) string {
	title := s.Title
	s.Title = ""
	return s.Heading() + f.clean(oneLine(title))
}

// measure is a bullet; its further paragraphs are set in.
func (f textStyle) measure(m SheetMeasure) string {
	text := f.clean(strings.Join(paragraphs(m.Text), "\n\n"))
	switch {
	case text == "":
		text = f.clean(oneLine(m.Title))
	case m.Title != "":
		text = f.label(f.clean(oneLine(m.Title))) + " " + text
	}
	indent := strings.Repeat(" ", len(f.bullet))
	return f.bullet + strings.ReplaceAll(strings.ReplaceAll(text, "\n", "\n"+indent), "\n"+indent+"\n", "\n\n")
}

// oneLine joins a text that must not be broken.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// paragraphs parts a text at blank lines; lines within a paragraph stay.
func paragraphs(s string) []string {
	var list []string
	for _, p := range blankLines.Split(strings.ReplaceAll(s, "\r\n", "\n"), -1) {
		if p = strings.TrimSpace(p); p != "" {
			list = append(list, p)
		}
	}
	return list
}

var (
	blankLines    = regexp.MustCompile(`\n[ \t]*\n\s*`)
	markdownMarks = regexp.MustCompile("[\\\\`*_\\[\\]<>|~]|&(?:[A-Za-z]|#)")
	lineStarts    = regexp.MustCompile(`(?m)^([ \t]*)([-+#=]|\d+[.)])`)
)

// escapeMarkdown makes Markdown show a text as it stands, line breaks included.
func escapeMarkdown(s string) string {
	s = markdownMarks.ReplaceAllString(s, `\$0`)
	s = lineStarts.ReplaceAllStringFunc(s, func(m string) string {
		return m[:len(m)-1] + `\` + m[len(m)-1:]
	})
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
		if i+1 < len(lines) && lines[i] != "" && strings.TrimSpace(lines[i+1]) != "" {
			lines[i] += `\`
		}
	}
	return strings.Join(lines, "\n")
}
