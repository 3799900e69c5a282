package kit

import (
	"hash/fnv"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"placard/screens/look"
)

// specimens is one of every widget of the kit that stands in a page.
func specimens() map[string]fyne.CanvasObject {
	filled, answer, ticked, selected := NewFilled("Practise", nil).With(look.IconCards), NewButton("Not yet", nil), NewTick("I can argue this", nil), NewRow(Body("A row"), nil)
	answer.Aside, answer.Key = "in 1 minute", "1"
	ticked.Set(true)
	selected.Select(true)
	floating := NewPlacard(Body("A definition"))
	floating.Floating = true
	rail := NewRail(nil)
	rail.SetReport("A report", "A committee")
	rail.SetItems([]RailItem{
		{ID: "read", Text: "Read", Icon: look.IconBookOpen, Chosen: look.IconBookOpenFill, Trailing: "2 today"},
		{ID: "front", Text: "About this guide", Level: 1, Caption: true},
		{ID: "a", Text: "A section", Level: 1, Done: true}}, nil)
	rail.SetTopic(RailTopic{Title: "A topic", Place: "Topic 1 of 2", Brief: "1/2"})
	rail.Select("read", "a")
	return map[string]fyne.CanvasObject{
		"text": Body("Some words that wrap"), "filled": filled, "outlined": NewButton("Copy", nil), "quiet": NewQuiet("My sheet", nil),
		"answer": answer, "icon button": NewIconButton(look.IconX, "Close", nil), "icon": NewIcon(look.IconInfo, look.Primary),
		"chips": NewChips(nil, "All", "Due"), "key cap": NewKeyCap("Ctrl K"), "tick": NewTick("", nil), "ticked": ticked,
		"bookmark": NewBookmark("", nil), "choice": NewChoice("Normal", nil), "row": NewRow(Body("A row"), nil), "selected row": selected,
		"placard": NewPlacard(Body("A card")), "floating placard": floating, "mark": NewMark(96), "empty": NewEmpty("Nothing yet.", "Begin", nil),
		"progress": NewProgress(0.4), "segments": NewSegments(3, 2, 9), "many segments": NewSegments(30, 20, 900), "ring": NewRing(72, 0.5, "50%"),
		"notice": NewNotice(Trouble, "Not saved", "The disk is full.", NewButton("Try again", nil)), "divider": NewDivider(),
		"option": NewOption("1", "An answer", nil), "right option": settled(Right), "wrong option": settled(Wrong), "picked option": settled(Picked), "faded option": settled(Faded),
		"piece":    NewPiece("2", "An event", nil),
		"marked":   NewMarked(Stretch{Text: "Palermo Protoc"}, Stretch{Text: "o", Under: true}, Stretch{Text: "l"}, Stretch{Text: "s", Out: true}),
		"hit line": hitLine(),
		"float":    NewFloat(12, Body("A note")), "highlight sign": HighlightSign(2), "note sign": HighlightSign(0), "place sign": PlaceSign(),
		"swatch":     NewSwatch(HighlightSign(1), "Key fact", "1", nil),
		"search box": NewSearchBox("Search", "Ctrl K", nil), "rail": rail,
	}
}

func hitLine() *HitLine {
	l := NewHitLine(look.Text, look.Muted)
	l.Set("A weir is a low wall", []Part{{2, 6}})
	return l
}

func settled(s Standing) *Option {
	o := NewOption("1", "An answer", nil)
	o.Set(s, "Your answer")
	return o
}

// motley gives every name a colour of its own, so that a colour shows whether
// it was asked for by name.
type motley struct {
	fyne.Theme
	salt  string
	asked map[color.Color]bool
}

func (m *motley) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	h := fnv.New32()
	h.Write([]byte(m.salt + string(name)))
	v := h.Sum32()
	c := color.NRGBA{R: uint8(v), G: uint8(v >> 8), B: uint8(v >> 16), A: 255}
	m.asked[c] = true
	return c
}

// show puts an object into a window as wide as it likes, or as wide as the
// widest page.
func show(t *testing.T, o fyne.CanvasObject) fyne.Window {
	t.Helper()
	w := test.NewTempWindow(t, VStack(0, HStack(0, o)))
	w.Resize(fyne.NewSize(1000, 600))
	return w
}

