package report

import (
	"regexp"
	"slices"
	"strings"

	"placard/content/wordcount"
)

var unknownMarks = regexp.MustCompile(`\[\^[^\]\[\n]+\]`)

// Words are the words of all blocks, each with its block's line, to be held
// against those of the source. The marks of notes may be words of the source or
// not.
func (r *Report) Words() wordcount.Text {
	var t wordcount.Text
	for _, b := range r.Blocks {
		text := b.Text
		for _, run := range slices.Backward(b.Runs) {
			if mark := text[run.Start:run.End]; run.Style&Superscript != 0 && strings.HasPrefix(mark, "[") {
				t.AddOptional(mark, b.Line)
				text = text[:run.Start] + " " + text[run.End:]
			}
		}
		text = unknownMarks.ReplaceAllString(text, " ")
		t.Add(strings.ReplaceAll(text, "\n", " "), b.Line)
	}
	return t
}
