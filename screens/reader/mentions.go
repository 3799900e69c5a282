package reader

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"placard/app/search"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// papers are the mentions of the report's documents, found once.
func (s *Screen) papers() []search.Mention {
	if s.symbols == nil {
		s.symbols = append([]search.Mention{}, search.Symbols(s.desk.Report)...)
	}
	return s.symbols
}

// document is a document of the report by its ID.
func (s *Screen) document(id string) (report.Document, bool) {
	for _, t := range s.desk.Report.Topics {
		for _, d := range t.Documents {
			if d.ID == id {
				return d, true
			}
		}
	}
	return report.Document{}, false
}

// mentionsOf are the places where the text names a term or a document.
func (s *Screen) mentionsOf(id string) []report.Span {
	var spans []report.Span
	for _, list := range [][]search.Mention{s.desk.Mentions(), s.papers()} {
		for _, m := range list {
			if m.Term == id {
				spans = append(spans, m.Span)
			}
		}
	}
	return spans
}

// mentions is how often the text names it.
func (s *Screen) mentions(id string) int { return len(s.mentionsOf(id)) }

// allMentions names the way to the list.
func allMentions(n int) string {
	if n == 1 {
		return "The one mention"
	}
	return fmt.Sprintf("All %d mentions", n)
}

// mostMentions is how many places the list shows.
const mostMentions = 200

// showMentions lists every place that names what the card is about, with its
// sentence and its section; choosing one goes there.
func (s *Screen) showMentions() bool {
	if s.shown == nil {
		return false
	}
	here, spans := s.shown.mark.Span, s.mentionsOf(s.shown.mark.ID)
	if len(spans) == 0 {
		return false
	}
	title := s.desk.Report.Blocks[here.Block].Text[here.Start:here.End]
	list := kit.NewList()
	var dialog *kit.Shown
	var rows []*kit.Row
	at := 0
	for i, span := range spans[:min(len(spans), mostMentions)] {
		if span == here {
			at = i
		}
		row := kit.NewRow(s.mentionLine(span), func() {
			dialog.Close()
			s.closeTerm()
			s.host.Go(route.Passage(span.Block, span.Start))
		})
		row.Inset = 12
		rows = append(rows, row)
	}
	list.SetRows(rows)
	list.OnSelect = list.Select
	scale := look.Scale(s.prose.Theme())
	room := s.host.Canvas().Size().Height - 200 - 60*scale
	parts := kit.VStack(12, kit.Tall(min(max(room, 120), float32(len(rows))*68*scale, 460), list))
	if more := len(spans) - len(rows); more > 0 {
		parts.Add(kit.Hint(fmt.Sprintf("And %d more. Find (Ctrl+F) goes through them in the text.", more)))
	}
	dialog = kit.ShowDialog(s.host.Canvas(), kit.Dialog{Title: "Mentions of “" + title + "”", Body: parts, TapOutside: true, Width: 640})
	list.Select(at)
	s.host.Canvas().Focus(rows[at])
	return true
}

// mentionLine is a mention in its sentence, and the section that it stands in.
func (s *Screen) mentionLine(m report.Span) fyne.CanvasObject {
	text := s.desk.Report.Blocks[m.Block].Text
	span := sentence(text, m.Start)
	words := strings.Join(strings.Fields(text[span.Start:span.End]), " ")
	t := kit.NewText(words, look.Serif, look.Text, look.Ink)
	t.MaxLines = 2
	return kit.VStack(0, t, kit.NewLine(s.sections[s.holding(m.Block)].title, look.Sans, look.Caption, look.Muted))
}
