package parties

import (
	"strings"

	"fyne.io/fyne/v2"

	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/detail"
	"placard/screens/look"
	"placard/screens/route"
)

// pane shows everything of one entry but its line.
type pane struct {
	s     *Screen
	entry *entry
	mine  bool

	content *detail.Pane
	title   *kit.Text
	country *kit.Text       // "My country"
	text    *fyne.Container // what the report says of an entry
	named   *fyne.Container // where it names a country that has none
	note    *detail.Note
	own     *fyne.Container // the note with its label
	report  *kit.Button
	change  *kit.Button
}

const (
	paneTop = 16 // so that its title stands on the line of the screen's
	partGap = 18
	// mostMentions is how many passages with one's country are listed.
	mostMentions = 12
)

func newPane(s *Screen) *pane {
	p := &pane{s: s, text: kit.VStack(partGap), named: kit.VStack(2), country: kit.Label("My country")}
	p.title = kit.NewText("", look.SerifSemiBold, look.Title, look.Ink)
	p.note = detail.NewNote(s.d, "What would they ask for, and what would they refuse?")
	p.note.OnGrow = p.fit
	p.own = kit.VStack(6, kit.Label("What would they want? My note"), p.note.NoteEntry)
	p.report = kit.NewButton("Show in report", p.onReport).With(look.IconBookOpen)
	p.change = kit.NewButton("Change my country", s.askCountry).With(look.IconFlag)
	all := kit.VStack(partGap, kit.VStack(2, p.title, p.country), p.text, p.own,
		kit.Pad(2, 0, 6, 0, kit.Flow(10, p.report, p.change)), p.named)
	p.content = detail.Inset(paneTop, all)
	return p
}

// show brings an entry into the pane, or up to the desk if it is there; mine is
// the ID of that of one's own country.
func (p *pane) show(e *entry, mine string) {
	if e == nil {
		return
	}
	p.note.Of(e.id)
	if is := e.id == mine; e != p.entry || is != p.mine {
		another := e != p.entry
		p.entry, p.mine = e, is
		p.title.Set(e.title)
		p.country.Set(myCountry(e, p.s.d.Country()))
		p.country.Hidden, p.change.Hidden, p.report.Hidden = !is, !is, e.party == nil
		p.text.Objects, p.named.Objects = p.parts(e)
		p.named.Hidden = len(p.named.Objects) == 0
		if another {
			p.content.Scroll.ToTop()
		}
	}
	p.fit()
}

func (p *pane) fit() { p.content.Fit() }

// parts are what the report says of an entry, and for a country that has none
// the passages that name it.
func (p *pane) parts(e *entry) (text, named []fyne.CanvasObject) {
	if e.party == nil {
		return p.passages()
	}
	text = append(text, detail.Passage(p.s.d.Report, "", e.party.Body))
	if len(e.party.Notes) > 0 {
		text = append(text, detail.EditorNotes(p.s.d.Report, e.party.Notes, p.fit))
	}
	return text, nil
}

func (p *pane) passages() (text, named []fyne.CanvasObject) {
	spans := firstInEach(p.s.d.CountryMentions())
	if len(spans) == 0 {
		return []fyne.CanvasObject{kit.Hint("The report does not name your country. What you find out elsewhere belongs in your note.")}, nil
	}
	text = append(text, kit.Hint("The report has no entry for your country, but it names it; see below."))
	named = append(named, kit.Subheading("Named in the report"))
	for _, span := range spans[:min(len(spans), mostMentions)] {
		named = append(named, p.mention(span))
	}
	if len(spans) > mostMentions {
		named = append(named, kit.Pad(10, 0, 0, 0, kit.Hint("There are more passages; the search finds them all.")))
	}
	return text, named
}

// firstInEach keeps the first span of each block.
func firstInEach(spans []report.Span) []report.Span {
	var kept []report.Span
	for _, s := range spans {
		if n := len(kept); n == 0 || kept[n-1].Block != s.Block {
			kept = append(kept, s)
		}
	}
	return kept
}

// mention is a line that leads to a passage: its section, and the words around.
func (p *pane) mention(span report.Span) fyne.CanvasObject {
	r := p.s.d.Report
	where := ""
	if section := r.SectionOf(span.Block); section != nil {
		where = section.Title
	}
	words := kit.NewText(around(r.Blocks[span.Block].Text, span), look.Serif, look.Reading, look.Ink)
	words.MaxLines = 3
	return kit.NewRow(kit.VStack(0, kit.Small(where), words), func() {
		p.s.host.Go(route.Passage(span.Block, span.Start))
	})
}

// around is the text about a span, cut at words.
func around(text string, span report.Span) string {
	const before, after = 50, 110
	head, tail := text[:span.Start], text[span.End:]
	if runes := []rune(head); len(runes) > before {
		head = string(runes[len(runes)-before:])
		if i := strings.IndexByte(head, ' '); i >= 0 {
			head = head[i+1:]
		}
		head = "…" + head
	}
	if runes := []rune(tail); len(runes) > after {
		tail = string(runes[:after])
		if i := strings.LastIndexByte(tail, ' '); i >= 0 {
			tail = tail[:i]
		}
		tail = strings.TrimRight(tail, ",;:.") + "…"
	}
	return strings.Join(strings.Fields(head+text[span.Start:span.End]+tail), " ")
}

func (p *pane) onReport() {
	if p.entry == nil || p.entry.party == nil {
		return
	}
	block, offset := detail.Start(p.s.d.Report, p.entry.party.Line, p.entry.party.Body)
	p.s.host.Go(route.Passage(block, offset))
}

// toNote puts the cursor in the note and brings it into view.
func (p *pane) toNote() {
	if p.entry == nil {
		return
	}
	if p.s.panes.Narrow() && !p.s.panes.Covers() {
		p.s.open(p.entry.id)
	}
	p.s.host.Canvas().Focus(p.note.NoteEntry)
	p.content.Scroll.Reveal(paneTop+p.own.Position().Y, p.own.Size().Height+partGap)
}
