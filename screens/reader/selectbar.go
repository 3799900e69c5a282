package reader

import (
	"strconv"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/screens/kit"
	"placard/screens/look"
)

// selectBar floats near what is selected and says what can be done with it, each
// thing with its key.
type selectBar struct {
	*kit.Float
	on    bool
	marks []fyne.CanvasObject // what only the report's own text can have
}

// barPad is from the panel's edge to what is on it.
const barPad = 8

func newSelectBar(m *marking) *selectBar {
	b := &selectBar{}
	colours := kit.Flow(2)
	for _, c := range desk.Colours() {
		colours.Add(kit.NewSwatch(kit.HighlightSign(int(c)), c.Name(), strconv.Itoa(int(c)), func() { m.highlight(c) }))
	}
	ways := kit.HStack(2)
	add := func(text, key string, icon look.IconName, act func()) fyne.CanvasObject {
		button := kit.NewQuiet(text, act).With(icon)
		button.Key = key
		ways.Add(button)
		return button
	}
	note := add("Note", "N", look.IconNotePencil, m.annotate)
	place := add("Bookmark", "B", look.IconBookmarkSimple, m.bookmark)
	add("Card", "C", look.IconCards, m.makeCard)
	ways.Add(kit.NewIconButton(look.IconCopy, "Copy (Ctrl+C)", m.copy))
	ways.Add(kit.NewIconButton(look.IconQuotes, "Copy with its source (Ctrl+Shift+C)", m.copyWithSource))
	b.marks = []fyne.CanvasObject{colours, note, place}
	b.Float = kit.NewFloat(barPad, kit.VStack(2, colours, ways))
	return b
}

// offer shows what marks, or leaves it out.
func (b *selectBar) offer(marks bool) {
	for _, o := range b.marks {
		if o.Visible() != marks {
			if marks {
				o.Show()
			} else {
				o.Hide()
			}
		}
	}
}
