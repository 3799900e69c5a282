package search

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"placard/content/report"
)

// shelf is reports of about so many words each, in words that are as frequent as
// those of a language: a few very often, most rarely.
func shelf(reports, words int) []string {
	random := rand.New(rand.NewPCG(1, 2))
	usual := rand.NewZipf(random, 1.15, 4, 30_000)
	var texts []string
	for n := range reports {
		var b strings.Builder
		some := func(n int) string {
			var list []string
			for range n {
				list = append(list, spelled(int(usual.Uint64())))
			}
			return strings.Join(list, " ")
		}
		fmt.Fprintf(&b, "# The question of %s\n\n# Key Terms\n\n", some(4))
		for range words / 250 {
			fmt.Fprintf(&b, "**%s %s:** %s.\n\n", spelled(n), some(1), some(25))
		}
		for range words / 1000 {
			fmt.Fprintf(&b, "# %s\n\n", some(3))
			for range 9 {
				fmt.Fprintf(&b, "%s.\n\n", some(95))
			}
		}
		texts = append(texts, b.String())
	}
	return texts
}

// spelled is a word of its own for each number, longer for larger ones.
func spelled(n int) string {
	syllables := []string{"ra", "te", "ni", "co", "mu", "se", "lo", "pi", "da", "ver", "ist", "on"}
	word := ""
	for n += 12; n > 0; n /= 12 {
		word += syllables[n%12]
	}
	return word
}

// indexed are the indexes of reports.
func indexed(texts []string) Set {
	var s Set
	for i, text := range texts {
		r := report.Parse([]byte(text))
		s = s.With(NewIndex(fmt.Sprint("report-", i), r.Title, Docs(r)))
	}
	return s
}

// BenchmarkLibrarySearch is a keystroke over so many reports of 5,000 words: a
// word typed to its third letter, two words, and one with typos, in turn.
func BenchmarkLibrarySearch(b *testing.B) {
	for _, kind := range []struct{ name, query string }{
		{"letter", "r"}, {"begun", "rat"}, {"two", spelled(200) + " " + spelled(30)}, {"typo", "x" + spelled(20_000)[1:] + " " + spelled(9_000) + "x"},
	} {
		for _, n := range []int{10, 100, 1000} {
			b.Run(fmt.Sprintf("%s/%d-reports", kind.name, n), func(b *testing.B) {
				s := many(n)
				for b.Loop() {
					s.Search(Query{Text: kind.query}, Here{Report: "report-3"}, 50)
				}
			})
		}
	}
}

// many are n indexes, of a hundred different reports at most.
func many(n int) Set {
	s := indexed(shelf(min(n, 100), 5000))
	for i := 100; i < n; i++ {
		other := *s[i%100]
		other.Report = fmt.Sprint("report-", i)
		s = append(s, &other)
	}
	return s
}

// BenchmarkIndexReport is what the background does for a report, parsing it
// included.
func BenchmarkIndexReport(b *testing.B) {
	for _, words := range []int{5_000, 50_000} {
		b.Run(fmt.Sprintf("%d-words", words), func(b *testing.B) {
			text := []byte(shelf(1, words)[0])
			for b.Loop() {
				r := report.Parse(text)
				NewIndex("report", r.Title, Docs(r))
			}
		})
	}
}
