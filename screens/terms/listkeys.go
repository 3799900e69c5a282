package terms

import (
	"slices"

	"fyne.io/fyne/v2"

	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

func (l *List) onSelect(i int) {
	l.selected = l.entries[i].id
	l.list.Select(i)
}

func (l *List) onOpen(item string) {
	l.selected = item
	l.list.Select(l.rowOf(item))
	if e, ok := find(l.d, item); ok {
		l.showDetails(e, fromList)
	}
}

func (l *List) onPractise() { l.host.Go(route.To(route.Session)) }

func (l *List) onWays() { l.host.Go(route.To(route.Practice)) }

func (l *List) onOrder() {
	l.byReport = !l.byReport
	l.order.Set(map[bool]string{true: "Order: as in the report", false: "Order: A to Z"}[l.byReport])
	l.content.Refresh()
	l.fill()
}

func (l *List) onShowAll() {
	l.kind.Set(0)
	l.field.SetText("")
	l.filters.Select(0)
}

// showMenu offers what can be done with an item, under an object.
func (l *List) showMenu(anchor fyne.CanvasObject, item string) {
	kit.ShowMenu(l.host.Canvas(), anchor, l.menu(item))
}

// menu selects an item and says what can be done with it.
func (l *List) menu(item string) []kit.MenuItem {
	l.selected = item
	l.list.Select(l.rowOf(item))
	e, _ := find(l.d, item)
	c, _ := e.card()
	details := kit.MenuItem{Icon: look.IconInfo, Text: "Details", Key: "Enter", Run: func() { l.onOpen(item) }}
	return append([]kit.MenuItem{details}, menuOf(l.deeds(e, c))...)
}

// chosenEntry is the one whose row has the focus, or else the selected one; it is
// selected then.
func (l *List) chosenEntry() (entry, bool) {
	at := l.list.Selected()
	if row, ok := l.host.Canvas().Focused().(*kit.Row); ok && slices.Contains(l.list.Rows, row) {
		at = slices.Index(l.list.Rows, row)
	}
	if at < 0 {
		return entry{}, false
	}
	l.onSelect(at)
	return l.entries[at], true
}

func (l *List) onFieldKey(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown:
		return l.list.Key(ev.Name)
	case fyne.KeyReturn, fyne.KeyEnter:
		if e, ok := l.chosenEntry(); ok {
			l.onOpen(e.id)
		}
		return true
	}
	return false
}

// Key walks the list and does things with the selected entry.
func (l *List) Key(ev *fyne.KeyEvent, mod fyne.KeyModifier) bool {
	if mod != 0 {
		return false
	}
	switch ev.Name {
	case fyne.KeyW:
		l.onWays()
		return true
	case fyne.KeyP:
		if !l.practise.Disabled() {
			l.onPractise()
		}
		return true
	case fyne.KeyN:
		l.onNew()
		return true
	case fyne.KeyA:
		l.askKinds()
		return true
	case fyne.KeyEscape:
		return l.field.Clear()
	}
	if e, ok := l.chosenEntry(); ok && l.keyOn(e, ev.Name) {
		return true
	}
	return l.list.Key(ev.Name)
}

// keyOn does what a key means for the selected entry.
func (l *List) keyOn(e entry, key fyne.KeyName) bool {
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, fyne.KeyD:
		l.onOpen(e.id)
		return true
	case fyne.KeyM:
		l.showMenu(l.list.Rows[l.list.Selected()], e.id)
		return true
	}
	c, _ := e.card()
	return press(l.deeds(e, c), key)
}

// Keys are for the help sheet.
func (l *List) Keys() []route.KeyHelp {
	return []route.KeyHelp{
		{Does: "Practise", Keys: []string{"P"}},
		{Does: "More ways to practise", Keys: []string{"W"}},
		{Does: "New card", Keys: []string{"N"}},
		{Does: "What is asked", Keys: []string{"A"}},
		{Does: "Next and previous", Keys: []string{"↓", "↑"}},
		{Does: "Details", Keys: []string{"Enter"}},
		{Does: "All that can be done with it", Keys: []string{"M"}},
		{Does: "Show in report", Keys: []string{"R"}},
		{Does: "Important, or not", Keys: []string{"F"}},
		{Does: "Set aside, or take back", Keys: []string{"S"}},
		{Does: "Skip until tomorrow", Keys: []string{"K"}},
		{Does: "Set the day", Keys: []string{"T"}},
		{Does: "Start over", Keys: []string{"O"}},
		{Does: "Edit, or write in my own words", Keys: []string{"E"}},
		{Does: "Remove my own card", Keys: []string{"Delete"}},
		{Does: "Show all that was filtered", Keys: []string{"Esc"}},
	}
}
