package export

import (
	"io"
	"strings"
)

// NotesData is what a student marked and wrote, in the order in which it is
// listed. All of it is plain text.
type NotesData struct {
	Title    string // of the report
	Sections []NotesSection
}

// NotesSection are the marks in one section of the report, or the notes on items
// of one kind.
type NotesSection struct {
	Title  string
	Saying string // a sentence on what follows, may be empty
	Marks  []NotesMark
}

// NotesMark is one mark.
type NotesMark struct {
	Name  string // "Key fact", "Note", "Bookmark"; of an item, its title
	Quote string // the passage, empty for a note on an item
	Note  string // the student's own words
	From  string // where the passage stood, where that is not the section's title
}

const notesName = "My notes"

// Notes writes marks and notes as Markdown: the passages as quotations under the
// titles of their sections. It returns the writer's error.
func Notes(w io.Writer, d NotesData) error {
	parts := []string{"# " + notesName, escapeMarkdown(oneLine(d.Title))}
	for _, s := range d.Sections {
		parts = append(parts, "## "+escapeMarkdown(oneLine(s.Title)))
		if s.Saying != "" {
			parts = append(parts, escapeMarkdown(oneLine(s.Saying)))
		}
		for _, m := range s.Marks {
			parts = append(parts, m.markdown()...)
		}
	}
	_, err := io.WriteString(w, strings.Join(parts, "\n\n")+"\n")
	return err
}

// markdown are the paragraphs of a mark.
func (m NotesMark) markdown() []string {
	var parts []string
	if m.Quote != "" {
		quote := escapeMarkdown(strings.Join(paragraphs(quoted(m.Quote)), "\n\n"))
		parts = append(parts, "> "+strings.ReplaceAll(strings.ReplaceAll(quote, "\n", "\n> "), "\n> \n", "\n>\n"))
	}
	name := escapeMarkdown(oneLine(m.Name))
	if m.From != "" {
		name += " (" + escapeMarkdown(oneLine(m.From)) + ")"
	}
	if note := paragraphs(m.Note); len(note) > 0 {
		return append(parts, "**"+name+":** "+escapeMarkdown(strings.Join(note, "\n\n")))
	}
	return append(parts, "**"+name+"**")
}
