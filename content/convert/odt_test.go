package convert

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"
)

const odtSpaces = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"` +
	` xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"` +
	` xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"`

func odtOf(t testing.TB, styles, body string) []byte {
	return zipOf(t, map[string]string{
		"mimetype": "application/vnd.oasis.opendocument.text",
		"content.xml": "<office:document-content" + odtSpaces + "><office:automatic-styles>" + styles + "</office:automatic-styles><office:body><office:text>" +
			body + "</office:text></office:body></office:document-content>",
		"Pictures/map.png": string(picturePNG(t, 2, 3)),
	})
}

func TestOpenDocument(t *testing.T) {
	styles := `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="P2" style:family="paragraph"><style:text-properties fo:font-weight="bold" style:text-underline-style="solid"/></style:style>
<style:style style:name="T2" style:family="text" style:parent-style-name="T1"><style:text-properties fo:font-style="italic"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>`
	body := `<text:tracked-changes><text:changed-region><text:deletion><text:p>deleted</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p text:style-name="P1">Shared rivers</text:p>
<text:h text:outline-level="2">Introduction<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:h>
<text:p text:style-name="P2">Key Terms</text:p>
<text:p><text:span text:style-name="T1">Weir:</text:span> a low
   wall<text:s text:c="2"/><text:span text:style-name="T2">see</text:span><text:line-break/><text:a xlink:href="https://example.org/">there</text:a><office:annotation><text:p>check</text:p></office:annotation></text:p>
<text:list text:style-name="L1"><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>inner</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>two</text:p><text:p>goes on</text:p></text:list-item></text:list>
<text:p>Between.</text:p>
<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>three</text:p></text:list-item></text:list>
<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>When</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>What</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>1992</text:p></table:table-cell><table:table-cell><text:p>May</text:p></table:table-cell><table:table-cell><text:p>Signed</text:p><text:p>in Rio</text:p></table:table-cell></table:table-row></table:table>
<text:p>See<draw:frame><draw:image xlink:href="Pictures/map.png"/><svg:title>Map</svg:title><svg:desc>The Nile</svg:desc></draw:frame><draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame>.</text:p>`
	want := `# Shared rivers

## Introduction[^1]

**<u>Key Terms</u>**

**Weir:** a low wall ***see***  
[there](https://example.org/)

1. one
   - inner
2. two

   goes on

Between.

3. three

| When | | What |
| --- | --- | --- |
| 1992 | May | Signed<br>in Rio |

See.

![The Nile](pictures/image1.png "Map")

In a box.

[^1]: A note.
`
	r, err := Convert("guide.odt", odtOf(t, styles, body))
	if err != nil || string(r.Markdown) != want || len(r.Pictures) != 1 || r.Format != ".odt" {
		t.Errorf("%v\n%s", err, r.Markdown)
	}
}

func TestDeepOpenDocumentKeepsItsWords(t *testing.T) {
	const deep = 5_000
	for _, tag := range []string{"text:list", "text:section", "table:table"} {
		inner := map[string]string{"text:list": "<text:list-item>", "table:table": "<table:table-row><table:table-cell>"}[tag]
		closing := map[string]string{"text:list": "</text:list-item>", "table:table": "</table:table-cell></table:table-row>"}[tag]
		body := strings.Repeat("<"+tag+">"+inner+"<text:p>word</text:p>", deep) + strings.Repeat(closing+"</"+tag+">", deep)
		r, err := Convert("deep.odt", odtOf(t, "", body))
		if err != nil || strings.Count(string(r.Markdown), "word") != deep || !hasProblem(r, "nesting") {
			t.Errorf("%s: %v, %d words, %v", tag, err, strings.Count(string(r.Markdown), "word"), r.Problems)
		}
	}
}

// FuzzOpenDocument puts any XML where styles and text are.
func FuzzOpenDocument(f *testing.F) {
	f.Add(`<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>`,
		`<text:h text:outline-level="2">Terms</text:h><text:list text:style-name="L1"><text:list-item><text:p>one<text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p></text:list-item></text:list>`)
	f.Add(`<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>`,
		`<text:p><text:span text:style-name="T1">Weir:</text:span> a wall<draw:frame><draw:image xlink:href="Pictures/map.png"/><svg:desc>x</svg:desc></draw:frame></text:p>`)
	f.Add("", `<table:table><table:table-row><table:table-cell table:number-columns-repeated="3"><text:p>a</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>`)
	f.Fuzz(func(t *testing.T, styles, body string) {
		r, err := Convert("fuzz.odt", odtOf(t, styles, body))
		switch {
		case err != nil && !strings.HasSuffix(err.Error(), "."):
			t.Errorf("error %q", err)
		case err == nil && (!utf8.Valid(r.Markdown) || bytes.ContainsRune(r.Markdown, 0)):
			t.Errorf("Markdown %q", r.Markdown)
		}
	})
}
