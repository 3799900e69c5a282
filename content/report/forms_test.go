package report

import (
	"strings"
	"testing"

	"placard/content/wordcount"
)

// found parses a text under a heading, between an introduction and a timeline,
// and lists something of its topic.
func found(t *testing.T, heading, text string, list func(r *Report, topic *Topic) []string) []string {
	t.Helper()
	src := "# Dykes\n\n# Introduction\n\nIt rains.\n\n# " + heading + "\n\n" + text + "\n\n# Conclusion\n\nIt stops.\n"
	r := Parse([]byte(src))
	checkSound(t, r)
	if lost, added := wordcount.Compare(wordcount.Markdown([]byte(src)), r.Words()); len(lost)+len(added) > 0 {
		t.Errorf("%s: words lost %v, added %v", text, lost, added)
	}
	return list(r, &r.Topics[0])
}

func flat(r *Report, spans []Span) string { return strings.Join(strings.Fields(r.Text(spans)), " ") }

func TestFormsOfKeyTerms(t *testing.T) {
	for _, c := range []struct{ form, text, want string }{
		{"colon in the bold", "**Dyke:** A wall.\n\n**Sluice:** A gate.", "Dyke: A wall. | Sluice: A gate."},
		{"colon outside of it", "**Dyke**: A wall.\n\n**Sluice** : A gate.", "Dyke: A wall. | Sluice: A gate."},
		{"dashes", "**Dyke** - A wall.\n\n**Sluice** – A gate.\n\n**Weir –** A low dam.", "Dyke: A wall. | Sluice: A gate. | Weir: A low dam."},
		{"several in a paragraph", "**Dyke:** A wall.  \n**Sluice:** A gate.", "Dyke: A wall. | Sluice: A gate."},
		{"a line in italics", "*Dyke*\n\nA wall.\n\nIt is high.\n\n*Sluice:*\n\nA gate.", "Dyke: A wall. It is high. | Sluice: A gate."},
		{"a line in bold", "**Dyke**\n\nA wall.\n\nIt is high.\n\n**Sluice**\n\nA gate.", "Dyke: A wall. It is high. | Sluice: A gate."},
		{"run in without a mark", "Street dykes Street dykes are walls in streets.\n\nSluice A sluice is a gate.", "Street dykes: Street dykes are walls in streets. | Sluice: A sluice is a gate."},
		{"a heading each", "## Dyke\n\nA wall.\n\n## Sluice\n\nA gate.", "Dyke: A wall. | Sluice: A gate."},
		{"a label under a heading", "### Dyke\n\n*Definition:* A wall.\n\n### Sluice\n\n*Definition*\n\nA gate.\n\nIt opens.", "Dyke: A wall. | Sluice: A gate. It opens."},
		{"a table", "| Term | Definition |\n|---|---|\n| Dyke | A wall |\n| **Sluice** | A gate |", "Dyke: A wall | Sluice: A gate"},
		{"a definition list", "Dyke\n: A wall.\n\nSluice\n: A gate.", "Dyke: A wall. | Sluice: A gate."},
		{"bullets", "- **Dyke**: A wall.\n- Sluice: A gate.", "Dyke: A wall. | Sluice: A gate."},
		{"typed bullets", "• Dyke: A wall.\n\n• Sluice: A gate.", "Dyke: A wall. | Sluice: A gate."},
		{"a pair", "**Push vs. Pull:** What drives and what draws.", "Push vs. Pull (contrast): What drives and what draws."},
		{"acronyms", "**ILO (International Labour Organization):** A body.\n\n**Transnational Crime (TOC):** It crosses borders.",
			"ILO (International Labour Organization) [ILO International Labour Organization]: A body. | Transnational Crime (TOC) [Transnational Crime TOC]: It crosses borders."},
		{"quoted with its source", "**Refugee:** “A person who is outside” (Convention of 1951, Article 1).", "Refugee: “A person who is outside” (Convention of 1951, Article 1)."},
		{"set otherwise than most", "1. **Dyke** - A wall.\n2. **Sluice**: A gate.\n3. *Pump*: A thing.\n\nAsylum: Shelter. It has two forms: one and another.",
			"Dyke: A wall. | Sluice: A gate. | Pump: A thing. | Asylum: Shelter. It has two forms: one and another."},
		{"bold among italics", "*Dyke*: A wall.\n\n*Sluice* – A gate.\n\n**Ford** A place to cross.", "Dyke: A wall. | Sluice: A gate. | Ford: A place to cross."},
		{"numbered items with their texts", "1. **Dyke**\n\n   A wall.\n\n2. **Sluice**\n\n   A gate.", "Dyke: A wall. | Sluice: A gate."},
		{"letters", "a) **Dyke** – A wall.\n\nb) **Sluice** – A gate.", "Dyke: A wall. | Sluice: A gate."},
		{"a table that counts", "| No. | Term | Definition |\n|---|---|---|\n| 1 | Dyke | A wall |\n| 2 | Sluice | A gate |", "Dyke: A wall | Sluice: A gate"},
		{"a table without a header", "| Dyke | A wall |\n|---|---|\n| Sluice | A gate |", "Dyke: A wall | Sluice: A gate"},
		{"abbreviations line by line", "IMO: International Maritime Organization\nUN – United Nations", "IMO: International Maritime Organization | UN: United Nations"},
		{"abbreviations beside bold ones", "**ONU:** Naciones Unidas\n\nOMS – Organización Mundial de la Salud", "ONU: Naciones Unidas | OMS: Organización Mundial de la Salud"},
		{"equal signs", "Dyke = a wall\n\nSluice = a gate", "Dyke: a wall | Sluice: a gate"},
		{"sentences", "A dyke is a wall. A sluice is a gate in it.", "Dyke: A dyke is a wall. | Sluice: A sluice is a gate in it."},
		{"labels", "Term: Dyke\n\nDefinition: A wall.\n\nTerm: Sluice\n\nDefinition: A gate.", "Dyke: A wall. | Sluice: A gate."},
	} {
		got := found(t, "Key Terms", c.text, func(r *Report, topic *Topic) []string {
			return names(topic.Terms, func(x Term) string {
				name := x.Term
				if x.Contrast {
					name += " (contrast)"
				}
				if len(x.Aliases) > 0 {
					name += " [" + strings.Join(x.Aliases, " ") + "]"
				}
				return name + ": " + flat(r, x.Definition)
			})
		})
		same(t, c.form, strings.Join(got, " | "), c.want)
	}
}

