package sources

import (
	"strings"

	"fyne.io/fyne/v2"

	"placard/app/export"
	"placard/screens/kit"
	"placard/screens/kit/detail"
	"placard/screens/look"
)

const (
	hang     = 24  // of a citation's lines after the first
	textMost = 760 // width of a citation, a comfortable measure
)

// addRow gives an entry its row: the words, what choosing it does, and the
// buttons.
func (s *Screen) addRow(e *entry, words fyne.CanvasObject) {
	e.text = kit.Narrow(textMost, words)
	e.sign = kit.NewIcon(look.IconArrowSquareOut, look.Muted) // choosing it opens a page
	objects := []fyne.CanvasObject{kit.Grow(e.text), e.sign}
	if len(e.work) > 0 {
		objects = append(objects, kit.NewIconButton(look.IconCopy, "Copy in MLA 9", func() { s.onCopy(e) }))
	}
	if e.part == own {
		var more *kit.IconButton
		more = kit.NewIconButton(look.IconDotsThree, "Edit or remove", func() { s.showMenu(more, e) })
		objects = append(objects, more)
	}
	e.row = kit.NewRow(kit.HStack(8, objects...), func() { s.onOpen(e) })
	e.row.Inset = inset
	e.say(words)
}

// say changes the words of a row that stays, and with it the focus on it.
func (e *entry) say(words fyne.CanvasObject) {
	e.text.Objects[0] = words
	if e.sign.Hidden = e.url == "" && e.part == own; e.url == "" {
		e.sign.Set(look.IconBookOpen, look.Muted)
	} else {
		e.sign.Set(look.IconArrowSquareOut, look.Muted)
	}
	e.row.Content.Refresh()
	e.row.Refresh()
}

// titled sets a title above what is known of it.
func titled(title string, facts ...string) fyne.CanvasObject {
	lines := kit.VStack(2, kit.NewText(title, look.SerifSemiBold, look.Reading, look.Ink))
	var known []string
	for _, f := range facts {
		if f != "" && f != bareAddress(title) { // a title that is an address says it already
			known = append(known, f)
		}
	}
	if len(known) > 0 {
		lines.Add(kit.Hint(strings.Join(known, " · ")))
	}
	return lines
}

// cited sets a citation with its italics and a hanging indent.
func cited(w export.Work) fyne.CanvasObject {
	var runs []detail.Run
	for _, piece := range w {
		face := look.Serif
		if piece.Italic {
			face = look.SerifItalic
		}
		runs = append(runs, detail.Run{Text: piece.Text, Face: face})
	}
	p := detail.NewParagraph(runs...)
	p.TextSize, p.Hang = look.Text, hang
	return p
}
