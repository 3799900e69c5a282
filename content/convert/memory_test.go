package convert

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// TestNoShapeOfTextTakesTheMemory holds the densest forms that files of a few
// megabytes can have.
func TestNoShapeOfTextTakesTheMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("much data on one goroutine")
	}
	many := func(n int, s string) string { return strings.Repeat(s, n) }
	cell := "<w:tc>" + p("x") + "</w:tc>"
	wide := `<w:tc><w:tcPr><w:gridSpan w:val="60"/></w:tcPr>` + p("x") + `</w:tc>`
	var looks, rows strings.Builder
	for i := range 150_000 {
		fmt.Fprintf(&rows, "<w:tr><w:tc>%s</w:tc></w:tr>", p(fmt.Sprintf("x%x", i*7919)))
	}
	for i := range 300_000 {
		fmt.Fprintf(&looks, "<w:r><w:rPr><w:b/></w:rPr><w:t>x%d</w:t></w:r><w:r><w:t> %x </w:t></w:r>", i, i*7919)
	}
	for name, c := range map[string]struct {
		data  []byte
		words int // at least
	}{
		"cells.docx":  {docxOf(t, map[string]string{"word/document.xml": "<w:tbl>" + many(60_000, "<w:tr>"+many(10, cell)+"</w:tr>") + "</w:tbl>"}), 100_000},
		"wide.docx":   {docxOf(t, map[string]string{"word/document.xml": "<w:tbl><w:tr>" + many(60, cell) + "</w:tr>" + rows.String() + "</w:tbl>"}), 100_000},
		"merged.docx": {docxOf(t, map[string]string{"word/document.xml": "<w:tbl>" + many(20_000, "<w:tr>"+wide+"</w:tr>") + "</w:tbl>"}), 5_000},
		"looks.docx":  {docxOf(t, map[string]string{"word/document.xml": "<w:p>" + looks.String() + "</w:p>"}), 100_000},
		"looks.html":  {[]byte("<html>" + many(300_000, "<b>x</b> y ")), 100_000},
		"cells.html":  {[]byte("<html><table><tr>" + many(700_000, "<td>x")), 60},
		"rows.html":   {[]byte("<html><table><tr>" + many(60, "<td>x") + many(300_000, "<tr><td>x")), 100_000},
		"wide.html":   {[]byte("<html><table>" + many(20_000, "<tr><td colspan=60>x")), 5_000},
		"lines.txt":   {[]byte(many(400_000, "x\n\n")), 100_000},
	} {
		grown := peak(func() {
			r, err := Convert(name, c.data)
			if err != nil || strings.Count(string(r.Markdown), "x") < c.words {
				t.Errorf("%s: %v, %d bytes of Markdown", name, err, len(r.Markdown))
			}
		})
		if grown > mayTake {
			t.Errorf("%s takes %d MB", name, grown>>20)
		}
	}
}

func TestATextLongerThanAnyReportIsRefused(t *testing.T) {
	text := bytes.Repeat([]byte("Words of a report. "), MaxText/19+1)
	for _, name := range []string{"a.md", "a.txt", "a.html"} {
		if _, err := Convert(name, text); !errors.Is(err, ErrTooLarge) || !strings.Contains(err.Error(), "8 MB of text") {
			t.Errorf("%s: %v", name, err)
		}
	}
	picture := "![](data:image/png;base64," + strings.Repeat("iVBORw0KGgo", MaxText/11) + ")"
	if r, err := Convert("a.md", []byte("# Report\n\n"+picture)); err != nil || len(r.Markdown) > 100 {
		t.Errorf("pictures are no text: %v", err)
	}
}
