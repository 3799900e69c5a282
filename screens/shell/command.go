package shell

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Command is one thing that the program can be told. The menu, the shortcuts,
// the help sheet and the tests all come from the one table of commands.
type Command struct {
	ID      string
	Title   string // as in the menu
	Group   string // heading in the menu and the help sheet
	Also    string // words by which it is found as well
	Keys    []Key  // the first is the one that is shown
	InMenu  bool
	Run     func()
	Enabled func() bool   // nil is always
	Offered func() bool   // whether menu and help sheet have it; nil is always
	Name    func() string // a title that changes ("Undo: Bookmark"); nil is Title
}

// Key is a key or a character that gives a command. A Key without modifiers
// works while nothing has the focus.
type Key struct {
	Name fyne.KeyName
	Mod  fyne.KeyModifier
	Rune rune
}

// title is what the command is called now.
func (c Command) title() string {
	if c.Name != nil {
		return c.Name()
	}
	return c.Title
}

func (c Command) enabled() bool { return c.Enabled == nil || c.Enabled() }

func (c Command) offered() bool { return c.Offered == nil || c.Offered() }

// shown is the first key as people on the system write it.
func (c Command) shown(goos string) string {
	if len(c.Keys) == 0 {
		return ""
	}
	return c.Keys[0].Label(goos)
}

// labels are the first two different keys as people write them.
func (c Command) labels(goos string) []string {
	var list []string
	for _, k := range c.Keys {
		if label := k.Label(goos); len(list) < 2 && !slices.Contains(list, label) {
			list = append(list, label)
		}
	}
	return list
}

// Label is the key as it stands on a key cap: "Ctrl K", "⌘K". Without a plus
// between them, "Ctrl +" can be read.
func (k Key) Label(goos string) string {
	if k.Rune != 0 {
		return string(k.Rune)
	}
	name := string(k.Name)
	if short, ok := keyLabels[k.Name]; ok {
		name = short
	}
	var parts []string
	if k.Mod&fyne.KeyModifierShortcutDefault != 0 {
		if goos == "darwin" {
			parts = append(parts, "⌘")
		} else {
			parts = append(parts, "Ctrl")
		}
	}
	if k.Mod&fyne.KeyModifierAlt != 0 {
		parts = append(parts, map[bool]string{true: "⌥", false: "Alt"}[goos == "darwin"])
	}
	if k.Mod&fyne.KeyModifierShift != 0 {
		parts = append(parts, map[bool]string{true: "⇧", false: "Shift"}[goos == "darwin"])
	}
	if goos == "darwin" {
		return strings.Join(parts, "") + name
	}
	return strings.Join(append(parts, name), " ")
}

var keyLabels = map[fyne.KeyName]string{
	fyne.KeyLeft: "←", fyne.KeyRight: "→", fyne.KeyUp: "↑", fyne.KeyDown: "↓",
	fyne.KeyEscape: "Esc", fyne.KeyReturn: "Enter", fyne.KeyComma: ",",
	fyne.KeyEqual: "+", fyne.KeyMinus: "−", fyne.KeySpace: "Space",
}

// shortcut is what the toolkit calls the key. The toolkit has names of its own
// for undo, redo, copying and selecting all, and never delivers these as custom
// shortcuts.
func (k Key) shortcut() fyne.Shortcut {
	if k.Mod == fyne.KeyModifierShortcutDefault {
		switch k.Name {
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}
		case fyne.KeyC:
			return &fyne.ShortcutCopy{}
		case fyne.KeyA:
			return &fyne.ShortcutSelectAll{}
		}
	}
	return &desktop.CustomShortcut{KeyName: k.Name, Modifier: k.Mod}
}

// plain finds the command of a key or character pressed without modifiers.
func plain(commands []Command, name fyne.KeyName, r rune) (Command, bool) {
	for _, c := range commands {
		for _, k := range c.Keys {
			if k.Mod == 0 && ((r != 0 && k.Rune == r) || (name != "" && k.Rune == 0 && k.Name == name)) && c.enabled() {
				return c, true
			}
		}
	}
	return Command{}, false
}
