package report

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// show prints a value for a comparison, one element of a list a line.
func show(v any) string {
	if list, ok := v.([]string); ok {
		return "\n  " + strings.Join(list, "\n  ")
	}
	b, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(b)
}

func TestEachMarkdownConstruct(t *testing.T) {
	for _, file := range fixtures(t) {
		if !strings.HasPrefix(file, "testdata/") {
			continue
		}
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		got := dump(Parse(src))
		golden := strings.TrimSuffix(file, ".md") + ".golden"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s changed; look at the difference and run with -update if it is right:\n%s", golden, firstDifference(string(want), got))
		}
	}
}

func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range max(len(w), len(g)) {
		a, b := "(end)", "(end)"
		if i < len(w) {
			a = w[i]
		}
		if i < len(g) {
			b = g[i]
		}
		if a != b {
			return fmt.Sprintf("line %d\n want %s\n  got %s", i+1, a, b)
		}
	}
	return ""
}

// dump writes a report for people to read: blocks, sections, items, problems.
func dump(r *Report) string {
	var b strings.Builder
	fmt.Fprintf(&b, "id %s\ntitle %s\n", r.ID, r.Title)
	for _, f := range [][2]string{{"committee", r.Committee}, {"conference", r.Conference}, {"authors", strings.Join(r.Authors, " + ")}} {
		if f[1] != "" {
			fmt.Fprintf(&b, "%s %s\n", f[0], f[1])
		}
	}
	b.WriteString("\n")
	for i, block := range r.Blocks {
		dumpBlock(&b, i, block)
	}
	for _, t := range r.Topics {
		b.WriteString("\n")
		for _, s := range t.Sections {
			fmt.Fprintf(&b, "%s%s [%s] blocks %d to %d\n", strings.Repeat("  ", s.Level), s.ID, s.Kind, s.First, s.End-1)
		}
		b.WriteString("\n")
		for _, it := range everything(&t)[len(t.Sections):] {
			fmt.Fprintf(&b, "%s line %d", it.id, it.line)
			for _, s := range it.spans {
				fmt.Fprintf(&b, " %d:%d-%d", s.Block, s.Start, s.End)
			}
			if len(it.notes) > 0 {
				fmt.Fprintf(&b, " notes %v", it.notes)
			}
			b.WriteString("\n")
		}
	}
	b.WriteString("\n")
	for _, p := range r.Problems {
		fmt.Fprintf(&b, "%d %s %s: %s\n", p.Line, p.Severity, p.Code, p.Message)
	}
	return b.String()
}

func dumpBlock(b *strings.Builder, i int, block Block) {
	fmt.Fprintf(b, "%d %s line %d", i, block.Kind, block.Line)
	if block.Kind == Heading {
		fmt.Fprintf(b, " level %d", block.Level)
	}
	if block.Depth > 0 {
		fmt.Fprintf(b, " depth %d", block.Depth)
	}
	for _, f := range [][2]string{{"label", block.Label}, {"image", block.Image}, {"chart", string(block.Chart)}} {
		if f[1] != "" {
			fmt.Fprintf(b, " %s %q", f[0], f[1])
		}
	}
	if block.Task != NoTask {
		fmt.Fprintf(b, " done %v", block.Task == DoneTask)
	}
	fmt.Fprintf(b, " %q\n", block.Text)
	for _, run := range block.Runs {
		fmt.Fprintf(b, "    %s %q %s\n", styleNames(run.Style), block.Text[run.Start:run.End], run.Link)
	}
	for _, row := range block.Rows {
		b.WriteString("   ")
		for _, c := range row {
			fmt.Fprintf(b, " | %s", block.Text[c.Start:c.End])
			if c.Right {
				b.WriteString(" >")
			}
		}
		b.WriteString("\n")
	}
}

func styleNames(s Style) string {
	out := ""
	for i, name := range []string{"bold", "italic", "underline", "strike", "mono", "superscript"} {
		if s&(1<<i) != 0 {
			out += name + " "
		}
	}
	return strings.TrimSpace(out)
}
