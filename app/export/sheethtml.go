package export

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
)

var (
	//go:embed sheet.html
	sheetPage string
	// The style has no paper size: the browser takes the printer's, A4 or Letter.
	//
	//go:embed page.css
	pageStyle string
)

// sheetHTML writes the committee sheet as a page.
func sheetHTML(w io.Writer, d SheetData) error {
	if d.Language == "" {
		d.Language = "en"
	}
	return writePage(w, sheetPage, map[string]any{
		"Sheet": d, "Name": sheetName, "Empty": sheetEmpty, "Answers": answersWord, "AnswersName": AnswersName, "Note": noteWord, "Topic": topicWord,
	})
}

// writePage writes a page that needs nothing but itself, to be printed. All text
// goes through html/template, which escapes it; the style is the package's own.
func writePage(w io.Writer, page string, values map[string]any) error {
	t, err := template.New("page").Funcs(template.FuncMap{
		"paragraphs": paragraphs,
		"oneline":    oneLine,
	}).Parse(page)
	if err != nil {
		return fmt.Errorf("the page's template: %w", err)
	}
	values["Style"] = template.CSS(pageStyle)
	return t.Execute(w, values)
}
