package reader

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"placard/content/report"
	"placard/screens/route"
)

const springs = "section/springs" // 1,361 words: not under 113 seconds

// TestASectionCountsAsReadOnceItsEndWasSeenAndTimeEnoughHasPassed plays what a
// reader does as words.
func TestASectionCountsAsReadOnceItsEndWasSeenAndTimeEnoughHasPassed(t *testing.T) {
	for _, c := range []struct {
		name  string
		steps []string
		want  bool
	}{
		{"at the start for long", []string{"2m"}, false},
		{"at the end at once", []string{"end", "5s"}, false},
		{"at the end, and time passes", []string{"end", "2m"}, true},
		{"time passes, then the end", []string{"2m", "end"}, true},
		{"the end, and back to the start", []string{"end", "home", "2m"}, true},
		{"the time elsewhere does not count", []string{"end", "hide", "2m"}, false},
		{"the time before does", []string{"1m", "hide", "1h", "show", "end", "55s"}, true},
		{"the end was seen before, not now", []string{"end", "hide", "home", "show", "2m"}, false},
		{"unread by hand stays unread", []string{"2m", "end", "m", "home", "end", "10m"}, false},
		{"read by hand is read", []string{"m"}, true},
		{"by hand twice", []string{"m", "m"}, false},
	} {
		r := enter(t, long+"# Wells\n\nWells.\n")
		r.Show(route.At(route.Read, springs))
		for _, step := range c.steps {
			r.do(step)
		}
		if got := r.desk.IsRead(springs); got != c.want {
			t.Errorf("%s: read is %v", c.name, got)
		}
	}
}

func (r *room) do(step string) {
	switch step {
	case "end":
		r.press(fyne.KeyEnd)
	case "home":
		r.press(fyne.KeyHome)
	case "hide":
		r.press(fyne.KeyHome)
		r.Hide()
	case "show":
		r.Show(route.At(route.Read, springs))
	case "m":
		r.press(fyne.KeyM)
	default:
		d, err := time.ParseDuration(step)
		if err != nil {
			r.T.Fatal(err)
		}
		r.wait(d)
	}
}

func TestAShortSectionTakesThreeSeconds(t *testing.T) {
	if got := leastTime([]report.Block{{Kind: report.Paragraph, Text: "Wells."}}); got != leastTry {
		t.Errorf("it takes %v", got)
	}
	r := enter(t, source)
	r.Show(route.To(route.Read))
	r.wait(leastTry - time.Millisecond)
	if r.desk.IsRead("section/introduction") {
		t.Error("it is read too soon")
	}
	r.wait(time.Millisecond)
	if !r.desk.IsRead("section/introduction") {
		t.Error("it is not read")
	}
}

func TestTheControlSaysWhetherTheSectionIsRead(t *testing.T) {
	r := enter(t, source)
	r.section("background")
	r.want("Mark as read", "1 min left")
	r.press(fyne.KeyM)
	r.want("Read. Mark as unread")
	r.miss("min left")
}
