package check

import (
	"fyne.io/fyne/v2"

	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/look"
)

// sections are the titles of a topic's sections, each with what it was taken
// for.
func sections(t *report.Topic) fyne.CanvasObject {
	items := itemsByLine(t)
	lines := kit.VStack(4)
	for _, s := range t.Sections {
		taken, colour := kit.KindName(s.Kind), look.Ink
		if s.Kind == report.Plain {
			colour = look.Muted
			if item := items[s.Line]; item != "" {
				taken = item
			}
		}
		title := kit.NewText(s.Title, look.Sans, look.Text, colour)
		lines.Add(kit.Narrow(widestText, kit.Columns(24, []float32{2, 1},
			kit.Pad(0, 0, 0, 20*float32(s.Level-1), title), kit.NewLine(taken, look.Sans, look.Text, look.Muted))))
	}
	return lines
}

// itemsByLine says what begins in a line: a heading below a timeline is an
// event.
func itemsByLine(t *report.Topic) map[int]string {
	items := map[int]string{}
	for _, x := range t.Terms {
		items[x.Line] = "A key term"
	}
	for _, x := range t.Events {
		items[x.Line] = "An event"
	}
	for _, x := range t.Parties {
		items[x.Line] = "A stakeholder"
	}
	for _, x := range t.Challenges {
		items[x.Line] = "A challenge"
	}
	for _, x := range t.Solutions {
		items[x.Line] = "A solution"
	}
	for _, x := range t.Questions {
		items[x.Line] = "A question"
	}
	for _, x := range t.Documents {
		items[x.Line] = "A document"
	}
	return items
}
