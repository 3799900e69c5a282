package convert

import (
	"bytes"
	"fmt"
	"html"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	rendering "github.com/yuin/goldmark/renderer/html"
)

// writer of random documents: every word is another, so that none can be lost
// or come twice unseen.
type scribe struct {
	rand  *rand.Rand
	n     int
	words []string
	bold  map[string]bool
}

// texts are what surrounds words in hostile reports.
var texts = []string{"%s", "%s ", " %s", "*%s*", "_%s_", "`%s", "[%s](x)", "%s: ", "# %s", "1. %s", "<%s>", "&amp;%s;", "(%s)", "“%s”", "%s|", "~~%s", "- %s", "\t%s", "%s!", "\\%s", "a_%s", "+%s", "'%s'", "€%s€"}

func (s *scribe) run(emphasised bool) string {
	s.n++
	word := fmt.Sprintf("wort%dende", s.n)
	text := strings.ReplaceAll(texts[s.rand.IntN(len(texts))], "<", "&lt;")
	props, isBold := "", emphasised && s.rand.IntN(2) == 0
	if isBold {
		props += "<w:b/>"
		s.bold[word] = true
	}
	for _, p := range []string{"<w:i/>", `<w:u w:val="single"/>`, "<w:strike/>"} {
		if emphasised && s.rand.IntN(3) == 0 {
			props += p
		}
	}
	s.words = append(s.words, word)
	tail := []string{"", "", "", "<w:br/>", "<w:tab/>"}[s.rand.IntN(5)]
	return "<w:r><w:rPr>" + props + `</w:rPr><w:t xml:space="preserve">` + fmt.Sprintf(text, word) + "</w:t>" + tail + "</w:r>"
}

func (s *scribe) inline() string {
	var b strings.Builder
	for range 1 + s.rand.IntN(5) {
		run := s.run(true)
		if s.rand.IntN(6) == 0 {
			run = `<w:hyperlink r:id="rId1">` + run + s.run(true) + "</w:hyperlink>"
		}
		b.WriteString(run)
	}
	return b.String()
}

func (s *scribe) block(depth int) string {
	switch k := s.rand.IntN(8); {
	case k == 0 && depth < 3:
		var b strings.Builder
		b.WriteString("<w:tbl>")
		for range 1 + s.rand.IntN(3) {
			b.WriteString("<w:tr>")
			for range 1 + s.rand.IntN(3) {
				fmt.Fprintf(&b, `<w:tc><w:tcPr><w:gridSpan w:val="%d"/></w:tcPr>%s</w:tc>`, 1+s.rand.IntN(2), s.block(depth+1))
			}
			b.WriteString("</w:tr>")
		}
		return b.String() + "</w:tbl>"
	case k == 1 && depth == 0: // in cells they are bold
		return `<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>` + s.plain() + "</w:t></w:r></w:p>"
	case k < 5:
		return fmt.Sprintf(`<w:p><w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr></w:pPr>%s</w:p>`, s.rand.IntN(4), 1+s.rand.IntN(2), s.inline())
	}
	return "<w:p>" + s.inline() + "</w:p>"
}

func (s *scribe) plain() string {
	s.n++
	word := fmt.Sprintf("wort%dende", s.n)
	s.words = append(s.words, word)
	return "# " + word + " *"
}

const scribeLists = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>` +
	`<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl><w:lvl w:ilvl="3"><w:start w:val="5"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%4."/></w:lvl></w:abstractNum>` +
	`<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>` +
	`<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`

var reader = goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList), goldmark.WithRendererOptions(rendering.WithUnsafe()))

var (
	anyTag   = regexp.MustCompile(`<[^>]*>`)
	wortende = regexp.MustCompile(`wort\d+ende`)
)

