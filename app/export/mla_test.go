package export

import (
	"strings"
	"testing"

	"placard/content/report"
)

func TestPagesAreCitedInMLA9(t *testing.T) {
	for _, c := range []struct {
		name string
		page WebPage
		want string // italics between asterisks
	}{
		{"all elements", WebPage{Authors: []string{"Doe, Jane"}, Title: "Water for All", Site: "River News",
			Publisher: "River Trust", Date: "2024-11-09", URL: "https://rivers.example/water", Accessed: "2024-12-03"},
			"Doe, Jane. “Water for All.” *River News*, River Trust, 9 Nov. 2024, rivers.example/water. Accessed 3 Dec. 2024."},
		{"no author", WebPage{Title: "Water for All", Site: "River News", Date: "2024", URL: "http://rivers.example"},
			"“Water for All.” *River News*, 2024, rivers.example."},
		{"two authors", WebPage{Authors: []string{"Doe, Jane", "Roe, Richard"}, Title: "Water", Site: "River News"},
			"Doe, Jane, and Richard Roe. “Water.” *River News*."},
		{"three authors", WebPage{Authors: []string{"Doe, Jane", "Roe, Richard", "Poe, Ann"}, Title: "Water", Site: "River News"},
			"Doe, Jane, et al. “Water.” *River News*."},
		{"suffix", WebPage{Authors: []string{"Roe, Ann", "King, Martin Luther, Jr."}, Title: "Water", Site: "S"},
			"Roe, Ann, and Martin Luther King Jr. “Water.” *S*."},
		{"suffix first", WebPage{Authors: []string{"King, Martin Luther, Jr."}, Title: "Water", Site: "S"},
			"King, Martin Luther, Jr. “Water.” *S*."},
		{"organisation with commas comes second", WebPage{Authors: []string{"Doe, Jane", "Fund for Rivers, Lakes and Seas"}, Title: "Water", Site: "S"},
			"Doe, Jane, and Fund for Rivers, Lakes and Seas. “Water.” *S*."},
		{"corporate author is the publisher", WebPage{Authors: []string{"River Trust"}, Title: "Water", Site: "River News", Publisher: "The River Trust"},
			"“Water.” *River News*, The River Trust."},
		{"corporate author is the site", WebPage{Authors: []string{"World Water Office"}, Title: "Water", Site: "World Water Office", Date: "2020"},
			"“Water.” *World Water Office*, 2020."},
		{"corporate author of another's page", WebPage{Authors: []string{"River Trust"}, Title: "Water", Site: "Lake News", Publisher: "Lake Press"},
			"River Trust. “Water.” *Lake News*, Lake Press."},
		{"publisher is the site", WebPage{Title: "Water", Site: "River News", Publisher: "river news"},
			"“Water.” *River News*."},
		{"a whole site", WebPage{Title: "River News", Site: "River News", URL: "https://rivers.example/"},
			"*River News*, rivers.example/."},
		{"title with its own mark", WebPage{Title: "Who Owns the Water?", Site: "River News"},
			"“Who Owns the Water?” *River News*."},
		{"title with a full stop", WebPage{Title: "Water.", Site: "River News"},
			"“Water.” *River News*."},
		{"quotation in a title", WebPage{Title: `The "Right" to “Water”`, Site: "River News"},
			"“The ‘Right’ to ‘Water.’” *River News*."},
		{"a report", WebPage{Authors: []string{"River Trust"}, Title: "Rivers Report 2024", Standalone: true, Publisher: "Lake Press", Date: "2024"},
			"River Trust. *Rivers Report 2024*. Lake Press, 2024."},
		{"publisher with a full stop", WebPage{Title: "Water", Site: "S", Publisher: "Rivers Inc."},
			"“Water.” *S*, Rivers Inc."},
		{"broken address", WebPage{Title: "Water", Site: "S", URL: " https://rivers.example/a-\nlong/path "},
			"“Water.” *S*, rivers.example/a-long/path."},
		{"DOI", WebPage{Title: "Water", Site: "S", URL: "http://dx.doi.org/10.1000/182"},
			"“Water.” *S*, https://doi.org/10.1000/182."},
		{"only an address", WebPage{URL: "https://rivers.example"}, "rivers.example."},
		{"nothing", WebPage{}, ""},
	} {
		if got := italics(MLA(c.page)); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func italics(w Work) string {
	var out strings.Builder
	for _, p := range w {
		if p.Italic {
			out.WriteString("*" + p.Text + "*")
		} else {
			out.WriteString(p.Text)
		}
	}
	return out.String()
}

func TestMonthsOverFourLettersAreShortened(t *testing.T) {
	for in, want := range map[string]string{
		"2024-01-02": "2 Jan. 2024", "2024-02": "Feb. 2024", "2024-03": "Mar. 2024", "2024-04": "Apr. 2024",
		"2024-05-01": "1 May 2024", "2024-06": "June 2024", "2024-07": "July 2024", "2024-08": "Aug. 2024",
		"2024-09": "Sept. 2024", "2024-10": "Oct. 2024", "2024-11": "Nov. 2024", "2024-12": "Dec. 2024",
		"9 November 2024": "9 Nov. 2024", "November 9th, 2024": "9 Nov. 2024", "2024": "2024", "": "",
		"spring 2024": "spring 2024", "last week": "last week", "2020-21": "2020-21",
	} {
		if got := mlaDate(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestWorksAreSortedWithoutArticles(t *testing.T) {
	var works []Work
	for _, title := range []string{"The Water", "An Ocean", "zebra", "Éclair", "A Lake", "“Theatre”", ""} {
		works = append(works, Work{{Text: title}})
	}
	want := "Éclair\n\nA Lake\n\nAn Ocean\n\n“Theatre”\n\nThe Water\n\nzebra"
	if got := WorksText(works); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestWorksAsHTMLHangAndAreEscaped(t *testing.T) {
	got := WorksHTML([]Work{MLA(WebPage{Title: "<script>", Site: `A & "B"`, URL: "https://x.example/?a=1&b=<i>"})})
	want := `<p style="margin:0;padding-left:0.5in;text-indent:-0.5in;line-height:2">` +
		"“&lt;script&gt;.” <i>A &amp; &#34;B&#34;</i>, x.example/?a=1&amp;b=&lt;i&gt;.</p>\n"
	if got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestReadingsAreCitedWhereTheirPartsAreKnown(t *testing.T) {
	r := &report.Report{Blocks: []report.Block{{
		Text: "See Doe, Rivers  of\nthe World, 2020.", Runs: []report.Run{{Start: 9, End: 29, Style: report.Italic}},
	}}}
	body := []report.Span{{Block: 0, Start: 4, End: len(r.Blocks[0].Text)}}
	for _, c := range []struct {
		reading report.Reading
		want    string
	}{
		{report.Reading{Title: "World Rivers Report (2023)", URL: "https://www.rivers.example", Publisher: "River Trust"},
			"*World Rivers Report*. River Trust, 2023, www.rivers.example. Accessed 3 Dec. 2024."},
		{report.Reading{Title: "How rivers are shared", URL: "https://rivers.example/how"},
			"“How rivers are shared.” rivers.example/how. Accessed 3 Dec. 2024."},
		{report.Reading{Title: "Rivers", Body: body}, "Doe, *Rivers of the World*, 2020."},
		{report.Reading{Title: "Rivers"}, "“Rivers.”"},
	} {
		if got := italics(MLAReading(r, c.reading, "2024-12-03")); got != c.want {
			t.Errorf("got %s\nwant %s", got, c.want)
		}
	}
}

func TestCitationsStandAsWrittenWithTheirAuthors(t *testing.T) {
	r := &report.Report{}
	var citations []report.Citation
	for _, text := range []string{
		"River  Trust. *Rivers*. 2020.", "---. “Lakes.” 2021.", "Doe, J. K., and Ann Roe. “Seas.” *Sea News*.",
		"———. “Shores.”", "“Wells.” *Well News*.", "---. “Who?”",
	} {
		block := report.Block{}
		for i, part := range strings.Split(text, "*") {
			if i%2 == 1 {
				block.Runs = append(block.Runs, report.Run{Start: len(block.Text), End: len(block.Text) + len(part), Style: report.Italic | report.Bold})
			}
			block.Text += part
		}
		citations = append(citations, report.Citation{Body: []report.Span{{Block: len(r.Blocks), End: len(block.Text)}}})
		r.Blocks = append(r.Blocks, block)
	}
	citations = append(citations, report.Citation{Text: "Poe,\nPonds", Body: []report.Span{{Block: 99}}})
	want := []string{
		"River Trust. *Rivers*. 2020.", "River Trust. “Lakes.” 2021.", "Doe, J. K., and Ann Roe. “Seas.” *Sea News*.",
		"Doe, J. K., and Ann Roe. “Shores.”", "“Wells.” *Well News*.", "---. “Who?”", "Poe, Ponds.",
	}
	for i, w := range MLACitations(r, citations) {
		if got := italics(w); got != want[i] {
			t.Errorf("got %s\nwant %s", got, want[i])
		}
	}
}

func TestMarkdownShowsAnEntryAsItStands(t *testing.T) {
	w := MLA(WebPage{Title: "Snake_case and *stars*", Site: "River News", Date: "2024"})
	if got, want := w.Markdown(), `“Snake\_case and \*stars\*.” *River News*, 2024.`; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}
