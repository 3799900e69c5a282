package calendar

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/look"
)

func TestADayIsWrittenInAnyUsualWay(t *testing.T) {
	for text, want := range map[string]string{
		"":                           "",
		"5 December 2026":            "2026-12-05",
		"Saturday 5 December 2026":   "2026-12-05",
		"December 5, 2026":           "2026-12-05",
		"5 Dec 2026":                 "2026-12-05",
		" 5/12/2026 ":                "2026-12-05",
		"5.12.2026":                  "2026-12-05",
		"5.12.26":                    "2026-12-05",
		"5 Dec 26":                   "2026-12-05",
		"2026-12-05":                 "2026-12-05",
		"29 February 2028":           "2028-02-29",
		"soon":                       "?",
		"December 2026":              "?",
		"2026":                       "?",
		"5 December":                 "?",
		"about 5 December 2026":      "?",
		"5 to 7 December 2026":       "?",
		"31 February 2026":           "?",
		"5 December 2026 in Nairobi": "?",
		"5 December 1206":            "?",
	} {
		iso, wrong := Read(text)
		if wrong != "" {
			iso = "?"
		}
		if iso != want {
			t.Errorf("%q is %q (%s), want %q", text, iso, wrong, want)
		}
	}
}

func TestTheYearOfADayThatIsSoonNeedNotBeWritten(t *testing.T) {
	for text, want := range map[string]string{
		"4 dec": "2026-12-04", "dec 4": "2026-12-04", "December 4": "2026-12-04", "4th December": "2026-12-04",
		"Friday 4 December": "2026-12-04", "4/12": "2026-12-04", "4.12.": "2026-12-04", "4.12.27": "2027-12-04",
		"23 November": "2026-11-23", "22 November": "2027-11-22", "3 March": "2027-03-03",
		"4 December 2027": "2027-12-04", "": "",
		"soon": "?", "December": "?", "4": "?", "2026": "?", "40 December": "?", "29 February": "?", "4 to 6 December": "?",
	} {
		iso, wrong := ReadNear(text, day("2026-11-23"))
		if wrong != "" {
			iso = "?"
		}
		if iso != want {
			t.Errorf("%q is %q (%s), want %q", text, iso, wrong, want)
		}
	}
}

// year is a month in a window, from Monday 23 November 2026 on, whose days off
// are kept in a set. The conference is on Saturday 5 December.
type year struct {
	*testing.T
	*Month
	w   fyne.Window
	off map[Day]bool
}

func day(iso string) Day { d, _ := DayOf(iso); return d }

func open(t *testing.T) year {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	y := year{T: t, off: map[Day]bool{}}
	y.Month = NewMonth(Params{
		First: day("2026-11-23"), Hint: "Choose days off.",
		Mark: func(d Day) Mark {
			m := Mark{Off: y.off[d], Today: d == day("2026-11-23"), Goal: d == day("2026-12-05"), Shut: d == day("2026-12-05")}
			switch {
			case m.Goal:
				m.Says = "the conference"
			case m.Off:
				m.Says = "day off"
			}
			return m
		},
		Set: func(off bool, days ...Day) {
			for _, d := range days {
				y.off[d] = off
			}
		},
	})
	y.w = test.NewTempWindow(t, y.Content)
	y.w.Resize(fyne.NewSize(360, 330))
	return y
}

