package desk

import (
	_ "embed" // the list of countries
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"placard/app/search"
	"placard/content/report"
)

// countryList has a line for each of the 193 members of the United Nations and
// its two observer states: the short name, then other names that are met.
//
//go:embed countries.txt
var countryList string

// countries are the names of each country, the usual one first.
var countries = func() [][]string {
	var list [][]string
	for line := range strings.Lines(countryList) {
		list = append(list, strings.Split(strings.TrimSpace(line), " | "))
	}
	return list
}()

// SuggestCountries are, at most n, countries whose name begins with what was
// typed, then such with a word that does. A name that is not a country's usual
// one leads to it. While nothing is typed they are the names in the report's
// entries: those are represented most often.
func (d *Desk) SuggestCountries(typed string, n int) []string {
	typed = strings.TrimSpace(typed)
	var all []string
	if typed == "" {
		for _, t := range d.Report.Topics {
			for _, p := range t.Parties {
				for _, name := range p.Names {
					if !slices.Contains(all, name) {
						all = append(all, name)
					}
				}
			}
		}
	} else {
		all = countriesBy(typed)
	}
	return all[:min(n, len(all))]
}

func countriesBy(typed string) []string {
	var first, later []string
	for _, names := range countries {
		switch begins(names, typed) {
		case 1:
			first = append(first, names[0])
		case 2:
			later = append(later, names[0])
		}
	}
	return append(first, later...)
}

// begins is 1 if a name begins with what was typed, 2 if a word within does, 0
// if none.
func begins(names []string, typed string) int {
	best := 0
	for _, name := range names {
		rest, at := name, 0
		for rest != "" {
			if search.Matches(typed, cut(rest, typed)) {
				if at == 0 {
					return 1
				}
				best = 2
			}
			i := strings.IndexAny(rest, " -’")
			if i < 0 {
				break
			}
			_, w := utf8.DecodeRuneInString(rest[i:])
			rest, at = rest[i+w:], at+1
		}
	}
	return best
}

// cut is the beginning of a name, as many letters as were typed.
func cut(name, typed string) string {
	runes := []rune(name)
	return string(runes[:min(len(runes), utf8.RuneCountInString(typed))])
}

// asListed is a country's name with the capitals that it has.
func asListed(name string) string {
	for _, names := range countries {
		for _, listed := range names {
			if strings.EqualFold(listed, name) {
				return listed
			}
		}
	}
	return name
}

// CountryNames are the names by which a report may call a country: the given
// one first, then others that are known.
func CountryNames(country string) []string {
	list := []string{country}
	for _, names := range countries {
		for _, name := range names {
			if !alike(name, country) {
				continue
			}
			for _, other := range names {
				if !alike(other, country) {
					list = append(list, other)
				}
			}
			return list
		}
	}
	return list
}

// alike reports whether two names are the same but for case, accents and an
// article.
func alike(a, b string) bool {
	a, b = bare(a), bare(b)
	return a != "" && b != "" && search.Matches(a, b) && search.Matches(b, a)
}

func bare(name string) string {
	name = strings.ToLower(strings.Join(strings.Fields(name), " "))
	return strings.TrimPrefix(name, "the ")
}

// CountryMentions are the places where the topics that are shown name the
// student's country, by any of its names, in reading order. Editor's notes are
// not the report's own words.
func (d *Desk) CountryMentions() []report.Span {
	if d.Country() == "" {
		return nil
	}
	mine := CountryNames(d.Country())
	others := namesAround(mine)
	var found []report.Span
	for b := range d.Report.Blocks {
		if d.Report.Blocks[b].Kind == report.Editor {
			continue
		}
		here := namesIn(d.Report.Blocks, b, mine)
		if len(here) == 0 || !d.shows(b) {
			continue
		}
		foreign := namesIn(d.Report.Blocks, b, others)
		for _, s := range here {
			if !overlaps(foreign, s) {
				found = append(found, s)
			}
		}
	}
	return found
}

// namesAround are the names of other countries that have one of these within:
// South Sudan is not Sudan.
func namesAround(mine []string) []string {
	var others []string
	for _, names := range countries {
		if slices.Contains(mine, names[0]) {
			continue
		}
		for _, name := range names {
			if slices.ContainsFunc(mine, func(m string) bool { return search.Matches(m, name) }) {
				others = append(others, name)
			}
		}
	}
	return others
}

// namesIn finds names in a block as whole words. An abbreviation counts only in
// capitals, and of names one in the other the longer.
func namesIn(blocks []report.Block, b int, names []string) []report.Span {
	var here []report.Span
	for _, name := range names {
		for _, s := range search.Find(blocks, b, b+1, name) {
			if text := blocks[b].Text; whole(text, s) && (!isAcronym(name) || text[s.Start:s.End] == name) {
				here = insert(here, s)
			}
		}
	}
	return here
}

func overlaps(spans []report.Span, s report.Span) bool {
	return slices.ContainsFunc(spans, func(o report.Span) bool { return s.Start < o.End && o.Start < s.End })
}

// insert keeps spans of one block in order and without overlaps.
func insert(spans []report.Span, s report.Span) []report.Span {
	for i, o := range spans {
		switch {
		case s.Start < o.End && o.Start < s.End:
			if s.End-s.Start > o.End-o.Start {
				spans[i] = s
			}
			return spans
		case s.Start < o.Start:
			return slices.Insert(spans, i, s)
		}
	}
	return append(spans, s)
}

func isAcronym(name string) bool { return len(name) <= 4 && name == strings.ToUpper(name) }

// whole reports whether a span begins and ends where a word does.
func whole(text string, s report.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:s.Start])
	after, _ := utf8.DecodeRuneInString(text[s.End:])
	return !unicode.IsLetter(before) && !unicode.IsLetter(after)
}
