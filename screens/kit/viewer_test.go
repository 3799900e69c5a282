package kit

import (
	"bytes"
	"image"
	"image/png"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/screens/kit/kittest"
	"placard/screens/look"
)

func picture(w, h int) fyne.Resource {
	var b bytes.Buffer
	_ = png.Encode(&b, image.NewNRGBA(image.Rect(0, 0, w, h)))
	return fyne.NewStaticResource("p.png", b.Bytes())
}

func viewer(t *testing.T, w, h int) (*Viewer, fyne.Canvas) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	win := test.NewTempWindow(t, newBox(0).Rectangle)
	win.Resize(fyne.NewSize(860, 560))
	v := ShowPicture(win.Canvas(), Picture{Resource: picture(w, h), Caption: "The weir", Description: "A weir, dry"})
	if v == nil {
		t.Fatal("the picture is not shown")
	}
	return v, win.Canvas()
}

func TestAPictureFitsTheWindowWithItsWords(t *testing.T) {
	for _, size := range [][2]int{{900, 500}, {4000, 300}, {200, 3000}, {20, 20}, {1, 1}} {
		v, c := viewer(t, size[0], size[1])
		at, is, room := v.image.Position(), v.image.Size(), v.room()
		if at.X < 0 || at.Y < 0 || at.X+is.Width > room.Width || at.Y+is.Height > room.Height {
			t.Errorf("%v: it is at %v, %v, in %v", size, at, is, room)
		}
		if got, want := is.Width/is.Height, float32(size[0])/float32(size[1]); got < want*0.9 || got > want*1.1 {
			t.Errorf("%v: it is %v", size, is)
		}
		if !kittest.Shows(c.Overlays().Top(), "The weir") || !kittest.Shows(c.Overlays().Top(), "A weir, dry") {
			t.Errorf("%v: its words are missing", size)
		}
	}
}

func TestAPictureIsZoomedMovedAndClosedByKey(t *testing.T) {
	v, c := viewer(t, 900, 500)
	fit := v.image.Size()
	c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyRight})
	if v.pan != (fyne.Position{}) {
		t.Error("a picture that is all in sight moves")
	}
	for range 20 {
		c.OnTypedRune()('+')
	}
	if v.zoom != mostZoom || v.image.Size().Width <= fit.Width {
		t.Errorf("the zoom is %v", v.zoom)
	}
	for range 200 {
		c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	if right := v.image.Position().X + v.image.Size().Width; right < v.room().Width-1 || right > v.room().Width+1 {
		t.Errorf("its right side is at %v", right)
	}
	c.OnTypedRune()('-')
	c.OnTypedRune()('0')
	if v.zoom != 1 || v.image.Size() != fit || v.pan != (fyne.Position{}) {
		t.Errorf("fitted it is %v at %v", v.image.Size(), v.pan)
	}
	c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if c.Overlays().Top() != nil {
		t.Error("Esc does not close it")
	}
}

func TestTheWheelZoomsAboutThePointer(t *testing.T) {
	v, _ := viewer(t, 900, 500)
	at := fyne.NewPos(300, 200)
	before := at.Subtract(v.image.Position())
	part := before.X / v.image.Size().Width
	v.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.NewDelta(0, 40)})
	after := at.Subtract(v.image.Position()).X / v.image.Size().Width
	if v.zoom <= 1 || after < part-0.01 || after > part+0.01 {
		t.Errorf("at %v was %v of the picture, is %v", at, part, after)
	}
}

func TestWhatIsNoPictureOpensNothing(t *testing.T) {
	test.NewTempApp(t)
	win := test.NewTempWindow(t, newBox(0).Rectangle)
	for _, r := range []fyne.Resource{nil, fyne.NewStaticResource("a.png", []byte("no"))} {
		if v := ShowPicture(win.Canvas(), Picture{Resource: r}); v != nil || win.Canvas().Overlays().Top() != nil {
			t.Error("a viewer without a picture is open")
		}
	}
}
