package study

import (
	"strings"
	"testing"

	"placard/content/report"
)

// guide is a report with one of everything that cards are made of.
func guide() *report.Report {
	r := glossary("Coercion: forcing someone to act against their will")
	at := func(text string) []report.Span {
		r.Blocks = append(r.Blocks, report.Block{Kind: report.Paragraph, Text: text})
		return []report.Span{{Block: len(r.Blocks) - 1, Start: 0, End: len(text)}}
	}
	year := func(y string) report.Date {
		return report.Date{Text: y, Start: y, End: y, Precision: report.Year}
	}
	t := &r.Topics[0]
	t.Events = []report.Event{
		{ID: "event/signature", Title: "The signature of 2004", Date: year("2004"), Body: at("Two states signed.")},
		{ID: "event/flood", Title: "The flood", Date: year("2010"), Body: at("The river rose.")},
		{ID: "event/fire", Title: "The fire", Date: year("2010")},
	}
	t.Parties = []report.Party{
		{ID: "party/nepal-chile", Names: []string{"Nepal", "Chile"}, Body: at("They share no border.")},
		{ID: "party/silent", Names: []string{"Silent"}},
	}
	t.Documents = []report.Document{
		{ID: "document/a", Title: "The plan of action", Symbol: "A/RES/64/293", Body: at("It asks states to act.")},
		{ID: "document/b", Title: "A title alone"},
	}
	t.Sections = append(t.Sections, report.Section{ID: "section/more", Title: "More", First: t.Sections[0].End, End: len(r.Blocks)})
	return r
}

func TestCardsOfEveryKind(t *testing.T) {
	var got []string
	own := []Own{{ID: "own/1", Front: "Who signed?", Back: "Two states.", Quote: "Two states signed", Section: "section/more"}}
	for _, c := range Cards(guide(), func(Kind) bool { return true }, own...) {
		got = append(got, strings.Join([]string{c.ID, Prompt(c), c.Question.Plain(), strings.ReplaceAll(c.Answer.Plain(), "\n\n", " / ")}, " | "))
	}
	is(t, "cards", strings.Join(got, "\n"), strings.Join([]string{
		"term/coercion/forward | What does this mean? | Coercion | forcing someone to act against their will",
		"term/coercion/reverse | Which term is this? | forcing someone to act against their will | Coercion",
		"event/signature/date | When was this? | The signature of ____ | 2004 / Two states signed.", // the title does not tell
		"event/signature/event | What happened then? | 2004 | The signature of 2004 / Two states signed.",
		"event/flood/date | When was this? | The flood | 2010 / The river rose.", // two in 2010: not asked the other way
		"event/fire/date | When was this? | The fire | 2010",
		"party/nepal-chile/position | What is their part in this? | Nepal, Chile | They share no border.",
		"document/a/paper | Which document is this? | A/RES/64/293 | The plan of action / It asks states to act.",
		"own/1/front | Your own card | Who signed? | Two states.",
	}, "\n"))
}

func TestAReportAsksTermsAndOwnCardsUntilMoreIsWanted(t *testing.T) {
	for _, c := range Cards(guide(), Kind.AsksAtFirst, Own{ID: "own/1", Front: "a", Back: "b"}) {
		if c.Kind != OfTerm && c.Kind != OfOwn {
			t.Errorf("%s is asked", c.ID)
		}
	}
}

func TestEveryCardKnowsWhereItStands(t *testing.T) {
	for _, c := range Cards(guide(), func(Kind) bool { return true }) {
		if c.Item == "event/fire" {
			is(t, "an event without a text", c.Passage.Block, -1)
			continue
		}
		want := "section/more"
		if c.Kind == OfTerm {
			want = "section/key-terms"
		}
		is(t, c.ID, c.Section, want)
	}
}

func TestAnOwnCardFindsItsWordsAgain(t *testing.T) {
	r := guide()
	for _, c := range []struct {
		what  string
		own   Own
		words string // that it leads to
	}{
		{"in its section", Own{Section: "section/more", Quote: "river rose"}, "river rose"},
		{"moved to another section", Own{Section: "section/key-terms", Quote: "river rose"}, "river rose"},
		{"words that are gone", Own{Section: "section/key-terms", Quote: "no such words"}, "Key Terms"},
		{"typed, in a section", Own{Section: "section/key-terms"}, "Key Terms"},
		{"typed, in none", Own{}, ""},
		{"in a section that is gone", Own{Section: "section/gone", Quote: "gone too"}, ""},
	} {
		c.own.ID, c.own.Front, c.own.Back = "own/1", "front", "back"
		cards := Cards(r, func(k Kind) bool { return k == OfOwn }, c.own)
		is(t, c.what+": cards", len(cards), 1)
		got := ""
		if p := cards[0].Passage; p.Block >= 0 {
			got = r.Blocks[p.Block].Text
			if p.End > 0 {
				got = got[p.Start:p.End]
			}
		}
		is(t, c.what, got, c.words)
	}
}

func TestTheDateAsksBackOnceTheEventIsKnown(t *testing.T) {
	d := NewDeck(Cards(guide(), func(k Kind) bool { return k == OfEvent }), NewScheduler(monday.Location()))
	is(t, "at first", names(d.Queue(monday)), "The signature of 2004 The flood The fire")
	d.answer("event/signature/date", "44", monday)
	is(t, "known", names(d.Queue(days(1))), "The flood The fire The signature of 2004")
	is(t, "which card", d.Queue(days(1))[2].Direction, Dated)
}

func TestACardForgottenEightTimesIsSetAsideAndTold(t *testing.T) {
	d := plainDeck(1)
	at := 0
	for n := 1; n <= 16; n++ {
		d.answer("term/a/forward", "33", days(at))
		at += 400
		told := d.TurnsTricky("term/a/forward", Again, days(at))
		is(t, "told", told, n == 8 || n == 12 || n == 16)
		is(t, "by Good", d.TurnsTricky("term/a/forward", Good, days(at)), false)
		p := play(Start(d, d.Queue(days(at)), 2, days(at)), "_1")
		is(t, "effect", p.effects[0].Tricky, told)
		is(t, "over with it", p.screen() == "end", told)
		d.answer("term/a/forward", "1", days(at))
	}
}

// An event that is no more than its line stands in the block that holds it.
func TestWhatHasNoTextStandsInTheBlockOfItsLine(t *testing.T) {
	r := report.Parse([]byte("# Wells\n\nDry.\n\n# Timeline\n\n- 1990: The well runs dry\n- 1995: The well is dug again\n\n# Solutions\n\n## Dig\n\nDeeper.\n"))
	for _, c := range Cards(r, func(k Kind) bool { return k == OfEvent }) {
		if c.Section != "section/timeline" {
			t.Errorf("%s stands in section %q", c.ID, c.Section)
		}
		if text := r.Blocks[c.Passage.Block].Text; !strings.Contains(text, c.Name) {
			t.Errorf("%s stands in the block %q", c.ID, text)
		}
	}
}
