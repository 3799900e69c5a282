package convert

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"unicode/utf16"
)

// p is a paragraph of a Word file with a text.
func p(text string) string { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>" }

// peak runs f and reports by how much the memory of the program grew.
func peak(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.HeapSys - min(after.HeapSys, before.HeapSys)
}

const mayTake = 400 << 20 // bytes

func TestAFileThatUnpacksToTooMuchIsRefused(t *testing.T) {
	if testing.Short() {
		t.Skip("much data on one goroutine")
	}
	for name, bomb := range map[string][]byte{
		"text":    docxOf(t, map[string]string{"word/document.xml": p(strings.Repeat(" ", 90<<20))}),
		"styles":  docxOf(t, map[string]string{"word/styles.xml": strings.Repeat(" ", 90<<20), "word/document.xml": strings.Repeat(p("a"), 1<<17) + strings.Repeat(" ", 60<<20)}),
		"entries": entries(t, maxEntries+1),
		"tags":    docxOf(t, map[string]string{"word/document.xml": "<w:p" + strings.Repeat(` a=""`, 2<<20) + "/>"}),
	} {
		grown := peak(func() {
			if _, err := Convert("bomb.docx", bomb); !errors.Is(err, ErrTooLarge) {
				t.Errorf("%s: %v", name, err)
			}
		})
		if grown > mayTake {
			t.Errorf("%s takes %d MB", name, grown>>20)
		}
	}
}

// entries is an archive of many empty files.
func entries(t *testing.T, n int) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := range n {
		if _, err := z.Create(fmt.Sprintf("word/%d.xml", i)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestAnEntrysSizeIsCountedNotBelieved(t *testing.T) {
	data := docxOf(t, map[string]string{"word/document.xml": p(strings.Repeat(" ", 90<<20))})
	at := bytes.Index(data, []byte("PK\x01\x02"))
	for at >= 0 {
		binary.LittleEndian.PutUint32(data[at+24:], 100) // the unpacked size
		next := bytes.Index(data[at+4:], []byte("PK\x01\x02"))
		if next < 0 {
			break
		}
		at += 4 + next
	}
	if r, err := Convert("liar.docx", data); err == nil && len(r.Markdown) > 1000 {
		t.Errorf("%d bytes of Markdown", len(r.Markdown))
	}
}

func TestDeepNestingKeepsItsWords(t *testing.T) {
	const deep = 10_000
	tables := strings.Repeat("<w:tbl><w:tr><w:tc>"+p("word"), deep) + strings.Repeat("</w:tc></w:tr></w:tbl>", deep)
	controls := strings.Repeat("<w:sdt><w:sdtContent>", deep) + p("word") + strings.Repeat("</w:sdtContent></w:sdt>", deep)
	boxes := strings.Repeat("<w:p><w:r><w:t>word</w:t></w:r><w:r><w:drawing><wps:txbx><w:txbxContent>", deep) + strings.Repeat("</w:txbxContent></wps:txbx></w:drawing></w:r></w:p>", deep)
	for name, c := range map[string]struct {
		body  string
		words int
	}{"tables": {tables, deep}, "controls": {controls, 1}, "boxes": {boxes, deep}} {
		grown := peak(func() {
			r, err := Convert("deep.docx", docxOf(t, map[string]string{"word/document.xml": c.body}))
			if err != nil {
				t.Errorf("%s: %v", name, err)
				return
			}
			if n := strings.Count(string(r.Markdown), "word"); n != c.words {
				t.Errorf("%s: %d words of %d", name, n, c.words)
			}
			if !hasProblem(r, "nesting") {
				t.Errorf("%s: problems %v", name, r.Problems)
			}
		})
		if grown > mayTake {
			t.Errorf("%s takes %d MB", name, grown>>20)
		}
	}
}

func hasProblem(r Result, code string) bool {
	for _, p := range r.Problems {
		if p.Code == code {
			return true
		}
	}
	return false
}

func TestTenThousandListsAreKept(t *testing.T) {
	var lists, body strings.Builder
	lists.WriteString(`<w:abstractNum w:abstractNumId="1">`)
	for i := range 9 {
		fmt.Fprintf(&lists, `<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%%%d."/></w:lvl>`, i, i+1)
	}
	lists.WriteString(`</w:abstractNum>`)
	for i := range 10_000 {
		fmt.Fprintf(&lists, `<w:num w:numId="%d"><w:abstractNumId w:val="1"/></w:num>`, i+1)
		fmt.Fprintf(&body, `<w:p><w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr></w:pPr><w:r><w:t>word</w:t></w:r></w:p>`, i, i+1)
	}
	r, err := Convert("lists.docx", docxOf(t, map[string]string{"word/numbering.xml": lists.String(), "word/document.xml": body.String()}))
	if err != nil || strings.Count(string(r.Markdown), "word") != 10_000 {
		t.Errorf("%v, %d words", err, strings.Count(string(r.Markdown), "word"))
	}
}

func TestACutOffFileGivesWhatItHasOrSaysSo(t *testing.T) {
	whole := docxOf(t, map[string]string{"word/document.xml": strings.Repeat(p("A whole paragraph."), 1000)})
	if _, err := Convert("cut.docx", whole[:len(whole)/2]); !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "again") {
		t.Error(err)
	}
	body := roots["word/document.xml"][0] + p("Before.") + "<w:p><w:r><w:t>Half a para"
	r, err := Convert("cut.docx", zipOf(t, map[string]string{"word/document.xml": body}))
	if err != nil || !strings.Contains(string(r.Markdown), "Before.") || !hasProblem(r, "cut-off") {
		t.Errorf("%q %v %v", r.Markdown, r.Problems, err)
	}
	for name, parts := range map[string]map[string]string{
		"no text":  {"[Content_Types].xml": "<Types/>"},
		"not XML":  {"word/document.xml": "PK, but no XML"},
		"doctype":  {"word/document.xml": `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>` + roots["word/document.xml"][0] + p("&b;") + "</w:body></w:document>"},
		"entities": {"word/document.xml": roots["word/document.xml"][0] + p("&unknown;") + "</w:body></w:document>"},
	} {
		if r, err := Convert(name, zipOf(t, parts)); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %q, %v", name, r.Markdown, err)
		}
	}
	if _, err := Convert("blank.docx", docxOf(t, map[string]string{"word/document.xml": p(" ")})); !errors.Is(err, ErrEmpty) {
		t.Error(err)
	}
}

func TestPicturesBeyondTheLimitsStayOut(t *testing.T) {
	rel := func(id, target string) string {
		return fmt.Sprintf(`<Relationship Id="%s" Type="x/image" Target="%s"/>`, id, target)
	}
	blip := func(id string) string {
		return `<w:p><w:r><w:drawing><a:blip r:embed="` + id + `"/></w:drawing></w:r></w:p>`
	}
	huge := picturePNG(t, 1, 1)
	binary.BigEndian.PutUint32(huge[16:], 60_000) // the width; the checksum follows
	binary.BigEndian.PutUint32(huge[20:], 60_000)
	parts := map[string]string{
		"word/_rels/document.xml.rels": rel("a", "media/huge.png") + rel("b", "media/large.png") + rel("c", "media/text.png") + rel("d", "../../../../media/map.png") + rel("e", "media/map.png"),
		"word/document.xml":            p("Text.") + blip("a") + blip("b") + blip("c") + blip("d") + blip("e"),
		"word/media/huge.png":          string(huge),
		"word/media/large.png":         string(picturePNG(t, 1, 1)) + strings.Repeat("\x00\x01\x02\x03", 6<<20),
		"word/media/text.png":          "no picture",
		"word/media/map.png":           string(picturePNG(t, 2, 2)),
		"../../evil.png":               string(picturePNG(t, 5, 5)),
	}
	r, err := Convert("pictures.docx", docxOf(t, parts))
	if err != nil || len(r.Pictures) != 1 || r.Pictures["pictures/image1.png"] == nil {
		t.Errorf("%v: %v", err, sortedKeys(r.Pictures))
	}
	for name := range r.Pictures {
		if !strings.HasPrefix(name, "pictures/image") || strings.Contains(name, "..") {
			t.Errorf("a picture is called %q", name)
		}
	}
	if !hasProblem(r, "picture-kind") || !hasProblem(r, "picture-size") || !hasProblem(r, "picture-missing") {
		t.Errorf("problems %v", r.Problems)
	}
}

func TestXMLInUTF16IsRead(t *testing.T) {
	body := `<?xml version="1.0" encoding="UTF-16"?>` + roots["word/document.xml"][0] + p("Große Flüsse") + "</w:body></w:document>"
	var b bytes.Buffer
	b.WriteString("\xff\xfe")
	for _, u := range utf16.Encode([]rune(body)) {
		b.Write([]byte{byte(u), byte(u >> 8)})
	}
	r, err := Convert("wide.docx", zipOf(t, map[string]string{"word/document.xml": b.String()}))
	if err != nil || string(r.Markdown) != "Große Flüsse\n" {
		t.Errorf("%q %v", r.Markdown, err)
	}
}

func TestAVeryLongDocumentIsShortenedAndSaysSo(t *testing.T) {
	if testing.Short() {
		t.Skip("much data on one goroutine")
	}
	grown := peak(func() {
		pr, pw := io.Pipe()
		go func() {
			z := zip.NewWriter(pw)
			w, _ := z.Create("word/document.xml")
			_, _ = io.WriteString(w, roots["word/document.xml"][0])
			for i := range 300_000 {
				_, _ = io.WriteString(w, p(fmt.Sprintf("Paragraph %d, %x.", i, uint32(i)*2654435761)))
			}
			_, _ = io.WriteString(w, "</w:body></w:document>")
			_ = z.Close()
			_ = pw.Close()
		}()
		data, err := io.ReadAll(pr)
		if err != nil {
			t.Fatal(err)
		}
		r, err := Convert("long.docx", data)
		if err != nil || !hasProblem(r, "too-long") || !strings.Contains(string(r.Markdown), "Paragraph 99999,") {
			t.Errorf("%v %v", r.Problems, err)
		}
	})
	if grown > mayTake {
		t.Errorf("takes %d MB", grown>>20)
	}
}

// TestHostileTextGrowsNoFasterThanItsLength would not end if it did.
func TestHostileTextGrowsNoFasterThanItsLength(t *testing.T) {
	if testing.Short() {
		t.Skip("much data on one goroutine")
	}
	const n = 100_000
	run := func(i int) string { return fmt.Sprintf("<w:r><w:rPr><w:b/></w:rPr><w:t>%x.b</w:t></w:r>", i*7919) }
	var runs, marks strings.Builder
	for i := range n {
		runs.WriteString(run(i))
		fmt.Fprintf(&marks, "<w:r><w:rPr><w:%c/></w:rPr><w:t>(%x</w:t></w:r>", "bi"[i%2], i*7919)
	}
	for name, data := range map[string][]byte{
		"runs.docx":  docxOf(t, map[string]string{"word/document.xml": "<w:p>" + runs.String() + "</w:p>"}),
		"marks.docx": docxOf(t, map[string]string{"word/document.xml": "<w:p>" + marks.String() + "</w:p>"}),
		"lines.txt":  []byte(strings.Repeat("a line that is exactly as long as the line before it, and goes on\n", n)),
		"tags.html":  []byte("<html>" + strings.Repeat("<b><a href=x>(x</b>", n)),
		"cells.html": []byte("<html>" + strings.Repeat("<table><tr><td>x", n)),
	} {
		if r, err := Convert(name, data); err != nil || len(r.Markdown) < n {
			t.Errorf("%s: %v, %d bytes", name, err, len(r.Markdown))
		}
	}
}
