package search

import (
	"strings"

	"placard/content/report"
)

// Symbols finds where the text names one of the report's documents by its United
// Nations symbol, not inside links, headings or the document's own entry. They
// come in reading order; the Term of each is the document's ID.
func Symbols(r *report.Report) []Mention {
	everywhere := papers{}
	for t := range r.Topics {
		everywhere.add(r.Topics[t].Documents)
	}
	if len(everywhere) == 0 {
		return nil
	}
	var found []Mention
	for t := range r.Topics {
		here := papers{}
		here.add(r.Topics[t].Documents)
		first, end := bounds(&r.Topics[t], r)
		for b := first; b < end; b++ {
			for _, m := range symbolsIn(&r.Blocks[b], b, here, everywhere) {
				m.Topic = t
				found = append(found, m)
			}
		}
	}
	return found
}

// papers are documents by their symbols. The first of a symbol counts.
type papers map[string]report.Document

func (p papers) add(documents []report.Document) {
	for _, d := range documents {
		if key := plainSymbol(d.Symbol); key != "" {
			if _, known := p[key]; !known {
				p[key] = d
			}
		}
	}
}

// plainSymbol is a symbol without spaces: S/RES/1325 (2000) is written both ways.
func plainSymbol(s string) string { return strings.ReplaceAll(s, " ", "") }

// symbolsIn finds the symbols of a block, of a document of its topic before one
// of another.
func symbolsIn(b *report.Block, index int, here, everywhere papers) []Mention {
	if b.Kind == report.Furniture || b.Kind == report.Heading || b.Kind == report.Code || !strings.Contains(b.Text, "/") {
		return nil
	}
	var found []Mention
	for at := 0; at < len(b.Text); {
		symbol, start, end := report.FindSymbol(b.Text[at:])
		if symbol == "" {
			break
		}
		span := report.Span{Block: index, Start: at + start, End: at + end}
		at = span.End
		d, ok := here[plainSymbol(symbol)]
		if !ok {
			d, ok = everywhere[plainSymbol(symbol)]
		}
		if ok && !isEntry(d, b, index) && !linked(b.Runs, span) {
			found = append(found, Mention{Span: span, Term: d.ID})
		}
	}
	return found
}

// isEntry reports whether a block is a document's own entry.
func isEntry(d report.Document, b *report.Block, index int) bool {
	for _, s := range d.Body {
		if s.Block == index {
			return true
		}
	}
	return b.Line == d.Line
}
