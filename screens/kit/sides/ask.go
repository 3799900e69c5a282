// Package sides asks for the two sides of a card. It knows nothing of cards: who
// asks keeps them.
package sides

import (
	"strings"

	"fyne.io/fyne/v2"

	"placard/screens/kit"
	"placard/screens/look"
)

// Asked is what Ask needs to know.
type Asked struct {
	Title string
	Hint  string // may be empty
	Yes   string // what keeping the card is called
	Front string // to begin with, as Back
	Back  string
	// Keep takes both sides, which are not empty.
	Keep func(front, back string)
	// Leave is told what stood in a dialog that was closed without keeping it; it
	// may be nil.
	Leave func(front, back string)
}

// dialog is the two fields and what is wrong with them.
type dialog struct {
	Asked
	canvas fyne.Canvas
	shown  *kit.Shown
	front  *kit.Entry
	back   *kit.NoteEntry
	wrong  *kit.Text
	kept   bool
}

// Ask shows the dialog.
func Ask(c fyne.Canvas, a Asked) {
	d := &dialog{
		Asked: a, canvas: c, front: kit.NewEntry("What do you want to be asked?"), back: kit.NewNote("What is right?", nil),
		wrong: kit.NewText("", look.Sans, look.Caption, look.Wrong),
	}
	d.front.SetText(a.Front)
	d.front.CursorColumn = len([]rune(a.Front))
	d.back.SetText(a.Back)
	d.back.OnGrow = func() { d.shown.Fit() }
	d.wrong.Hide()
	hint := kit.Hint(a.Hint)
	hint.Hidden = a.Hint == ""
	d.shown = kit.ShowDialog(c, kit.Dialog{
		Title: a.Title, Primary: a.Yes, Width: 560, OnPrimary: d.accept, OnClose: d.close,
		Body: kit.VStack(14, hint,
			kit.VStack(4, kit.Label("Question or word"), d.front), kit.VStack(4, kit.Label("Answer"), d.back), d.wrong),
	})
}

// accept keeps the card, or goes to the side that is missing.
func (d *dialog) accept() (stay bool) {
	missing := fyne.Focusable(d.front)
	switch {
	case strings.TrimSpace(d.front.Text) == "":
	case strings.TrimSpace(d.back.Text) == "":
		missing = d.back
	default:
		d.kept = true
		d.Keep(d.front.Text, d.back.Text)
		return false
	}
	d.wrong.Set("A card needs a question and an answer.")
	d.wrong.Show()
	d.shown.Fit()
	d.canvas.Focus(missing)
	return true
}

func (d *dialog) close() {
	if !d.kept && d.Leave != nil {
		d.Leave(d.front.Text, d.back.Text)
	}
}