func TestFormsOfTimelines(t *testing.T) {
	for _, c := range []struct{ form, text, want string }{
		{"a heading with date and title", "### 2000 Adoption of a treaty\n\nIt was long.\n\n### 2001: Another", "2000 Adoption of a treaty: It was long. | 2001 Another:"},
		{"a date heading, then a title", "### 1945\n\n### End of the rain\n\nIt ended.", "1945 End of the rain: It ended."},
		{"a table", "| Date | Description |\n|---|---|\n| 1905 | A canal |\n| Early 1960s | More |", "1905 A canal: | 1960 More:"},
		{"lines", "1905 - a canal\n1906 - another\n\n1989 -The wall falls\n\nMarch 15 2011 -- ships sail\n\n1930: boats\n\n*September 1996* –A council is founded",
			"1905 A canal: | 1906 Another: | 1930 Boats: | 1989 The wall falls: | 1996-09 A council is founded: | 2011-03-15 Ships sail:"},
		{"a line in italics and a text", "*June 17, 1925: A protocol*\n\nIt bans gas.\n\n*1930*\n\nA professor is appointed.", "1925-06-17 A protocol: It bans gas. | 1930 A professor is appointed:"},
		{"a line in bold and a text", "**1911**\n\nA canal is dug.\n\n**1912 – A second canal**\n\nIt is long.", "1911 A canal is dug: | 1912 A second canal: It is long."},
		{"bullets", "- 1990: One\n- **1991** – Two\n  - It had parts.\n- In 2003, a third came.", "1990 One: | 1991 Two: It had parts. | 2003 A third came:"},
		{"typed bullets", "• 1990: One\n\n• July, 1945: Two", "1945-07 Two: | 1990 One:"},
		{"a date on a line of its own", "1990\n\nA canal is dug.\n\nMay 2008\n\nIt leaks.", "1990 A canal is dug: | 2008-05 It leaks:"},
		{"sentences", "On 5 May 2010 the ships sail.\n\nOn 6 May they turn.\n\nThey wait.\n\nOn 7 May it rains.\n\nOn 2 June they sail.", "2010-05-05 The ships sail: | 2010-05-06 They turn: They wait. | 2010-05-07 It rains: | 2010-06-02 They sail:"},
		{"centuries over years", "## 19th century\n\n- 1822: The lens\n\n## 20th century\n\n- 1907 – The valve", "1822 The lens: | 1907 The valve:"},
		{"a year over days", "- **1822**\n  - 3 May: The lens is shown.\n  - 5 June: It is lit.", "1822-05-03 The lens is shown: | 1822-06-05 It is lit:"},
		{"a table without a header", "| 1905 | A canal |\n|---|---|\n| 1906 | More |", "1905 A canal: | 1906 More:"},
		{"years in sentences", "In 1822 the lens was made. It went far.\n\nIn 1858 electric light was tried. On 3 May 1907 the valve came.",
			"1822 The lens was made: It went far. | 1858 Electric light was tried: | 1907-05-03 The valve came:"},
		{"names, then dates", "Great Storm: in 1982 a storm broke the tower. It was built again.\n\nLamp Strike: Already in 1990 keepers stopped work.",
			"1982 Great Storm: in 1982 a storm broke the tower. It was built again. | 1990 Lamp Strike: Already in 1990 keepers stopped work."},
		{"labels", "**Date:** 5 May 1990\n\n**Event:** A canal is dug.\n\n**Date:** 1991\n\n**Event:** It leaks.", "1990-05-05 A canal is dug: | 1991 It leaks:"},
		{"no dates but numbers", "- 1990: One\n- Resolution 1540 (2004) is adopted\n- A/RES/18/1904", "1990 One: |  Resolution 1540 (2004) is adopted: |  A/RES/18/1904:"},
	} {
		got := found(t, "Timeline", c.text, func(r *Report, topic *Topic) []string {
			return names(topic.Events, func(x Event) string { return strings.TrimRight(x.Date.Start+" "+x.Title+": "+flat(r, x.Body), " ") })
		})
		same(t, c.form, strings.Join(got, " | "), c.want)
	}
}