// painted are the colours that an object draws with, but for clear ones.
func painted(o fyne.CanvasObject) map[color.Color]bool {
	found := map[color.Color]bool{}
	add := func(c color.Color) {
		if c == nil {
			return
		}
		if n := color.NRGBAModel.Convert(c).(color.NRGBA); n.A > 0 {
			found[n] = true
		}
	}
	each(o, func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *canvas.Rectangle:
			add(o.FillColor)
			add(o.Shadow.Color)
			if o.StrokeWidth > 0 {
				add(o.StrokeColor)
			}
		case *canvas.Arc:
			add(o.FillColor)
		case *canvas.Text:
			add(o.Color)
		}
	})
	return found
}

// each visits an object and all that is drawn within it.
func each(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if !o.Visible() {
		return
	}
	visit(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, c := range o.Objects {
			each(c, visit)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(o).Objects() {
			each(c, visit)
		}
	}
}

func TestEveryColourIsAskedForByNameAndFollowsTheTheme(t *testing.T) {
	app := test.NewTempApp(t)
	first := &motley{Theme: look.New(look.Options{}), salt: "1", asked: map[color.Color]bool{}}
	second := &motley{Theme: look.New(look.Options{}), salt: "2", asked: map[color.Color]bool{}}
	app.Settings().SetTheme(first)
	for name, o := range specimens() {
		app.Settings().SetTheme(first)
		w := show(t, o)
		for c := range painted(o) {
			if !first.asked[c] {
				t.Errorf("%s draws %v, which is no colour of the theme", name, c)
			}
		}
		app.Settings().SetTheme(second)
		w.Content().Refresh()
		for c := range painted(o) {
			if !second.asked[c] {
				t.Errorf("%s keeps %v when the theme changes", name, c)
			}
		}
	}
}

// The toolkit sets a stroke astride its edge: one of a single pixel is smeared
// over two, and a control's edge no longer has its contrast.
func TestNoEdgeIsSmeared(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	all := specimens()
	all["field"], all["note"], all["select"] = NewEntry(""), NewNote("", nil), NewSelect([]string{"One"}, 0, nil)
	for name, o := range all {
		show(t, o)
		each(o, func(o fyne.CanvasObject) {
			if r, ok := o.(*canvas.Rectangle); ok && r.StrokeWidth > 0 && r.StrokeWidth < look.FocusWidth {
				t.Errorf("%s has a stroke of %v", name, r.StrokeWidth)
			}
		})
	}
}

func TestNoTextIsWiderThanItsBox(t *testing.T) {
	app := test.NewTempApp(t)
	for _, scale := range []float32{1, 1.5} {
		app.Settings().SetTheme(look.New(look.Options{TextScale: scale}))
		for name, o := range specimens() {
			show(t, o)
			if p, ok := o.(*Rail); ok {
				p.Resize(fyne.NewSize(p.Width(), 600))
			}
			each(o, func(c fyne.CanvasObject) {
				if text, ok := c.(*Text); ok && text.Visible() {
					for _, line := range text.lines {
						if got := text.measure(line); got > text.Size().Width+1 {
							t.Errorf("%s at %v: %q is %v wide in a box of %v", name, scale, line, got, text.Size().Width)
						}
					}
				}
			})
		}
	}
}

func TestWhatWrapsAsksForTheHeightThatItNeeds(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	for name, o := range specimens() {
		for _, width := range []float32{120, 300, 800} {
			want := HeightFor(o, width)
			o.Resize(fyne.NewSize(width, want))
			if got := o.MinSize().Height; got > want+0.5 {
				t.Errorf("%s at %v: asks for %v, then for %v", name, width, want, got)
			}
		}
	}
}

func TestAPlacardMakesRoomForWhatIsShownOnItLater(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	later := Body("An answer")
	later.Hide()
	p := NewPlacard(Pad(0, 4, 0, 4, VStack(8, Heading("A question"), later)))
	p.Resize(fyne.NewSize(400, 300))
	test.WidgetRenderer(p)
	later.Show()
	p.Refresh()
	if later.Size().Width < 300 || later.Position().Y < 36 {
		t.Errorf("the answer is %v at %v", later.Size(), later.Position())
	}
}
