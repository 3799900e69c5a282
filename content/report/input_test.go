package report

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"
)

func TestOtherEncodingsAreRead(t *testing.T) {
	utf16le := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune("# Café\n\nUn été.\n")) {
		utf16le = append(utf16le, byte(u), byte(u>>8))
	}
	for name, c := range map[string]struct {
		src   string
		codes string
		want  string
	}{
		"utf-8 with mark":    {"\xef\xbb\xbf# Café\n\nUn été.\n", "", "Café|Un été."},
		"utf-16":             {string(utf16le), "encoding", "Café|Un été."},
		"utf-16, no mark":    {string(utf16le[2:]), "encoding", "Café|Un été."},
		"latin-1":            {"# Caf\xe9\n\nUn \xe9t\xe9 \x96 chaud.\n", "encoding", "Café|Un été – chaud."},
		"windows line ends":  {"# Café\r\n\r\nUn été.\r\n", "", "Café|Un été."},
		"old Mac line ends":  {"# Café\r\rUn été.\r", "", "Café|Un été."},
		"NULs and controls":  {"# Ca\x00fé\n\nUn\x07été.\n", "control-characters", "Ca fé|Un été."},
		"soft hyphens":       {"# Ca\u00adfé\n\nUn été.\n", "", "Café|Un été."},
		"no-break spaces":    {"#\u00a0Café\n\nUn\u00a0été.\n", "", "Café|Un été."},
		"numeric references": {"# Caf&#233;\n\nUn&nbsp;&#xe9;t&eacute;.\n", "", "Café|Un été."},
	} {
		r := Parse([]byte(c.src))
		checkSound(t, r)
		var texts []string
		for _, b := range r.Blocks {
			texts = append(texts, b.Text)
		}
		if got := strings.Join(texts, "|"); got != c.want || faults(r) != c.codes {
			t.Errorf("%s: blocks %q, problems %q; want %q, %q", name, got, faults(r), c.want, c.codes)
		}
	}
}

// Nothing that a file can hold makes the parser fail, lose words or take very
// long; each of these would, read naively.
func TestHostileSources(t *testing.T) {
	if testing.Short() {
		t.Skip("much data on one goroutine")
	}
	many := func(s string) string { return strings.Repeat(s, 20000) }
	steps := func(n int, line func(int) string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(line(i))
		}
		return b.String()
	}
	for name, src := range map[string]string{
		"nothing":            "",
		"blank":              " \n\t\n",
		"100,000 quotes":     strings.Repeat("> ", 100000) + "end",
		"quotes unspaced":    strings.Repeat(">", 100000) + "end",
		"lists in lists":     strings.Repeat("- ", 20000) + "end",
		"numbers in numbers": strings.Repeat("1. ", 20000) + "end",
		"stairs of lists":    steps(1000, func(i int) string { return strings.Repeat("  ", i) + "- step\n" }),
		"emphasis":           many("*a_"),
		"nested emphasis":    many("*a **b "),
		"open links":         many("[a](<b"),
		"brackets":           many("["),
		"tags":               many("<b>"),
		"tables in tables":   many("<table><tr><td>"),
		"unknown tags":       many("<x y"),
		"comments":           many("<!--"),
		"unused links":       steps(5000, func(i int) string { return fmt.Sprintf("[r%d]: http://x.org\n", i) }),
		"footnotes":          steps(2000, func(i int) string { return fmt.Sprintf("a[^%d]\n\n[^%d]: b\n\n", i, i) }),
		"headings":           many("# a\n"),
		"cut sentences":      many("and it goes on and on\n\n"),
		"a long callout":     "> [!NOTE]\n" + many("> a\n>\n"),
		"labels":             "# Challenges\n\n" + many("Some Label: text. "),
		"dates":              "# Timeline\n\n" + many("1999 - a\n"),
		"a list of dates":    "# Documents\n\n- " + many("of May, 3 ("),
		"brackets in title":  "# " + many("("),
		"one long word":      strings.Repeat("a", 1<<20),
		"front matter":       "---\n" + many("a: b\n") + "---\ntext",
		"yaml bomb":          "---\na: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b]\n---\ntext",
		"pipes":              many("|") + "\n" + many("|-"),
		"broken UTF-8":       strings.Repeat("\xff\xfe\x80", 20000),
	} {
		r := Parse([]byte(src))
		checkSound(t, r)
		if strings.HasSuffix(src, "end") && !strings.HasSuffix(r.Blocks[len(r.Blocks)-1].Text, "end") {
			t.Errorf("%s: the last word is lost", name)
		}
	}
}

func TestATooLargeFileIsReadPlainly(t *testing.T) {
	if testing.Short() {
		t.Skip("much data on one goroutine")
	}
	for name, src := range map[string][]byte{
		"bytes": bytes.Repeat([]byte("Some *plain* words that go on for a while.\n\n"), maxMarkdown/43),
		"lines": bytes.Repeat([]byte("a\n\n"), maxLines),
	} {
		r := Parse(src)
		checkSound(t, r)
		n := 0
		for _, b := range r.Blocks {
			n += len(strings.Fields(b.Text))
		}
		if faults(r) != "too-large" || n != len(bytes.Fields(src)) || r.Blocks[1].Line < 2 {
			t.Errorf("%s: problems %q, %d words", name, faults(r), n)
		}
	}
}

func TestEmbeddedPicturesCostNothing(t *testing.T) {
	data := strings.Repeat("iVBORw0KGgoAAAANSUhEUg", 50000)
	r := Parse([]byte("# Title\n\n![A map][image1]\n\n![](data:image/png;base64," + data + ")\n\n[image1]: <data:image/png;base64," + data + ">\n"))
	size := 0
	for _, b := range r.Blocks {
		size += len(b.Text) + len(b.Image)
		for _, run := range b.Runs {
			size += len(run.Link)
		}
	}
	if size > 100 || faults(r) != "picture-embedded" {
		t.Errorf("%d bytes in blocks, problems %q", size, faults(r))
	}
}

// A well-made report gives no problem at all.
func TestNoFalseAlarms(t *testing.T) {
	for _, name := range []string{"french.md", "spanish.md", "code.md", "lists.md", "well-made.md"} {
		if r, _ := parseFile(t, name); faults(r) != "" || name == "well-made.md" && len(r.Problems) > 0 {
			t.Errorf("%s: %+v", name, r.Problems)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for _, words := range []int{3000, 30000, 300000} {
		src := sample(words)
		b.Run(fmt.Sprintf("%d-words", words), func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for range b.N {
				Parse(src)
			}
		})
	}
}

// sample is a report of about so many words: every section grows alike.
func sample(words int) []byte {
	n := words / 60
	var b strings.Builder
	section := func(title, format string) {
		b.WriteString("# " + title + "\n\n")
		for i := range n {
			fmt.Fprintf(&b, format, i)
		}
	}
	b.WriteString("# A Long Report\n\n")
	section("Introduction", "In the year when number %d was counted, the **harbour** grew and *nobody* minded.\n\n")
	section("Key Terms", "**Term number %d:** A word that this report explains in one short line.\n\n")
	section("Timeline", "- 1%03d – Something happened that is told here.\n")
	section("Possible Solutions", "## Aim %d\n\nA Useful Measure: States agree on it and pay for it together.\n\n")
	section("Works Cited", "Author. \"Page %d.\" *Site*, 2020, https://www.example.org/page.\n\n")
	return []byte(b.String())
}
