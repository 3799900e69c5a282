package sources

import (
	"net/url"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/look"
)

// noWorks stands where a report cites nothing. Many reports have an instruction
// on citing in that place, from the template that they were written in: it is
// shown, with its pages.
func (s *Screen) noWorks() fyne.CanvasObject {
	text, links := instruction(s.d.Report, s.d.Topics())
	if text == "" {
		return note(s.d.Subject() + " lists no works cited.")
	}
	var pages []fyne.CanvasObject
	for _, address := range links {
		pages = append(pages, kit.NewButton("Open "+hostOf(address), func() { s.host.OpenLink(address) }).With(look.IconArrowSquareOut))
	}
	return kit.Pad(4, inset, 12, inset, kit.VStack(12,
		kit.Hint(s.d.Subject()+" lists no works cited. In their place it says:"),
		kit.Narrow(textMost, kit.NewNotice(kit.Plain, "", text, pages...))))
}

// instruction is the text of the sections on works cited that hold none, and
// its links.
func instruction(r *report.Report, topics []report.Topic) (text string, links []string) {
	var said []string
	for _, t := range topics {
		for _, sec := range t.Sections {
			if sec.Kind != report.Citations || len(t.Citations) > 0 {
				continue
			}
			for _, b := range r.Blocks[min(sec.First, len(r.Blocks)):min(sec.End, len(r.Blocks))] {
				if b.Kind == report.Heading || b.Kind == report.Furniture || b.Kind == report.Editor || strings.TrimSpace(b.Text) == "" {
					continue
				}
				said = append(said, strings.Join(strings.Fields(b.Text), " "))
				for _, run := range b.Runs {
					if run.Link != "" && !slices.Contains(links, run.Link) {
						links = append(links, run.Link)
					}
				}
			}
		}
	}
	return strings.Join(said, "\n"), links
}

func hostOf(address string) string {
	if u, err := url.Parse(address); err == nil && u.Host != "" {
		return strings.TrimPrefix(u.Host, "www.")
	}
	return "the page"
}
