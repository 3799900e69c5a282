package detail

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// link is a stretch of a line that leads to an address when it is tapped. It
// takes no focus: with keys, links are followed where the report is read.
type link struct {
	widget.BaseWidget
	text *canvas.Text
	of   *Paragraph
	url  string
}

var (
	_ fyne.Tappable      = (*link)(nil)
	_ desktop.Cursorable = (*link)(nil)
)

func newLink(part piece, of *Paragraph) *link {
	t := canvas.NewText(part.text, theme.ColorForWidget(look.Primary, of))
	t.TextSize, t.FontSource, t.TextStyle.Underline = of.Theme().Size(of.size()), look.Font(part.face), true
	l := &link{text: t, of: of, url: part.link}
	l.ExtendBaseWidget(l)
	return l
}

// Tapped follows it.
func (l *link) Tapped(*fyne.PointEvent) { l.of.OnLink(l.url) }

// Cursor is a hand.
func (l *link) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws it.
func (l *link) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.text) }
