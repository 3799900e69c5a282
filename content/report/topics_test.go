package report

import (
	"maps"
	"strings"
	"testing"
)

// counts says how many items of each sort a topic has.
func counts(t Topic) map[string]int {
	all := map[string]int{
		"terms": len(t.Terms), "events": len(t.Events), "parties": len(t.Parties), "challenges": len(t.Challenges), "solutions": len(t.Solutions),
		"questions": len(t.Questions), "documents": len(t.Documents), "readings": len(t.Readings), "citations": len(t.Citations),
	}
	maps.DeleteFunc(all, func(_ string, n int) bool { return n == 0 })
	return all
}

func sectionList(t Topic) []string {
	return names(t.Sections, func(s Section) string {
		return strings.Repeat("-", s.Level) + s.Title + " [" + string(s.Kind) + "]"
	})
}

func TestEachTopicHasItsOwnSectionsAndItems(t *testing.T) {
	r, _ := parseFile(t, "topics.md")
	same(t, "title", r.Title, "Security and Disarmament Committee (DISEC)")
	same(t, "topics", names(r.Topics, func(x Topic) string { return x.ID + ": " + x.Title }),
		[]string{"topic-1: Smuggling by Sea", "topic-2: Rules for Satellites"})
	same(t, "first topic", sectionList(r.Topics[0]), []string{
		"-Letter from the Director [front matter]", "-Committee Background [front matter]",
		"-Background Information [overview]", "-Key Terms [terms]", "-Timeline [timeline]", "-Past International Actions [documents]", "-International Blocs [parties]",
		"-Possible Solutions [solutions]", "--Shared patrols []", "--A register of small boats []",
		"-Questions A Resolution Must Answer (QARMA) [questions]", "-Sources [citations]",
	})
	same(t, "second topic", sectionList(r.Topics[1]), []string{
		"-Background Information [overview]", "-Key Terms [terms]", "-Timeline [timeline]",
		"-Questions A Resolution Must Answer (QARMA) [questions]", "-Sources [citations]",
	})
	same(t, "lines", []int{r.Topics[0].Line, r.Topics[1].Line}, []int{25, 73})
	same(t, "terms", r.Topics[1].Terms[0].ID, "topic-2/term/contraband")
	same(t, "problems", codes(r), "told-in-prose address-broken sections-missing")
}

func TestTopicsWhoseHeadingsRunIntoTheirText(t *testing.T) {
	r, _ := parseFile(t, "topics-run-together.md")
	same(t, "topics", names(r.Topics, func(x Topic) string { return x.ID + ": " + x.Title }),
		[]string{"topic-a: The Future of Night Trains", "topic-b: Bridges That Last"})
	same(t, "title", r.Title, "The Future of Night Trains; Bridges That Last")
	same(t, "sections", sectionList(r.Topics[1]), []string{
		"-Introduction [introduction]", "-Timeline [timeline]", "-Seeking Resolution [solutions]",
	})
}

func TestTopicsWithoutNumbersAreKnownByTheirSections(t *testing.T) {
	set := "## Introduction\n\nText.\n\n## Key Terms\n\n**Word:** what it means.\n\n## Timeline\n\n- 1990: something\n\n"
	r := Parse([]byte("# Background Guide\n\nEnvironment Programme (UNEP)\n\n# Clean Rivers\n\n" + set + "# Quiet Seas\n\n" + set))
	checkSound(t, r)
	same(t, "topics", names(r.Topics, func(x Topic) string { return x.ID + ": " + x.Title }), []string{"topic-1: Clean Rivers", "topic-2: Quiet Seas"})
	same(t, "title", r.Title, "Environment Programme (UNEP)")
}

func TestOneTopicIsNoneOfSeveral(t *testing.T) {
	for _, src := range []string{
		"# Topic A: Clean Rivers\n\n## Introduction\n\nText.\n",
		"# TOPIC 1: Clean Rivers\n\n# TOPIC 1: Clean Rivers\n\n## Introduction\n\nText.\n",
		"# Clean Rivers\n\n## Introduction\n\nTopic 2: this is only a line, and it ends like one.\n",
		"**Table of Contents**\n\nTopic 1: Clean Rivers ........ 2\n\nTopic 2: Quiet Seas ........ 9\n\nIntroduction ...... 10\n\n# Clean Rivers\n\n## Introduction\n\nText.\n",
	} {
		if r := Parse([]byte(src)); len(r.Topics) != 1 || r.Topics[0].ID != "" || r.Title != "Clean Rivers" && r.Title != "CLEAN RIVERS" {
			t.Errorf("%d topics, id %q, title %q of\n%s", len(r.Topics), r.Topics[0].ID, r.Title, src)
		}
	}
}

func TestHeadingsOfTopics(t *testing.T) {
	for line, want := range map[string]string{
		"# TOPIC A: Clean Rivers":                          "topic-a Clean Rivers",
		"**Topic I : Question of rivers**":                 "topic-1 Question of rivers",
		"# **Topic One: Clean Rivers** {#one}":             "topic-1 Clean Rivers",
		"## Agenda Item 1 – Clean Rivers":                  "topic-1 Clean Rivers",
		"**4. Topic A: Clean Rivers**":                     "topic-a Clean Rivers",
		"# TOPIC AREA A\n\n# Clean Rivers":                 "topic-a Clean Rivers",
		"Topic A: Clean Rivers":                            "topic-a Clean Rivers",
		"# Tema 1: Ríos limpios":                           "topic-1 Ríos limpios",
		"# Topic A: The Cleaning of\n\n# Rivers and Lakes": "topic-a The Cleaning of Rivers and Lakes",
	} {
		second := "# Topic B: Quiet Seas\n\n# Introduction\n\nText.\n"
		if strings.Contains(line, "1") || strings.Contains(line, "One") || strings.Contains(line, " I ") {
			second = strings.Replace(second, "Topic B", "Topic 2", 1)
		}
		r := Parse([]byte("# Welcome Letter\n\nDear all.\n\n" + line + "\n\n# Introduction\n\nIt rains.\n\n" + second))
		checkSound(t, r)
		if len(r.Topics) != 2 {
			t.Errorf("%d topics with %q", len(r.Topics), line)
			continue
		}
		same(t, line, r.Topics[0].ID+" "+r.Topics[0].Title, want)
		same(t, line, sectionList(r.Topics[0]), []string{"-Welcome Letter [front matter]", "-Introduction [introduction]"})
	}
}
