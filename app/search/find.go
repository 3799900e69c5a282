package search

import (
	"bytes"
	"strings"

	"placard/content/report"
)

// Find returns every place where query stands in blocks[first:end], without
// regard to case and accents, in reading order. Blocks that are not shown are
// not searched. The cost grows with the length of the text.
func Find(blocks []report.Block, first, end int, query string) []report.Span {
	want := fold(strings.TrimSpace(query)).text
	if len(want) == 0 {
		return nil
	}
	var hits []report.Span
	for b := max(first, 0); b < min(end, len(blocks)); b++ {
		if blocks[b].Kind == report.Furniture {
			continue
		}
		text := fold(blocks[b].Text)
		for from := 0; ; {
			i := bytes.Index(text.text[from:], want)
			if i < 0 {
				break
			}
			from += i
			start, stop := text.original(from, from+len(want))
			hits = append(hits, report.Span{Block: b, Start: start, End: stop})
			from += len(want)
		}
	}
	return hits
}

// Matches reports whether every word of query stands somewhere in one of the
// texts, without regard to case and accents. An empty query matches all.
func Matches(query string, texts ...string) bool {
	all := string(fold(strings.Join(texts, "\n")).text)
	for _, word := range strings.Fields(string(fold(query).text)) {
		if !strings.Contains(all, word) {
			return false
		}
	}
	return true
}
