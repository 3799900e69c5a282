package report

import (
	"bytes"
	"html"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer"
	unsafe "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"

	"placard/content/wordcount"
)

// FuzzParse compares the words of the blocks with those of goldmark's own
// HTML, which says independently of our walk what is visible.
func FuzzParse(f *testing.F) {
	for _, file := range fixtures(f) {
		src, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		if len(src) > 20000 {
			return
		}
		r := Parse(src)
		checkSound(t, r)
		p := &parser{r: &Report{}, usedLinks: map[string]bool{}, alike: map[string]int{}}
		clean, unread := p.frontMatter(p.dropData(p.decode(src)))
		if unread != "" || bytes.ContainsAny(clean, "<") || bytes.Contains(clean, []byte("]:")) || bytes.Contains(clean, []byte("[!")) {
			return // what HTML hides and what links define has tests of its own
		}
		if lost, added := wordcount.Compare(renderedWords(t, widenTables(p.tame(clean))), r.Words()); len(lost)+len(added) > 0 {
			t.Errorf("words lost %v, added %v\nof %q", lost, added, src)
		}
	})
}

var (
	hidden      = regexp.MustCompile(`<pre><code class="[^"]*">|<sup id="fnref[^>]*>.*?</sup>`)
	headingName = regexp.MustCompile(`\{#[^{}\s]*\}\s*(</h\d>)`)
	linkTitle   = regexp.MustCompile(`(?s)<a href="[^"]*" title="([^"]*)">(.*?)</a>`)
	titled      = regexp.MustCompile(`(?:alt|title)="([^"]*)"`)
	htmlTags    = regexp.MustCompile(`</?(?:p|br|h\d|li|ul|ol|td|th|tr|table|thead|tbody|blockquote|pre|hr|dl|dt|dd|input|img)\b[^>]*>`)
	anyTag      = regexp.MustCompile(`<[^>]*>`)
)

// renderedWords are the words of the HTML that goldmark makes.
func renderedWords(t *testing.T, src []byte) wordcount.Text {
	t.Helper()
	md := goldmark.New(goldmark.WithParser(newMarkdown()), goldmark.WithRenderer(renderer.NewRenderer(renderer.WithNodeRenderers(
		util.Prioritized(unsafe.NewRenderer(), 1000),
		util.Prioritized(extension.NewTableHTMLRenderer(), 500), util.Prioritized(extension.NewStrikethroughHTMLRenderer(), 500),
		util.Prioritized(extension.NewTaskCheckBoxHTMLRenderer(), 500), util.Prioritized(extension.NewDefinitionListHTMLRenderer(), 500),
		util.Prioritized(extension.NewFootnoteHTMLRenderer(), 500)))))
	var out bytes.Buffer
	if err := md.Convert(src, &out); err != nil {
		t.Fatal(err)
	}
	s := strings.ReplaceAll(hidden.ReplaceAllString(out.String(), " "), "\n", " ") // a new line is a new block
	s = headingName.ReplaceAllString(s, "$1")
	s = linkTitle.ReplaceAllString(s, "$2 $1 ")
	s = anyTag.ReplaceAllStringFunc(s, func(tag string) string {
		var b strings.Builder
		for _, m := range titled.FindAllStringSubmatch(tag, -1) {
			b.WriteString(" " + m[1] + " ")
		}
		if b.Len() > 0 || htmlTags.MatchString(tag) {
			return "\n" + b.String()
		}
		return ""
	})
	s = cleanText(html.UnescapeString(strings.ReplaceAll(s, "\n", " \n")))
	var rendered wordcount.Text
	rendered.Add(unknownMarks.ReplaceAllString(s, " "), 1)
	return rendered
}
