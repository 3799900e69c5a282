package report

import (
	"strings"
	"testing"
)

func titlesOf(t *testing.T, src string) string {
	t.Helper()
	r := Parse([]byte(src))
	checkSound(t, r)
	return strings.Join(sectionList(r.Topics[0]), " ")
}

func TestHeadingsInAllButMarkup(t *testing.T) {
	for _, line := range []string{
		"**Timeline**", "*Timeline*", "***Timeline***", "<u>Timeline</u>", "**<u>Timeline</u>**", "***<u>Timeline:</u>***", "__Timeline__", "**TIMELINE**", "**6. TIMELINE**", "Timeline", "TimeLine:", "# **Timeline** {#timeline}", "# 4\\. Timeline {#4.-timeline}",
	} {
		got := titlesOf(t, "**Introduction**\n\nIt rains, and then it rains again for a while.\n\n"+line+"\n\n1905 - A dyke is built.\n")
		if title := strings.ToLower(got); title != "-introduction [introduction] -timeline [timeline]" {
			t.Errorf("%s: %s", line, got)
		}
	}
	for _, line := range []string{
		"**The timeline of the dyke was long, and nobody remembered when it had begun.**", "*\"A quotation in italics\"*", "**https://www.example.org**", "**Picture 1: A dyke**", "Timeline of events, as far as they are known.",
	} {
		if got := titlesOf(t, "# Introduction\n\nIt rains.\n\n"+line+"\n\n1905 - A dyke is built.\n"); got != "-Introduction [introduction]" {
			t.Errorf("%s is taken for a heading: %s", line, got)
		}
	}
}

func TestNumbersBeforeTitles(t *testing.T) {
	for _, number := range []string{"1. ", "1.", "1.1 ", "1.1. ", "a. ", "a) ", "(a) ", "iv) ", "IV. ", "01 ", "Section 3: ", "Part II – ", "Chapter 2. ", "1) ", "10. "} {
		if got := titlesOf(t, "# Dykes\n\n**"+number+"Introduction**\n\nText.\n\n**Key Terms**\n\n**Dyke:** A wall.\n"); got != "-Introduction [introduction] -Key Terms [terms]" {
			t.Errorf("%q: %s", number, got)
		}
	}
	for _, title := range []string{"2030 Agenda", "1540 Committee", "A Dyke", "I Have a Dyke", "5 May", "3D Printing"} {
		if n, rest := splitNumber(title); n.style != 0 || rest != title {
			t.Errorf("%q begins with a number, and goes on with %q", title, rest)
		}
	}
	same(t, "depth", titlesOf(t, "# Dykes\n\n**1. Introduction**\n\nText.\n\n**1.1 History**\n\nOld.\n\n**2. Possible Solutions**\n\n**2.1.Build**\n\nHigh.\n\n**2.2.Repair**\n\nLow.\n\n**3. Bibliography**\n\nMoss. *Dykes*.\n"),
		"-Introduction [introduction] --History [overview] -Possible Solutions [solutions] --Build [] --Repair [] -Bibliography [citations]")
}

func TestContentsListsOpenNoSection(t *testing.T) {
	body := "# Introduction\n\nIt rains.\n\n# Key Terms\n\n**Dyke:** A wall.\n\n# Timeline\n\n1905 - A dyke.\n"
	for _, list := range []string{
		"Introduction ........ 2\n\nKey Terms ........ 3\n\nTimeline ........ 4\n\n",
		"# Table of Contents\n\nIntroduction…………………Pg2\n\nKey Terms……………Pg3\n\nTimeline………Pg 4\n\n",
		"**Contents**\n\n<b>Introduction</b>\t<b>2</b>\n<b>Key Terms</b>\t<b>3</b>\n<b>Timeline</b>\t<b>4</b>\n\n",
		"[**Introduction\t1**](#introduction)\n\n[**Key Terms\t2**](#key-terms)\n\n[**Timeline\t3**](#timeline)\n\n",
		"**INDEX**\n\n1. Introduction\n2. Key Terms\n3. Timeline\n\n",
		"## Contents\n\n- Introduction\n- Key Terms\n- Timeline\n\n",
		"**Table of Contents**\n\n**1. Introduction**\n\n**2. Key Terms**\n\n**3. Timeline**\n\n",
		"Índice\n\nIntroduction ___ 2\n\nKey Terms ___ 3\n\nTimeline ___ 4\n\n",
	} {
		if got := titlesOf(t, "# Dykes and Sluices\n\n"+list+body); got != "-Introduction [introduction] -Key Terms [terms] -Timeline [timeline]" {
			t.Errorf("%s\n%s", list, got)
		}
	}
}

func TestTheContentsListSettlesWhatStandsUnderWhat(t *testing.T) {
	same(t, "levels", titlesOf(t, "# Dykes\n\n# Contents\n\n**Key Terms** 2\n\n**General Overview** 3\n\nTimeline 4\n\nStakeholders 4\n\n**Possible Solutions** 5\n\n"+
		"# Key Terms\n\n**Dyke:** A wall.\n\n## General Overview\n\nIt rains.\n\n# Timeline\n\n1905 - A dyke.\n\n# Stakeholders\n\n**Peru:** It waits.\n\n# Possible Solutions\n\n- Build\n"),
		"-Key Terms [terms] -General Overview [overview] --Timeline [timeline] --Stakeholders [parties] -Possible Solutions [solutions]")
}

