package today

import (
	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/screens/kit"
	"placard/screens/kit/calendar"
	"placard/screens/kit/country"
	"placard/screens/look"
	"placard/screens/route"
)

// head is the line over the title: when the conference is and whom one
// represents. Both can be pressed to be changed.
type head struct {
	d            *desk.Desk
	host         route.Host
	content      fyne.CanvasObject
	day, country *fact
}

func newHead(d *desk.Desk, host route.Host) *head {
	h := &head{d: d, host: host}
	tip := "Change the conference day"
	if d.DayFixed() {
		tip = ""
	}
	h.day = newFact(tip, h.onDay)
	h.country = newFact("Change the country", h.onCountry)
	dot := kit.Pad(quietSide, 0, quietSide, 0, kit.Hint("·"))
	h.content = kit.Pad(0, 0, 0, -quietSide, kit.HStackTop(-2, h.day.content, dot, h.country.content))
	return h
}

func (h *head) refresh() {
	if days, ok := h.d.DaysLeft(); ok {
		text := countdown(days)
		if h.d.DayFixed() {
			text += ", set by your class"
		}
		h.day.set(text, true)
	} else {
		h.day.set("Set your conference day", false)
	}
	if c := h.d.Country(); c != "" {
		h.country.set("your country: "+c, true) // many names would want an article in a sentence
	} else {
		h.country.set("Say which country you represent", false)
	}
}

func (h *head) onDay() {
	if h.d.DayFixed() {
		h.host.Toast("Your class has set the day.", "", nil)
		return
	}
	calendar.Ask(h.host.Canvas(), calendar.Asked{
		Title: "When is your conference?", Current: h.d.ConferenceDay(), Remove: "Remove the day", Today: todayOf(h.d), Likely: h.d.UsualDay(),
		Save: func(iso string) string { return setDay(h.d, iso) },
	})
}

// todayOf is the student's day.
func todayOf(d *desk.Desk) calendar.Day { return calendar.Day(d.Whole().Scheduler.Day(d.Now())) }

// setDay sets the conference day, and says what is wrong with it. The day that
// there is can always be set, also where the class has fixed it.
func setDay(d *desk.Desk, iso string) (wrong string) {
	if iso == d.ConferenceDay() {
		return ""
	}
	if err := d.SetConferenceDay(iso); err != nil {
		return capital(err.Error()) + "."
	}
	return ""
}

func (h *head) onCountry() {
	country.Ask(h.host.Canvas(), country.Asked{
		Current: h.d.Country(), Likely: h.d.UsualCountry(), Suggest: h.d.SuggestCountries, OnName: h.d.SetCountry,
	})
}

// fact is a piece of text that can be pressed to be changed, and an invitation
// in the primary colour while it is not known.
type fact struct {
	content fyne.CanvasObject
	text    *kit.Text
	button  *kit.Button
	tip     string
}

// newFact lays the text over a button without one, which brings pointer, focus
// and keys.
func newFact(tip string, act func()) *fact {
	f := &fact{text: kit.Hint(""), button: kit.NewQuiet("", act), tip: tip}
	words := kit.Pad(quietSide, quietSide, quietSide, quietSide, f.text)
	f.content = kit.Pad(0, 0, 0, 0, kit.Layers(f.button, words)) // padded so as not to grow
	return f
}

func (f *fact) set(text string, known bool) {
	f.text.Style = kit.Style{Face: look.Sans, Size: look.Text, Color: look.Muted}
	f.button.SetTip(f.tip)
	if !known {
		f.text.Style = kit.Style{Face: look.SansSemiBold, Size: look.Text, Color: look.Primary}
		f.button.SetTip("")
	}
	f.text.Content = text
	f.text.Refresh()
}
