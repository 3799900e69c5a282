package shell

import (
	"strings"

	"fyne.io/fyne/v2"

	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// showHelp shows every command with its keys, and the keys of the screen.
func (s *Shell) showHelp() {
	kit.ShowDialog(s.Canvas(), kit.Dialog{Title: "Keys and help", Body: s.helpSheet(), Secondary: "Close", Width: 720})
}

// helpSheet is made from the table of commands, so that it is never out of
// date.
func (s *Shell) helpSheet() fyne.CanvasObject {
	var groups []fyne.CanvasObject
	if h, ok := s.current.(route.Helper); ok {
		var lines []fyne.CanvasObject
		for _, k := range h.Keys() {
			lines = append(lines, helpLine(k.Does, k.Keys...))
		}
		groups = append(groups, helpGroup("On this screen", lines))
	}
	name := ""
	var lines []fyne.CanvasObject
	for _, c := range s.commands {
		if c.Group != name {
			groups, lines = appendGroup(groups, name, lines), nil
			name = c.Group
		}
		var keys []string
		for i, k := range c.Keys {
			if label := k.Label(s.p.GOOS); i < 2 && !strings.Contains(strings.Join(keys, " "), label) {
				keys = append(keys, label)
			}
		}
		lines = append(lines, helpLine(c.Title, keys...))
	}
	groups = appendGroup(groups, name, lines)
	half := (len(groups) + 1) / 2
	return kit.HStackTop(40, kit.Grow(kit.VStack(24, groups[:half]...)), kit.Grow(kit.VStack(24, groups[half:]...)))
}

func appendGroup(groups []fyne.CanvasObject, name string, lines []fyne.CanvasObject) []fyne.CanvasObject {
	if len(lines) == 0 {
		return groups
	}
	return append(groups, helpGroup(name, lines))
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
