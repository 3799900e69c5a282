package reader

import (
	"fmt"

	"placard/app/desk"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/look"
)

// choices are the kinds that can be chosen, in the order of the menu.
var choices = []report.Kind{
	report.Terms, report.Timeline, report.Parties, report.Challenges, report.Solutions,
	report.Questions, report.Documents, report.Readings, report.Citations,
}

// kindIcon is the icon of the place where a kind is found, as in the rail.
func kindIcon(k report.Kind) look.IconName {
	switch k {
	case report.Terms:
		return look.IconCards
	case report.Timeline:
		return look.IconClockCounterClockwise
	case report.Parties:
		return look.IconUsersThree
	case report.Challenges:
		return look.IconFlag
	case report.Solutions:
		return look.IconListChecks
	case report.Questions:
		return look.IconQuestion
	case report.Documents:
		return look.IconFileText
	case report.Readings:
		return look.IconBooks
	case report.Citations:
		return look.IconQuotes
	}
	return look.IconBookOpen
}

// itemNoun is what the items of a kind are called, one of them; empty where a
// kind has none.
func itemNoun(k report.Kind) string {
	return map[report.Kind]string{
		report.Terms: "key term", report.Timeline: "event", report.Parties: "stakeholder", report.Challenges: "challenge",
		report.Solutions: "solution", report.Questions: "question", report.Documents: "document",
		report.Readings: "reading", report.Citations: "source",
	}[k]
}

// open shows the menu.
func (k *kinds) open() {
	d := k.s.desk
	said, isSaid := d.KindSaid(k.section.ID)
	section := k.section
	choose := func(kind report.Kind) func() { return func() { k.choose(section, kind) } }
	items := []kit.MenuItem{
		{Text: k.recognised(), Ticked: !isSaid, Run: func() { k.restore(section) }},
		{Separator: true},
	}
	for _, kind := range choices {
		items = append(items, kit.MenuItem{Icon: kindIcon(kind), Text: kit.KindName(kind), Ticked: isSaid && said == kind, Run: choose(kind)})
	}
	items = append(items, kit.MenuItem{Separator: true},
		kit.MenuItem{Icon: kindIcon(report.Plain), Text: kit.KindName(report.Plain), Ticked: isSaid && said == report.Plain, Run: choose(report.Plain)})
	kit.ShowMenu(k.s.host.Canvas(), k.control, items)
}

// recognised names the way back.
func (k *kinds) recognised() string {
	if k.section.Role == k.section.Recognised {
		return "As recognised: " + k.present()
	}
	return "As recognised: " + kit.KindName(k.section.Recognised)
}

// choose says what a section is, and tells what was found in it.
func (k *kinds) choose(section report.Section, kind report.Kind) {
	d := k.s.desk
	if now, said := d.KindSaid(section.ID); said && now == kind {
		return
	}
	before := d.Report.ItemsIn(section.ID, section.Role)
	d.SetKind(section.ID, kind)
	k.tell(section, kind, before)
}

// restore lets a section be what its heading says, and tells what that is.
func (k *kinds) restore(section report.Section) {
	d := k.s.desk
	if _, said := d.KindSaid(section.ID); !said {
		return
	}
	before := d.Report.ItemsIn(section.ID, section.Role)
	d.ClearKind(section.ID)
	if now := d.Report.Section(section.ID); now != nil {
		k.tell(section, now.Role, before)
	}
}

// tell says what a section holds now: so many items of the new kind or none of
// them, and how many went with the old one.
func (k *kinds) tell(section report.Section, kind report.Kind, before int) {
	d := k.s.desk
	text := kit.KindName(kind) + " now"
	switch noun, n := itemNoun(kind), d.Report.ItemsIn(section.ID, kind); {
	case n > 0:
		text = count(n, noun) + " found"
	case noun != "":
		text = fmt.Sprintf("No %ss found in “%s”", noun, section.Title)
	}
	if before > 0 && kind != section.Role {
		text += "; " + count(before, itemNoun(section.Role)) + " left your desk"
	}
	k.s.host.Toast(text+".", "Undo", func() {
		if d.CanUndo() == desk.SectionKind {
			d.Undo()
		}
	})
}
