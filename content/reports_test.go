package content_test

import (
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"placard/content"
	"placard/content/report"
)

// trafficking reads the bundled report on human trafficking.
func trafficking(t *testing.T) (*report.Report, report.Topic) {
	t.Helper()
	text, err := fs.ReadFile(content.Reports(), "human-trafficking/report.md")
	if err != nil {
		t.Fatal(err)
	}
	r := report.Parse(text)
	if len(r.Topics) != 1 {
		t.Fatalf("%d topics, want 1", len(r.Topics))
	}
	return r, r.Topics[0]
}

func TestTheBundledReportNamesItself(t *testing.T) {
	r, _ := trafficking(t)
	if r.ID != "human-trafficking" || r.Language != "en" || !r.Sensitive {
		t.Errorf("id %q, language %q, sensitive %t", r.ID, r.Language, r.Sensitive)
	}
	if want := "Strengthening International Cooperation to Combat Human Trafficking"; r.Title != want {
		t.Errorf("title %q, want %q", r.Title, want)
	}
	if want := "General Assembly 3 (GA3)"; r.Committee != want {
		t.Errorf("committee %q, want %q", r.Committee, want)
	}
	if want := []string{"Fantasia Pinas", "Zara Heydarova"}; !slices.Equal(r.Authors, want) {
		t.Errorf("authors %q, want %q", r.Authors, want)
	}
}

func TestTheBundledReportHasNoProblem(t *testing.T) {
	r, _ := trafficking(t)
	for _, p := range r.Problems {
		t.Errorf("line %d: %s %s: %s", p.Line, p.Severity, p.Code, p.Message)
	}
}

func TestTheBundledReportKeepsTheSectionsOfItsSource(t *testing.T) {
	_, topic := trafficking(t)
	want := []struct {
		level int
		kind  report.Kind
		title string
	}{
		{1, report.Introduction, "Introduction"},
		{1, report.Terms, "Definition of Key Terms"},
		{1, report.Overview, "General Overview"},
		{2, "", "Background and Causes"},
		{2, "", "Current Global Efforts"},
		{2, report.Challenges, "Challenges in International Cooperation"},
		{2, report.Figures, "Images and Graphs"},
		{2, report.Timeline, "Timeline of Key Events"},
		{2, report.Parties, "Stakeholders"},
		{1, report.Solutions, "Possible Solutions"},
		{2, "", "Strengthening International Legal Frameworks"},
		{2, "", "Enhancing Law Enforcement and Border Control"},
		{2, "", "Improving Victim Support and Protection"},
		{2, "", "Leveraging Technology to Combat Cyber Trafficking"},
		{2, "", "Community Engagement and Public Awareness"},
		{2, "", "Strengthening Community Support Systems"},
		{2, "", "Monitoring Supply Chains"},
		{1, report.Readings, "Further Readings"},
		{1, report.Citations, "Works Cited"},
	}
	var got []report.Section
	for _, s := range topic.Sections {
		if s.Level <= 2 { // events and parties stand at the third
			got = append(got, s)
		}
	}
	if len(got) != len(want) {
		t.Fatalf("%d sections at the two upper levels, want %d: %+v", len(got), len(want), got)
	}
	for i, w := range want {
		g := got[i]
		if g.Title != w.title || g.Level != w.level || w.kind != "" && g.Kind != w.kind {
			t.Errorf("section %d: level %d, %s, %q; want level %d, %s, %q", i, g.Level, g.Kind, g.Title, w.level, w.kind, w.title)
		}
	}
}

