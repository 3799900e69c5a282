package convert

import (
	"archive/zip"
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write what is made of the fixtures into them")

const spaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
	` xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
	` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
	` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"` +
	` xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"`

// roots are the elements around the parts, so that fixtures need not repeat them.
var roots = map[string][2]string{
	"word/document.xml":  {"<w:document" + spaces + "><w:body>", "</w:body></w:document>"},
	"word/styles.xml":    {"<w:styles" + spaces + ">", "</w:styles>"},
	"word/numbering.xml": {"<w:numbering" + spaces + ">", "</w:numbering>"},
	"word/footnotes.xml": {"<w:footnotes" + spaces + ">", "</w:footnotes>"},
	"word/endnotes.xml":  {"<w:endnotes" + spaces + ">", "</w:endnotes>"},
	"word/_rels/document.xml.rels": {`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`,
		"</Relationships>"},
	"[Content_Types].xml": {`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`, "</Types>"},
}

// docxOf zips parts into a file as Word would. A part in roots is only what
// stands within its root element.
func docxOf(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	all := map[string]string{"[Content_Types].xml": ""}
	for name, text := range parts {
		all[name] = text
	}
	for name, text := range all {
		if root, ok := roots[name]; ok {
			all[name] = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + root[0] + text + root[1]
		}
	}
	return zipOf(t, all)
}

func zipOf(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	names := make([]string, 0, len(parts))
	for name := range parts {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
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

// picturePNG is a picture of a size; each size is another picture.
func picturePNG(t testing.TB, width, height int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// pictureParts are media that fixtures may name.
func pictureParts(t testing.TB) map[string]string {
	return map[string]string{
		"word/media/map.png":   string(picturePNG(t, 4, 3)),
		"word/media/graph.png": string(picturePNG(t, 3, 4)),
		"word/media/old.wmf":   "\xd7\xcd\xc6\x9a\x00\x00",
	}
}

// TestConstructs turns each fixture into Markdown: an archive in text form with
// the parts of a Word file, what is to become of it, and the problems.
func TestConstructs(t *testing.T) {
	files, err := filepath.Glob("testdata/docx/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no fixtures", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { checkFixture(t, file) })
	}
}

func checkFixture(t *testing.T, file string) {
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	parts, want := pictureParts(t), map[string]string{}
	for _, f := range a.Files {
		if strings.HasSuffix(f.Name, ".xml") || strings.HasSuffix(f.Name, ".rels") {
			parts[f.Name] = string(f.Data)
		} else {
			want[f.Name] = string(f.Data)
		}
	}
	r, err := Convert(file, docxOf(t, parts))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{"want.md": string(r.Markdown)}
	for _, p := range r.Problems {
		got["problems"] += p.Code + ": " + p.Message + "\n"
	}
	for _, name := range sortedKeys(r.Pictures) {
		got["pictures"] += fmt.Sprintf("%s %d bytes\n", name, len(r.Pictures[name]))
	}
	if *update {
		a.Files = slices.DeleteFunc(a.Files, func(f txtar.File) bool { _, ok := got[f.Name]; _, old := want[f.Name]; return ok || old })
		for _, name := range []string{"want.md", "pictures", "problems"} {
			if got[name] != "" {
				a.Files = append(a.Files, txtar.File{Name: name, Data: []byte(got[name])})
			}
		}
		if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	for _, name := range []string{"want.md", "pictures", "problems"} {
		if got[name] != want[name] {
			t.Errorf("%s is\n%s\nand should be\n%s", name, got[name], want[name])
		}
	}
}

func sortedKeys(m map[string][]byte) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
