// Package check shows a chair what Placard recognises in a report and what to
// mend in it, in the file that she writes. It is handed what was found; it reads
// no files.
package check

import (
	"fyne.io/fyne/v2"

	"placard/app/chair"
	"placard/app/desk"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// Result is what checking a file came to.
type Result struct {
	Path    string // of the file; empty for the copy in the library
	Newer   bool   // the file is not as it was when it was brought in
	Missing string // the file that the report came from, if it is there no longer
	Err     error  // if it could not be read, and then nothing else is known

	chair.Checked
}

// Params are what the program does for the screen.
type Params struct {
	// Check reads a file again, or, where path is empty, what the report on the
	// desk came from. Done is called later, or at once.
	Check func(path string, done func(Result))
	// Choose lets the user choose a file.
	Choose func(chosen func(path string))
	// Open brings a file into the library and opens it.
	Open func(path string)
	// Bring takes the file that the report on the desk came from in as its new
	// edition.
	Bring func(path string)
	// HandOut goes to the class kit with a file in it or, where path is empty,
	// with the report on the desk.
	HandOut func(path string)
	// ShowFolder shows where a file lies, to be mended there.
	ShowFolder func(path string)
}

// Screen is the Check panel.
type Screen struct {
	p    Params
	d    *desk.Desk
	host route.Host

	content fyne.CanvasObject
	file    *kit.Text // where the report was read
	copy    *kit.Button
	open    *kit.Button
	folder  *kit.Button
	handOut *kit.Button
	toggle  *kit.Button // of the sections
	list    *kit.List

	path     string  // of the file; empty is that of the report on the desk
	run      int     // counts the checks, so that a late one is not shown
	result   *Result // nil until there is one
	shown    []report.Problem
	selected int  // in shown
	sections bool // what each section was taken for is shown
}

var (
	_ route.Screen     = (*Screen)(nil)
	_ route.KeyHandler = (*Screen)(nil)
	_ route.Stateful   = (*Screen)(nil)
	_ route.Helper     = (*Screen)(nil)
)

// New makes the screen.
func New(d *desk.Desk, p Params, host route.Host) *Screen {
	s := &Screen{p: p, d: d, host: host, list: kit.NewList(), file: kit.Hint("")}
	s.list.OnSelect = s.onSelect
	again := kit.NewFilled("Check again", s.onAgain).With(look.IconArrowUUpRight)
	s.open = kit.NewButton("", s.onOpenFile).With(look.IconBookOpen)
	s.folder = kit.NewButton("Show in its folder", s.onFolder).With(look.IconFolderOpen)
	s.handOut = kit.NewButton("Make a class kit…", s.onHandOut).With(look.IconUsersThree)
	s.copy = kit.NewButton("Copy the list", s.onCopy).With(look.IconCopy)
	s.toggle = kit.NewQuiet("", s.onSections)
	other := kit.NewButton("Check another file…", s.onOther).With(look.IconFileText)
	head := kit.VStack(6, kit.HStackTop(24, kit.Grow(kit.Heading("Check a report")), again), s.file,
		kit.Pad(8, 0, 0, 0, kit.Flow(8, other, s.folder, s.open, s.copy, s.handOut)))
	s.content = s.list.Wheel(kit.Page(12, 0, kit.Below(head, kit.Pad(0, -look.RowInset, 0, -look.RowInset, s.list), 10)))
	s.say("")
	return s
}

// Content is the screen's object.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Show checks the file that the route names, otherwise the report on the desk;
// coming back, it shows what was found before.
func (s *Screen) Show(r route.Route) {
	if s.result == nil || r.Item != s.path {
		s.check(r.Item, func() {})
	}
}

// Hide does nothing: the screen has nothing to save.
func (s *Screen) Hide() {}

// Refresh does nothing: the desk does not change a file.
func (s *Screen) Refresh() {}

// Place is the file that is checked.
func (s *Screen) Place() route.Route { return route.At(route.Check, s.path) }

// check reads a file, shows what was found, and then does something.
func (s *Screen) check(path string, then func()) {
	s.run++
	run := s.run
	if path != s.path {
		s.result, s.selected = nil, 0
	}
	s.path = path
	if s.result == nil {
		s.say("Reading the report…")
	}
	s.p.Check(path, func(r Result) {
		if run == s.run {
			s.result = &r
			s.fill()
			then()
		}
	})
}

// say shows a sentence in place of a result.
func (s *Screen) say(sentence string) {
	s.file.Set(sentence)
	s.shown = nil
	s.list.SetObjects()
	s.copy.Hidden, s.open.Hidden, s.folder.Hidden, s.handOut.Hidden = true, true, true, true
	s.content.Refresh()
}

func (s *Screen) onAgain() {
	s.check(s.path, func() {
		if s.result.Err == nil {
			s.host.Toast(remains(len(s.result.Report.Problems)), "", nil)
		}
	})
}

func (s *Screen) onOpenFile() {
	if s.result.Newer {
		s.p.Bring(s.result.Path)
		return
	}
	s.p.Open(s.result.Path)
}

func (s *Screen) onOther() {
	s.p.Choose(func(path string) { s.host.Go(route.At(route.Check, path)) })
}

// onHandOut begins a class kit with the file that is checked.
func (s *Screen) onHandOut() {
	if s.result != nil && s.result.Err == nil {
		s.p.HandOut(s.result.Path)
	}
}

// onFolder shows where the file lies.
func (s *Screen) onFolder() {
	if s.result != nil && s.result.Path != "" {
		s.p.ShowFolder(s.result.Path)
	}
}

// onSections shows what each section was taken for, or hides it again.
func (s *Screen) onSections() {
	if s.result != nil && s.result.Err == nil {
		s.sections = !s.sections
		s.fill()
	}
}

func (s *Screen) onCopy() {
	if s.result != nil && s.result.Err == nil {
		s.host.Copy(asText(*s.result), "the list")
	}
}

func (s *Screen) onSelect(i int) {
	s.selected = i
	s.list.Select(i)
}

// onOpen shows the passage of a problem in the report, if it is there.
func (s *Screen) onOpen(i int) {
	s.onSelect(i)
	if block := s.onDesk(s.shown[i]); block >= 0 {
		s.host.Go(route.Passage(block, 0))
		return
	}
	s.host.Toast("This passage is not in the report on your desk.", "", nil)
}

// onDesk finds the block of a problem in the report on the desk, which may be
// another edition; -1 if it is not there.
func (s *Screen) onDesk(p report.Problem) int {
	if p.Block < 0 || p.Block >= len(s.result.Report.Blocks) {
		return -1
	}
	want := &s.result.Report.Blocks[p.Block]
	same := func(i int) bool {
		blocks := s.d.Report.Blocks
		return i < len(blocks) && blocks[i].Text == want.Text && blocks[i].Kind == want.Kind && blocks[i].Image == want.Image
	}
	if same(p.Block) {
		return p.Block
	}
	for i := range s.d.Report.Blocks {
		if same(i) && want.Text != "" {
			return i
		}
	}
	return -1
}

// Key walks the list; Enter shows the passage, R checks again.
func (s *Screen) Key(ev *fyne.KeyEvent, mods fyne.KeyModifier) bool {
	if mods != 0 {
		return false
	}
	switch ev.Name {
	case fyne.KeyR:
		s.onAgain()
	case fyne.KeyO:
		s.onOther()
	case fyne.KeyC:
		s.onCopy()
	case fyne.KeyF:
		s.onFolder()
	case fyne.KeyK:
		s.onHandOut()
	case fyne.KeyS:
		s.onSections()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if s.selected >= len(s.shown) {
			return false
		}
		s.onOpen(s.selected)
	default:
		return s.list.Key(ev.Name)
	}
	return true
}

// Keys are for the help sheet.
func (s *Screen) Keys() []route.KeyHelp {
	return []route.KeyHelp{
		{Does: "Next and previous thing to mend", Keys: []string{"↓", "↑"}},
		{Does: "Show the passage in the report", Keys: []string{"Enter"}},
		{Does: "Check again", Keys: []string{"R"}},
		{Does: "Check another file", Keys: []string{"O"}},
		{Does: "Show the file in its folder", Keys: []string{"F"}},
		{Does: "Show the sections", Keys: []string{"S"}},
		{Does: "Make a class kit with it", Keys: []string{"K"}},
		{Does: "Copy the list", Keys: []string{"C"}},
	}
}
