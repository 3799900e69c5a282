package today

import (
	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/screens/kit"
	"placard/screens/kit/calendar"
	"placard/screens/kit/country"
	"placard/screens/look"
)

// questions are what the first start asks. Both may be left empty.
type questions struct {
	content *kit.Placard
	d       *desk.Desk
	day     *calendar.Field
	country *country.Field
	focus   func(fyne.Focusable)
	done    func()
}

func newQuestions(d *desk.Desk, focus func(fyne.Focusable), done func()) *questions {
	q := &questions{d: d, day: calendar.NewField(d.ConferenceDay()).From(todayOf(d)), done: done}
	later := "You can leave both empty and say it later."
	if d.DayFixed() { // by the class
		later = "You can leave it empty and say it later."
	}
	q.country = country.NewField(d.Country(), later, d.SuggestCountries)
	q.day.Entry.OnSubmitted = func(string) { q.save() }
	q.country.Entry.OnSubmitted = func(string) { q.save() }
	ask := func(question string, field fyne.CanvasObject) fyne.CanvasObject {
		return kit.VStack(8, kit.NewText(question, look.SansSemiBold, look.Text, look.Ink), field)
	}
	represent := ask("Which country do you represent?", q.country.Content)
	both := kit.NewHalves(ask("When is your conference?", q.day.Content), represent)
	both.Gap, both.Below = 32, 16
	var fields fyne.CanvasObject = both
	if d.DayFixed() {
		fields = represent
	}
	save, skip := kit.NewButton("Save", q.save), kit.NewQuiet("Skip", done)
	skip.Height = look.ControlHeight
	q.content = kit.NewPlacard(kit.VStack(16, fields, kit.HStack(12, save, skip)))
	q.content.Padding = 24
	q.day.OnGrow, q.country.OnGrow = q.content.Refresh, q.content.Refresh
	q.focus = focus
	return q
}

// save keeps what was answered and ends the asking. What is no day is mended
// first.
func (q *questions) save() {
	if !q.day.Save(func(iso string) string { return setDay(q.d, iso) }) {
		q.focus(q.day.Entry)
		return
	}
	q.d.SetCountry(q.country.Name())
	q.done()
}
