package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placard/screens/kit"
	"placard/screens/look"
)

// frame lays out the window: rail at the left, bar at the top, a notice below
// it when there is one, the screen in the rest.
type frame struct{ s *Shell }

func (f *frame) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	s := f.s
	s.rail.SetCompact(size.Width < look.RailBreak)
	w := s.rail.Width()
	s.rail.Move(fyne.NewPos(0, 0))
	s.rail.Resize(fyne.NewSize(w, size.Height))
	right := max(size.Width-w, 0)
	s.top.bar.Move(fyne.NewPos(w, 0))
	y := max(look.TopBarHeight, kit.HeightFor(s.top.bar, right)) // higher with a larger text
	s.top.bar.Resize(fyne.NewSize(right, y))
	for _, line := range []*fyne.Container{s.trouble.bar, s.notice.bar, s.busy.bar} {
		if line.Visible() {
			h := kit.HeightFor(line, right)
			line.Move(fyne.NewPos(w, y))
			line.Resize(fyne.NewSize(right, h))
			y += h
		}
	}
	s.body.Move(fyne.NewPos(w, y))
	s.body.Resize(fyne.NewSize(right, max(size.Height-y, 0)))
}

func (f *frame) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.MinWidth, look.MinHeight)
}

// topBar holds back and forward, the search, the text size and the menu.
type topBar struct {
	s             *Shell
	bar           *fyne.Container
	back, forward *kit.IconButton
	text, menu    *kit.IconButton
}

func newTopBar(s *Shell) *topBar {
	t := &topBar{s: s}
	t.back = kit.NewIconButton(look.IconCaretLeft, "Back", s.Back)
	t.forward = kit.NewIconButton(look.IconCaretRight, "Forward", s.Forward)
	t.text = kit.NewIconButton(look.IconTextAa, "Text and theme", s.showTextMenu)
	t.menu = kit.NewIconButton(look.IconList, "Menu", s.showMenu)
	search := kit.NewSearchBox("Search", s.keyOf("search"), func() { s.Run("search") })
	row := kit.HStack(2, t.back, t.forward, kit.Space(), kit.Fixed(280, search), kit.Fixed(4, container.NewStack()), t.text, t.menu)
	t.bar = kit.Pad(10, 12, 10, 12, row)
	t.update()
	return t
}

// update enables back and forward as there is somewhere to go.
func (t *topBar) update() {
	able(t.back, t.s.history.canBack())
	able(t.forward, t.s.history.canForward())
}

func able(b *kit.IconButton, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// notice is a line under the top bar that stays until it is closed or over:
// what went wrong, what it means, and what to do.
type notice struct {
	bar  *fyne.Container
	text *kit.Text
}

func newNotice() *notice {
	n := &notice{text: kit.NewText("", look.Sans, look.Text, look.Ink)}
	closing := kit.NewIconButton(look.IconX, "Close", func() { n.bar.Hide() })
	n.bar = kit.Page(4, 4, kit.HStack(12, kit.NewIcon(look.IconWarningCircle, look.Bookmark), kit.Grow(n.text), closing))
	n.bar.Hide()
	return n
}

// Warn shows a notice; an empty text takes it away.
func (s *Shell) Warn(text string) { s.tell(s.notice, text) }

// Trouble shows what is wrong as long as it lasts, beside any other notice; an
// empty text ends it.
func (s *Shell) Trouble(text string) { s.tell(s.trouble, text) }

func (s *Shell) tell(n *notice, text string) {
	n.text.Set(text)
	n.bar.Hidden = text == ""
	s.frame.Refresh()
}
