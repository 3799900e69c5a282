package practice

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"placard/app/study"
	"placard/content/report"
)

// now is a quiet Monday afternoon.
var now = time.Date(2026, 3, 2, 15, 0, 0, 0, time.UTC)

// itemsOf are the items of a report in Markdown, with all kinds of cards.
func itemsOf(markdown string, own ...study.Own) []Item {
	r := report.Parse([]byte(markdown))
	return Items(r, study.Cards(r, func(study.Kind) bool { return true }, own...))
}

// of are the items of a kind.
func of(k study.Kind, items []Item) []Item {
	var all []Item
	for _, it := range items {
		if it.Kind == k {
			all = append(all, it)
		}
	}
	return all
}

// params ask for all of the items.
func params(items []Item, seed uint64) Params {
	return Params{Asked: items, Pool: items, Seed: seed, Year: 2026}
}

func is[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// rivers is a report on rivers with n key terms, five events and four parties.
func rivers(n int) string {
	var b strings.Builder
	b.WriteString("# Key Terms\n\n")
	for _, t := range riverTerms[:n] {
		fmt.Fprintf(&b, "**%s:** %s\n\n", t[0], t[1])
	}
	b.WriteString(riverEvents)
	return b.String()
}

var riverTerms = [][2]string{
	{"Dam", "A wall that holds the water of a river back, so that it can be used later."},
	{"Delta", "The land that a river builds of mud where it meets the sea."},
	{"Aquifer", "Rock under the ground that holds water which wells can reach."},
	{"Drought", "A long time with far less rain than usual, in which crops dry up."},
	{"Estuary", "The wide mouth of a river in which fresh and salt water mix."},
	{"International Labour Organization (ILO)", "The agency of the United Nations for fair work, founded after a war."},
	{"Riparian State", "A country through which a river flows or along which it runs."},
	{"Floodplain", "The flat ground beside a river that lies under water when the river swells."},
}

const riverEvents = `# Timeline of Key Events

- **4 May 1912:** The first treaty on the Long River is signed
- **1938:** A great flood drowns the lower villages
- **17 June 1959:** The High Dam is agreed on by both banks
- **1997:** The Convention on Watercourses is adopted
- **22 March 2010:** Six states sign a common framework

# Major Parties Involved

**Northland**

Northland lies at the spring and wants to build dams, so that its towns have light in the evening.

**Southland**

Southland drinks from the river alone and holds that nobody may build without its leave.

**Eastern Union**

The Eastern Union pays for wells and asks that both banks share their numbers on the water.

**Marshland**

Marshland fears that its fishermen lose their living when the floods no longer come.
`
