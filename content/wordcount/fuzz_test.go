package wordcount

import (
	"html"
	"testing"
)

// FuzzMarkdown looks for sources that the counter fails on: it must end, and
// may find no word that the source does not have.
func FuzzMarkdown(f *testing.F) {
	for _, seed := range []string{
		"# Dams {#dams}\n\n- [x] `a`s [b][c]\n\n[c]: <data:image/png;base64,AA=> \"t\"\n", "---\na: b\n---\n> [!NOTE] x[^1]\n\n[^1]: y",
		"![[[a]]](b.png 't')\n| a | b |\n|---|\n```\nx\n```\n<!-- c", "``a`b`` \\` c `d\n\n1. e 2. f", "\xff\xfea\x00b\x00",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		got, most := Markdown(src), 0
		for range html.UnescapeString(decode(src)) {
			most++
		}
		if len(got.Words) > most {
			t.Errorf("%d words in %d characters", len(got.Words), most)
		}
		Plain(src)
	})
}

// FuzzDocx looks for XML that the counter of Word files fails on.
func FuzzDocx(f *testing.F) {
	f.Add("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r><w:del>b</w:del></w:p>", "<w:footnote w:id='1'><w:p/></w:footnote>")
	f.Add("<mc:Choice/><mc:Fallback><w:t>x</w:t></mc:Fallback><w:tr><w:trPr><w:del/></w:trPr>", "")
	f.Fuzz(func(t *testing.T, body, notes string) {
		parts := map[string]string{"word/document.xml": body, "word/footnotes.xml": notes}
		if text, err := Docx(docxFile(t, parts)); err == nil && len(text.Words) > len(body)+len(notes) {
			t.Errorf("%d words", len(text.Words))
		}
	})
}
