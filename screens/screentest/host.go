package screentest

import (
	"fyne.io/fyne/v2"

	"placard/screens/route"
)

// Notes are what a screen has asked of its host, the last of each.
type Notes struct {
	At      route.Route   // where it went
	Went    []route.Route // all of them
	Link    string        // the address that it opened
	Toasted string
	Undo    func() // what the toast's button does
	Copied  string
	What    string // was copied, in words
	Saved   map[string]string
	Printed string
}

var _ route.Host = (*Room)(nil)

// Go notes the place and, if it is on the screen that is shown, goes there.
func (r *Room) Go(to route.Route) {
	r.At = to
	r.Went = append(r.Went, to)
	if to.Screen == r.name && r.screen != nil {
		r.screen.Show(to)
	}
}

// Back does nothing: there is only one screen.
func (r *Room) Back() {}

// Canvas is the window's.
func (r *Room) Canvas() fyne.Canvas { return r.Window.Canvas() }

// Toast notes the words and what their button does.
func (r *Room) Toast(text, _ string, do func()) { r.Toasted, r.Undo = text, do }

// OpenLink notes the address.
func (r *Room) OpenLink(url string) { r.Link = url }

// Copy notes the text and what it is called.
func (r *Room) Copy(text, what string) { r.Copied, r.What = text, what }

// Save notes the file under its name.
func (r *Room) Save(name string, data []byte) { r.Saved[name] = string(data) }

// Print notes the page.
func (r *Room) Print(_ string, html []byte) { r.Printed = string(html) }
