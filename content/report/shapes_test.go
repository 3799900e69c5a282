package report

import (
	"strings"
	"testing"
)

// The fixtures have the shapes of reports that chairs published; what they hold
// was counted by hand.
func TestReportsAsTheyAreFound(t *testing.T) {
	for _, c := range []struct {
		file   string
		topics []map[string]int
		codes  string
	}{
		{"shape-headings.md", []map[string]int{
			{"terms": 2, "events": 4, "parties": 3, "solutions": 2, "documents": 2, "readings": 3, "citations": 4},
		}, "address-broken"},
		{"shape-cut-pages.md", []map[string]int{
			{"terms": 3, "events": 9, "parties": 3, "challenges": 1, "solutions": 3, "documents": 4, "readings": 5, "citations": 7},
		}, "told-in-prose event-undated address-broken told-in-prose"},
		{"shape-page-notes.md", []map[string]int{
			{"events": 5, "parties": 2, "solutions": 2, "questions": 3, "documents": 2, "readings": 2, "citations": 4},
		}, "address-broken told-in-prose"},
		{"shape-study-guide.md", []map[string]int{{"terms": 2, "parties": 2, "questions": 2, "citations": 8}}, "section-guessed address-broken"},
		{"topics.md", []map[string]int{
			{"terms": 2, "events": 2, "parties": 3, "solutions": 2, "questions": 2, "documents": 3, "citations": 2},
			{"terms": 2, "events": 1, "questions": 1, "citations": 1},
		}, "told-in-prose address-broken"},
		{"topics-run-together.md", []map[string]int{{"terms": 1}, {"events": 1, "solutions": 3}}, "told-in-prose"},
		{"shape-word-topics.md", []map[string]int{
			{"events": 6, "parties": 8, "questions": 4, "documents": 2, "citations": 2}, {"solutions": 2, "citations": 2},
			{"challenges": 2, "questions": 3, "citations": 3},
		}, "section-guessed event-year section-guessed told-in-prose sources-heading"},
		{"shape-word-contents.md", []map[string]int{
			{"terms": 4, "citations": 2},
			{"terms": 2, "events": 10, "parties": 3, "solutions": 1, "documents": 2, "citations": 3},
		}, "told-in-prose"},
	} {
		r, _ := parseFile(t, c.file)
		var got []map[string]int
		for _, topic := range r.Topics {
			got = append(got, counts(topic))
		}
		same(t, c.file, got, c.topics)
		same(t, c.file+" problems", faults(r), c.codes)
	}
}

func TestSectionsWhoseHeadingDoesNotSayWhatTheyAre(t *testing.T) {
	r := Parse([]byte(`# Snow

## Current Status of Nations

| Country | What it says |
|---|---|
| China | It says that it has never made snow and never will, and that all others should say so as well. |
| Cuba | It denies any research on snow, for there is none on the island, and there has not been any for years. |
| Egypt | A minister spoke of hail in 1972, and nobody has been able to find out since what he wanted to say. |

## Snow by Country

| Country | Metres |
|---|---|
| China | 2 |
| Cuba | 0 |
| Egypt | 0 |

## Points to Think About

- Who owns snow?
- Who clears it?
- Who pays?
`))
	topic := r.Topics[0]
	same(t, "parties", names(topic.Parties, func(x Party) string { return x.Names[0] }), []string{"China", "Cuba", "Egypt"})
	same(t, "questions", len(topic.Questions), 3)
}

func TestTermsThatNothingSetsOff(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"run in", "Street children Street children are children who live outside.\n\nMigrant A migrant is somebody who moves.", "Street children: Street children are children who live outside. Migrant: A migrant is somebody who moves."},
		{"run in, in bold", "**Street children** Street children are children who live outside.\n\n**Migrant** Somebody who moves.", "Street children: Street children are children who live outside. Migrant: Somebody who moves."},
		{"sentences", "Desalination is taking salt out of water.\n\nAn aquifer is rock that holds water.\n\nIt is filled by rain.", "Desalination: Desalination is taking salt out of water. Aquifer: An aquifer is rock that holds water. It is filled by rain."},
		{"quoted, with the source", "**Genocide:** “Acts committed with intent to destroy a group” (Convention of 1948, Article II).", "Genocide: “Acts committed with intent to destroy a group” (Convention of 1948, Article II)."},
		{"prose", "We use many words here.\n\nThey are easy.", ""},
	} {
		r := Parse([]byte("# Title\n\n## Key Terms\n\n" + c.text + "\n\n## Timeline\n\n- 1990: something\n"))
		checkSound(t, r)
		got := ""
		for _, x := range r.Topics[0].Terms {
			got += " " + x.Term + ": " + strings.ReplaceAll(r.Text(x.Definition), "\n\n", " ")
		}
		same(t, c.what, strings.TrimSpace(got), c.want)
	}
}

