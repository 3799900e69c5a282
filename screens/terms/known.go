package terms

import (
	"fmt"
	"math"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/kit/chart"
	"placard/screens/look"
)

// afterwards is how many days the memory of a card is shown ahead where no
// conference is to come.
const afterwards = 30

// known is how a card is known and came to be known: the course of its memory,
// and every answer. It is empty for a card that was never answered.
func (h hand) known(c study.Card) []fyne.CanvasObject {
	s := h.d.Deck().Scheduler
	all, before := h.d.History(c.ID), h.d.StartedOver(c.ID)
	var list []fyne.CanvasObject
	if moments := s.History(c.ID, all[before:]); len(moments) > 0 {
		m := h.d.Deck().Memory(c.ID)
		list = append(list,
			kit.VStack(8, title("Chance that you remember it"), chart.NewCurve(h.curve(moments, buttons(all))), kit.Small("Dashed: if you did not see it any more.")),
			strength(m))
	}
	if len(all) > 0 {
		list = append(list, kit.VStack(8, title("Every answer"), h.history(c, all[:before], all[before:])))
	}
	return list
}

func title(text string) *kit.Text { return kit.NewText(text, look.SansSemiBold, look.Text, look.Ink) }

// strength says how strong a memory is, in the scheduler's own terms.
func strength(m study.Memory) fyne.CanvasObject {
	days := fmt.Sprintf("%.1f days", m.Stability)
	if m.Stability >= 10 {
		days = count(int(math.Round(m.Stability)), "day")
	}
	return kit.VStack(2,
		kit.Hint(fmt.Sprintf("Stability %s: after so long the chance has fallen to 90%%.", days)),
		kit.Hint(fmt.Sprintf("Difficulty %.1f of 10: the higher, the slower it settles.", m.Difficulty)))
}

// curve is the chance of remembering a card from its first answer to the
// conference, with its answers as dots.
func (h hand) curve(moments []study.Moment, of int) chart.CurveData {
	s := h.d.Deck().Scheduler
	today := s.Day(h.d.Now())
	end, last := today+afterwards, (today + afterwards).Words()
	if day, err := study.ParseDay(h.d.ConferenceDay()); err == nil && day > today {
		end, last = day, day.Words()+", conference"
	}
	d := chart.CurveData{Start: moments[0].After.FirstDay.Words(), End: last, Now: float64(today), Here: "Today"}
	for _, p := range s.Course(moments, end) {
		d.Points = append(d.Points, chart.CurvePoint{X: float64(p.Day), Y: 100 * p.Chance})
	}
	for _, m := range moments {
		mark := chart.CurveMark{
			CurvePoint: chart.CurvePoint{X: float64(m.After.LastDay), Y: 100}, Hollow: m.Rating == study.Again,
			When: m.After.LastDay.Words(), What: answerText(m.Rating, of),
		}
		if m.Before.Reps > 0 {
			mark.Y = 100 * m.Chance
			mark.What += " · " + study.Chance(m.Chance)
		}
		d.Marks = append(d.Marks, mark)
	}
	return d
}

// buttons is how many answers a card was answered with: four where one of them
// shows it.
func buttons(answers []study.Answer) int {
	for _, a := range answers {
		if a.Rating == study.Hard || a.Rating == study.Easy {
			return 4
		}
	}
	return 2
}

// history is a table of answers, the latest first: those that count, and under
// a line of its own those from before the card was started over.
func (h hand) history(c study.Card, before, now []study.Answer) fyne.CanvasObject {
	of := max(buttons(before), buttons(now))
	rows := kit.VStack(6, line(kit.Label, "Day", "Answer", "Since the last", "Chance", "Took"))
	h.rows(rows, c, now, of, kit.Body)
	if len(before) > 0 {
		rows.Add(kit.Pad(8, 0, 0, 0, kit.Label("Before it was started over")))
		h.rows(rows, c, before, of, kit.Hint)
	}
	return rows
}

func (h hand) rows(rows *fyne.Container, c study.Card, answers []study.Answer, of int, text func(string) *kit.Text) {
	for _, m := range slices.Backward(h.d.Deck().Scheduler.History(c.ID, answers)) {
		since, chance := "first time", "–"
		if m.Before.Reps > 0 {
			since, chance = later(m), study.Chance(m.Chance)
		}
		rows.Add(line(text, m.After.LastDay.Words(), answerText(m.Rating, of), since, chance, took(m.Seconds)))
	}
}

// line is a line of the table.
func line(text func(string) *kit.Text, cells ...string) fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, words := range cells {
		cell := text(words)
		cell.MaxLines = 1
		list = append(list, cell)
	}
	return kit.Columns(12, []float32{4, 3, 4, 3, 3}, list...)
}

// later is how long a card was away before an answer.
func later(m study.Moment) string {
	if days := int(m.After.LastDay - m.Before.LastDay); days > 0 {
		return count(days, "day")
	}
	minutes := int(m.At.Sub(m.Before.Last).Round(time.Minute).Minutes())
	if minutes >= 60 {
		return count(minutes/60, "hour")
	}
	return count(max(minutes, 1), "minute")
}

func took(seconds float64) string {
	if seconds <= 0 {
		return "–"
	}
	return count(max(int(math.Round(seconds)), 1), "second")
}
