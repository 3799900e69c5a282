package export

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the goldens anew")

var lakes = SheetData{
	Title: "Sharing the water of lakes", Committee: "General Assembly 2 (GA2)",
	Country: "Kenya", Day: "2026-12-12",
	Solutions: []SheetSolution{
		{
			Number: 2, Title: "Measure together", Challenge: "Nobody trusts the other's numbers",
			Text: "States on one shore rarely know what is taken on the other.",
			Measures: []SheetMeasure{
				{Title: "Joint gauges", Text: "One gauge for each river mouth, read by both sides.\n\nThe readings are public."},
				{Text: "A yearly meeting."},
				{Title: "A shared map"},
			},
			Note: "Ask Uganda to sponsor.\n1. first the gauges\n2. then the money\n\n# not a heading",
		},
		{Number: 5, Title: "Price & <share>", Text: "Who takes *more* pays more; see [the list](x)."},
	},
	Answers: []SheetAnswer{
		{Question: "Who pays for *the gauges*?", Text: "Both shores, by what they take.\n\nThe bank lends."},
		{Topic: "Rivers", Question: "Who opens the dam?", Text: "The commission."},
	},
	CountryNote: "We hold 6 % of Lake Victoria.\n\nOur allies: Tanzania, Rwanda.",
}

var hostile = SheetData{
	Title: `</title><script>alert(1)</script>`, Committee: `"><img src=x onerror=alert(1)>`,
	Country: "<b>Kenya</b>", Day: "<i>soon</i>", Language: `en"><script>`,
	Solutions: []SheetSolution{{
		Title: "<script>", Text: "<script>alert(1)</script>", Challenge: "<script>", Note: "</div><script>",
		Measures: []SheetMeasure{{Title: "<script>", Text: "<script>"}},
	}},
	Answers:     []SheetAnswer{{Topic: "<script>", Question: "<script>", Text: "<script>"}},
	CountryNote: "<style>*{display:none}</style><script>",
}

func sheet(t *testing.T, format Format, d SheetData) string {
	t.Helper()
	var out bytes.Buffer
	if err := Sheet(&out, format, d); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestTheSheetAsItIsPrintedAndCopied(t *testing.T) {
	for name, d := range map[string]SheetData{"lakes": lakes, "hostile": hostile, "empty": {Title: "Sharing the water of lakes"}} {
		for _, format := range []Format{HTML, Markdown, Text} {
			file := filepath.Join("testdata", name+"."+string(format))
			got := sheet(t, format, d)
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil || got != string(want) {
				t.Errorf("%s differs (error %v):\n%s", file, err, got)
			}
		}
	}
}

func TestThePageRunsAndLoadsNothing(t *testing.T) {
	for _, d := range []SheetData{lakes, hostile, {}} {
		page := sheet(t, HTML, d)
		for _, tag := range []string{"<script", "<img", "<link", "<iframe", "url(", "@import", "src="} {
			if strings.Contains(strings.ReplaceAll(page, "img src=x", ""), tag) {
				t.Errorf("the page holds %s", tag)
			}
		}
		if strings.Count(page, "<style") != 1 || !strings.Contains(page, "default-src 'none'") {
			t.Error("the page has one style sheet and may load nothing")
		}
	}
}

func TestAllOfTheSheetIsInEveryFormat(t *testing.T) {
	for _, format := range []Format{HTML, Markdown, Text} {
		got := sheet(t, format, lakes)
		for _, want := range []string{
			"Sharing the water of lakes", "General Assembly 2", "Kenya", "Saturday 12 December 2026",
			"2. Measure together", "Nobody trusts", "on one shore", "Joint gauges", "The readings are public",
			"A yearly meeting", "A shared map", "Ask Uganda", "then the money", "5. Price", "6 % of Lake Victoria", "Rwanda",
		} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: %q is missing", format, want)
			}
		}
	}
}

type brokenWriter struct{}

var errBroken = errors.New("broken")

func (brokenWriter) Write([]byte) (int, error) { return 0, errBroken }

func TestAFailedWriteIsSaid(t *testing.T) {
	for _, format := range []Format{HTML, Markdown, Text} {
		if err := Sheet(brokenWriter{}, format, lakes); !errors.Is(err, errBroken) {
			t.Errorf("%s: %v", format, err)
		}
	}
	if err := Sheet(&bytes.Buffer{}, "docx", lakes); err == nil {
		t.Error("a format that there is not is written")
	}
}