func TestSolutionsInProse(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"It is hard. Firstly, states should count. Secondly, they should share what they counted. Lastly, somebody must pay.",
			[]string{"States should count", "They should share what they counted", "Somebody must pay"}},
		{"First of all, a fund is needed.\n\nIt would lend.\n\nMoreover, towns need advice.\n\nFinally, the press could help. Moreover, schools could.",
			[]string{"A fund is needed", "Towns need advice", "The press could help"}},
		{"The first solution is a fund.\n\nAnother solution is a law.", []string{"The first solution is a fund", "Another solution is a law"}},
		{"First responders need boats, and they need them soon, for the water rises by a hand's breadth in every hour that passes by.", []string{"Possible Solutions"}},
		{"Too short.", nil},
	} {
		r := Parse([]byte("# Title\n\n## Possible Solutions\n\n" + c.text + "\n"))
		checkSound(t, r)
		same(t, c.text, names(r.Topics[0].Solutions, func(s Solution) string { return s.Title }), c.want)
	}
}

func TestBlocsAndCountriesInProse(t *testing.T) {
	r := Parse([]byte(`# Title

**Bloc Positions**

**African Bloc**

It asks for more time.

**Western countries**

They ask for less.

**Introduction**

Text.

**Countries Involved**

China has opposed it from the start, and will go on to do so.

In 2010 it said so again.

France supports it.

France also pays.

The European Union pays more.
`))
	checkSound(t, r)
	same(t, "parties", names(r.Topics[0].Parties, func(x Party) string { return x.Names[0] + ": " + strings.ReplaceAll(r.Text(x.Body), "\n\n", " ") }), []string{
		"African Bloc: It asks for more time.", "Western countries: They ask for less.",
		"China: China has opposed it from the start, and will go on to do so. In 2010 it said so again.",
		"France: France supports it. France also pays.", "The European Union: The European Union pays more.",
	})
}

func TestDocumentsInSentences(t *testing.T) {
	r := Parse([]byte(`# Title

## UN Involvement

- In 2010 the General Assembly adopted resolution A/RES/64/292, which recognises a right to water.
- *Transforming our world: the 2030 Agenda*, adopted on 25 September 2015 (A/RES/70/1)
- The human right to water, 28 July 2010 (A/RES/64/293)
`))
	same(t, "documents", names(r.Topics[0].Documents, func(d Document) string { return d.Title + " | " + d.Symbol }), []string{
		"Resolution A/RES/64/292 | A/RES/64/292", "Transforming our world: the 2030 Agenda | A/RES/70/1", "The human right to water | A/RES/64/293",
	})
}

func TestAddressesThatALineBroke(t *testing.T) {
	for text, want := range map[string]string{
		"https://example.org/what-is- it.html":           "https://example.org/what-is-it.html",
		"https://example.org/file.p df":                  "https://example.org/file.pdf",
		"https://example.org/assessme nt_0.pdf":          "https://example.org/assessment_0.pdf",
		"http:// www.example.org/a":                      "http://www.example.org/a",
		"https://example.org/a/ b_c/d.html":              "https://example.org/a/b_c/d.html",
		"https://example.org/3078. pdf?sequence=1":       "https://example.org/3078.pdf?sequence=1",
		"https://example.org/a%20 and%20b":               "https://example.org/a%20and%20b",
		"https://example.org/resource /and-the-rest/":    "https://example.org/resource/and-the-rest/",
		"https://example.org/a.pdf and more words":       "https://example.org/a.pdf",
		"https://example.org/ is the page":               "https://example.org/",
		"https://example.org/one https://example.org/2":  "https://example.org/one",
		"https://example.org/a. It is a good page":       "https://example.org/a",
		"https://example.org/a or/and something":         "https://example.org/a",
		"https://example.org/x?a=1&b= 2&c=3 and more":    "https://example.org/x?a=1&b=2&c=3",
		"www.example.org/report a state-of-the-art page": "https://www.example.org/report",
	} {
		r := Parse([]byte("# Title\n\n## Useful Links\n\n- " + text + "\n"))
		checkSound(t, r)
		if got := r.Topics[0].Readings; len(got) == 0 || got[0].URL != want {
			t.Errorf("%s:\n got %+v\nwant %s", text, got, want)
		}
	}
}