func TestTheBundledReportKeepsTheItemsOfItsSource(t *testing.T) {
	_, topic := trafficking(t)
	for _, c := range []struct {
		what      string
		got, want []string
	}{
		{"terms", names(topic.Terms, func(x report.Term) string { return x.Term }), []string{
			"Human Trafficking", "Exploitation", "Transnational Crime", "Victim Protection", "Smuggling vs. Trafficking",
			"Coercion", "Corruption", "Bilateral Agreements", "Decriminalization vs. Legalization", "INTERPOL",
			"ILO (International Labour Organization)", "Palermo Protocol", "Prosecution vs. Prevention", "Grooming"}},
		{"dates", names(topic.Events, func(x report.Event) string { return x.Date.Start + "/" + x.Date.End }), []string{
			"2000-11-15/2000-11-15", "2010-07-30/2010-07-30", "2015-09-25/2015-09-25", "2022-03-21/2022-03-25", "2023-01-24/2023-01-24"}},
		{"events", names(topic.Events, func(x report.Event) string { return x.Title }), []string{
			"Adoption of the Palermo Protocol", "UN Global Plan of Action", "Sustainable Development Goals (SDGs)",
			"Operation Storm Makers", "UNODC Global Report on Trafficking in Persons 2022"}},
		{"parties", names(topic.Parties, func(x report.Party) string { return strings.Join(x.Names, "+") }), []string{
			"United States", "European Union", "Thailand+Philippines", "Nigeria+India", "Mexico"}},
		{"challenges", names(topic.Challenges, func(x report.Challenge) string { return x.Title }), []string{
			"Different Legal Definitions", "Limited Resources", "Corruption & Political Barriers", "Lack of Victim Support"}},
		{"solutions", names(topic.Solutions, func(x report.Solution) string { return x.Title }), []string{
			"Strengthening International Legal Frameworks", "Enhancing Law Enforcement and Border Control",
			"Improving Victim Support and Protection", "Leveraging Technology to Combat Cyber Trafficking",
			"Community Engagement and Public Awareness", "Strengthening Community Support Systems", "Monitoring Supply Chains"}},
		{"measures", names(topic.Solutions, measures), []string{
			"Expanding the Palermo Protocol", "Joint Operations by INTERPOL and UNODC", "Robust Witness Protection Programs",
			"AI-Powered Monitoring Systems", "Educational Programs", "Mentorship Programs", "Corporate Responsibility"}},
		{"answers", names(topic.Solutions, func(x report.Solution) string { return x.Answers }), []string{
			"challenge/different-legal-definitions", "challenge/limited-resources", "challenge/lack-of-victim-support", "", "", "", ""}},
		{"readings", names(topic.Readings, func(x report.Reading) string { return x.Title + " " + x.URL }), []string{
			"Global Report on Trafficking in Persons 2022 https://www.unodc.org",
			"Polaris Project Annual Report https://polarisproject.org",
			"Europol’s Anti-Trafficking Efforts https://www.europol.europa.eu"}},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.what, c.got, c.want)
		}
	}
	if n := len(topic.Citations); n != 24 {
		t.Errorf("%d citations, want 24", n)
	}
}

// names lists one thing of each item.
func names[T any](items []T, name func(T) string) []string {
	var list []string
	for _, x := range items {
		list = append(list, name(x))
	}
	return list
}

// measures is the titles of a solution's measures.
func measures(s report.Solution) string {
	return strings.Join(names(s.Measures, func(m report.Measure) string { return m.Title }), "+")
}

func TestEveryItemOfTheBundledReportHasText(t *testing.T) {
	r, topic := trafficking(t)
	long := func(what string, spans []report.Span) {
		if n := len(strings.Fields(r.Text(spans))); n < 20 {
			t.Errorf("%s has %d words", what, n)
		}
	}
	for _, x := range topic.Events {
		long(x.Title, x.Body)
	}
	for _, x := range topic.Parties {
		long(x.Names[0], x.Body)
	}
	for _, x := range topic.Challenges {
		long(x.Title, x.Body)
	}
	for _, x := range topic.Solutions {
		for _, m := range x.Measures {
			long(m.Title, m.Body)
		}
	}
}

// A definition stands alone on a card: it is neither a word nor an essay, and
// it does not explain a term by itself.
func TestDefinitionsOfTheBundledReportMakeGoodCards(t *testing.T) {
	r, topic := trafficking(t)
	for _, term := range topic.Terms {
		definition := r.Text(term.Definition)
		if n := len(strings.Fields(definition)); n < 12 || n > 60 {
			t.Errorf("%s: %d words, want 12 to 60: %s", term.Term, n, definition)
		}
		if strings.Contains(term.Term, " vs. ") != term.Contrast {
			t.Errorf("%s: contrast is %t", term.Term, term.Contrast)
		}
		own := regexp.MustCompile(`(?i)\b` + regexp.QuoteMeta(term.Term) + `\b`)
		if !term.Contrast && own.MatchString(definition) {
			t.Errorf("%s is explained by itself: %s", term.Term, definition)
		}
	}
}