func TestALineInBoldBetweenMarkedHeadingsBelongsBesideThem(t *testing.T) {
	const text = "# Overview\n\n## How It Began\n\nText.\n\n**What Came Then**\n\nText.\n\n## Who Decides\n\nText.\n\n**Key Terms**\n\n**Dyke:** A wall.\n\n**Questions to Consider**\n\n- Who pays?\n"
	const want = "-Overview [overview] --How It Began [] --What Came Then [] --Who Decides [] -Key Terms [terms] -Questions to Consider [questions]"
	if got := titlesOf(t, text); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

func TestWhatPagesLeaveBehind(t *testing.T) {
	r := Parse([]byte("# Dykes\n\n## Introduction\n\nCommittee: Sea Council Agenda item: Dykes\n\nWater comes from the sea and from\n\nthe rivers, and both rise.\n\n" +
		"Committee: Sea Council Agenda item: Dykes\n\nPage 2\n\nIt rains as well. States have tried many things and will try\n\nCommittee: Sea Council Agenda item: Dykes\n\nPage 3\n\nmore of them.\n\nPage 4\n"))
	checkSound(t, r)
	shown := ""
	for _, b := range r.Blocks {
		if b.Kind == Paragraph {
			shown += b.Text + "|"
		}
	}
	same(t, "paragraphs", shown, "Water comes from the sea and from the rivers, and both rise.|It rains as well. States have tried many things and will try more of them.|")
}

func TestTitlesOverSeveralHeadings(t *testing.T) {
	r := Parse([]byte("# Ensuring Safe\n\n# Dykes for\n\n# All Coasts\n\n## Key Terms\n\n### Key Terms\n\n**Dyke:** A wall.\n"))
	same(t, "title", r.Title, "Ensuring Safe Dykes for All Coasts")
	same(t, "a heading that repeats its parent", len(r.Topics[0].Terms), 1)
}

func TestTitlePagesInTables(t *testing.T) {
	r := Parse([]byte("| Forum | Economic and Social Council |\n|---|---|\n| **Issue** | The Question of Dykes |\n| **Student Officer** | Ada Berg |\n| Position | President |\n\n# Introduction\n\nText.\n"))
	checkSound(t, r)
	same(t, "title page", []string{r.Title, r.Committee, strings.Join(r.Authors, " ")}, []string{"The Question of Dykes", "Economic and Social Council", "Ada Berg"})
	same(t, "sections", sectionList(r.Topics[0]), []string{"-Introduction [introduction]"})
}

func TestItemsInTheLookOfTheirSection(t *testing.T) {
	same(t, "terms in bold lines", titlesOf(t, "# Dykes\n\n**Introduction**\n\nText.\n\n**Key Terms**\n\n**Dyke**\n\nA wall.\n\n**Sluice**\n\nA gate.\n\n**Timeline**\n\n1905 - A dyke.\n"),
		"-Introduction [introduction] -Key Terms [terms] --Dyke [] --Sluice [] -Timeline [timeline]")
	same(t, "with what comes after", titlesOf(t, "# Dykes\n\n## Possible Solutions\n\n## Build\n\nHigh ones.\n\n## Conclusion\n\nIt rains.\n"),
		"-Possible Solutions [solutions] --Build [] -Conclusion []")
	same(t, "numbered apart", titlesOf(t, "# Dykes\n\n## 1. Possible Solutions\n\n## 2. The Sea\n\nIt is wide.\n"), "-Possible Solutions [solutions] -The Sea []")
}

func TestTablesWithRowsThatAreTooWide(t *testing.T) {
	r := Parse([]byte("# Dykes\n\n| Country | Position |\n|:--|--|\n| Norway | is for it | since 1990 |\n| Peru | waits |\n\n> | A |\n> |---|\n> | 1 | 2 | 3 |\n"))
	checkSound(t, r)
	cells := 0
	for _, b := range r.Blocks {
		for _, row := range b.Rows {
			cells += len(row)
		}
	}
	same(t, "cells", cells, 3*3+2*3)
	wide := "| A | B |\n|---|---|\n" + strings.Repeat("| x ", 300) + "|\n"
	r = Parse([]byte("# Dykes\n\n" + wide))
	checkSound(t, r)
	words := 0
	for _, b := range r.Blocks {
		words += strings.Count(b.Text, "x")
	}
	same(t, "words of a row that is far too wide", words, 300)
}

func TestAHeadingAtTheEndOfAParagraph(t *testing.T) {
	r := Parse([]byte("# Dykes\n\n# General Overview\n\nLamps are old. They need oil. Challenges in International Cooperation\n\nDifferent Lamp Laws: Each state has its own. Scarce Oil: There is little of it. Weak & Old Towers: Many lean.\n"))
	checkSound(t, r)
	same(t, "challenges", names(r.Topics[0].Challenges, func(c Challenge) string { return c.Title }), []string{"Different Lamp Laws", "Scarce Oil", "Weak & Old Towers"})
}

func TestWhatIsNoTitle(t *testing.T) {
	for _, src := range []string{
		"# Definition of Key Terms\n\n**Dyke:** A wall.\n\n# Stakeholders\n\n#### Norway\n\nIt waits.\n",
		"# Introduction\n\nText.\n\n## Words We Use\n\nFew.\n\n### Bycatch\n\nNone.\n",
	} {
		r := Parse([]byte(src))
		checkSound(t, r)
		same(t, src, r.Title, "Untitled report")
	}
}

func TestAuthorsStandBehindTheKindOfPaper(t *testing.T) {
	for line, want := range map[string]string{
		"Chair report by Ada Berg and Jo Lund": "Ada Berg + Jo Lund", "Study Guide by Ada Berg": "Ada Berg", "By Ada Berg & Jo Lund": "Ada Berg + Jo Lund",
		"Rivers Crossed by Nobody": "",
	} {
		r := Parse([]byte("Guarding Night Skies\n\n" + line + "\n\n# Introduction\n\nIt is dark.\n"))
		if got := strings.Join(r.Authors, " + "); got != want {
			t.Errorf("%s: authors %q", line, got)
		}
	}
}
