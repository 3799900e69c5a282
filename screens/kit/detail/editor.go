package detail

import (
	"fyne.io/fyne/v2"

	"placard/content/report"
	"placard/screens/kit"
)

// EditorNotes shows the editor's notes on an item when they are asked for. Fit
// is called when they open and close, which changes the height.
func EditorNotes(r *report.Report, notes []int, fit func()) fyne.CanvasObject {
	words, hide, boxes := "Editor’s note", "Hide the editor’s note", kit.VStack(8)
	if len(notes) > 1 {
		words, hide = "Editor’s notes", "Hide the editor’s notes"
	}
	for _, n := range notes {
		boxes.Add(kit.NewNotice(kit.Plain, "", r.Blocks[n].Text))
	}
	boxes.Hide()
	button := kit.NewQuiet(words, nil)
	button.SetAct(func() {
		if boxes.Hidden {
			boxes.Show()
			button.Set(hide)
		} else {
			boxes.Hide()
			button.Set(words)
		}
		fit()
	})
	all := kit.VStack(6, flush(button), boxes)
	all.Hidden = len(notes) == 0
	return all
}

// flush sets a quiet button with its words at the left edge of the text.
func flush(b *kit.Button) fyne.CanvasObject { return kit.HStack(0, kit.FlushLeft(b)) }
