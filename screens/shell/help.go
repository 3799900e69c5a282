package shell

import (
	"fyne.io/fyne/v2"

	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// showHelp shows every command with its keys, and the keys of the screen.
func (s *Shell) showHelp() {
	kit.ShowDialog(s.Canvas(), kit.Dialog{Title: "Keys and help", Body: s.helpSheet(), Secondary: "Close", TapOutside: true, Width: 860})
}

// group is a part of the help sheet: a title and its lines.
type group struct {
	title string
	lines []fyne.CanvasObject
}

// barRoom keeps the keys clear of the scroll bar.
const barRoom = 12

// helpSheet is made from the table of commands, so that it is never out of
// date. Its two columns are about equally long.
func (s *Shell) helpSheet() fyne.CanvasObject {
	groups := append(s.screenKeys(), s.commandKeys()...)
	all, left := 0, 0
	for _, g := range groups {
		all += len(g.lines) + 2
	}
	var columns [2][]fyne.CanvasObject
	for _, g := range groups {
		side := 0
		if left > 0 && left+len(g.lines)/2 >= all/2 {
			side = 1
		}
		left += len(g.lines) + 2
		columns[side] = append(columns[side], helpGroup(g.title, g.lines))
	}
	return kit.Pad(0, barRoom, 0, 0, kit.HStackTop(48, kit.Grow(kit.VStack(24, columns[0]...)), kit.Grow(kit.VStack(24, columns[1]...))))
}

// screenKeys are the keys of the screen that is shown.
func (s *Shell) screenKeys() []group {
	h, ok := s.current.(route.Helper)
	if !ok {
		return nil
	}
	g := group{title: "On this screen"}
	for _, k := range h.Keys() {
		g.lines = append(g.lines, helpLine(k.Does, k.Keys...))
	}
	return []group{g}
}

// commandKeys are the commands in their groups.
func (s *Shell) commandKeys() []group {
	var groups []group
	for _, c := range s.commands {
		if !c.offered() {
			continue
		}
		if len(groups) == 0 || groups[len(groups)-1].title != c.Group {
			groups = append(groups, group{title: c.Group})
		}
		last := &groups[len(groups)-1]
		last.lines = append(last.lines, helpLine(c.Title, c.labels(s.p.GOOS)...))
	}
	return groups
}

func helpGroup(name string, lines []fyne.CanvasObject) fyne.CanvasObject {
	return kit.VStack(6, append([]fyne.CanvasObject{kit.Label(name)}, lines...)...)
}

func helpLine(does string, keys ...string) fyne.CanvasObject {
	objects := []fyne.CanvasObject{kit.Grow(kit.NewText(does, look.Sans, look.Text, look.Ink))}
	for _, k := range keys {
		objects = append(objects, kit.NewKeyCap(k))
	}
	return kit.HStack(6, objects...)
}