func TestFormsOfParties(t *testing.T) {
	for _, c := range []struct{ form, text, want string }{
		{"a heading each", "## Peru\n\nIt waits.\n\n## UNHCR\n\nIt helps.", "Peru: It waits. | UNHCR: It helps."},
		{"several in one", "**Thailand & Philippines**\n\nBoth wait.\n\n**Saudi Arabia, Kuwait, UAE**\n\nAll wait.\n\n**Bosnia and Herzegovina**\n\nIt waits too.",
			"Thailand+Philippines: Both wait. | Saudi Arabia+Kuwait+UAE: All wait. | Bosnia and Herzegovina: It waits too."},
		{"bold run-ins", "**Peru:** It waits.\n\n**Doctors Without Borders (MSF)** – They heal.", "Peru: It waits. | Doctors Without Borders (MSF): They heal."},
		{"a table", "| Country | Position |\n|---|---|\n| Norway | For it |\n| Peru, Chile | Against it |", "Norway: For it | Peru+Chile: Against it"},
		{"prose", "Peru has opposed it.\n\nChile supports it.\n\nIt also pays.", "Peru: Peru has opposed it. | Chile: Chile supports it. It also pays."},
		{"prose under regions", "All want something.\n\n## Africa\n\nNigeria: It wants more. Kenya: It wants less.\n\n## Europe\n\n**France** waits.\n\n**Germany** pays.\n\n## Asia\n\nIt is large.",
			"Nigeria: It wants more. | Kenya: It wants less. | France: France waits. | Germany: Germany pays. | Asia: It is large."},
		{"bullets that begin with the name", "- Norway has many towers.\n- Egypt had the first one.", "Norway: Norway has many towers. | Egypt: Egypt had the first one."},
		{"set otherwise than most", "- **ASEAN:** It waits.\n- Japan – It looks on.\n- Canada", "ASEAN: It waits. | Japan: It looks on. | Canada:"},
	} {
		got := found(t, "Bloc Positions", c.text, func(r *Report, topic *Topic) []string {
			return names(topic.Parties, func(x Party) string { return strings.TrimRight(strings.Join(x.Names, "+")+": "+flat(r, x.Body), " ") })
		})
		same(t, c.form, strings.Join(got, " | "), c.want)
	}
}

