package statistics

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"placard/app/study"
)

// monday is the evening on which all stories begin; utc the scheduler of all.
var monday = time.Date(2026, 11, 2, 18, 0, 0, 0, time.UTC)

func utc() study.Scheduler { return study.NewScheduler(time.UTC) }

// day is an evening so many days after it, and dayOf its study day.
func day(n int) time.Time { return monday.AddDate(0, 0, n) }

func dayOf(n int) study.StudyDay { return utc().Day(day(n)) }

// told is one card's answers: on which evening, which rating, how many seconds.
// Answers of one evening are a minute apart.
type told struct {
	day     int
	rating  study.Rating
	seconds float64
}

// record is a record, at an evening, of cards with the answers told.
func record(at int, cards ...[]told) Record {
	r := Record{Scheduler: utc(), At: day(at).Add(time.Hour)}
	for i, story := range cards {
		c := Card{ID: string(rune('a' + i)), Section: "section/terms", Stands: true}
		minutes := map[int]int{}
		for _, s := range story {
			c.Answers = append(c.Answers, study.Answer{At: day(s.day).Add(time.Duration(minutes[s.day]) * time.Minute), Rating: s.rating, Seconds: s.seconds})
			minutes[s.day]++
		}
		c.Memory = r.Scheduler.Replay(c.ID, c.Answers)
		r.Cards = append(r.Cards, c)
	}
	return r
}

// student is whom a record is taken of.
type student struct {
	deck    *study.Deck
	answers []study.Answer // to each card
	at      time.Time
}

func (s student) Deck() *study.Deck             { return s.deck }
func (s student) History(string) []study.Answer { return s.answers }
func (s student) StartedOver(string) int        { return 0 }
func (s student) Unasked() map[string][]study.Answer {
	return map[string][]study.Answer{"event/gone/date": s.answers}
}
func (s student) ReadIn(section string) string { return "the chapter of " + section }
func (s student) Now() time.Time               { return s.at }

