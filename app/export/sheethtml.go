package export

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
)

//go:embed sheet.html
var sheetPage string

// sheetHTML writes a page that needs nothing but itself. All text goes through
// html/template, which escapes it.
func sheetHTML(w io.Writer, d SheetData) error {
	page, err := template.New("sheet").Funcs(template.FuncMap{
		"paragraphs": paragraphs,
		"oneline":    oneLine,
	}).Parse(sheetPage)
	if err != nil {
		return fmt.Errorf("the sheet's template: %w", err)
	}
	if d.Language == "" {
		d.Language = "en"
	}
	return page.Execute(w, map[string]any{
		"Sheet": d, "Name": sheetName, "Empty": sheetEmpty, "Answers": answersWord, "Note": noteWord, "Topic": topicWord,
	})
}
