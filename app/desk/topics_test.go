package desk

import (
	"fmt"
	"slices"
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

// topics opens the desk of the report on two topics, with one of them shown.
func topics(t *testing.T, shown string) *room {
	t.Helper()
	r := &room{now: time.Date(2026, 11, 23, 18, 0, 0, 0, time.UTC)}
	r.Desk = New(Params{
		Report: report.Parse([]byte(twoTopics)), Topic: shown, State: journal.Fold(nil), Writer: r,
		Now:       func() time.Time { r.now = r.now.Add(time.Second); return r.now },
		Scheduler: study.NewScheduler(time.UTC), Limits: study.DefaultLimits(),
	})
	r.Subscribe(func(c Changes) { r.told = c })
	return r
}

// shownBy is what a desk shows: sections to read, terms, cards, solutions.
func shownBy(d *Desk) string {
	var list []string
	for _, s := range d.Sections() {
		list = append(list, s.ID)
	}
	for _, term := range d.AllTerms() {
		list = append(list, term.ID)
	}
	for _, c := range d.Deck().Cards {
		if c.Asks() {
			list = append(list, c.ID)
		}
	}
	for _, s := range d.AllSolutions() {
		list = append(list, s.ID)
	}
	return strings.Join(list, "\n")
}

const (
	ofRivers = `topic-a/section/introduction
topic-a/section/key-terms
topic-a/section/timeline
topic-a/section/possible-solutions
topic-a/term/basin
topic-a/term/salinity
topic-a/term/basin/forward
topic-a/term/salinity/forward
topic-a/solution/count-what-flows`
	ofSeas = `topic-b/section/introduction
topic-b/section/key-terms
topic-b/section/timeline
topic-b/section/possible-solutions
topic-b/term/basin
topic-b/term/basin/forward
topic-b/solution/count-what-flows`
)

func TestADeskShowsTheChosenTopicAlone(t *testing.T) {
	for _, c := range []struct{ asked, id, shows string }{
		{"", "topic-a", ofRivers},
		{"topic-a", "topic-a", ofRivers},
		{"topic-b", "topic-b", ofSeas},
		{"topic-of-last-year", "topic-a", ofRivers},
	} {
		d := topics(t, c.asked)
		if d.TopicID() != c.id || shownBy(d.Desk) != c.shows {
			t.Errorf("asked for %q it shows %s:\n%s", c.asked, d.TopicID(), shownBy(d.Desk))
		}
	}
	d := topics(t, AllTopics)
	all := strings.Split(ofRivers+"\n"+ofSeas, "\n")
	if got := strings.Split(shownBy(d.Desk), "\n"); !slices.Equal(slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(all))) {
		t.Errorf("all topics together:\n%s", strings.Join(got, "\n"))
	}
}

func TestChoosingATopicShowsItsItemsAndTellsOfIt(t *testing.T) {
	d := topics(t, "")
	d.SetTopic("topic-b")
	if d.told != Everything || shownBy(d.Desk) != ofSeas || len(d.entries) != 0 {
		t.Errorf("told %v, %d entries, shows\n%s", d.told, len(d.entries), shownBy(d.Desk))
	}
	d.told = 0
	d.SetTopic("topic-b")
	d.SetTopic("topic-z")
	if d.told != 0 || d.TopicID() != "topic-b" {
		t.Errorf("choosing nothing else tells %v and shows %q", d.told, d.TopicID())
	}
	d.SetTopic(AllTopics)
	if d.TopicID() != AllTopics || len(d.AllTerms()) != 3 || d.Elsewhere() != nil {
		t.Errorf("%q shows %d terms", d.TopicID(), len(d.AllTerms()))
	}
}

func TestAReportOnOneTopicHasNoneToChoose(t *testing.T) {
	r := enter(t)
	r.SetTopic(AllTopics)
	if r.Several() || r.TopicID() != "" || len(r.Topics()) != 1 || r.Elsewhere() != nil || r.told != 0 {
		t.Errorf("%v %q %d %v", r.Several(), r.TopicID(), len(r.Topics()), r.Elsewhere())
	}
}

func TestAnAnswerInOneTopicIsKeptWhenAnotherIsShown(t *testing.T) {
	d := topics(t, "topic-a")
	d.Answer("topic-a/term/basin/forward", study.Good, 5)
	d.SetTopic("topic-b")
	if n := d.Counts().New; n != 1 {
		t.Errorf("the other topic has %d new cards, want its own one", n)
	}
	d.SetTopic("topic-a")
	if m := d.Deck().Memory("topic-a/term/basin/forward"); m.Reps != 1 {
		t.Errorf("the answer is lost: %+v", m)
	}
	d.Undo()
	if m := d.Deck().Memory("topic-a/term/basin/forward"); m.Reps != 0 {
		t.Errorf("the answer is not undone: %+v", m)
	}
}