// TestEveryWordOfAWordFileIsReadOnce reads random documents as a Markdown
// reader would: each word is there once, in its order, and bold if it was.
func TestEveryWordOfAWordFileIsReadOnce(t *testing.T) {
	for seed := range uint64(400) {
		s := &scribe{rand: rand.New(rand.NewPCG(seed, 7)), bold: map[string]bool{}}
		var body strings.Builder
		for range 1 + s.rand.IntN(12) {
			body.WriteString(s.block(0))
		}
		r, err := Convert("random.docx", docxOf(t, map[string]string{
			"word/document.xml": body.String(), "word/numbering.xml": scribeLists,
			"word/_rels/document.xml.rels": `<Relationship Id="rId1" Type="x/hyperlink" Target="https://example.org/x_(y)" TargetMode="External"/>`,
		}))
		if err != nil {
			t.Fatal(seed, err)
		}
		var b bytes.Buffer
		if err := reader.Convert(r.Markdown, &b); err != nil {
			t.Fatal(seed, err)
		}
		text := html.UnescapeString(anyTag.ReplaceAllString(b.String(), ""))
		if got := wortende.FindAllString(text, -1); !slices.Equal(got, s.words) {
			t.Fatalf("seed %d: read %q, written %q\n%s", seed, got, s.words, r.Markdown)
		}
		if got := boldWords(b.String()); !sameSet(got, s.bold) {
			t.Fatalf("seed %d: bold %v, should be %v\n%s", seed, got, s.bold, r.Markdown)
		}
	}
}

var boldMark = regexp.MustCompile(`<(/?)(?:strong|b)>|wort\d+ende`)

// boldWords are the words within <strong> or <b>.
func boldWords(page string) map[string]bool {
	found, depth := map[string]bool{}, 0
	for _, m := range boldMark.FindAllStringSubmatch(page, -1) {
		switch {
		case !strings.HasPrefix(m[0], "<"):
			if depth > 0 {
				found[m[0]] = true
			}
		case m[1] == "":
			depth++
		default:
			depth--
		}
	}
	return found
}

func sameSet(a, b map[string]bool) bool {
	for k := range a {
		if !b[k] {
			return false
		}
	}
	return len(a) == len(b)
}

// FuzzDocx puts any XML into the parts that are read.
func FuzzDocx(f *testing.F) {
	f.Add(p("Text"), "", "", "")
	files, _ := filepath.Glob("testdata/docx/*.txtar")
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		parts := map[string]string{}
		for _, part := range a.Files {
			parts[part.Name] = string(part.Data)
		}
		f.Add(parts["word/document.xml"], parts["word/styles.xml"], parts["word/numbering.xml"], parts["word/_rels/document.xml.rels"])
	}
	f.Add(`<w:p><w:pPr><w:pStyle w:val="h"/><w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>x</w:t></w:r></w:p><w:tbl><w:tr><w:tc>`+p("a")+`</w:tc></w:tr></w:tbl>`,
		`<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:basedOn w:val="h"/></w:style>`, scribeLists, `<Relationship Id="rId1" Type="x/image" Target="media/map.png"/>`)
	f.Add(`<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "http://x"</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>l</w:t></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="end"/><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r></w:p>`, "", "", "")
	f.Fuzz(func(t *testing.T, document, styles, numbering, rels string) {
		parts := map[string]string{"word/document.xml": document, "word/styles.xml": styles, "word/numbering.xml": numbering, "word/_rels/document.xml.rels": rels}
		r, err := Convert("fuzz.docx", docxOf(t, parts))
		if err != nil {
			if !strings.HasSuffix(err.Error(), ".") {
				t.Errorf("error %q", err)
			}
			return
		}
		if !utf8.Valid(r.Markdown) || bytes.ContainsRune(r.Markdown, 0) {
			t.Errorf("Markdown %q", r.Markdown)
		}
	})
}

// BenchmarkDocx shows how the time grows with the number of words.
func BenchmarkDocx(b *testing.B) {
	for _, words := range []int{3_000, 30_000, 300_000} {
		b.Run(fmt.Sprintf("words=%d", words), func(b *testing.B) {
			s := &scribe{rand: rand.New(rand.NewPCG(1, 7)), bold: map[string]bool{}}
			var body strings.Builder
			for s.n < words {
				body.WriteString(s.block(0))
			}
			data := docxOf(b, map[string]string{"word/document.xml": body.String(), "word/numbering.xml": scribeLists})
			b.ReportAllocs()
			b.SetBytes(int64(body.Len()))
			for b.Loop() {
				if _, err := Convert("bench.docx", data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
