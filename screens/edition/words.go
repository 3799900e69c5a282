package edition

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// kindTitle is the title over changes of a kind.
func kindTitle(k report.PartKind) string {
	return map[report.PartKind]string{
		report.TermPart: "Terms", report.SolutionPart: "Solutions", report.ChallengePart: "Challenges",
		report.EventPart: "Timeline", report.PartyPart: "Stakeholders", report.QuestionPart: "Questions",
		report.DocumentPart: "Documents", report.ReadingPart: "Readings", report.CitationPart: "Works cited",
		report.SectionPart: "Text",
	}[k]
}

// changeWords are what changed: the name, how, and the passages of before and
// now.
func changeWords(c report.Change) fyne.CanvasObject {
	part := c.New
	if c.How == report.Removed {
		part = c.Old
	}
	words := kit.VStack(4, named(how(c), part.Name))
	if c.How == report.Renamed {
		words.Add(passage("Was", c.Old.Name, look.Muted))
	}
	switch gone, come := report.Differing(c.Old.Text, c.New.Text); {
	case c.How == report.Added || c.How == report.Removed:
		words.Add(passage("", part.Text, look.Muted))
	default:
		words.Add(passage("Before", strings.Join(gone, "\n\n"), look.Muted))
		if now := strings.Join(come, "\n\n"); now != part.Name {
			words.Add(passage("Now", now, look.Ink))
		}
	}
	return words
}

func how(c report.Change) string {
	switch c.How {
	case report.Added:
		return "New"
	case report.Removed:
		return "Left out"
	case report.Renamed:
		return "Renamed"
	}
	return "Changed"
}

// named sets how something changed over its name.
func named(how, name string) fyne.CanvasObject {
	title := kit.NewText(name, look.SerifSemiBold, look.Reading, look.Ink)
	title.MaxLines = 2
	return kit.VStack(0, kit.Label(how), title)
}

// mostLines is how much of a passage is shown: enough to see what it is about.
const mostLines = 6

// passage is a stretch of text under a small word; nothing for no text.
func passage(label, text string, colour fyne.ThemeColorName) fyne.CanvasObject {
	body := kit.NewText(text, look.Serif, look.Text, colour)
	body.MaxLines = mostLines
	var o *fyne.Container
	if label == "" {
		o = kit.VStack(0, body)
	} else {
		o = kit.VStack(0, kit.Small(label), body)
	}
	o.Hidden = strings.TrimSpace(text) == ""
	return o
}

// leftWords are an item that was left out, and what the student did with it.
func leftWords(l desk.Left) fyne.CanvasObject {
	var did []string
	if l.Work.Ticked {
		did = append(did, "ticked")
	}
	if l.Work.Bookmarked {
		did = append(did, "bookmarked")
	}
	switch n := l.Work.Answers; {
	case n == 1:
		did = append(did, "answered once")
	case n > 1:
		did = append(did, fmt.Sprintf("answered %d times", n))
	}
	words := kit.VStack(4, named(strings.TrimSuffix("Left out · "+strings.Join(did, " · "), " · "), l.Part.Name))
	words.Add(passage("", l.Part.Text, look.Muted))
	words.Add(passage("Your note", l.Work.Note, look.Ink))
	return words
}

// lostWords are a mark whose passage is not in this edition.
func lostWords(m desk.Mark) fyne.CanvasObject {
	words := kit.VStack(4, named(m.Name(), m.Anchor.Title))
	words.Add(passage("", m.Anchor.Text(), look.Muted))
	words.Add(passage("Your note", m.Note, look.Ink))
	return words
}

// placeOf is where a part of the report is shown.
func placeOf(r *report.Report, p report.Part) route.Route {
	switch p.Kind {
	case report.SectionPart:
		return route.At(route.Read, p.ID)
	case report.TermPart:
		return route.At(route.Terms, p.ID)
	case report.SolutionPart:
		return route.At(route.Solutions, p.ID)
	case report.EventPart:
		return route.At(route.Timeline, p.ID)
	case report.PartyPart:
		return route.At(route.Parties, p.ID)
	case report.DocumentPart, report.ReadingPart, report.CitationPart:
		return route.At(route.Sources, p.ID)
	}
	return passageOf(r, p.ID)
}

// passageOf is the text of a challenge or a question.
func passageOf(r *report.Report, id string) route.Route {
	for _, t := range r.Topics {
		for _, c := range t.Challenges {
			if c.ID == id && len(c.Body) > 0 {
				return route.Passage(c.Body[0].Block, c.Body[0].Start)
			}
		}
		for _, q := range t.Questions {
			if q.ID == id && len(q.Body) > 0 {
				return route.Passage(q.Body[0].Block, q.Body[0].Start)
			}
		}
	}
	return route.Route{}
}
