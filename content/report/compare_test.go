package report

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
)

// guide is a report of five terms, two solutions and some prose.
const guide = `# Introduction

Rivers cross borders. Who may use them is disputed.

# Key Terms

**Basin:** The whole area of land whose rain and melting snow flow into one river.

**Salinity:** How much salt is dissolved in a given amount of water.

**Weir:** A low wall across a river that raises the water behind it.

**Delta:** Flat land that a river builds where it meets the sea.

**Riparian state:** A state through which a shared river flows or along which it runs.

# General Overview

Most large rivers are shared by two states or more.

## Causes

Cities grow, and with them the need for water in every summer.

# Possible Solutions

### Count what flows

Gauges at every border post, read by both sides and published each month of the year.

### Share the harvest

Farmers on both banks sell at one market, and the states leave out the customs there.
`

// edit is a change of the guide and what is to come of it.
type edit struct {
	name string
	edit func(string) string
	want []string // "how old → new"
	was  map[string]string
}

func swap(old, new string) func(string) string {
	return func(s string) string { return strings.Replace(s, old, new, 1) }
}

func both(a, b func(string) string) func(string) string {
	return func(s string) string { return b(a(s)) }
}

// cut takes out from one text to just before another.
func cut(from, to string) func(string) string {
	return func(s string) string {
		a := strings.Index(s, from)
		b := len(s)
		if to != "" {
			b = a + strings.Index(s[a:], to)
		}
		return s[:a] + s[b:]
	}
}

const weir = "**Weir:** A low wall across a river that raises the water behind it.\n\n"

func edits() []edit {
	return []edit{
		{"nothing", func(s string) string { return s }, nil, nil},
		{"punctuation and case", swap("A low wall across a river that", "a low wall, across a river, that"), nil, nil},
		{"a term is renamed", swap("**Weir:**", "**Small dam:**"),
			[]string{"renamed term/weir → term/small-dam"}, map[string]string{"term/small-dam": "term/weir"}},
		{"a definition is changed a little", swap("raises the water", "lifts the water"), []string{"reworded term/weir → term/weir"}, nil},
		{"a definition is changed a lot", swap("A low wall across a river that raises the water behind it.", "Whatever holds fish back."),
			[]string{"reworded term/weir → term/weir"}, nil},
		{"a term is renamed and changed a little", both(swap("**Weir:**", "**Small dam:**"), swap("raises the water", "lifts the water")),
			[]string{"renamed term/weir → term/small-dam"}, map[string]string{"term/small-dam": "term/weir"}},
		{"a term is renamed and changed a lot", both(swap("**Weir:**", "**Fish gate:**"), swap("A low wall across a river that raises the water behind it.", "Whatever holds fish back.")),
			[]string{"added → term/fish-gate", "removed term/weir →"}, nil},
		{"two names are swapped", both(both(swap("**Weir:**", "**X:**"), swap("**Delta:**", "**Weir:**")), swap("**X:**", "**Delta:**")),
			[]string{"reworded term/delta → term/delta", "reworded term/weir → term/weir"}, nil},
		{"a term is moved down the list", both(swap(weir, ""), swap("# General", weir+"# General")), nil, nil},
		{"a term is moved to another section", both(swap(weir, ""), func(s string) string { return s + "\n# Glossary\n\n" + weir }),
			[]string{"added → section/glossary"}, nil},
		{"a term is removed", swap(weir, ""), []string{"removed term/weir →"}, nil},
		{"a term is added", swap("**Delta:**", "**Lock:** A chamber in which boats are lifted from one level to the next.\n\n**Delta:**"),
			[]string{"added → term/lock"}, nil},
		{"a second term of the same name comes first", swap("**Weir:**", "**Weir:** A fence of stakes set in the tide to catch eels and crabs.\n\n**Weir:**"),
			[]string{"added → term/weir"}, map[string]string{"term/weir-2": "term/weir"}},
		{"a section is renamed", swap("## Causes", "## Why water is short"),
			[]string{"renamed section/causes → section/why-water-is-short"}, map[string]string{"section/why-water-is-short": "section/causes"}},
		{"a glossary is called otherwise", swap("# Key Terms", "# Glossary"),
			[]string{"renamed section/key-terms → section/glossary"}, map[string]string{"section/glossary": "section/key-terms"}},
		{"a section is split", swap("Who may use them", "\n\n# Dispute\n\nWho may use them"),
			[]string{"reworded section/introduction → section/introduction", "added → section/dispute"}, nil},
		{"a solution is renamed", swap("### Count what flows", "### Measure the water"),
			[]string{"renamed solution/count-what-flows → solution/measure-the-water"}, map[string]string{"solution/measure-the-water": "solution/count-what-flows"}},
		{"prose is changed", swap("shared by two states", "shared by three states"), []string{"reworded section/general-overview → section/general-overview"}, nil},
		{"solutions change places", func(s string) string {
			a, b := strings.Index(s, "### Count"), strings.Index(s, "### Share")
			return s[:a] + s[b:] + "\n" + s[a:b]
		}, nil, nil},
		{"the end is cut off", cut("# Possible Solutions", ""),
			[]string{"removed solution/count-what-flows →", "removed solution/share-the-harvest →", "removed section/possible-solutions →"}, nil},
	}
}

