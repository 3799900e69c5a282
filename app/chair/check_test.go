package chair

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const faulty = `# Rivers

We speak of {#here} rivers.

## Key Terms

**Dyke:** A wall along a river.

**Dam:** A wall {#across} valleys.
`

func TestAPlaceIsALineOrWhereThereIsNoneASection(t *testing.T) {
	for name, want := range map[string]string{
		"rivers.md":   "Line 3, Line 9",
		"rivers.html": "On the title page, Under “Key Terms”",
	} {
		text := faulty
		if strings.HasSuffix(name, ".html") {
			text = "<h1>Rivers</h1><p>We speak of {#here} rivers.<h2>Key Terms</h2><p><b>Dyke:</b> A wall along a river.<p><b>Dam:</b> A wall {#across} valleys."
		}
		c, err := Check(name, []byte(text))
		if err != nil {
			t.Fatal(name, err)
		}
		var got []string
		for _, p := range c.Report.Problems {
			if p.Code == "leftover" {
				got = append(got, c.Where(p))
			}
			if p.Code == "sections-missing" && name == "rivers.html" && c.Where(p) != "" {
				t.Errorf("a problem of the whole report is said to be %s", c.Where(p))
			}
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestOfSeveralTopicsThePlaceSaysWhich(t *testing.T) {
	page := "<h1>Water Forum</h1>"
	for _, topic := range []string{"A: Clean Rivers", "B: Quiet Seas"} {
		page += "<h1>Topic " + topic + "</h1><h2>Introduction</h2><p>Water is {#x} for all.</p><h2>Key Terms</h2><p><b>Dyke:</b> A wall.</p>"
	}
	c, err := Check("forum.html", []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range c.Report.Problems {
		if p.Code == "leftover" {
			got = append(got, c.Where(p))
		}
	}
	if want := "Topic 1, under “Introduction”; Topic 2, under “Introduction”"; strings.Join(got, "; ") != want {
		t.Errorf("%q, want %s", got, want)
	}
}

func TestThePicturesOfAReportMustLieBesideIt(t *testing.T) {
	dir := t.TempDir()
	text := "# Rivers\n\n![A dam](dam.png)\n\n![A dyke](maps/dyke.png)\n\n![A well](../well.png)\n\n![A lake](https://example.org/lake.png)\n\n![A sea](sea.png)\n"
	write := func(name, text string) {
		path := filepath.Join(dir, "report", name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("report.md", text)
	write("maps/dyke.png", "")
	write("../well.png", "")
	write("sea.png", strings.Repeat(" ", largestPicture+1))
	c, err := CheckFile(filepath.Join(dir, "report", "report.md"))
	if err != nil {
		t.Fatal(err)
	}
	var missing []int
	large := 0
	for _, p := range c.Report.Problems {
		switch p.Code {
		case "picture-missing":
			missing = append(missing, p.Line)
		case "picture-size":
			large = p.Line
		}
	}
	if large != 11 {
		t.Errorf("a picture is too large in line %d, want 11", large)
	}
	if len(missing) != 2 || missing[0] != 3 || missing[1] != 7 {
		t.Errorf("pictures are missing in the lines %v, want 3 and 7", missing)
	}
}
