package report

import (
	"os"
	"slices"
	"strings"
	"testing"
)

func parseFile(t testing.TB, name string) (*Report, *Topic) {
	t.Helper()
	src, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	r := Parse(src)
	checkSound(t, r)
	return r, &r.Topics[0]
}

func same[T any](t testing.TB, what string, got, want T) {
	t.Helper()
	if g, w := show(got), show(want); g != w {
		t.Errorf("%s:\n got %s\nwant %s", what, g, w)
	}
}

func codes(r *Report) string {
	var out []string
	for _, p := range r.Problems {
		out = append(out, p.Code)
	}
	return strings.Join(out, " ")
}

// faults are the codes of problems, without what a fixture need not have.
func faults(r *Report) string {
	var out []string
	for _, p := range r.Problems {
		if p.Code != "sections-unknown" && p.Code != "sections-missing" && p.Code != "picture-undescribed" {
			out = append(out, p.Code)
		}
	}
	return strings.Join(out, " ")
}

// names lists one string of each item.
func names[T any](items []T, name func(T) string) []string {
	var out []string
	for _, it := range items {
		out = append(out, name(it))
	}
	return out
}

func TestAnExportedReportWithAllItsFaultsIsUnderstood(t *testing.T) {
	r, topic := parseFile(t, "exported.md")
	same(t, "title", r.Title, "Keeping Plastic Out of Rivers and Coastal Waters")
	same(t, "committee", r.Committee, "Environment Assembly 2 (EA2)")
	same(t, "authors", r.Authors, []string{"Mara Lindqvist", "Tomás Oyelaran"})
	same(t, "problems", codes(r), "figure-missing placeholder")
	same(t, "sections", names(topic.Sections, func(s Section) string {
		return strings.Repeat("-", s.Level) + s.Title + " [" + string(s.Kind) + "]"
	}), []string{
		"-Introduction [introduction]",
		"-Definition of Key Terms [terms]", "--Key Terms [terms]",
		"-General Overview [overview]", "--Background and Causes [overview]", "--Current Global Efforts []",
		"--Obstacles to Regional Cooperation [challenges]", "--Images and Graphs [figures]",
		"--Timeline of Key Events [timeline]", "---1972 Stockholm Conference []", "---2014 First Environment Assembly []",
		"---2019 Basel Amendments []", "---2022 Mandate for a Treaty []",
		"--Stakeholders [parties]", "---Rwanda []", "---Indonesia & Philippines []", "---European Union []",
		"-Possible Solutions [solutions]", "--Strengthening Waste Laws []", "--Paying for Collection []", "--Improving Public Data []",
		"-Further Readings [readings]", "-Works Cited [citations]",
	})
	same(t, "terms", names(topic.Terms, func(x Term) string { return x.Term }),
		[]string{"Microplastic", "Recycling vs. Reuse", "UNEP (United Nations Environment Programme)", "Leakage"})
	same(t, "contrast", topic.Terms[1].Contrast, true)
	same(t, "aliases", topic.Terms[2].Aliases, []string{"UNEP", "United Nations Environment Programme"})
	same(t, "events", names(topic.Events, func(x Event) string { return x.Date.Start + " " + x.Title + ": " + r.Text(x.Body) }), []string{
		"1972 Stockholm Conference: The first large meeting on the environment. It led to the founding of UNEP.",
		"2014 First Environment Assembly: Marine litter stood on its agenda from the start.",
		"2019 Basel Amendments: Trade in mixed plastic waste now needs consent.",
		"2022 Mandate for a Treaty: States agreed to negotiate a text that binds them.",
	})
	same(t, "parties", names(topic.Parties, func(x Party) string { return strings.Join(x.Names, "+") }),
		[]string{"Rwanda", "Indonesia+Philippines", "European Union"})
	same(t, "challenges", names(topic.Challenges, func(x Challenge) string { return x.Title + ": " + r.Text(x.Body) }), []string{
		"Different Waste Laws: Some states count a bottle as waste, others as a resource.",
		"Scarce Funds: Many towns cannot pay to collect and sort what is thrown away.",
		"Trade & Transport Barriers: Used bottles may not always cross a border.",
		"Lack of Public Data: Nobody counts what the rivers carry.",
	})
	same(t, "solutions", names(topic.Solutions, func(x Solution) string {
		return x.Title + " / " + strings.Join(names(x.Measures, func(m Measure) string { return m.Title + ": " + r.Text(m.Body) }), " / ")
	}), []string{
		"Strengthening Waste Laws / Common Product Rules: States agree which articles may be sold. This would keep the worst of them out of all markets at once.",
		"Paying for Collection / Deposits on Bottles and Cans: Whoever brings a bottle back gets a coin.",
		"Improving Public Data / River Monitoring Stations: Nets at bridges count what floats by",
	})
	same(t, "answers", names(topic.Solutions, func(x Solution) string { return x.Answers }),
		[]string{"challenge/different-waste-laws", "", "challenge/lack-of-public-data"})
	same(t, "readings", names(topic.Readings, func(x Reading) string { return x.Title + " | " + x.URL + " | " + x.Publisher }), []string{
		"UNEP Report on Marine Litter (2021) | https://www.unep.org | ",
		"River Watch | https://rivers.example.org | ",
	})
	same(t, "citations", len(topic.Citations), 0)
}

