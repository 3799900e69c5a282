package prose

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"placard/screens/look"
)

// signIcons are the icons of boxes that are icons.
var signIcons = map[boxKind]struct {
	name   look.IconName
	colour fyne.ThemeColorName
}{
	folded:    {look.IconCaretRight, look.Muted},
	unfolded:  {look.IconCaretDown, look.Muted},
	emptyTask: {look.IconSquare, look.Muted},
	doneTask:  {look.IconCheckSquare, look.Good},
}

// iconKey names a sign of a block.
type iconKey struct{ block, box int }

// icon is a sign that is in sight.
type icon struct {
	*canvas.Image
	turn uint64
}

// sign draws a small sign: a task's box, the sign of a folded note.
func (k *ink) sign(key iconKey, kind boxKind, r Rect, list *[]fyne.CanvasObject) {
	o := k.icons[key]
	if o == nil {
		s := signIcons[kind]
		o = &icon{Image: canvas.NewImageFromResource(look.IconIn(s.name, s.colour))}
		o.FillMode = canvas.ImageFillContain
		k.icons[key] = o
	}
	o.turn = k.turn
	o.Resize(fyne.NewSize(r.Width, r.Height))
	o.Move(fyne.NewPos(k.snap(r.X), k.snap(r.Y)))
	*list = append(*list, o.Image)
}
