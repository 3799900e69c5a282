package terms

import (
	"fyne.io/fyne/v2"

	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/kit/calendar"
)

// soon are the days that can be chosen at a press.
func soon() []struct {
	text string
	days study.StudyDay
} {
	return []struct {
		text string
		days study.StudyDay
	}{{"Today", 0}, {"Tomorrow", 1}, {"In 3 days", 3}, {"In a week", 7}, {"In 2 weeks", 14}}
}

// askDay asks on which day a card is wanted next.
func (h hand) askDay(e entry, c study.Card) {
	today := h.d.Deck().Scheduler.Day(h.d.Now())
	var shown *kit.Shown
	set := func(day study.StudyDay) {
		h.d.AskOn(c.ID, day)
		h.said(quoted(e.name) + " is asked " + study.InDays(int(day-today)) + ".")
	}
	presses := kit.Flow(8)
	for _, one := range soon() {
		presses.Add(kit.NewButton(one.text, func() { shown.Close(); set(today + one.days) }))
	}
	field := calendar.NewField("").From(calendar.Day(today))
	save := func(iso string) (wrong string) {
		day, err := study.ParseDay(iso)
		switch {
		case err != nil:
			return "Write a day, or choose one above."
		case day < today:
			return "This day is past."
		}
		set(day)
		return ""
	}
	shown = kit.ShowDialog(h.host.Canvas(), kit.Dialog{
		Title: "When is it asked next?", Primary: "Save", Width: 620,
		Body: kit.VStack(16, kit.Hint("The day holds until you answer the card. After that it comes when you are about to forget it."), presses,
			kit.VStack(6, kit.Label("On another day"), fyne.CanvasObject(field.Content))),
		OnPrimary: func() (stay bool) { return !field.Save(save) },
	})
	field.OnGrow = shown.Fit
}
