package sources

import (
	"slices"
	"testing"
	"time"
)

func TestWhatIsTypedBecomesASource(t *testing.T) {
	for _, c := range []struct {
		name                    string
		d                       draft
		url, date, day, authors string
	}{
		{"the least", draft{title: "A page"}, "", "", "", ""},
		{"an address alone", draft{address: " https://example.org/a "}, "https://example.org/a", "", "", ""},
		{"without a scheme", draft{address: "www.example.org/a?b=1"}, "https://www.example.org/a?b=1", "", "", ""},
		{"broken over lines", draft{address: "https://example.org/\nlong"}, "https://example.org/long", "", "", ""},
		{"dates in words", draft{title: "x", published: "9 November 2024", accessed: "Dec 3, 2024"}, "", "2024-11-09", "2024-12-03", ""},
		{"a month, a day in ISO", draft{title: "x", published: "November 2024", accessed: "2024-12-03"}, "", "2024-11", "2024-12-03", ""},
		{"a range as written", draft{title: "x", published: "2019–2021"}, "", "2019–2021", "", ""},
		{"authors", draft{title: "x", authors: "Doe, Jane\n\nRoe,  Richard; UNICEF;"}, "", "", "", "Doe, Jane|Roe, Richard|UNICEF"},
	} {
		s, wrong := c.d.source()
		if len(wrong) > 0 {
			t.Errorf("%s: %v", c.name, wrong)
		}
		joined := ""
		for i, a := range s.Authors {
			if i > 0 {
				joined += "|"
			}
			joined += a
		}
		if s.URL != c.url || s.Date != c.date || s.Accessed != c.day || joined != c.authors {
			t.Errorf("%s: %+v", c.name, s)
		}
	}
}

func TestWhatCannotBeASourceIsToldBesideItsField(t *testing.T) {
	for _, c := range []struct {
		d     draft
		wrong []field
	}{
		{draft{}, []field{title}},
		{draft{publisher: "A press"}, []field{title}},
		{draft{address: "nowhere"}, []field{address}},
		{draft{address: "file:///etc/hosts"}, []field{address}},
		{draft{address: "javascript:alert(1)"}, []field{address}},
		{draft{address: "https://user:secret@example.org"}, []field{address}},
		{draft{title: "x", published: "long ago"}, []field{published}},
		{draft{title: "x", accessed: "November 2024"}, []field{accessed}},
		{draft{title: "x", accessed: "31 February 2024"}, []field{accessed}},
		{draft{published: "?", accessed: "?"}, []field{title, published, accessed}},
	} {
		_, wrong := c.d.source()
		var got []field
		for f := range wrong {
			got = append(got, f)
		}
		slices.Sort(got)
		if !slices.Equal(got, c.wrong) {
			t.Errorf("%q: faults at %v, want %v", c.d, got, c.wrong)
		}
	}
}

func TestEditingASourceUnchangedChangesNothing(t *testing.T) {
	d := draft{title: "x", address: "https://example.org", authors: "Doe, Jane\nRoe, Richard", published: "9 November 2024", accessed: today(time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC))}
	first, _ := d.source()
	again, _ := draftOf(first).source()
	if draftOf(first) != d {
		t.Errorf("edited as %q, was %q", draftOf(first), d)
	}
	if first.Date != again.Date || first.Accessed != again.Accessed || !slices.Equal(first.Authors, again.Authors) {
		t.Errorf("%+v became %+v", first, again)
	}
}
