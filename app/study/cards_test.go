package study

import (
	"strings"
	"testing"

	"placard/content/report"
)

func TestEachTermGivesAForwardAndAReverseCardAndAPairOnlyAContrast(t *testing.T) {
	r := glossary(
		"Coercion: forcing someone to act against their will",
		"Smuggling vs. Trafficking: smuggling crosses a border, trafficking need not",
		"Empty: ",
		"Ransom: money",
	)
	var ids []string
	for _, c := range Cards(r, Kind.AsksAtFirst) {
		ids = append(ids, c.ID)
		is(t, c.ID+" section", c.Section, "section/key-terms")
	}
	is(t, "cards", strings.Join(ids, "\n"), strings.Join([]string{
		"term/coercion/forward",
		"term/coercion/reverse",
		"term/smuggling-vs.-trafficking/contrast",
		"term/ransom/forward", // one word is no question
	}, "\n"))
}

func TestCardsOfEveryTopicAreMade(t *testing.T) {
	r := glossary("Ransom: money")
	second := r.Topics[0]
	second.Terms = []report.Term{second.Terms[0]}
	second.Terms[0].ID = "water/term/ransom"
	r.Topics = append(r.Topics, second)
	cards := Cards(r, Kind.AsksAtFirst)
	is(t, "cards", len(cards), 2)
	is(t, "topic", cards[1].Topic, 1)
	is(t, "id", cards[1].ID, "water/term/ransom/forward")
}

func TestSidesOfACard(t *testing.T) {
	r := glossary("Coercion: coercion is forcing someone to act", "Aid vs. Trade: one gives, one sells things")
	for i, want := range [][3]string{
		{"What does this mean?", "Coercion", "coercion is forcing someone to act"},
		{"Which term is this?", "____ is forcing someone to act", "Coercion"},
		{"What is the difference?", "Aid vs. Trade", "one gives, one sells things"},
	} {
		c := Cards(r, Kind.AsksAtFirst)[i]
		is(t, "sides", [3]string{Prompt(c), c.Question.Plain(), c.Answer.Plain()}, want)
	}
}

func TestADefinitionIsAllItsSpansWithoutFootnoteMarks(t *testing.T) {
	r := &report.Report{Blocks: []report.Block{
		{Text: "Fraud.12 Means lying3 ", Runs: []report.Run{
			{Start: 6, End: 8, Style: report.Superscript},
			{Start: 9, End: 14, Style: report.Bold},
			{Start: 20, End: 21, Style: report.Superscript},
		}},
		{Text: "to gain."},
	}}
	term := report.Term{Term: "Fraud", Definition: []report.Span{
		{Block: 0, Start: 0, End: 8}, {Block: 0, Start: 9, End: 22}, {Block: 1, Start: 0, End: 8},
		{Block: 7, Start: 0, End: 3}, {Block: 1, Start: 5, End: 99}, {Block: 1, Start: 6, End: 2},
	}}
	is(t, "definition", Definition(r, term), "Fraud. Means lying\n\nto gain. in.")
}

func TestAReverseCardHidesItsTermAndNothingElse(t *testing.T) {
	for _, c := range []struct{ term, aliases, text, want string }{
		{"Coercion", "", "Coercion, as when coercion's used.", "____, as when ____'s used."},
		{"State", "", "States understate what a state's estate is.", "____ understate what a ____'s estate is."},
		{"Human Trafficking", "", "Trafficking, or HUMAN\u00a0TRAFFICKING, is no human trade.", "Trafficking, or ____, is no human trade."},
		{"Treaty", "", "One treaty, two treaties, a treatise.", "One ____, two ____, a treatise."},
		{"Crisis", "", "Crises follow a crisis.", "____ follow a ____."},
		{"Bilateral Agreements", "", "A bilateral agreement of two; bilateral Agreements.", "A ____ of two; ____."},
		{"ILO (International Labour Organization)", "", "The ILO, or International Labour Organization (ILO).", "The ____, or ____ (____)."},
		{"Organized Crime (OC)", "", "OC is organized crime; organised groups.", "____ is ____; organised groups."},
		{"NGO", "Non-Governmental Organization", "NGOs: non-governmental organizations, non governmental organization.", "____: ____, ____."},
		{"WHO", "World Health Organization", "Those who work for WHO.", "Those who work for ____."},
		{"The Palermo Protocol", "", "The Palermo Protocol of Palermo. Protocol applies.", "The ____ of Palermo. Protocol applies."},
		{"Cross-border crime", "", "Crime, cross-border; cross border crimes.", "Crime, cross-border; ____."},
		{"Refugee / Asylum seeker", "", "A refugee was an asylum seeker.", "A ____ was an ____."},
		{"Bus", "", "A bus, buses, busy.", "A ____, ____, busy."},
		{"Élan", "", "Brio or élan.", "Brio or ____."},
	} {
		r := glossary("x: " + c.text)
		term := r.Topics[0].Terms[0]
		term.Term = c.term
		if c.aliases != "" {
			term.Aliases = []string{c.aliases}
		}
		is(t, c.term, Masked(term, r), c.want)
	}
}