func say(changes []Change) []string {
	var list []string
	for _, c := range changes {
		list = append(list, strings.TrimSpace(strings.Join(strings.Fields(fmt.Sprintf("%s %s → %s", c.How, c.Old.ID, c.New.ID)), " ")))
	}
	slices.Sort(list)
	return list
}

func TestWhatAnEditChanges(t *testing.T) {
	old := Parts(Parse([]byte(guide)))
	for _, e := range edits() {
		c := Compare(old, Parts(Parse([]byte(e.edit(guide)))))
		want := slices.Sorted(slices.Values(e.want))
		if got := say(c.Changes); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", e.name, got, want)
		}
		for now, was := range c.Was {
			want := now
			if renamed := e.was[now]; renamed != "" {
				want = renamed
			}
			if was != want {
				t.Errorf("%s: %s was %s, want %s", e.name, now, was, want)
			}
		}
		for now := range e.was {
			if c.Was[now] == "" {
				t.Errorf("%s: %s is not known again", e.name, now)
			}
		}
	}
}

func TestWhatIsCalledByItsTextIsChangedNotRenamed(t *testing.T) {
	const before = "# Works Cited\n\nLund, Jo. Counting Rain. 2 May 2024, htp://example.org/rain.\n\n# Questions to Consider\n\n1. Who pays for the weir if a flood breaks it?\n"
	after := strings.NewReplacer("htp:", "https:", "breaks it", "ruins it").Replace(before)
	c := Compare(Parts(Parse([]byte(before))), Parts(Parse([]byte(after))))
	for _, change := range c.Changes {
		if change.How != Reworded {
			t.Errorf("%s: %s", change.How, change.New.Name)
		}
	}
	if len(c.Changes) != 2 {
		t.Errorf("changes %q", say(c.Changes))
	}
}

func TestWhatIsTakenOutIsThereAgainWhenItReturns(t *testing.T) {
	whole, without := Parts(Parse([]byte(guide))), Parts(Parse([]byte(strings.Replace(guide, weir, "", 1))))
	c := Compare(without, whole)
	if got := say(c.Changes); !slices.Equal(got, []string{"added → term/weir"}) {
		t.Errorf("changes %q", got)
	}
}

// The measure itself, at its threshold and at its ends.
func TestHowMuchTwoTextsHaveInCommon(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{
		{"", "", 0}, {"a wall", "", 0}, {"a wall", "A WALL!", 1}, {"a wall", "wall a", 1},
		{"one two three four five", "one two three four six", 0.8},
		{"one two three four", "one two three six", 0.75},
		{"so so so so", "so so", 2.0 / 3}, {"un été", "un ete", 1},
	} {
		if got := Alike(c.a, c.b); got != c.want || got != Alike(c.b, c.a) {
			t.Errorf("%q and %q: %v and %v, want %v", c.a, c.b, got, Alike(c.b, c.a), c.want)
		}
	}
}

// Every fixture of the package, and what is left of it after random edits.
func TestTheSameReportIsUnchanged(t *testing.T) {
	for name, source := range sources(t) {
		parts := Parts(Parse(source))
		c := Compare(parts, Parts(Parse(source)))
		if len(c.Changes) > 0 || len(c.Was) != len(parts) {
			t.Errorf("%s: %d changes, %d of %d parts known again", name, len(c.Changes), len(c.Was), len(parts))
		}
	}
}

