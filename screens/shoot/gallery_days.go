package shoot

import (
	"fmt"
	"math"

	"fyne.io/fyne/v2"

	"placard/screens/kit/calendar"
	"placard/screens/kit/chart"
)

// galleryDays shows what days are chosen with, and what is drawn of days ahead.
func galleryDays() fyne.CanvasObject {
	off := map[calendar.Day]bool{}
	today, _ := calendar.DayOf("2026-11-25")
	goal, _ := calendar.DayOf("2026-12-05")
	for _, d := range []calendar.Day{today + 3, today + 4, today + 9} {
		off[d] = true
	}
	month := calendar.NewMonth(calendar.Params{
		First: today, Hint: "Choose the days on which nothing is to be asked.",
		Mark: func(d calendar.Day) calendar.Mark {
			return calendar.Mark{Off: off[d], Today: d == today, Goal: d == goal, Shut: d == goal}
		},
		Set: func(on bool, days ...calendar.Day) {
			for _, d := range days {
				off[d] = on
			}
		},
	})
	second := calendar.NewMonth(calendar.Params{
		First: goal - 4, Mark: func(d calendar.Day) calendar.Mark { return calendar.Mark{Off: d%7 == 3, Goal: d == goal} },
	})
	second.Focusable().FocusGained()
	second.Focusable().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	return columns(
		part("Days ahead", chart.NewForecast(ahead(2)), chart.NewForecast(ahead(12)), chart.NewForecast(ahead(120))),
		part("A month", month.Content, second.Content))
}

// ahead is a forecast for so many days.
func ahead(days int) chart.ForecastData {
	f := chart.ForecastData{Takes: "Minutes a day", Leads: "Terms you would remember on the day, if you stopped after that day", Of: 60, Off: "Day off", Goal: "Conference",
		Tell: func(day int) (string, string) { return fmt.Sprint("Day ", day), "12 minutes" }}
	for i := range days + 1 {
		d := chart.ForecastDay{Label: calendar.Day(20782 + i).Short(), Takes: float64(3 + (i*5)%9 + (days-i)/20), Leads: 60 * (1 - math.Exp(-3*float64(i+1)/float64(days))), Off: i%7 == 3}
		switch i {
		case 0:
			d.Label = "Today"
		case days:
			d.Takes = math.NaN()
		}
		f.Days = append(f.Days, d)
	}
	return f
}