// press types keys into the grid; "shift" and "unshift" hold and let go.
func (y year) press(keys ...fyne.KeyName) {
	y.w.Canvas().Focus(y.Focusable())
	for _, k := range keys {
		switch k {
		case "shift":
			y.grid.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		case "unshift":
			y.grid.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		default:
			y.grid.TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
}

func (y year) offs(want ...string) {
	y.Helper()
	var got []string
	for d, off := range y.off {
		if off {
			got = append(got, d.ISO())
		}
	}
	if slices.Sort(got); !slices.Equal(got, want) {
		y.Errorf("days off are %q, want %q", got, want)
	}
}

func (y year) at(iso string) fyne.Position {
	x, top := y.grid.place(day(iso))
	return fyne.NewPos(x+5, top+5)
}

func TestWeeksBeginOnMonday(t *testing.T) {
	y := open(t)
	x1, top1 := y.grid.place(day("2026-11-29"))
	x2, top2 := y.grid.place(day("2026-11-30"))
	if x2 != 0 || x1 <= 0 || top2 <= top1 {
		t.Errorf("Sunday lies at %v, %v and Monday at %v, %v", x1, top1, x2, top2)
	}
	if !kittest.Shows(y.Content, "November 2026 Mo Tu We Th Fr Sa Su 1 2") {
		t.Errorf("the month is %q", kittest.Texts(y.Content))
	}
}

func TestDaysAreCrossedOutByKey(t *testing.T) {
	y := open(t)
	y.press(fyne.KeyRight, fyne.KeySpace)
	y.offs("2026-11-24")
	y.press(fyne.KeyUp, fyne.KeyLeft, fyne.KeyLeft) // not before today
	y.press(fyne.KeySpace)
	y.offs("2026-11-23", "2026-11-24")
	y.press(fyne.KeySpace, fyne.KeyRight, fyne.KeyReturn)
	y.offs()
	y.press(fyne.KeyDown, fyne.KeyDown, fyne.KeySpace) // into the next month
	y.offs("2026-12-08")
	if !kittest.Shows(y.Content, "December 2026") || !kittest.Shows(y.Content, "Tuesday 8 December: day off") {
		t.Errorf("the month is %q", kittest.Texts(y.Content))
	}
}

func TestSeveralDaysAreCrossedOutWithShift(t *testing.T) {
	y := open(t)
	y.press(fyne.KeyPageDown, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft) // from the 23rd to the 20th
	y.press("shift", fyne.KeyDown, "unshift")
	if !kittest.Shows(y.Content, "Sunday 20 December to Sunday 27 December") {
		t.Errorf("the stretch is not said: %q", kittest.Texts(y.Content))
	}
	y.press(fyne.KeySpace)
	y.offs("2026-12-20", "2026-12-21", "2026-12-22", "2026-12-23", "2026-12-24", "2026-12-25", "2026-12-26", "2026-12-27")
	y.press("shift", fyne.KeyUp, "unshift", fyne.KeyEscape, fyne.KeySpace) // given up, then one day
	y.offs("2026-12-21", "2026-12-22", "2026-12-23", "2026-12-24", "2026-12-25", "2026-12-26", "2026-12-27")
}

func TestDaysAreCrossedOutWithThePointer(t *testing.T) {
	y := open(t)
	y.grid.Tapped(&fyne.PointEvent{Position: y.at("2026-11-28")})
	y.offs("2026-11-28")
	y.grid.Tapped(&fyne.PointEvent{Position: y.at("2026-11-20")}) // past
	y.grid.Tapped(&fyne.PointEvent{Position: y.at("2026-11-28")})
	y.offs()
	from, to := y.at("2026-11-25"), y.at("2026-11-27")
	y.grid.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}, Dragged: fyne.NewDelta(to.X-from.X, to.Y-from.Y)})
	y.grid.DragEnd()
	y.offs("2026-11-25", "2026-11-26", "2026-11-27")
	y.grid.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: to}})
	if !kittest.Shows(y.Content, "Friday 27 November: day off") {
		t.Errorf("what is pointed at is not said: %q", kittest.Texts(y.Content))
	}
	y.grid.MouseOut()
	if !kittest.Shows(y.Content, "Choose days off.") {
		t.Errorf("nothing is pointed at, and %q", kittest.Texts(y.Content))
	}
}

