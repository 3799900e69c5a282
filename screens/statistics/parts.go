package statistics

import (
	"cmp"
	"fmt"

	"placard/app/desk"
	"placard/app/practice"
	"placard/app/statistics"
	"placard/app/study"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/chart"
)

// makeParts makes the parts of the page, in their order.
func (s *Screen) makeParts() {
	s.parts = []*part{
		s.calendar(),
		s.part("What comes back", func(s *Screen) (chart.Data, figure) { return forecast(s.numbers) }),
		s.part("What you remembered", func(s *Screen) (chart.Data, figure) { return recall(s.numbers) }),
		s.part("Your answers", func(s *Screen) (chart.Data, figure) { return buttons(s.numbers) }),
		s.part("Time", func(s *Screen) (chart.Data, figure) { return spent(s.numbers) }),
		s.part("How strong each section is", func(s *Screen) (chart.Data, figure) {
			return strength(s.numbers, titles(s.d, s.numbers.Strength))
		}),
	}
	for _, p := range s.parts {
		p.ofCards = true
	}
	s.parts = append(s.parts, s.part("Other ways to practise", func(s *Screen) (chart.Data, figure) { return practised(s.practised) }), s.read())
}

// part is one with a chart of bars.
func (s *Screen) part(title string, data func(*Screen) (chart.Data, figure)) *part {
	c := chart.New(chart.Data{})
	return newPart(title, c, func(s *Screen) figure {
		d, f := data(s)
		c.Set(d)
		return f
	}, s.onTurned)
}

// onTurned follows when one part shows its numbers.
func (s *Screen) onTurned() {
	s.sayAll()
	s.fit()
}

// calendar is the part of the days.
func (s *Screen) calendar() *part {
	heat := chart.NewHeat(chart.HeatData{})
	heat.OnFocus = func() { s.page.RevealObject(heat) }
	return newPart("When you studied", heat, func(s *Screen) figure {
		heat.Set(heatOf(s.numbers))
		return figure{s.numbers.CalendarSentence(), weekHead(), weekRows(s.numbers)}
	}, s.onTurned)
}

// read is the part of the sections read.
func (s *Screen) read() *part {
	bar := kit.NewSegments(0, 0, 0)
	return newPart("Reading", bar, func(s *Screen) figure {
		r := statistics.ReadingOf(s.sections)
		bar.Set(r.Read, 0, r.Sections)
		f := figure{words: r.Sentence(), head: []string{"Section", "Minutes", "Read"}}
		for _, section := range s.sections {
			f.rows = append(f.rows, []string{section.Title, fmt.Sprint(section.Minutes), map[bool]string{true: "yes", false: "not yet"}[section.Read]})
		}
		return f
	}, s.onTurned)
}

// forecast is how many cards come back on each day.
func forecast(n statistics.Numbers) (chart.Data, figure) {
	f := n.Forecast
	d := chart.Data{Kind: report.Columns, Series: []string{"Cards that come back"}, Values: make([][]float64, 1), Whole: true}
	fig := figure{words: f.Sentence(), head: []string{"Day", "Cards"}}
	for i, cards := range f.Cards {
		day := f.First + study.StudyDay(i)
		d.Labels = append(d.Labels, shortDay(day))
		d.Values[0] = append(d.Values[0], float64(cards))
		if cards > 0 {
			fig.rows = append(fig.rows, []string{longDay(day), fmt.Sprint(cards)})
		}
	}
	if f.Later > 0 {
		fig.rows = append(fig.rows, []string{"Later", fmt.Sprint(f.Later)})
	}
	if f.Sum() == 0 {
		fig.rows = nil
	}
	return d, fig
}

// recall is what was remembered, by period, of young and mature cards.
func recall(n statistics.Numbers) (chart.Data, figure) {
	d := chart.Data{Kind: report.Bars, Unit: "%", Top: 100}
	fig := figure{words: n.RecallSentence(), head: []string{"Period", "Young", "Mature", "Together"}}
	young, mature := []float64{}, []float64{}
	all := statistics.Share{}
	for _, r := range n.Recall {
		if r.All().Of > 0 {
			d.Labels = append(d.Labels, r.PeriodWords())
			young, mature = append(young, share(r.Young)), append(mature, share(r.Mature))
		}
		fig.rows = append(fig.rows, []string{r.PeriodWords(), outOf(r.Young), outOf(r.Mature), outOf(r.All())})
		all = r.All()
	}
	d.Series, d.Values = []string{"Young cards", "Mature cards"}, [][]float64{young, mature}
	if all.Of == 0 {
		fig.rows = nil
	}
	return d, fig
}