func TestTheDaysLimitHoldsForAllTopicsTogether(t *testing.T) {
	d := topics(t, "topic-a")
	d.Tune(d.p.Scheduler, study.Limits{New: 1, Reviews: 10})
	d.Answer("topic-a/term/basin/forward", study.Good, 5)
	d.SetTopic("topic-b")
	if n := d.Counts().New; n != 0 {
		t.Errorf("%d new cards in the other topic after the day's only one", n)
	}
}

func TestWhatWaitsInOtherTopicsIsKnown(t *testing.T) {
	d := topics(t, "topic-a")
	there := d.Elsewhere()
	if len(there) != 1 || there[0].Topic.Title != "Quiet Seas" || there[0].Counts.Today() != 1 ||
		there[0].Next.Step != ReadFirst || there[0].Next.Section.ID != "topic-b/section/introduction" {
		t.Fatalf("elsewhere: %+v", there)
	}
	if d.TopicID() != "topic-a" || shownBy(d.Desk) != ofRivers {
		t.Error("looking elsewhere has changed what is shown")
	}
	d.SetTopic("topic-b")
	if there = d.Elsewhere(); len(there) != 1 || there[0].Counts.Today() != 2 {
		t.Errorf("elsewhere: %+v", there)
	}
}

func TestAnItemLeadsToItsTopic(t *testing.T) {
	d := topics(t, "topic-a")
	for item, want := range map[string]string{
		"topic-b/term/basin": "topic-b", "topic-a/section/timeline": "topic-a", "country": "", "": "",
		"topic-a/section/letter-from-the-chairs": "", // belongs to all
	} {
		if got := d.TopicOf(item); got != want {
			t.Errorf("%q belongs to %q, want %q", item, got, want)
		}
	}
	for _, s := range d.Report.Topics[1].Sections {
		if got := d.TopicAt(s.First); got != "topic-b" {
			t.Errorf("%s begins in %q", s.ID, got)
		}
	}
	if got := d.TopicAt(d.FrontMatter()[0].First); got != "" {
		t.Errorf("the letter belongs to %q", got)
	}
	if one := enter(t); one.TopicOf("term/coercion") != "" || one.TopicAt(0) != "" {
		t.Error("a report on one topic has a topic to lead to")
	}
}

func TestReadingGoesOnInEachTopicWhereItStopped(t *testing.T) {
	d := topics(t, "topic-a")
	rivers, seas := Place{Section: "topic-a/section/timeline", Block: 9}, Place{Section: "topic-b/section/key-terms", Block: 20, Offset: 4}
	d.SetPlace(rivers)
	d.SetTopic("topic-b")
	if d.Place() != (Place{}) {
		t.Errorf("reading has begun at %+v", d.Place())
	}
	d.SetPlace(seas)
	d.SetTopic("topic-a")
	if d.Place() != rivers {
		t.Errorf("reading goes on at %+v", d.Place())
	}
	d.SetTopic(AllTopics)
	d.SetPlace(Place{Section: "topic-b/section/timeline"})
	d.SetTopic("topic-b")
	if d.Place().Section != "topic-b/section/timeline" {
		t.Errorf("what was read with all topics shown is forgotten in its own: %+v", d.Place())
	}
	if n := len(d.Places()); n != 3 {
		t.Errorf("%d places, want one for each topic and one for all", n)
	}
}

func TestMyCountryIsSoughtInTheTopicThatIsShown(t *testing.T) {
	d := topics(t, "topic-a")
	d.Report.Topics[1].Parties = []report.Party{{ID: "topic-b/party/kenya", Names: []string{"Kenya"}}}
	d.SetCountry("Kenya")
	d.SetNote(d.CountryItem(), "Clean rivers first.")
	if _, ok := d.MyParty(); ok {
		t.Error("the entry of another topic is taken for this one's")
	}
	if got := d.CountryNote(); got != "Clean rivers first." {
		t.Errorf("note in the first topic: %q", got)
	}
	d.SetTopic("topic-b")
	if p, ok := d.MyParty(); !ok || p.ID != "topic-b/party/kenya" || d.CountryNote() != "" {
		t.Errorf("in the second topic: %+v, note %q", p, d.CountryNote())
	}
	d.SetNote("topic-b/party/kenya", "Slower ships.")
	d.SetTopic(AllTopics)
	if got := d.CountryNote(); got != "Clean rivers first.\n\nSlower ships." {
		t.Errorf("with all topics: %q", got)
	}
}

