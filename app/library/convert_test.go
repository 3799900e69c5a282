package library

import (
	"archive/zip"
	"bytes"
	"image"
	"image/png"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"placard/content/report"
)

const wordSpace = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`

// word is a small report as a Word file, with one picture.
func word(t *testing.T, title string) []byte {
	t.Helper()
	p := func(style, text string) string {
		return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
	}
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 2, 2))); err != nil {
		t.Fatal(err)
	}
	return zipped(t, map[string]string{
		"[Content_Types].xml":          `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"word/_rels/document.xml.rels": `<Relationships><Relationship Id="rId1" Type="x/image" Target="media/image9.png"/></Relationships>`,
		"word/media/image9.png":        picture.String(),
		"word/document.xml": `<w:document` + wordSpace + `><w:body>` + p("Title", title) + p("Heading1", "Introduction") + p("Normal", "Water is shared.") +
			p("Heading1", "Key Terms") + `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Weir:</w:t></w:r><w:r><w:t xml:space="preserve"> a low wall across a river.</w:t></w:r></w:p>` +
			`<w:p><w:r><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r></w:p></w:body></w:document>`,
	})
}

func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(parts[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestAWordFileIsKeptBesideWhatBecameOfIt(t *testing.T) {
	l, p := open(t)
	data := word(t, "Shared rivers")
	path := write(t, filepath.Join(t.TempDir(), "Guide (final).docx"), data)
	e, err := l.Import(path)
	if err != nil || e.ID != "shared-rivers" || e.Title != "Shared rivers" {
		t.Fatalf("%+v, %v", e, err)
	}
	got := files(t, filepath.Dir(e.Path))
	if got["original.docx"] != string(data) || got["pictures/image1.png"] == "" || len(got) != 3 {
		t.Errorf("%d files, original %d bytes", len(got), len(got["original.docx"]))
	}
	if !strings.Contains(got["report.md"], "# Key Terms\n\n**Weir:** a low wall") || !strings.Contains(got["report.md"], "![](pictures/image1.png)") {
		t.Errorf("report.md is\n%s", got["report.md"])
	}
	again, err := l.Import(path)
	if err != nil || again != e || len(files(t, p.Data)) != 3 {
		t.Errorf("the same file again: %+v, %v; %d files", again, err, len(files(t, p.Data)))
	}
	if own, err := l.Import(e.Path); err != nil || own != e {
		t.Errorf("the Markdown in the library: %+v, %v", own, err)
	}
	if list := l.List(); list[0] != e || len(list) != 2 {
		t.Errorf("listed as %+v", list)
	}
}

func TestAMendedWordFileIsANewEdition(t *testing.T) {
	l, p := open(t)
	path := filepath.Join(t.TempDir(), "guide.docx")
	first := word(t, "Shared rivers")
	mended := zipped(t, map[string]string{"[Content_Types].xml": "<Types/>", "word/_rels/document.xml.rels": "<Relationships/>", "word/document.xml": `<w:document` + wordSpace + `><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Shared rivers</w:t></w:r></w:p><w:p><w:r><w:t>Mended.</w:t></w:r></w:p></w:body></w:document>`})
	for _, data := range [][]byte{first, mended} {
		if e, err := l.Import(write(t, path, data)); err != nil || e.ID != "shared-rivers" {
			t.Fatalf("%+v, %v", e, err)
		}
	}
	kept := files(t, p.Backups())
	if len(kept) != 3 {
		t.Errorf("%d files of the first edition are kept", len(kept))
	}
	if s, err := l.Source("shared-rivers"); err != nil || !strings.Contains(string(s.Markdown), "Mended.") {
		t.Errorf("%q, %v", s.Markdown, err)
	}
}

func TestAFolderWithAWordFileIsRead(t *testing.T) {
	l, _ := open(t)
	dir := t.TempDir()
	write(t, filepath.Join(dir, "guide.docx"), word(t, "Shared rivers"))
	if e, err := l.Import(dir); err != nil || e.ID != "shared-rivers" {
		t.Errorf("%+v, %v", e, err)
	}
}

func TestADamagedWordFileLeavesTheLibraryAsItWas(t *testing.T) {
	l, p := open(t)
	data := word(t, "Shared rivers")
	for _, bad := range [][]byte{data[:len(data)/2], data[:10]} {
		if _, err := l.Import(write(t, filepath.Join(t.TempDir(), "guide.docx"), bad)); err == nil {
			t.Error("no error")
		}
	}
	if _, err := os.Stat(p.Data); err == nil {
		t.Error("something is left in the data folder")
	}
}

func TestTheSameReportInWordAndInMarkdownIsTheSameDesk(t *testing.T) {
	markdown := "# Shared rivers\n\n# Introduction\n\nWater is shared.\n\n# Key Terms\n\n**Weir:** a low wall across a river.\n\n![](pictures/image1.png)\n"
	dir := t.TempDir()
	fromWord, err := Pack(write(t, filepath.Join(dir, "a.docx"), word(t, "Shared rivers")))
	if err != nil {
		t.Fatal(err)
	}
	fromMarkdown, err := Pack(write(t, filepath.Join(dir, "a.md"), []byte(markdown)))
	if err != nil {
		t.Fatal(err)
	}
	a, b := report.Parse(fromWord.Markdown), report.Parse(fromMarkdown.Markdown)
	if !reflect.DeepEqual(a, b) || len(a.Topics[0].Terms) != 1 {
		t.Errorf("from Word\n%+v\nfrom Markdown\n%+v", a, b)
	}
}
