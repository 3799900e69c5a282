package desk

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"placard/app/journal"
	"placard/app/search"
	"placard/app/study"
	"placard/content/report"
)

// twoTopics is a report on two topics that use the same words.
const twoTopics = `# Environment Programme (UNEP)

**Letter from the Chairs**

Dear delegates, welcome.

# Topic A: Clean Rivers

## Introduction

A basin feeds every river.

## Key Terms

**Basin:** The land that feeds a river.

**Salinity:** How salty it is.

## Timeline

- 1990: A first treaty is signed

## Possible Solutions

### Count what flows

Nets at bridges.

# Topic B: Quiet Seas

## Introduction

A basin is a part of the sea here.

## Key Terms

**Basin:** A deep part of the sea.

## Timeline

- 1980: Ships are counted for the first time

## Possible Solutions

### Count what flows

Microphones under water.
`

func TestAReportOnSeveralTopicsIsOneDesk(t *testing.T) {
	r := report.Parse([]byte(twoTopics))
	d := New(Params{
		Report: r, State: journal.Fold(nil), Writer: &room{},
		Scheduler: study.NewScheduler(time.UTC), Limits: study.DefaultLimits(),
	})
	var read []string
	last := -1
	for _, s := range d.Sections() {
		if s.First <= last {
			t.Errorf("%s comes out of order", s.ID)
		}
		last = s.First
		read = append(read, s.ID)
	}
	want := "topic-a/section/introduction topic-a/section/key-terms topic-a/section/timeline topic-a/section/possible-solutions " +
		"topic-b/section/introduction topic-b/section/key-terms topic-b/section/timeline topic-b/section/possible-solutions"
	if strings.Join(read, " ") != want {
		t.Errorf("sections to read:\n got %s\nwant %s", strings.Join(read, " "), want)
	}
	ids := map[string]bool{}
	for _, term := range d.AllTerms() {
		ids[term.ID] = true
	}
	if len(ids) != 3 {
		t.Errorf("%d terms with names of their own, want 3", len(ids))
	}
	var cards []string
	for _, c := range d.Deck().Cards {
		if c.Asks() {
			cards = append(cards, fmt.Sprintf("%d %s %s", c.Topic, c.ID, c.Section))
		}
	}
	if got := strings.Join(cards, "\n"); got != "0 topic-a/term/basin/forward topic-a/section/key-terms\n"+
		"0 topic-a/term/salinity/forward topic-a/section/key-terms\n1 topic-b/term/basin/forward topic-b/section/key-terms" {
		t.Errorf("cards:\n%s", got)
	}
}

func TestATermIsMentionedInItsOwnTopicOnly(t *testing.T) {
	r := report.Parse([]byte(twoTopics))
	var got []string
	for _, m := range search.Mentions(r) {
		got = append(got, m.Term+" in "+r.SectionOf(m.Span.Block).ID)
	}
	if fmt.Sprint(got) != "[topic-a/term/basin in topic-a/section/introduction topic-b/term/basin in topic-b/section/introduction]" {
		t.Errorf("mentions %v", got)
	}
	found := search.Everything(r, func(string) string { return "" }, "count what", 20)
	if len(found) < 2 || found[0].ID != "topic-a/solution/count-what-flows" || found[1].ID != "topic-b/solution/count-what-flows" {
		t.Errorf("found %+v", found)
	}
}