func TestEveryPartIsOnceInAComparison(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for name, source := range sources(t) {
		lines := strings.SplitAfter(string(source), "\n")
		random.Shuffle(min(len(lines), 40), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
		old, new := Parts(Parse(source)), Parts(Parse([]byte(strings.Join(lines[len(lines)/5:], ""))))
		c := Compare(old, new)
		seen := map[string]int{}
		for _, was := range c.Was {
			seen[was]++
		}
		for _, change := range c.Changes {
			if change.How == Removed {
				seen[change.Old.ID]++
			}
		}
		for _, p := range old {
			if seen[p.ID] != 1 {
				t.Errorf("%s: %s is %d times in the comparison", name, p.ID, seen[p.ID])
			}
		}
		added := 0
		for _, change := range c.Changes {
			if change.How == Added {
				added++
			}
		}
		if len(c.Was)+added != len(new) {
			t.Errorf("%s: %d known again and %d added of %d", name, len(c.Was), added, len(new))
		}
	}
}

// sources are the guide and the package's test files.
func sources(t *testing.T) map[string][]byte {
	t.Helper()
	found := map[string][]byte{"guide": []byte(guide)}
	for _, path := range fixtures(t) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		found[path] = data
	}
	return found
}

func TestWhatDiffersIsGivenByParagraph(t *testing.T) {
	gone, come := Differing("One stays.\n\nTwo goes.\n\nTwo goes.", "New.\n\nTwo goes.\n\nOne, stays")
	if !slices.Equal(gone, []string{"Two goes."}) || !slices.Equal(come, []string{"New."}) {
		t.Errorf("gone %q, come %q", gone, come)
	}
}

func TestTopicsThatAreRenamedKeepTheirTerms(t *testing.T) {
	old := "# Topic A: Clean Rivers\n\n## Key Terms\n\n**Basin:** The land that feeds a river.\n\n# Topic B: Quiet Seas\n\n## Key Terms\n\n**Basin:** A deep part of the sea.\n\n**Sonar:** A way of hearing under water.\n"
	new := strings.NewReplacer("Topic A: Clean Rivers", "Topic B: Cleaner Rivers", "Topic B: Quiet Seas", "Topic A: Quiet Oceans").Replace(old)
	a, b := Parts(Parse([]byte(old))), Parts(Parse([]byte(new)))
	c := Compare(a, b)
	for _, p := range b {
		if p.Kind == TermPart && c.Was[p.ID] == "" {
			t.Errorf("%s is not known again", p.ID)
		}
	}
}

// many is a report whose sections and terms all get new names, the worst case.
func many(terms int, prefix string, same bool) []Part {
	random := rand.New(rand.NewPCG(3, 4))
	vocabulary := int(40 * math.Sqrt(float64(25*terms))) // as it grows with a text (Heaps' law)
	var parts []Part
	for i := range terms {
		words := make([]string, 25)
		for w := range words {
			words[w] = fmt.Sprint("w", random.IntN(vocabulary))
		}
		if same { // nearly
			words = append(strings.Fields("see the report of last year on page"), fmt.Sprint(prefix, i))
		}
		if prefix == "new" {
			words[0] = "changed"
		}
		parts = append(parts, newPart(TermPart, fmt.Sprintf("term/%s-%d", prefix, i), "", fmt.Sprint(prefix, " ", i), strings.Join(words, " ")))
	}
	return parts
}

func TestEveryRenamedTermOfManyIsKnownAgain(t *testing.T) {
	c := Compare(many(3000, "old", false), many(3000, "new", false))
	for i := range 3000 {
		if was := c.Was[fmt.Sprint("term/new-", i)]; was != fmt.Sprint("term/old-", i) {
			t.Fatalf("term %d was %q", i, was)
		}
	}
}

func BenchmarkCompare(b *testing.B) {
	for _, n := range []int{120, 1200, 12000} { // of 25 words: 3 k, 30 k, 300 k
		for name, same := range map[string]bool{"all-renamed": false, "all-alike": true} {
			old, new := many(n, "old", same), many(n, "new", same)
			b.Run(fmt.Sprintf("%s/words=%d", name, n*25), func(b *testing.B) {
				for b.Loop() {
					Compare(old, new)
				}
			})
		}
	}
}
