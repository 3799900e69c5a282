package reader

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"placard/screens/route"
)

const springs = "section/springs" // 1,361 words: not under 113 seconds

// TestASectionCountsAsReadOnceItsBlocksWereOnScreenForLongEnough plays what a
// reader does as words.
func TestASectionCountsAsReadOnceItsBlocksWereOnScreenForLongEnough(t *testing.T) {
	for _, c := range []struct {
		name  string
		steps []string
		want  bool
	}{
		{"at the start for long", []string{"2m"}, false},
		{"at the end at once", []string{"end", "5s"}, false},
		{"at the end for long: the rest was not on screen", []string{"end", "10m"}, false},
		{"page by page", []string{"pages 40s"}, true},
		{"page by page, in no time", []string{"pages 5s"}, false},
		{"page by page, in no time, and then again", []string{"pages 5s", "home", "pages 40s"}, true},
		{"the time elsewhere does not count", []string{"pages 1s", "hide", "10m", "show"}, false},
		{"the time before does", []string{"40s", "hide", "1h", "show", "pages 40s"}, true},
		{"tomorrow goes on", []string{"40s", "page", "40s", "page", "tomorrow", "pages 40s"}, true},
		{"unread by hand stays unread", []string{"pages 40s", "m", "home", "pages 40s"}, false},
		{"and is read again later", []string{"pages 40s", "m", "hide", "show", "home", "pages 40s"}, true},
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
	case "page":
		r.prose.PageDown()
	case "tomorrow":
		r.Hide()
		kept := r.desk.Reader()
		r.desk.Unsee(0, len(r.desk.Report.Blocks))
		for i := 0; i < len(kept.Seen); i += 2 {
			for b := kept.Seen[i]; b < kept.Seen[i+1]; b++ {
				r.desk.SawBlock(b)
			}
		}
		r.make()
		r.Show(route.To(route.Read))
	default:
		pause, paging := strings.CutPrefix(step, "pages ")
		d, err := time.ParseDuration(pause)
		if err != nil {
			r.T.Fatal(err)
		}
		r.wait(d)
		for paging && r.prose.PageDown() {
			r.wait(d)
		}
	}
}

func TestAShortSectionTakesThreeSeconds(t *testing.T) {
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
	r.miss("min left here", "1 min left,")
}

func TestThePaceIsTheReadersOwn(t *testing.T) {
	r := enter(t, long+"# Wells\n\nWells.\n")
	r.Show(route.At(route.Read, springs))
	before := r.desk.Minutes(0, len(r.desk.Report.Blocks))
	r.do("pages 40s") // some 170 words a page
	pace := r.desk.Reader().Pace
	if !r.desk.IsRead(springs) || pace <= 180 || pace > 400 {
		t.Errorf("after reading at some 250 words a minute the pace is %d", pace)
	}
	if after := r.desk.Minutes(0, len(r.desk.Report.Blocks)); after >= before {
		t.Errorf("it takes %d minutes, and took %d", after, before)
	}
}

func TestWhoLeavesThePageOpenDoesNotRead(t *testing.T) {
	r := enter(t, long+"# Wells\n\nWells.\n")
	r.Show(route.At(route.Read, springs))
	r.wait(24 * time.Hour)
	r.do("pages 40s")
	if pace := r.desk.Reader().Pace; pace < 120 {
		t.Errorf("a night on one page makes the pace %d", pace)
	}
}

func TestWhatIsLeftIsSaidWhileOneReads(t *testing.T) {
	r := enter(t, long+"# Wells\n\n"+strings.Repeat("Wells are deep. ", 200)+"\n")
	r.Show(route.At(route.Read, springs))
	text := r.ends.corner.Content
	if !r.ends.corner.Visible() || !strings.Contains(text, "min left here") || !strings.Contains(text, "in the report") {
		t.Errorf("at the start it says %q", text)
	}
	r.do("page")
	r.do("page")
	if now := r.ends.corner.Content; now == text {
		t.Errorf("two pages on it still says %q", now)
	}
	r.press(fyne.KeyEnd)
	if r.ends.corner.Visible() {
		t.Error("it is said twice at the end")
	}
}