func TestOneListOfWorksCitedServesAllTopics(t *testing.T) {
	d := topics(t, "topic-a")
	cited := []report.Citation{{ID: "x"}}
	for _, c := range []struct {
		name      string
		has       [2][]report.Citation // the topics' lists
		shown     string
		wantTitle string
	}{
		{"a list of its own", [2][]report.Citation{cited, cited}, "topic-b", "Quiet Seas"},
		{"one list, in the last topic", [2][]report.Citation{nil, cited}, "topic-a", "Quiet Seas"},
		{"one list, in this topic", [2][]report.Citation{cited, nil}, "topic-a", "Clean Rivers"},
		{"no list", [2][]report.Citation{}, "topic-a", "Clean Rivers"},
	} {
		for i := range c.has {
			d.Report.Topics[i].Citations = c.has[i]
		}
		d.SetTopic(c.shown)
		if got := d.Citing(); len(got) != 1 || got[0].Title != c.wantTitle {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
}

func TestFrontMatterIsReadAndNotStudied(t *testing.T) {
	d := topics(t, "topic-b")
	front := d.FrontMatter()
	if len(front) != 1 || front[0].Title != "Letter from the Chairs" {
		t.Fatalf("front matter: %+v", front)
	}
	d.SetPlace(Place{Section: front[0].ID})
	for _, s := range d.Sections() {
		d.MarkRead(s.ID, true)
	}
	if n := d.Next(); n.Step != Practise {
		t.Errorf("a letter that is not read calls for %v", n)
	}
}

func TestWhatStandsUnderFrontMatterBelongsToIt(t *testing.T) {
	r := enter(t)
	r.Report = report.Parse([]byte("# About the Committee\n\nIt meets.\n\n## Its history\n\nIt met.\n\n## Key Terms\n\n**Quorum:** Enough of us.\n\n" +
		"# Introduction\n\nWells run dry.\n\n# Empty\n\n# Causes\n\nDrought.\n\n# Timeline\n"))
	var front, read []string
	for _, s := range r.FrontMatter() {
		front = append(front, s.Title)
	}
	for _, s := range r.Sections() {
		read = append(read, s.Title)
	}
	if fmt.Sprint(front) != "[About the Committee Its history]" {
		t.Errorf("front matter %q", front)
	}
	if fmt.Sprint(read) != "[Key Terms Introduction Causes Timeline]" { // the empty heading begins Causes
		t.Errorf("to be read %q", read)
	}
}

func TestAMottoUnderATopicsTitleBeginsItsFirstSection(t *testing.T) {
	d := topics(t, "topic-a")
	d.Report = report.Parse([]byte(strings.Replace(twoTopics, "## Introduction", "Who owns the rain, asked the miller.\n\n## Introduction", 1)))
	if s := d.Sections()[0]; s.Title != "Introduction" || d.Report.Blocks[s.First+1].Text != "Who owns the rain, asked the miller." {
		t.Errorf("the first section is %+v", s)
	}
	long := strings.Repeat("The rain belongs to nobody. ", 20)
	d.Report = report.Parse([]byte(strings.Replace(twoTopics, "## Introduction", long+"\n\n## Introduction", 1)))
	if s := d.Sections()[0]; s.Title != "Clean Rivers" {
		t.Errorf("a page of text has become a part of %q", s.Title)
	}
}

func TestTextWithoutAHeadingIsThereToBeRead(t *testing.T) {
	r := enter(t)
	r.Report = report.Parse([]byte("Wells run dry. Nobody has asked the frogs, and nobody will.\n"))
	sections := r.Sections()
	if len(sections) != 1 || r.IsEmpty(sections[0]) || r.MinutesIn(sections[0]) != 1 || r.Next().Step != ReadFirst {
		t.Errorf("%+v, next %+v", sections, r.Next())
	}
}

func TestADocumentOfFrontMatterAloneIsRead(t *testing.T) {
	r := enter(t)
	r.Report = report.Parse([]byte("# Letter from the Chairs\n\nDear delegates, welcome.\n"))
	if len(r.Sections()) != 1 || len(r.FrontMatter()) != 0 {
		t.Errorf("%d sections to read, %d of front matter", len(r.Sections()), len(r.FrontMatter()))
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
}

func TestTheSearchFindsTheTopicThatIsShownFirst(t *testing.T) {
	r := report.Parse([]byte(twoTopics))
	set := search.Set{search.NewIndex(r.ID, r.Title, search.Docs(r))}
	for first, want := range []string{
		"[topic-a/solution/count-what-flows topic-b/solution/count-what-flows]",
		"[topic-b/solution/count-what-flows topic-a/solution/count-what-flows]",
	} {
		var ids []string
		for _, x := range set.Search(search.Query{Text: "count what"}, search.Here{Report: r.ID, Topic: first}, 20) {
			if x.Kind == search.Solution {
				ids = append(ids, x.ID)
			}
		}
		if fmt.Sprint(ids) != want {
			t.Errorf("first %d: found %v, want %s", first, ids, want)
		}
	}
	found := set.Search(search.Query{Text: "sea"}, search.Here{Report: r.ID}, 20)
	if len(found) < 2 || found[len(found)-1].Doc.Topic != 1 {
		t.Errorf("a passage of the second topic is said to be elsewhere: %+v", found)
	}
}
