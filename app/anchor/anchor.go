// Package anchor ties what a student marked to its words: a passage is kept by
// its place, its words and some words around it, and found again in a new edition
// of the report. It knows reports and nothing of who marks what, and why.
//
// The path of a passage: a Finder knows the words of a report (finder.go), makes
// an Anchor of stretches of it, and finds that again by the same words (find.go)
// or by words that are much the same (near.go).
package anchor

import (
	"strings"

	"placard/content/report"
)

// Anchor is a passage as it is kept.
type Anchor struct {
	Section string   `json:"section,omitempty"` // the section that it stood in, by the name that editions keep
	Title   string   `json:"title,omitempty"`   // of that section, for when it is gone
	Block   int      `json:"block"`             // where it began: an index of Report.Blocks
	Start   int      `json:"start"`             // and a byte offset there
	Quote   []string `json:"quote"`             // its text, block by block
	Before  string   `json:"before,omitempty"`  // the words before it
	After   string   `json:"after,omitempty"`   // and behind it
	Only    bool     `json:"only,omitempty"`    // the words stood nowhere else
}

// around is how many words are kept on either side of a passage.
const around = 8

// Text is what the passage said when it was marked; an empty line stands between
// blocks.
func (a Anchor) Text() string { return strings.Join(a.Quote, "\n\n") }

// How says how a passage was found.
type How int

// The ways in which a passage is found.
const (
	Lost How = iota // it is not in this edition
	Same            // with all its words
	Near            // with words that are at least 80 % the same
)

// Quote is the text of a passage as one quotes it: without the marks of
// footnotes, an empty line between blocks.
func Quote(r *report.Report, spans []report.Span) string {
	var parts []string
	for _, s := range spans {
		if s.Block < 0 || s.Block >= len(r.Blocks) {
			continue
		}
		if text := strings.TrimSpace(bare(&r.Blocks[s.Block], s)); text != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, "\n\n")
}

// bare is a stretch of a block without the marks of footnotes.
func bare(b *report.Block, s report.Span) string {
	at, end := max(s.Start, 0), min(s.End, len(b.Text))
	var out strings.Builder
	for _, run := range b.Runs {
		if from, to := max(run.Start, at), min(run.End, end); run.Style&report.Superscript != 0 && from < to {
			out.WriteString(b.Text[at:from])
			at = to
		}
	}
	if at < end {
		out.WriteString(b.Text[at:end])
	}
	return out.String()
}
