package report

import (
	"strings"
	"testing"
)

// What an editor on the web leaves in the Markdown that it exports.
func TestExportedMarkdown(t *testing.T) {
	data := "[image1]: <data:image/png;base64," + strings.Repeat("iVBORw0KGgo", 20) + ">\n"
	src := "# **Rivers and Lakes** {#rivers-and-lakes}\n\n" +
		"# ![][image1]\n\n" +
		"[**Introduction\t1**](#introduction)\n\n[**Key Terms\t1**](#key-terms)\n\n[**Línea 1.2 \\[a\\]\t2**](#línea-1.2-[a])\n\n[**Bibliography\t3**](#bibliography)\n\n" +
		"# \n\n" +
		"# **Introduction** {#introduction}\n\nIt rains  \na lot \\- 3 \\+ 4 \\& more \\[sic\\].\n\n" +
		"#  {#empty}\n\n" +
		"1. # **Key Terms** {#key-terms}\n\n   **Dyke:** A wall.\n\n   **Sluice:** A gate[^1].\n\n" +
		"2. ## **Línea 1.2 \\[a\\]** {#línea-1.2-[a]}\n\n   ![][image1]\n\n   Text with “quotes”.\n\n" +
		"- [ ] Open\n- [x] Done\n\n" +
		"| One row |\n| :---- |\n\n" +
		"# **Bibliography** {#bibliography}\n\n1\\. Lund, Jo. *Rain*. 2020\\.\n\n[^1]: A note.\n\n" + data
	r := Parse([]byte(src))
	checkSound(t, r)
	topic := r.Topics[0]
	same(t, "title", r.Title, "Rivers and Lakes")
	same(t, "sections", sectionList(topic), []string{
		"-Introduction [introduction]", "-Key Terms [terms]", "-Línea 1.2 [a] []", "-Bibliography [citations]",
	})
	same(t, "terms", names(topic.Terms, func(x Term) string { return x.Term + ": " + r.Text(x.Definition) }), []string{"Dyke: A wall.", "Sluice: A gate."})
	same(t, "citations", names(topic.Citations, func(x Citation) string { return x.Text }), []string{"Lund, Jo. Rain. 2020."})
	same(t, "problems", faults(r), "picture-embedded")
	figures, text := 0, ""
	for _, b := range r.Blocks {
		if b.Kind == Figure {
			figures++
		}
		if b.Kind == Paragraph && strings.HasPrefix(b.Text, "It rains") {
			text = b.Text
		}
	}
	same(t, "figures", figures, 2)
	same(t, "escapes and hard breaks", text, "It rains\na lot - 3 + 4 & more [sic].")
}
