package export

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"placard/app/desk"
	"placard/app/journal"
	"placard/app/statistics"
	"placard/app/study"
	"placard/content/report"
)

const lakesReport = `# Lakes <b>& Co.</b>

Committee: General Assembly 2

# Introduction

Water is shared by several countries, and none of them measures it.

# Key Terms

**Basin:** The land that drains into one lake.

**Quota:** The share that a country may take.

**Riparian:** Of a country on the shore.

# Solutions

## Meters at every inlet

What is measured is known.

## A lake commission

Members meet each year.

## Nets

Fewer fish are caught.
`

// prepared is a desk on which something of everything was done.
func prepared(t *testing.T) *desk.Desk {
	t.Helper()
	rep, now := report.Parse([]byte(lakesReport)), time.Date(2026, 11, 9, 18, 0, 0, 0, time.UTC)
	d := desk.New(desk.Params{
		Report: rep, State: journal.Fold(nil), Writer: &kept{}, Now: func() time.Time { return now },
		Scheduler: study.NewScheduler(time.UTC), Limits: study.DefaultLimits(),
	})
	d.MarkRead("section/introduction", true)
	d.Answer("term/basin/forward", study.Easy, 10)
	d.Answer("term/quota/forward", study.Good, 50)
	now = now.AddDate(0, 0, 8)
	d.Answer("term/basin/forward", study.Good, 60)
	d.Tick("solution/a-lake-commission", true)
	d.Bookmark("solution/a-lake-commission", true)
	d.Bookmark("solution/meters-at-every-inlet", true)
	d.SetNote("solution/nets", "Ask <Chad>.\n\nThen vote.")
	d.SetCountry("Kenya")
	d.SetNote("country", "We hold 6 %.")
	return d
}

// kept is a journal of nothing but numbers.
type kept struct{ n int }

func (k *kept) Append(e journal.Entry) journal.Entry {
	k.n++
	e.Ref = journal.Ref{Device: "a", File: "b", N: k.n}
	return e
}

func handIn(t *testing.T, d *desk.Desk, want HandIn) string {
	t.Helper()
	sections := []statistics.Section{{Title: "Introduction", Minutes: 3, Read: true}, {Title: "Key Terms", Minutes: 1}}
	played := []statistics.Practised{{Mode: "typed", Sittings: 2, Right: statistics.Share{Right: 9, Of: 10}}}
	var out bytes.Buffer
	if err := WriteHandIn(&out, HandInOf(d, Done{statistics.Of(statistics.RecordOf(d)), sections, played}, want)); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

var everything = HandIn{Name: true, Student: "Ada <i>Berg</i>", Reading: true, Terms: true, Practice: true, Solutions: true, Notes: true}

func TestThePageToHandIn(t *testing.T) {
	file := filepath.Join("testdata", "handin.html")
	got := handIn(t, prepared(t), everything)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(file); err != nil || got != string(want) {
		t.Errorf("%s differs (error %v):\n%s", file, err, got)
	}
}

// Each part is on the page if it is wanted and leaves no trace if it is not.
func TestThePageShowsNoMoreThanIsWanted(t *testing.T) {
	d := prepared(t)
	parts := []struct {
		name  string
		alone HandIn
		words []string
	}{
		{"name", HandIn{Name: true, Student: "Ada"}, []string{"<dt>Name", "Ada"}},
		{"reading", HandIn{Reading: true}, []string{"<h2>Read<", "1 of 2 sections read", "Introduction"}},
		{"terms", HandIn{Terms: true}, []string{"<h2>Learned<", "1 of 3 terms learned", "Basin", "Quota", "being learned"}},
		{"practice", HandIn{Practice: true}, []string{"<h2>Practised<", "<dd>3</dd>", "2 minutes", "2 days", "1 of 1 (100%)", "2 sittings, 9 of 10 (90%) right"}},
		{"solutions", HandIn{Solutions: true}, []string{"<h2>Solutions prepared<", "I can argue 1 of 3 solutions and take 2 to committee", "can argue, take to committee", "Meters at every inlet"}},
		{"notes", HandIn{Notes: true}, []string{"<h2>My notes<", "Then vote.", "We hold 6 %.", "Kenya"}},
	}
	for _, shown := range parts {
		page := handIn(t, d, shown.alone)
		for _, p := range parts {
			for _, words := range p.words {
				if got := strings.Contains(page, words); got != (p.name == shown.name) {
					t.Errorf("with %s alone, %q of %s is on the page: %v", shown.name, words, p.name, got)
				}
			}
		}
	}
	if page := handIn(t, d, HandIn{}); strings.Contains(page, "<section") {
		t.Errorf("with nothing wanted the page holds:\n%s", page)
	}
}

func TestANameThatIsNotTypedHasALineToWriteOn(t *testing.T) {
	d := prepared(t)
	if page := handIn(t, d, HandIn{Name: true}); !strings.Contains(page, `<dt>Name</dt><dd><span class="blank"></span>`) {
		t.Errorf("there is no line for the name:\n%s", page)
	}
	if page := handIn(t, d, HandIn{Name: true, Student: "Ada"}); !strings.Contains(page, "<dt>Name</dt><dd>Ada</dd>") {
		t.Errorf("the name is not on the page:\n%s", page)
	}
}

func TestWhatIsNotThereHasNoPart(t *testing.T) {
	d := desk.New(desk.Params{
		Report: report.Parse([]byte("# A note\n\n# Background\n\nOne line.\n")), State: journal.Fold(nil), Writer: &kept{},
		Now: time.Now, Scheduler: study.NewScheduler(time.UTC),
	})
	if page := HandInOf(d, Done{Numbers: statistics.Of(statistics.RecordOf(d))}, everything); len(page.Parts) != 0 {
		t.Errorf("the page holds %+v", page.Parts)
	}
}

func TestManyShortItemsStandInTwoColumns(t *testing.T) {
	short := make([]HandInItem, 9)
	for _, c := range []struct {
		part HandInPart
		want bool
	}{{HandInPart{Items: short[:8]}, false}, {HandInPart{Items: short}, true}, {HandInPart{Items: append(short[:8:8], HandInItem{Note: "long"})}, false}} {
		if c.part.Columns() != c.want {
			t.Errorf("%d items in two columns: %v", len(c.part.Items), !c.want)
		}
	}
}

func TestHostileTextIsOnlyTextOnThePage(t *testing.T) {
	const evil = `</style></title><script>alert(1)</script><img src=x onerror=alert(1)>`
	page := HandInData{Title: evil, Committee: evil, Language: `en"><script>`, WithName: true, Name: evil, Made: evil, Parts: []HandInPart{{
		Title: evil, Text: evil, Facts: []Fact{{evil, evil}}, Items: []HandInItem{{evil, evil, evil}},
	}}}
	var out bytes.Buffer
	if err := WriteHandIn(&out, page); err != nil {
		t.Fatal(err)
	}
	for _, tag := range []string{"<script", "<img", "<link", "<iframe", "url(", "@import", "<b>", `en">`} {
		if strings.Contains(out.String(), tag) {
			t.Errorf("the page holds %s", tag)
		}
	}
	if strings.Count(out.String(), "</style>") != 1 || strings.Count(out.String(), "</title>") != 1 || !strings.Contains(out.String(), "default-src 'none'") {
		t.Errorf("the page can be left:\n%s", &out)
	}
	if err := WriteHandIn(brokenWriter{}, page); !errors.Is(err, errBroken) {
		t.Errorf("a failed write says %v", err)
	}
}
