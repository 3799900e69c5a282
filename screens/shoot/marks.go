package shoot

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/content/report"
	"placard/screens"
)

// selects selects some words by key.
func selects(p *screens.Program, _ *desk.Desk) {
	press(fyne.KeyV, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)(p, nil)
	for range 24 {
		p.Shell().TextKey(fyne.KeyRight, fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift)
	}
}

// marks plays a student who marked passages of the section on the background:
// the nth sentence of the nth paragraph, with every sort of mark.
func marks(_ *screens.Program, d *desk.Desk) {
	sentences := sentencesOf(d, "section/background-and-causes")
	if len(sentences) < 6 {
		return
	}
	on := func(n int) []report.Span { return sentences[n : n+1] }
	_, _ = d.AddHighlight(desk.KeyFact, on(0))
	id, _ := d.AddHighlight(desk.AgainstUs, on(2))
	d.SetMarkNote(id, "Kenya is named as a country of transit. Have the new law of 2010 ready, and what came of it.")
	_, _ = d.AddHighlight(desk.ForUs, on(3))
	id, _ = d.AddHighlight(desk.AskAbout, on(4))
	d.SetMarkNote(id, "Whose figures are these?")
	_, _ = d.AddPassageNote("Good opening for the speech.", on(5))
	_, _ = d.AddBookmark(on(5))
}

// sentencesOf are the sentences of a section's paragraphs, but for the first of
// each.
func sentencesOf(d *desk.Desk, section string) []report.Span {
	var list []report.Span
	s := d.Report.Section(section)
	if s == nil {
		return nil
	}
	for b := s.First; b < s.End; b++ {
		text := d.Report.Blocks[b].Text
		if d.Report.Blocks[b].Kind != report.Paragraph {
			continue
		}
		for at := 0; ; {
			n := strings.Index(text[at:], ". ")
			if n < 0 {
				break
			}
			if at > 0 {
				list = append(list, report.Span{Block: b, Start: at, End: at + n + 1})
			}
			at += n + 2
		}
	}
	return list
}

// marksGone opens an edition of the rivers without a passage that was marked.
func marksGone(p *screens.Program, _ *desk.Desk) {
	d := p.Shell().Desk()
	for b := range d.Report.Blocks {
		for _, words := range []string{"A river that three states share", "The ministers meet before the floods come."} {
			if at := strings.Index(d.Report.Blocks[b].Text, words); at >= 0 {
				_, _ = d.AddHighlight(desk.KeyFact, []report.Span{{Block: b, Start: at, End: at + len(words)}})
			}
		}
	}
	text := "---\nid: rivers\n---\n\n" + fmt.Sprintf(river, "Sharing the water of transboundary rivers", "Environment Commission")
	bringIn(p, text)
}
