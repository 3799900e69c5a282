package preferences

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/app/settings"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/look"
)

func TestEveryChoiceHoldsAtOnce(t *testing.T) {
	w := open(t, settings.Defaults())
	for _, c := range []struct {
		do    func()
		holds func(settings.Settings) bool
	}{
		{func() { w.chip("Dark") }, func(s settings.Settings) bool { return s.Theme == settings.Dark }},
		{func() { w.chip("Light") }, func(s settings.Settings) bool { return s.Theme == settings.Light }},
		{func() { w.chip("As on your computer") }, func(s settings.Settings) bool { return s.Theme == settings.System }},
		{func() { w.step("Text size: more") }, func(s settings.Settings) bool { return s.TextScale == 1.1 }},
		{func() { w.chip("Four: Again, Hard, Good, Easy") }, func(s settings.Settings) bool { return s.Answers == 4 }},
		{func() { w.option("Thorough") }, func(s settings.Settings) bool { return s.Retention == settings.Thorough }},
		{func() { w.option("Relaxed") }, func(s settings.Settings) bool { return s.Retention == settings.Relaxed }},
		{func() { w.step("Or set it exactly: more") }, func(s settings.Settings) bool { return s.Retention == 0.86 }},
		{func() { w.step("New cards a day: less") }, func(s settings.Settings) bool { return s.NewPerDay == 19 }},
		{func() { w.step("Cards a day: more") }, func(s settings.Settings) bool { return s.ReviewsPerDay == 300 }},
		{func() { w.step("A study day starts at: less") }, func(s settings.Settings) bool { return s.DayStart == 3 }},
		{func() { w.chip("Never") }, func(s settings.Settings) bool { return s.TermMarks == settings.MarkNever }},
	} {
		before := w.now
		c.do()
		if !c.holds(w.now) {
			t.Errorf("from %+v came %+v", before, w.now)
		}
	}
	for _, words := range []string{"110%", "19", "300", "3:00"} {
		if !w.shows(words) {
			t.Errorf("the screen does not show %q: %q", words, kittest.Texts(w.Content()))
		}
	}
}

func TestTheScreenShowsWhatIsSet(t *testing.T) {
	w := open(t, settings.Settings{
		Theme: settings.Dark, TextScale: 1.3, Answers: 4, Retention: settings.Relaxed,
		NewPerDay: 5, ReviewsPerDay: 60, DayStart: 2, TermMarks: settings.MarkAlways,
	})
	chosen := map[string]bool{}
	kittest.Find(w.Content(), func(c *kit.Chip) bool { chosen[c.Text] = c.Selected; return false })
	kittest.Find(w.Content(), func(o *kit.Toggle) bool { chosen[o.Text] = o.On; return false })
	for text, on := range map[string]bool{
		"Dark": true, "Light": false, "As on your computer": false, "Four: Again, Hard, Good, Easy": true,
		"Two: Not yet, Got it": false, "Relaxed": true, "Normal": false, "Every mention": true, "Never": false,
	} {
		if chosen[text] != on {
			t.Errorf("%q is chosen: %v, want %v", text, chosen[text], on)
		}
	}
	for _, words := range []string{"130%", "60", "2:00"} {
		if !w.shows(words) {
			t.Errorf("%q is missing from %q", words, kittest.Texts(w.Content()))
		}
	}
}

func TestWhatIsChangedElsewhereIsShown(t *testing.T) {
	w := open(t, settings.Defaults())
	w.now.TextScale = 1.5
	w.Refresh()
	if !w.shows("150%") {
		t.Error("the text size set in the bar is not shown")
	}
}

func TestNumbersStayWithinTheirBounds(t *testing.T) {
	s := settings.Defaults()
	s.TextScale, s.DayStart, s.NewPerDay = 1.9, 11, 1
	w := open(t, s)
	for range 3 {
		w.step("Text size: more")
		w.step("A study day starts at: more")
		w.step("New cards a day: less")
	}
	if w.now.TextScale != 2 || w.now.DayStart != 12 || w.now.NewPerDay != 0 {
		t.Errorf("beyond the bounds: %+v", w.now)
	}
	for name, off := range map[string]bool{
		"Text size: more": true, "Text size: less": false, "New cards a day: less": true, "New cards a day: more": false,
	} {
		b, _ := kittest.Find(w.Content(), func(b *kit.IconButton) bool { return b.Name == name })
		if b.Disabled() != off {
			t.Errorf("%q reacts: %v", name, off)
		}
	}
}

func TestEverythingIsReachedWithTab(t *testing.T) {
	w := open(t, settings.Defaults())
	reached := map[string]bool{}
	for range 40 {
		w.Canvas().FocusNext()
		switch o := w.Canvas().Focused().(type) {
		case *kit.Chip:
			reached[o.Text] = true
		case *kit.Toggle:
			reached[o.Text] = true
		case *kit.IconButton:
			reached[o.Name] = true
		case *kit.Button:
			reached[o.Text] = true
		}
	}
	for _, want := range []string{
		"Dark", "Text size: more", "Text size: less", "Four: Again, Hard, Good, Easy", "Thorough", "New cards a day: more",
		"Cards a day: less", "A study day starts at: more", "Every mention", "Show folder", "Copy path",
	} {
		if !reached[want] {
			t.Errorf("Tab does not reach %q", want)
		}
	}
	plus, _ := kittest.Find(w.Content(), func(b *kit.IconButton) bool { return b.Name == "Text size: more" })
	w.Canvas().Focus(plus)
	plus.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	plus.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if w.now.TextScale != 1.2 || w.Canvas().Focused() != fyne.Focusable(plus) {
		t.Errorf("Enter and Space on + gave %v, the focus is on %v", w.now.TextScale, w.Canvas().Focused())
	}
}

func TestTheFolderIsShownAndItsPathCopied(t *testing.T) {
	w := open(t, settings.Defaults())
	show, _ := kittest.Find(w.Content(), func(b *kit.Button) bool { return b.Text == "Show folder" })
	path, _ := kittest.Find(w.Content(), func(b *kit.Button) bool { return b.Text == "Copy path" })
	test.Tap(show)
	test.Tap(path)
	if len(w.shown) != 1 || w.shown[0] != w.copied || !w.shows(w.copied) || w.toasted != "" {
		t.Errorf("shown %q, copied %q, said %q", w.shown, w.copied, w.toasted)
	}
	w.fails = true
	test.Tap(show)
	if w.toasted == "" {
		t.Error("a folder that cannot be shown is not told")
	}
}

func TestNoTextIsWiderThanItsPlace(t *testing.T) {
	for _, width := range []float32{644, 804, 1150, 1704} {
		for _, scale := range []float64{0.8, 1, 1.5, 2} {
			s := settings.Defaults()
			s.TextScale, s.ReviewsPerDay = scale, 9999
			w := open(t, s)
			w.Resize(fyne.NewSize(width, 504))
			left, margin := look.Margins(width, float32(scale))
			right := min(width-margin, left+look.ColumnMax*max(float32(scale), 1))
			kittest.Find(w.Content(), func(text *kit.Text) bool {
				at := fyne.CurrentApp().Driver().AbsolutePositionForObject(text)
				wide, tall := text.Size().Width, text.Size().Height
				if at.X+wide > right+1 || text.Cut() || tall < float32(math.Floor(float64(text.HeightFor(wide)))) {
					t.Errorf("at %v wide and scale %v %q lies at %v, %v", width, scale, text.Content, at, text.Size())
				}
				return false
			})
		}
	}
}
