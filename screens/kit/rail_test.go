package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/screens/look"
)

// railOf is a rail in a window: Today, Read with sections, Terms, and Settings
// at the bottom.
func railOf(t *testing.T, sections int, height float32) (*Rail, fyne.Canvas) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Options{Variant: look.Light}))
	r := NewRail(nil)
	r.SetReport("Rivers and seas", "")
	items := []RailItem{{ID: "today", Text: "Today"}, {ID: "read", Text: "Read"}}
	for i := range sections {
		items = append(items, RailItem{ID: fmt.Sprintf("section/%d", i), Text: fmt.Sprintf("Section %d", i), Level: 1})
	}
	items = append(items, RailItem{ID: "front", Text: "About this guide", Level: 1, Caption: true},
		RailItem{ID: "letter", Text: "Letter", Level: 1}, RailItem{ID: "terms", Text: "Terms"})
	w := test.NewTempWindow(t, r)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(look.RailWidth, height))
	r.SetItems(items, []RailItem{{ID: "settings", Text: "Settings"}})
	return r, w.Canvas()
}

func (r *Rail) entry(id string) *railEntry {
	for _, e := range r.entries {
		if e.item.ID == id {
			return e
		}
	}
	return nil
}

// inSight reports whether an entry is seen between the header and the bottom.
func inSight(r *Rail, id string) bool {
	e, bottom := r.entry(id), r.entry("settings")
	y := spot(e).Y
	return y >= railHead && y+e.Size().Height <= spot(bottom).Y
}

func TestTheScreensStayInSightBelowManySections(t *testing.T) {
	for _, sections := range []int{0, 3, 30, 300} {
		r, _ := railOf(t, sections, 700)
		for _, id := range []string{"today", "read", "terms"} {
			if !inSight(r, id) {
				t.Errorf("with %d sections %s is out of sight", sections, id)
			}
		}
	}
}

func TestTheSectionThatIsReadIsInSight(t *testing.T) {
	for _, height := range []float32{700, 400} { // and where the whole rail scrolls
		r, _ := railOf(t, 30, height)
		for _, id := range []string{"section/29", "section/0", "section/17"} {
			r.Select("read", id)
			if !inSight(r, id) {
				t.Errorf("in a window of %v %s is out of sight at %v", height, id, spot(r.entry(id)).Y)
			}
		}
	}
}

func TestACaptionIsPassedOverByKeys(t *testing.T) {
	r, c := railOf(t, 2, 700)
	c.Focus(r.entry("section/1"))
	r.entry("section/1").TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if c.Focused() != fyne.Focusable(r.entry("letter")) {
		t.Errorf("below the last section the focus is on %v", c.Focused())
	}
	r.entry("letter").TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	if c.Focused() != fyne.Focusable(r.entry("section/1")) {
		t.Errorf("above the letter the focus is on %v", c.Focused())
	}
}

func TestTheTopicIsSaidWhereThereAreSeveral(t *testing.T) {
	r, c := railOf(t, 2, 700)
	if r.topic.Visible() {
		t.Error("a report on one topic has a switch")
	}
	top := spot(r.entry("today")).Y
	opened := 0
	r.SetTopic(RailTopic{Title: "Quiet seas", Place: "Topic 2 of 3", Brief: "2/3", Act: func() { opened++ }})
	if !r.topic.Visible() || spot(r.entry("today")).Y <= top {
		t.Error("the topic has no room of its own")
	}
	c.Focus(r.topic)
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeySpace, fyne.KeyDown} {
		r.topic.TypedKey(&fyne.KeyEvent{Name: key})
	}
	test.Tap(r.topic)
	if opened != 4 {
		t.Errorf("the menu was opened %d times by three keys and a tap", opened)
	}
	r.SetCompact(true)
	r.topic.FocusGained()
	if r.topic.title.Visible() || !r.topic.brief.Visible() || r.topic.tip != "Topic 2 of 3\nQuiet seas" {
		t.Errorf("the compact rail shows the title %v, and tells %q", r.topic.title.Visible(), r.topic.tip)
	}
	r.SetTopic(RailTopic{})
	if r.topic.Visible() {
		t.Error("the switch stays for a report on one topic")
	}
}

func TestScreensStandCloserBeforeTheRailScrolls(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{TextScale: 1.5}))
	r := NewRail(nil)
	var items []RailItem
	for _, id := range []string{"today", "read", "terms", "timeline", "stakeholders", "solutions", "sources"} {
		items = append(items, RailItem{ID: id, Text: id})
	}
	r.SetItems(items, []RailItem{{ID: "library", Text: "Library"}, {ID: "settings", Text: "Settings"}})
	r.SetCompact(true)
	w := test.NewTempWindow(t, r)
	w.SetPadded(false)
	for height, want := range map[float32]float32{900: 54, look.MinHeight: 47} { // 428 pixels for nine
		w.Resize(fyne.NewSize(r.Width(), height))
		if got := r.entry("terms").Size().Height; got != want {
			t.Errorf("in %v pixels an entry is %v high, want %v", height, got, want)
		}
		if e, low := r.entry("sources"), r.entry("library"); spot(e).Y+e.Size().Height > spot(low).Y {
			t.Errorf("in %v pixels the screens do not all stand above the library", height)
		}
	}
}
