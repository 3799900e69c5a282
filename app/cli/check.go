package cli

import (
	"fmt"
	"io"
	"strings"

	"placard/content/report"
)

func checkCommand() command {
	return command{
		name: "check", args: "[--json] FILE…",
		summary: "say what was recognised in a report and what to mend",
		help: `Reads reports in Markdown, Word (.docx), OpenDocument (.odt), HTML or plain text
and prints what Placard recognised in them, then the problems as “file:line:
severity: message [code]”. A file named - is read from standard input. Lines are
those of the Markdown; of another format, those of what “placard import -o”
writes.

  --json   one line of JSON for each file

Exit code 1 means that a file has problems, 2 that a file could not be read.
Notes are printed, but are no problems.
`,
		run: runCheck,
	}
}

func runCheck(c *call) int {
	var files []string
	asJSON, flags := false, true
	for _, a := range c.args {
		switch {
		case flags && a == "--":
			flags = false
		case flags && a == "--json":
			asJSON = true
		case flags && strings.HasPrefix(a, "-") && a != "-":
			fmt.Fprintf(c.stderr, "placard check: %q is no option; “placard check --help” lists them.\n", a)
			return Failed
		default:
			files = append(files, a)
		}
	}
	if len(files) == 0 {
		fmt.Fprintln(c.stderr, "placard check: name the report to check, like “placard check report.md”.")
		return Failed
	}
	code := Fine
	for _, f := range files {
		code = max(code, checkFile(c, f, asJSON))
	}
	return code
}

// checkFile checks one file; what cannot be read costs that file alone.
func checkFile(c *call, file string, asJSON bool) int {
	src, err := readReport(c.stdin, file)
	if err != nil {
		fmt.Fprintf(c.stderr, "placard check: %v\n", err)
		return Failed
	}
	r := report.Parse(src.Markdown)
	r.Problems = append(problemsOf(src.Problems), r.Problems...)
	write := writeText
	if asJSON {
		write = writeJSON
	}
	if err := write(c.stdout, file, r); err != nil {
		fmt.Fprintf(c.stderr, "placard check: the result could not be written: %v\n", err)
		return Failed
	}
	code := Fine
	for _, p := range r.Problems {
		code = max(code, severe(p))
	}
	return code
}

// writeText prints the summary and the problems of one file.
func writeText(w io.Writer, file string, r *report.Report) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n  %s\n", file, r.Title)
	if r.Committee != "" {
		fmt.Fprintf(&b, "  %s\n", r.Committee)
	}
	if len(r.Authors) > 0 {
		fmt.Fprintf(&b, "  by %s\n", strings.Join(r.Authors, ", "))
	}
	for _, t := range r.Topics {
		if len(r.Topics) > 1 {
			fmt.Fprintf(&b, "  Topic: %s\n", t.Title)
		}
		fmt.Fprintf(&b, "  %s\n", summary(&t))
	}
	for _, p := range r.Problems {
		fmt.Fprintf(&b, "%s:%d: %s: %s [%s]\n", file, p.Line, p.Severity, p.Message, p.Code)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// summary counts what was recognised in a topic; what is not there is left out.
func summary(t *report.Topic) string {
	var parts []string
	for _, c := range []struct {
		n         int
		one, many string
	}{
		{len(t.Sections), "section", "sections"}, {len(t.Terms), "key term", "key terms"}, {len(t.Events), "event", "events"},
		{len(t.Parties), "party entry", "party entries"}, {len(t.Challenges), "challenge", "challenges"},
		{len(t.Solutions), "solution", "solutions"}, {len(t.Questions), "question", "questions"},
		{len(t.Documents), "document", "documents"}, {len(t.Readings), "reading", "readings"}, {len(t.Citations), "citation", "citations"},
	} {
		switch {
		case c.n == 1:
			parts = append(parts, "1 "+c.one)
		case c.n > 1:
			parts = append(parts, fmt.Sprintf("%d %s", c.n, c.many))
		}
	}
	if len(parts) == 0 {
		return "nothing recognised; it is read as plain text"
	}
	return strings.Join(parts, ", ")
}
