// Package route knows where one can be in the program and what a screen may be
// asked to do. It draws nothing.
package route

import "fyne.io/fyne/v2"

// Name is a screen of the desk.
type Name string

// The screens.
const (
	Today     Name = "today"
	Stats     Name = "statistics"
	Plan      Name = "plan" // for the conference day
	Read      Name = "read"
	Notes     Name = "notes" // and highlights, all of them
	Terms     Name = "terms"
	Session   Name = "session"  // cards, one at a time
	Practice  Name = "practice" // ways to practise beside the cards
	Timeline  Name = "timeline"
	Parties   Name = "stakeholders"
	Solutions Name = "solutions"
	Sheet     Name = "sheet" // my committee sheet
	Sources   Name = "sources"
	Edition   Name = "edition" // what a new edition changed
	Library   Name = "library"
	Check     Name = "check"     // what to mend in a report; the item is a file's path
	Packaging Name = "packaging" // making a class kit
	Settings  Name = "settings"
)

// Items of routes that are no items of the report.
const (
	Anyway  = "anyway"   // at Session: though nothing more is asked today
	LeftOut = "left-out" // at Plan: what the days cannot hold
)

// Route is a place: a screen and what is shown on it. Routes are comparable,
// so that going to where one is does nothing.
type Route struct {
	Screen Name
	Item   string // ID of the section, term, event, party or solution; may be empty
	Block  int    // within Read: the block to bring into view, plus one; 0 is none
	Offset int    // byte offset within Block
	Edge   bool   // go to the end rather than the start
	Topic  string // ID of the topic to be shown, of several; if empty the item's own, else the one that is shown
}

// To is the route to a screen.
func To(n Name) Route { return Route{Screen: n} }

// At is the route to an item on a screen.
func At(n Name, item string) Route { return Route{Screen: n, Item: item} }

// Passage is the route to a place in the report's text.
func Passage(block, offset int) Route {
	return Route{Screen: Read, Block: block + 1, Offset: offset}
}

// Screen is what the shell shows. Each is a package with
// New(*desk.Desk, Host, …) *Screen.
type Screen interface {
	// Content is the screen's object, always the same one.
	Content() fyne.CanvasObject
	// Show is called each time the screen becomes visible or its route
	// changes, after Refresh if the desk has changed meanwhile.
	Show(Route)
	// Hide is called when another screen takes its place: notes are saved,
	// timers end.
	Hide()
	// Refresh reads the desk again. The shell calls it after changes, on the
	// visible screen at once, on others before they are shown.
	Refresh()
}

// KeyHandler is a screen that takes plain keys when nothing has the focus. It
// reports whether the key was used.
type KeyHandler interface {
	Key(*fyne.KeyEvent, fyne.KeyModifier) bool
}

// RuneHandler is a screen that takes typed characters when nothing has the
// focus.
type RuneHandler interface {
	Rune(rune) bool
}

// Searchable is a screen with something to find or filter (Ctrl+F).
type Searchable interface {
	Find()
}

// KindSayer is a screen on which one can say what a section of the report is.
type KindSayer interface {
	SayKind()
}

// Selectable is a screen on which text is selected: it takes the keys with Control
// that select and copy, when nothing has the focus. It reports whether the key was
// used.
type Selectable interface {
	SelectKey(fyne.KeyName, fyne.KeyModifier) bool
}

// Stateful is a screen whose place is kept when one leaves it: where Back
// returns to, and where the program starts tomorrow.
type Stateful interface {
	Place() Route
}

// Undoable is a screen whose own undo comes before the desk's.
type Undoable interface {
	Undo() bool
}

// Redoable is a screen whose own redo comes before the desk's.
type Redoable interface {
	Redo() bool
}

// Helper is a screen with keys of its own, for the help sheet.
type Helper interface {
	Keys() []KeyHelp
}

// KeyHelp says what a key does on a screen.
type KeyHelp struct {
	Does string   // "Show the answer"
	Keys []string // "Space"
}

// Navigator goes places.
type Navigator interface {
	Go(Route)
	Back()
}

// Host is what the shell does for a screen.
type Host interface {
	Navigator
	// Canvas is the window's, for dialogs, menus and focus.
	Canvas() fyne.Canvas
	// Toast says something in passing; action may be empty.
	Toast(text, action string, do func())
	// OpenLink shows the address, and opens it in the browser if the user
	// agrees. Only http, https and mailto are opened.
	OpenLink(url string)
	// Copy puts text on the clipboard and says so: "Copied: what".
	Copy(text, what string)
	// Save asks where to save a file and saves it; name is the proposal.
	Save(name string, data []byte)
	// Print opens a page in the browser, to be printed there.
	Print(name string, html []byte)
}