func is(t *testing.T, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

const (
	again = study.Again
	good  = study.Good
	easy  = study.Easy
)

func TestADayAddsUpItsAnswersAndNoAnswerCountsMoreThanAMinute(t *testing.T) {
	n := Of(record(9,
		[]told{{0, good, 10}, {0, good, 20}, {8, good, 400}},
		[]told{{0, again, 5}, {8, good, -3}, {9, good, 0}}))
	is(t, "days", n.Days, []Day{{dayOf(0), 3, 35}, {dayOf(8), 2, 60}, {dayOf(9), 1, 0}})
	is(t, "answers", n.Answers(), 6)
	is(t, "time", n.Time, Time{Seconds: 95, Usual: 15})
	is(t, "a day with answers", n.On(dayOf(8)), Day{dayOf(8), 2, 60})
	is(t, "a day without", n.On(dayOf(4)), Day{Day: dayOf(4)})
	is(t, "of the last week", n.Studied(7), 2)
	is(t, "of the last ten days", n.Studied(10), 3)
}

func TestAnEveningThatEndsAfterMidnightIsOneDay(t *testing.T) {
	r := record(0, []told{{0, good, 10}})
	r.Cards[0].Answers = append(r.Cards[0].Answers, study.Answer{At: day(0).Add(9 * time.Hour), Rating: good, Seconds: 8}) // 3:00
	is(t, "days", Of(r).Days, []Day{{dayOf(0), 2, 18}})
}

func TestWhatACardWasWhenItWasAsked(t *testing.T) {
	for _, c := range []struct {
		name  string
		story []told
		want  []Stage
		first []bool
	}{
		{"new, then on its steps", []told{{0, good, 1}, {0, good, 1}}, []Stage{Learning, Learning}, []bool{false, false}},
		{"learned, then remembered", []told{{0, easy, 1}, {8, good, 1}}, []Stage{Learning, Young}, []bool{false, true}},
		{"forgotten, then on its steps", []told{{0, easy, 1}, {8, again, 1}, {8, good, 1}}, []Stage{Learning, Young, Learning}, []bool{false, true, false}},
		{"learned on the day on which it is asked", []told{{0, good, 1}, {0, good, 1}, {0, good, 1}}, []Stage{Learning, Learning, Young}, []bool{false, false, false}},
		{"away for long", []told{{0, easy, 1}, {8, easy, 1}, {60, good, 1}}, []Stage{Learning, Young, Mature}, []bool{false, true, true}},
		{"asked twice on a day", []told{{0, easy, 1}, {8, good, 1}, {8, good, 1}}, []Stage{Learning, Young, Mature}, []bool{false, true, false}},
		{"an answer that there is not", []told{{0, easy, 1}, {8, 9, 1}, {8, good, 1}}, []Stage{Learning, Young}, []bool{false, true}},
	} {
		var stages []Stage
		var first []bool
		for _, g := range record(60, c.story).Given() {
			stages, first = append(stages, g.Stage), append(first, g.First)
		}
		is(t, c.name, stages, c.want)
		is(t, c.name+", first", first, c.first)
	}
}

func TestACardThatWasStartedOverIsLearnedAnewAndItsAnswersStayCounted(t *testing.T) {
	r := record(9, []told{{0, easy, 5}, {8, good, 5}, {8, good, 5}, {8, good, 5}, {9, again, 5}})
	r.Cards[0].Over = 2
	var stages []Stage
	for _, g := range r.Given() {
		stages = append(stages, g.Stage)
	}
	is(t, "stages", stages, []Stage{Learning, Young, Learning, Learning, Young})
	is(t, "answers", Of(r).Answers(), 5)
}

// A card is mature from the 21st day of its interval on, not from the 20th.
func TestMatureBeginsAt21Days(t *testing.T) {
	for days, want := range map[int]Stage{20: Young, 21: Mature, 22: Mature} {
		m := study.Moment{Before: study.Memory{Phase: study.PhaseReview, LastDay: 100, DueDay: study.StudyDay(100 + days)}}
		is(t, "away for "+Count(days, "day"), stageOf(m), want)
	}
}

func TestWhatWasRememberedByPeriod(t *testing.T) {
	given := []Given{
		{Day: 100, Rating: good, Stage: Young, First: true},
		{Day: 100, Rating: again, Stage: Young},    // again on that day: does not count
		{Day: 100, Rating: again, Stage: Learning}, // on its steps: does not count
		{Day: 94, Rating: again, Stage: Young, First: true},
		{Day: 93, Rating: study.Hard, Stage: Mature, First: true}, // a week ago and a day: in the month
		{Day: 70, Rating: good, Stage: Mature, First: true},
	}
	is(t, "recall", RecallOf(given, 100), []Recall{
		{Days: 7, Young: Share{1, 2}},
		{Days: 30, Young: Share{1, 2}, Mature: Share{1, 1}},
		{Days: 0, Young: Share{1, 2}, Mature: Share{2, 2}},
	})
}

func TestAnswersByButton(t *testing.T) {
	b := ButtonsOf([]Given{{Rating: again}, {Rating: again}, {Rating: good}, {Rating: good, Stage: Young}, {Rating: again, Stage: Mature}})
	is(t, "buttons", b, Buttons{{2, 0, 1, 0}, {0, 0, 1, 0}, {1, 0, 0, 0}})
	is(t, "known while learning", b.Known(Learning), Share{1, 3})
	is(t, "two answers", b.Four(), false)
	is(t, "four answers", ButtonsOf([]Given{{Rating: study.Hard, Stage: Mature}}).Four(), true)
}

func TestTheForecastCountsEachCardOnceOnItsNextDay(t *testing.T) {
	r := record(0, nil, nil, nil, nil, nil, nil, nil, nil)
	today := r.Today()
	review := func(due study.StudyDay) study.Memory { return study.Memory{Phase: study.PhaseReview, DueDay: due} }
	r.Cards[0].Memory = review(today - 3) // overdue
	r.Cards[1].Memory = review(today + 2)
	r.Cards[2].Memory = review(today + 2)
	r.Cards[3].Memory = study.Memory{Phase: study.PhaseLearning}
	r.Cards[4].Memory, r.Cards[4].Until = review(today), today+1 // skipped until tomorrow
	r.Cards[5].Memory, r.Cards[5].Aside = review(today), true
	r.Cards[6].Memory = review(today + 40)
	r.Asked = 2
	f := ForecastOf(r, 5) // the last card is new
	is(t, "cards", f.Cards, []int{2, 1, 2, 0, 0})
	is(t, "later", f.Later, 1)
	is(t, "sum", f.Sum(), 5)
	busiest, cards := f.Busiest()
	is(t, "busiest", []int{int(busiest - today), cards}, []int{0, 2})
}

// Five cards are late, and today asks two of them; the day after is off.
func TestWhatTodayPutsOffIsSpreadOverTheDaysAfter(t *testing.T) {
	r := record(0, nil, nil, nil, nil, nil, nil)
	today := r.Today()
	for i := range r.Cards {
		r.Cards[i].Memory = study.Memory{Phase: study.PhaseReview, DueDay: today - 1}
	}
	r.Cards[5].Memory.DueDay = today + 1
	r.Asked, r.Off = 2, map[study.StudyDay]bool{today + 1: true}
	f := ForecastOf(r, 5)
	is(t, "cards", f.Cards, []int{2, 0, 3, 1, 0})
	is(t, "put off", f.PutOff, 3)
	is(t, "a short look", ForecastOf(r, 2).Later, 4)
	r.Asked, r.Off[today] = 0, true
	is(t, "today off", ForecastOf(r, 5).Cards, []int{0, 0, 2, 1, 1})
}

func TestTheForecastHasThePlansDays(t *testing.T) {
	d := study.NewDeck([]study.Card{{ID: "a"}}, utc())
	d.Remember("a", []study.Answer{{At: day(0), Rating: easy}})
	free := d.Memory("a").DueDay
	o, ok := d.Outline(dayOf(14), day(1))
	if !ok {
		t.Fatal("there is nothing to plan")
	}
	d.Plan = study.NewPlanner(utc()).Plan(o)
	d.Remember("a", []study.Answer{{At: day(0), Rating: easy}})
	planned := d.Memory("a").DueDay
	if planned == free {
		t.Fatalf("the plan leaves the card on %v; the test shows nothing", free)
	}
	f := ForecastOf(RecordOf(student{d, nil, day(1)}), 30)
	is(t, "cards on the plan's day", f.Cards[planned-dayOf(1)], 1)
	is(t, "planned", f.Planned, true)
}

func TestTheStrengthOfASectionIsTheMeanChanceOverItsCards(t *testing.T) {
	r := record(10, []told{{0, easy, 1}}, nil, []told{{10, easy, 1}}, nil)
	r.Cards[2].Section, r.Cards[3].Section = "section/events", "section/events"
	r.Cards[3].Aside = true
	r.Cards = append(r.Cards, Card{ID: "a/reverse", Section: "section/terms"}) // stands for nothing
	list := StrengthOf(r)
	if len(list) != 2 {
		t.Fatalf("%d sections", len(list))
	}
	known := r.Scheduler.RetrievabilityOn(r.Cards[0].Memory, r.Today())
	is(t, "half begun", list[0], Strength{Section: "section/terms", Items: 2, Begun: 1, Chance: known / 2})
	if s := list[1]; s.Items != 1 || s.Begun != 1 || s.Chance <= 0.8 || s.Chance >= 1 {
		t.Errorf("one learnt today and one set aside: %+v, but after a night nothing is certain", s)
	}
}

func TestReadingCountsSectionsWithAText(t *testing.T) {
	r := ReadingOf([]Section{{"A", 3, true}, {"A heading", 0, true}, {"B", 4, false}})
	is(t, "reading", r, Reading{Sections: 2, Read: 1, Minutes: 7, MinutesRead: 3})
}

// However the answers fall, each is counted once in the days and once under a
// button, and in each longer period at least as much was asked.
func TestEveryAnswerIsCountedOnce(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 3))
	for range 50 {
		var cards [][]told
		all := 0
		for range 1 + random.IntN(5) {
			var story []told
			at := 0
			for range random.IntN(20) {
				at += random.IntN(3) * random.IntN(12)
				story = append(story, told{at, study.Rating(1 + random.IntN(4)), float64(random.IntN(60))})
			}
			cards, all = append(cards, story), all+len(story)
		}
		r := record(random.IntN(300), cards...)
		n := Of(r)
		buttons := n.Buttons.Known(Learning).Of + n.Buttons.Known(Young).Of + n.Buttons.Known(Mature).Of
		is(t, "answers, by day and by button", [2]int{n.Answers(), buttons}, [2]int{all, all})
		for i, p := range n.Recall[1:] {
			if p.All().Of < n.Recall[i].All().Of || p.All().Right > p.All().Of {
				t.Errorf("periods do not nest: %+v", n.Recall)
			}
		}
		begun := 0
		for _, c := range r.Cards {
			if c.Memory.Reps > 0 {
				begun++
			}
		}
		is(t, "cards that come back", n.Forecast.Sum()+n.Forecast.Later, begun)
	}
}

