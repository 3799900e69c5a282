package wordcount

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"
)

func list(words []Word) string {
	var out []string
	for _, w := range words {
		out = append(out, fmt.Sprintf("%d %s", w.Line, w.Text))
	}
	return strings.Join(out, ", ")
}

func TestTheWordsOfMarkdown(t *testing.T) {
	for _, c := range []struct{ what, source, want string }{
		{"letters and digits", "Río 2030, ко́т & 水", "1 Río, 1 2030, 1 ко́т, 1 水"},
		{"emphasis within a word", "un**der**line~~d~~", "1 underlined"},
		{"a hyphen parts", "well-being", "1 well, 1 being"},
		{"a soft hyphen does not", "wa\u00adter", "1 water"},
		{"an escape", `1\. a\_b`, "1 1, 1 a, 1 b"},
		{"character references", "Smith &amp; S&ouml;hne", "1 Smith, 1 Söhne"},
		{"an escaped tag", `\<u\> and \[x\](y)`, "1 u, 1 and, 1 x, 1 y"},
		{"a space that does not break, after an address", "www.example.org\u00a0b", "1 b"},
		{"comments", "a <!-- b\nc --> d", "1 a, 2 d"},
		{"a comment that is never closed", "a <!-- b", "1 a"},
		{"tags", "a<br>b <u>c</u>d", "1 a, 1 b, 1 cd"},
		{"what only looks like a tag", "<name of a country>", "1 name, 1 of, 1 a, 1 country"},
		{"a heading's name", "# Dams {#dams}", "1 Dams"},
		{"a link with a title", `[dam](https://example.org/x_(y) "so 'big'") end`, "1 dam, 1 so, 1 big, 1 end"},
		{"a link in brackets", "[dam](<a b.html>)", "1 dam"},
		{"a picture", `![A dam](dam.png "At night")`, "1 A, 1 dam, 1 At, 1 night"},
		{"a picture in HTML", `<img src="dam.png" alt="A dam">`, "1 A, 1 dam"},
		{"addresses", "see https://example.org/a-b, www.example.org and <mailto:a@b.c>", "1 see, 1 and"},
		{"a link by its label", "[dam][1]\n\n[1]: https://example.org \"Big\"", "1 dam, 3 Big"},
		{"a link within a word, and one without an address", "[dam][]s [x][y]\n\n[dam]: /a", "1 dams, 1 x, 1 y"},
		{"brackets in a picture's text", "![[[A dam]]](dam.png) [[x]](y)", "1 A, 1 dam, 1 x"},
		{"a linked picture", `[![A dam](dam.png)](https://example.org "Big") end`, "1 A, 1 dam, 1 Big, 1 end"},
		{"a label that no link has", "dam\n\n[Two]: https://example.org", "1 dam, 3 Two"},
		{"an embedded picture", "![][image7] x\n\n[image7]: <data:image/png;base64,iVBORw0KGgo=>", "1 x"},
		{"data in the text", "![a](data:image/png;base64,iVBORw0KGgo=) b", "1 a, 1 b"},
		{"notes", "dam[^1]\n\n[^1]: A wall.", "1 dam, 3 A, 3 wall"},
		{"a callout", "> [!NOTE] Look", "1 Look"},
		{"tasks", "- [x] done\n1. [ ] open", "1 done, 2 open"},
		{"numbers of items", "1. a\n   2) b\n> 3. c\n- 4. d", "1 a, 2 b, 3 c, 4 d"},
		{"code", "`a *b* <i>` and ``c`d``", "1 a, 1 b, 1 i, 1 and, 1 c, 1 d"},
		{"code within a word", "`dam`s, `f()`x", "1 dams, 1 f, 1 x"},
		{"code in a fence", "```go\na[^1] <b>\n```\nc", "2 a, 2 b, 4 c"},
		{"a backtick alone", "the `so-called' dam\n\nand `this`", "1 the, 1 so, 1 called, 1 dam, 3 and, 3 this"},
		{"a table", "| a | b |\n|---|:-:|\n| c | d | e |", "1 a, 1 b, 3 c, 3 d, 3 e"},
		{"line ends of old", "a\r\nb\rc", "1 a, 2 b, 3 c"},
		{"the front matter", "---\ntitle: Dams\n---\na", "4 a"},
		{"a rule is no front matter", "a\n---\nb", "1 a, 3 b"},
		{"Latin-1", "caf\xe9 d\xe9j\xe0", "1 café, 1 déjà"},
		{"UTF-16", utf16LE("café"), "1 café"},
	} {
		if got := list(Markdown([]byte(c.source)).Words); got != c.want {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}

func utf16LE(s string) string {
	out := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return string(out)
}

func TestNumbersOfItemsAndFrontMatterMayBeShown(t *testing.T) {
	source := Markdown([]byte("---\ntitle: Dams\n---\nIn May of\n1990. Dams"))
	var shown Text
	shown.Add("title Dams In May of 1990 Dams", 1)
	if lost, doubled := Compare(source, shown); len(lost)+len(doubled) > 0 {
		t.Errorf("lost %v, doubled %v", lost, doubled)
	}
	if got := list(Plain([]byte("1. a *b* <i>")).Words); got != "1 a, 1 b, 1 i" {
		t.Errorf("plain text: %s", got)
	}
}

func TestWhereAWordIsMissing(t *testing.T) {
	for _, c := range []struct{ what, source, shown, lost, doubled string }{
		{"none", "a b a", "a b a", "", ""},
		{"in another order", "a b c", "c a b", "", ""},
		{"the one between other neighbours", "the dam\nholds the river\nof the north", "the dam holds river of the north",
			"line 2: “the” in “the dam holds the river of the north”", ""},
		{"several", "a\nb\nc", "b", "line 1: “a” in “a b c”, line 3: “c” in “a b c”", ""},
		{"twice", "a b c", "a b c b", "", "line 1: “b” in “a b c b”"},
		{"another spelling", "Dam", "dam", "line 1: “Dam” in “Dam”", "line 1: “dam” in “dam”"},
	} {
		var source, shown Text
		source.Add(c.source, 1)
		shown.Add(c.shown, 1)
		lost, doubled := Compare(source, shown)
		if said(lost) != c.lost || said(doubled) != c.doubled {
			t.Errorf("%s: lost %s, doubled %s", c.what, said(lost), said(doubled))
		}
	}
}

func said(places []Place) string {
	var out []string
	for _, p := range places {
		out = append(out, p.String())
	}
	return strings.Join(out, ", ")
}

func docxFile(t *testing.T, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range parts {
		f, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestTheWordsOfWord(t *testing.T) {
	run := func(s string) string { return `<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>` }
	for _, c := range []struct{ what, body, want string }{
		{"runs of one word", run("da") + run("ms hold"), "1 dams, 1 hold"},
		{"tabs and breaks", run("a") + "<w:r><w:tab/></w:r>" + run("b") + "<w:r><w:br/></w:r>" + run("c"), "1 a, 1 b, 1 c"},
		{"deleted and inserted", `<w:del><w:r><w:delText>a</w:delText></w:r></w:del><w:ins>` + run("b") + `</w:ins><w:moveFrom>` + run("c") + `</w:moveFrom>`, "1 b"},
		{"hidden", `<w:r><w:rPr><w:b/><w:vanish/></w:rPr><w:t>a</w:t></w:r>` + run("b") + `<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>c</w:t></w:r>`, "1 bc"},
		{"a field", `<w:r><w:instrText>HYPERLINK "https://x.example"</w:instrText></w:r>` + run("a"), "1 a"},
		{"a box, written twice", `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>` + run("a") + `</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p>` + run("a") + `</w:p></mc:Fallback></mc:AlternateContent></w:r>`, "2 a"},
		{"a box in the old form alone", `<w:r><mc:AlternateContent><mc:Choice/><mc:Fallback><w:p>` + run("a") + `</w:p></mc:Fallback></mc:AlternateContent></w:r>`, "2 a"},
		{"a picture between words", run("a") + `<w:r><w:drawing><wp:docPr descr="b"/><a:blip/></w:drawing></w:r>` + run("c"), "1 a, 1 c"},
		{"a row that was deleted", "</w:p><w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>" + run("a") + "</w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:p>" + run("b") + "</w:p></w:tc></w:tr></w:tbl><w:p>", "2 b"},
		{"a number typed before an item", run("2. b"), "1 b"},
		{"a formula", run("a") + "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>" + run("b"), "1 a, 1 b"},
		{"cells", "</w:p><w:tbl><w:tr><w:tc><w:p>" + run("a") + "</w:p></w:tc><w:tc><w:p>" + run("b") + "</w:p></w:tc></w:tr></w:tbl><w:p>", "2 a, 3 b"},
		{"a note that is referred to", run("a") + `<w:r><w:footnoteReference w:id="2"/></w:r>` + run("b"), "1 a, 1 b, 2 wall"},
		{"entities", run("S&#246;hne &amp; T&#xF6;chter"), "1 Söhne, 1 Töchter"},
		{"addresses", run("see https://example.org/a"), "1 see"},
	} {
		notes := `<w:footnotes><w:footnote w:id="1"><w:p>` + run("never") + `</w:p></w:footnote><w:footnote w:id="2"><w:p>` + run("wall") + `</w:p></w:footnote></w:footnotes>`
		text, err := Docx(docxFile(t, map[string]string{
			"word/document.xml": "<w:document><w:body><w:p>" + c.body + "</w:p></w:body></w:document>", "word/footnotes.xml": notes,
			"word/comments.xml": "<w:p>" + run("comment") + "</w:p>", "word/header1.xml": "<w:p>" + run("header") + "</w:p>",
		}))
		if err != nil {
			t.Fatal(c.what, err)
		}
		if got := list(text.Words); got != c.want {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}

func TestWhatIsNoWordFileIsSaid(t *testing.T) {
	whole := docxFile(t, map[string]string{"word/document.xml": "<w:document><w:p><w:r><w:t>a"})
	for what, data := range map[string][]byte{
		"no archive": []byte("PK"), "another archive": docxFile(t, map[string]string{"content.xml": "x"}), "XML that is cut off": whole,
	} {
		if _, err := Docx(data); err == nil {
			t.Errorf("%s: no error", what)
		}
	}
}