func TestSentencesCutByPagesAreWhole(t *testing.T) {
	r, _ := parseFile(t, "exported.md")
	for _, want := range []string{"collect and sort what", "fishing nets stayed", "keep the worst"} {
		if !slices.ContainsFunc(r.Blocks, func(b Block) bool { return strings.Contains(b.Text, want) }) {
			t.Errorf("%q is in no block", want)
		}
	}
}

func TestTheContentsListIsFurniture(t *testing.T) {
	r, topic := parseFile(t, "exported.md")
	kept := 0
	for i, b := range r.Blocks {
		if b.Kind == Furniture {
			kept++
			if r.SectionOf(i) != nil {
				t.Errorf("block %d of the contents list stands in a section", i)
			}
		}
	}
	if kept == 0 || r.SectionOf(topic.Sections[0].First) != &topic.Sections[0] {
		t.Errorf("%d blocks of furniture, first section %v", kept, r.SectionOf(topic.Sections[0].First))
	}
}

func TestThePlainFormsOfItems(t *testing.T) {
	r, topic := parseFile(t, "forms.md")
	same(t, "front matter", []string{r.Title, r.Committee, r.Conference, r.ConferenceDate, r.Version, strings.Join(r.Authors, "+")},
		[]string{"Water for Everyone", "Economic and Social Council", "Northlands MUN", "2026-11-20", "2", "Ada Berg+Jo Lund"})
	same(t, "sensitive", r.Sensitive, true)
	same(t, "problems", codes(r), "timeline-order")
	same(t, "terms", names(topic.Terms, func(x Term) string { return x.Term + ": " + r.Text(x.Definition) }), []string{
		"Aquifer: Rock that holds water.",
		"Drought: A long time without rain.",
		"Flood: Too much water.",
		"Basin: The land that feeds a river.",
		"Desalination: Taking salt out of sea water.\n\nIt needs much energy.",
		"Turbidity: How cloudy water is",
		"Salinity: How salty it is",
		"Potable: Fit to drink.",
		"Well: A hole that reaches water.",
		"Transboundary Water Commission (TWC): A body of states that share a river.",
	})
	same(t, "notes", topic.Terms[0].Notes, []int{noteWith(r, "spells it otherwise")})
	same(t, "events", names(topic.Events, func(x Event) string { return x.Date.Text + " | " + x.Title + " | " + r.Text(x.Body) }), []string{
		"c. 500 BCE | Wells are lined with stone | ",
		"1905 | A first canal is dug | ",
		"1911 | The canal is widened | ",
		"March 15, 1950 | A treaty is signed | It names four states and says how the water of the river is shared among all of them.",
		"17 June 1977 | Mar del Plata Conference | The first large conference on water.",
		"1980s | A decade of wells | ",
		"28 July 2010 | The General Assembly recognises a right to water | ",
		"2015 | Goal 6 is adopted | ",
		"22 March 2023 | Conference in New York | ",
	})
	same(t, "parties", names(topic.Parties, func(x Party) string { return strings.Join(x.Names, "+") + ": " + r.Text(x.Body) }), []string{
		"France: Upstream and rich in water.", "Egypt+Sudan+Ethiopia: Share a river.",
		"Bosnia and Herzegovina: Has many springs.", "WHO (World Health Organization): Sets guidelines.",
	})
	same(t, "challenges", names(topic.Challenges, func(x Challenge) string { return x.Title + ": " + r.Text(x.Body) }), []string{
		"Old pipes: Half of the water is lost.", "Lack of Shared Data: Nobody knows how much is left.",
	})
	same(t, "solutions", names(topic.Solutions, func(x Solution) string {
		return x.Title + ": " + r.Text(x.Body) + " / " + strings.Join(names(x.Measures, func(m Measure) string { return m.Title + ": " + r.Text(m.Body) }), " / ") + x.Answers
	}), []string{
		"Mend the pipes: Start where most is lost. / Leak Detection Teams: Teams with microphones find leaks. / Public loans for small towns: ",
		"Share data on rivers: Neighbours publish what they measure. / challenge/lack-of-shared-data",
		"Charge for water by use:  / ",
	})
	same(t, "documents", names(topic.Documents, func(x Document) string { return x.Title + " | " + x.Date.Start + " | " + x.Symbol }), []string{
		"The human right to water and sanitation | 2010-07-28 | A/RES/64/292",
		"Transforming our world: the 2030 Agenda for Sustainable Development | 2015-09-25 | A/RES/70/1",
	})
	same(t, "questions", names(topic.Questions, func(x Question) string { return x.Text }), []string{
		"Who pays for pipes?", "How is data shared? Should it be public?",
	})
	same(t, "readings", names(topic.Readings, func(x Reading) string { return x.Title + " | " + x.URL + " | " + x.Publisher }), []string{
		"Water facts | https://www.example.org/water | UN-Water",
		"Rivers and Rules | https://www.example.org/rivers | Journal of Water",
		"example.org/plain | https://www.example.org/plain | ",
	})
	same(t, "citations", names(topic.Citations, func(x Citation) string { return x.Text + " | " + x.URL }), []string{
		`"Goal 6." United Nations, 2015, www.example.org/goal6. Accessed 3 Dec. 2024. | https://www.example.org/goal6`,
		"Lund, Jo. Counting Rain. North Press, 2020. | ",
	})
}

func noteWith(r *Report, text string) int {
	return slices.IndexFunc(r.Blocks, func(b Block) bool { return b.Kind == Editor && strings.Contains(b.Text, text) })
}
