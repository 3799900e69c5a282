package calendar

import (
	"cmp"

	"fyne.io/fyne/v2"

	"placard/screens/kit"
)

const dialogWidth = 440

// Asked is what Ask needs to know.
type Asked struct {
	Title   string
	Current string // the day so far, in ISO 8601; may be empty
	Remove  string // what taking the day away is called
	Today   Day
	Likely  string // the day that stands in the field where there is none; may be empty
	// Save takes the day, empty for none, and says what is wrong with it.
	Save func(iso string) (wrong string)
}

// Ask asks for a day in a dialog.
func Ask(c fyne.Canvas, a Asked) {
	field := NewField(cmp.Or(a.Current, a.Likely)).From(a.Today)
	var shown *kit.Shown
	remove := kit.NewQuiet(a.Remove, func() {
		a.Save("")
		shown.Close()
	})
	remove.Hidden = a.Current == ""
	shown = kit.ShowDialog(c, kit.Dialog{
		Title: a.Title, Primary: "Save", Width: dialogWidth,
		Body:      kit.VStack(8, field.Content, kit.HStack(0, kit.FlushLeft(remove))),
		OnPrimary: func() (stay bool) { return !field.Save(a.Save) },
	})
	field.OnGrow = shown.Fit
}

// mostDays is how many days can be meant at once: more is a slip of the pen.
const mostDays = 366

// AskSpan asks for several days on end; the first field has a day in it at
// first. An empty last day means one day.
func AskSpan(c fyne.Canvas, title, yes string, from Day, take func(days []Day)) {
	first, last := NewField(from.ISO()).From(from), NewField("").From(from)
	ask := func(question string, f *Field) fyne.CanvasObject {
		return kit.VStack(8, kit.Label(question), f.Content)
	}
	accept := func() (stay bool) {
		var from, to Day
		if !first.Save(func(iso string) (wrong string) {
			var ok bool
			if from, ok = DayOf(iso); !ok {
				return "Write the first day. " + howToWrite
			}
			return ""
		}) {
			return true
		}
		if !last.Save(func(iso string) (wrong string) {
			to, wrong = lastDay(iso, from)
			return wrong
		}) {
			return true
		}
		take(Span(from, to))
		return false
	}
	shown := kit.ShowDialog(c, kit.Dialog{
		Title: title, Primary: yes, Width: dialogWidth, OnPrimary: accept,
		Body: kit.VStack(16, ask("First day", first), ask("Last day", last)),
	})
	first.OnGrow, last.OnGrow = shown.Fit, shown.Fit
}

// lastDay is the last of several days, the first where none is written.
func lastDay(iso string, from Day) (to Day, wrong string) {
	to, ok := DayOf(iso)
	switch {
	case !ok:
		return from, ""
	case to < from:
		return 0, "This is before the first day."
	case to-from >= mostDays:
		return 0, "This is more than a year later."
	}
	return to, ""
}