// buttons is how often each answer was given.
func buttons(n statistics.Numbers) (chart.Data, figure) {
	names, ratings := []string{"Got it", "Not yet"}, []study.Rating{study.Good, study.Again}
	if n.Buttons.Four() {
		names, ratings = []string{"Easy", "Good", "Hard", "Again"}, []study.Rating{study.Easy, study.Good, study.Hard, study.Again}
	}
	d := chart.Data{Kind: report.StackedShares, Series: names, Values: make([][]float64, len(names)), Whole: true}
	fig := figure{words: n.ButtonsSentence(), head: append(append([]string{"Cards"}, names...), "In all")}
	for stage, title := range []string{"While learning", "Young", "Mature"} {
		all := n.Buttons.Known(statistics.Stage(stage)).Of
		if all == 0 {
			continue
		}
		d.Labels = append(d.Labels, title)
		row := []string{title}
		for i, r := range ratings {
			given := n.Buttons[stage][r-study.Again]
			d.Values[i] = append(d.Values[i], float64(given))
			row = append(row, fmt.Sprint(given))
		}
		fig.rows = append(fig.rows, append(row, fmt.Sprint(all)))
	}
	return d, fig
}

// spentDays is how many days back the time of each is drawn.
const spentDays = 30

// spent is how long was studied on each of the last days.
func spent(n statistics.Numbers) (chart.Data, figure) {
	d := chart.Data{Kind: report.Columns, Series: []string{"Minutes a day"}, Values: make([][]float64, 1), Unit: " min", Whole: true}
	fig := figure{words: n.TimeSentence(), head: []string{"Day", "Answers", "Minutes"}}
	for day := n.Today - spentDays + 1; day <= n.Today; day++ {
		on := n.On(day)
		d.Labels = append(d.Labels, shortDay(day))
		d.Values[0] = append(d.Values[0], tenths(on.Seconds/60))
		if on.Answers > 0 {
			fig.rows = append(fig.rows, []string{longDay(day), fmt.Sprint(on.Answers), fmt.Sprintf("%.1f", on.Seconds/60)})
		}
	}
	return d, fig
}

// strength is how well the cards of each section are known.
func strength(n statistics.Numbers, titles []string) (chart.Data, figure) {
	d := chart.Data{Kind: report.Bars, Series: []string{""}, Values: make([][]float64, 1), Unit: "%", Top: 100}
	fig := figure{words: n.StrengthSentence(), head: []string{"Section", "Items", "Begun", "Mean chance"}}
	for i, s := range n.Strength {
		name := titles[i]
		d.Labels = append(d.Labels, name)
		d.Values[0] = append(d.Values[0], whole(100*s.Chance))
		fig.rows = append(fig.rows, []string{name, fmt.Sprint(s.Items), fmt.Sprint(s.Begun), fmt.Sprintf("%.0f%%", 100*s.Chance)})
	}
	return d, fig
}

// titles name sections: by their titles, and where two have the same, as topics
// often do, by those of their topics too.
func titles(d *desk.Desk, sections []statistics.Strength) []string {
	times := map[string]int{}
	for _, s := range sections {
		times[d.SectionTitle(s.Section)]++
	}
	list := make([]string, len(sections))
	for i, s := range sections {
		list[i] = cmp.Or(d.SectionTitle(s.Section), "No place in the report")
		if topic := d.TopicTitle(d.TopicOf(s.Section)); topic != "" && times[list[i]] > 1 {
			list[i] += " · " + topic
		}
	}
	return list
}

// modes are the ways to practise in a student's words.
func modes() map[practice.Mode]string {
	return map[practice.Mode]string{
		practice.Typed: "Typed answers", practice.Choice: "Multiple choice", practice.TrueFalse: "True or false",
		practice.Matching: "Matching", practice.Order: "Events in order", practice.Test: "Practice test",
	}
}

// practised is how much was right in each way to practise.
func practised(list []statistics.Practised) (chart.Data, figure) {
	d := chart.Data{Kind: report.Bars, Series: []string{"Right"}, Values: make([][]float64, 1), Unit: "%", Top: 100}
	fig := figure{words: statistics.PracticeSentence(list), head: []string{"Way", "Sittings", "Right", "Minutes"}}
	for _, p := range list {
		name := cmp.Or(modes()[practice.Mode(p.Mode)], p.Mode)
		d.Labels = append(d.Labels, name)
		d.Values[0] = append(d.Values[0], share(p.Right))
		fig.rows = append(fig.rows, []string{name, fmt.Sprint(p.Sittings), outOf(p.Right), fmt.Sprintf("%.0f", p.Seconds/60)})
	}
	return d, fig
}
