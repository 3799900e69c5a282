// Package country asks which country the student represents. It knows no
// countries: what to suggest is handed in.
package country

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"placard/screens/kit"
	"placard/screens/look"
)

// suggestions is how many names are suggested at a time.
const suggestions = 5

// Asked is what Ask needs to know.
type Asked struct {
	Current string                             // the name so far, may be empty
	Likely  string                             // the name that stands in the field where there is none; may be empty
	Suggest func(typed string, n int) []string // names for what was typed
	OnName  func(name string)                  // empty: no country any more
}

// dialog is the field with the names that fit below it.
type dialog struct {
	Asked
	field *kit.Entry
	list  *kit.List
	names []string
}

// Ask shows the dialog. Any name is accepted, suggested or not.
func Ask(c fyne.Canvas, a Asked) *kit.Shown {
	d := &dialog{Asked: a, field: kit.NewEntry("Country"), list: kit.NewList()}
	d.take(cmp.Or(a.Current, a.Likely))
	d.field.OnKey = d.onKey
	d.field.OnChanged = func(string) { d.fill() }
	d.list.OnSelect = func(i int) { d.list.Select(i) }
	d.fill()
	var shown *kit.Shown
	remove := kit.NewQuiet("Remove the country", func() {
		a.OnName("")
		shown.Close()
	})
	remove.Hidden = a.Current == ""
	shown = kit.ShowDialog(c, kit.Dialog{
		Title: "Which country do you represent?",
		Body: kit.VStack(12,
			kit.Hint("It stands on your committee sheet, and first among the stakeholders. An organisation will do as well."),
			d.field, kit.Tall(suggestions*rowHeight, d.list), kit.HStack(0, kit.FlushLeft(remove))),
		Primary: "Save", OnPrimary: d.onSave,
	})
	return shown
}

const rowHeight = 40

// fill shows the names for what has been typed; none once it is one of them.
func (d *dialog) fill() {
	d.names = d.Suggest(d.field.Text, suggestions)
	if slices.ContainsFunc(d.names, func(name string) bool { return strings.EqualFold(name, strings.TrimSpace(d.field.Text)) }) {
		d.names = nil
	}
	rows := make([]*kit.Row, len(d.names))
	for i, name := range d.names {
		rows[i] = kit.NewRow(kit.NewLine(name, look.Sans, look.Text, look.Ink), func() { d.take(name) })
		rows[i].Inset, rows[i].Least = 12, rowHeight
	}
	d.list.SetRows(rows)
}

// take puts a name into the field, the cursor behind it.
func (d *dialog) take(name string) {
	d.field.SetText(name)
	d.field.CursorColumn = len([]rune(name))
	d.field.Refresh()
}

// onKey walks the names while the field keeps the focus. Enter takes the one
// that is marked; without one it is the dialog's.
func (d *dialog) onKey(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown:
		return d.list.Key(ev.Name)
	case fyne.KeyReturn, fyne.KeyEnter:
		if i := d.list.Selected(); i >= 0 {
			d.take(d.names[i])
			return true
		}
	}
	return false
}

func (d *dialog) onSave() bool {
	d.OnName(d.field.Text)
	return false
}
