package cli

import (
	"fmt"
	"io"
	"strings"

	"placard/app/chair"
	"placard/content/report"
)

func checkCommand() command {
	return command{
		name: "check", args: "[--json | --words] FILE…",
		summary: "say what was recognised in a report and what to mend",
		help: `Reads reports in Markdown, Word (.docx), OpenDocument (.odt), HTML or plain text
and prints what Placard recognised in them, then the problems as “file:line:
severity: message [code]”, each with the passage on a line of its own below it. A
folder stands for the report.md in it, and a file named - for standard input. Where the author sees no lines, as in
Word, the line is left out and the section is named with the passage.

  --json    one line of JSON for each file
  --words   count instead whether every word of a file in Markdown, plain text or
            Word is in exactly one block of the report, and print those that are
            lost or doubled, with their line

Exit code 1 means that a file has problems, 2 that a file could not be read.
Notes are printed, but are no problems.
`,
		run: runCheck,
	}
}

func runCheck(c *call) int {
	var files []string
	check, chosen, flags := checkFile, "", true
	for _, a := range c.args {
		switch {
		case flags && a == "--":
			flags = false
		case flags && (a == "--json" || a == "--words"):
			if chosen != "" && chosen != a {
				fmt.Fprintln(c.stderr, "placard check: --json and --words do not go together; choose one.")
				return Failed
			}
			check, chosen = map[string]checker{"--json": checkJSON, "--words": checkWords}[a], a
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
		code = max(code, check(c, chair.Inside(f)))
	}
	return code
}

// checker checks one file and returns the exit code; what cannot be read costs
// that file alone.
type checker func(c *call, file string) int

func checkFile(c *call, file string) int { return checkWith(c, file, writeText) }
func checkJSON(c *call, file string) int { return checkWith(c, file, writeJSON) }

func checkWith(c *call, file string, write func(io.Writer, string, chair.Checked) error) int {
	done, err := checked(c.stdin, file)
	if err != nil {
		return c.cannot(err)
	}
	if err := write(c.stdout, file, done); err != nil {
		return c.cannot(fmt.Errorf("the result could not be written: %w", err))
	}
	code := Fine
	for _, p := range done.Report.Problems {
		code = max(code, severe(p))
	}
	return code
}

func (c *call) cannot(err error) int {
	fmt.Fprintf(c.stderr, "placard check: %v\n", err)
	return Failed
}

// writeText prints the summary and the problems of one file.
func writeText(w io.Writer, file string, c chair.Checked) error {
	var b strings.Builder
	r := c.Report
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
		fmt.Fprintf(&b, "  %s\n", chair.Summary(&t))
	}
	for _, p := range r.Problems {
		writeProblem(&b, file, c, p)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// writeProblem prints a problem with its line, and the passage below it. A
// converted file has no lines that its author could look up, so the section is
// named with the passage.
func writeProblem(b *strings.Builder, file string, c chair.Checked, p report.Problem) {
	place := file
	if !c.Converted {
		place = fmt.Sprintf("%s:%d", file, p.Line)
	}
	fmt.Fprintf(b, "%s: %s: %s [%s]\n", place, p.Severity, p.Message, p.Code)
	var at []string
	if where := c.Where(p); c.Converted && where != "" {
		at = append(at, where)
	}
	if p.Passage != "" {
		at = append(at, "“"+p.Passage+"”")
	}
	if len(at) > 0 {
		fmt.Fprintf(b, "    %s\n", strings.Join(at, ": "))
	}
}