func TestADayThatIsShutStaysAsItIs(t *testing.T) {
	y := open(t)
	y.press(fyne.KeyDown, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeySpace)
	y.offs()
	if !kittest.Shows(y.Content, "Saturday 5 December: the conference") {
		t.Errorf("the conference is not said: %q", kittest.Texts(y.Content))
	}
	y.press(fyne.KeyLeft, "shift", fyne.KeyRight, fyne.KeyRight, "unshift", fyne.KeySpace)
	y.offs("2026-12-04", "2026-12-06")
}

func TestOtherKeysReachTheScreen(t *testing.T) {
	y := open(t)
	var passed []fyne.KeyName
	y.w.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { passed = append(passed, ev.Name) })
	y.press(fyne.KeyEscape, fyne.KeyT, fyne.KeyLeft)
	if !slices.Equal(passed, []fyne.KeyName{fyne.KeyEscape, fyne.KeyT}) {
		t.Errorf("the screen got %q", passed)
	}
}

func TestMonthsDoNotTurnBeforeToday(t *testing.T) {
	y := open(t)
	y.press(fyne.KeyPageUp)
	if !kittest.Shows(y.Content, "November 2026") || !y.back.Disabled() {
		t.Errorf("it turned to %q", kittest.Texts(y.Content))
	}
	y.press(fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageUp)
	if !kittest.Shows(y.Content, "December 2026") || y.back.Disabled() {
		t.Errorf("it turned to %q", kittest.Texts(y.Content))
	}
	y.press(fyne.KeyHome, fyne.KeySpace)
	y.offs("2026-11-23")
}

func TestSeveralDaysAreWritten(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	for _, c := range []struct {
		first, last string
		days        int
		says        string
	}{
		{"24 December 2026", "2 January 2027", 10, ""},
		{"24 December 2026", "", 1, ""},
		{"24 December 2026", "24/12/2026", 1, ""},
		{"", "24 December 2026", 0, "Write the first day."},
		{"24 December 2026", "23 December 2026", 0, "This is before the first day."},
		{"24 December 2026", "24 December 2028", 0, "more than a year"},
		{"24 December 2026", "soon", 0, "This is not a day."},
	} {
		w := test.NewTempWindow(t, nil)
		w.Resize(fyne.NewSize(860, 560))
		var got []Day
		AskSpan(w.Canvas(), "Days off", "Add", day("2026-11-23"), func(days []Day) { got = days })
		top := w.Canvas().Overlays().Top()
		fields := entries(top)
		fields[0].SetText(c.first)
		fields[1].SetText(c.last)
		fields[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if len(got) != c.days || !kittest.Shows(top, c.says) {
			t.Errorf("%q to %q: %d days, %q", c.first, c.last, len(got), kittest.Texts(top))
		}
		if open := w.Canvas().Overlays().Top() != nil; open != (c.days == 0) {
			t.Errorf("%q to %q: the dialog is open: %v", c.first, c.last, open)
		}
	}
}

func entries(o fyne.CanvasObject) []*kit.Entry {
	var list []*kit.Entry
	kittest.Find(o, func(e *kit.Entry) bool { list = append(list, e); return false })
	return list
}

func TestTheMonthStaysInItsPlaceAtAnyWidthAndTextSize(t *testing.T) {
	for _, scale := range []float32{0.8, 1, 1.5, 2} {
		y := open(t)
		fyne.CurrentApp().Settings().SetTheme(look.New(look.Options{TextScale: scale}))
		least := y.grid.MinSize()
		for _, width := range []float32{least.Width, least.Width * 1.4, 900} {
			y.grid.Resize(fyne.NewSize(width, least.Height))
			for d := day("2026-08-01"); d < day("2027-08-01"); d = d.months(1) { // also months of six weeks
				y.grid.shown = d
				for _, o := range test.WidgetRenderer(y.grid).Objects() {
					right, bottom := o.Position().X+o.Size().Width, o.Position().Y+o.Size().Height
					if o.Position().X < -1 || right > width+1 || bottom > least.Height {
						t.Errorf("at %v, text %v: %T reaches to %v, %v", width, scale, o, right, bottom)
					}
				}
			}
		}
	}
}
