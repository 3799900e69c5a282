package kit

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/screens/kit/kittest"
	"placard/screens/look"
)

// layered is a window with an icon button at each end, under a layer.
func layered(t *testing.T) (*Layer, *clock, *IconButton, *IconButton, fyne.Window) {
	c := &clock{}
	top := NewIconButton(look.IconList, "Menu", nil)
	low := NewIconButton(look.IconGearSix, "Settings", nil)
	l := NewLayer(VStack(400, HStack(0, Space(), top), HStack(0, low)))
	l.Timer, l.Toaster.Timer = c.timer, c.timer
	return l, c, top, low, window(t, fyne.NewSize(860, 480), l)
}

func TestAToastGoesByItself(t *testing.T) {
	l, c, _, _, _ := layered(t)
	l.Toaster.Show("Bookmarked", "", nil)
	if !kittest.Shows(l, "Bookmarked") {
		t.Fatalf("shows %v", kittest.Texts(l))
	}
	c.pass(toastStay - time.Millisecond)
	if !kittest.Shows(l, "Bookmarked") {
		t.Error("gone too soon")
	}
	c.pass(time.Millisecond)
	if kittest.Shows(l, "Bookmarked") {
		t.Error("still there")
	}
}

func TestANewToastReplacesTheOldAndHasItsOwnTime(t *testing.T) {
	l, c, _, _, _ := layered(t)
	l.Toaster.Show("One", "", nil)
	c.pass(toastStay / 2)
	l.Toaster.Show("Two", "", nil)
	c.pass(toastStay / 2)
	if kittest.Shows(l, "One") || !kittest.Shows(l, "Two") {
		t.Errorf("shows %v", kittest.Texts(l))
	}
}

func TestAToastStaysWhilePointedAt(t *testing.T) {
	l, c, _, _, w := layered(t)
	l.Toaster.Show("Removed", "Undo", func() {})
	b := l.Toaster.view.button
	over := l.Toaster.view.Position().Add(b.Position()).Add(fyne.NewPos(5, 5))
	test.MoveMouse(w.Canvas(), over)
	c.pass(toastStay)
	c.pass(toastStay)
	if !kittest.Shows(l, "Removed") {
		t.Fatal("gone while pointed at")
	}
	test.MoveMouse(w.Canvas(), fyne.NewPos(300, 200))
	c.pass(toastStay)
	if kittest.Shows(l, "Removed") {
		t.Error("still there")
	}
}

func TestAToastsActionIsDoneOnceAndTheFocusStays(t *testing.T) {
	l, c, top, _, w := layered(t)
	w.Canvas().Focus(top)
	undone := 0
	l.Toaster.Show("Removed", "Undo", func() { undone++ })
	if w.Canvas().Focused() != top {
		t.Errorf("the toast took the focus")
	}
	test.Tap(l.Toaster.view.button)
	c.pass(toastStay)
	if undone != 1 || kittest.Shows(l, "Removed") {
		t.Errorf("undone %d times, shows %v", undone, kittest.Texts(l))
	}
}

func TestALongToastStaysInsideTheWindow(t *testing.T) {
	l, _, _, _, w := layered(t)
	l.Toaster.Show(strings.Repeat("A sentence that is long. ", 12), "Copy", func() {})
	for _, size := range []fyne.Size{{Width: 860, Height: 560}, {Width: 400, Height: 480}, {Width: 1920, Height: 1200}} {
		w.Resize(size)
		p, s := l.Toaster.view.Position(), l.Toaster.view.Size()
		if p.X < toastEdge || p.X+s.Width > size.Width-toastEdge+0.5 || p.Y+s.Height > size.Height-toastEdge+0.5 {
			t.Errorf("in %v it lies at %v, %v", size, p, s)
		}
	}
}

func TestATipComesAfterAMomentAndGoes(t *testing.T) {
	l, c, top, _, w := layered(t)
	over := spot(top).Add(fyne.NewPos(5, 5))
	test.MoveMouse(w.Canvas(), over)
	if l.tip.Visible() {
		t.Fatal("at once is too soon")
	}
	c.pass(tipPause)
	if !kittest.Shows(l, "Menu") {
		t.Fatalf("shows %v", kittest.Texts(l))
	}
	test.MoveMouse(w.Canvas(), fyne.NewPos(300, 200))
	if l.tip.Visible() {
		t.Error("it should go with the pointer")
	}
	test.MoveMouse(w.Canvas(), over)
	test.MoveMouse(w.Canvas(), fyne.NewPos(300, 200))
	c.pass(tipPause)
	if l.tip.Visible() {
		t.Error("passing by is not pointing")
	}
}

func TestATipGoesWhenWhatItIsAboutScrollsAway(t *testing.T) {
	c := &clock{}
	top := NewIconButton(look.IconList, "Menu", nil)
	s := NewScroll(VStack(900, top, Space()))
	l := NewLayer(s)
	l.Timer, l.Toaster.Timer = c.timer, c.timer
	w := window(t, fyne.NewSize(860, 480), l)
	test.MoveMouse(w.Canvas(), spot(top).Add(fyne.NewPos(5, 5)))
	c.pass(tipPause)
	if !l.tip.Visible() {
		t.Fatal("there is no tip to go")
	}
	s.inner.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -200}})
	if l.tip.Visible() {
		t.Error("the tip stays over what it is not about")
	}
}

func TestATipComesWithTheKeyboardAndGoesWhenPressed(t *testing.T) {
	l, c, top, _, w := layered(t)
	w.Canvas().Focus(top)
	c.pass(tipPause)
	if !l.tip.Visible() {
		t.Fatal("an icon reached with Tab should say what it is")
	}
	top.MouseDown(nil)
	if l.tip.Visible() {
		t.Error("pressing takes it away")
	}
}

func TestTipsStayInsideTheWindowAndOffWhatTheyAreAbout(t *testing.T) {
	l, c, top, low, w := layered(t)
	size := w.Canvas().Size()
	for _, b := range []*IconButton{top, low} {
		b.MouseIn(nil)
		c.pass(tipPause)
		p, s, at := l.tip.Position(), l.tip.Size(), spot(b)
		if p.X < 0 || p.Y < 0 || p.X+s.Width > size.Width || p.Y+s.Height > size.Height {
			t.Errorf("the tip of %s lies at %v, %v", b.Name, p, s)
		}
		if p.Y < at.Y+b.Size().Height && p.Y+s.Height > at.Y {
			t.Errorf("the tip of %s covers it", b.Name)
		}
		b.MouseOut()
	}
}

func TestNoTipComesUnderADialog(t *testing.T) {
	l, c, top, _, w := layered(t)
	top.MouseIn(nil)
	ShowDialog(w.Canvas(), Dialog{Title: "Search"})
	c.pass(tipPause)
	if l.tip.Visible() {
		t.Error("it would lie under the veil")
	}
}

func TestTapsPassThroughATip(t *testing.T) {
	l, c, top, _, w := layered(t)
	pressed := false
	top.act = func() { pressed = true }
	top.MouseIn(nil)
	c.pass(tipPause)
	l.tip.Move(spot(top))
	test.TapCanvas(w.Canvas(), spot(top).Add(fyne.NewPos(5, 5)))
	if !pressed {
		t.Error("the tip took the tap")
	}
}
