package today

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/screens/kit"
	"placard/screens/look"
)

// dayField is a field for the conference day that says how it reads what is
// written.
type dayField struct {
	content fyne.CanvasObject
	entry   *kit.Entry
	says    *kit.Text
	d       *desk.Desk
	grown   func() // called when it wants another height; may be nil
}

const dayHint = "For example 5 December 2026"

func newDayField(d *desk.Desk) *dayField {
	f := &dayField{d: d, entry: kit.NewEntry("Day, month, year"), says: kit.Small(dayHint)}
	fill(f.entry, plainDay(d.ConferenceDay()))
	f.entry.OnChanged = func(string) { f.read() }
	f.content = kit.VStack(6, f.entry, f.says)
	f.read()
	return f
}

// read shows which day is meant. What is not a day yet is no error while it is
// being written.
func (f *dayField) read() {
	iso, wrong := dayOf(f.entry.Text)
	if text := longDay(iso); wrong == "" && text != "" {
		f.say(text, look.Muted)
		return
	}
	f.say(dayHint, look.Muted)
}

func (f *dayField) say(text string, colour fyne.ThemeColorName) {
	f.says.Paint(colour)
	f.says.Set(text)
	if f.grown != nil {
		f.grown()
	}
}

// save sets the day; an empty field removes it. It reports false, and says why,
// for what is not a day.
func (f *dayField) save() bool {
	iso, wrong := dayOf(f.entry.Text)
	if wrong == "" {
		if err := f.d.SetConferenceDay(iso); err != nil {
			wrong = err.Error()
		}
	}
	if wrong != "" {
		f.say(wrong, look.Wrong)
	}
	return wrong == ""
}

func newCountryField(d *desk.Desk) *kit.Entry {
	e := kit.NewEntry("Country")
	fill(e, d.Country())
	return e
}

// fill sets a field's text and the cursor behind it.
func fill(e *kit.Entry, text string) {
	e.SetText(text)
	e.CursorColumn = utf8.RuneCountInString(text)
}

// questions are what the first start asks. Both may be left empty.
type questions struct {
	content *kit.Placard
	d       *desk.Desk
	day     *dayField
	country *kit.Entry
	focus   func(fyne.Focusable)
	done    func()
}

func newQuestions(d *desk.Desk, focus func(fyne.Focusable), done func()) *questions {
	q := &questions{d: d, day: newDayField(d), country: newCountryField(d), done: done}
	q.day.entry.OnSubmitted = func(string) { q.save() }
	q.country.OnSubmitted = func(string) { q.save() }
	ask := func(question string, field fyne.CanvasObject) fyne.CanvasObject {
		return kit.VStack(8, kit.NewText(question, look.SansSemiBold, look.Text, look.Ink), field)
	}
	fields := newColumns(
		ask("When is your conference?", q.day.content),
		ask("Which country do you represent?", kit.VStack(6, q.country, kit.Small("You can leave both empty and say it later."))),
	)
	fields.gap, fields.below = 32, 16
	save, skip := kit.NewButton("Save", q.save), kit.NewQuiet("Skip", done)
	skip.Height = look.ControlHeight
	q.content = kit.NewPlacard(kit.VStack(16, fields, kit.HStack(12, save, skip)))
	q.content.Padding = 24
	q.day.grown = q.content.Refresh
	q.focus = focus
	return q
}

// save keeps what was answered and ends the asking. What is no day is mended
// first.
func (q *questions) save() {
	if !q.day.save() {
		q.focus(q.day.entry)
		return
	}
	q.d.SetCountry(q.country.Text)
	q.done()
}
