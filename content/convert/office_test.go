package convert

import (
	"os"
	"testing"
)

// TestAReportOfAWordProcessorIsTheMarkdownOfIt reads one report as LibreOffice
// saved it in two formats: with styles and a heading that is only bold and
// underlined, a contents list, a running header, a footnote, a comment, tracked
// changes, a text box, a picture, a table and lists. Beside it lies what a
// person wrote of it in Markdown.
func TestAReportOfAWordProcessorIsTheMarkdownOfIt(t *testing.T) {
	want, err := os.ReadFile("testdata/office/river.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"river.docx", "river.odt"} {
		data, err := os.ReadFile("testdata/office/" + name)
		if err != nil {
			t.Fatal(err)
		}
		r, err := Convert(name, data)
		if err != nil || string(r.Markdown) != string(want) || r.Pictures["pictures/image1.png"] == nil {
			t.Errorf("%s: %v, %d pictures, Markdown\n%s", name, err, len(r.Pictures), r.Markdown)
		}
	}
}
