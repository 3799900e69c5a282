package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// readme is README from a heading on to the next that is not below it. Signs #
// in code are no headings.
func readme(t *testing.T, heading string) string {
	t.Helper()
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	level := strings.Index(heading, " ")
	var part strings.Builder
	within, code := false, false
	for line := range strings.Lines(string(text)) {
		marks := len(line) - len(strings.TrimLeft(line, "#"))
		if marks > 0 && marks <= level && !code {
			within = strings.TrimSpace(line) == heading
		}
		if strings.HasPrefix(line, "```") {
			code = !code
		}
		if within {
			part.WriteString(line)
		}
	}
	if part.Len() == 0 {
		t.Fatalf("README has no heading %q", heading)
	}
	return part.String()
}

// fenced is the text of the first code block that is opened like this.
func fenced(t *testing.T, text, opening string) string {
	t.Helper()
	_, after, found := strings.Cut(text, "\n"+opening+"\n")
	block, _, closed := strings.Cut(after, "\n```\n")
	if !found || !closed {
		t.Fatalf("README has no block %s", opening)
	}
	return block + "\n"
}

func TestTheReportInREADMEHasNoProblem(t *testing.T) {
	report := fenced(t, readme(t, "## Your own report"), "```markdown")
	shown := fenced(t, readme(t, "## Checking a report"), "```")
	var out, faults bytes.Buffer
	if code := Run([]string{"check", "-"}, strings.NewReader(report), &out, &faults, Env{}); code != Fine {
		t.Errorf("exit code %d\n%s%s", code, out.String(), faults.String())
	}
	if want := strings.Replace(shown, "report.md\n", "-\n", 1); out.String() != want {
		t.Errorf("README shows\n%s\nbut check prints\n%s", want, out.String())
	}
}

func TestREADMENamesEveryFieldOfTheJSON(t *testing.T) {
	text := readme(t, "### `check --json`")
	for _, name := range fields(reflect.TypeFor[fileJSON]()) {
		if !strings.Contains(text, "`"+name+"`") && !strings.Contains(text, "`"+name+"[]`") {
			t.Errorf("README says nothing of the field %q", name)
		}
	}
}

// fields are the names of a type's fields in JSON, and those of what it holds.
func fields(t reflect.Type) []string {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	var names []string
	for i := range t.NumField() {
		names = append(names, t.Field(i).Tag.Get("json"))
		names = append(names, fields(t.Field(i).Type)...)
	}
	return names
}

// codeOfProblem finds the codes where problems are made: of reports, and of
// files that are converted.
var codeOfProblem = regexp.MustCompile(`p\.problem\([^"\n]*"([a-z-]+)"|problems\.(?:add|tally)\("([a-z-]+)"|return[^\n]*"(picture-[a-z]+)"`)

func TestREADMENamesEveryCodeOfAProblem(t *testing.T) {
	text := readme(t, "### `check --json`")
	_, list, _ := strings.Cut(text, "The codes are ")
	found := map[string]bool{}
	sources, _ := filepath.Glob("../../content/[rc]*/*.go")
	for _, path := range sources {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range codeOfProblem.FindAllStringSubmatch(string(source), -1) {
			found["`"+m[1]+m[2]+m[3]+"`"] = true
		}
	}
	for code := range found {
		if !strings.Contains(list, code) {
			t.Errorf("README says nothing of the code %s", code)
		}
	}
	for _, code := range regexp.MustCompile("`[a-z-]+`").FindAllString(list, -1) {
		if !found[code] {
			t.Errorf("README names the code %s, which no problem has", code)
		}
	}
}
