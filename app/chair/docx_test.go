package chair

import (
	"archive/zip"
	"bytes"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// roots are the elements around the parts of the converter's fixtures.
var roots = map[string]string{
	"word/document.xml": "document", "word/styles.xml": "styles", "word/numbering.xml": "numbering",
	"word/footnotes.xml": "footnotes", "word/endnotes.xml": "endnotes", "word/_rels/document.xml.rels": "Relationships",
}

// wordFile makes a Word file of a fixture.
func wordFile(t *testing.T, parts []txtar.File) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	add := func(name, text string) {
		f, err := z.Create(name)
		if err == nil {
			_, err = f.Write([]byte(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	add("[Content_Types].xml", "<Types/>")
	for _, p := range parts {
		text := string(p.Data)
		if root := roots[p.Name]; root != "" {
			if root == "document" {
				text = "<body>" + text + "</body>"
			}
			text = "<" + root + ">" + text + "</" + root + ">"
		}
		add(p.Name, text)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestNoWordOfAWordFileIsLost counts the converter's own fixtures.
func TestNoWordOfAWordFileIsLost(t *testing.T) {
	files, err := filepath.Glob("../../content/convert/testdata/docx/*.txtar")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d fixtures, error %v", len(files), err)
	}
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		w, err := CountWords(filepath.Base(file)+".docx", wordFile(t, a.Files))
		if err != nil {
			t.Fatal(file, err)
		}
		if w.N == 0 || len(w.Lost)+len(w.Doubled) > 0 {
			t.Errorf("%s: %d words, lost %v, doubled %v", filepath.Base(file), w.N, w.Lost, w.Doubled)
		}
	}
}