func TestFormsOfSolutions(t *testing.T) {
	for _, c := range []struct{ form, text, want string }{
		{"numbered headings", "## 1.Build Dykes\n\nHigh ones.\n\n## 2.Build Pumps\n\nCommon Pump Rules: The same for all.", "Build Dykes | Build Pumps / Common Pump Rules"},
		{"numbered below a number", "## 5.1 Build Dykes\n\nHigh ones.\n\n## 5.2 Build Pumps\n\nStrong ones.", "Build Dykes | Build Pumps"},
		{"bullets that begin with a noun", "- Establishment of a fund that pays for dykes in poor states.\n- Creation of a body", "Establishment of a fund that pays for dykes in poor states | Creation of a body"},
		{"a heading inside a numbered item", "1. ### Build Dykes\n\n   High ones.\n\n   - Common Standards: The same for all.\n\n2. ### Build Pumps\n\n   Strong ones.", "Build Dykes / Common Standards | Build Pumps"},
		{"lines in bold like the section's", "**Build Dykes**\n\nHigh ones.\n\n**Build Pumps**\n\nStrong ones.", "Build Dykes | Build Pumps"},
		{"sentences in bold", "**Build dykes.** High ones.\n\n**Repair them.** In winter.", "Build dykes | Repair them"},
		{"letters", "a. Build dykes\n\nb. Repair them", "Build dykes | Repair them"},
		{"an essay that counts", "Firstly, states should count. Secondly, they should share. Moreover, towns could help. Lastly, somebody must pay.", "States should count | They should share | Towns could help | Somebody must pay"},
		{"counted, with lists", "First, states could build:\n\n- dykes of stone\n- dykes of earth\n\nSecond, they could move.", "States could build / dykes of stone / dykes of earth | They could move"},
		{"an essay that adds", "States should bear in mind that no two coasts are alike.\n\nFurther, a fund could be set up.\n\nIt would lend.\n\nApart from the fund, towns could plan.", "Possible Solutions | A fund could be set up | Towns could plan"},
		{"a single essay", "States should bear in mind that no two coasts are alike, and that whoever builds on one of them changes the other for all time.", "Possible Solutions"},
	} {
		got := found(t, "Possible Solutions", c.text, func(r *Report, topic *Topic) []string {
			return names(topic.Solutions, func(x Solution) string {
				return strings.Join(append([]string{x.Title}, names(x.Measures, func(m Measure) string { return m.Title })...), " / ")
			})
		})
		same(t, c.form, strings.Join(got, " | "), c.want)
	}
}

func TestFormsOfQuestions(t *testing.T) {
	for _, c := range []struct{ heading, text, want string }{
		{"QARMA", "1. Who pays?\n2. Who builds? Who repairs?", "Who pays? | Who builds? Who repairs?"},
		{"Questions to Consider", "• Is it safe?\n• Is it cheap?", "Is it safe? | Is it cheap?"},
		{"Questions a Resolution Must Answer", "How high?\n\nHow wide?", "How high? | How wide?"},
		{"Points a Resolution Should Address", "- The cost of dykes\n- Their height", "The cost of dykes | Their height"},
		{"Key Issues", "- Who pays?\n- Who builds?\n- Who repairs?", "Who pays? | Who builds? | Who repairs?"},
	} {
		got := found(t, c.heading, c.text, func(r *Report, topic *Topic) []string {
			return names(topic.Questions, func(x Question) string { return x.Text })
		})
		same(t, c.heading, strings.Join(got, " | "), c.want)
	}
}

