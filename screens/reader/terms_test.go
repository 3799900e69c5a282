package reader

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placard/app/settings"
	"placard/app/study"
	"placard/screens/look"
	"placard/screens/route"
)

func TestTShowsTermAfterTermAndEscCloses(t *testing.T) {
	r := enter(t, source)
	r.section("introduction")
	r.press(fyne.KeyT)
	r.want("The wardens of the upper valley", "New: not practised yet", "All 2 mentions", "Show definition")
	r.press(fyne.KeyT)
	r.want("how much water each village may take", "All 3 mentions")
	r.miss("The wardens of the upper valley")
	r.press(fyne.KeyT)
	r.want("The wardens of the upper valley") // round the end
	r.press(fyne.KeyEscape)
	r.miss("The wardens of the upper valley")
	r.press(fyne.KeyT, fyne.KeyReturn)
	r.miss("The wardens of the upper valley")
}

func TestTheCardSaysWhatIsKnownNow(t *testing.T) {
	r := enter(t, source)
	r.section("introduction")
	r.press(fyne.KeyT)
	term := r.shown.mark.ID
	card := r.desk.CardsOf(term)[0].ID
	r.desk.SetAside(true, card)
	r.want("Set aside: not asked")
	r.desk.SetAside(false, card)
	for range 3 {
		r.desk.Answer(card, study.Easy, 3)
	}
	r.want("You know this well")
	for _, state := range []study.State{study.New, study.Learning, study.Due, study.Know, study.Tricky, study.SetAside} {
		if k := knownOf(state); k.words == "" || k.icon == "" || k.colour == "" {
			t.Errorf("%s is told as %+v", state, k)
		}
	}
}

func TestTheDefinitionInTheReportIsAKeyAndATapAway(t *testing.T) {
	for name, goTo := range map[string]func(*room){
		"key": func(r *room) { r.press(fyne.KeyD) },
		"tap": func(r *room) { r.Tap("Show definition") },
	} {
		r := enter(t, source)
		r.section("introduction")
		r.press(fyne.KeyT)
		goTo(r)
		if r.at() != "section/key-terms" || r.shown != nil || r.flash == nil {
			t.Errorf("%s: one is at %s", name, r.at())
		}
	}
}

func TestPointingShowsADefinitionWhileOnePoints(t *testing.T) {
	r := enter(t, source)
	r.section("introduction")
	r.pointAt("Upper Council")
	r.miss("The wardens of")
	r.wait(pointPause)
	r.want("The wardens of")
	r.pointAt("Water is short")
	r.want("The wardens of")
	r.shown.card.MouseIn(&desktop.MouseEvent{}) // on the way to the card
	r.wait(leavePause)
	r.want("The wardens of")
	r.shown.card.MouseOut()
	r.wait(leavePause)
	r.miss("The wardens of")
	r.pointAt("Upper Council")
	r.pointAt("Water is short") // only crossed
	r.wait(pointPause)
	r.miss("The wardens of")
}

func TestATapKeepsTheDefinitionUntilTheNext(t *testing.T) {
	r := enter(t, source)
	r.section("introduction")
	r.tapOn("Upper Council")
	r.pointAt("Water is short")
	r.wait(leavePause)
	r.want("The wardens of")
	r.tapOn("Weir Charter")
	r.want("how much water each")
	r.miss("The wardens of")
	r.tapOn("Weir Charter")
	r.miss("how much water each")
}

func TestTermsAreMarkedAsTheSettingsAsk(t *testing.T) {
	r := enter(t, source)
	r.section("background")
	for marks, want := range map[settings.TermMarks]int{settings.MarkFirst: 2, settings.MarkAlways: 3, settings.MarkNever: 0} {
		r.marks = marks
		r.Refresh()
		r.press(fyne.KeyHome)
		got := 0
		for r.prose.NextTerm() && got < 10 {
			got++
		}
		if got != want {
			t.Errorf("%s: %d terms are marked, want %d", marks, got, want)
		}
	}
}

// TestTheCardLiesInTheWindowBesideItsWord holds it against every size.
func TestTheCardLiesInTheWindowBesideItsWord(t *testing.T) {
	for _, scale := range []float32{0.8, 1, 1.5, 2} {
		for _, size := range []fyne.Size{{Width: 644, Height: 504}, {Width: 900, Height: 600}, {Width: 1150, Height: 712}, {Width: 1704, Height: 900}} {
			r := enterAt(t, source, size.Width, size.Height, scale)
			for _, section := range []string{"introduction", "key-terms", "background", "what-the-figures-show"} {
				r.Show(route.At(route.Read, "section/"+section))
				for range 3 {
					r.press(fyne.KeyT)
					r.checkCard(size, scale)
				}
			}
		}
	}
}

func (r *room) checkCard(size fyne.Size, scale float32) {
	r.T.Helper()
	if r.shown == nil { // the last term of a section was closed
		return
	}
	at, box := r.shown.card.Position(), r.shown.card.Size()
	if at.X < 0 || at.Y < 0 || at.X+box.Width > size.Width || at.Y+box.Height > size.Height {
		r.T.Errorf("%v, text ×%.1f: the card is at %v, %v", size, scale, at, box)
	}
	word, _ := lineOf(r.prose, r.shown.mark.Span)
	if tight := scale == 2 && size.Height < 600; !tight && at.X < word.X+word.Width && word.X < at.X+box.Width && at.Y < word.Y+word.Height && word.Y < at.Y+box.Height {
		r.T.Errorf("%v, text ×%.1f: the card at %v, %v hides its word at %v", size, scale, at, box, word)
	}
	if _, _, ok := r.prose.Beside(); ok && box.Width != look.MarginWidth*max(scale, 1) {
		r.T.Errorf("%v, text ×%.1f: beside the text the card is %v wide", size, scale, box.Width)
	}
}

func TestTheCardGoesWhereItsWordGoes(t *testing.T) {
	r := enter(t, source+"\n"+long)
	r.section("springs")
	r.Show(route.To(route.Read))
	r.section("introduction")
	r.Window.Resize(fyne.NewSize(1150, 200))
	r.press(fyne.KeyHome, fyne.KeyT)
	y := r.shown.card.Position().Y
	r.press(fyne.KeyEnd)
	if c := r.shown.card; c.Visible() && c.Position().Y >= y {
		t.Errorf("the card stays at %.0f", c.Position().Y)
	}
	r.press(fyne.KeyHome)
	if c := r.shown.card; !c.Visible() || c.Position().Y != y {
		t.Errorf("back at the start the card is at %.0f, was at %.0f", c.Position().Y, y)
	}
}
