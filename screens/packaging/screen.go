// Package packaging is where a teacher makes a class kit: one folder to hand
// out, with Placard for every system and the reports of the class. It is handed
// what it shows and does; it reads and writes no files.
package packaging

import (
	"time"

	"fyne.io/fyne/v2"

	"placard/app/library"
	"placard/app/pack"
	"placard/screens/kit"
	"placard/screens/kit/calendar"
	"placard/screens/look"
	"placard/screens/route"
)

// Report is a report that was read to go into the class kit.
type Report struct {
	Title string
	From  string // where it was read: a file and its folder, or the library
	File  string // for the Check panel; empty where there is none
	ID    string // its folder's name
	Mend  int    // things to mend that do not stand in the way
	Err   error  // why it cannot go into a kit; nil if it can
}

// Programs are the release programs of a kit that was looked for.
type Programs struct {
	Kit    *pack.Kit // nil if there is none that can be used
	Folder string
	Err    error  // what is wrong with it
	Offer  string // where some lie that were downloaded and are not used yet; may be empty
}

// Params are what the program does for the screen. All must be set.
type Params struct {
	Draft *pack.Draft // what was typed and chosen; the screen changes it
	Work  *Work       // what is being made, also when this screen was not there
	Keep  func()      // keeps the draft between sittings
	Shelf func() []library.Entry
	// Read reads and checks a report; Find looks for the release programs, in the
	// usual places where from is empty; a .zip of them it unpacks. Done is called
	// later, or at once.
	Read func(c pack.Chosen, done func(Report))
	Find func(from string, done func(Programs))
	// ChooseFile, ChooseKit (a folder or a .zip) and ChooseFolder let the user
	// choose; after a cancel they do nothing.
	ChooseFile   func(chosen func(path string))
	ChooseKit    func(chosen func(path string))
	ChooseFolder func(chosen func(dir string))
	// Make makes the kit of the draft, and keeps Work up to date.
	Make func(k *pack.Kit, targets []pack.Target)
	// Show opens a folder or a page with what the system has for it.
	Show func(path string) error
	Now  func() time.Time
}

// Screen is the page.
type Screen struct {
	p    Params
	host route.Host

	content     *fyne.Container // the sides
	sides       *sides
	list        *fyne.Container // a row for each report
	fromLibrary *kit.Button
	name        *kit.Entry
	others      *kit.Button
	greeting    *kit.NoteEntry
	day         *calendar.Field
	systems     []*system
	programs    *fyne.Container
	get         *kit.Button // of the release programs, where they are missing
	folder      *kit.Text
	place       *kit.Button     // that chooses it
	preview     *fyne.Container // the greeting as students see it
	becomes     *kit.Text       // what is made
	make        *kit.Button
	outcome     *fyne.Container
	now         *kit.Text // what is being made

	read  map[pack.Chosen]*Report // nil values are being read
	takes *taken                  // the report that was taken out last; nil if there is none
	found *Programs               // nil until they were looked for
	waits bool                    // the kit is to be made once everything was looked at
	looks int                     // counts the looks, so that a late one is not shown
}

var (
	_ route.Screen     = (*Screen)(nil)
	_ route.KeyHandler = (*Screen)(nil)
	_ route.Helper     = (*Screen)(nil)
	_ route.Undoable   = (*Screen)(nil)
)

// New makes the screen.
func New(p Params, host route.Host) *Screen {
	s := &Screen{p: p, host: host, read: map[pack.Chosen]*Report{}, content: kit.Layers()}
	s.build()
	return s
}

// build draws the page of the class in hand.
func (s *Screen) build() {
	s.sides, s.systems = nil, nil
	s.begin()
	form := kit.VStack(0,
		kit.VStack(6, kit.Heading("Make a class kit"),
			kit.Hint("One folder to hand out: Placard for every system, with the reports of your class inside. The last of three steps, after writing a report and checking it.")),
		kit.Pad(24, 0, 0, 0, group("Reports", s.reports()...)),
		parted(group("The class", s.class()...)),
		parted(group("How the cards begin", s.settings()...)),
		parted(group("Computers", s.computers()...)),
		parted(group("Where it goes", s.where()...)),
	)
	s.sides = newSides(form, s.summarise())
	s.name.OnChanged = func(text string) { s.p.Draft.Class.Name = text; s.showSummary() }
	s.day.OnGrow, s.greeting.OnGrow = s.showSummary, s.sides.fit
	s.p.Work.Changed = s.showWork
	s.fillReports()
	s.showPrograms()
	s.showFolder()
	s.showSummary()
	s.showWork()
	s.content.Objects = []fyne.CanvasObject{s.sides}
	s.content.Refresh()
}

// group is a part of the page under its title.
func group(title string, items ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.VStack(16, kit.Subheading(title), kit.VStack(20, items...))
}

// parted sets a group under a hairline.
func parted(group fyne.CanvasObject) fyne.CanvasObject {
	return kit.Pad(28, 0, 0, 0, kit.VStack(24, kit.NewDivider(), group))
}

// titled is a control under its name.
func titled(title string, control fyne.CanvasObject) fyne.CanvasObject {
	return kit.VStack(8, kit.NewText(title, look.SansSemiBold, look.Text, look.Ink), control)
}

// Content is the screen's object.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Show reads the reports again, which may have been mended meanwhile, and looks
// for the release programs.
func (s *Screen) Show(route.Route) {
	s.readAll()
	s.find()
}

// Hide keeps what was typed.
func (s *Screen) Hide() { s.keep() }

// Refresh does nothing: the desk changes nothing here.
func (s *Screen) Refresh() {}

// keep takes over what was typed, and keeps it.
func (s *Screen) keep() {
	s.greeting.Flush()
	if iso, wrong := s.day.Day(); wrong == "" {
		s.p.Draft.Class.ConferenceDay = iso
	}
	s.p.Keep()
	s.showFolder()
	s.showSummary()
}

// Key scrolls, and has a letter for each thing to choose.
func (s *Screen) Key(ev *fyne.KeyEvent, mods fyne.KeyModifier) bool {
	if mods != 0 {
		return false
	}
	switch ev.Name {
	case fyne.KeyO:
		s.onFile()
	case fyne.KeyL:
		s.onLibrary()
	case fyne.KeyN:
		s.host.Canvas().Focus(s.name)
		s.name.AwaitKey()
	case fyne.KeyC:
		s.onOthers()
	case fyne.KeyW:
		s.onFolder()
	case fyne.KeyK:
		s.onKit()
	case fyne.KeyM:
		s.onMake()
	case fyne.KeyEscape:
		return s.onCancel()
	default:
		return s.sides.form.Key(ev.Name)
	}
	return true
}

// Keys are for the help sheet.
func (s *Screen) Keys() []route.KeyHelp {
	return []route.KeyHelp{
		{Does: "Add a report from the library", Keys: []string{"L"}},
		{Does: "Add a report from a file", Keys: []string{"O"}},
		{Does: "Name of the class", Keys: []string{"N"}},
		{Does: "Another class", Keys: []string{"C"}},
		{Does: "Choose the release programs", Keys: []string{"K"}},
		{Does: "Choose where it goes", Keys: []string{"W"}},
		{Does: "Make the class kit", Keys: []string{"M"}},
		{Does: "Cancel the making", Keys: []string{"Esc"}},
	}
}
