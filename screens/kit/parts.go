package kit

import "fyne.io/fyne/v2"

// SetObjects shows rows with other things between them: titles of groups, a
// sentence where a group is empty. Only the rows are walked and counted.
func (l *List) SetObjects(objects ...fyne.CanvasObject) {
	l.Rows, l.stack.Objects = nil, objects
	for _, o := range objects {
		if r, ok := o.(*Row); ok {
			r.list, r.index = l, len(l.Rows)
			l.Rows = append(l.Rows, r)
		}
	}
	l.stack.Refresh()
	l.scroll.Fit()
}

// Reveal brings one of the list's objects into view.
func (l *List) Reveal(o fyne.CanvasObject) {
	l.scroll.Reveal(o.Position().Y, o.Size().Height)
}

// ScrollBy moves the list by pixels, down if positive: to what stands beyond
// its first and last row.
func (l *List) ScrollBy(dy float32) { l.scroll.By(dy) }

// Reveal scrolls a dialog's body so that an object in it is seen: the field
// that has got the focus.
func (s *Shown) Reveal(o fyne.CanvasObject) {
	app := fyne.CurrentApp()
	if app == nil {
		return
	}
	place := app.Driver().AbsolutePositionForObject
	y := place(o).Y - place(s.view.body).Y
	s.view.scroll.Reveal(y-bleed, o.Size().Height+2*bleed)
}
