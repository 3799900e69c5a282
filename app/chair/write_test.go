package chair

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// filled is what a chair writes in place of what the template has in brackets.
var filled = map[string]string{
	"Title of the topic":     "Sharing Rivers",
	"Name of the committee":  "Economic and Social Council",
	"Name of the conference": "Danube Conference",
	"Your name":              "Ada Berg",
	"What is the problem":    "Rivers cross borders, and laws do not. What one country takes, the next one lacks.",
	"First key term":         "Basin",
	"Its meaning in your":    "The land from which all water runs into one river.",
	"Second key term":        "Water Convention (WC)",
	"Its meaning.":           "A treaty of 1992 on how several states share one lake or stream.",
	"How did it begin":       "Dams and dry summers make neighbours argue.",
	"Something that readers": "Numbers in this report are rounded.",
	"Put the right date":     "The United Nations are founded.",
	"The next event":         "Its members speak of rivers.",
	"Name of a country":      "Hungary & Slovakia",
	"What has it done":       "They brought a dam before a court.",
	"Name of a difficulty":   "Missing Data",
	"What stands in the way": "Neighbours keep their numbers to themselves.",
	"What the picture shows": "A placard on its pole",
	"What the numbers count": "Rivers with a treaty",
	"Title of a resolution":  "The human right to water, 28 July 2010 (A/RES/64/292)",
	"What should be reached": "Measure Together",
	"Name of a measure":      "Common Gauges",
	"Who should do what":     "The countries of a basin publish what they measure.",
	"A question that a good": "Who pays for the gauges?",
	"Title of a page":        "The Water Convention, UNECE, https://unece.org/environment-policy/water",
	"The first source":       "Berg, Ada. \"Rivers and Rules.\" *River Notes*, 9 Nov. 2024, www.example.org/rivers. Accessed 3 Dec. 2024.",
	"What the footnote says": "So says the River Yearbook.",
}

var brackets = regexp.MustCompile(`\[\[([^\[\]]+)\]\]`)

func template(t *testing.T) (path, text string) {
	t.Helper()
	path, err := New(filepath.Join(t.TempDir(), "a", "b"))
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return path, string(data)
}

func TestCheckNamesAllThatIsLeftToFillInAndNothingElse(t *testing.T) {
	path, text := template(t)
	var want, got []string
	for i, line := range strings.Split(text, "\n") {
		for range brackets.FindAllString(line, -1) {
			want = append(want, fmt.Sprintf("%d template", i+1))
		}
	}
	c, err := CheckFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range c.Report.Problems {
		got = append(got, fmt.Sprintf("%d %s", p.Line, p.Code))
	}
	if len(want) < 20 || strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("problems %q, want %q", got, want)
	}
}

func TestAFilledInTemplateHasNoProblem(t *testing.T) {
	path, text := template(t)
	text = brackets.ReplaceAllStringFunc(text, func(m string) string {
		for begins, own := range filled {
			if strings.HasPrefix(m, "[["+begins) {
				return own
			}
		}
		t.Fatalf("the test has nothing for %s", m)
		return ""
	})
	text = strings.Replace(text, "conference-date:", "conference-date: 2027-03-12", 1)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := CheckFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Report.Problems) > 0 {
		t.Errorf("%+v", c.Report.Problems)
	}
	if got, want := Summary(&c.Report.Topics[0]), "15 sections, 2 key terms, 2 events, 1 stakeholder, 1 challenge, 1 solution, 1 question, 1 document, 1 reading, 1 citation"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	topic := c.Report.Topics[0]
	if s := topic.Solutions[0]; s.Answers != topic.Challenges[0].ID || len(s.Measures) != 1 || len(topic.Parties[0].Names) != 2 || topic.Documents[0].Symbol != "A/RES/64/292" {
		t.Errorf("solution %+v, party %+v, document %+v", s, topic.Parties[0], topic.Documents[0])
	}
	kinds := map[string]bool{}
	for _, b := range c.Report.Blocks {
		kinds[string(b.Kind)+string(b.Chart)] = true
	}
	for _, k := range []string{"callout", "footnote", "figure", "tablecolumns"} {
		if !kinds[k] {
			t.Errorf("the template shows no %s", k)
		}
	}
	if c.Report.ConferenceDate != "2027-03-12" || c.Report.Conference != "Danube Conference" {
		t.Errorf("conference %q on %q", c.Report.Conference, c.Report.ConferenceDate)
	}
}

func TestNothingIsOverwrittenOrLeftBehind(t *testing.T) {
	dir := t.TempDir()
	path, err := New(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := New(dir); err == nil || !strings.Contains(err.Error(), "already holds report.md") {
		t.Errorf("error %v", err)
	}
	if text, _ := os.ReadFile(path); string(text) != "mine" {
		t.Errorf("the report was overwritten: %q", text)
	}
	// A name that cannot be written takes away what was written before it.
	err = Write(dir, map[string][]byte{"a.png": nil, "report.md/b.png": nil})
	if _, gone := os.Stat(filepath.Join(dir, "a.png")); err == nil || gone == nil {
		t.Errorf("error %v, and a.png is left", err)
	}
	if err := Write(dir, map[string][]byte{"../out.md": nil}); err == nil {
		t.Error("a file was written outside the folder")
	}
}

func TestAFolderThatCannotBeWrittenIsSaid(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := New(filepath.Join(dir, "file")); err == nil || !strings.HasSuffix(err.Error(), "choose another folder") {
		t.Errorf("error %v", err)
	}
	if os.Geteuid() == 0 {
		return // root may write everywhere
	}
	locked := filepath.Join(dir, "locked")
	if err := os.Mkdir(locked, 0o500); err != nil {
		t.Fatal(err)
	}
	if _, err := New(locked); err == nil || !strings.Contains(err.Error(), "could not be written into") {
		t.Errorf("error %v", err)
	}
}

func TestANewReportGetsAFolderOfItsOwn(t *testing.T) {
	dir := t.TempDir()
	for _, want := range []string{"", "New report", "New report 2", "New report 3"} {
		free := FreeFolder(dir, "New report")
		if free != filepath.Join(dir, want) {
			t.Errorf("%s, want %q", free, want)
		}
		if _, err := New(free); err != nil {
			t.Fatal(err)
		}
	}
}