// Every correction that the report owes its source stands beside what it
// corrects, and is not taken for a part of it.
func TestEditorsNotesOfTheBundledReportStandBesideTheirItems(t *testing.T) {
	r, topic := trafficking(t)
	noted := map[string]bool{}
	note := func(name string, notes []int, bodies ...[]report.Span) {
		for _, n := range notes {
			if r.Blocks[n].Kind != report.Editor {
				t.Errorf("%s: note %d is a %s", name, n, r.Blocks[n].Kind)
			}
			noted[name] = true
		}
		for _, body := range bodies {
			for _, span := range body {
				if r.Blocks[span.Block].Kind == report.Editor {
					t.Errorf("%s: an editor's note is part of the text", name)
				}
			}
		}
	}
	for _, x := range topic.Terms {
		note(x.Term, x.Notes, x.Definition)
	}
	for _, x := range topic.Events {
		note(x.Title, x.Notes, x.Body)
	}
	for _, x := range topic.Parties {
		note(x.Names[0], x.Notes, x.Body)
	}
	for _, x := range topic.Solutions {
		note(x.Title, x.Notes, x.Body, x.Measures[0].Body)
	}
	for _, name := range []string{
		"Human Trafficking", "Exploitation", "Smuggling vs. Trafficking", "Corruption",
		"Adoption of the Palermo Protocol", "UN Global Plan of Action", "Sustainable Development Goals (SDGs)",
		"Operation Storm Makers", "UNODC Global Report on Trafficking in Persons 2022",
		"United States", "European Union", "Thailand", "Nigeria", "Mexico", "Enhancing Law Enforcement and Border Control",
	} {
		if !noted[name] {
			t.Errorf("%s has no editor's note", name)
		}
	}
	count := 0
	for i, b := range r.Blocks {
		if b.Kind != report.Editor {
			continue
		}
		count++
		if !strings.Contains(b.Text, "he source") {
			t.Errorf("line %d: the note does not say what the source has: %s", b.Line, b.Text)
		}
		if r.SectionOf(i) == nil {
			t.Errorf("line %d: the note is in no section", b.Line)
		}
	}
	if count != 20 {
		t.Errorf("%d editor's notes, want 20", count)
	}
}

func TestTheChartOfTheBundledReportAddsUp(t *testing.T) {
	r, _ := trafficking(t)
	i := slices.IndexFunc(r.Blocks, func(b report.Block) bool { return b.Chart == report.StackedShares })
	if i < 0 {
		t.Fatal("no chart")
	}
	table := r.Blocks[i]
	if s := r.SectionOf(i); table.Kind != report.Table || s == nil || s.Kind != report.Figures {
		t.Fatalf("the chart is a %s in %v", table.Kind, s)
	}
	known := map[string]int{"2021": 100, "2022": 9703, "2023": 9595} // per cent, people, people
	if len(table.Rows) != 1+len(known) {
		t.Fatalf("%d rows", len(table.Rows))
	}
	for _, row := range table.Rows[1:] {
		year, sum := table.Text[row[0].Start:row[0].End], 0
		for _, cell := range row[1:] {
			digits := strings.NewReplacer(",", "", " %", "").Replace(table.Text[cell.Start:cell.End])
			n, err := strconv.Atoi(digits)
			if err != nil {
				t.Errorf("%s: %v", year, err)
			}
			sum += n
		}
		if len(row) != 4 || sum != known[year] {
			t.Errorf("%s: %d columns, sum %d, want 4 and %d", year, len(row), sum, known[year])
		}
	}
}

func TestTheBundledReportWarnsKindlyAndGivesNoNumberToCall(t *testing.T) {
	r, topic := trafficking(t)
	intro := topic.Sections[0]
	var callouts string
	for _, b := range r.Blocks[intro.First:intro.End] {
		if b.Kind == report.Callout {
			callouts += b.Label + " " + b.Text + "\n"
		}
	}
	for _, want := range []string{"Read at your own pace", "Where to find help", "adult you trust", "emergency number", "helpline for children"} {
		if !strings.Contains(callouts, want) {
			t.Errorf("the notes before the text do not say %q:\n%s", want, callouts)
		}
	}
	if got := regexp.MustCompile(`\+?\d[\d -]{4,}\d`).FindString(callouts); got != "" {
		t.Errorf("a number to call: %q", got)
	}
}
