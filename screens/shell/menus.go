package shell

import (
	"placard/screens/kit"
	"placard/screens/look"
)

// showMenu shows the commands that are in the menu, group by group.
func (s *Shell) showMenu() {
	var items []kit.MenuItem
	group := ""
	for _, c := range s.commands {
		if !c.InMenu || !c.offered() {
			continue
		}
		if group != "" && c.Group != group {
			items = append(items, kit.MenuItem{Separator: true})
		}
		group = c.Group
		items = append(items, kit.MenuItem{Text: c.title(), Key: c.shown(s.p.GOOS), Disabled: !c.enabled(), Run: c.Run})
	}
	kit.ShowMenu(s.Canvas(), s.top.menu, items)
}

// showTextMenu shows text size and theme.
func (s *Shell) showTextMenu() {
	icons := map[string]look.IconName{"larger": look.IconPlus, "smaller": look.IconMinus, "usual": look.IconTextAa, "theme": look.IconMoon}
	var items []kit.MenuItem
	for _, c := range s.commands {
		if icon, ok := icons[c.ID]; ok {
			items = append(items, kit.MenuItem{Icon: icon, Text: c.title(), Key: c.shown(s.p.GOOS), Run: c.Run})
		}
	}
	kit.ShowMenu(s.Canvas(), s.top.text, items)
}
