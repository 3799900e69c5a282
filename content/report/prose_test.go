package report

import (
	"strings"
	"testing"
)

// What a report tells in sentences, or under a heading that does not say so.

func TestAStoryToldByDaysIsATimeline(t *testing.T) {
	r, topic := parseFile(t, "shape-word-topics.md")
	same(t, "events", names(topic.Events, func(x Event) string {
		return x.Date.Start + " " + x.Title + " / " + strings.ReplaceAll(r.Text(x.Body), "\n\n", " ")
	}), []string{
		"2031-11-21 The harbour master announces that the strait is closed / Nobody believes him.",
		"2031-11-24 Two ships turn back, and a third runs aground / ",
		"2031-12-03 All sailors are fed by the town / ",
		"2031-12-04 The first of them walk home / ",
		"2032-01-16 It snows / On 18 January the snow melts.",
		"2032-02-25 The strait is still closed / ",
	})
	same(t, "kind", topic.Sections[1].Kind, Timeline)
}

func TestDatesTakeTheYearOfThoseBefore(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"## 2014\n\n- 5 May: Ships sail.\n- July – They return.\n\n## 2016\n\n- 1 March: They sail again.\n", []string{"2014-05-05 Ships sail", "2014-07 They return", "2016-03-01 They sail again"}},
		{"- 3 December 2010: It snows.\n- 5-7 December: It rains.\n- 2 January: It snows.\n", []string{"2010-12-03 It snows", "2010-12-05 It rains", "2011-01-02 It snows"}},
		{"- 1990s: It snows.\n- 5 May: It rains.\n", []string{"1990 It snows", " 5 May"}},
		{"*The Long Rain, 1939*\n\n*1 September 1939*\n\nIt rains.\n\n*1940*\n\nIt stops.\n", []string{"1939-09-01 The Long Rain", "1940 It stops"}},
		{"On 3 May 2010 the ships sail.\n\nOn 4 May they turn.\n\nThey wait.\n\nOn 5 May it rains.\n\nOn 6 May they sail.\n", []string{"2010-05-03 The ships sail", "2010-05-04 They turn", "2010-05-05 It rains", "2010-05-06 They sail"}},
	} {
		r := Parse([]byte("# Title\n\n# Timeline\n\n" + c.text))
		checkSound(t, r)
		same(t, c.text, names(r.Topics[0].Events, func(x Event) string { return x.Date.Start + " " + x.Title }), c.want)
	}
}

func TestTermsOutsideAGlossary(t *testing.T) {
	r, topic := parseFile(t, "shape-word-contents.md")
	same(t, "terms", names(topic.Terms, func(x Term) string { return x.Term + ": " + r.Text(x.Definition) }), []string{
		"Wooden: One that every knife opens.", "Iron: One that no knife opens, and few keys.",
		"Pin lock: A pin lock is one that turns on a pin. Most doors have it.", "Rope locks: Rope locks are knots, and hold nobody back.",
	})
	r = Parse([]byte("# Title\n\n# Background\n\n**France** is a state.\n\n**Peru** is another.\n\n**Snow** falls.\n\n**Ice** is cold.\n"))
	same(t, "states, and a single subject", len(r.Topics[0].Terms), 0)
}

func TestDocumentsThatATextNames(t *testing.T) {
	for text, want := range map[string]string{
		"The General Assembly adopted the International Covenant on Civil and Political Rights (ICCPR), and the International Covenant on Economic, Social, and Cultural Rights came with it.":  "International Covenant on Civil and Political Rights (ICCPR) | International Covenant on Economic, Social, and Cultural Rights",
		"In March 1971, the High Snow Treaty was signed, and some time after it the Sledge Convention of 1975, which a larger number of states has ratified by now.":                            "High Snow Treaty 1971-03 | Sledge Convention of 1975 1975",
		"There are the UN Charter and the Universal Declaration of Human Rights. The Declaration binds nobody, and the Covenant binds those who have ratified it, which is not all of them.":    "UN Charter | Universal Declaration of Human Rights",
		"Resolution 13.5 of the parties and Resolution 1325. 5 states voted for neither of the two.":                                                                                            "Resolution 13.5 | Resolution 1325",
		"Resolutions 2131, 2625 (XXV) and 3314 restrict it, as do A/RES/44/34 and the resolution S/RES/1325 (2000), whatever those say who would rather have no rules at all, and no police.":   "Resolution 2131 | Resolution 2625 (XXV) | Resolution 3314 | A/RES/44/34 | Resolution S/RES/1325 (2000) 2000",
		"It has had no success, for the committee met only twice, and what its members wrote down on both days was neither adopted nor published, as far as anybody can find out today at all.": "",
	} {
		r := Parse([]byte("# Title\n\n# Introduction\n\nText.\n\n# Past UN Actions\n\n" + text + "\n"))
		checkSound(t, r)
		same(t, text, strings.Join(names(r.Topics[0].Documents, func(d Document) string { return strings.TrimSpace(d.Title + " " + d.Date.Start) }), " | "), want)
	}
}

func TestWhatStatesAndBodiesDidIsNoDocument(t *testing.T) {
	r := Parse([]byte("# Title\n\n# UN Involvement\n\n## Convention on Snow\n\nIt is about snow.\n\n## The Snow Council\n\nIt meets in winter, under rules of its own.\n"))
	same(t, "documents", names(r.Topics[0].Documents, func(d Document) string { return d.Title }), []string{"Convention on Snow"})
	r = Parse([]byte("# Title\n\n# Relevant Treaties\n\n## Rome Package\n\nIt is about snow.\n"))
	same(t, "in a list of treaties", names(r.Topics[0].Documents, func(d Document) string { return d.Title }), []string{"Rome Package"})
}

func TestQuestionsThatATextAnnounces(t *testing.T) {
	list := "The council has to answer the following questions:\n\n- Who pays?\n- Who sails?\n"
	r := Parse([]byte("# Title\n\n# Background\n\n" + list))
	same(t, "questions", names(r.Topics[0].Questions, func(q Question) string { return q.Text }), []string{"Who pays?", "Who sails?"})
	r = Parse([]byte("# Title\n\n# Background\n\n" + list + "\n# Questions to Consider\n\n- Who steers?\n"))
	same(t, "beside its own", names(r.Topics[0].Questions, func(q Question) string { return q.Text }), []string{"Who steers?"})
}

func TestMarksOfFootnotesAreNoPartOfATerm(t *testing.T) {
	r, topic := parseFile(t, "shape-page-notes.md")
	same(t, "first event", r.Text(topic.Events[0].Body), "Nobody sleeps.")
	r = Parse([]byte("# Title\n\n# Key Terms\n\n**Acre:** 4,047 m<sup>2</sup>, since the 28<sup>th</sup> of May.<sup>3</sup> It is used still[^1].\n\n[^1]: A note.\n"))
	same(t, "powers and endings stay", r.Text(r.Topics[0].Terms[0].Definition), "4,047 m2, since the 28th of May. It is used still.")
}
