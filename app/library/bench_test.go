package library

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"placard/app/places"
)

// BenchmarkImportMarkdown is a report from its file to its place on the shelf.
func BenchmarkImportMarkdown(b *testing.B) {
	imports(b, ".md", func(paragraphs []string) []byte { return []byte(strings.Join(paragraphs, "\n\n")) })
}

func BenchmarkImportWord(b *testing.B) {
	imports(b, ".docx", func(paragraphs []string) []byte {
		var body strings.Builder
		for _, p := range paragraphs {
			title, isHeading := strings.CutPrefix(p, "# ")
			term, rest, isTerm := strings.Cut(strings.TrimPrefix(p, "**"), ":**")
			switch {
			case isHeading:
				body.WriteString(`<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>` + title + "</w:t></w:r></w:p>")
			case isTerm:
				body.WriteString("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>" + term + `:</w:t></w:r><w:r><w:t xml:space="preserve">` + rest + "</w:t></w:r></w:p>")
			default:
				body.WriteString("<w:p><w:r><w:t>" + p + "</w:t></w:r></w:p>")
			}
		}
		return zipped(b, map[string]string{
			"[Content_Types].xml": "<Types/>", "word/_rels/document.xml.rels": "<Relationships/>",
			"word/document.xml": "<w:document" + wordSpace + "><w:body>" + body.String() + "</w:body></w:document>",
		})
	})
}

// imports brings in reports of three sizes, each time into a new library.
func imports(b *testing.B, ext string, file func(paragraphs []string) []byte) {
	for _, words := range []int{3_000, 30_000, 300_000} {
		b.Run(fmt.Sprintf("%d-words", words), func(b *testing.B) {
			path := write(b, filepath.Join(b.TempDir(), "report"+ext), file(written(words)))
			for b.Loop() {
				if _, err := Open(places.In(b.TempDir())).Import(path); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// written is a report of about so many words in paragraphs.
func written(words int) []string {
	prose := strings.TrimSpace(strings.Repeat("The members met often and agreed on little, for nobody had said who should pay. ", 6))
	list := []string{"# A written report", "# Introduction", prose, "# General Overview"}
	for i := range words / 120 {
		list = append(list, fmt.Sprintf("In %d they began anew. %s", 1000+i%1000, prose))
	}
	list = append(list, "# Key Terms")
	for i := range words / 200 {
		list = append(list, fmt.Sprintf("**Convention no. %d:** An agreement between states that this report explains in one line.", i))
	}
	list = append(list, "# Timeline")
	for i := range words / 600 {
		list = append(list, fmt.Sprintf("%d – A convention was signed by some, and by others much later.", 1000+i%1000))
	}
	return list
}
