package convert

import (
	"bytes"
	"errors"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestTexts turns each file into the Markdown beside it, with the names of its
// pictures and the codes of its problems as comments.
func TestTexts(t *testing.T) {
	files, err := filepath.Glob("testdata/text/*.*")
	if err != nil || len(files) == 0 {
		t.Fatal("no fixtures", err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, ".golden") {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r, err := Convert(file, data)
		if err != nil || !r.Changed {
			t.Fatalf("%s: %v, changed %v", file, err, r.Changed)
		}
		got := string(r.Markdown)
		for _, name := range sortedKeys(r.Pictures) {
			got += fmt.Sprintf("<!-- %s -->\n", name)
		}
		for _, p := range r.Problems {
			got += fmt.Sprintf("<!-- %s -->\n", p.Code)
		}
		golden := file + ".golden"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if want, err := os.ReadFile(golden); err != nil || string(want) != got {
			t.Errorf("%s becomes\n%s\nand should be\n%s", file, got, want)
		}
	}
}

func TestMarkdownIsLeftAsItIs(t *testing.T) {
	for name, text := range map[string]string{
		"a.md": "# Title\r\n\r\nText\x07" + strings.Repeat(" and more", 20), "b.txt": "# Title\n\nText", "c.txt": "**Weir:** a wall\n", "-": "Text\nin lines\n", "d.md": "<!DOCTYPE html>\n<p>In Markdown",
		"e.md": "\xff\xfe#\x00 \x00a\x00", "f.md": "Caf\xe9\n",
	} {
		r, err := Convert(name, []byte(text))
		if err != nil || r.Changed || string(r.Markdown) != text || r.Format != ".md" {
			t.Errorf("%s: %q %v", name, r.Markdown, err)
		}
	}
}

func TestOtherEncodingsOfPlainText(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("Café au lait ", 20))
	for text, want := range map[string]string{
		"Caf\xe9\n\nUn caf\xe9.":                "Café\n\nUn café.\n",
		"\xff\xfeC\x00a\x00f\x00\xe9\x00\n\x00": "Café\n", "\xfe\xff\x00C\x00a": "Ca\n",
		"C\x00a\x00f\x00\xe9\x00\n\x00": "Café\n", "\x00C\x00a\x00f\x00\xe9": "Café\n", "\xef\xbb\xbf" + long + "\x00": long + "\n",
	} {
		if r, err := Convert("a.txt", []byte(text)); err != nil || string(r.Markdown) != want {
			t.Errorf("%q becomes %q, %v", text, r.Markdown, err)
		}
	}
}

func TestWhatCannotBeReadIsSaidWithTheNextStep(t *testing.T) {
	locked := "\xd0\xcf\x11\xe0" + strings.Join(strings.Split("EncryptedPackage", ""), "\x00")
	for _, c := range []struct {
		name, data string
		kind       error
		says       string
	}{
		{"a.pdf", "%PDF-1.7\n", ErrFormat, "Ask for the document"},
		{"a.docx", "%PDF-1.7\n", ErrFormat, "PDF"},
		{"a.doc", "\xd0\xcf\x11\xe0\xa1\xb1", ErrFormat, "Word document (.docx)"},
		{"a.docx", locked, ErrFormat, "password"},
		{"a.rtf", `{\rtf1 Text}`, ErrFormat, "save it as Word document"},
		{"a.pdf", "\n\n%PDF-1.4\n", ErrFormat, "Ask for the document"},
		{"a.doc", "an old text", ErrFormat, "Word document (.docx)"},
		{"a.gdoc", `{"url": "https://docs.google.com/open?id=1"}`, ErrFormat, "File > Download"},
		{"a.docx", "# A report\n\nWith a text.\n", ErrFormat, "is not a Word file"},
		{"a.docx", "<!doctype html><p>Sign in first", ErrFormat, "is not a Word file"},
		{"a.docx", " \n", ErrEmpty, "is empty"},
		{"a.heic", "\x00\x00\x00\x18ftypheic", ErrFormat, "picture"},
		{"a.webp", "RIFF\x10\x00\x00\x00WEBP", ErrFormat, "picture"},
		{"a.png", "\x89PNG\r\n", ErrFormat, "picture"},
		{"a.pages", string(zipOf(t, map[string]string{"Index/Document.iwa": "x"})), ErrFormat, "Export To > Word"},
		{"a.xlsx", string(docxOf(t, map[string]string{"xl/workbook.xml": "<x/>"})), ErrFormat, "save it as Word"},
		{"a.md", " \n\t", ErrEmpty, "is empty"},
		{"a.txt", "", ErrEmpty, "is empty"},
		{"a.html", "<html><head><title>x</title></head></html>", ErrEmpty, "is empty"},
		{"a.md", "\x7fELF\x02\x01\x00\x00\x00", ErrBinary, "not a text file"},
		{"a.md", strings.Repeat("x", MaxSize+1), ErrTooLarge, "50 MB"},
		{"a.docx", "PK\x03\x04 and nothing more", ErrDamaged, "again"},
	} {
		_, err := Convert(c.name, []byte(c.data))
		if !errors.Is(err, c.kind) || !strings.Contains(err.Error(), c.says) || !strings.HasPrefix(err.Error(), c.name) || !strings.HasSuffix(err.Error(), ".") {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestAPageNestedWithoutEndKeepsItsWords(t *testing.T) {
	const deep = 20_000
	for _, tag := range []string{"<ul><li>", "<table><tr><td>", "<div>", "<b>", "<blockquote>", "<p>", "<ol>"} {
		r, err := Convert("deep.html", []byte("<html>"+strings.Repeat(tag+"word ", deep)))
		if err != nil || strings.Count(string(r.Markdown), "word") != deep {
			t.Errorf("%s: %v, %d words", tag, err, strings.Count(string(r.Markdown), "word"))
		}
	}
}

func FuzzText(f *testing.F) {
	files, _ := filepath.Glob("testdata/text/*.*")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(filepath.Ext(file), data)
	}
	f.Fuzz(func(t *testing.T, ext string, data []byte) {
		if !slices.Contains(Extensions, ext) {
			ext = ".html"
		}
		r, err := Convert("fuzz"+ext, data)
		if err == nil && r.Changed && ext != ".md" && (!utf8.Valid(r.Markdown) || bytes.ContainsRune(r.Markdown, 0)) {
			t.Errorf("Markdown %q", r.Markdown)
		}
		if err == nil && r.Format == ".txt" {
			sameWords(t, clean(bullets.ReplaceAllString(decode(data), " ")), r.Markdown)
		}
	})
}

// bullets are letters that stand for the bullets of lists.
var bullets = regexp.MustCompile(`(?m)^[ \t]*o[ \t]+`)

// sameWords compares the words of a text with those that a Markdown reader sees.
func sameWords(t *testing.T, text string, markdown []byte) {
	t.Helper()
	var page bytes.Buffer
	if err := reader.Convert(markdown, &page); err != nil {
		t.Fatal(err)
	}
	split := func(s string) []string { return strings.FieldsFunc(s, func(r rune) bool { return !isWord(r) }) }
	want, got := split(text), split(html.UnescapeString(anyTag.ReplaceAllString(page.String(), "")))
	for i := range max(len(want), len(got)) {
		if i >= len(want) || i >= len(got) || want[i] != got[i] {
			t.Fatalf("from word %d on: %.200q, written %.200q\n%q", i, got[min(i, len(got)):], want[min(i, len(want)):], markdown)
		}
	}
}