func TestWithoutAnswersThereAreNoNumbers(t *testing.T) {
	n := Of(record(0, nil, nil))
	is(t, "days", len(n.Days), 0)
	is(t, "summary", n.Summary(), "")
	is(t, "time", n.Time, Time{})
	is(t, "forecast", n.Forecast.Sum(), 0)
	is(t, "recall", n.Recall[2].All(), Share{})
	is(t, "percent of nothing", Share{}.Percent(), 0.0)
}

// What is worked out beside the desk must not change when the desk does.
func TestARecordIsACopy(t *testing.T) {
	d := study.NewDeck([]study.Card{{ID: "a", Section: "s", Direction: study.Forward}}, utc())
	d.Remember("a", []study.Answer{{At: day(0), Rating: easy}})
	r := RecordOf(student{d, []study.Answer{{At: day(0), Rating: easy}}, day(1)})
	is(t, "section", r.Cards[0].Section, "the chapter of s")
	before := Of(r)
	is(t, "answers to it and to one that is not asked any more", before.Answers(), 2)
	is(t, "cards that come back", before.Forecast.Sum()+before.Forecast.Later, 1)
	is(t, "items", before.Strength[0].Items, 1)
	d.Remember("a", nil)
	d.Suspended["a"] = true
	is(t, "numbers", Of(r), before)
}

// BenchmarkNumbers is all numbers of a record of so many reviews of 1,000 cards.
func BenchmarkNumbers(b *testing.B) {
	for _, reviews := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprintf("%d-reviews", reviews), func(b *testing.B) {
			r := Record{Scheduler: utc(), At: day(360)}
			for i := range 1_000 {
				c := Card{ID: fmt.Sprint(i), Section: fmt.Sprint("section/", i%9)}
				for k := range reviews / 1_000 {
					c.Answers = append(c.Answers, study.Answer{At: day(i%9 + 3*k), Rating: study.Rating(1 + (i+k)%4), Seconds: 9})
				}
				c.Memory = r.Scheduler.Replay(c.ID, c.Answers)
				r.Cards = append(r.Cards, c)
			}
			for b.Loop() {
				Of(r)
			}
		})
	}
}