func TestFormsOfDocuments(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"- The right to water, 28 July 2010 (A/RES/64/292)\n- Convention on the Law of the Sea (1982)\n- **S/RES/1325 (2000)**: Women, peace and security",
			"The right to water, A/RES/64/292, 2010-07-28 | Convention on the Law of the Sea, , 1982 | Women, peace and security, S/RES/1325 (2000), 2000"},
		{"- Dyke report, towards 2050, (SC.2031/WS/24).\n- Walls in Numbers (FS/2031/SCI/51)", "Dyke report, towards 2050, SC.2031/WS/24,  | Walls in Numbers, FS/2031/SCI/51, "},
		{"| Resolution | Date | Summary |\n|---|---|---|\n| A/RES/55/25 | 15 November 2000 | Palermo Protocol |", "Palermo Protocol, A/RES/55/25, 2000-11-15"},
		{"**Geneva Protocol (1925):** It bans gas.\n\n**Resolution A/RES/70/1** (2015) sets goals.", "Geneva Protocol (1925), , 1925 | Resolution A/RES/70/1 (2015), A/RES/70/1 (2015), 2015"},
		{"## Paris Agreement\n\nIt was made in 2015.", "Paris Agreement, , "},
	} {
		got := found(t, "Relevant UN Treaties and Resolutions", c.text, func(r *Report, topic *Topic) []string {
			return names(topic.Documents, func(x Document) string { return x.Title + ", " + x.Symbol + ", " + x.Date.Start })
		})
		same(t, c.text, strings.Join(got, " | "), c.want)
	}
}

func TestFormsOfCitations(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Moss, Ira. \"Page.\" *Site*, 9 Nov. 2024, www.example.org/a. Accessed 3 Dec. 2024.\n\n*Dykes*. Press, 1948,\nhttps://www.example.org/uni-\nversal.",
			"Moss, Ira. \"Page.\" Site, 9 Nov. 2024, www.example.org/a. Accessed 3 Dec. 2024. = https://www.example.org/a | Dykes. Press, 1948, https://www.example.org/uni- versal. = https://www.example.org/uni-versal"},
		{"<https://www.example.org/bare>\n\n- https://www.example.org/one\n- \"Two.\" *Site*, https://www.example.org/two", "https://www.example.org/bare = https://www.example.org/bare | https://www.example.org/one = https://www.example.org/one | \"Two.\" Site, https://www.example.org/two = https://www.example.org/two"},
		{"1 Berg, Ada. *Lamps*. 2001.\n\n12 Angry Men. 1957.", "Berg, Ada. Lamps. 2001. =  | 12 Angry Men. 1957. = "},
		{"[1] Five, B. *Fives*. 2001.\n\n2\\) Six, C. *Sixes*. 2002.", "Five, B. Fives. 2001. =  | Six, C. Sixes. 2002. = "},
		{"| Title | Address |\n|---|---|\n| Dykes | https://www.example.org/dykes |", "Dykes https://www.example.org/dykes = https://www.example.org/dykes"},
	} {
		got := found(t, "Works Cited", c.text, func(r *Report, topic *Topic) []string {
			return names(topic.Citations, func(x Citation) string { return x.Text + " = " + x.URL })
		})
		same(t, c.text, strings.Join(got, " | "), c.want)
	}
	got := found(t, "Further Reading", "- **Rivers** – UNEP: https://www.example.org/rivers\n- Lakes (https://example.org/lakes)\n- \"How Dykes Work.\" *Dyke Weekly*\n\nhttps://www.example.org/a\nhttps://www.example.org/b",
		func(r *Report, topic *Topic) []string {
			return names(topic.Readings, func(x Reading) string { return x.Title + ", " + x.Publisher + ", " + x.URL })
		})
	same(t, "readings", got, []string{"Rivers, UNEP, https://www.example.org/rivers", "Lakes, , https://example.org/lakes", "How Dykes Work, Dyke Weekly, ",
		"example.org/a, , https://www.example.org/a", "example.org/b, , https://www.example.org/b"})
}
