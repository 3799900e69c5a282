// Package edition shows what a new edition of the report changed: what is new,
// changed, renamed and left out, with the passages of before and now, and what
// the student did with what was left out.
package edition

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// Screen lists the changes.
type Screen struct {
	d    *desk.Desk
	host route.Host

	content fyne.CanvasObject
	summary *kit.Text
	list    *kit.List
	none    fyne.CanvasObject

	to      []route.Route // of the rows; where nothing is shown, of no screen
	changes []report.Change
	left    []desk.Left
	lost    []desk.Mark
}

var (
	_ route.Screen     = (*Screen)(nil)
	_ route.KeyHandler = (*Screen)(nil)
	_ route.Helper     = (*Screen)(nil)
)

const measure = 760 // of passages, a comfortable line

// New makes the screen.
func New(d *desk.Desk, host route.Host) *Screen {
	s := &Screen{d: d, host: host, summary: kit.Hint(""), list: kit.NewList()}
	s.list.OnSelect = s.list.Select
	s.none = kit.NewEmpty("This edition is the first one that you have opened, so nothing has changed.", "Go to Today", s.onDone)
	head := kit.HStackTop(24, kit.Grow(kit.VStack(6, kit.Heading("What the new edition changed"), s.summary)), kit.NewFilled("Done", s.onDone))
	s.content = s.list.Wheel(kit.Page(12, 0, kit.Below(head, kit.Layers(kit.Pad(0, -look.RowInset, 0, -look.RowInset, s.list), s.none), 8)))
	s.fill()
	return s
}

// Content is the screen's object.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Show notes that the changes are seen. It selects what was left out if the route
// names it.
func (s *Screen) Show(r route.Route) {
	s.d.LookedAtNews()
	first := len(s.to) - len(s.left)
	if i := slices.IndexFunc(s.left, func(l desk.Left) bool { return l.Part.ID == r.Item }); i >= 0 {
		s.list.Select(first + i)
	}
}

// Hide does nothing: the screen has nothing to save.
func (s *Screen) Hide() {}

// Refresh reads the desk again.
func (s *Screen) Refresh() {
	if left := s.d.LeftOut(); !slices.Equal(left, s.left) || len(s.d.News()) != len(s.changes) || len(s.d.LostMarks()) != len(s.lost) {
		s.fill()
	}
}

// fill lists the changes by kind, and below them what was left out with the
// student's work on it.
func (s *Screen) fill() {
	s.changes, s.left, s.lost, s.to = s.d.News(), s.d.LeftOut(), s.d.LostMarks(), nil
	s.summary.Set(s.d.NewsSentence())
	var objects []fyne.CanvasObject
	for _, kind := range report.PartKinds() {
		objects = append(objects, s.changesOf(kind)...)
	}
	if len(s.lost) > 0 {
		objects = append(objects, title("Marked passages that were not found"))
		for _, m := range s.lost {
			objects = append(objects, s.row(lostWords(m), route.At(route.Notes, m.ID)))
		}
	}
	if len(s.left) > 0 {
		objects = append(objects, title("Left out, with what you did"))
		for _, l := range s.left {
			objects = append(objects, s.row(leftWords(l), route.Route{}))
		}
	}
	none := len(objects) == 0
	s.list.SetObjects(append(objects, kit.Tall(40, kit.Space()))...)
	s.list.Hidden, s.none.(*fyne.Container).Hidden, s.summary.Hidden = none, !none, none
	s.content.Refresh()
}

// most is how many changes of a kind are listed: nobody looks through more.
const most = 100

// changesOf are the rows of one kind under their title.
func (s *Screen) changesOf(kind report.PartKind) []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	n := 0
	for _, c := range s.changes {
		if c.Kind() != kind {
			continue
		}
		switch n++; {
		case n == 1:
			objects = append(objects, title(kindTitle(kind)))
		case n > most:
			continue
		}
		objects = append(objects, s.row(changeWords(c), placeOf(s.d.Report, c.New)))
	}
	if n > most {
		objects = append(objects, kit.Pad(12, 0, 0, look.RowInset, kit.Hint(fmt.Sprintf("And %d more.", n-most))))
	}
	return objects
}

func title(text string) fyne.CanvasObject {
	return kit.Pad(28, 0, 6, look.RowInset, kit.Subheading(text))
}

func (s *Screen) row(words fyne.CanvasObject, to route.Route) *kit.Row {
	objects := []fyne.CanvasObject{kit.Grow(kit.Narrow(measure, words))}
	if to != (route.Route{}) {
		objects = append(objects, kit.NewIcon(look.IconCaretRight, look.Muted))
	}
	at := len(s.to)
	s.to = append(s.to, to)
	row := kit.NewRow(kit.HStack(16, objects...), func() { s.onOpen(at) })
	row.Inset = look.RowInset
	return row
}

func (s *Screen) onOpen(at int) {
	s.list.Select(at)
	if s.to[at] != (route.Route{}) {
		s.host.Go(s.to[at])
	}
}

func (s *Screen) onDone() { s.host.Go(route.To(route.Today)) }

// Key walks the list; Enter shows the selected change in its place.
func (s *Screen) Key(ev *fyne.KeyEvent, mods fyne.KeyModifier) bool {
	if mods != 0 {
		return false
	}
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if at := s.list.Selected(); at >= 0 {
			s.onOpen(at)
			return true
		}
		s.onDone()
	case fyne.KeyEscape:
		s.onDone()
	default:
		return s.list.Key(ev.Name)
	}
	return true
}

// Keys are for the help sheet.
func (s *Screen) Keys() []route.KeyHelp {
	return []route.KeyHelp{
		{Does: "Next and previous change", Keys: []string{"↓", "↑"}},
		{Does: "Show it in its place", Keys: []string{"Enter"}},
		{Does: "Done", Keys: []string{"Esc"}},
	}
}
